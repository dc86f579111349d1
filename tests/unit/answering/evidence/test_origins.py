"""Who a statement comes from in the end: origins are counted, not documents."""

from dataclasses import replace

import pytest

from bot.answering.evidence.origins import independent, is_copy, origin, same_origin
from index.aliases import Aliases, Decision
from tests.fakes.documents import unit_of


def test_a_paper_that_repeats_a_letter_adds_nothing() -> None:
    letter = unit_of("In its letter, River Watch says that 31 farms were lost.", "The Sluice")
    again = unit_of("River Watch says that 31 farms were lost.", "Morning Post", id_="d2")
    assert independent([letter, again]) == 1


def test_two_witnesses_are_two_origins() -> None:
    one = unit_of("Ruta Malk said that no horn was sounded.")
    other = unit_of("Jon Ferrel said that he heard no horn.", "Morning Post", id_="d2")
    assert independent([one, other]) == 2


def test_a_publisher_in_its_own_voice_is_no_origin_unless_it_saw_for_itself() -> None:
    told = unit_of("The weir was opened at noon.")
    counted = unit_of("This newspaper counted 17 boats on the bank.")
    assert origin(told) is None
    assert independent([told]) == 0
    assert independent([told, counted]) == 1


def test_aliases_are_one_origin() -> None:
    one = unit_of("Muhammad Darwal said that no horn was sounded.")
    other = unit_of("Jolbani said that he heard no horn.", "Morning Post", id_="d2")
    assert independent([one, other]) == 2
    aliases = Aliases({}, [Decision("Mohammad Darwal", "Jolbani", same=True)])
    known = Aliases(
        {"Muhammad Darwal": 1, "Jolbani": 1}, [Decision("Muhammad Darwal", "Jolbani", same=True)]
    )
    assert independent([replace(u, aliases=aliases) for u in (one, other)]) == 2
    assert independent([replace(u, aliases=known) for u in (one, other)]) == 1


def test_what_nobody_is_named_for_does_not_count() -> None:
    assert independent([unit_of("The gate was allegedly left open.")]) == 0


def test_wire_copy_is_one_origin() -> None:
    text = "The board opened the weir at noon on Monday without any warning to the farms below it."
    agency = unit_of(text, "River Agency")
    reprint = unit_of(text.replace("Monday", "Monday (RA)"), "Morning Post", id_="d2")
    assert is_copy(agency, reprint)


@pytest.mark.parametrize(
    "other", ["“No horn was heard at all,” she said.", "The board said that 12 farms were lost."]
)
def test_different_statements_are_no_copies(other: str) -> None:
    assert not is_copy(
        unit_of("The board said that it had opened the weir at noon on Monday."),
        unit_of(other, id_="d2"),
    )


def test_the_last_words_of_a_name_are_the_same_body() -> None:
    whole = unit_of("The Orsett Water Board said that no horn was sounded.")
    short = unit_of("The Water Board said that the gate was shut.", "Morning Post", id_="d2")
    assert independent([whole, short]) == 1


def test_who_holds_an_office_speaks_for_the_body() -> None:
    text = "Ana Gorse, the director of River Watch, told the Post that the list was growing."
    officer = unit_of(text, "Morning Post", id_="d2")
    body = unit_of("River Watch said that 31 farms were lost.")
    other = unit_of("The Orsett Water Board said that no horn was sounded.")
    assert independent([officer, body]) == 1
    assert independent([officer, other]) == 2


def test_who_cites_an_unsigned_letter_of_another_adds_nothing() -> None:
    body = unit_of("River Watch said that 31 farms were lost.")
    citing = unit_of(
        "More farms were lost than in any year, according to a letter by the group River Watch.",
        "Morning Post",
        id_="d2",
    )
    assert same_origin(body, citing)


def test_an_odd_number_is_counted_once() -> None:
    one = unit_of("River Watch said that 712 farms were flooded.")
    again = unit_of("Jon Ferrel said that 712 farms had been flooded.", "Morning Post", id_="d2")
    other = unit_of("Jon Ferrel said that 700 farms had been flooded.", "Morning Post", id_="d2")
    assert independent([one, again]) == 1
    assert independent([one, other]) == 2


def test_a_body_is_the_same_with_and_without_its_seat() -> None:
    one = unit_of("The Water Office said that 31 farms were lost.")
    other = unit_of("The Water Office of Orsett said that the weir was old.", id_="d2")
    apart = unit_of("The Water Office Union said that the weir was old.", id_="d2")
    assert same_origin(one, other)
    assert not same_origin(one, apart)
