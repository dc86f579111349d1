"""Evidence of several outlets, judged together."""

import numpy as np

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.several import hits_of_each, hold_names_together, select_of_each
from bot.answering.questions.outlets import Medium, Outlet
from bot.answering.questions.question import Question, of_outlets, parse
from index.likeness import Meaning
from index.model import About, Hit, Passage, Span
from tests.fakes.documents import facts_of

TIMES, RADIO = Outlet("vale times", Medium.ARTICLE), Outlet("radio ither", Medium.ARTICLE)


def asked(text: str) -> Question:
    return of_outlets(parse(text), (TIMES, RADIO))


def scored(facts: Facts, score: float) -> Candidate:
    return Candidate(facts, score, Meaning(np.zeros(2, dtype=np.float32)), score)


def hit(document: str) -> Hit:
    return Hit(document, Passage(0, Span(0, 9), None), "", 0.0)


def test_names_may_be_spread_over_the_passages() -> None:
    question = asked("Did both articles say that Ruta Malk met Jon Ferrel in Orsett?")
    one = facts_of("Ruta Malk was in Orsett.", "The Vale Times")
    other = facts_of("Jon Ferrel denied it.", "Radio Ither")
    assert hold_names_together(question, [one, other])
    assert not hold_names_together(question, [facts_of("The weir in Orsett broke.")])


def test_every_outlet_has_its_say_or_the_answer_is_declined() -> None:
    question = asked("Did both articles say that the weir broke?")
    times = scored(facts_of("The weir broke at noon.", "The Vale Times"), 0.6)
    radio = scored(facts_of("No weir broke, it says.", "Radio Ither", id_="d2"), 0.4)
    assert [b.main for b in select_of_each(question, [times, radio])] == [times, radio]
    assert select_of_each(question, [times]) == []
    far = scored(facts_of("It rained at noon.", "Radio Ither", id_="d2"), 0.1)
    assert select_of_each(question, [times, far]) == []


def test_passages_are_looked_for_in_the_documents_of_each_outlet() -> None:
    publishers = {"a": "The Vale Times", "b": "Radio Ither", "c": "The Sluice", "d": None}
    hits = [hit(id_) for id_ in "cdab"]
    found = hits_of_each([TIMES, RADIO], hits, lambda id_: About(publisher=publishers[id_]))
    assert {h.document_id for h in found} == {"a", "b", "d"}
