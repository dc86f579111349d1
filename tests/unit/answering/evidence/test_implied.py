"""What a sentence tells of a question without its words."""

import pytest

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.implied import tells
from bot.answering.questions.question import parse
from bot.answering.text.vocabulary import concept
from tests.fakes.documents import facts_of, units


@pytest.mark.parametrize(
    ("question", "asked", "text", "told"),
    [
        ("What sport does Ada Lund play?", "sport", "Ada Lund is a goalkeeper.", True),
        ("What sport does Ada Lund play?", "play", "Ada Lund is a goalkeeper.", False),
        ("What sport does Ivo Hald play?", "sport", "Ada Lund is a goalkeeper.", False),
        ("What position did Ada Lund hold?", "position", "A keeper, she began in Corran.", False),
        ("What is the old name of Corran?", "name", "Corran is a town on the Eld.", False),
        ("When was Ivo Hald born?", "born", "Ivo Hald (14 May 1869 – 9 July 1955) wrote.", True),
        ("When was Ivo Hald born?", "born", "Ivo Hald (the elder) wrote in 1901.", False),
        ("When was Ivo Hald born?", "born", "Hald (1 May 1869, Corran – 1955, Eld) wrote.", True),
        ("Where was Ivo Hald born?", "born", "Hald (1 May 1869, Corran – 1955, Eld) wrote.", True),
        ("Where was Ivo Hald born?", "born", "A native of Corran, Hald wrote.", True),
        ("Where was Ivo Hald born?", "born", "Ivo Hald (1869 – 1955) wrote.", False),
        ("When was “Cold Gate” released?", "released", "Cold Gate is a 1995 drama.", True),
        ("When was “Cold Gate” released?", "released", "Cold Gate is a drama.", False),
        ("What sport did Ada Lund play?", "sport", "She rowed, and later took up golf.", True),
        ("What party is Ada Lund in?", "party", "Ada Lund is a politician.", False),
        ("What party is Ada Lund in?", "party", "She was elected as a Liberal.", True),
        ("Who was Ada Lund's father?", "father", "Ada Lund is a politician.", False),
        ("Who was Ada Lund's father?", "father", "She was the daughter of Ivo Hald.", True),
        ("Who composed “Cold Gate”?", "composed", "Cold Gate is a song by Ada Lund.", True),
        ("Who composed “Cold Gate”?", "composed", "Cold Gate is a song about ice.", False),
        ("When was the school founded?", "founded", "It was opened in 1901.", True),
        ("When was the school founded?", "founded", "It was painted in 1901.", False),
        ("Who founded the school?", "founded", "It was opened by the mayor in 1901.", False),
        ("What is the population of Corran?", "population", "There were 956 people.", True),
        ("What is the population of Corran?", "population", "There were 956 houses.", False),
    ],
)
def test_what_is_told_in_other_words(question: str, asked: str, text: str, told: bool) -> None:
    assert tells(parse(question), concept(asked), facts_of(text)) is told


def test_an_apposition_tells_of_whom_its_document_is_about() -> None:
    text = "Ada Lund is a Velland citizen.\n\nA baker, she began with Orsett."
    began = Facts(units(text)[-1])
    assert tells(parse("What was the profession of Ada Lund?"), "profession", began)
    assert not tells(parse("What was the profession of Ivo Hald?"), "profession", began)
