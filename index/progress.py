"""How far the adding of a document is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What is being done to a document that is added."""

    READING = "reading"
    CLAIMS = "claims"
    EMBEDDING = "embedding"
    SAVING = "saving"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is; `total` is 0 where it is not known."""

    stage: Stage
    done: int = 0
    total: int = 0


Report = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """A report to nobody."""
