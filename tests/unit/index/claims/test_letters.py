"""A letter that a newspaper prints is its writer's."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.answering.evidence.units import units_in
from index.claims import extract
from index.claims.letters import letters_in, writer_at, writer_of
from index.claims.own import speaks_for_itself
from index.claims.tagger import Tagged
from index.model import About, Span
from tests.fakes.documents import document

PAPER = About(publisher="Lomar Post")
LETTER = """Lomar Post
Letters

Sir,

Your paper says that the weir held. It was opened in the night. My brother told me that the keeper
had been paid for it. We have asked the council three times for the log.

Yours faithfully,
Ilse Varga
for the Quay Street Tenants
"""


def test_the_writer_stands_between_the_paper_and_whom_the_letter_quotes() -> None:
    chains = [[link.name for link in claim.chain] for claim in extract(LETTER, PAPER)]
    assert chains
    assert all(chain[:2] == ["Lomar Post", "Ilse Varga"] for chain in chains)
    assert "Ilse Varga’s brother" in {chain[-1] for chain in chains}


def test_what_the_letter_states_itself_is_its_writers() -> None:
    letter = document(LETTER, "Lomar Post")
    claims = extract(LETTER, letter.summary.about)
    assert speaks_for_itself(letter, claims)
    found = units_in(letter, Span(0, len(LETTER)), claims, own=True)
    chains = [[link.name for link in u.chain] for u in found if "in the night" in u.quote]
    assert chains == [["Lomar Post", "Ilse Varga"]]


@pytest.mark.parametrize(
    ("salutation", "closing", "writer"),
    [
        ("Dear Editor,", "Yours sincerely,\n\nTomas de Vell, harbour pilot", "Tomas de Vell"),
        ("To the Editor:", "Respectfully,\nDr. Ana Brun", "Dr. Ana Brun"),
        ("Sirs,", "Marta van der Hoek, Quay Street", "Marta van der Hoek"),
        ("Dear Ms Holt", "With kind regards\nP. J. Osk\nOrsett", "P. J. Osk"),
    ],
)
def test_forms_of_a_letter(salutation: str, closing: str, writer: str) -> None:
    found = writer_of(f"{salutation}\n\nThe weir broke.\n\n{closing}\n", PAPER)
    assert found is not None
    assert found.name == writer


@pytest.mark.parametrize("page", ["Letters, 3 May", "Opinion", "Letter to the Editor"])
def test_what_stands_on_a_page_of_letters_is_whose_name_stands_above_it(page: str) -> None:
    text = f"Lomar Post\n{page}\n\nThe weir\n\nBy Ilse Varga, Quay Tenants\n\nI saw it open.\n"
    found = writer_of(text, PAPER)
    assert found is not None
    assert found.name == "Ilse Varga"


@pytest.mark.parametrize(
    "text",
    [
        "Lomar Post\nOpinion\n\nBy Ilse Varga\n\nThe weir broke, the board said.\n",
        "Lomar Post\n\nBy Ilse Varga\n\nThe weir broke. I saw it open.\n",
        "The weir broke, the board said.\n\nYours faithfully,\nIlse Varga\n",
        "Sir,\n\nThe weir broke.\n",
        "Sir,\n\nThe weir broke.\n\nYours faithfully,\nIlse Varga\nEditor, Lomar Post\n",
        "Sir,\n\nThe weir broke.\n\nYours faithfully,\n12 March 2031\n",
    ],
)
def test_no_letter_or_the_publishers_own(text: str) -> None:
    assert writer_of(text, PAPER) is None


def test_a_salutation_may_begin_the_first_sentence() -> None:
    text = "Lomar Post\nLetters\n\nSir, - May I reply? The weir held.\n\nIlse Varga\n"
    found = writer_of(text, PAPER)
    assert found is not None
    assert found.name == "Ilse Varga"


PAGE = """Lomar Post
Letters

Sir, - The weir held. My brother told me that the keeper had been paid.
Ilse Varga, Orsett

Sir, - It broke at four.
Tomas de Vell

Sir, - It rained.
Name withheld
"""


def test_each_of_several_letters_is_whose_name_stands_below_it() -> None:
    page = document(PAGE, "Lomar Post")
    claims = extract(PAGE, PAPER)
    assert [[link.name for link in claim.chain][:2] for claim in claims] == [
        ["Lomar Post", "Ilse Varga"]
    ]
    found = units_in(page, Span(0, len(PAGE)), claims)
    stated = {u.quote: [link.name for link in u.chain][1:] for u in found if u.claim}
    assert stated["Sir, - The weir held."] == ["Ilse Varga"]
    assert stated["Sir, - It broke at four."] == ["Tomas de Vell"]
    assert not any("rained" in quote for quote in stated)
    assert writer_of(PAGE, PAPER) is None


def test_a_page_of_letters_with_closing_words_is_not_the_first_writers() -> None:
    closing = "Yours faithfully,\n"
    text = (
        f"Letters\n\nSir,\n\nThe weir held.\n\n{closing}Ilse Varga\n\n"
        f"Sir,\n\nIt broke.\n\n{closing}Tomas de Vell\n"
    )
    letters = letters_in(text, PAPER)
    assert [letter.writer.name for letter in letters] == ["Ilse Varga", "Tomas de Vell"]
    assert "It broke" not in letters[0].span.of(text)


RUNNING_ON = """Lomar Post
Letters to the editor

The weir

Sir, In your issue of 3 May you count nine boats. I believe that forty came.

Ilse Varga, Quay Street

The keeper

Sir, Until last spring I swept the lock of Mr Teal. He said that the gate was shut. Our boat sank.

(Mrs) Ana Gorse, Orsett

The Post put the letter of Mrs Gorse to Bo Teal. Mr Teal denies that it was.
"""


def test_a_letter_may_begin_in_the_line_of_its_salutation_and_end_before_a_note() -> None:
    spoken = {
        claim.content[0].of(RUNNING_ON): [source.label for source in claim.chain[1:]]
        for claim in extract(RUNNING_ON, PAPER)
    }
    assert spoken["that forty came"] == ["Ilse Varga"]
    assert spoken["that the gate was shut"] == ["Ana Gorse", "Bo Teal"]
    assert spoken["that it was"] == ["Bo Teal"]
    letters = letters_in(RUNNING_ON, PAPER)
    assert [letter.writer.name for letter in letters] == ["Ilse Varga", "Ana Gorse"]
    assert "The Post put" not in letters[-1].span.of(RUNNING_ON)


def test_he_of_one_letter_is_nobody_of_another() -> None:
    text = RUNNING_ON.replace("the lock of Mr Teal. He", "the lock. He")
    chains = [[x.label for x in c.chain[1:]] for c in extract(text, PAPER)]
    assert ["Ana Gorse", "unresolved: he"] in chains


class Doubting:
    """A tagger that takes `words` for someone's, and does not know whose."""

    def __init__(self, words: str) -> None:
        self._words = words

    def tag(self, text: str, paragraphs: Sequence[Span]) -> Tagged:
        start = text.index(self._words)
        return Tagged(doubtful=(Span(start, start + len(self._words)),))


def test_what_nobody_is_known_to_say_in_a_letter_is_its_writers() -> None:
    doubtful = "We have asked the council three times for the log"
    chains = [[x.label for x in c.chain] for c in extract(LETTER, PAPER, Doubting(doubtful))]
    assert ["Lomar Post", "Ilse Varga"] in chains
    assert all("unstated" not in chain for chain in chains)


def test_a_hedge_in_a_letter_stays_one() -> None:
    text = LETTER.replace("It was opened", "It was allegedly opened")
    labels = [[x.label for x in claim.chain] for claim in extract(text, PAPER)]
    assert ["Lomar Post", "Ilse Varga", "unstated"] in labels


COLUMN = """Lomar Post

The weir and the wardens

Ana Gorse swept the lock of Orsett for nine years. We print her account.

I was never told who opened the weir. Bo Teal says that it was the board. The gate rusted.

I have his letter. I read it twice, and the council denies every line.

The council wrote to us that it has no letter by Ana Gorse.
"""


def test_a_piece_that_says_i_again_and_again_is_its_authors() -> None:
    about = replace(PAPER, author="Ana Gorse")
    spoken = [[x.label for x in claim.chain[1:]] for claim in extract(COLUMN, about)]
    assert ["Ana Gorse", "Bo Teal"] in spoken
    assert spoken[-1] == ["council"]
    states = {
        sentence: writer_at(COLUMN, about, COLUMN.index(sentence))
        for sentence in ("Ana Gorse swept", "The gate rusted", "The council wrote")
    }
    assert [writer and writer.name for writer in states.values()] == [None, "Ana Gorse", None]


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Bo Teal told me that it rained. “I saw it. I did. I was there,” he said.", "Lomar Post"),
        ("BO TEAL: I saw it. I did.\n\nANA GORSE: Why?\n\nBO TEAL: I was. I am.", "Lomar Post"),
        ("I saw it.\n\nI did.\n\nI was there.", "Water Board of Orsett"),
        ("I saw it.\n\nI did.\n\nI was there.", "Gorse Boats"),
    ],
)
def test_who_hardly_says_i_or_speaks_for_a_body_has_no_column(text: str, publisher: str) -> None:
    assert writer_of(text, About(publisher=publisher, author="Ana Gorse")) is None


def test_what_stands_above_a_page_of_letters_is_its_authors() -> None:
    above = "I saw it. I did. I was there.\n\n"
    letters = letters_in(above + PAGE, replace(PAPER, author="Ana Gorse"))
    assert [x.writer.name for x in letters] == ["Ana Gorse", "Ilse Varga", "Tomas de Vell"]
