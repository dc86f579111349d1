"""What those asked about say of it themselves."""

import pytest

from bot.answering.comparison.accused import is_of_side
from bot.answering.comparison.asked_side import (
    contradicts_asked,
    denies_asked,
    is_by_named,
    side_asked,
)
from bot.answering.evidence.facts import Facts
from bot.answering.questions.question import parse
from tests.fakes.documents import facts_of, units


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("Did the guards beat Ada Lund?", "the guards"),
        ("Why did the army shell the market?", "the army"),
        ("Was Ada Lund beaten by the guards?", "the guards"),
        ("What does Ruta Malk accuse the miller of?", "the miller"),
        ("How many people died?", ""),
    ],
)
def test_who_is_asked_about(question: str, side: str) -> None:
    assert side_asked(parse(question)) == side


def test_the_side_denies_in_words_of_its_own() -> None:
    asked = parse("Why did the army shell the market?")
    reply = facts_of("“No unit of the armed forces fired on the market,” the General Staff said.")
    other = facts_of("“No letter has reached us,” the General Staff said.")
    assert is_of_side(side_asked(asked), reply)
    assert denies_asked(asked, reply)
    assert not denies_asked(asked, other)


def test_whoever_is_named_may_say_no() -> None:
    asked = parse("Did the Water Board bribe the inspector Bram Oskel?")
    reply = facts_of("“I never had a crown from the Water Board,” Bram Oskel said.")
    other = facts_of("“I never had a crown from the Water Board,” Ada Lund said of Bram Oskel.")
    assert is_by_named(asked, reply)
    assert not is_by_named(asked, other)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Jon Ferrel said that no eel traps were sold to Orsett.", True),
        ("Jon Ferrel said that eel traps were sold to Orsett.", False),
        ("Jon Ferrel said that no eel was seen.", False),
    ],
)
def test_anybody_may_contradict_what_is_asked(sentence: str, *, expected: bool) -> None:
    asked = parse("Were eel traps sold to Orsett?")
    assert contradicts_asked(asked, facts_of(sentence)) is expected


def test_the_side_denying_another_deed_does_not_deny_what_is_asked() -> None:
    asked = parse("Did soldiers burn farms at Orsett?")
    reply = facts_of("The army denied that its soldiers had closed the market.")
    assert not denies_asked(asked, reply)


def test_who_is_accused_is_asked_about() -> None:
    assert side_asked(parse("What is the doctor Ivo Drem accused of?")) == "the doctor Ivo Drem"


def test_a_newspaper_is_not_the_place_of_its_name() -> None:
    asked = parse("Did officers of Orsett choose the target?")
    own = Facts(units("The chairman has not put it on the agenda.", "The Orsett Post")[0])
    assert not is_by_named(asked, own)
    said = "The council of Orsett said that no officer of Orsett had chosen it."
    assert is_by_named(asked, facts_of(said))
