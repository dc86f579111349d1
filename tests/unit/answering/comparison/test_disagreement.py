"""Where statements differ."""

from bot.answering.comparison.disagreement import (
    ABOUT_ACCOUNT,
    ABOUT_EVENT,
    ABOUT_NUMBER,
    denies_another_number,
    disagreements,
    refutes,
)
from bot.answering.evidence.facts import Facts, asked_quantity
from bot.answering.evidence.requirements import missing
from bot.answering.model import Response
from bot.answering.questions.question import parse
from tests.fakes.documents import facts_of, units

HOW_MANY = parse("How many farms were flooded?")


def test_different_numbers_differ() -> None:
    few = facts_of("The board said that five farms were flooded.")
    many = facts_of("River Watch said that more than 31 farms were flooded.", id_="d2")
    (found,) = disagreements(HOW_MANY, [few, many], [])
    assert (found.about, found.statements) == (ABOUT_NUMBER, (0, 1))


def test_the_part_of_whom_the_question_names_is_compared() -> None:
    asked = parse("How many breaches by the Guild were recorded?")
    part = facts_of("The board recorded 214 breaches, 96 of them by the Guild.")
    same = facts_of("Ruta Malk recorded 96 breaches by the Guild.", id_="d2")
    quantity = asked_quantity(asked, part)
    assert quantity is not None
    assert quantity.low == 96
    assert disagreements(asked, [part, same], []) == []


def test_numbers_that_agree_do_not_differ() -> None:
    one = facts_of("The board said that 32 farms were flooded.")
    other = facts_of("River Watch said that more than 31 farms were flooded.", id_="d2")
    assert disagreements(HOW_MANY, [one, other], []) == []


def test_the_number_that_is_asked_for_is_compared() -> None:
    facts = facts_of("The board said that 12 boats were lost and 40 farms were flooded.")
    quantity = asked_quantity(HOW_MANY, facts)
    assert quantity is not None
    assert quantity.low == 40


def test_a_denial_stands_against_an_allegation() -> None:
    accused = facts_of("Ruta Malk accused the board of leaving the gate open.")
    denied = facts_of("The board denied that the gate was left open.", id_="d2")
    (found,) = disagreements(parse("Was the gate left open?"), [accused, denied], [])
    assert found.about == ABOUT_EVENT


def test_one_origin_that_counts_two_things_does_not_differ_from_itself() -> None:
    one, other = units(
        "River Watch said that 24 farms were flooded in Orsett. "
        "In Lower Orsett, 50 farms were flooded, River Watch said."
    )
    assert disagreements(HOW_MANY, [Facts(one), Facts(other)], []) == []


def test_a_plain_no_stands_against_a_plain_yes_about_the_same() -> None:
    warned = facts_of("The board said that a warning was given before the gate was opened.")
    silent = facts_of("Ruta Malk said that no warning was given at the gate.", id_="d2")
    asked = parse("Was a warning given?")
    (found,) = disagreements(asked, [warned, silent], [])
    assert found.about == ABOUT_EVENT
    apart = facts_of("Ruta Malk said that nobody was at home.", id_="d2")
    assert disagreements(asked, [warned, apart], []) == []


def test_who_says_something_is_no_disagreement() -> None:
    one = facts_of("Ruta Malk said that no warning was given at the gate.")
    other = facts_of("The board said that a warning was given at the gate.", id_="d2")
    assert disagreements(parse("Who says that a warning was given?"), [one, other], []) == []


def test_a_denial_of_the_very_number_differs_from_it() -> None:
    given = facts_of("River Watch said that 31 farms were flooded.")
    denied = facts_of("The board denied that 31 farms were flooded.", id_="d2")
    (found,) = disagreements(HOW_MANY, [given, denied], [])
    assert (found.about, found.statements) == (ABOUT_NUMBER, (0, 1))


def test_what_denies_another_number_leaves_this_one_alone() -> None:
    denied = facts_of("The board rejected the report, which found that 26 farms were flooded.")
    five, some = (facts_of(f"The mayor said that {n} farms were flooded.") for n in ("five", "26"))
    assert denies_another_number(five, denied)
    assert not denies_another_number(some, denied)
    assert not denies_another_number(facts_of("The mayor said that farms were flooded."), denied)


def test_two_accounts_of_who_did_it_differ() -> None:
    one = facts_of("The mayor said that the ministry opened the weir.")
    other = facts_of("The ministry said that the weir was opened by the harbour office.", id_="d2")
    (found,) = disagreements(parse("Who opened the weir?"), [one, other], [])
    assert found.about == ABOUT_ACCOUNT


def test_a_pronoun_takes_up_what_stands_before_it() -> None:
    _, drowned = units("Jon Ferrel was found at the weir. He drowned, the board said.")
    denied = facts_of("Ruta Malk said that he did not drown.", id_="d2")
    asked = parse("Did Jon Ferrel drown?")
    (found,) = disagreements(asked, [Facts(drowned), denied], [])
    assert found.about == ABOUT_EVENT


def test_a_lack_is_no_contradiction_of_a_negation() -> None:
    silent = facts_of("Ruta Malk said that the horn at the weir was silent.")
    never = facts_of("Jon Ferrel said that no horn was sounded at the weir.", id_="d2")
    assert disagreements(parse("Was a horn sounded at the weir?"), [silent, never], []) == []


def test_the_contrary_state_stands_against_a_plain_yes() -> None:
    locked = facts_of("Ruta Malk said that the gate of the weir was locked.")
    asked = parse("Was the gate of the weir locked?")
    opened = facts_of("Jon Ferrel said that the gate stood wide open.", id_="d2")
    assert disagreements(asked, [locked, opened], [])
    supposed = facts_of("Jon Ferrel said that all would live if the gate was open.", id_="d2")
    assert disagreements(asked, [locked, supposed], []) == []


def test_a_no_about_the_same_people_doing_something_else_is_none() -> None:
    asked = parse("Did the keepers open the weir?")
    yes = facts_of("Ruta Malk said that the keepers opened the weir.")
    aside = facts_of("Jon Ferrel said that the keepers never met his brother.", id_="d2")
    assert disagreements(asked, [yes, aside], []) == []


def test_silence_contradicts_nobody() -> None:
    accused = facts_of("Ruta Malk accused the board of opening the gate.")
    silent = facts_of("The board would not comment on the gate.", id_="d2")
    asked = parse("Did the board open the gate?")
    assert disagreements(asked, [accused, silent], [Response(to=0, by=1)]) == []


def test_who_denies_the_deed_does_not_deny_that_he_was_charged() -> None:
    charged = facts_of("The prosecutor charged Jon Ferrel with theft.")
    denied = facts_of("Jon Ferrel denied the theft.", id_="d2")
    answer = [charged, denied], [Response(to=0, by=1)]
    assert disagreements(parse("Who was charged with theft?"), *answer) == []
    assert disagreements(parse("Did Ferrel commit the theft?"), *answer)


def test_another_number_than_the_one_asked_for_by_its_author_is_none() -> None:
    own = facts_of("The board said that five farms were flooded.")
    other = facts_of("River Watch said that 31 farms were flooded.", id_="d2")
    asked = parse("How many farms were flooded, by the board's own count?")
    assert disagreements(asked, [own, other], []) == []


def test_what_many_may_have_done_is_done_by_two() -> None:
    one = facts_of("The board said that the fire brigade searched the weir.")
    other = facts_of("Ruta Malk said that fishermen searched the weir.", id_="d2")
    assert disagreements(parse("Who searched the weir?"), [one, other], []) == []
    one = facts_of("The board said that the ministry opened the weir.")
    other = facts_of("Ruta Malk said that fishermen opened the weir.", id_="d2")
    assert disagreements(parse("Who opened the weir?"), [one, other], [])


def test_nobody_stands_against_a_number_of_the_same() -> None:
    asked = parse("How many people were injured at the weir?")
    some = facts_of("Ruta Malk said that nine people were injured at the weir.")
    nobody = facts_of("The board said that nobody was injured at the weir.", id_="d2")
    unwarned = facts_of("The board said that nobody was warned at the weir.", id_="d2")
    assert disagreements(asked, [some, nobody], [])
    assert disagreements(asked, [some, unwarned], []) == []


def test_a_reply_of_the_accused_that_blames_another_contradicts() -> None:
    asked = parse("Did the army burn the farms at Orsett?")
    blamed = facts_of("Ruta Malk said that the army burned the farms at Orsett.")
    other = facts_of("The army said that rebels burned the farms at Orsett.", id_="d2")
    silent = facts_of("The army declined to comment on the farms at Orsett.", id_="d2")
    assert disagreements(asked, [blamed, other], [Response(0, 1)])
    assert disagreements(asked, [blamed, silent], [Response(0, 1)]) == []


def test_a_denial_of_another_number_is_none_of_this_one() -> None:
    few = facts_of("The board said that five farms were flooded.")
    rejected = facts_of("Ruta Malk rejected the report that 31 farms were flooded.", id_="d2")
    every = facts_of("Ruta Malk denied that any farms were flooded.", id_="d2")
    assert not refutes(HOW_MANY, few, rejected)
    assert refutes(HOW_MANY, few, every)


def test_shares_differ_and_a_range_holds_what_lies_within() -> None:
    asked = parse("What was the turnout at the weir?")
    office = facts_of("The board said that turnout at the weir was 71 percent.")
    near = facts_of(
        "River Watch said that turnout at the weir was between 68 and 72 percent.", id_="d2"
    )
    far = facts_of(
        "River Watch said that turnout at the weir was between 44 and 47 percent.", id_="d3"
    )
    assert disagreements(asked, [office, near], []) == []
    (found,) = disagreements(asked, [office, far], [])
    assert found.about == ABOUT_NUMBER


def test_two_causes_differ() -> None:
    asked = parse("What caused the collapse of the weir?")
    wave = facts_of("The board said that the collapse of the weir was caused by a high wave.")
    rust = facts_of("Ruta Malk said that the collapse was due to rust on the weir.", id_="d2")
    same = facts_of("Jon Ferrel said that the collapse was caused by waves at the weir.", id_="d3")
    (found,) = disagreements(asked, [wave, rust], [])
    assert found.statements == (0, 1)
    assert disagreements(asked, [wave, same], []) == []


def test_some_of_the_people_are_no_other_number_of_all() -> None:
    asked = parse("How many children drowned at the weir?")
    some = facts_of("The board said that of those who drowned at the weir, 19 were children.")
    all_ = facts_of("Ruta Malk said that 41 people drowned at the weir.", id_="d2")
    assert disagreements(asked, [some, all_], []) == []


def test_a_newspapers_own_number_differs_from_that_of_the_very_same() -> None:
    own = Facts(units("On Sunday a fire broke out in Orsett and nine people were killed.")[0])
    told = "River Watch said that eleven people were killed in Orsett."
    counted = facts_of(told, "Dremm Post", id_="d2")
    other = facts_of("River Watch said that eleven farms were burnt in Orsett.", id_="d2")
    asked = parse("How many people were killed in Orsett?")
    assert own.unit.claim is None
    assert disagreements(asked, [own, counted], [])
    assert disagreements(asked, [own, other], []) == []


def test_what_we_did_the_speaker_did() -> None:
    asked = parse("Did the union warn the board about the weir?")
    we = units("We state that we warned the board in writing about the weir.", "Miners’ Union")[0]
    never = facts_of("Ruta Malk said that it had never had a letter on the weir from the union.")
    (found,) = disagreements(asked, [Facts(we), never], [])
    assert found.about == ABOUT_EVENT


def test_what_was_promised_is_no_number_of_what_was_done() -> None:
    asked = parse("How many alarms had Orsett Lines fitted?")
    assert missing(asked, facts_of("Orsett Lines replied that it would fit nine alarms."))
    assert missing(asked, facts_of("Orsett Lines said that it had fitted two alarms.")) is None


def test_whom_others_name_and_who_denies_it_differ_on_who_did_it() -> None:
    asked = parse("Who is accused of having shelled Orsett?")
    blamed = facts_of("Ruta Malk said that the army shelled Orsett.")
    denied = facts_of("A spokesman for the army said that it had not fired a shot.", id_="d2")
    (found,) = disagreements(asked, [blamed, denied], [Response(to=0, by=1)])
    assert found.about == ABOUT_ACCOUNT


def test_what_a_newspaper_tells_itself_may_be_contradicted_where_whether_is_asked() -> None:
    told = facts_of("The weir was opened at night.")
    denied = facts_of("Ruta Malk said that the weir was not opened.", id_="d2")
    assert disagreements(parse("Was the weir opened at night?"), [told, denied], [])
    assert disagreements(parse("When was the weir opened?"), [told, denied], []) == []


def test_whom_nobody_could_reach_contradicts_nobody() -> None:
    told = facts_of("Jon Ferrel said that the weir was opened at night.")
    silent = facts_of("Ruta Malk declined to comment on the weir.", id_="d2")
    assert disagreements(parse("Was the weir opened at night?"), [told, silent], []) == []
