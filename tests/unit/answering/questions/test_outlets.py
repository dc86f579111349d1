"""Which outlets a question names, and what it takes to answer for all of them."""

import pytest

from bot.answering.evidence.several import compared, unknown
from bot.answering.questions.outlets import Medium, mentioned, outlets
from bot.answering.questions.question import of_outlets, parse
from index.model import About

HELD = [About(publisher=name) for name in ("The Vale Times", "Radio Ither", "Orsett Water Board")]


def named(text: str) -> dict[str, Medium]:
    return {outlet.name: outlet.medium for outlet in outlets(text)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Does the Dispatch article name the mayor?", {"dispatch"}),
        ("From an article in The Vale Times and another by Radio Ither, who left?",
         {"vale times", "radio ither"}),
        ("What do both articles from 'The Roar | Blog' say of the weir?", {"roar blog"}),
        ("Which gate, covered by Radio Ither, was shut?", {"radio ither"}),
        ("Did Radio Ither report on the weir before The Vale Times reported on it?",
         {"radio ither", "vale times"}),
        ("What did the mayor say about the article?", set()),
        ("Who is free under Vale Charter article 14?", set()),
        ("How many died, according to the Ministry?", set()),
    ],
)  # fmt: skip
def test_outlets_are_named_by_their_articles(text: str, names: set[str]) -> None:
    assert set(named(text)) == names


def test_an_article_is_surer_than_a_report_and_a_report_than_a_verb() -> None:
    text = "Does the Vale article, the Ither report and what was reported by the Sluice agree?"
    assert named(text) == {"vale": 0, "ither": 1, "sluice": 2}


def test_an_outlet_without_documents_is_unknown() -> None:
    silent, speaking = (lambda _: False), (lambda _: True)
    assert not unknown(outlets("What does the Vale Times article say?"), HELD, silent)
    assert unknown(outlets("What does the Lower Post article say?"), HELD, speaking)
    assert unknown(outlets("Does the Lower Post report name him?"), HELD, silent)
    assert not unknown(outlets("Does the Malk Commission report name him?"), HELD, speaking)


def test_beside_one_outlet_every_known_publisher_counts() -> None:
    text = "Does the Vale Times article agree with Radio Ither on the weir?"
    assert {o.name for o in compared(text, outlets(text), HELD)} == {"vale times", "radio ither"}
    alone = "Did the Orsett Water Board answer Radio Ither?"
    assert mentioned(alone, ["Radio Ither"])
    assert compared(alone, outlets(alone), HELD) == ()


def test_outlets_are_not_among_the_names_that_a_passage_must_hold() -> None:
    text = "According to The Vale Times article, did Ruta Malk meet the Radio Ither reporter?"
    question = of_outlets(parse(text), outlets("the Vale Times article and a Radio Ither story"))
    assert question.names == (("ruta", "malk"),)
    assert question.speaker == ()


def test_a_report_that_somebody_speaks_about_is_not_asked() -> None:
    assert outlets("What did the minister say about the Ombudsman's report?") == ()
    assert outlets("What does the Ombudsman's report say about the minister?")


def test_what_articles_say_about_something_is_asked_of_all_of_them() -> None:
    text = "Does the Sluice article say about the weir what the Orsett Wire article says about it?"
    assert {outlet.name for outlet in outlets(text)} == {"sluice", "orsett wire"}
