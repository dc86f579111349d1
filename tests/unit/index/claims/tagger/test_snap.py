"""Boundaries as people draw them."""

from hypothesis import given
from hypothesis import strategies as st

from index.claims.quotes import quotations
from index.claims.relation import Relation
from index.claims.tagger.snap import snapped
from index.model import Span


def content(text: str, *parts: str) -> list[str]:
    """What becomes of a content whose spans are `parts` of `text`."""
    spans = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    relation = snapped(text, Relation(spans), quotations(text, Span(0, len(text))))
    return [span.of(text) for span in relation.content] if relation else []


def test_a_quotation_is_taken_whole() -> None:
    text = "“The pumps are old and loud,” Vance said."
    assert content(text, "pumps are old and loud") == ["“The pumps are old and loud,”"]


def test_a_quotation_that_is_barely_touched_is_not() -> None:
    text = "Vance said the pumps are old. “Nobody repaired them for years,” Pask said."
    assert content(text, "the pumps are old. “Nobody") == ["the pumps are old. “Nobody"]


def test_blanks_and_commas_at_the_ends_fall_away() -> None:
    assert content("The pumps are old, Vance said.", "The pumps are old, ") == ["The pumps are old"]


def test_a_content_of_commas_alone_is_none() -> None:
    assert content("Old, Vance said.", ", ") == []


def test_two_parts_in_one_quotation_become_one() -> None:
    text = "“The pumps are old and loud,” Vance said."
    assert content(text, "The pumps are old and", "loud") == ["“The pumps are old and loud,”"]


@given(st.text(alphabet='ab ,"“”.\n', max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_spans_stay_within_the_text(text: str, start: int, end: int) -> None:
    first, last = sorted((min(start, len(text)), min(end, len(text))))
    relation = Relation((Span(first, last),))
    made = snapped(text, relation, quotations(text, Span(0, len(text))))
    for span in made.content if made else ():
        assert 0 <= span.start < span.end <= len(text)
