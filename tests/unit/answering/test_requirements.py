"""What a unit must hold before it may answer."""

from bot.answering.facts import Facts
from bot.answering.question import parse
from bot.answering.requirements import Missing, missing
from tests.fakes.documents import facts_of, units

ORSETT = parse("How many people were held in Orsett?")


def test_a_place_may_stand_in_the_sentence_before() -> None:
    _, held = units("Ruta Malk spoke of Orsett. She said that 24 people were held.")
    assert missing(ORSETT, Facts(held)) is None


def test_a_place_named_before_does_not_hold_for_another_place() -> None:
    text = (
        "Ruta Malk said that 24 people were held in Orsett. In {}, 50 people were held, she said."
    )
    for place in ("Lower Dremm", "another village"):
        _, held = units(text.format(place))
        assert missing(ORSETT, Facts(held)) == Missing.NAME


def test_a_date_that_no_sentence_holds_is_missing() -> None:
    april = parse("How many people were held in April?")
    held = facts_of("In March, Ruta Malk said, 24 people were held.")
    assert missing(april, held) == Missing.TIME


def test_a_question_that_is_only_repeated_is_not_answered() -> None:
    repeated = facts_of("Jon Ferrel asked who decided that the gate should stay open.")
    assert missing(parse("Who decided that the gate should stay open?"), repeated) == Missing.KIND
    assert missing(parse("Who asked about the gate?"), repeated) is None
