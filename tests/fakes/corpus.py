"""The documents of tests/corpus, with what is known of each."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.adding import about_of, add_path
from index.library import Library
from index.model import About, Claim

FOLDER = Path(__file__).parents[1] / "corpus"

ANSWERED = "Did officials add ballots to the boxes?"
"""Has an answer with citations."""

DENIED_BY = "and who denied that?"
"""Goes on from ANSWERED."""

DECLINED = "How many ballots were spoilt?"
"""Has none, though a passage comes close."""


def corpus() -> Iterator[tuple[Path, About]]:
    for entry in json.loads((FOLDER / "corpus.json").read_text("utf-8"))["documents"]:
        known = {name: entry[name] for name in ("title", "publisher", "author", "published")}
        yield FOLDER / entry["file"], about_of(known)


def fill(library: Library) -> list[str]:
    """Adds them all; their ids."""
    return [add_path(library, path, about, lambda _: None).document.id for path, about in corpus()]


def claims_of(library: Library, document_id: str) -> tuple[Claim, ...]:
    """The claims of one document, in reading order."""
    return library.claims_of_each([document_id])[document_id]
