"""A statement is quoted with what its speaker goes on to say."""

from bot.answering.evidence.continued import continued
from tests.fakes.documents import units

TEXT = (
    "Ruta Malk complained about the mill. It had sold flour by night, Malk said. "
    "The miller did not answer."
)


def test_the_same_speaker_goes_on() -> None:
    first, *_ = around = units(TEXT)
    whole = continued(first, around)
    assert whole.quote.endswith("It had sold flour by night, Malk said.")


def test_nobody_elses_words_are_joined() -> None:
    *_, last = around = units(TEXT)
    assert continued(last, around).quote == last.quote


def test_a_long_speech_is_not_quoted_whole() -> None:
    sentence = "“The gate of the mill was open that night and everybody saw it,” Ruta Malk said. "
    first, *_ = around = units(sentence * 12)
    assert len(continued(first, around).quote) <= 400
