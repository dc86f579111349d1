"""The decision list, first match wins; polarity, certainty and kind as worded."""

import pytest

from index.model import About, Act, Certainty, Kind, Polarity
from tests.unit.index.claims.texts import claims, only


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Bram Teel asked why the gates were open.", Act.QUESTION),
        ("“Who shut the gate?” said Bram Teel.", Act.QUESTION),
        ("The navy declined to comment.", Act.NO_COMMENT),
        ("Halden Marine did not respond to a request for comment.", Act.NO_COMMENT),
        ("The army denied that guards beat him.", Act.DENIAL),
        ("“We deny every word,” said Bram Teel.", Act.DENIAL),
        ("The navy said it denied the charge.", Act.DENIAL),
        ("The navy said on Monday that it rejects the idea.", Act.DENIAL),
        ("The navy could not confirm that a ship sank.", Act.UNCONFIRMED),
        ("A source confirmed that guards beat him.", Act.CONFIRMATION),
        ("The captain admitted that he had slept.", Act.CONFIRMATION),
        ("Prosecutors charged the manager with fraud.", Act.CHARGE),
        ("Villagers said that soldiers burned the barn.", Act.ALLEGATION),
        ("The union accuses the prosecutor of silence.", Act.ALLEGATION),
        ("The coast guard said about 40 boats sank.", Act.ESTIMATE),
        ("The army puts the number of dead at eleven.", Act.ESTIMATE),
        ("Analysts predict that prices will double.", Act.PREDICTION),
        ("The union warned that the wall could fail.", Act.PREDICTION),
        ("The union warned that the gates are rusted.", Act.CLAIM),
        ("The union called for a new trial.", Act.DEMAND),
        ("Bram Teel believes that the plan is bad.", Act.OPINION),
        ("The court ruled that the order was void.", Act.FINDING),
        ("The court acquitted Bram Teel of fraud.", Act.FINDING),
        ("The commission found that police beat him.", Act.FINDING),
        ("Bram Teel found that the door was open.", Act.CLAIM),
        ("Bram Teel said that the door was open.", Act.CLAIM),
    ],
)
def test_the_first_act_that_fits_is_taken(text: str, act: Act) -> None:
    assert only(text).act is act


def test_a_denial_in_the_documents_own_voice_is_one() -> None:
    claim = only("We deny that a pump was off.", About(publisher="Ministry of Works"))
    assert claim.act is Act.DENIAL


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Bram Teel said that the gate was shut.", Polarity.POSITIVE),
        ("Bram Teel said that the gate was never shut.", Polarity.NEGATIVE),
        ("Bram Teel said that nobody came.", Polarity.NEGATIVE),
        ("Bram Teel denied that the gate was shut.", Polarity.POSITIVE),
        ("Bram Teel said he left because nobody came.", Polarity.POSITIVE),
    ],
)
def test_polarity_is_that_of_the_content(text: str, polarity: Polarity) -> None:
    assert only(text).polarity is polarity


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Bram Teel said that the wall may fall.", Certainty.POSSIBLE),
        ("Bram Teel said that the wall will probably fall.", Certainty.PROBABLE),
        ("Bram Teel believes that the wall is old.", Certainty.PROBABLE),
        ("Bram Teel said that the wall fell in May.", Certainty.CERTAIN),
        ("Bram Teel said that he could not see the wall.", Certainty.CERTAIN),
    ],
)
def test_certainty_is_as_worded(text: str, certainty: Certainty) -> None:
    assert only(text).certainty is certainty


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The wall fell,” said Bram Teel.", Kind.DIRECT),
        ("Bram Teel said that the wall was “an old ruin”.", Kind.MIXED),
        ("Bram Teel said that the wall fell.", Kind.INDIRECT),
        ("The wall allegedly fell.", Kind.NONE),
    ],
)
def test_the_kind_is_told_by_the_marks(text: str, kind: Kind) -> None:
    assert only(text).kind is kind


def test_seen_by_is_no_speaker() -> None:
    text = "Footage reviewed by the Herald shows two trucks on fire."
    claim = only(text)
    assert [s.label for s in claim.chain] == ["Rivermark Herald", "footage"]
    assert [s.of(text) for s in claim.provenance] == ["reviewed by the Herald"]


def test_an_account_that_nobody_could_verify_says_so() -> None:
    text = "A witness said that it rained. The Herald could not independently verify the account."
    said, unverified = claims(text)
    assert [s.of(text) for s in said.provenance] == ["could not independently verify"]
    assert unverified.act is Act.UNCONFIRMED
