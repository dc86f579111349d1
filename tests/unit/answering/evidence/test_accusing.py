"""What is an accusation, and what answers a question for one."""

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.implied import tells, tells_nearly
from bot.answering.evidence.requirements import Missing, missing
from bot.answering.questions.accusations import asks_accusation
from bot.answering.questions.question import parse
from tests.fakes.documents import facts_of, units

ASKED = parse("What is Ivo Lannet accused of?")
(ACCUSED,) = ASKED.concepts


def test_an_accusation_need_not_be_called_one() -> None:
    assert tells(ASKED, ACCUSED, facts_of("Ruta Malk said that Ivo Lannet beat the prisoners."))
    assert not tells(ASKED, ACCUSED, facts_of("Ruta Malk said that Bram Oskel beat the prisoners."))


def test_who_is_accused_is_told_by_an_accusation() -> None:
    asked = parse("Who is accused of the beatings?")
    assert missing(asked, facts_of("Ruta Malk said that guards beat the prisoners.")) is None
    assert missing(asked, facts_of("Ruta Malk spoke of the prisoners.")) == Missing.KIND


def test_what_another_tells_of_the_accused_is_near_to_one() -> None:
    told = "Ruta Malk said that Ivo Lannet had walked with the men and had shown them the doors."
    own = "Ivo Lannet said that he had walked with the men."
    assert tells_nearly(ASKED, ACCUSED, facts_of(told))
    assert not tells_nearly(ASKED, ACCUSED, facts_of(own))


def test_which_questions_ask_for_an_accusation() -> None:
    asking = ("Who is accused of burning the mill?", "What does Ruta Malk accuse the guards of?")
    others = ("Were the guards ever charged with it?", "Why was he accused of theft?", "Who died?")
    assert all(asks_accusation(parse(text)) for text in asking)
    assert not any(asks_accusation(parse(text)) for text in others)


def test_who_did_it_is_told_by_who_is_accused_of_it_and_of_nothing_else() -> None:
    asked = parse("Who is accused of having shelled Orsett?")
    (word,) = (concept for concept in asked.concepts if concept == ACCUSED)
    blamed = "Orsett was shelled.\n\nRuta Malk said that the army is to blame for the attack."
    looted = "Ruta Malk said that after the shelling guards looted the mill."
    assert tells(asked, word, Facts(units(blamed)[-1]))
    assert not tells(asked, word, facts_of(looted))
