"""A cited passage: its context, its link, its check against the stored text."""

from dataclasses import replace
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.blocks import Style, plain_text
from bot.answering.model import Citation
from bot.answering.wording.table import ENGLISH
from bot.telegram.render import render
from bot.telegram.views.passages import context, link, passage
from index.errors import DocumentNotFound
from index.model import Document, Page, Span
from tests.fakes.documents import document

TEXT = (
    "The dam was built in 1911. It was raised twice. The gate was open, Ruta Malk said. Nobody "
    "had closed it. Rain fell.\n\nOn Monday the board met. It has five members."
)
QUOTE = "The gate was open, Ruta Malk said."


def citation(of: Document, exact: str = QUOTE, url: str | None = None) -> Citation:
    start = of.text.index(exact)
    return Citation(
        document=of.summary.id,
        title="At the weir",
        publisher=of.summary.about.publisher,
        published=of.summary.about.published,
        page=of.page_of(start),
        start=start,
        end=start + len(exact),
        exact=exact,
        prefix="",
        suffix="",
        sha256=of.summary.sha256,
        text_sha256=of.summary.text_sha256,
        url=url,
    )


def test_the_quote_stands_marked_between_its_neighbours() -> None:
    dam = document(TEXT)
    place, quoted, proof = passage(ENGLISH, dam, citation(dam), 3)
    assert plain_text([place]) == "[3] At the weir · The Sluice · 4 May 2031"
    assert [(run.text, run.style) for run in quoted.runs] == [
        ("The dam was built in 1911. It was raised twice. ", Style.PLAIN),
        (QUOTE, Style.MARK),
        (" Nobody had closed it. Rain fell.", Style.PLAIN),
    ]
    assert plain_text([proof]) == f"SHA-256 {dam.summary.sha256[:12]}"


def test_a_place_without_a_title_is_named_by_its_document() -> None:
    dam = document(TEXT, publisher=None)
    bare = replace(citation(dam), title=None, published=None)
    assert plain_text(passage(ENGLISH, dam, bare, 0)[:1]) == "Closest document d1"


@pytest.mark.parametrize(
    "altered",
    [
        {"exact": "The gate was shut, Ruta Malk said."},
        {"start": 0, "end": len(QUOTE)},
        {"text_sha256": "0" * 64},
    ],
)
def test_what_no_longer_fits_is_not_shown(altered: dict[str, str | int]) -> None:
    dam = document(TEXT)
    with pytest.raises(DocumentNotFound, match="no longer has the text that was cited"):
        passage(ENGLISH, dam, replace(citation(dam), **altered), 1)  # type: ignore[arg-type]  # by name


def test_a_web_page_is_opened_at_the_quote() -> None:
    text = "So it was. The self-styled “board” (A, B & C), 40% of it, said: no. It was so."
    page = document(text)
    cited = citation(
        page, "The self-styled “board” (A, B & C), 40% of it, said: no.", "https://x.example/a#b"
    )
    url = link(page, cited)
    assert url == (
        "https://x.example/a#b:~:text=The%20self%2Dstyled%20%E2%80%9Cboard%E2%80%9D%20%28A%2C%20B"
        ",40%25%20of%20it%2C%20said%3A%20no."
    )
    short = replace(cited, exact="no, & - no", url="https://x.example/a")
    assert link(page, short) == "https://x.example/a#:~:text=no%2C%20%26%20%2D%20no"


def test_a_pdf_is_opened_at_its_page() -> None:
    made = document(TEXT)
    pages = (Page(1, Span(0, 30)), Page(2, Span(30, len(TEXT))))
    summary = replace(made.summary, media_type="application/pdf")
    pdf = Document(summary, TEXT, pages)
    cited = citation(pdf, url="https://x.example/a.pdf#top")
    assert link(pdf, cited) == "https://x.example/a.pdf#page=2"
    assert "page 2" in plain_text(passage(ENGLISH, pdf, cited, 1))


def test_without_an_address_there_is_no_link() -> None:
    made = document(TEXT)
    assert link(made, citation(made)) is None


@given(st.data())
def test_any_quote_of_any_text_is_shown_as_it_stands(data: st.DataObject) -> None:
    text = data.draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    around = context(text, Span(start, end))
    assert around.start <= start < end <= around.end
    made = document(text)
    cited = replace(citation(made, text[start:end], "https://x.example/"), start=start, end=end)
    blocks = passage(ENGLISH, made, cited, 1)
    assert [r.text for b in blocks for r in b.runs if r.style is Style.MARK] == [text[start:end]]
    assert render(blocks)
    url = link(made, cited) or ""
    fragment = urlsplit(url).fragment.removeprefix(":~:text=")
    parts = [unquote(part).split() for part in fragment.split(",")]
    assert parts[0] == text[start:end].split()[: len(parts[0])]
    assert parts[-1] == text[start:end].split()[-len(parts[-1]) :] or not parts[-1]
