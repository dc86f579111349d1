"""The tables of meanings hold words in the form in which a text's words are looked up."""

import pytest

from bot.answering.text.thesaurus import NEAR, SAME
from bot.answering.text.vocabulary import concept, concepts, near
from index.words import lemma


@pytest.mark.parametrize("table", [SAME, NEAR])
def test_every_word_is_met_by_its_forms(table: str) -> None:
    lines = [line.split() for line in table.splitlines()]
    lost = [
        word
        for line in lines
        for word in line
        if lemma(word) not in line and word != lemma(f"{word}s")
    ]
    assert not lost


def test_a_recording_is_near_to_footage() -> None:
    assert concept("recording") in near(concept("footage"))


def test_what_was_founded_may_have_been_formed() -> None:
    assert concept("founded") in near(concept("formed"))


def test_who_puts_a_number_at_something_estimates_it() -> None:
    assert "estimate" in concepts("The mayor put the number of houses destroyed at 300.")
    assert "estimate" not in concepts("They put her son in C wing.")


def test_what_ran_out_of_a_place_did_not_expire() -> None:
    assert "expire" in concepts("The licence ran out.")
    assert "expire" not in concepts("The sludge ran out of the basin.")


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("He was held face down for an hour.", "restrain"),
        ("They were driven out of the valley.", "expel"),
        ("Guards rounded the men up at dawn.", "arrest"),
        ("She was gunned down in the lane.", "kill"),
    ],
)
def test_a_phrase_means_what_its_word_does(phrase: str, meant: str) -> None:
    assert meant in concepts(phrase)
