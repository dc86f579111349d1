"""Kinds of things and the words for what is of them."""

import pytest

from bot.answering.text.kinds import is_kind, of_kind


@pytest.mark.parametrize(
    ("kind", "text", "named"),
    [
        ("sport", "She kept goal for the Orsett hockey team and played golf.", {"hockey", "golf"}),
        ("party", "He sat as a Liberal for Orsett.", {"liberal"}),
        ("party", "He was liberal with his money.", set()),
        ("rank", "Hald was promoted to Lieutenant.", {"lieutenant"}),
        ("weir", "She played golf.", set()),
    ],
)
def test_what_is_of_a_kind(kind: str, text: str, named: set[str]) -> None:
    assert of_kind(kind, text) == named
    assert is_kind(kind) is (kind != "weir")
