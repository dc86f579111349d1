"""Tokens: words, clitics, abbreviations, quotations as one; with coarse tags."""

import pytest

from index.claims.quotes import quotations
from index.claims.tokens import Tag, Token, tokenize
from index.model import Span


def tokens(text: str) -> list[Token]:
    whole = Span(0, len(text))
    return tokenize(text, whole, quotations(text, whole))


def tagged(text: str) -> dict[str, Tag]:
    return {token.text: token.tag for token in tokens(text)}


def test_clitics_and_marks_stand_alone() -> None:
    assert [t.text for t in tokens("She didn’t see Ana’s boat.")] == [
        "She",
        "did",
        "n’t",
        "see",
        "Ana",
        "’s",
        "boat",
        ".",
    ]


def test_abbreviations_keep_their_stops() -> None:
    assert [t.text for t in tokens("Dr. Wolt of the U.N. left at 5 p.m. on 3 Jan.")][:5] == [
        "Dr.",
        "Wolt",
        "of",
        "the",
        "U.N.",
    ]


def test_numbers_are_whole() -> None:
    assert tagged("It cost 7,000.50 or 12%.")["7,000.50"] is Tag.NUMBER


def test_a_quotation_is_one_token() -> None:
    assert tagged("She said “no, never” twice.")["“no, never”"] is Tag.QUOTE


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("It’s late.", "’s", Tag.AUXILIARY),
        ("The army’s map.", "’s", Tag.GENITIVE),
        ("The dockers’ union.", "’", Tag.GENITIVE),
        ("He told her that.", "her", Tag.PRONOUN),
        ("He told her sister.", "her", Tag.POSSESSIVE),
        ("The US said no.", "US", Tag.NAME),
        ("The paper Selvany Today wrote it.", "Today", Tag.NAME),
        ("It was said by Per Aune.", "Per", Tag.NAME),
        ("The alarm may ring in May.", "May", Tag.NAME),
    ],
)
def test_neighbours_settle_what_a_word_is(text: str, word: str, tag: Tag) -> None:
    assert tagged(text)[word] is tag
