"""What stands where speakers stand and can say nothing."""

import pytest

from index.claims import extract
from index.model import About, Act, Voice

COURIER = About(publisher="The Vale Courier")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She said that the porters with whom her clerks had spoken blamed the board.",
            "porters with whom her clerks had spoken",
        ),
        (
            "Six of those whom we fed told our cook that the mill had burned.",
            "unnamed: six of those whom we fed",
        ),
        (
            "Ana Gorse passed on the words of a porter, according to whom the office knew of it.",
            "unnamed: a porter",
        ),
        (
            "Ana Gorse said that it sank. On the pay she is brief: “There was never any bread.”",
            "Ana Gorse",
        ),
        (
            "The Mayor of Tull is late. Otto Brun, she says, took the boat. Mr Most said it sank.",
            "Most",
        ),
    ],
)
def test_who_says_it_is_whoever_can(text: str, expected: str) -> None:
    found = [link.label for claim in extract(text, COURIER) for link in claim.chain[1:]]
    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "Nine firms submitted bids for the ferry.",
        "The guards set out at the first call.",
        "Anybody who feels harmed may apply to the fund.",
    ],
)
def test_a_deed_and_what_anybody_may_feel_are_no_claims(text: str) -> None:
    assert not extract(text, COURIER)


def test_negligence_charges_nobody_and_a_prosecutor_charges_himself() -> None:
    text = "Bo Teal, 40, is charged with causing two deaths by negligence, by not closing the lock."
    (other,) = extract(text, COURIER)
    (own,) = extract(text, About(publisher="Public Prosecutor’s Office, District of Tull"))
    assert other.source == ()
    assert (own.voice, own.act) == (Voice.PUBLISHER, Act.CHARGE)


def test_what_another_calls_a_lie_is_denied_by_him() -> None:
    text = "Ana Gorse calls that a lie. Bo Teal did not wish to talk to the Courier."
    assert [c.act for c in extract(text, COURIER)] == [Act.DENIAL, Act.NO_COMMENT]


def test_a_name_set_apart_is_not_who_says_so() -> None:
    text = "Emil Strand said it was cold. Dr Ivo Pall, he claims, forged it."
    assert extract(text, COURIER)[-1].chain[-1].label == "Emil Strand"


def test_a_date_wrote_no_letter() -> None:
    text = "The email of 9 March says that the crates were full."
    assert [link.label for link in extract(text, COURIER)[0].chain[1:]] == ["email"]


def test_who_is_told_not_to_do_something_is_told_nothing() -> None:
    text = (
        "A nurse, who asked not to be named because staff were told not to speak, said it burned."
    )
    (found,) = extract(text, COURIER)
    assert found.chain[-1].label == "unnamed: a nurse"
    assert [span.of(text) for span in found.content] == ["it burned"]
