"""The journal for other programs: JSON Lines with everything, CSV for a spreadsheet."""

import csv
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, TextIO

from bot.answering.blocks import plain_text
from bot.contract import answer_json
from bot.journal.model import Entry, Opinion

_COLUMNS = (
    "id asked front_end user_id chat_id question outcome reason text quotes documents origins "
    "mode helpful unhelpful reported verdicts notes"
).split()
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def entry_json(entry: Entry) -> dict[str, Any]:
    """An answer as `ask --json` prints it, with who asked and what was said of it."""
    evidence = entry.answer.evidence
    return {
        **answer_json(entry.answer, str(entry.id)),
        "asked": entry.asked.isoformat(),
        "front_end": entry.asker.front_end,
        "user_id": entry.asker.user_id,
        "chat_id": entry.asker.chat_id,
        "chat_type": entry.asker.chat_type,
        "topic": entry.asker.topic,
        "understood": entry.answer.understood,
        "explanation": asdict(entry.answer.explanation),
        "passages": [
            {"document": document, "start": start, "score": score}
            for document, start, score in evidence.passages
        ],
        "generation": evidence.generation,
        "embedding_model": evidence.embedding_model,
        "embedding_sha256": evidence.embedding_sha256,
        "reranker": evidence.reranker,
        "prompts": dict(evidence.prompts),
        "drafted": asdict(evidence.drafted) if evidence.drafted else None,
        "feedback": [
            {"user_id": f.user_id, "opinion": f.opinion, "at": f.at.isoformat()}
            for f in entry.feedback
        ],
        "reviews": [
            {
                "reviewer_id": r.reviewer_id,
                "verdict": r.verdict,
                "note": r.note,
                "at": r.at.isoformat(),
            }
            for r in entry.reviews
        ],
    }


def write_csv(entries: Iterable[Entry], file: TextIO) -> None:
    """One row an answer. A cell that a spreadsheet would run as a formula is made text."""
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for entry in entries:
        writer.writerow([_cell(value) for value in _row(entry)])


def _row(entry: Entry) -> list[object]:
    answer, opinions = entry.answer, [f.opinion for f in entry.feedback]
    return [
        entry.id,
        entry.asked.isoformat(),
        entry.asker.front_end,
        entry.asker.user_id,
        entry.asker.chat_id,
        answer.question,
        answer.outcome,
        answer.reason,
        plain_text(answer.blocks),
        "\n".join(statement.quote for statement in answer.statements),
        "\n".join(dict.fromkeys(citation.document for citation in answer.citations)),
        answer.origins,
        answer.mode,
        opinions.count(Opinion.HELPFUL),
        opinions.count(Opinion.UNHELPFUL),
        opinions.count(Opinion.REPORTED),
        "\n".join(review.verdict for review in entry.reviews if review.verdict),
        "\n".join(review.note for review in entry.reviews if review.note),
    ]


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
