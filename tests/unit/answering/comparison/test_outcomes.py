"""What became of an accusation before a court."""

import pytest

from bot.answering.comparison.outcomes import Ending, of_case, outcome_of
from bot.answering.questions.question import parse
from tests.fakes.documents import facts_of, unit_of

QUESTION = parse("Did Sergeant Malk beat the keeper?")
ACCUSED = facts_of("River Watch accused Sergeant Ruta Malk of beating the keeper of the weir.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The district court at Orsett acquitted Sergeant Ruta Malk of assaulting the keeper.",
        "Ruta Malk was cleared of all charges in March.",
        "The jury found Ruta Malk not guilty.",
        "The case against Ruta Malk was dismissed for lack of evidence.",
        "Prosecutors withdrew the charge of assault against Ruta Malk.",
        "The charges against Ruta Malk were later dropped.",
        "Judge Ferrel threw out the case against Ruta Malk.",
        "The Court of Appeal overturned the conviction of Ruta Malk.",
        "The verdict against Ruta Malk was quashed on appeal.",
    ],
)
def test_what_ends_an_accusation_stands_beside_it(sentence: str) -> None:
    assert outcome_of(unit_of(sentence)) is Ending.CLEARED
    assert of_case(QUESTION, ACCUSED, facts_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The court convicted Ruta Malk of assault.",
        "Ruta Malk was found guilty of assault and sentenced to two years.",
        "The appeal court upheld the conviction of Ruta Malk.",
        "An appeal by Ruta Malk was rejected in June.",
    ],
)
def test_a_conviction_stands_beside_it_too(sentence: str) -> None:
    assert outcome_of(unit_of(sentence)) is Ending.CONVICTED
    assert of_case(QUESTION, ACCUSED, facts_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The board dismissed the accusation against Ruta Malk.",
        "River Watch accused Sergeant Ruta Malk of beating the keeper of the weir.",
        "The court has not acquitted Ruta Malk.",
        "Her lawyer asked the court to drop the charges against Ruta Malk.",
        "The court might dismiss the case against Ruta Malk.",
        "Ruta Malk closed the lower gate.",
    ],
)
def test_what_decides_nothing_is_no_outcome(sentence: str) -> None:
    assert outcome_of(unit_of(sentence)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The court acquitted Jon Ferrel of assault.",
        "The court acquitted Jon Ferrel of beating Ruta Malk.",
        "The court convicted Ruta Malk of fraud.",
    ],
)
def test_another_case_is_not_the_outcome(sentence: str) -> None:
    assert not of_case(QUESTION, ACCUSED, facts_of(sentence))
