"""Cue verbs in their place: verbs, not the nouns and adjectives that look like them."""

import pytest

from index.claims.verbgroups import VerbGroup, verb_groups
from tests.unit.index.claims.texts import sentence


def groups(text: str) -> list[VerbGroup]:
    return verb_groups(sentence(text).tokens)


def cues(text: str) -> list[str]:
    tokens = sentence(text).tokens
    return [" ".join(t.text for t in tokens[g.first : g.last]) for g in verb_groups(tokens)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The union claims that it rained.", "claims"),
        ("Officials say the road is shut.", "say"),
        ("He has repeatedly denied it.", "has repeatedly denied"),
        ("They did not respond to us.", "did not respond"),
        ("The army could not independently verify it.", "could not independently verify"),
        ("The union called for a strike.", "called for"),
        ("The court was unable to establish it.", "was unable to establish"),
    ],
)
def test_a_verb_is_found_with_the_words_that_belong_to_it(text: str, cue: str) -> None:
    assert cues(text) == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "The claims office opens at nine.",
        "The charges for parking rose.",
        "The state of the road is poor.",
        "The reported cases are old.",
        "Its demands were many.",
    ],
)
def test_nouns_and_adjectives_are_no_verbs(text: str) -> None:
    assert cues(text) == []


def test_a_passive_is_known() -> None:
    assert [g.passive for g in groups("He was accused by the union of theft.")] == [True]
    assert [g.reduced for g in groups("A man accused of theft fled.")] == [True]


def test_said_by_telephone_is_active() -> None:
    assert [g.passive for g in groups("“We left,” a baker said by telephone.")] == [False]


def test_a_negation_belongs_to_the_verb() -> None:
    assert [g.negated for g in groups("She did not confirm the report.")] == [True]


def test_a_noun_that_looks_like_a_verb_is_told_by_the_verb_after_it() -> None:
    assert cues("The gas works said that it was shut.") == ["said"]
    assert cues("works " * 4_000) == []
