"""The status of one claim alone."""

import pytest

from index.claims.status import Status, status_of
from index.model import About
from tests.unit.index.claims.texts import PAPER, only

MINISTRY = About(publisher="Ministry of Works")


@pytest.mark.parametrize(
    ("text", "about", "status"),
    [
        ("Bram Teel said that it rained.", PAPER, Status.REPORTED_STATEMENT),
        ("Bram Teel said that guards beat him.", PAPER, Status.ALLEGATION),
        ("The guards allegedly beat him.", PAPER, Status.ALLEGATION),
        ("A source confirmed that guards beat him.", PAPER, Status.ALLEGATION),
        ("A source confirmed that it rained.", PAPER, Status.REPORTED_STATEMENT),
        ("The army denied that guards beat him.", PAPER, Status.DENIAL),
        ("The army said about 40 boats sank.", PAPER, Status.ESTIMATE),
        ("The inquiry found that at least 40 boats sank.", PAPER, Status.FINDING),
        ("The widow found that at least 40 boats sank.", PAPER, Status.ESTIMATE),
        ("The inquiry put the number of boats at 40.", PAPER, Status.ESTIMATE),
        ("The commission found that guards beat him.", PAPER, Status.FINDING),
        ("The court ruled that the order was void.", PAPER, Status.JUDGMENT),
        ("Prosecutors charged the manager with fraud.", PAPER, Status.CHARGE),
        ("The bridge reportedly fell.", PAPER, Status.REPORTED_STATEMENT),
        ("We state that the bridge is safe.", MINISTRY, Status.DOCUMENT_TEXT),
        ("We deny that the bridge fell.", MINISTRY, Status.DENIAL),
    ],
)
def test_the_act_and_the_voice_make_the_status(text: str, about: About, status: Status) -> None:
    assert status_of(only(text, about), text) is status
