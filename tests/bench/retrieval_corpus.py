"""The question sets of the retrieval figures, and their scorer; both lie beside the project."""

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from index import passages
from index.adding import NewDocument
from index.embedding import Embedder
from index.heading import headed
from index.model import About, Hit
from index.reading import from_text
from index.record import Record

SHARED = Path(__file__).resolve().parents[3] / "shared"
_SCORER = SHARED / "tools" / "score_retrieval.py"
SETS = {
    "realtimeqa_2022": ("docs.jsonl.gz", "questions.dev.jsonl.gz"),
    "multihop_rag": ("docs.jsonl.gz", "queries.dev.jsonl.gz"),
}
_DATE = re.compile(r"(\d{4})[-/](\d\d)[-/](\d\d)")
_FIGURE = re.compile(r"(?P<measure>.+?)\s+(?P<value>[\d.]+)\s+n \d+")

Row = dict[str, Any]
Hits = Sequence[Hit]


def read(name: str) -> tuple[list[Row], list[Row]]:
    """The documents and the questions of a set."""
    documents, questions = (_rows(SHARED / "data" / name / file) for file in SETS[name])
    return documents, questions


def gold_of(question: Row) -> list[str]:
    """The ids of the documents that answer."""
    return question.get("gold_doc_ids") or [
        e["doc_id"] for e in question["evidence"] if isinstance(e, dict) and e.get("doc_id")
    ]


def fill(record: Record, embedder: Embedder, documents: Sequence[Row]) -> None:
    """Adds documents as the library does, but for their claims, which search does not read."""
    for row in documents:
        text, about = row["text"], _about(row)
        pieces = passages.split(text)
        original = json.dumps(row).encode()
        record.add(
            NewDocument(
                id=row["id"],
                name=None,
                original=original,
                sha256=sha256(original).hexdigest(),
                text_sha256=sha256(text.encode()).hexdigest(),
                reading=from_text(text, about),
                passages=pieces,
                claims=(),
                vectors=embedder.embed([headed(about, p.span.of(text)) for p in pieces]),
            )
        )


def scored(questions: Sequence[Row], found: Mapping[str, Hits]) -> dict[str, float]:
    """The scorer's figures, in %, by what they measure."""
    lines = [{"id": id_, "hits": [_hit(hit) for hit in hits]} for id_, hits in found.items()]
    with tempfile.TemporaryDirectory() as folder:
        paths = [
            _written(Path(folder) / "questions", questions),
            _written(Path(folder) / "hits", lines),
        ]
        command = [sys.executable, str(_SCORER), *paths]
        printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    matches = map(_FIGURE.fullmatch, printed.splitlines())
    return {found["measure"]: float(found["value"]) for found in matches if found}


def _hit(hit: Hit) -> Row:
    span = hit.passage.span
    return {"document": hit.document_id, "start": span.start, "end": span.end}


def _about(row: Row) -> About:
    day = _DATE.match(row.get("date") or "")
    return About(
        title=row["title"],
        publisher=row["publisher"],
        published=date(*map(int, day.groups())) if day else None,
        url=row["url"],
    )


def _rows(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _written(path: Path, rows: Sequence[Row]) -> str:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return str(path)
