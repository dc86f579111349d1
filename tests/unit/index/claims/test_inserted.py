"""Attributions whose parts other words keep apart: insertions, part groups, dates, passives."""

import pytest

from index.model import Act
from tests.unit.index.claims.texts import only, relations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "His assertion, in a speech on Monday, that wages had risen was wrong.",
            ("His", "assertion", "that wages had risen"),
        ),
        (
            "The tents were gone by noon, rescuers were told by a hut keeper.",
            ("a hut keeper", "were told by", "The tents were gone by noon"),
        ),
        (
            "The barrels which, they said, had leaked were gone.",
            ("they", "said", "had leaked were gone"),
        ),
        (
            "In her statement of 8 May, nurse Tilda Osk says that the ward was shelled.",
            ("nurse Tilda Osk", "says", "that the ward was shelled"),
        ),
        (
            "Talks could fail, Sefa Moor told Radio Linden in an interview broadcast on Friday.",
            ("Sefa Moor", "told", "Talks could fail"),
        ),
        (
            "The couple say the landlord left in May.",
            ("The couple", "say", "the landlord left in May"),
        ),
        (
            "The guild says at least 40 people were held.",
            ("The guild", "says", "at least 40 people were held"),
        ),
        (
            "Critics consider the sentence grossly unfair.",
            ("Critics", "consider", "the sentence grossly unfair"),
        ),
    ],
)
def test_what_stands_between_the_parts_is_in_none(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("There was no immediate reaction from the guild.", "the guild"),
        ("No response was received from the guild.", "the guild"),
        ("Neither Reeve nor the guild replied to questions.", "Neither Reeve nor the guild"),
    ],
)
def test_whoever_gave_no_answer_is_silent(text: str, source: str) -> None:
    assert relations(text)[0][0] == source
    assert only(text).act is Act.NO_COMMENT


@pytest.mark.parametrize(
    "text",
    [
        "Pilots report to the harbour master.",
        "The elders agreed to the move.",
        "A living room asks too much of a horse.",
        "He ordered the burning of the barns.",
    ],
)
def test_a_deed_attributes_nothing(text: str) -> None:
    assert relations(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Residents blamed the fire on the landlord.", Act.ALLEGATION),
        ("The agent blamed the wiring.", Act.CLAIM),
        ("The office believes the sum may be twice that.", Act.ESTIMATE),
        ("The memo warns that auditors “would ask questions”.", Act.PREDICTION),
    ],
)
def test_the_act_follows_from_the_words_of_the_content(text: str, act: Act) -> None:
    assert only(text).act is act
