"""What is claimed and what is none: orders, promises, denials beside a noun, deeds in few words."""

import pytest

from index.model import Act, Certainty
from tests.unit.index.claims.texts import chains, claims, only, relations, words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Doctors have told her to stop.", ("Doctors", "have told", "her to stop")),
        ("He once told them that it rained.", ("He", "once told", "that it rained")),
        (
            "The authors call for the weir to be opened.",
            ("The authors", "call for", "the weir to be opened"),
        ),
        (
            "The ministry said in a statement that it rained.",
            ("The ministry", "said", "that it rained"),
        ),
        (
            "Posters saying that the mill was shut had been put up.",
            ("Posters", "saying", "that the mill was shut"),
        ),
        ("She said there were eleven boats.", ("She", "said", "there were eleven boats")),
        (
            "The General Staff considers this a lie.",
            ("The General Staff", "considers", "this a lie"),
        ),
        (
            "The envoy, Marta Rode, is on leave, the note goes on, and will be back on Monday.",
            (
                "the note",
                "goes on",
                "The envoy, Marta Rode, is on leave | and will be back on Monday",
            ),
        ),
        (
            "The keeper tried to explain that the gate held.",
            ("The keeper", "to explain", "that the gate held"),
        ),
        (
            "The keeper went on to insist that the gate held.",
            ("The keeper", "to insist", "that the gate held"),
        ),
        (
            "The keeper, she went on, had a key.",
            ("she", "went on", "The keeper | had a key"),
        ),
        (
            "Its finding that no rule was broken rests on one interview.",
            ("Its", "finding", "that no rule was broken"),
        ),
        (
            "The guild’s accusation that the mill dumps dye at night was repeated.",
            ("The guild’s", "accusation", "that the mill dumps dye at night"),
        ),
        (
            "The fishermen’s belief that the seals are to blame is old.",
            ("The fishermen’s", "belief", "that the seals are to blame"),
        ),
        (
            "There were rumours in the town that the well was poisoned.",
            ("", "There were rumours", "that the well was poisoned"),
        ),
        (
            "We have received reports that soldiers burned two barns.",
            ("", "reports", "that soldiers burned two barns"),
        ),
        (
            "The ministry’s promise to pay by June remains unmet.",
            ("The ministry’s", "promise", "to pay by June"),
        ),
        (
            "The general’s boast that the town would fall is a joke.",
            ("The general’s", "boast", "that the town would fall"),
        ),
        (
            "The ministry denied on Tuesday having ordered the closure.",
            ("The ministry", "denied", "having ordered the closure"),
        ),
        (
            "The bishop’s office, to which he had written twice, said that it had signed nothing.",
            ("The bishop’s office", "said", "that it had signed nothing"),
        ),
        (
            "Ilse Brack told the Commission that he had never asked.",
            ("Ilse Brack", "told", "that he had never asked"),
        ),
    ],
)
def test_content_is_all_that_is_said_and_no_more(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "They disagreed in public on Tuesday.",
        "The dockers called a strike.",
        "His counsel submitted a note.",
        "The letter names no witness.",
        "Guards demanded money.",
        "We refer to the report of the Office of Dams.",
        "No one has claimed responsibility for the attack.",
        "We hold a note from the office to the commander.",
        "This was not supported by documents.",
        "The dam holds, a view that few share.",
    ],
)
def test_a_deed_in_the_words_of_speech_is_no_claim(text: str) -> None:
    assert relations(text) == []


def test_a_figure_that_is_called_false_is_denied() -> None:
    text = "Some 400 marched, according to the League, a figure the police called exaggerated."
    denial = next(claim for claim in claims(text) if claim.act is Act.DENIAL)
    assert words_of(text, denial.content) == "Some 400 marched | a figure"
    assert words_of(text, denial.cue) == "called exaggerated"


def test_a_figure_that_its_owner_calls_absurd_is_denied() -> None:
    assert only("The ferry was full, an accusation its owner calls absurd.").act is Act.DENIAL


def test_who_disputes_what_another_says_is_no_part_of_it() -> None:
    text = "Forty were hurt, according to medics, though the army disputes that figure."
    assert chains(text) == [["medics"], ["army"]]


def test_after_a_comma_the_sentences_own_subject_goes_on() -> None:
    text = "The ministry denied that it had ordered this, and said that it rained."
    assert [source for source, cue, _ in relations(text) if cue == "said"] == ["The ministry"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Doctors have told her to stop.", Act.DEMAND),
        ("The inspector asked hotels on the coast to check their registers.", Act.DEMAND),
        ("The judge has asked both sides for papers.", Act.DEMAND),
        ("She asked the two why he had to leave for Selvany.", Act.QUESTION),
        ("A clerk told them he was ordered to carry it.", Act.CLAIM),
        ("The Court does not accept the account of Mr Harrop.", Act.FINDING),
        ("The inspectors’ union found that lifts were old.", Act.CLAIM),
        ("The inspectors found that lifts were old.", Act.FINDING),
        ("None of these accounts could be verified.", Act.UNCONFIRMED),
        ("He said that two men had thrown stones at a bank.", Act.ALLEGATION),
    ],
)
def test_the_act_follows_from_what_is_done(text: str, act: Act) -> None:
    assert only(text).act is act


def test_what_no_one_could_have_done_is_not_in_doubt() -> None:
    assert only("“No reader could have known,” she said.").certainty is Certainty.CERTAIN
    assert only("“A reader could have known,” she said.").certainty is Certainty.POSSIBLE


@pytest.mark.parametrize(
    "text", ["The commander ordered the beating.", "He had commanded the raid on the quay."]
)
def test_to_order_harm_is_a_deed_and_no_demand(text: str) -> None:
    assert not claims(text)


def test_one_of_them_is_who_the_words_beside_say() -> None:
    text = "The keepers heard it. One of them, a night watchman, said that the gate was open."
    assert chains(text) == [["unnamed: one of them, a night watchman"]]
