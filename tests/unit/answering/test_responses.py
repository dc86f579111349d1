"""What may answer an accusation."""

import pytest

from bot.answering.responses import accuses, worded_as_reply
from tests.fakes.documents import facts_of, unit_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The board denied that the gate was open.", True),
        ("“Nobody opened the gate,” Jon Ferrel said.", True),
        ("The board declined to comment.", True),
        ("“This is not just about the gate,” Ruta Malk said.", False),
        ("The board said that the gate was open.", False),
        ("It should be noted that those who are arrested generally do not return.", False),
    ],
)
def test_a_reply_denies_or_negates(sentence: str, *, expected: bool) -> None:
    assert worded_as_reply(facts_of(sentence)) is expected


def test_a_confirmation_that_blames_someone_accuses() -> None:
    assert accuses(unit_of("A witness confirmed that guards beat the keeper."))
    assert not accuses(unit_of("A witness confirmed that the gate was open."))
