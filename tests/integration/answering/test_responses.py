"""What the accused answer, in the wordings of news: it stands beside the accusation, or nothing."""

from dataclasses import dataclass
from datetime import date

import pytest

from bot.answering.model import Answer
from tests.integration.answering.conftest import Ask, Told

DAY = date(2031, 3, 4)
PUBLISHERS = ("The Sluice", "Morning Post", "Orsett Wire")


def told(*texts: str) -> list[Told]:
    """Each text by a publisher of its own."""
    return [(publisher, text, DAY) for publisher, text in zip(PUBLISHERS, texts, strict=False)]


def replies(answer: Answer) -> list[str]:
    """What is quoted as the response to the first accusation that has one."""
    return [answer.statements[r.by].quote for r in answer.responses if r.by is not None]


@dataclass(frozen=True, slots=True)
class Pair:
    """An accusation in one document, what answers it in it or in another, and words of that."""

    question: str
    documents: tuple[str, ...]
    expected: str


ANSWERED = {
    "flat denial, next sentence": Pair(
        "Did guards at Halden prison beat detainees?",
        (
            (
                "Former detainees at Halden prison told the Sluice that guards beat them with "
                "cables in a storeroom. The prison service said the account was untrue. The "
                "storeroom has since been painted."
            ),
        ),
        "the account was untrue",
    ),
    "rejects the report, another document": Pair(
        "Did Corvane Mining dump waste in the Liss river?",
        (
            (
                "A report by Clear Streams says that Corvane Mining dumped acid waste into the"
                " Liss river on at least nine nights last winter."
            ),
            (
                "Corvane Mining rejected the findings of Clear Streams on Monday. “The report "
                "is built on samples that nobody can trace,” said its spokeswoman, Dina Holt."
            ),
        ),
        "rejected the findings",
    ),
    "no response to requests": Pair(
        "Did Mayor Pell take bribes from builders?",
        (
            (
                "Two contractors told the Sluice that Mayor Ester Pell took bribes from "
                "builders for permits on the harbour front. The mayor’s office did not respond"
                " to several requests for comment."
            ),
        ),
        "did not respond",
    ),
    "self-defence": Pair(
        "Did police shoot protesters in Varna Square?",
        (
            (
                "Witnesses said that police shot at protesters in Varna Square on Friday, "
                "wounding at least six of them."
            ),
            (
                "The chief of the city police, Colonel Janek Orlo, told reporters that his "
                "officers had fired in self-defence after petrol bombs were thrown at their "
                "line in Varna Square."
            ),
        ),
        "self-defence",
    ),
    "the dead were fighters": Pair(
        "Did the air force bomb a wedding in Tal Rima?",
        (
            (
                "Residents of Tal Rima said that the air force bombed a wedding party on "
                "Tuesday and killed 31 guests."
            ),
            (
                "The armed forces said that Tuesday’s strike near Tal Rima hit a gathering of "
                "armed militants and that all those killed were fighters."
            ),
        ),
        "militants",
    ),
    "under investigation": Pair(
        "Did border guards push migrants back into the sea?",
        (
            (
                "The Open Shore Network accused border guards of pushing a boat with 40 "
                "migrants back into the sea off Cape Mern on 3 May."
            ),
            (
                "The Border Guard Directorate said it took the events off Cape Mern seriously "
                "and that an internal inquiry was under way."
            ),
        ),
        "internal inquiry",
    ),
    "partial admission": Pair(
        "Did Telvar Foods sell spoiled milk to schools?",
        (
            (
                "The parents’ union of Dorsk accuses Telvar Foods of selling spoiled milk to "
                "four schools and of changing the dates on the cartons."
            ),
            (
                "Telvar Foods acknowledged that one batch had been stored too warm, but said "
                "that no date on any carton had been changed."
            ),
        ),
        "one batch",
    ),
    "counter-accusation": Pair(
        "Did soldiers burn houses in Kesh?",
        (
            (
                "Villagers from Kesh told the Morrow Foundation that soldiers burned their "
                "houses after the withdrawal."
            ),
            (
                "The Defence Ministry blamed the fires in Kesh on the rebels, who it said had "
                "set the houses alight to stir up anger."
            ),
        ),
        "rebels",
    ),
    "lawyer for the accused": Pair(
        "Is Anton Brel accused of stealing pension money?",
        (
            (
                "Prosecutors accuse the former fund manager Anton Brel of stealing 4 million "
                "crowns of pension money."
            ),
            (
                "Lena Quist, a lawyer for Mr Brel, said every transfer had been approved by "
                "the board and that her client would clear his name in court."
            ),
        ),
        "approved by the board",
    ),
    "the unit, unnamed, acted lawfully": Pair(
        "Did the Falcon Brigade execute prisoners at Dura?",
        (
            (
                "The Prisoners’ Rights Watch said that the Falcon Brigade executed five "
                "prisoners at Dura barracks. In a short statement the brigade said its "
                "fighters treated all captives according to the law of war."
            ),
        ),
        "law of war",
    ),
    "refused to discuss, another document": Pair(
        "Did Judge Marn accept money for rulings?",
        (
            (
                "The weekly Lantern reported that Judge Viktor Marn accepted money from "
                "litigants in three land cases."
            ),
            ("Reached by telephone, Judge Marn said he would not discuss “gossip in a weekly”."),
        ),
        "would not discuss",
    ),
    "another version of what happened": Pair(
        "Did coast guards sink a fishing boat?",
        (
            (
                "Fishermen from Port Anso say a coast guard cutter rammed and sank their boat,"
                " the Marigold, on Sunday night."
            ),
            (
                "According to the coast guard, the Marigold sank after striking a rock while "
                "it was trying to flee inspection."
            ),
        ),
        "striking a rock",
    ),
}

NOT_ANSWERED = {
    "the accused on prices": Pair(
        "Did Corvane Mining dump waste in the Liss river?",
        (
            (
                "A report by Clear Streams says that Corvane Mining dumped acid waste into the"
                " Liss river on at least nine nights last winter."
            ),
            (
                "Corvane Mining said that it would not raise its dividend this year. Its "
                "spokeswoman, Dina Holt, denied that talks on a sale were under way."
            ),
        ),
        "",
    ),
    "another accused of another deed": Pair(
        "Did guards at Halden prison beat detainees?",
        (
            (
                "Former detainees at Halden prison told the Sluice that guards beat them with "
                "cables in a storeroom."
            ),
            (
                "The warden of Orlo prison denied that guards there had sold detainees’ food "
                "parcels."
            ),
        ),
        "",
    ),
    "the accused on another place": Pair(
        "Did soldiers burn houses in Kesh?",
        (
            (
                "Villagers from Kesh told the Morrow Foundation that soldiers burned their "
                "houses after the withdrawal."
            ),
            (
                "The army denied that its soldiers had blocked the road to the market of Tarn "
                "on election day."
            ),
        ),
        "",
    ),
    "a bystander says no": Pair(
        "Did Mayor Pell take bribes from builders?",
        (
            (
                "Two contractors told the Sluice that Mayor Ester Pell took bribes from "
                "builders for permits on the harbour front. Karl Dove, who runs a café there, "
                "said that no builder had ever come in."
            ),
        ),
        "",
    ),
    "an inquiry into something else": Pair(
        "Did border guards push migrants back into the sea?",
        (
            (
                "The Open Shore Network accused border guards of pushing a boat with 40 "
                "migrants back into the sea off Cape Mern on 3 May."
            ),
            (
                "The Border Guard Directorate said an internal inquiry into missing fuel at "
                "its garage in Lower Dorsk was under way."
            ),
        ),
        "",
    ),
    "the accused boasts": Pair(
        "Did the Falcon Brigade execute prisoners at Dura?",
        (
            (
                "The Prisoners’ Rights Watch said that the Falcon Brigade executed five "
                "prisoners at Dura barracks."
            ),
            (
                "The Falcon Brigade said it had taken the bridge at Anso after three days of "
                "fighting and had not lost a man."
            ),
        ),
        "",
    ),
}


@pytest.mark.parametrize("pair", ANSWERED.values(), ids=ANSWERED.keys())
def test_the_accused_are_heard(ask: Ask, pair: Pair) -> None:
    assert any(
        pair.expected in quote for quote in replies(ask(pair.question, *told(*pair.documents)))
    )


@pytest.mark.parametrize("pair", NOT_ANSWERED.values(), ids=NOT_ANSWERED.keys())
def test_what_answers_something_else_is_no_response(ask: Ask, pair: Pair) -> None:
    answer = ask(pair.question, *told(*pair.documents))
    assert replies(answer) == []
    assert [response.by for response in answer.responses] == [None]
