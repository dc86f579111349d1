"""Who is meant: the fullest name in the document, or the words of the text; nothing guessed."""

import pytest

from index.model import About, SourceKind
from tests.unit.index.claims.texts import chains, claims, only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Matteo Vance said it rained. Vance said it snowed.", ["Matteo Vance"]),
        ("Mayor Dana Ostrow said it rained. Mrs Ostrow said it snowed.", ["Dana Ostrow"]),
        ("Juno Pask said it rained. She said it snowed.", ["Juno Pask"]),
        ("The Water Institute (WI) opened. The WI said it rained.", ["Water Institute"]),
        ("The Water Institute opened. The institute said it rained.", ["Water Institute"]),
        (
            "The Red Lamp is a charity in Esk. The charity said it rained.",
            ["Red Lamp"],
        ),
        ("A bus driver said it rained. The driver said it snowed.", ["unnamed: a bus driver"]),
        ("A fisherman came. He said it rained.", ["unnamed: a fisherman"]),
        ("Witness 7 stated that it rained.", ["Witness 7"]),
        ("Traders of Fennel Street said it rained.", ["traders of Fennel Street"]),
        ("The police said it rained.", ["police"]),
        ("Two officials said it rained.", ["unnamed: two officials"]),
        (
            "The Dock Union and the Fen League met. The latter said it rained.",
            ["Fen League"],
        ),
        (
            "The Dock Union and the Fen League met. The former said it rained.",
            ["Dock Union"],
        ),
    ],
)
def test_a_mention_is_resolved(text: str, expected: list[str]) -> None:
    assert chains(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They say that it rained.", "unresolved: they"),
        ("The group said it rained.", "unresolved: the group"),
        ("The manager said it rained.", "unresolved: the manager"),
        (
            "Ilka Brenn and Oskar Brenn came. Brenn said it rained.",
            "unresolved: Brenn",
        ),
    ],
)
def test_nothing_is_guessed(text: str, label: str) -> None:
    assert chains(text)[-1] == [label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Coast League said in a letter that the wall would fail.",
            ["Coast League", "letter"],
        ),
        (
            "In its open letter, the Coast League said that the wall would fail.",
            ["Coast League", "open letter"],
        ),
        ("The Coast League’s report says that it rained.", ["Coast League", "report"]),
        (
            "A leaked memo written by the Ministry of Works states that it rained.",
            ["Ministry of Works", "leaked memo"],
        ),
        (
            "The Coast League published a report. The authors say that it rained.",
            ["Coast League", "report"],
        ),
        (
            "The Coast League sent a letter. The letter says that it rained.",
            ["Coast League", "letter"],
        ),
        ("Satellite images show a new trench.", ["satellite images"]),
        (
            "Residents were warned, the Coast League said, citing port records.",
            ["Coast League", "port records"],
        ),
    ],
)
def test_a_document_stands_after_its_author(text: str, expected: list[str]) -> None:
    assert chains(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A spokesman for the Ministry of Works, Rupert Enn, said it rained.",
            ["Ministry of Works", "Rupert Enn"],
        ),
        (
            "A navy spokeswoman said it rained.",
            ["navy", "unnamed: a navy spokeswoman"],
        ),
    ],
)
def test_a_spokesperson_stands_after_the_body_spoken_for(text: str, expected: list[str]) -> None:
    assert chains(text)[-1] == expected


def test_an_owner_is_named_in_place_of_the_pronoun() -> None:
    text = "The Harbour Fund paid. Its director said it rained."
    assert chains(text)[-1] == ["unnamed: Harbour Fund’s director"]


def test_who_is_the_one_before() -> None:
    text = "The board heard from Witness 3, who stated that it rained."
    assert chains(text)[-1] == ["Witness 3"]


def test_an_organisation_introduced_later_is_known_in_the_lead() -> None:
    text = (
        "The wall will fail, according to a coastal organization.\n\n"
        "The Sea Wall Alliance (SWA) is an organization in Esk."
    )
    assert chains(text)[0] == ["Sea Wall Alliance"]


def test_we_are_the_publisher_of_the_document() -> None:
    claim = only("We deny that the pump was off.", About(publisher="Ministry of Works"))
    assert [source.label for source in claim.chain] == ["Ministry of Works"]
    assert claim.voice.value == "publisher"


def test_the_inquiry_is_the_publisher_of_its_report() -> None:
    claim = only("The Inquiry finds that it rained.", About(publisher="Tolliver Inquiry"))
    assert [source.label for source in claim.chain] == ["Tolliver Inquiry"]
    assert claim.voice.value == "publisher"


def test_i_am_the_author() -> None:
    claim = only("I believe that it rained.", About(publisher="Fen Radio", author="Jon Berg"))
    assert [source.label for source in claim.chain] == ["Fen Radio", "Jon Berg"]


def test_without_a_publisher_the_chain_begins_unstated() -> None:
    claim = only("Juno Pask said that it rained.", About())
    assert [source.label for source in claim.chain] == ["unstated", "Juno Pask"]


def test_groups_are_a_kind_of_their_own() -> None:
    assert only("Villagers said that it rained.").speaker.kind is SourceKind.GROUP


def test_containment_makes_the_parent_and_the_chain() -> None:
    text = "The Fen League writes that “residents say that the army mined the beach”."
    outer, inner = claims(text)
    assert inner.parent == outer.id
    assert [s.label for s in inner.chain] == ["Rivermark Herald", "Fen League", "residents"]


def test_a_speaker_who_speaks_of_himself_adds_no_claim() -> None:
    assert len(claims("Juno Pask said that she believed the wall was safe.")) == 1
