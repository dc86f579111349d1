"""What stands where speakers stand and can say nothing."""

import pytest

from index.claims import extract
from index.model import About, Act, Voice
from tests.unit.index.claims.texts import Saying

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
        (
            "Orsett's water works shut its gate and asked 400 customers not to drink.",
            "Orsett's water works",
        ),
        (
            "A man who dug graves at Orsett and who asked not to be named said the lid was shut.",
            "unnamed: a man",
        ),
        (
            "One said it burned. The other, a cook who sells fish, said that she could not tell.",
            "unnamed: a cook",
        ),
        ("It was put to us by the Orsett League that the door was shut.", "Orsett League"),
        ("A woman who asked to be called R. told of the pills.", "R"),
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
        "The brigade was called at 20.51.",
        "Her brother was called on Monday by a priest.",
        "Orsett, a town of 9,000, lies forty miles south of the lock.",
        "The rate charged by the bank was too high.",
        "The rise in costs is explained by the new rule.",
        "The delay may be explained by a second note.",
        "Some 400 marked ballots were added.",
        "The paper still asked her questions.",
        "The order was passed on by Bo Teal.",
        "Bo Teal had a fee from the mill which he did not disclose.",
        "The fund pays 40 marks to each tenant who can show that he lived there.",
        "The papers which would show whose boat it was are gone.",
        "For reasons that no witness could explain the note was lost.",
        "The company may appeal within a month.",
        "Families that accept it are free to go.",
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


@pytest.mark.parametrize(
    ("cue", "terms"),
    [
        ("asked", "that his name be kept out of the paper because he feared for his post"),
        ("asked", "to be called Ines"),
        ("asked", "us to keep her name to ourselves"),
        ("does not want", "her name printed"),
        ("did not wish", "to be identified"),
    ],
)
def test_on_what_terms_somebody_speaks_is_no_claim(cue: str, terms: str) -> None:
    text = f"A porter, who {cue} {terms}, said that on Sunday the gate was shut."
    tagger = Saying(("A porter", "said", "on Sunday the gate was shut"), ("who", cue, terms))
    (found,) = extract(text, COURIER, tagger)
    assert found.chain[-1].label == "unnamed: a porter"
    assert found.content[-1].of(text) == "on Sunday the gate was shut"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Nobody at Orsett asked the board for any help.", "Nobody at Orsett", "asked", "any help"),
        (
            "Those who take it are asked to sign that they have it.",
            "Those who take it",
            "are asked",
            "to sign that they have it",
        ),
        (
            "Bo Teal, asked by a reporter whether the mill was shut, smiled.",
            "Bo Teal",
            "asked",
            "whether the mill was shut",
        ),
        (
            "They were hurt, as far as can be said now, by bits of tin.",
            "bits of tin",
            "can be said",
            "They were hurt",
        ),
        (
            "Bo Teal learned of the raid when it was over.",
            "Bo Teal",
            "learned of",
            "the raid when it was over",
        ),
        (
            "The logs of the mill have been examined by the board.",
            "the board",
            "have been examined by",
            "The logs of the mill",
        ),
        ("The long bank is known as Number Three.", "", "known as", "The long bank"),
    ],
)
def test_what_the_tagger_takes_for_words_is_left_alone(
    text: str, source: str, cue: str, content: str
) -> None:
    assert not extract(text, COURIER, Saying((source, cue, content), doubtful=(content,)))


def test_when_something_was_done_is_nobodys_words() -> None:
    text = "The brigade was let in as soon as the safety of its crew could be guaranteed."
    tagger = Saying(doubtful=("as soon as the safety of its crew could be guaranteed",))
    assert not extract(text, COURIER, tagger)


def test_nobody_is_no_one_to_go_back_to() -> None:
    text = (
        "Nobody from the mill has asked to see it. When I asked Bo Teal about the water he "
        "replied: “It costs us nothing.”"
    )
    tagger = Saying(("Nobody from the mill", "has asked", "to see it"))
    assert all(
        "obody" not in link.label for c in extract(text, COURIER, tagger) for link in c.chain
    )


def test_who_holds_an_office_has_said_nothing_by_it() -> None:
    assert not extract("REPORT ON THE FIRE\nChair: Judge Ana Gorse", COURIER)


def test_the_lines_of_a_heading_are_no_one_name() -> None:
    text = (
        "TRIBUNAL OF THE VALE\n"
        "Tenants of Orsett, Lower Teal and Upper Teal against the Teal Palm Company\n"
        "Judgment of 8 May 2052 (extract), Judge Ana Gorse\n"
        "\n"
        "The company denies that the roofs leaked.\n"
    )
    assert extract(text, COURIER)[-1].chain[-1].label == "Teal Palm Company"
