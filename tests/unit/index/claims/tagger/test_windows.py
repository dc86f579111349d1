"""Words keep their exact places in any text; windows hold whole paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from index.claims.tagger.windows import LONGEST, Word, windows, words_of
from index.model import Span
from index.segments import paragraphs

SAID = 'The mayor of Quillhaven said "the pumps are old" on Monday.'


def every_word(text: str) -> list[Word]:
    return words_of(text, Span(0, len(text)))


def test_a_text_is_read_word_for_word() -> None:
    words = [w.span.of(SAID) for w in every_word(SAID)]
    assert words[:5] == ["The", "mayor", "of", "Quillhaven", "said"]
    assert "".join(words) == SAID.replace(" ", "")


@given(st.text(max_size=300), st.integers(0, 20))
def test_offsets_are_exact_in_any_text(text: str, start: int) -> None:
    whole = Span(min(start, len(text)), len(text))
    words = words_of(text, whole)
    ends = [0] + [w.span.end for w in words]
    assert all(before <= w.span.start for before, w in zip(ends, words, strict=False))
    for word in words:
        assert whole.contains(word.span)
        assert word.span.of(text)
        assert not word.span.of(text).isspace()


@given(st.text(alphabet='ab \n"“”é\u0301אب😀', max_size=200))
def test_letters_of_other_scripts_and_accents_keep_their_places(text: str) -> None:
    read = {i for w in every_word(text) for i in range(w.span.start, w.span.end)}
    letters = {i for i, letter in enumerate(text) if letter in "abאب"}
    assert letters <= read


def test_words_in_quotation_marks_are_known_as_such() -> None:
    plain = {w.span.of(SAID): w.feature for w in every_word(SAID)}
    assert plain["pumps"] == plain["mayor"] + 4
    assert plain["Monday"] == plain["The"]


def test_case_is_told_apart() -> None:
    features = [w.feature for w in every_word("the The THE 3")]
    assert len(set(features)) == 4


@given(st.lists(st.integers(0, 400), max_size=12), st.integers(1, LONGEST))
def test_windows_hold_every_word_once_and_are_never_too_long(sizes: list[int], first: int) -> None:
    made = [
        [Word(Span(at * 1000 + i, at * 1000 + i + 1), (7,), 0) for i in range(size)]
        for at, size in enumerate(sizes)
    ]
    found = list(windows(made, first))
    assert [w for window in found for w in window.words if w] == [w for p in made for w in p]
    assert all(window.length <= LONGEST for window in found)


def test_a_paragraph_that_fits_is_never_cut() -> None:
    text = "\n\n".join(f"Paragraph {n}. " + "The quay was closed again. " * 12 for n in range(9))
    spans = paragraphs(text)
    held = [
        {spans.index(p) for w in window.words if w for p in spans if p.contains(w.span)}
        for window in windows([words_of(text, span) for span in spans])
    ]
    assert sum(map(len, held)) == len(spans)


def test_a_paragraph_of_a_megabyte_is_cut_into_windows() -> None:
    text = "The ferry was late, the harbour master said. " * 23_000
    count = sum(1 for window in windows([every_word(text)]) for word in window.words if word)
    assert count == 10 * 23_000
