"""A model that reads each passage together with the question, and says how well it answers."""

import json
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import RerankerModelError
from index.weights import files_of, folder_of

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

Scores = NDArray[np.float64]

_SETTING = "RERANKER_MODEL"
_LABELS_UNSAID = 2  # of a transformers configuration that names none


class Reranker(Protocol):
    """A question and passages in, how well each passage answers out."""

    @property
    def name(self) -> str: ...

    def scores(self, question: str, passages: Sequence[str]) -> Scores:
        """Returns one number a passage: the higher, the better; comparable within one call."""
        ...


class CrossEncoderReranker:
    """A sentence-transformers CrossEncoder, on the CPU, loaded when it is first asked (5 to 8 s).

    `name` is a folder's or a model hub's. Raises RerankerModelError where it cannot be had, or is
    no cross-encoder of one score. Safe to use from several threads.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._folder = folder_of(name, _SETTING, RerankerModelError)
        _refuse_other(self._folder)
        self._lock = threading.Lock()
        self._encoder: CrossEncoder | None = None

    def scores(self, question: str, passages: Sequence[str]) -> Scores:
        with self._lock:
            encoder = self._encoder = self._encoder or _load(self._folder)
        pairs = [(question, passage) for passage in passages]
        return np.asarray(encoder.predict(pairs, show_progress_bar=False), dtype=np.float64)


def reranker_named(name: str) -> Reranker | None:
    """The reranker that the setting RERANKER_MODEL names; None where it names none."""
    return CrossEncoderReranker(name) if name else None


def _refuse_other(folder: Path) -> None:
    """Refuses what is no cross-encoder, without loading it; sentence-transformers would load an
    embedding model too, under a head of random weights."""
    from safetensors import SafetensorError, safe_open  # noqa: PLC0415 - not needed without one

    try:
        config = json.loads((folder / "config.json").read_bytes())
        if not _scores_pairs(config):
            raise _unfit(folder, "its config.json names no head that gives a pair one score")
        for file in files_of(folder, _SETTING, RerankerModelError):
            if file.suffix == ".safetensors":
                with safe_open(file, "np"):
                    pass
    except (OSError, ValueError, SafetensorError) as error:
        raise _unfit(folder, f"{type(error).__name__}: {error}") from error


def _scores_pairs(config: object) -> bool:
    """Whether a transformers configuration is of what sentence-transformers scores pairs with."""
    if not isinstance(config, dict):
        return False
    head = str(config.get("architectures"))
    classifies = "ForSequenceClassification" in head
    labels = len(config["id2label"]) if "id2label" in config else _LABELS_UNSAID
    return "ForCausalLM" in head or (classifies and labels == 1)


def _unfit(folder: Path, why: str) -> RerankerModelError:
    first = why.splitlines()[0]
    return RerankerModelError(
        f"The folder {folder} holds no cross-encoder that can be loaded ({first}); "
        f"set {_SETTING} to one, or to nothing."
    )


def _load(folder: Path) -> "CrossEncoder":
    from sentence_transformers import CrossEncoder  # noqa: PLC0415 - seconds to import
    from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

    disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        encoder: CrossEncoder = CrossEncoder(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, RuntimeError, LookupError, ImportError) as error:
        raise _unfit(folder, f"{type(error).__name__}: {error}") from error
    return encoder
