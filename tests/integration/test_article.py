"""The article that the project starts from, claim by claim, by its names and numbers."""

from pathlib import Path

import pytest

from index.claims import extract
from index.claims.tagger.minilm import MiniLMTagger
from index.model import About, Act, Claim, SourceKind, Voice

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "article" / "article.txt"
PAPER = "Israel Hayom"
ALLIANCE = "Western Syrian Alliance"
LETTER = [PAPER, ALLIANCE, "warning letter"]

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not on this machine")


@pytest.fixture(scope="module")
def text() -> str:
    return ARTICLE.read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=["rules", "rules and tagger"])
def claims(text: str, request: pytest.FixtureRequest) -> tuple[Claim, ...]:
    tagger = MiniLMTagger() if "tagger" in request.param else None
    return extract(text, About(publisher=PAPER), tagger)


def saying(claims: tuple[Claim, ...], text: str, words: str) -> Claim:
    """The innermost claim whose content holds `words`."""
    holding = [c for c in claims if any(words in span.of(text) for span in c.content)]
    return min(holding, key=lambda c: sum(s.end - s.start for s in c.content))


def chain(claim: Claim) -> list[str]:
    return [source.label for source in claim.chain]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lift sanctions", [PAPER, ALLIANCE, "firsthand accounts"]),
        ("serious investigation", [PAPER, "Sarah Ali"]),
        ("geopolitical gain", [PAPER, "Sarah Ali"]),
        ("kidnapped", [PAPER, "unnamed: a source in western Syria"]),
        ("Hmeimim", [PAPER, "unnamed: a source in western Syria"]),
        ("female student", [PAPER, "unnamed: a source in western Syria"]),
        ("dramatic increase", LETTER),
        ("at least 52", [*LETTER, "recent documentation"]),
        ("could be larger", LETTER),
        ("more than 700", [PAPER, "Syrian Center for Human Rights"]),
        ("7,000", [PAPER, "Alawites"]),
        ("implicit support", [PAPER, ALLIANCE]),
        ("most severe", LETTER),
        ("Farmers", [PAPER, ALLIANCE]),
        ("Non-Alawite", [PAPER, ALLIANCE]),
        ("about 50", [PAPER, ALLIANCE, "data"]),
        ("22 Alawites", [PAPER, ALLIANCE, "data"]),
        ("executed", [PAPER, "unstated"]),
        ("atrocities", LETTER),
        ("intersections", [*LETTER, "residents"]),
        ("Talkalakh", LETTER),
        ("sub-district", LETTER),
        ("over the weekend", LETTER),
        ("could expand", LETTER),
    ],
)
def test_every_claim_has_its_whole_chain(
    claims: tuple[Claim, ...], text: str, words: str, expected: list[str]
) -> None:
    assert chain(saying(claims, text, words)) == expected


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("lift sanctions", Act.ALLEGATION),
        ("kidnapped", Act.CONFIRMATION),
        ("intersections", Act.CLAIM),
        ("at least 52", Act.ESTIMATE),
        ("could be larger", Act.ESTIMATE),
        ("more than 700", Act.ESTIMATE),
        ("7,000", Act.ESTIMATE),
        ("about 50", Act.ESTIMATE),
        ("Talkalakh", Act.ALLEGATION),
        ("could expand", Act.PREDICTION),
    ],
)
def test_acts(claims: tuple[Claim, ...], text: str, words: str, act: Act) -> None:
    assert saying(claims, text, words).act is act


def test_the_estimate_of_7000_has_no_named_source(claims: tuple[Claim, ...], text: str) -> None:
    assert saying(claims, text, "7,000").speaker.kind is SourceKind.GROUP


def test_the_data_speak_to_the_end_of_their_sentence(claims: tuple[Claim, ...], text: str) -> None:
    assert saying(claims, text, "24 were") is saying(claims, text, "22 Alawites")


def test_a_concern_is_a_hedge_and_no_fact(claims: tuple[Claim, ...], text: str) -> None:
    for words in ("do not return", "executed"):
        assert saying(claims, text, words).voice is Voice.UNATTRIBUTED_HEDGE


def test_the_running_quotations_are_one_claim(claims: tuple[Claim, ...], text: str) -> None:
    assert saying(claims, text, "serious investigation") is saying(claims, text, "geopolitical")


def test_the_paper_says_nothing_of_this_in_its_own_voice(claims: tuple[Claim, ...]) -> None:
    assert not [c for c in claims if c.voice is Voice.PUBLISHER]
