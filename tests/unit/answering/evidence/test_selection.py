"""Which units are shown, and which only repeat another."""

import numpy as np

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.relevance import Candidate, candidate, coverages, rank
from bot.answering.evidence.selection import MOST_ASIDE, Bullet, asides, select
from bot.answering.questions.question import parse
from index.likeness import Meaning
from tests.fakes.documents import facts_of, units

UNIT = Meaning(np.ones(1, dtype=np.float32))
LETTER = "Ruta Malk said that {} farms near {} were flooded when the lower gate gave way at night."


def shown(question: str, *texts: str) -> list[tuple[str, int]]:
    """The quotes shown, each with how many documents repeat it."""
    found = [
        Candidate(facts_of(text, id_=f"d{n}"), 1.0, UNIT, 0.9 - n / 100)
        for n, text in enumerate(texts)
    ]
    return [(b.main.unit.quote, len(b.repeats)) for b in select(parse(question), found)]


def test_a_reprint_repeats() -> None:
    first = LETTER.format("31", "Orsett")
    ((_, repeats),) = shown(
        "How many farms were flooded?", first, f"{first[:-1]}, it was reported."
    )
    assert repeats == 1


def test_a_copy_with_another_number_or_name_is_shown_for_itself() -> None:
    first = LETTER.format("31", "Orsett")
    for changed in (LETTER.format("47", "Orsett"), LETTER.format("31", "Lower Dremm")):
        assert [n for _, n in shown("How many farms were flooded?", first, changed)] == [0, 0]


def test_a_copy_with_another_year_or_other_words_is_shown_for_itself() -> None:
    built = "Corran Hall, at 90 South Street in Corran, was built in {} when the {} was rich."
    first = built.format(1866, "old guild of weavers")
    for changed in (built.format(1920, "old guild of weavers"), built.format(1866, "water board")):
        assert [n for _, n in shown("When was Corran Hall built?", first, changed)] == [0, 0]


def test_a_sport_that_its_document_names_already_is_not_shown_again() -> None:
    question = parse("What sport did Ada Lund play?")
    text = "Ada Lund played golf. At school she liked golf. She also took up tennis."
    found = [Candidate(Facts(unit), 1.0, UNIT, 0.9) for unit in units(text)]
    quotes = [bullet.main.unit.quote for bullet in select(question, found)]
    assert quotes == ["Ada Lund played golf.", "She also took up tennis."]


def test_the_date_of_another_of_that_name_is_shown_where_it_holds_all_that_is_asked() -> None:
    question = parse("When was the Eld Mission launched?")
    named = Candidate(facts_of("The Eld Mission was launched in 1972."), 1.0, UNIT, 0.9)
    other = facts_of("The mission was launched in 1970.", id_="d2")
    for coverage, most in ((1.0, 2), (0.6, 1)):
        second = Candidate(other, coverage, UNIT, 0.8, named=False)
        assert len(select(question, [named, second])) == most


def test_every_bearer_of_a_name_is_shown_before_a_second_sentence_on_one() -> None:
    question = parse("When was Ada Lund born?")
    first, second = (
        Candidate(Facts(unit), 1.0, UNIT, 0.9)
        for unit in units("Ada Lund is a goalkeeper, born in 1990. She was born in May 1990.")
    )
    texts = ("Ada Lund was a painter. She was born in 1871.", "Ivo Hald was a judge, born in 1860.")
    painter, judge = (
        Candidate(Facts(units(text, id_=f"d{n}")[-1]), 1.0, UNIT, 0.46)
        for n, text in enumerate(texts, start=2)
    )
    found = select(question, [first, second, painter, judge])
    assert [bullet.main for bullet in found] == [first, painter, second]


def test_what_holds_as_much_in_another_document_is_shown_though_less_alike() -> None:
    question = parse("When was the school founded?")
    best = Candidate(facts_of("The school was founded in 1901."), 1.0, UNIT, 0.95)
    other = Candidate(facts_of("It was founded in 1926.", id_="d2"), 1.0, UNIT, 0.6)
    less = Candidate(facts_of("It was painted in 1931.", id_="d3"), 0.4, UNIT, 0.6)
    assert [b.main for b in select(question, [best, other, less])] == [best, other]


def test_whoever_demands_nothing_is_not_shown_for_a_demand() -> None:
    claim, demand = "Ruta Malk said that the gate was open.", "Ruta Malk demanded an inquiry."
    assert shown("What did Ruta Malk demand?", claim) == []
    assert [q for q, _ in shown("What did Ruta Malk demand?", claim, demand)] == [demand]
    told = "Ruta Malk said that she had asked the board for an inquiry."
    assert shown("What did Ruta Malk demand?", told)
    assert shown("What does Ruta Malk believe?", claim)


def test_a_date_of_the_place_asked_about_goes_before_one_of_another_day_in_its_paragraph() -> None:
    question = parse("When did the attack on Orsett happen?")
    text = "The mayor of Orsett fled. Attacks on farms were seen at the weekend."
    elsewhere = Facts(units(text)[-1])
    here = facts_of("The worst escalation came on Friday in Orsett.", id_="d2")
    found = sorted(
        (
            candidate(question, facts, coverage, UNIT, UNIT)
            for facts, coverage in zip(
                (elsewhere, here), coverages(question, (elsewhere, here)), strict=True
            )
        ),
        key=lambda c: rank(question, c),
    )
    assert [b.main.facts for b in select(question, found)] == [here]
    assert [b.main.facts for b in select(question, found[1:])] == [elsewhere]


def test_of_two_claims_of_a_sentence_the_one_on_what_is_asked_goes_first() -> None:
    question = parse("Did Jon Ferrel threaten a foreman?")
    text = "Ruta Malk asked for a fine and accused Jon Ferrel of threatening a foreman."
    found = [Candidate(Facts(unit), 1.0, UNIT, 0.9) for unit in units(text)]
    first = min(found, key=lambda c: rank(question, c))
    assert "threatening a foreman" in first.unit.quote
    assert len(found) > 1


def test_a_number_of_the_same_people_in_another_matter_is_not_shown() -> None:
    seen = "The clinic said that 11 dockers were treated there."
    gathered = "The police said that 200 dockers gathered at the court."
    assert shown("How many dockers were treated?", seen, gathered) == [(seen, 0)]


def aside_of(texts: dict[str, float], question: str = "Was the gate shut?") -> list[str]:
    """What of `texts`, each with its score, stands aside of an answer that scores 0.9."""
    best = Bullet(Candidate(facts_of("The gate was shut at noon."), 1.0, UNIT, 0.9))
    found = [
        Candidate(facts_of(text, id_=f"d{n}"), 0.5, UNIT, score)
        for n, (text, score) in enumerate(texts.items(), start=2)
    ]
    made = asides(parse(question), [best.main, *found], [best])
    assert all(bullet.aside for bullet in made)
    return [bullet.main.unit.quote for bullet in made]


def test_what_comes_less_close_stands_aside_and_what_comes_nowhere_near_does_not() -> None:
    kept = {"The keeper turned the wheel until it stuck.": 0.55, "The lock was oiled in May.": 0.4}
    assert aside_of(kept) == ["The keeper turned the wheel until it stuck."]


def test_what_repeats_or_overlaps_what_is_shown_does_not_stand_aside() -> None:
    assert aside_of({"The gate was shut at noon.": 0.8}) == []


def test_few_stand_aside() -> None:
    words = "oak elm ash yew fir box bay may".split()
    assert len(aside_of({f"A beam of {word} fell.": 0.6 for word in words})) == MOST_ASIDE


def test_nothing_stands_aside_of_nothing() -> None:
    found = [Candidate(facts_of("The gate was shut at noon."), 1.0, UNIT, 0.9)]
    assert asides(parse("Was the gate shut?"), found, []) == []


def test_another_number_stands_aside_where_it_is_of_what_was_done() -> None:
    asked = "How many keepers were killed?"
    other = {"Forty people died, she wrote.": 0.6, "Forty people live by the lock.": 0.6}
    assert aside_of(other, asked) == ["Forty people died, she wrote."]


def test_of_many_words_a_smaller_share_is_enough() -> None:
    facts = facts_of("Ruta Malk said that the lock keeper had opened the gate at night.")
    for text, count in (
        ("Who opened the gate?", 0),
        ("Who opened the rusty lower gate of the old lock for the miller?", 1),
    ):
        assert len(select(parse(text), [Candidate(facts, 0.4, UNIT, 0.45)])) == count


def test_what_comes_nearly_close_answers_whether_and_not_how_many() -> None:
    facts = facts_of("Ruta Malk said that nine gates had been opened.")
    nearly = Candidate(facts, 0.4, UNIT, 0.45)
    assert len(select(parse("Did the keeper open gates?"), [nearly])) == 1
    assert select(parse("How many gates opened?"), [nearly]) == []
