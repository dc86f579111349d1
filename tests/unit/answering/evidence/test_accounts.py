"""Two accounts of who did it, when and where."""

import pytest

from bot.answering.evidence.accounts import accounts_differ
from bot.answering.questions.question import parse
from bot.answering.text.times import clock_times
from tests.fakes.documents import facts_of


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "Who ordered the opening of the weir?",
            "Ruta Malk said that the weir was ordered open by the ministry.",
            "The board said that the harbour office ordered the opening.",
        ),
        (
            "When was the weir opened?",
            "The board said that the weir was opened at six in the morning.",
            "Ruta Malk said that the weir was opened at ten past four.",
        ),
        (
            "When was the weir opened?",
            "The board said that the weir was opened on 3 May.",
            "Ruta Malk said that the weir was opened on 5 May.",
        ),
        (
            "Where did the keeper die?",
            "The board said that the keeper died in the harbour.",
            "Ruta Malk said that the keeper died in the guardhouse.",
        ),
    ],
)
def test_accounts_differ(question: str, one: str, other: str) -> None:
    assert accounts_differ(parse(question), facts_of(one), facts_of(other, id_="d2"))


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "Who ordered the opening of the weir?",
            "Ruta Malk said that the ministry ordered it.",
            "The board said that it was ordered by the ministry in Orsett.",
        ),
        (
            "When was the weir opened?",
            "The board said that the weir was opened at ten past four.",
            "Ruta Malk said that the weir was opened at 4.15.",
        ),
        (
            "Where did the keeper die?",
            "The board said that the keeper died in Orsett.",
            "Ruta Malk said that the keeper died in the harbour.",
        ),
    ],
)
def test_accounts_that_may_both_be_true_do_not_differ(question: str, one: str, other: str) -> None:
    assert not accounts_differ(parse(question), facts_of(one), facts_of(other, id_="d2"))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("at six in the morning", [360]),
        ("at ten past four", [250]),
        ("at a quarter to seven", [405]),
        ("warnings at 4.31 and 4.34", [271, 274]),
        ("shortly before five.", [300]),
        ("at noon", [0]),
        ("up 4.5 percent", []),
        ("five people", []),
    ],
)
def test_times_of_day(text: str, minutes: list[int]) -> None:
    assert clock_times(text) == minutes


def test_the_day_of_a_dispatch_is_not_the_day_of_what_it_tells() -> None:
    asked = parse("When was the weir opened?")
    told = facts_of("The board said that the weir was opened on 3 May.")
    wire = facts_of("ORSETT, 6 May (OW) - The weir was opened, Ruta Malk said.", id_="d2")
    assert not accounts_differ(asked, told, wire)


def test_a_dash_between_words_is_no_word() -> None:
    asked = parse("Who opened the gate?")
    one = facts_of("Ruta Malk said on Monday - and again in May - that the keeper opened the gate.")
    other = facts_of("The board said that a boy opened the gate.", id_="d2")
    assert accounts_differ(asked, one, other)
