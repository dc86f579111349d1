"""Annotated documents → windows with gold labels and links, and batches of them."""

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from index.claims.tagger.windows import LONGEST, Window, Word, windows, words_of
from index.segments import paragraphs

_ROLES = ("content", "source", "cue")  # a later one wins where spans overlap
_BEGIN = {"source": 1, "cue": 3, "content": 5}
_LINKED = {"source": 1, "content": 2}


@dataclass(frozen=True, slots=True)
class Document:
    """The words of a document's paragraphs, and what each is: by the place of its first letter."""

    paragraphs: list[list[Word]]
    labels: dict[int, int]
    links: dict[int, dict[int, int]]


Example = tuple[Document, Window]


def documents(folder: Path, part: str) -> list[Document]:
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _rows(folder / f"{part}.gold.jsonl.gz"):
        gold[row["doc_id"]].append(row)
    return [
        document(row["text"], gold[row["doc_id"]])
        for row in _rows(folder / f"{part}.texts.jsonl.gz")
    ]


def _rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def document(text: str, relations: Sequence[dict[str, Any]]) -> Document:
    words = [words_of(text, span) for span in paragraphs(text)]
    covering = {i: w for p in words for w in p for i in range(w.span.start, w.span.end)}
    labels: dict[int, int] = {}
    links: dict[int, dict[int, int]] = defaultdict(dict)
    for role in _ROLES:
        for relation in relations:
            for start, end in relation.get(role, []):
                for index, place in enumerate(_starts(covering, start, end)):
                    labels[place] = _BEGIN[role] + (index > 0)
    for relation in relations:
        cue = [p for start, end in relation.get("cue", []) for p in _starts(covering, start, end)]
        for role, kind in _LINKED.items() if cue else ():
            for start, end in relation[role]:
                links[cue[0]].update(dict.fromkeys(_starts(covering, start, end), kind))
    return Document(words, labels, dict(links))


def _starts(covering: dict[int, Word], start: int, end: int) -> list[int]:
    return sorted({covering[i].span.start for i in range(start, end) if i in covering})


def epoch(every: Sequence[Document], chance: random.Random, size: int) -> Iterator[list[Example]]:
    """Batches of windows of about one length, in random order; windows begin anew each epoch."""
    made = [(d, w) for d in every for w in windows(d.paragraphs, first=chance.randint(64, LONGEST))]
    made.sort(key=lambda pair: pair[1].length + chance.random() * 16)
    batches = [made[i : i + size] for i in range(0, len(made), size)]
    chance.shuffle(batches)
    yield from batches


def gold_of(batch: Sequence[Example], count: int) -> tuple[Tensor, Tensor, Tensor]:
    """Labels (windows × words), anchors (row, place) and each anchor's roles (anchors × words)."""
    labels, anchors, roles = [], [], []
    for row, (held, window) in enumerate(batch):
        place = {w.span.start: i for i, w in enumerate(window.words) if w}
        own = [0] * count
        for start, index in place.items():
            own[index] = held.labels.get(start, 0)
            if start in held.links:
                anchors.append((row, index))
                roles.append([0] * count)
                for at, kind in held.links[start].items():
                    if at in place:
                        roles[-1][place[at]] = kind
        labels.append(own)
    return (
        torch.tensor(labels),
        torch.tensor(anchors, dtype=torch.long).view(-1, 2),
        torch.tensor(roles, dtype=torch.long).view(-1, count),
    )
