"""Subjects set apart from their verbs, objects that end early, and words before a cue."""

import pytest

from tests.unit.index.claims.texts import relations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Oda Brenn, a member of the small Harbour List, accused the mayor of lying.",
            ("Oda Brenn, a member of the small Harbour List", "accused", "the mayor of lying"),
        ),
        (
            "Oda Brenn, whose own yard burned, welcomed the ruling.",
            ("Oda Brenn", "welcomed", "the ruling"),
        ),
        (
            "A second inquiry, completed in May, found no fault in the crane.",
            ("A second inquiry", "found", "no fault in the crane"),
        ),
        (
            "Two boats sank in the harbour, divers in the lower port allege.",
            ("divers in the lower port", "allege", "Two boats sank in the harbour"),
        ),
        (
            "A welder who was on duty at the yard that night said that the valve was shut.",
            (
                "A welder who was on duty at the yard",
                "said",
                "that the valve was shut",
            ),
        ),
        (
            "The harbour office on Monday announced a strike.",
            ("The harbour office", "announced", "a strike"),
        ),
        (
            "After the vote Nils Ravn said that the yard would close.",
            ("Nils Ravn", "said", "that the yard would close"),
        ),
        (
            "The union counted 40 dead and sent the board their names.",
            ("The union", "counted", "40 dead"),
        ),
        (
            "We could not confirm this, and we give it as we heard it.",
            ("We", "could not confirm", "this"),
        ),
        (
            "The board was not able to establish who opened the gate.",
            ("The board", "was not able to establish", "who opened the gate"),
        ),
        (
            "“The lock was old,” said his deputy, Ina Falk.",
            ("his deputy, Ina Falk", "said", "“The lock was old,”"),
        ),
        (
            "The pump failed twice, he said, and it was never mended.",
            ("he", "said", "The pump failed twice | and it was never mended"),
        ),
        (
            "Three boats lost off Danholm, coast guard says",
            ("coast guard", "says", "Three boats lost off Danholm"),
        ),
        (
            "DANHOLM, 4 May (DNA) - Three boats were lost, the coast guard said.",
            ("the coast guard", "said", "Three boats were lost"),
        ),
        (
            "The captain asked the pilot whether the buoy was lit.",
            ("The captain", "asked", "whether the buoy was lit"),
        ),
    ],
)
def test_one_attribution(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The divers were not admitted to the ward.",
        "The harbour did not admit the press to the hall.",
        "We file this appeal against the result announced on 3 May 2020.",
        "The council established the commission in June.",
        "The ministry will answer when it has read the letter.",
    ],
)
def test_no_attribution(text: str) -> None:
    assert relations(text) == []


def test_what_goes_on_about_an_object_is_no_part_of_it() -> None:
    text = "The owner rejected the report of the Bureau on the fire, which found that ropes burned."
    assert relations(text) == [
        ("The owner", "rejected", "the report of the Bureau on the fire"),
        ("which", "found", "that ropes burned"),
    ]


def test_a_headline_with_two_verbs_has_one_subject() -> None:
    assert relations("Board rejects appeal, orders new vote") == [
        ("Board", "rejects", "appeal"),
        ("Board", "orders", "new vote"),
    ]
