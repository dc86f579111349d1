"""In which words an accusation may be answered."""

import pytest

from bot.answering.comparison.wordings import names_report, worded_as_answer, worded_as_reply
from tests.fakes.documents import facts_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The board said that its wardens had acted in self-defence.", True),
        ("The board said that an inquiry into the eels had been opened.", True),
        ("The board said that the keepers had left of their own free will.", True),
        ("The board called the letter one-sided.", True),
        ("The board admitted that one pump had been switched off by mistake.", True),
        ("The board said that Ivo Drem had been on leave in May.", True),
        ("The board said that all those hit were armed men.", True),
        ("The board said that the gate was painted green.", False),
        ("The gate is a mistake.", False),
    ],
)
def test_the_accused_may_answer_without_a_denial(sentence: str, *, expected: bool) -> None:
    assert worded_as_answer(facts_of(sentence)) is expected


def test_what_only_the_accused_may_say_is_no_reply_of_others() -> None:
    said = facts_of("Jon Ferrel said that the wardens had acted within the rules.")
    assert worded_as_answer(said)
    assert not worded_as_reply(said)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rejected all allegations", True),
        ("would not discuss such gossip", True),
        ("rejected the report about its prices", False),
        ("declined to comment on rumours that he would resign", False),
    ],
)
def test_what_is_rejected_may_go_unnamed(text: str, *, expected: bool) -> None:
    assert names_report(text) is expected
