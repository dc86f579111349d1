"""What may answer an accusation."""

import numpy as np
import pytest

from bot.answering.comparison.accused import is_by_accused
from bot.answering.comparison.responses import best_response, with_what_follows
from bot.answering.comparison.wordings import worded_as_reply
from bot.answering.evidence.accusing import accuses
from bot.answering.evidence.facts import Facts
from index.likeness import Meaning
from tests.fakes.documents import facts_of, unit_of, units


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The board denied that the gate was open.", True),
        ("“Nobody opened the gate,” Jon Ferrel said.", True),
        ("The board declined to comment.", True),
        ("“This is not just about the gate,” Ruta Malk said.", False),
        ("The board said that the gate was open.", False),
        ("It should be noted that those who are arrested generally do not return.", False),
    ],
)
def test_a_reply_denies_or_negates(sentence: str, *, expected: bool) -> None:
    assert worded_as_reply(facts_of(sentence)) is expected


def test_a_confirmation_that_blames_someone_accuses() -> None:
    assert accuses(unit_of("A witness confirmed that guards beat the keeper."))
    assert not accuses(unit_of("A witness confirmed that the gate was open."))


ACCUSED = facts_of("Ruta Malk accused the Water Board of harming the farms below the weir.")


def meaning(likeness: float) -> Meaning:
    """As alike to the meaning of 1 as `likeness` says."""
    return Meaning(np.array([likeness], dtype=np.float32))


def best(*replies: str, likeness: float) -> int | None:
    """The reply that is shown, where all are `likeness` alike to the accusation."""
    found = [facts_of(text, "Morning Post", id_=f"d{n}") for n, text in enumerate(replies, start=2)]
    return best_response(ACCUSED, meaning(1), found, [meaning(likeness)] * len(found))


def test_a_denial_elsewhere_goes_before_no_comment() -> None:
    silent = "The Water Board declined to comment on the farms below the weir."
    denied = "The Water Board denied that it had harmed the farms."
    assert best(silent, denied, likeness=0.5) == 1
    assert best(silent, likeness=0.5) == 0


def test_the_accused_is_heard_where_another_is_not() -> None:
    own = "Ana Gorse, the director of the Water Board, denied that any farms were harmed."
    other = "Jon Ferrel, the director of River Watch, denied that any farms were for sale."
    assert best(own, likeness=0.3) == 0
    assert best(other, likeness=0.3) is None


def test_the_accused_on_another_matter_is_no_response() -> None:
    assert best("The Water Board denied that its prices had risen.", likeness=0.3) is None


def test_the_accuser_does_not_answer_herself() -> None:
    assert best("Ruta Malk denied that the farms below the weir were harmed.", likeness=0.9) is None


def test_a_negation_of_something_else_is_no_response() -> None:
    other = "Jon Ferrel said that no horn was sounded while the farms below the weir were harmed."
    same = "Jon Ferrel said that no farms were harmed below the weir."
    assert best(other, likeness=0.9) is None
    assert best(same, likeness=0.9) == 0


def following(text: str) -> int | None:
    """The reply among the sentences after the accusation in one paragraph, unlike it in words."""
    accusation, *rest = (Facts(unit) for unit in units(text))
    return best_response(accusation, meaning(1), rest, [meaning(0)] * len(rest))


def test_a_plea_or_silence_right_after_an_accusation_answers_it() -> None:
    charged = "The prosecutor charged two keepers with fraud. "
    assert following(charged + "Their lawyer said that both were innocent.") == 0
    blamed = "Ruta Malk accused the company of locking the gate. "
    assert following(blamed + "Weir Works did not wish to discuss the gate.") == 0


def test_a_negation_on_another_matter_right_after_an_accusation_does_not() -> None:
    blamed = "Ruta Malk accused the company of locking the gate. "
    assert following(blamed + "Jon Ferrel said that nobody had heard any horn.") is None


def reply_to(accusation: str, *replies: str, likeness: float = 0.5) -> int | None:
    found = [facts_of(text, "Morning Post", id_=f"d{n}") for n, text in enumerate(replies, start=2)]
    meanings = [meaning(likeness)] * len(found)
    return best_response(facts_of(accusation), meaning(1), found, meanings)


BEATEN = "Ruta Malk said that soldiers beat Ivo Drem at the weir."


def test_who_commands_the_accused_answers_for_them_in_words_of_his_own() -> None:
    reply = "“Not one of my men laid a hand on Drem,” said Jon Ferrel, who commands the army there."
    assert reply_to(BEATEN, reply) == 0


def test_a_denial_of_another_deed_by_the_accused_is_none() -> None:
    assert reply_to(BEATEN, "The army said that it never took a boat.") is None


def test_another_ministry_is_not_the_accused() -> None:
    blamed = "Ruta Malk accused the Ministry of Rivers of harming the farms below the weir."
    other, own = (
        f"The Ministry of {of} said that no farms were harmed." for of in ("Health", "Rivers")
    )
    assert reply_to(blamed, other, likeness=0.3) is None
    assert reply_to(blamed, own, likeness=0.3) == 0


def test_the_accused_may_tell_it_otherwise() -> None:
    blamed = "Ruta Malk said that the army burned the farms at Orsett."
    own = "The army said that the farms at Orsett were set alight by lightning."
    unlike = "The army said that its barracks had burned in May."
    assert reply_to(blamed, own) == 0
    assert reply_to(blamed, unlike) is None


def test_a_denial_goes_before_another_account() -> None:
    blamed = "Ruta Malk said that the army burned the farms at Orsett."
    own = "The army said that the farms at Orsett were set alight by lightning."
    assert reply_to(blamed, own, "The army denied that it had burned the farms at Orsett.") == 1


def test_a_reply_is_quoted_from_where_the_denial_begins() -> None:
    around = units(
        "Jon Ferrel told the Post that he had never taken a coin. “It is an invention,” he said."
    )
    assert "never taken" in with_what_follows(around[1], around).quote


def test_a_body_that_the_accusation_only_mentions_shares_more_than_its_name_with_it() -> None:
    other = "The Water Board called the claim baseless."
    assert best(other, likeness=0.9) is None


def test_the_accused_deny_elsewhere_what_a_word_of_theirs_tells() -> None:
    leak = "It was about the farms. The Water Board denied that its depot leaks."
    reply = Facts(units(leak, "Morning Post", id_="d2")[-1])
    assert best_response(ACCUSED, meaning(1), [reply], [meaning(0.3)]) is None


def test_the_title_of_the_accused_is_no_matter_that_both_share() -> None:
    bribe = facts_of("Ruta Malk accused Mayor Ana Gorse of accepting bribes for the depot.")
    leak = facts_of("Mayor Ana Gorse denied that it leaks.", "Morning Post", id_="d2")
    own = facts_of("Mayor Ana Gorse denied that she took bribes.", "Morning Post", id_="d2")
    for reply, shown in ((leak, None), (own, 0)):
        assert best_response(bribe, meaning(1), [reply], [meaning(0.3)]) == shown


@pytest.mark.parametrize(
    ("accused", "speaker", "expected"),
    [
        ("Syldavian security forces", "The Syldavian Red Lantern", False),
        ("Syldavian soldiers", "The Syldavian Chamber of Commerce", False),
        ("The northern police", "The Northern Opera", False),
        ("The former warden", "The former mayor", False),
        ("The Orsett Water Board", "The Orsett Water Board", True),
        ("Dorne trucks", "Dorne Group", True),
        ("Syldavian soldiers", "The Syldavian army", True),
        ("The Syldavian Red Lantern", "The Red Lantern", True),
    ],
)
def test_an_adjective_alone_makes_nobody_the_accused(
    accused: str, speaker: str, *, expected: bool
) -> None:
    said = facts_of(f"River Watch said that {accused} killed nine villagers.")
    reply = facts_of(f"{speaker} said that nobody was killed there.", "Morning Post", id_="d2")
    assert is_by_accused(said, reply) is expected


def test_who_was_told_of_it_is_not_accused() -> None:
    told = facts_of("The villagers told the River Mission that soldiers shot two boys.")
    reply = facts_of("The River Mission said that it had not been there.", id_="d2")
    assert not is_by_accused(told, reply)


def test_the_accused_may_answer_in_the_next_sentence_in_any_words() -> None:
    accusing, reply = map(
        Facts,
        units(
            "Ruta Malk accused the police of firing bullets at the weir. The head of the police, "
            "Otto Brenn, said that his officers had used water."
        ),
    )
    assert best_response(accusing, meaning(1), [reply], [meaning(0.1)]) == 0


def test_they_are_those_of_the_sentence_before() -> None:
    _, accusing = map(
        Facts, units("The men work for the Esk Company. They shot our keeper in the leg.")
    )
    reply = facts_of("No shot was fired, the Esk Company said.", "Morning Post", id_="d2")
    assert is_by_accused(accusing, reply)
