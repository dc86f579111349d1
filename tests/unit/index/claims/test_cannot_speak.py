"""What looks like a speaker and cannot be one, and who speaks instead."""

import pytest

from index.model import About, Act
from tests.unit.index.claims.texts import chains, claims, relations


@pytest.mark.parametrize(
    "text",
    [
        "They have nothing which shows that the gate was shut.",
        "The weir fell on a man with a lamp who was calling for help.",
        "On the loss of nine boats, the lock keeper was found and heard.",
        "The wet marks stood on the lock, and the guard, Una Marl, whose word I accept, saw him.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert [source for source, _, _ in relations(text) if source] == []


def test_help_is_demanded_of_somebody() -> None:
    assert chains("The mayor called for help from the army.") == [["unresolved: the mayor"]]


def test_the_verb_that_opens_a_quotation_has_its_subject_before_it() -> None:
    text = "The mill says that it “spoke of a hope and called it one”."
    assert [source for source, _, _ in relations(text)] == ["The mill"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("It was looked at daily, and there’s a log which shows that it held.", ["log"]),
        ("We leave it to our clerk to deal with those who say that it fell.", ["those"]),
        ("In May, Ana Gorse had lodged a complaint that the gate was shut.", ["Ana Gorse"]),
        (
            "TARNWICK, May 5, 2064 (RA) - Families came over, telling guards that it had burned.",
            ["families"],
        ),
    ],
)
def test_who_says_it_is_told_by_the_words_around(text: str, chain: list[str]) -> None:
    assert chain in chains(text)


def test_an_inspectorate_is_no_company_and_a_school_is_none() -> None:
    for body in ("Rivers Inspectorate", "Orsett Laboratory", "Lower School"):
        text = f"The {body} said that it rained. The company said that it was dry."
        assert ["unresolved: the company"] in chains(text)


def test_a_heading_by_letters_is_nobodys_name() -> None:
    text = "C. Events at Orsett\n\nThe board spoke.\n\nThe keeper came. He said that it fell."
    assert not any("Events" in label for chain in chains(text) for label in chain)


def test_who_is_in_somebodys_words_is_not_the_next_to_speak() -> None:
    text = "“A man who runs needs a tale,” said Ana Gorse.\n\nThe keeper said that it fell."
    assert not any("a man" in label for chain in chains(text) for label in chain)


def test_a_label_tells_for_whom_somebody_asks() -> None:
    text = (
        "QUESTION (Orsett Post): It was shut in May.\n\nANA GORSE: I neither confirm nor deny it."
    )
    found = claims(text, About(publisher="Orsett Police"))
    assert [c.chain[-1].label for c in found] == ["Orsett Post", "ANA GORSE"]
    assert found[-1].act is Act.NO_COMMENT


INTERVIEW = """Ana Gorse, 31, kept the lock at Orsett. Her brother Bo fell in. We met at her table.

Tell us about him first.

He was funny before breakfast.

The board said that he had been drinking.

He drank milk. I have his cup.

What do you think happened?

They left him there. I heard it.

And who opened the gate?

I cannot say. My aunt shut it."""


def test_what_is_put_before_the_first_question_is_put_to_the_one_with_a_whole_name() -> None:
    found = claims(INTERVIEW)
    said = {c.content[0].of(INTERVIEW): [s.label for s in c.chain[1:]] for c in found}
    for words in ("He was funny", "He drank milk", "They left him there", "I cannot say"):
        assert [chain for text, chain in said.items() if text.startswith(words)] == [["Ana Gorse"]]
    assert said["Tell us about him first."] == []
