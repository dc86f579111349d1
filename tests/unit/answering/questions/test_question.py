"""What a question asks for, of whom, and what it turns on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.questions.question import Asked, parse
from bot.answering.text.times import Time


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How many people died?", Asked.NUMBER),
        ("What was the death toll?", Asked.NUMBER),
        ("Who opened the gate?", Asked.PERSON),
        ("Which witnesses heard a horn?", Asked.PERSON),
        ("When did the dam break?", Asked.TIME),
        ("Since when has the road been closed?", Asked.TIME),
        ("The hall was built in what year?", Asked.TIME),
        ("What is the date of birth of Ada Lund?", Asked.TIME),
        ("What is the population of Corran?", Asked.NUMBER),
        ("Where were they found?", Asked.PLACE),
        ("In which county is the lock?", Asked.PLACE),
        ("The lock is in which county?", Asked.PLACE),
        ("Where's the lock?", Asked.PLACE),
        ("What political party is Ada Lund in?", Asked.ANYTHING),
        ("Who founded the lock's museum?", Asked.PERSON),
        ("Which county denied it?", Asked.ANYTHING),
        ("Did the mayor know?", Asked.WHETHER),
        ("Why was the gate left open?", Asked.REASON),
        ("What did the mayor say?", Asked.WORDS),
        ("the gate", Asked.ANYTHING),
    ],
)
def test_the_kind_of_thing_asked_for(text: str, asked: Asked) -> None:
    assert parse(text).asked == asked


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("What did Ruta Malk say about the gate?", ("ruta", "malk")),
        ("what did the water board tell the farmers", ("water", "board")),
        ("What is the mayor's response to the letter?", ("mayor",)),
        ("According to the board's report, how many farms were flooded?", ("board",)),
        ("How many farms were flooded, according to Dr. Malk?", ("malk",)),
        ("How many farms were flooded?", ()),
        ("How many people lived in Orsett according to the 2010 census?", ()),
        ("What was Ruta Malk's position?", ()),
        ("What was Ruta Malk's position on the gate?", ("ruta", "malk")),
    ],
)
def test_whose_words_are_asked_for(text: str, speaker: tuple[str, ...]) -> None:
    assert parse(text).speaker == speaker


def test_the_kind_of_time_or_place_is_no_word_to_find() -> None:
    assert (
        parse("What year was Ada Lund born?").concepts == parse("When was Ada Lund born?").concepts
    )
    assert parse("In which town is the hall?").concepts == parse("Where is the hall?").concepts


def test_names_are_whole_and_without_titles() -> None:
    question = parse("Did Major Jon Ferrel meet the Board of Rivers in Ain al-Sul on Monday?")
    assert question.names == (("jon", "ferrel"), ("board", "rivers"), ("ain", "al", "sul"))


def test_the_first_word_of_a_question_is_no_name() -> None:
    assert parse("Describe the letter.").names == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Who wrote “A Gate of Iron and Salt”?", [("gate", "iron", "salt")]),
        ('Who sang "All Is Well with the Weir"?', [("well", "weir")]),
        ('Who said "we will open the gate"?', []),
        ("What is the profession of J. R. Lund?", [("lund",)]),
        ("When was Ada M. Lund born?", [("ada", "lund")]),
        ("What party does Governor Lund belong to?", [("lund",)]),
    ],
)
def test_titles_in_quotation_marks_and_initials(text: str, names: list[tuple[str, ...]]) -> None:
    assert list(parse(text).names) == names


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("What party is Ada Lund a member of?", {"party"}),
        ("What is the birth date of Ada Lund?", {"born"}),
        ("Does Ada Lund play on Sunday?", {"play"}),
        ("Where is Lund Mills based?", set()),
        ("What is another name for Lund Mills?", {"name"}),
        ("What type of mill is Lund Mills?", {"mill"}),
    ],
)
def test_what_only_says_which_kind_of_answer_is_wanted(text: str, concepts: set[str]) -> None:
    assert concepts <= set(parse(text).concepts)
    assert not {"member", "date", "base", "another", "type"} & set(parse(text).concepts)


def test_dates_and_numbers_are_taken_apart_from_words() -> None:
    question = parse("Were 40 farms flooded in March 2031?")
    assert set(question.concepts) == {"farm", "flood"}
    assert list(question.times) == [Time(2031, 3)]
    assert list(question.numbers) == [40]


def test_words_of_one_meaning_are_one_concept() -> None:
    died, killed = parse("How many people died?"), parse("How many persons were killed?")
    assert died.concepts == killed.concepts


@given(st.text(max_size=300))
def test_any_text_can_be_taken_apart(text: str) -> None:
    assert parse(text).text == text


def test_an_office_is_no_name() -> None:
    assert parse("What did Ada Lund say about the Inspector General's inquiry?").names == ()


@pytest.mark.parametrize(
    ("text", "of_money"),
    [
        ("How much did the board pay for the lock?", True),
        ("How expensive was the lock?", True),
        ("What did the board pay Bo Teal?", True),
        ("The size of the loan that the bank gave the board", True),
        ("How much water ran out?", False),
        ("How many were paid?", False),
    ],
)
def test_whether_a_sum_of_money_is_asked_for(text: str, of_money: bool) -> None:
    question = parse(text)
    assert (question.asked, question.of_money) == (Asked.NUMBER, of_money)


def test_what_somebody_is_need_not_be_said_beside_his_name() -> None:
    assert parse("What does the columnist Teal think?").speaker == ("teal",)
    assert "coach" not in parse("Did coach Teal beat them?").concepts


def test_things_that_are_known_to_be_so_many_are_no_number_asked_about() -> None:
    assert parse("Did the people of the three villages leave?").numbers == ()
    assert parse("Did three villages burn?").numbers == (3,)


def test_which_report_of_several_is_meant_is_no_part_of_its_speaker() -> None:
    assert parse("How did it sink according to the captain’s first report?").speaker == ("captain",)
    assert parse("What did the First Minister say?").speaker == ("first", "minister")
