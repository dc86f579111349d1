"""The sample corpus: documents of one invented affair, so that a newcomer can ask at once."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.model import About

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class SampleDocument:
    """A file of this folder, and what is known of it."""

    path: Path
    about: About


@dataclass(frozen=True, slots=True)
class Sample:
    """The corpus, in a line, with questions that show what the program does."""

    affair: str
    questions: tuple[str, ...]
    documents: tuple[SampleDocument, ...]


def sample() -> Sample:
    corpus = json.loads((_FOLDER / "corpus.json").read_text("utf-8"))
    documents = tuple(_documents(corpus["documents"]))
    return Sample(corpus["affair"], tuple(corpus["questions"]), documents)


def _documents(entries: list[dict[str, str | None]]) -> Iterator[SampleDocument]:
    for entry in entries:
        about = About(
            title=entry["title"],
            publisher=entry["publisher"],
            author=entry["author"],
            published=date.fromisoformat(entry["published"] or ""),
            url=entry.get("url"),
        )
        yield SampleDocument(_FOLDER / (entry["file"] or ""), about)
