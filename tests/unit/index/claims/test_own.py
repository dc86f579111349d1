"""A body's own statement: its publisher says what is ascribed to nobody else."""

import pytest

from index.claims import extract
from index.claims.own import own_claim, speaks_for_itself
from index.claims.status import Status, status_of
from index.model import Act, Polarity, Source, SourceKind, Span, Voice
from tests.fakes.documents import document

LETTER = """River Watch writes to you about the weir.

We counted 31 farms. Nobody warned the keepers.

We demand that the Board publish its log. We ask who opened the gate."""
REPORT = """The Board opened the weir, Ruta Malk said.

“We were asleep,” she told The Sluice. The Board denied this.

This newspaper counted 17 boats on the bank."""


def own(text: str, publisher: str) -> bool:
    made = document(text, publisher)
    return speaks_for_itself(made, extract(text, made.summary.about))


def test_a_letter_speaks_for_its_publisher_and_a_newspaper_does_not() -> None:
    assert own(LETTER, "River Watch")
    assert not own(REPORT, "The Sluice")


@pytest.mark.parametrize(
    "text",
    [
        "WATER BOARD\nStatement\n4 May\n\nThe Board has seen the letter.\n\nThe gate was shut.",
        "River Watch\nOpen letter to the Mayor\n\nThe gate was open. We saw it, and our boat sank.",
        "MISSION TO ORSETT\nFlash report No. 7\n\n1. Nine farms were lost.\n\n2. Two were dry.",
    ],
)
def test_a_body_heads_its_own_document_and_goes_on_as_itself(text: str) -> None:
    assert own(text, "Water Board of Orsett")


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("The gate was shut at noon. Nobody was harmed.", "Ministry of Water of Orsett"),
        ("1. The deceased was found at 4.20.", "Orsett Crown Court"),
        ("River Watch compared two pictures. We spoke to nine keepers.", "River Watch"),
        ("No tender was held. The memo is genuine.", "Press Council of Orsett"),
    ],
)
def test_what_a_body_publishes_is_its_own_whatever_it_is_headed(text: str, publisher: str) -> None:
    assert own(text, publisher)


@pytest.mark.parametrize("publisher", ["The River Watch Post", "Board of Water News", "The Record"])
def test_an_outlet_that_says_we_is_no_body(publisher: str) -> None:
    assert not own(f"{publisher} went to the weir. We spoke to nine keepers.", publisher)


@pytest.mark.parametrize(
    "text",
    [
        "Report on the weir delayed\n\nThe report was due in May. Nobody knows where it is.",
        "Letter to the editor\n\nWe saw the gate open. Our boat sank.",
        "Weir opened\n\n“We were asleep. We heard nothing,” two keepers wrote to The Sluice.",
    ],
)
def test_news_is_nobody_s_own_document(text: str) -> None:
    assert not own(text, "The Sluice")


@pytest.mark.parametrize(
    ("sentence", "act", "polarity"),
    [
        ("The weir was opened at noon.", Act.CLAIM, Polarity.POSITIVE),
        ("Nobody was warned.", Act.CLAIM, Polarity.NEGATIVE),
        ("At least 31 farms were lost.", Act.ESTIMATE, Polarity.POSITIVE),
        ("Guards beat the keeper.", Act.ALLEGATION, Polarity.POSITIVE),
        ("The figure of 31 farms is invented.", Act.DENIAL, Polarity.POSITIVE),
        ("The estimate of 31 farms has no foundation.", Act.DENIAL, Polarity.NEGATIVE),
        (
            "The number that is spread does not correspond to reality.",
            Act.DENIAL,
            Polarity.NEGATIVE,
        ),
    ],
)
def test_what_it_does_with_its_words(sentence: str, act: Act, polarity: Polarity) -> None:
    publisher = Source("River Watch", SourceKind.PUBLISHER)
    claim = own_claim(sentence, Span(0, len(sentence)), (publisher,))
    assert (claim.act, claim.polarity) == (act, polarity)
    assert (claim.chain, claim.voice) == ((publisher,), Voice.PUBLISHER)


def test_a_board_that_merely_states_something_finds_nothing() -> None:
    board = Source("Orsett Water Board", SourceKind.PUBLISHER)
    assert own_claim("The gate was shut at noon.", Span(0, 26), (board,)).act is Act.CLAIM


def test_a_court_rules_by_the_words_of_its_own_judgment() -> None:
    court, board = (Source(name, SourceKind.PUBLISHER) for name in ("Orsett County Court", "Board"))
    ruling = "He is convicted of arson and sentenced to a year."
    claim = own_claim(ruling, Span(0, len(ruling)), (court,))
    assert status_of(claim, ruling) is Status.JUDGMENT
    assert own_claim(ruling, Span(0, len(ruling)), (board,)).act is Act.CLAIM
    heard = "The counsel of the accused was late."
    assert own_claim(heard, Span(0, len(heard)), (court,)).act is Act.CLAIM


def test_a_court_that_holds_someone_guilty_accuses_nobody() -> None:
    sentence = "Guards beat the keeper."
    court = Source("Orsett Crown Court", SourceKind.PUBLISHER)
    assert own_claim(sentence, Span(0, len(sentence)), (court,)).act is Act.CLAIM
