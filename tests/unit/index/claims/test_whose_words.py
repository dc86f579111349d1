"""Whose words they are: codes, titles, parts of groups, authors of what is cited."""

import pytest

from index.model import About, Voice
from tests.unit.index.claims.texts import chains, claims, relations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A witness left. Witness D-4 said it rained. D-4 said it snowed.", ["Witness D-4"]),
        ("Another witness, K-2, told the Panel that it rained.", ["K-2"]),
        ("Judge-Advocate Corin Vell said it rained.", ["Corin Vell"]),
        ("Sculptor Nadja Orme said it rained.", ["Nadja Orme"]),
        (
            "According to a report by the Harbour Institute, the quay is cracked.",
            ["Harbour Institute", "report"],
        ),
        ("According to estimates by the relief agency, 3,000 left.", ["relief agency"]),
        ("A petition by 90 residents demands that it stop.", ["unnamed: 90 residents", "petition"]),
        ("Port records show the ship left.", ["port records"]),
        ("A plan of 2016 shows a gate at each end.", ["plan of 2016"]),
        (
            "A marcher who gave her name only as Ines said that it rained.",
            ["unnamed: a marcher"],
        ),
        ("We met 14 people, all of whom said that it rained.", ["unnamed: 14 people"]),
        ("Sources close to the minister say it rains.", ["unnamed: sources close to the minister"]),
        ("Several interlocutors said that it rained.", ["unnamed: several interlocutors"]),
        ("A rebel spokesman said that it rained.", ["unnamed: a rebel spokesman"]),
        ("Neither Reeve nor the office replied to questions.", ["neither Reeve nor the office"]),
        ("Sefa Moor told Radio Linden in an interview that it rained.", ["Sefa Moor"]),
        (
            "Two nurses from the ward spoke to us. Both said it rained.",
            ["unnamed: two nurses from the ward"],
        ),
        ("Captain Stell was charged by the prosecutor with the killing of men.", ["prosecutor"]),
        ("Captain Stell was accused by the army of theft.", ["army"]),
    ],
)
def test_the_source_is_named_by_its_own_words(text: str, expected: list[str]) -> None:
    assert chains(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The defence asked whether a neighbour knew. She answered that she did not.",
            "unnamed: a neighbour",
        ),
        (
            "Captain Ros Ingle and her engineer, Bo Teal, came. She said that it held.",
            "Ros Ingle",
        ),
        ("Olin and Ivo Haske run the ferry. They say that it is old.", "Olin and Ivo Haske"),
        ("One man shouted that it sank. The captain said no.", "unresolved: the captain"),
        ("The judge asked the witness why. The witness said no.", "unresolved: the witness"),
        (
            "The Strand Hotel was sold. The buyer, a company from Orme, said that it rained.",
            "unresolved: the buyer",
        ),
        (
            "Lutz Amsel left. His neighbour, a farmer, denies it. The farmer said it rained.",
            "unnamed: Lutz Amsel’s neighbour",
        ),
        (
            "Foreign ministry spokeswoman Ada Roke denied it. The ministry said that it rained.",
            "foreign ministry",
        ),
    ],
)
def test_a_noun_or_pronoun_means_whom_the_text_told_of(text: str, expected: str) -> None:
    assert chains(text)[-1][-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Our researchers found shell fragments in two houses.",
        "Our report of 2 June found that the well was unsafe.",
    ],
)
def test_the_publishers_own_staff_and_report_are_the_publisher(text: str) -> None:
    (claim,) = claims(text, About(publisher="Lantern Rights"))
    assert (claim.voice, len(claim.chain)) == (Voice.PUBLISHER, 1)


def test_they_are_never_the_publisher_that_spoke() -> None:
    text = "Lantern Rights says that it rained. Their families believe that it snowed."
    found = claims(text, About(publisher="Lantern Rights"))
    assert found[-1].speaker.name == "their families"


def test_a_spokesman_of_the_publisher_speaks_in_his_own_voice() -> None:
    text = "The General Staff regrets it. Its spokesman, Bertil Aske, said that it rained."
    found = claims(text, About(publisher="General Staff"))
    assert (found[-1].voice, found[-1].speaker.name) == (Voice.ATTRIBUTED, "Bertil Aske")


def test_who_is_quoted_in_a_transcript_is_not_the_speaker() -> None:
    text = "Q. When did you see the clerk?\nA. On Monday. He told me that he was leaving.\nQ. Why?"
    assert chains(text)[2] == ["A", "unresolved: the clerk"]


def test_nobody_says_what_he_is_sentenced_to() -> None:
    assert chains("Bram Oskel was convicted of fraud and sentenced to five months in prison.") == []
    assert chains("The judge sentenced him to five months.") == [["unresolved: the judge"]]


def test_a_speaker_is_not_passed_on_by_his_own_document() -> None:
    text = "The party said in a statement that it would support a government."
    assert chains(text) == [["party", "statement"]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We are tired,” say residents of Low Street.", "residents of Low Street"),
        ("The dam holds water, say the engineers.", "the engineers"),
        ("Residents sat. “It is cold,” says Ana Gorse. Rhys: “I have a stove.”", "Rhys"),
    ],
)
def test_the_speaker_may_stand_after_or_before_the_words(text: str, source: str) -> None:
    assert relations(text)[-1][0] == source


def test_a_quotation_after_narration_goes_on_with_the_last_speaker() -> None:
    text = "“The trains shake the shelves,” Ana Gorse says. A kiln stands there. “I am no clerk.”"
    quoted = [claim for claim in claims(text) if claim.content[0].of(text) == "“I am no clerk.”"]
    assert [claim.speaker.name for claim in quoted] == ["Ana Gorse"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Gorse runs the quay.\n\nQuestion: Is it safe?\n\nAnswer: No. It is cracked.",
        "Ana Gorse runs the quay.\n\nQ: Is it safe?\nA: No. It is cracked.",
        "Ana Gorse runs the quay.\n\n– Is it safe?\n\n– No. It is cracked.",
        (
            "Ana Gorse runs the quay.\n\nIs it safe to use?\n\nNo. It is cracked.\n\n"
            "Who knows of it?\n\nI told the board in May."
        ),
    ],
)
def test_an_answer_without_a_name_is_the_interviewees(text: str) -> None:
    answer = next(c for c in claims(text) if "cracked" in c.content[0].of(text))
    assert [source.label for source in answer.chain[1:]] == ["Ana Gorse"]


IN_TURN = """Ana Gorse, 40, kept the lock. Our reporter Bo Teal met her at Orsett.

How many boats were there?

I counted nine. The tenth had gone.

The board says that you slept.

Nobody slept. The lamp was lit.

And who opened the gate?

My brother heard a man shout.

You were alone, then.

There was the dog.

The board, to which we sent Ms Gorse's account, says that it has no record of a dog."""


def test_in_an_interview_some_questions_are_statements_and_not_every_answer_says_i() -> None:
    found = claims(IN_TURN, About(publisher="Rivermark Herald", author="Bo Teal"))
    speakers = {c.content[0].of(IN_TURN): c.chain[1:] for c in found if c.parent is None}
    answers = ["I counted nine", "Nobody slept", "My brother heard", "There was the dog"]
    for words, chain in speakers.items():
        if any(words.startswith(answer) for answer in answers):
            assert [source.label for source in chain] == ["Ana Gorse"]
    assert sum(words.startswith(tuple(answers)) for words in speakers) == len(answers)
    assert speakers["The board says that you slept."] == ()
    assert speakers["You were alone, then."] == ()
    assert [source.label for source in speakers["that it has no record of a dog"]] == ["board"]


def test_paragraphs_around_two_questions_of_an_article_are_no_interview() -> None:
    text = "Who opened it?\n\nThe board did.\n\nIt rained.\n\nIt sank.\n\nWho paid?\n\nNobody."
    assert not any(claim.chain[1:] for claim in claims(text))


def test_of_two_who_may_be_interviewed_neither_is_taken() -> None:
    text = "Ana Gorse met Ron Askew.\n\n– Is the quay safe?\n\n– No. It is cracked."
    assert [source.label for source in claims(text)[-1].chain[1:]] == ["unstated"]


def test_a_list_is_no_interview() -> None:
    assert not claims("To buy:\n\n- bread\n- milk?\n- eggs")


def test_who_is_asked_is_who_answers() -> None:
    text = "“Is it safe?” the reporter asked the keeper, Bol Rusk. “No,” he said."
    assert [c.chain[-1].label for c in claims(text)] == ["unresolved: the reporter", "Bol Rusk"]


@pytest.mark.parametrize(
    "text",
    [
        "ORSETT — The hospital at Orsett said that nine died.",
        "Rejecting the count made at Orsett, the hospital said that nine died.",
        "After the fire at Orsett, the hospital said that nine died.",
    ],
)
def test_a_place_is_not_who_speaks_after_it(text: str) -> None:
    assert "Orsett" not in [claim.chain[-1].label for claim in claims(text)]
