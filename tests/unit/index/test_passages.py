"""Passages: exact slices that lose nothing, cut where a reader would cut."""

from hypothesis import given
from hypothesis import strategies as st

from index.model import Page, Span
from index.passages import MAX_PASSAGE, split

SENTENCE = "The ferry left the quay at six and did not come back."


def test_short_paragraphs_are_joined_as_long_as_they_fit() -> None:
    text = "\n\n".join([SENTENCE] * 20)
    passages = split(text)
    assert len(passages) == 2
    assert all(p.span.of(text).startswith("The ferry") for p in passages)
    assert all(p.span.of(text).endswith("come back.") for p in passages)


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    text = " ".join([SENTENCE] * 40)
    assert all(p.span.of(text).endswith(".") for p in split(text))


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    text = "word " * 400
    pieces = [p.span.of(text).strip() for p in split(text)]
    assert set(" ".join(pieces).split()) == {"word"}


def test_a_passage_knows_the_page_that_it_starts_on() -> None:
    text = " ".join([SENTENCE] * 40)
    middle = len(text) // 2
    pages = (Page(1, Span(0, middle)), Page(2, Span(middle, len(text))))
    numbers = [p.page for p in split(text, pages)]
    assert numbers[0] == 1
    assert numbers[-1] == 2
    assert numbers == sorted(n for n in numbers if n)
    assert [p.page for p in split(text)] == [None] * len(numbers)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=3000))
def test_passages_are_slices_that_lose_nothing_but_blanks(text: str) -> None:
    passages = split(text)
    position = 0
    for ordinal, passage in enumerate(passages):
        assert passage.ordinal == ordinal
        assert 0 < passage.span.end - passage.span.start <= MAX_PASSAGE
        assert not text[position : passage.span.start].strip()
        position = passage.span.end
    assert not text[position:].strip()


def test_a_long_quotation_is_cut_between_its_own_sentences() -> None:
    hours = [f"In the {n}th hour we saw the open gate and nobody called us." for n in range(20)]
    spoken = " ".join(hours)
    text = f"She told the board that “{spoken}”"
    found = [passage.span.of(text) for passage in split(text)]
    assert len(found) > 1
    assert all(piece.rstrip().endswith((".", "”")) for piece in found)
