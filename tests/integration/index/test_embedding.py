"""The packaged model itself."""

import numpy as np
import pytest

from index.embedding import SentenceTransformerEmbedder

TEXTS = ["The weir broke.", "Who opened the gate?", "Ruta Malk, the keeper, oiled it in May. " * 30]


def test_every_vector_is_of_length_1_in_whatever_precision_the_model_runs() -> None:
    """Chroma takes them for that: what is longer or shorter does not find itself there."""
    vectors = SentenceTransformerEmbedder().embed(TEXTS)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
