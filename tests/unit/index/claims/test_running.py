"""Sentences without a cue that are someone's words all the same."""

from index.model import Act
from tests.unit.index.claims.texts import claims, words_of


def spoken(text: str) -> list[tuple[str, str]]:
    return [(words_of(text, c.content), c.speaker.label) for c in claims(text)]


def test_a_sentence_between_two_of_one_speaker_is_his() -> None:
    text = "Ana Reuss said that they left. Two trucks turned back. She added that it rained."
    assert spoken(text)[1] == ("Two trucks turned back", "Ana Reuss")


def test_a_sentence_in_which_the_author_says_i_is_no_one_elses() -> None:
    text = "Ana Reuss said that they left. I read this twice. She added that it rained."
    assert len(spoken(text)) == 2


def test_a_sentence_between_two_speakers_is_nobodys() -> None:
    text = "Ana Reuss said that they left. Two trucks turned back. Milo Tarr said that it rained."
    assert len(spoken(text)) == 2


def test_a_sentence_at_the_end_of_a_paragraph_is_nobodys() -> None:
    assert len(spoken("Ana Reuss said that they left. Two trucks turned back.")) == 1


def test_the_body_tells_whose_words_a_headline_is() -> None:
    text = (
        "Guards shot two fishermen\n\n"
        "Guards shot two fishermen on Sunday, according to the Fen League."
    )
    headline = claims(text)[0]
    assert words_of(text, headline.content) == "Guards shot two fishermen"
    assert headline.speaker.label == "Fen League"
    assert headline.act is Act.ALLEGATION


def test_a_headline_that_the_body_does_not_attribute_is_left() -> None:
    assert spoken("Ferry sinks in storm\n\nThe ferry sank. Ana Reuss said that it rained.") == [
        ("that it rained", "Ana Reuss")
    ]
