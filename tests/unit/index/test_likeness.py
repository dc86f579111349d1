"""Cosines of any model on the packaged model's scale."""

import numpy as np
import pytest

from index.likeness import PACKAGED, Meaning, Scale, measured
from tests.fakes.embedder import HashingEmbedder, NarrowEmbedder


def test_the_packaged_models_cosines_stay_what_they_are() -> None:
    cosines = np.linspace(-1, 1, 201)
    assert PACKAGED.likeness(cosines) == pytest.approx(cosines)


def test_a_models_means_become_the_packaged_models() -> None:
    narrow = Scale(unrelated=0.72, related=0.86)
    mapped = narrow.likeness(np.array([0.72, 0.86, 1.0]))
    assert mapped == pytest.approx([PACKAGED.unrelated, PACKAGED.related, 1.0])


def test_what_is_more_alike_stays_so() -> None:
    mapped = Scale(unrelated=0.72, related=0.86).likeness(np.linspace(0.6, 1, 100))
    assert (np.diff(mapped) > 0).all()


def test_two_models_that_tell_texts_apart_alike_find_them_equally_alike() -> None:
    texts = ["The weir at Orsett broke.", "The weir broke on Monday.", "Nobody sold bread."]
    wide, narrow = (
        [Meaning(vector, measured(model)) for vector in model.embed(texts)]
        for model in (HashingEmbedder(), NarrowEmbedder("narrow"))
    )
    assert min(float(narrow[0].vector @ other.vector) for other in narrow) >= 0.7
    for mine, theirs in zip(wide, narrow, strict=True):
        assert theirs.likeness(narrow[0]) == pytest.approx(mine.likeness(wide[0]), abs=1e-4)


def test_what_is_between_two_texts_is_compared_on_the_same_scale() -> None:
    texts = ["The weir at Orsett broke.", "The weir broke on Monday.", "Orsett"]
    wide, narrow = (
        [Meaning(vector, measured(model)) for vector in model.embed(texts)]
        for model in (HashingEmbedder(), NarrowEmbedder("narrow"))
    )
    between = wide[1].vector + wide[2].vector
    cosine = float(wide[0].vector @ between / np.linalg.norm(between))
    asked, sentence, heading = (Meaning(meaning.vector) for meaning in wide)
    assert asked.likeness_to_both(heading, sentence) == pytest.approx(cosine, abs=1e-4)
    assert narrow[0].likeness_to_both(narrow[2], narrow[1]) == pytest.approx(
        wide[0].likeness_to_both(wide[2], wide[1]), abs=1e-3
    )
