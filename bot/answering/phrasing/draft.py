"""What the language model is asked for: an order, groups and sentences, as structured output."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Sentence(_Strict):
    """A sentence that connects claims, with the ids of those that it speaks of."""

    text: str
    claims: Annotated[list[str], Field(max_length=16)]


class Group(_Strict):
    """Claims that stand together, in order, and the sentences that introduce them."""

    claims: Annotated[list[str], Field(max_length=64)]
    sentences: Annotated[list[Sentence], Field(max_length=2)]


class Draft(_Strict):
    """The reply of the language model, as it came: nothing in it has been checked."""

    groups: Annotated[list[Group], Field(max_length=16)]


def schema(count: int, longest: int) -> dict[str, Any]:
    """The JSON schema of a draft on `count` statements, sentences of at most `longest` characters.

    A server that keeps to it can name no claim that it was not given, nor write without end.
    """
    made = Draft.model_json_schema()
    ids = {
        "type": "array",
        "items": {"type": "string", "enum": [claim_id(index) for index in range(count)]},
        "maxItems": count,
    }
    made["properties"]["groups"]["maxItems"] = count
    made["$defs"]["Group"]["properties"]["claims"] = ids
    made["$defs"]["Sentence"]["properties"] = {
        "text": {"type": "string", "maxLength": longest},
        "claims": ids,
    }
    return made


def claim_id(statement: int) -> str:
    """What the language model calls the statement of this index."""
    return f"c{statement + 1}"


def statements_of(ids: Sequence[str], count: int) -> list[int | None]:
    """The index that each id stands for among `count` statements; None where there is none."""
    known = {claim_id(index): index for index in range(count)}
    return [known.get(id_) for id_ in ids]
