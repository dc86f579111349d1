"""What is shown beside an answer because it contradicts it."""

import numpy as np

from bot.answering.comparison.opposing import opposing, promoted
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.selection import Bullet
from bot.answering.questions.question import Question, parse
from index.likeness import Meaning
from tests.fakes.documents import facts_of, units

UNIT = Meaning(np.ones(1, dtype=np.float32))
HOW_MANY = parse("How many farms were flooded?")
SHOWN = facts_of("The board said that five farms were flooded.")


def candidate(facts: Facts, score: float = 0.4) -> Candidate:
    return Candidate(facts, score, UNIT, score)


def quotes(found: list[Candidate]) -> list[str]:
    return [c.unit.quote for c in found]


def test_another_number_of_the_same_thing_is_added() -> None:
    other = facts_of("River Watch said that 31 farms were flooded.", id_="d2")
    assert opposing(HOW_MANY, [candidate(SHOWN)], [candidate(other)]) == [candidate(other)]


def test_a_number_of_something_else_is_not() -> None:
    boats = facts_of("River Watch said that 31 boats were sunk.", id_="d2")
    people = facts_of("River Watch said that 31 people were flooded out of farms.", id_="d2")
    others = [candidate(boats), candidate(people)]
    assert opposing(HOW_MANY, [candidate(SHOWN)], others) == []


def test_what_hardly_answers_is_not() -> None:
    other = facts_of("River Watch said that 31 farms were flooded.", id_="d2")
    assert opposing(HOW_MANY, [candidate(SHOWN)], [candidate(other, 0.1)]) == []


def test_one_origin_is_added_once() -> None:
    first = facts_of("River Watch said that 31 farms were flooded.", id_="d2")
    again = facts_of("In May 32 farms were flooded, River Watch said.", "The Post", id_="d3")
    found = opposing(HOW_MANY, [candidate(SHOWN)], [candidate(first), candidate(again)])
    assert quotes(found) == [first.unit.quote]


def test_a_plain_no_is_added_to_a_plain_yes() -> None:
    asked = parse("Was a warning given at the weir?")
    yes = facts_of("The board said that a warning was given at the weir.")
    no = facts_of("Ruta Malk said that no warning was given at the weir.", id_="d2")
    assert opposing(asked, [candidate(yes)], [candidate(no)]) == [candidate(no)]


FAR = Meaning(np.zeros(1, dtype=np.float32))


def test_other_words_for_what_was_done_to_the_same_kind_of_thing_are_added() -> None:
    asked = parse("How many homes were demolished?")
    shown = facts_of("River Watch said that 700 homes were demolished.")
    other = facts_of("The board said that it had demolished 410 structures.", id_="d2")
    unlike = Candidate(other, 0.4, FAR, 0.4)
    assert opposing(asked, [candidate(shown)], [unlike]) == [unlike]
    bridges = facts_of("The board said that it had demolished 41 shops.", id_="d2")
    assert opposing(asked, [candidate(shown)], [Candidate(bridges, 0.4, FAR, 0.4)]) == []


def test_a_plain_no_to_a_part_is_added() -> None:
    asked = parse("Was a horn sounded before the flood?")
    shown = facts_of("The board said that a horn was sounded before the flood.")
    nobody = facts_of("Ruta Malk said that nobody heard any horn.", id_="d2")
    unlike = Candidate(nobody, 0.4, FAR, 0.4)
    assert opposing(asked, [candidate(shown)], [unlike]) == [unlike]


def test_a_number_of_what_was_removed_is_held_against_one_of_what_was_demolished() -> None:
    asked = parse("How many homes were demolished?")
    shown = facts_of("River Watch said that 700 homes were torn down.")
    removed = facts_of("The board said that 90 structures had been removed.", id_="d2")
    assert opposing(asked, [candidate(shown)], [candidate(removed, 0.2)]) == [
        candidate(removed, 0.2)
    ]


def test_a_number_right_beside_another_counts_on_with_no_noun_to_it() -> None:
    asked = parse("How many people gathered at the weir?")
    police, others = (
        Facts(unit)
        for unit in units(
            "Some 400 people had gathered at the weir, police said. "
            "River Watch spoke of more than 1,500."
        )
    )
    assert opposing(asked, [candidate(police)], [candidate(others)]) == [candidate(others)]
    apart = facts_of("River Watch spoke of more than 1,500.", id_="d2")
    assert opposing(asked, [candidate(police)], [candidate(apart)]) == []


def test_what_a_thing_is_worth_is_not_what_it_was_sold_for() -> None:
    asked = parse("For how much was the weir sold?")
    sold, worth = (
        Facts(unit)
        for unit in units(
            "The weir was sold for 12 million marks, the register shows. "
            "A report of River Watch puts its value at 31 million marks."
        )
    )
    assert opposing(asked, [candidate(sold)], [candidate(worth)]) == []


def test_the_very_accusation_that_is_asked_about_is_added_from_a_document_shown() -> None:
    asked = parse("Did guards beat the keepers at Orsett?")
    shown, accusing = (
        Facts(unit)
        for unit in units(
            "At Orsett the guards used water, Jon Ferrel said.\n\n"
            "Ruta Malk accused the guards of beating the keepers."
        )
    )
    found = opposing(asked, [candidate(shown)], [candidate(accusing)])
    assert quotes(found) == [accusing.unit.quote]


def promoted_of(shown: Facts, near: Facts, asked: Question) -> bool:
    """Whether `near` stands aside no more of an answer that shows `shown`."""
    (made,) = promoted(asked, [Bullet(candidate(shown))], [Bullet(candidate(near), aside=True)])
    return not made.aside


def test_what_contradicts_an_answer_does_not_stand_aside() -> None:
    asked = parse("Was the weir opened?")
    yes = facts_of("Jon Ferrel said that the weir was opened.")
    no = facts_of("Ruta Malk said that the weir was never opened.", id_="d2")
    too = facts_of("The mayor said that the weir stood open.", id_="d3")
    assert promoted_of(yes, no, asked)
    assert not promoted_of(yes, too, asked)


def test_another_number_contradicts_where_it_is_told_beside_the_one() -> None:
    one, other = (
        Facts(unit)
        for unit in units(
            "Jon Ferrel said that 400 keepers walked out. The board counted about 150."
        )
    )
    elsewhere = facts_of("The board counted about 150.", id_="d2")
    asked = parse("How many keepers walked out?")
    assert promoted_of(one, other, asked)
    assert not promoted_of(one, elsewhere, asked)
