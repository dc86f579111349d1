"""Of which event a number is, and of whom."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.comparison.disagreement import differ
from bot.answering.evidence.facts import Facts
from bot.answering.questions.question import parse
from tests.fakes.documents import facts_of, unit_of


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "How many guards were hurt?",
            "The board said that two guards were hurt.",
            "Ruta Malk said that nine guards were killed.",
        ),
        (
            "How many people were killed and injured?",
            "The board said that 90 people were killed and injured.",
            "Ruta Malk said that nine people were killed.",
        ),
        (
            "How many people were at the weir?",
            "The board said that 20 people were at the weir.",
            "Ruta Malk said that nine people were killed at the weir.",
        ),
        (
            "How many farms were flooded?",
            "The board said that five farms were flooded on 3 May.",
            "Ruta Malk said that 31 farms were flooded on 9 June.",
        ),
        (
            "How many dockers were treated?",
            "The board said that 11 dockers were treated.",
            "Ruta Malk said that 200 dockers gathered at the court.",
        ),
        (
            "How many rented boats were lost?",
            "The board said that five rented boats were lost.",
            "Ruta Malk said that 31 boats were lost.",
        ),
        (
            "How many people were killed?",
            "The board said that twelve people were killed.",
            "Ruta Malk said that three women were killed.",
        ),
        (
            "How many people were killed?",
            "The board said that three guards were killed.",
            "Ruta Malk said that five firefighters were killed.",
        ),
        (
            "How many people were killed?",
            "The board said that 14 people were killed.",
            "The board said on Friday that 19 people were killed.",
        ),
    ],
    ids=["harm", "sum", "unharmed", "date", "deed", "kind", "group", "groups", "later"],
)
def test_numbers_of_two_things_do_not_differ(question: str, one: str, other: str) -> None:
    assert not differ(parse(question), facts_of(one), facts_of(other, id_="d2"))


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "How many rented boats were lost?",
            "The board said that five rented boats were lost.",
            "Ruta Malk said that 31 rented boats were lost.",
        ),
        (
            "How many people were killed?",
            "The board said that two people were killed.",
            "Ruta Malk said that three women were killed.",
        ),
        (
            "How many guards were hurt on 3 May?",
            "The board said that two guards were hurt on 3 May.",
            "Ruta Malk said that nine guards were hurt.",
        ),
    ],
    ids=["kind", "group above the whole", "date"],
)
def test_numbers_of_one_thing_do(question: str, one: str, other: str) -> None:
    assert differ(parse(question), facts_of(one), facts_of(other, id_="d2"))


def told(text: str, id_: str, year: int) -> Facts:
    """The first unit of `text` in a document of that year."""
    unit = unit_of(text, id_=id_)
    about = replace(unit.document.summary.about, published=date(year, 5, 4))
    summary = replace(unit.document.summary, about=about)
    return Facts(replace(unit, document=replace(unit.document, summary=summary)))


def test_an_earlier_year_and_what_came_after_the_document_are_other_events() -> None:
    asked = parse("How many farms were flooded?")
    undated = "The board said that five farms were flooded."
    earlier = told("Ruta Malk said that 31 farms were flooded in 2025.", "d2", 2031)
    this_year = told("Ruta Malk said that 31 farms were flooded in 2031.", "d3", 2031)
    assert not differ(asked, told(undated, "d1", 2031), earlier)
    assert differ(asked, told(undated, "d1", 2031), this_year)
    assert not differ(asked, told(undated, "d1", 2028), this_year)


def test_a_number_of_another_place_than_the_one_asked_about_does_not_differ() -> None:
    asked = parse("How many farms were flooded at Orsett?")
    here = facts_of("The board said that five farms were flooded at Orsett.")
    unsaid = facts_of("Ruta Malk said that 31 farms were flooded.", id_="d2")
    there = facts_of("Ruta Malk said that 31 farms were flooded at Dremm.", id_="d2")
    assert differ(asked, here, unsaid)
    assert not differ(asked, here, there)


def test_how_long_counts_nobody() -> None:
    asked = parse("How long were the boats stopped?")
    stopped = facts_of("The board said that the boats were stopped for 20 minutes.")
    delayed = facts_of("Ruta Malk said that the boats were delayed for 47 minutes.", id_="d2")
    assert differ(asked, stopped, delayed)


def test_what_is_measured_need_not_be_named_again() -> None:
    asked = parse("How many tonnes of ammonium nitrate were in the store?")
    books = facts_of("“There were 750 tonnes in the store,” the director said.")
    union = facts_of("Ruta Malk said that the store held 2,600 tonnes of nitrate.", id_="d2")
    assert differ(asked, books, union)


def test_a_plan_is_no_other_number_than_what_was_done() -> None:
    asked = parse("How many families were moved from the valley?")
    plan = facts_of("The board said that 480 families are to be moved from the valley by May.")
    done = facts_of("Ruta Malk said that 96 families were moved from the valley.", id_="d2")
    daily = facts_of("Jon Ferrel said that two families a day were moved.", id_="d3")
    assert not differ(asked, plan, done)
    assert not differ(asked, daily, done)


def test_what_tells_one_thing_from_others_counts_nothing() -> None:
    asked = parse("How many keepers died in the fire?")
    tank = facts_of("Ruta Malk said that the fire, in which keepers died, began in tank 7.")
    nine = facts_of("The board said that nine keepers died in the fire.", id_="d2")
    assert not differ(asked, tank, nine)
