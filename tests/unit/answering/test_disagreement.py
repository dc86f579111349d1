"""Where statements differ."""

from bot.answering.disagreement import ABOUT_EVENT, ABOUT_NUMBER, disagreements
from bot.answering.facts import Facts, asked_quantity
from bot.answering.question import parse
from tests.fakes.documents import facts_of, units

HOW_MANY = parse("How many farms were flooded?")


def test_different_numbers_differ() -> None:
    few = facts_of("The board said that five farms were flooded.")
    many = facts_of("River Watch said that more than 31 farms were flooded.", id_="d2")
    (found,) = disagreements(HOW_MANY, [few, many], [])
    assert (found.about, found.statements) == (ABOUT_NUMBER, (0, 1))


def test_numbers_that_agree_do_not_differ() -> None:
    one = facts_of("The board said that 32 farms were flooded.")
    other = facts_of("River Watch said that more than 31 farms were flooded.", id_="d2")
    assert disagreements(HOW_MANY, [one, other], []) == []


def test_the_number_that_is_asked_for_is_compared() -> None:
    facts = facts_of("The board said that 12 boats were lost and 40 farms were flooded.")
    quantity = asked_quantity(HOW_MANY, facts)
    assert quantity is not None
    assert quantity.low == 40


def test_a_denial_stands_against_an_allegation() -> None:
    accused = facts_of("Ruta Malk accused the board of leaving the gate open.")
    denied = facts_of("The board denied that the gate was left open.", id_="d2")
    (found,) = disagreements(parse("Was the gate left open?"), [accused, denied], [])
    assert found.about == ABOUT_EVENT


def test_one_origin_that_counts_two_things_does_not_differ_from_itself() -> None:
    one, other = units(
        "River Watch said that 24 farms were flooded in Orsett. "
        "In Lower Orsett, 50 farms were flooded, River Watch said."
    )
    assert disagreements(HOW_MANY, [Facts(one), Facts(other)], []) == []


def test_a_plain_no_stands_against_a_plain_yes_about_the_same() -> None:
    warned = facts_of("The board said that a warning was given before the gate was opened.")
    silent = facts_of("Ruta Malk said that no warning was given at the gate.", id_="d2")
    asked = parse("Was a warning given?")
    (found,) = disagreements(asked, [warned, silent], [])
    assert found.about == ABOUT_EVENT
    apart = facts_of("Ruta Malk said that nobody was at home.", id_="d2")
    assert disagreements(asked, [warned, apart], []) == []
