"""PDFs as browsers, office programs and typesetters write them."""

from pathlib import Path

import pytest

from index.errors import DamagedFile, ProtectedFile
from index.reading import read

PDFS = Path(__file__).parents[2] / "corpus" / "pdf"

COLUMNS = """\
Report on the Fenwick Quay flood

The harbour commission of Orlestone told reporters on Monday that the sluice had been inspected \
twice in the preceding fortnight, and that nothing in its records suggested negligence. “We \
looked at every bolt,” the commissioner, Teodora Valk, said.

The letter of the Quay Residents’ Union, dated 3 June, lists 14 defects. It says that the \
harbourmaster was warned in writing on three occasions and that no answer was given before the \
flood.

The harbourmaster denies having received any of the warnings. His office published a two-line \
statement on its notice board, which was removed within the day and has not been replaced since.

Independent engineers consulted by the Union put the damage at 4 million crowns, a figure that \
the commission rejects as unsupported.

Gate\tInspected\tDefects

East\t2 May\t9

West\t16 May\t5"""

FIRST_PAGE = """\
Findings

The Inquiry heard forty-one witnesses between March and June. Witness 7, a stevedore, said that \
the gate had been left open since the previous evening. The harbour commission disputes this \
account and calls it uncorroborated.

According to the maintenance register, the accumulator was recharged on 2 May. No document \
supports the assertion of the contractor that the warning lights were working, and the letters \
between the two ministries mention neither the accumulator nor the lights.

“Nobody told us anything,” said Ilka Brandt, whose shop was destroyed. She put the number of \
houses """
SECOND_PAGE = """\
under water at eleven. The ministry’s own count is seven, and its report does not say how it was \
made.

The Inquiry finds that the eastern gate was open at noon. It makes no finding on who opened it, \
and notes that the keeper of the gate, through his lawyer, denies having been at the quay on that \
day."""

HYPHENS = """\
On the matter of the Quay

Inquiry Secretariat

1. Introduction

The Inquiry heard forty-one witnesses between March and June. Witness 7, a stevedore, said that \
the gate had been left open since the previous evening. The harbour commission disputes this \
account and calls it uncorroborated.

According to the maintenance register, the hydraulic accumulator was recharged on 2 May. No \
document supports the assertion of the contractor that the warning lights were functioning, and \
governmental correspondence between the ministries mentions neither the accumulator nor the \
illumination.

Internationally recognised organisations have recommended comprehensive investigations, \
notwithstanding administrative responsibilities and institutional considerations.

2. Findings

The Commission established, after extraordinarily complicated deliberations, that responsibility \
rested predominantly with the superintendent. His representatives characterised the determination \
as disproportionate.

Well-known engineers of long-standing reputation contradicted the self-evident interpretation. \
Counter-intuitively, the subcontractor acknowledged responsibility."""


def data(name: str) -> bytes:
    return (PDFS / name).read_bytes()


def test_a_browser_s_columns_and_table() -> None:
    reading = read(data("columns-chromium.pdf"))
    assert reading.text == COLUMNS
    assert reading.about.title == "Report on the Fenwick Quay flood"


@pytest.mark.parametrize("name", ["pages-libreoffice.pdf", "pages-linearized.pdf"])
def test_an_office_program_s_pages_with_header_and_footer(name: str) -> None:
    reading = read(data(name))
    assert [page.span.of(reading.text) for page in reading.pages] == [FIRST_PAGE, SECOND_PAGE]
    assert (reading.about.title, reading.about.author) == ("Quay Inquiry", "Inquiry Secretariat")
    assert reading.notes == ()


def test_a_typesetter_s_narrow_columns_with_broken_words() -> None:
    assert read(data("hyphens-groff.pdf")).text == HYPHENS


def test_modern_encryption_with_an_owner_password_alone() -> None:
    reading = read(data("owner-aes256.pdf"))
    assert reading.text == HYPHENS
    assert reading.notes == ("The PDF is restricted by an owner password; its text was read.",)


def test_modern_encryption_with_a_password() -> None:
    with pytest.raises(ProtectedFile, match=r"^letter\.pdf: The PDF is locked with a password"):
        read(data("locked-aes256.pdf"), name="letter.pdf")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_is_cut_off_is_refused(share: float) -> None:
    whole = data("pages-linearized.pdf")
    with pytest.raises(DamagedFile, match="cut off or broken"):
        read(whole[: int(share * len(whole))])


def test_a_file_that_lacks_its_last_bytes_is_read_and_not_taken_for_whole() -> None:
    reading = read(data("pages-linearized.pdf")[:-260])
    assert reading.text == FIRST_PAGE + SECOND_PAGE
    assert reading.notes == ("The end of the PDF is missing, and pages may be missing with it.",)
