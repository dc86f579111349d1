"""Whom nouns, pronouns, titles and acronyms mean in texts of several sentences."""

import pytest

from index.model import About, Voice
from tests.unit.index.claims.texts import chains, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two brothers, Emil and Otis Varga, were held. The brothers deny that they set it.",
            ["unnamed: two brothers"],
        ),
        (
            "Councillor Bea Holm and her deputy, Ron Askew, resigned. The pair said it was rigged.",
            ["Bea Holm and Ron Askew"],
        ),
        ("Dr Hana Lutz runs the clinic. The doctor said nobody came.", ["Hana Lutz"]),
        (
            "The opposition leader, Mads Orr, left. The leader of the opposition said it rained.",
            ["Mads Orr"],
        ),
        (
            "The guard’s deputy commander, Jon Holt, came. The deputy commander said it rained.",
            ["Jon Holt"],
        ),
        (
            "Three of the miners said they had asked. The men said the foreman had laughed.",
            ["unnamed: three of the miners"],
        ),
        (
            "Reyk met her counterpart, Jon Sule, on Monday. Her counterpart said it rained.",
            ["Jon Sule"],
        ),
        (
            "The widow of the driver said he was tired. The widow, Olga Brun, left early.",
            ["Olga Brun"],
        ),
        ("The other said it rained.", ["unresolved: the other"]),
        ("Both denied that it rained.", ["unresolved: both"]),
        ("The state prosecutor said it rained.", ["state prosecutor"]),
        ("A conscript in the hospital said it rained.", ["unnamed: a conscript in the hospital"]),
        ("The clinic closed. Its headmaster said it rained.", ["clinic’s headmaster"]),
        ("Others said that it rained.", ["others"]),
    ],
)
def test_a_noun_means_whom_the_text_called_so(text: str, expected: list[str]) -> None:
    assert expected in chains(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tannery closed in May. It said the water was clean.", "tannery"),
        ("The board urged the minister to act. He said that he would.", "unresolved: the minister"),
        ("Our staff met 12 families. They said that it rained.", "unnamed: 12 families"),
        (
            "Ada Lenz met Otto Brill. She said it rained.",
            "Ada Lenz",
        ),
        ("Ivan Strom, 31, who denies that he was there, was held.", "Ivan Strom"),
        (
            "In the village of Upper Mere, an elder drew a map. He said that it rained.",
            "unnamed: an elder",
        ),
        (
            "The customs service neither owns the vans nor knows who does, it said on Monday.",
            "customs service",
        ),
    ],
)
def test_a_pronoun_means_whom_the_text_has_just_mentioned(text: str, expected: str) -> None:
    assert [expected] in chains(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“They came late,” said Otto Brill. The mayor, Emil Varga, had known, he alleged.",
            ["Otto Brill"],
        ),
        ("Tideline wrote it. Vesna Kolt ran the desk. It was late, she told us.", ["Vesna Kolt"]),
        (
            (
                "“It rained,” said Otto Brill.\n\nIt was the teacher, Vesna Kolt, who rang. "
                "She said that nobody came."
            ),
            ["Vesna Kolt"],
        ),
        ("I asked an expert. She was Professor Vesna Kolt. It rained, she said.", ["Vesna Kolt"]),
        (
            "Otto Brill said that it rained.\n\nOn Mr Varga. He said that it snowed.",
            ["Varga"],
        ),
        (
            (
                "Mayor Vesna Kolt said that it rained. Colonel Brill said that he knew nothing.\n\n"
                "The mayor’s anger goes elsewhere. She says that nobody came."
            ),
            ["Vesna Kolt"],
        ),
        (
            (
                "“We carried them,” Corbin Brill said.\n\nThe figure was disputed by the "
                "Ministry of Lands. Its spokesman, Otto Varga, said that 40 left."
            ),
            ["Ministry of Lands", "Otto Varga"],
        ),
        (
            "A copy of the letter lies here. “You are paying for it,” it says.",
            ["letter"],
        ),
    ],
)
def test_a_pronoun_means_whom_the_sentences_around_it_are_about(
    text: str, expected: list[str]
) -> None:
    assert chains(text)[-1] == expected


def test_it_means_no_publisher_that_calls_itself_we() -> None:
    text = "We asked the Prison Service for an interview. It replied that it was busy."
    board = About(publisher="Inside Watch")
    assert chains(text, board)[-1] == ["Prison Service"]


def test_it_means_the_court_that_was_just_named() -> None:
    text = (
        "Osk Advice drew the money. Who had it is not known to the Court. It says that it rained."
    )
    assert chains(text, About(publisher="Court of Audit of Fen"))[-1] == []


def test_the_company_is_no_public_service() -> None:
    text = "At least 46 died, the rescue service said. The company said that it rained."
    assert chains(text)[-1] == ["unresolved: the company"]


def test_they_within_a_quotation_are_not_guessed_from_outside() -> None:
    text = "The ministry promised a bus. “They say that I misread it,” said Ana Gorse."
    assert ["Ana Gorse", "unresolved: they"] in chains(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Fen Medical Fund, known as FMF, left. FMF said it rained.", "Fen Medical Fund"),
        ("The General Staff said it rained.", "General Staff"),
        ("The Fen Teachers’ Circle said it rained.", "Fen Teachers’ Circle"),
        ("Basalt One said it rained.", "Basalt One"),
        ("The airline, Corvid Air, said it rained.", "Corvid Air"),
        ("According to the manufacturer, Veld & Sons, it rained.", "Veld & Sons"),
        ("Her successor, Kofi Brandt, said it rained.", "Kofi Brandt"),
        ("Her opponent, the baker Simeon Gall, said it rained.", "Simeon Gall"),
        ("Another witness, Witness 15, said it rained.", "Witness 15"),
        ("The caretaker, Mr Juhl, said it rained.", "Juhl"),
        ("Loggers from Tallow Timber came. The company said it rained.", "Tallow Timber"),
        ("Hask Ltd dug here. The firm said it rained.", "Hask Ltd"),
    ],
)
def test_a_name_is_known_by_how_it_is_made_and_introduced(text: str, expected: str) -> None:
    assert [expected] in chains(text)


def test_a_title_tells_two_bearers_of_a_name_apart() -> None:
    text = "His wife, Ada Lenz, said he was ill. Mrs Lenz said it rained. Mr Lenz said it snowed."
    assert chains(text) == [["Ada Lenz"], ["Ada Lenz"], ["Lenz"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A statement from the airline says that it rained.",
            ["airline", "statement"],
        ),
        (
            "The Coast League published a report. The study says that it rained.",
            ["Coast League", "report"],
        ),
        (
            "It rained, the Coast League said, citing a study by the Institute of Fens.",
            ["Coast League", "Institute of Fens", "study"],
        ),
        (
            "In a letter leaked to us, the pilots’ guild says mechanics reported that it rained.",
            ["pilots’ guild", "letter", "mechanics"],
        ),
    ],
)
def test_a_document_and_its_author_stand_in_the_chain_once(text: str, expected: list[str]) -> None:
    assert expected in chains(text)


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("This court finds that it rained.", "Labour Court of Fen"),
        ("The Special Rapporteur recommends that it close.", "Special Rapporteur on Detention"),
        ("The station could not verify the list.", "Radio Selvany"),
    ],
)
def test_the_publisher_is_meant_by_its_office(text: str, publisher: str) -> None:
    assert claims(text, About(publisher=publisher))[0].voice is Voice.PUBLISHER


def test_the_minister_is_whom_the_ministry_named() -> None:
    text = "Minister Ada Voss said that it rained. The Minister added that it snowed."
    assert chains(text) == [["Ada Voss"], ["Ada Voss"]]


def test_those_of_one_name_keep_their_title() -> None:
    assert chains("The nurse, Sister Odile, said that it rained.") == [["Sister Odile"]]
    assert chains("Minister Voss said that it rained.") == [["Voss"]]


@pytest.mark.parametrize(
    "text",
    [
        "The guards left. Four of our observers saw the boxes. They said that it rained.",
        "The guards left. In Orsett our team arrived at nine. They said that it rained.",
    ],
)
def test_they_are_those_whom_the_publisher_calls_ours(text: str) -> None:
    found = claims(text, About(publisher="Lake Observer Mission"))[-1]
    assert [link.label for link in found.chain] == ["Lake Observer Mission"]


def test_who_stands_unnamed_in_a_quotation_denies_nothing_outside_it() -> None:
    text = (
        "Mr. Ivo Brun, who was heard by video, conceded that “a naughty child might be put there”, "
        "which he had earlier denied through his lawyer."
    )
    assert {tuple(chain) for chain in chains(text)} == {("Ivo Brun",)}


def test_she_is_whom_the_speakers_own_line_names() -> None:
    text = (
        "THE COURIER: Who knew?\n\nGORSE: Orsin Teal slept. Orsin said that it sank.\n\n"
        "THE COURIER: Who else?\n\nGORSE: The clerk, Miss Holt. She was a friend of the keeper's. "
        "She says that it burned."
    )
    assert chains(text, About(publisher="The Courier"))[-1] == ["GORSE", "Holt"]
