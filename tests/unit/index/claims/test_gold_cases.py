"""The invented cases say what they mean: every span is found, every hard case is there."""

from collections import Counter

import pytest

from index.model import Act, Certainty, Kind, Polarity, Span, Voice
from tests.bench.attribution_cases import Case, Half, Located, half_of, load_cases, locate

CASES = load_cases()
MANNERS = {"news", "ngo_letter", "un_report", "court", "ministry", "interview"}
HARD = frozenset(
    """accused_by acronym allegation appositive_denial charge colon confirmation demand denial
    document estimate finding headline hedge inverted last_name long_quotation modality negation
    nested no_attribution no_comment nominal nominal_cue opinion own_we prediction pronoun
    provenance question quote_paragraph running same_document scare_quotes spokesperson told
    unconfirmed unnamed""".split()
)
ENUMS = {
    "voice": Voice,
    "act": Act,
    "polarity": Polarity,
    "certainty": Certainty,
    "kind": Kind,
}
FIELDS = {"content", "cue", "source", "chain", "parent", *ENUMS}


def located(case: Case) -> list[Located]:
    return [locate(case, gold) for gold in case.claims]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_span_stands_in_its_text(case: Case) -> None:
    for gold, spans in zip(case.claims, located(case), strict=True):
        parts = [gold["content"]] if isinstance(gold["content"], str) else gold["content"]
        assert [span.of(case.text) for span in spans.content] == parts
        assert (spans.cue.of(case.text) if spans.cue else "") == gold["cue"]
        assert (spans.source.of(case.text) if spans.source else "") == gold["source"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_no_two_claims_of_a_case_are_the_same(case: Case) -> None:
    assert len(set(located(case))) == len(case.claims)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_nested_claim_lies_inside_its_parent_and_prolongs_its_chain(case: Case) -> None:
    places = located(case)
    for gold, spans in zip(case.claims, places, strict=True):
        if gold["parent"] is None:
            continue
        outer = places[gold["parent"]].content
        inner = [*spans.content, *filter(None, (spans.cue, spans.source))]
        assert all(any(o.contains(i) for o in outer) for i in inner)
        parent = case.claims[gold["parent"]]
        if parent["act"] == Act.NO_COMMENT:  # who says nothing passes nothing on
            continue
        chain = parent["chain"]
        assert gold["chain"][: len(chain)] == chain
        assert len(gold["chain"]) > len(chain) or chain[-1] == "unstated"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_parent_is_the_smallest_content_around_a_claim(case: Case) -> None:
    places = located(case)
    for gold, spans in zip(case.claims, places, strict=True):
        own = [*spans.content, *filter(None, (spans.cue, spans.source))]
        around = [
            (_size(other.content), index)
            for index, other in enumerate(places)
            if other != spans and all(any(o.contains(i) for o in other.content) for i in own)
        ]
        assert gold["parent"] == (min(around)[1] if around else None)


def _size(spans: tuple[Span, ...]) -> int:
    return sum(span.end - span.start for span in spans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_keeps_to_the_format(case: Case) -> None:
    assert case.manner in MANNERS
    assert set(case.hard) <= HARD
    for gold in case.claims:
        assert set(gold) == FIELDS
        assert all(gold[name] in set(enum) for name, enum in ENUMS.items())
        assert gold["chain"][0] == case.about.publisher
        assert (gold["voice"] == Voice.UNATTRIBUTED_HEDGE) == (gold["chain"][-1] == "unstated")
        assert (gold["voice"] == Voice.PUBLISHER) == (len(gold["chain"]) == 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_tags_of_a_case_follow_from_its_claims(case: Case) -> None:
    acts = {gold["act"] for gold in case.claims} - {Act.CLAIM}
    assert acts == set(case.hard) & set(Act)
    for tag, shown in {
        "negation": any(gold["polarity"] == Polarity.NEGATIVE for gold in case.claims),
        "modality": any(gold["certainty"] != Certainty.CERTAIN for gold in case.claims),
        "nested": any(gold["parent"] is not None for gold in case.claims),
        "hedge": any(gold["voice"] == Voice.UNATTRIBUTED_HEDGE for gold in case.claims),
        "no_attribution": not case.claims,
    }.items():
        assert (tag in case.hard) == shown, tag


def test_ids_are_unique_and_texts_are_no_copies() -> None:
    assert len({case.id for case in CASES}) == len(CASES)
    assert len({case.text for case in CASES}) == len(CASES)


def test_there_are_enough_of_every_hard_case() -> None:
    assert len(CASES) >= 200
    counts = Counter(tag for case in CASES for tag in case.hard)
    assert {tag: counts[tag] for tag in HARD if counts[tag] < 8} == {}


def test_both_halves_hold_every_hard_case_and_every_manner() -> None:
    for half in Half:
        cases = [case for case in CASES if case.half is half]
        assert {case.manner for case in cases} == MANNERS
        assert {tag for case in cases for tag in case.hard} == HARD


def test_the_half_of_a_case_hangs_on_its_id_alone() -> None:
    assert half_of("news-quarry-collapse", "news") is Half.UNTOUCHED
    assert half_of("news-night-market", "news") is Half.TUNING
    assert half_of("news-quarry-collapse", "invented") is Half.TUNING
