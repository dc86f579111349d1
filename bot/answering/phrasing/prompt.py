"""What a language model is sent: the prompt from its file, and the claims as data."""

import hashlib
import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.answering.model import Answer, Statement
from bot.answering.phrasing.draft import claim_id
from bot.answering.phrasing.material import names_of
from bot.answering.phrasing.vocabulary import verbs_of

_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e"}
PROMPTS = Path(__file__).parents[3] / "prompts"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt's name, its text after the front matter, and the SHA-256 of its whole file."""

    name: str
    text: str
    sha256: str

    @classmethod
    def load(cls, name: str) -> "Prompt":
        content = (PROMPTS / f"{name}.md").read_bytes()
        _, _, text = content.decode().split("---\n", 2)
        return cls(name, text.strip(), hashlib.sha256(content).hexdigest())


def as_data(answer: Answer) -> str:
    """The question and the claims as one JSON object between two lines that no document can know.

    Angle brackets are escaped, so that no document holds a role marker of a chat template.
    """
    boundary = f"=====[{secrets.token_hex(16)}]====="
    data = {
        "question": answer.question,
        "claims": [_claim(index, s) for index, s in enumerate(answer.foremost)],
        "replies": [
            {"from": claim_id(r.by), "to": claim_id(r.to)}
            for r in answer.responses
            if r.by is not None and r.to < len(answer.foremost)
        ],
        "differ": [
            {"about": d.about, "claims": [claim_id(index) for index in d.statements]}
            for d in answer.disagreements
        ],
    }
    written = json.dumps(data, ensure_ascii=False).translate(_ESCAPED)
    return f"{boundary}\n{written}\n{boundary}"


def _claim(index: int, statement: Statement) -> dict[str, Any]:
    return {
        "id": claim_id(index),
        "speaker": next(iter(names_of(statement.chain)), ""),
        "status": statement.status,
        "verbs": verbs_of(statement).split(),
        "quote": statement.quote,
    }
