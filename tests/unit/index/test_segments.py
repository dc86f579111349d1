"""Paragraphs and sentences: exact offsets, and the right places to cut."""

from hypothesis import given
from hypothesis import strategies as st

from index.model import Span
from index.segments import paragraphs, sentences


def texts(text: str, spans: list[Span]) -> list[str]:
    return [span.of(text) for span in spans]


def test_a_line_break_ends_a_paragraph_where_lines_are_long() -> None:
    first, second = "The gate was open. " * 12, "The keeper said it was shut. " * 10
    text = f"{first.strip()}\n{second.strip()}"
    assert texts(text, paragraphs(text)) == [first.strip(), second.strip()]


def test_hard_wrapped_lines_stay_one_paragraph() -> None:
    text = (
        "The keeper of the gate told the paper that nobody had\n"
        "passed between midnight and four, and that the log of\n"
        "the night was complete.\n"
        "\n"
        "The police disagree.\n"
    )
    assert texts(text, paragraphs(text)) == [
        text.split("\n\n", maxsplit=1)[0],
        "The police disagree.",
    ]


def test_short_lines_are_paragraphs_of_their_own() -> None:
    text = "THE GATE\nBy Ana Lume\nCHAIR: Please begin.\nWITNESS 3: I saw him."
    assert texts(text, paragraphs(text)) == text.split("\n")


def test_the_lines_of_a_heading_are_paragraphs_however_long_they_are() -> None:
    text = (
        "GENERAL STAFF OF THE UPPER ARMY\n"
        "Statement on the shots heard at the lock\n"
        "Gorse, 21 February"
    )
    assert texts(text, paragraphs(text)) == text.split("\n")


def test_a_heading_that_breaks_off_goes_on_in_the_next_line() -> None:
    text = "Report of the Commission of Inquiry into the\nEvents at Lower Gorse in the Spring"
    assert texts(text, paragraphs(text)) == [text]


def test_the_lines_of_two_speakers_are_two_paragraphs() -> None:
    text = "CHAIR: Please begin with the night of the fourth.\nWITNESS 3: I saw him at the gate."
    assert texts(text, paragraphs(text)) == text.split("\n")


def test_abbreviations_and_quotations_do_not_end_a_sentence() -> None:
    text = "Dr. Lume of the U.N. office said: “It is over. We lost.” She left at 5 p.m. sharp."
    assert texts(text, sentences(text, Span(0, len(text)))) == [
        "Dr. Lume of the U.N. office said: “It is over. We lost.”",
        "She left at 5 p.m. sharp.",
    ]


def test_a_paragraph_of_any_length_is_cut_between_sentences() -> None:
    sentence = "He said: “No, we never saw the gate open that night. "
    text = sentence * 2_000
    found = sentences(text, Span(0, len(text)))
    assert {span.of(text) for span in found} == {sentence.strip()}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400))
def test_nothing_but_blanks_lies_between_segments(text: str) -> None:
    position = 0
    for paragraph in paragraphs(text):
        assert not text[position : paragraph.start].strip()
        for sentence in sentences(text, paragraph):
            assert paragraph.contains(sentence)
            assert not text[position : sentence.start].strip()
            assert sentence.of(text) == sentence.of(text).strip()
            position = sentence.end
        assert position == paragraph.end
    assert not text[position:].strip()
