"""Whole answers over a few invented documents: what a reader has to see beside what."""

from datetime import date

import pytest

from bot.answering.blocks import plain_text
from bot.answering.model import Answer
from tests.integration.answering.conftest import Ask

EARLY, LATE = date(2031, 3, 4), date(2032, 1, 20)


def statuses(answer: Answer) -> dict[str, str]:
    """By the innermost speaker."""
    return {s.chain[-1].label: s.status.value for s in answer.statements}


@pytest.mark.parametrize(
    "sentence",
    [
        "The board rejects the assertion that its wardens beat eel fishers at Orsett.",
        "The board has denied claims that wardens beat eel fishers at Orsett.",
        "The claim that wardens beat eel fishers at Orsett was denied by the board.",
        "Rejecting the claim that wardens beat eel fishers at Orsett, the board said they fell.",
        "The board said it rejected the idea that wardens beat eel fishers at Orsett.",
    ],
)
def test_who_denies_a_claim_is_shown_as_denying_it(ask: Ask, sentence: str) -> None:
    answer = ask("Did wardens beat eel fishers at Orsett?", ("The Sluice", sentence, EARLY))
    first = answer.statements[0]
    assert (first.chain[-1].label, first.status) == ("board", "denial")
    assert "allegation" not in [statement.status for statement in answer.statements]


ACCUSATION = "River Watch accused Sergeant Ivo Malk of beating a keeper, Lem Arrow, at the weir."


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Was Ivo Malk guilty of beating Lem Arrow?", "The documents do not establish this."),
        ("Did Sergeant Malk beat a keeper?", "The documents do not establish this."),
        ("Why did Sergeant Malk beat Lem Arrow?", "What the question takes for granted is not"),
    ],
)
def test_an_acquittal_stands_beside_the_accusation(ask: Ask, question: str, opening: str) -> None:
    answer = ask(
        question,
        ("The Sluice", ACCUSATION, EARLY),
        ("Vale Post", "The district court at Orsett acquitted Ivo Malk of assault.", LATE),
    )
    assert statuses(answer) == {
        "River Watch": "allegation",
        "district court at Orsett": "judgment",
    }
    text = plain_text(answer.blocks)
    assert text.startswith(opening)
    assert "Outcome of the case in the documents, on [1]: district court at Orsett, [2]" in text


def test_a_conviction_is_followed_to_the_court_that_overturned_it(ask: Ask) -> None:
    answer = ask(
        "Was Dorn Hask convicted of bribery?",
        ("The Sluice", "The builder Dorn Hask was convicted of bribery in May.", EARLY),
        ("Vale Post", "The Court of Appeal overturned the conviction of Dorn Hask.", LATE),
    )
    outcome = "Outcome of the case in the documents, on [1]: Court of Appeal, [2]"
    assert outcome in plain_text(answer.blocks)
    assert answer.statements[1].status == "judgment"


def test_a_court_after_a_dateline_speaks_itself_and_not_its_town(ask: Ask) -> None:
    text = "ORSETT — The district court at Orsett acquitted Ivo Malk of assault."
    answer = ask("Was Ivo Malk acquitted?", ("The Sluice", text, EARLY))
    assert statuses(answer) == {"district court at Orsett": "judgment"}


ALLEGED = "Residents of Orsett accuse the wardens of Captain Drest of burning the boathouse."
INTERVIEWS = {
    "labels": (
        "Captain Ilan Drest spoke to the Courier on Thursday.\n\n"
        "Question: Did your wardens burn the boathouse?\n\nAnswer: No. Never.\n\n"
        "Question: When did you hear of it?\n\nAnswer: At noon."
    ),
    "letters": (
        "Captain Ilan Drest answered two questions.\n"
        "Q: Did your wardens burn the boathouse?\nA: No. Never.\n"
        "Q: When did you hear of it?\nA: At noon."
    ),
    "dashes": (
        "Captain Ilan Drest has led the wardens for nine years.\n\n"
        "– Did your wardens burn the boathouse?\n\n– No. Never."
    ),
    "nothing": (
        "Captain Ilan Drest has led the wardens for nine years.\n\n"
        "Did your wardens burn the boathouse?\n\nNo. Never.\n\n"
        "Where were you that night?\n\nI was at home."
    ),
    "asked whether": (
        "Asked whether his wardens burned the boathouse, Captain Ilan Drest said: “No. Never.”"
    ),
    "a quoted question": (
        "“Did your wardens burn the boathouse?” the reporter asked the captain, Ilan Drest. "
        "“No,” he said."
    ),
}


@pytest.mark.parametrize("form", INTERVIEWS)
def test_a_bare_answer_denies_what_was_asked(ask: Ask, form: str) -> None:
    answer = ask(
        "Did wardens burn the boathouse at Orsett?",
        ("The Sluice", ALLEGED, EARLY),
        ("Vale Courier", INTERVIEWS[form], EARLY),
    )
    replies = [answer.statements[r.by] for r in answer.responses if r.by is not None]
    assert [(s.chain[-1].label, s.status) for s in replies] == [("Ilan Drest", "denial")]
    assert "burn" in replies[0].quote
    assert "No" in replies[0].quote


def test_no_quote_reaches_over_the_name_of_who_answers(ask: Ask) -> None:
    interview = (
        "The Courier met Captain Ilan Drest.\n\n"
        "The Courier: Did your wardens burn the boathouse?\n\nDrest: No. We were asleep.\n\n"
        "The Courier: When did you hear of it?\n\nDrest: At noon. A boy ran up."
    )
    answer = ask(
        "Did wardens burn the boathouse at Orsett?",
        ("The Sluice", ALLEGED, EARLY),
        ("Vale Courier", interview, EARLY),
    )
    replies = [answer.statements[r.by] for r in answer.responses if r.by is not None]
    quoted = [(s.chain[-1].label, s.status, s.quote) for s in replies]
    assert quoted == [("Ilan Drest", "denial", "No. We were asleep.")]


def test_a_short_answer_is_quoted_with_its_question(ask: Ask) -> None:
    answer = ask("When did Ilan Drest hear of it?", ("Courier", INTERVIEWS["labels"], EARLY))
    assert answer.statements[0].quote == "Question: When did you hear of it?\n\nAnswer: At noon."


BLAMED = "The Eel League says that the weir company beat nine keepers at the gate on Sunday."


@pytest.mark.parametrize(
    "question",
    [
        "Why did the weir company beat keepers?",
        "How many keepers did the weir company beat?",
        "When did the weir company beat keepers?",
        "Where did the weir company beat keepers?",
    ],
)
def test_what_is_only_alleged_is_not_taken_for_granted(ask: Ask, question: str) -> None:
    text = plain_text(ask(question, ("The Sluice", BLAMED, EARLY)).blocks)
    assert text.startswith("What the question takes for granted is not established")


def test_what_others_say_of_somebody_is_not_taken_for_granted(ask: Ask) -> None:
    told = "Opponents of the board say that Orla Venn supported the closing of the weir."
    text = plain_text(
        ask(
            "Why did Orla Venn support the closing of the weir?", ("The Sluice", told, EARLY)
        ).blocks
    )
    assert text.startswith("What the question takes for granted is not established")


def test_what_a_body_found_may_be_taken_for_granted(ask: Ask) -> None:
    told = "The Weir Commission found that the weir company beat nine keepers on Sunday."
    text = plain_text(
        ask("When did the weir company beat keepers?", ("The Sluice", told, EARLY)).blocks
    )
    assert "takes for granted" not in text


@pytest.mark.parametrize(
    "doubt",
    [
        "The Sluice could not confirm the accusation.",
        "The claim could not be independently verified.",
        "None of these claims has been independently verified.",
        "The agency was unable to verify this.",
    ],
)
def test_that_nobody_could_verify_it_stands_beside_a_claim(ask: Ask, doubt: str) -> None:
    told = "Eel fishers accuse the Ordis tannery of dumping dye into the river at night."
    answer = ask(
        "Did the Ordis tannery dump dye into the river?", ("The Sluice", f"{told} {doubt}", EARLY)
    )
    assert [s.act.value for s in answer.statements] == ["allegation", "unconfirmed"]
    assert (answer.bearings[0].to, answer.bearings[0].by) == (0, 1)
    text = plain_text(answer.blocks)
    assert "Not verified: " in text
    assert ": could not confirm" in text


def test_a_part_is_counted_by_what_was_done_to_it(ask: Ask) -> None:
    told = "Thirty keepers were below when the weir broke. Nine of them were injured, it said."
    answer = ask("How many keepers were injured?", ("The Sluice", told, EARLY))
    assert ["Nine of them" in s.quote for s in answer.statements] == [True]


def test_an_older_number_does_not_stand_without_the_newer_one(ask: Ask) -> None:
    first = "The Water Board said that 40 people were killed in the flood at Orsett."
    later = "The Water Board said that the flood at Orsett had killed 52 people by Monday."
    answer = ask(
        "How many people were killed in the flood at Orsett?",
        ("The Sluice", first, EARLY),
        ("The Sluice", later, LATE),
    )
    numbers = {number for s in answer.statements for number in ("40", "52") if number in s.quote}
    assert numbers == {"40", "52"}
    assert "Newer number of the same source than" in plain_text(answer.blocks)


def test_fact_finding_establishes_nothing(ask: Ask) -> None:
    told = "A fact-finding mission came to Orsett in May. The Assembly established it in April."
    answer = ask("When was the mission established?", ("The Sluice", told, EARLY))
    assert "April" in answer.statements[0].quote


def test_what_says_it_in_other_words_is_read_behind_the_button(ask: Ask) -> None:
    answer = ask(
        "How long were the ambulances kept waiting at the weir?",
        (
            "The Sluice",
            "Two nurses said that ambulances were kept waiting at the weir for an hour.",
            EARLY,
        ),
        (
            "Vale Post",
            "The Ministry of Roads said that ambulances passed the weir within six minutes.",
            LATE,
        ),
    )
    first, *others = answer.statements
    assert first.quote.startswith("Two nurses")
    assert [one.chain[-1].label for one in others] == ["Ministry of Roads"]
