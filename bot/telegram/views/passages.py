"""A cited passage in its context, with where it stands; checked once more against the library."""

import hashlib
from typing import Final
from urllib.parse import quote

from bot.answering.blocks import Block, Quotation, Run, Style, bold, italic
from bot.answering.model import Citation
from bot.answering.wording.table import Wording
from bot.telegram.views.parts import code
from index.errors import DocumentNotFound
from index.model import Document, Span
from index.segments import paragraphs, sentences

AROUND: Final = 2
"""So many sentences are shown before and after a quote."""

_WINDOW: Final = 1_500  # code points on each side in which these sentences are looked for
_WORDS: Final = 5  # of a long quote's start and end that name it in a link
_PDF: Final = "application/pdf"


def passage(words: Wording, document: Document, citation: Citation, number: int) -> list[Block]:
    """Raises DocumentNotFound where the stored text no longer holds the quote in its place."""
    check(document, citation)
    text, quoted = document.text, Span(citation.start, citation.end)
    around = context(text, quoted)
    runs = [
        Run(text[around.start : quoted.start]),
        Run(citation.exact, Style.MARK),
        Run(text[quoted.end : around.end]),
    ]
    return [
        words.paragraph(*_place(words, citation, number)),
        Quotation(tuple(run for run in runs if run.text)),
        words.paragraph(*_proof(words, document, citation)),
    ]


def check(document: Document, citation: Citation) -> None:
    """Raises DocumentNotFound where `document` is not what was cited."""
    unchanged = (
        hashlib.sha256(document.text.encode()).hexdigest() == citation.text_sha256
        and document.text[citation.start : citation.end] == citation.exact
    )
    if not unchanged:
        raise DocumentNotFound(
            f"The document {citation.document} no longer has the text that was cited, so the "
            "passage is not shown; ask again."
        )


def context(text: str, quoted: Span) -> Span:
    """`quoted` with the sentences around it, at most AROUND on each side."""
    start, end = max(0, quoted.start - _WINDOW), min(len(text), quoted.end + _WINDOW)
    spans = [
        Span(start + sentence.start, start + sentence.end)
        for block in paragraphs(text[start:end])
        for sentence in sentences(text[start:end], block)
        if any(map(str.isalpha, sentence.of(text[start:end])))  # the number of a list is none
    ]
    before = [span for span in spans if span.end <= quoted.start][-AROUND:]
    after = [span for span in spans if span.start >= quoted.end][:AROUND]
    touched = [span for span in spans if span.overlaps(quoted)]
    whole = [*before, *touched, *after, quoted]
    return Span(min(span.start for span in whole), max(span.end for span in whole))


def link(document: Document, citation: Citation) -> str | None:
    """To the passage itself: a text fragment of a web page, a page of a PDF."""
    url = citation.url
    if url is None:
        return None
    if document.summary.media_type == _PDF:
        return f"{url.partition('#')[0]}#page={citation.page or 1}"
    joint = "" if "#" in url else "#"
    return f"{url}{joint}:~:text={_fragment(citation.exact)}"


def _fragment(exact: str) -> str:
    """The directive that finds `exact`: whole, or by how it starts and ends where it is long."""
    words = exact.split()
    if len(words) <= 2 * _WORDS:
        return _encoded(words)
    return f"{_encoded(words[:_WORDS])},{_encoded(words[-_WORDS:])}"


def _encoded(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")


def _place(words: Wording, citation: Citation, number: int) -> list[Run]:
    """Number, title, publisher, date and page, as far as they are known."""
    runs = [bold(f"[{number}]" if number else words.text("passage.closest")), Run(" ")]
    parts = [
        italic(citation.title) if citation.title else None,
        Run(citation.publisher) if citation.publisher else None,
        Run(words.day(citation.published)) if citation.published else None,
        Run(words.text("passage.page", n=words.number(citation.page))) if citation.page else None,
    ]
    for part in parts:
        if part:
            runs += [part, Run(" · ")]
    if runs[-1].text == " · ":
        return runs[:-1]
    return [*runs, Run(words.text("passage.document", id=citation.document))]


def _proof(words: Wording, document: Document, citation: Citation) -> list[Run]:
    digest = [Run("SHA-256 "), code(citation.sha256[:12])]
    url = link(document, citation)
    source = words.text("passage.source")
    return [Run(source, url=url), Run(" · "), *digest] if url else digest
