"""What is told of how an answer came about."""

import numpy as np

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.requirements import Requirements
from bot.answering.evidence.selection import Bullet
from bot.answering.model import Merged
from bot.answering.presentation.explain import explanation
from bot.answering.questions.question import parse, with_aliases
from index.aliases import Aliases, Decision
from index.likeness import Meaning
from tests.fakes.documents import facts_of, unit_of

OPEN = "River Watch says that the gate at Orsett was open."


def shown(facts: Facts) -> Candidate:
    return Candidate(facts, 1.0, Meaning(np.zeros(2, dtype=np.float32)), 1.0)


def test_what_a_statement_had_to_hold_is_named() -> None:
    told = explanation(
        Requirements(parse("How many of the 40 farms in Orsett burned in May 2031?")), [], []
    )
    assert told.query == "How many of the 40 farms in Orsett burned in May 2031?"
    assert told.required == ("orsett", "May 2031", "40")
    assert (told.read, told.left_out, told.merged) == (0, (), ())
    assert explanation(Requirements(parse("What did Ruta Malk say?")), [], []).required == (
        "said by ruta malk",
    )


def test_what_is_left_out_is_counted_by_its_reason() -> None:
    question = parse("Was the gate at Orsett open?")
    answering, close = facts_of(OPEN), facts_of("The gate of Orsett is green, Ruta Malk said.")
    elsewhere = [facts_of(f"The gate at {place} was open.") for place in ("Dremm", "Halm")]
    told = explanation(
        Requirements(question), [answering, close, *elsewhere], [Bullet(shown(answering))]
    )
    assert told.read == 4
    assert told.left_out == (
        ("missing: a name that the question turns on", 2),
        ("less close to the question than what is shown", 1),
    )


def test_a_word_that_is_spelled_otherwise_and_aliases_are_named() -> None:
    aliases = Aliases({"River Watch": 1}, [Decision("River Watch", "Orset Friends", same=True)])
    question = with_aliases(parse("What did River Watch say about Orssett?"), aliases)
    told = explanation(Requirements(question), [], [Bullet(shown(facts_of(OPEN)))])
    assert told.spellings == (("orssett", "orsett"),)
    assert told.aliases == (("river watch", "orset friends"),)


def test_citations_of_one_origin_are_named_by_their_numbers() -> None:
    letter = Facts(unit_of(f"In its letter, {OPEN}", "The Sluice"))
    again = Facts(unit_of(OPEN, "Morning Post", id_="d2"))
    other = Facts(unit_of("Ruta Malk said that it was open.", "The Weir", id_="d3"))
    bullets = [Bullet(shown(other)), Bullet(shown(letter), (shown(again),))]
    told = explanation(Requirements(parse("Was the gate open?")), [], bullets)
    assert told.merged == (Merged((2, 3), "River Watch"),)
