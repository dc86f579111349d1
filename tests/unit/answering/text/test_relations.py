"""The words by which sentences state what somebody or something is to another."""

import pytest

from bot.answering.text.relations import states
from bot.answering.text.vocabulary import concept


@pytest.mark.parametrize(
    ("asked", "sentence", "stated"),
    [
        ("father", "Ada Lund was the daughter of the baker Ivo Hald.", True),
        ("father", "Ada Lund was a baker.", False),
        ("spouse", "In 1830 she married the judge.", True),
        ("school", "Hald was educated at Orsett Grammar School.", True),
        ("producer", "It was produced for the stage by Ada Lund.", True),
        ("producer", "It was directed by Ada Lund.", False),
        ("editor", "The paper has been edited since 1999 by Ada Lund.", True),
        ("editor", "The paper is read by Ada Lund.", False),
        ("elevation", "Mount Eld rises to 2,310 m.", True),
        ("elevation", "Mount Eld is a mountain.", False),
    ],
)
def test_what_states_a_relation(asked: str, sentence: str, stated: bool) -> None:
    assert states(concept(asked), sentence) is stated
