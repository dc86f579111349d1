"""The figures of the invented cases count what they say they count."""

import dataclasses
from typing import Any

import pytest

from index.model import About
from tests.bench.attribution_cases import Case
from tests.bench.attribution_figures import Read, act_f, joint, read, resolved, share, stands_for

GOLD = {
    "content": "that the gate was open",
    "cue": "said",
    "source": "She",
    "chain": ["Rivermark Herald", "Ilka Brenn"],
    "parent": None,
    "voice": "attributed",
    "act": "claim",
    "polarity": "positive",
    "certainty": "certain",
    "kind": "indirect",
}


def case(**changed: object) -> Case:
    text = "Ilka Brenn runs the lock. She said that the gate was open."
    about = About(publisher="Rivermark Herald")
    return Case("one", text, about, ({**GOLD, **changed},), "news", ("pronoun",), "news")


def only(**changed: object) -> list[Read]:
    return [read(case(**changed))]


def test_a_right_reading_is_right_in_every_figure() -> None:
    reads = only()
    assert (joint(reads), share(reads, "chain"), act_f(reads), resolved(reads)) == (1, 1, 1, (1, 1))


def test_a_source_elsewhere_costs_the_joint_figure() -> None:
    assert joint(only(source="Ilka Brenn")) == 0


def test_a_wrong_chain_costs_the_resolved_mentions() -> None:
    assert resolved(only(chain=["Rivermark Herald", "Lena Fodor"])) == (0, 1)


def test_a_missed_claim_is_wrong_in_every_figure() -> None:
    reads = [dataclasses.replace(r, pairs={}) for r in only()]
    assert (joint(reads), share(reads, "voice"), act_f(reads)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("source", "chain", "expected"),
    [
        ("she", ["Ilka Brenn"], True),
        ("the group", ["Coast Defence League"], True),
        ("Its director", ["unnamed: Harbour Fund’s director"], True),
        ("We", [], True),
        ("the Coast Defence League", ["Coast Defence League"], False),
        ("Mr Vance", ["Matteo Vance"], False),
        ("", ["unstated"], False),
    ],
)
def test_which_mentions_stand_for_another_name(
    source: str, chain: list[str], expected: bool
) -> None:
    gold: dict[str, Any] = {"source": source, "chain": ["Rivermark Herald", *chain]}
    assert stands_for(gold) is expected
