"""Quotation marks: every style, broken, open, over several paragraphs; apostrophes are none."""

import pytest

from index.claims.quotes import quotations
from index.model import Span


def quoted(text: str, following: str = "") -> list[str]:
    return [q.inner.of(text) for q in quotations(text, Span(0, len(text)), following)]


@pytest.mark.parametrize(
    "text",
    [
        "She said “the gate was shut” twice.",
        'She said "the gate was shut" twice.',
        "She said ‘the gate was shut’ twice.",
        "She said 'the gate was shut' twice.",
        "She said «the gate was shut» twice.",
        "She said „the gate was shut“ twice.",
        "She said „the gate was shut” twice.",
        "She said ''the gate was shut'' twice.",
        "She said ``the gate was shut'' twice.",
        "She said ‹the gate was shut› twice.",
        "She said 「the gate was shut」 twice.",
    ],
)
def test_every_style_of_marks_makes_a_quotation(text: str) -> None:
    assert quoted(text) == ["the gate was shut"]


def test_a_broken_quotation_is_two() -> None:
    assert quoted("“The men,” she said, “came at night.”") == ["The men,", "came at night."]


@pytest.mark.parametrize(
    "text",
    ["The workers’ union doesn’t agree.", "It's the boys' club, isn't it?", "Rock 'n' roll, '90s."],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


def test_an_apostrophe_inside_does_not_close() -> None:
    assert quoted("‘We don’t know,’ he said.") == ["We don’t know,"]


def test_marks_inside_other_marks_belong_to_the_outer_quotation() -> None:
    assert quoted("“He told me ‘go home’ and left.”") == ["He told me ‘go home’ and left."]


def test_an_open_mark_runs_on_where_the_next_paragraph_opens_with_the_same() -> None:
    assert quoted("He wrote: “The school was hit.", "“") == ["The school was hit."]


def test_an_open_mark_after_a_colon_is_bounded_to_its_paragraph() -> None:
    assert quoted("He wrote: “The school was hit.") == ["The school was hit."]


def test_an_open_mark_without_any_sign_is_no_quotation() -> None:
    assert quoted("“The crane fell first, said Orla Mint.") == []
