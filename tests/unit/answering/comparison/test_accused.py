"""Who may answer an accusation."""

import pytest

from bot.answering.comparison.accused import (
    defends,
    is_by_accused,
    is_of_one_side,
    is_of_side,
    pleads_for,
)
from bot.answering.evidence.facts import Facts
from tests.fakes.documents import facts_of, units

BLAMED = "River Watch said that the Orsett Works poisoned the pond."


@pytest.mark.parametrize(
    ("blamed", "reply", "expected"),
    [
        (BLAMED, "A spokeswoman for the Orsett Works said that the pond was clean.", True),
        (BLAMED, "Anglers from the Orsett Lodge said that the pond was clean.", False),
        (
            "River Watch said that an air force pilot bombed the weir.",
            "The armed forces said that the weir had collapsed.",
            True,
        ),
        (
            "River Watch said that police beat Ivo Drem.",
            "The Interior Ministry said that he had fallen.",
            True,
        ),
        (
            "Keepers at Halden prison said that guards beat them with cables.",
            "The warden of Tarn prison said that nobody was beaten.",
            False,
        ),
    ],
)
def test_whoever_speaks_for_the_accused_answers(blamed: str, reply: str, *, expected: bool) -> None:
    assert is_by_accused(facts_of(blamed), facts_of(reply, "Morning Post", id_="d2")) is expected


def test_nobody_answers_who_speaks_for_the_accuser_too() -> None:
    one = facts_of("Orsett Works said that Orsett Works never poisoned the pond.")
    other = facts_of("Ana Gorse, the director of Orsett Works, said that it was rain.", id_="d2")
    assert is_of_one_side(one, other)
    assert not is_by_accused(one, other)


def test_two_bodies_of_one_place_are_not_one_side() -> None:
    court = facts_of("The Court of Garrow found that gendarmes beat Ivo Drem.")
    chief = facts_of("Dace Orl, who commands the gendarmerie in Garrow, said he fell.", id_="d2")
    assert not is_of_one_side(court, chief)


def test_a_side_with_a_name_is_not_another_of_its_kind() -> None:
    other = facts_of("The warden of Tarn prison said that nobody was beaten.")
    assert not is_of_side("the guards of Halden prison", other)
    assert is_of_side("the guards of Tarn prison", other)


def test_a_lawyer_pleads_for_a_client() -> None:
    blamed = facts_of("Prosecutors accuse Ivo Drem of stealing the pension money.")
    lawyer = "Lena Quist, a lawyer for {}, said that the board had approved it."
    assert pleads_for(blamed, facts_of(lawyer.format("Mr Drem"), id_="d2"))
    assert not pleads_for(blamed, facts_of(lawyer.format("Mr Malk"), id_="d2"))


def test_the_defence_needs_no_name() -> None:
    assert defends(facts_of("Defence counsel argued that the rifles had been planted."))
    assert not defends(facts_of("The mayor argued that the rifles had been planted."))


def test_an_indictment_never_speaks_for_the_accused() -> None:
    found = facts_of("The court found that six named in the indictment were shot by the guard.")
    charged = facts_of("The indictment says that all were shot from the tower.", id_="d2")
    assert not is_by_accused(found, charged)


def test_a_newspapers_own_words_answer_for_nobody_of_its_name() -> None:
    own = Facts(units("The chairman has not put it on the agenda.", "The Orsett Post")[0])
    said = facts_of("A spokesman for Orsett said that it was not on the agenda.")
    assert not is_of_side("officers of Orsett", own)
    assert is_of_side("officers of Orsett", said)
