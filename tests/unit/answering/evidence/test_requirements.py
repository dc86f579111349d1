"""What a unit must hold before it may answer."""

from dataclasses import replace

import pytest

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.requirements import Missing, Requirements, missing
from bot.answering.questions.question import parse, searched, with_aliases
from index.aliases import Aliases, Decision
from tests.fakes.documents import facts_of, units

ORSETT = parse("How many people were held in Orsett?")


def test_a_place_may_stand_in_the_sentence_before() -> None:
    _, held = units("Ruta Malk spoke of Orsett. She said that 24 people were held.")
    assert missing(ORSETT, Facts(held)) is None


def test_a_place_named_before_does_not_hold_for_another_place() -> None:
    text = (
        "Ruta Malk said that 24 people were held in Orsett. In {}, 50 people were held, she said."
    )
    for place in ("Lower Dremm", "another village"):
        _, held = units(text.format(place))
        assert missing(ORSETT, Facts(held)) == Missing.NAME


def test_a_name_and_a_speaker_are_met_by_their_aliases() -> None:
    aliases = Aliases(
        {"Ahmad al-Sarraq": 2, "Jolbani": 3}, [Decision("Jolbani", "Ahmad al-Sarraq", same=True)]
    )
    held = facts_of("Ahmad al-Sarraq said that 24 people were held.")
    about = facts_of("Ruta Malk said that Jolbani held 24 people.")
    for text, facts, lack in (
        ("What did Jolbani say?", held, Missing.SPEAKER),
        ("How many people did Ahmad Al-Sarraq hold?", about, Missing.NAME),
    ):
        assert missing(parse(text), facts) == lack
        assert missing(with_aliases(parse(text), aliases), facts) is None
    other = with_aliases(parse("What did Ruta Malk say?"), aliases)
    assert missing(other, held) == Missing.SPEAKER
    assert searched(other) == "What did Ruta Malk say?"
    assert "ahmad al sarraq" in searched(with_aliases(parse("What did Jolbani say?"), aliases))


def test_a_place_is_not_a_body_that_is_named_after_it() -> None:
    aliases = Aliases({"Orsett Water Board": 2}, [Decision("Orsett Water Board", "WBO", same=True)])
    held = facts_of("WBO said that 24 people were held.")
    assert missing(with_aliases(ORSETT, aliases), held) == Missing.NAME
    asked = with_aliases(parse("How many people did the Orsett Water Board hold?"), aliases)
    assert missing(asked, held) is None


def test_an_alias_counts_where_it_stands_as_a_whole() -> None:
    aliases = Aliases({}, [Decision("Ahmad Sarraq", "the Lower Gate", same=True)])
    asked = with_aliases(parse("How many people did Ahmad Sarraq hold?"), aliases)
    near = facts_of("Ruta Malk said that 24 people were held at the gate of the lower weir.")
    assert missing(asked, near) == Missing.NAME


def test_a_date_that_no_sentence_holds_is_missing() -> None:
    april = parse("How many people were held in April?")
    held = facts_of("In March, Ruta Malk said, 24 people were held.")
    assert missing(april, held) == Missing.TIME


def test_a_question_that_is_only_repeated_is_not_answered() -> None:
    repeated = facts_of("Jon Ferrel asked who decided that the gate should stay open.")
    assert missing(parse("Who decided that the gate should stay open?"), repeated) == Missing.KIND
    assert missing(parse("Who asked about the gate?"), repeated) is None


@pytest.mark.parametrize(
    ("question", "sentence", "lack"),
    [
        ("Which gates were not closed?", "The upper gate was closed.", Missing.NEGATION),
        ("Which gates were not closed?", "The upper gate was left unlocked.", None),
        ("Was the upper gate not closed?", "The upper gate was closed.", None),
        ("What broke after the flood?", "Before the flood, the weir broke.", Missing.OPPOSITE),
        ("What broke after the flood?", "After the weir, the mill broke before noon.", None),
        ("Which ward ranked 22nd?", "The lower ward ranked 32nd.", Missing.NUMBER),
        ("In what year did the weir break?", "The weir broke on Monday.", Missing.KIND),
        ("In what year did the weir break?", "The weir broke in 1690.", None),
        ("When did the weir break?", "The weir broke in the late 1680s.", None),
        ("How much of the grain was lost?", "Of the grain, 12% was lost.", None),
        ("Which two gates were closed?", "The upper and the lower gate were closed.", None),
        ("Were 40 gates closed?", "About 12 gates were closed.", Missing.NUMBER),
        ("Who leads the OWB?", "Ruta Malk leads the Lower Water Board.", Missing.NAME),
        ("Who leads the OWB?", "Ruta Malk leads the Orsett Water Board.", None),
        ("Who leads the Orsett Water Board?", "Ruta Malk leads the OWB.", None),
    ],
)
def test_what_a_sentence_must_hold(question: str, sentence: str, lack: Missing | None) -> None:
    assert missing(parse(question), facts_of(sentence)) == lack


def test_a_letter_that_names_its_place_once_stands_against_an_answer_but_gives_none() -> None:
    letter = (
        "We write to you about Orsett.\n\nSix men were hurt. In Dremm, 50 people were held.\n\n"
    )
    _, _, elsewhere, held = units(letter + "On Monday 24 people were held.")
    assert missing(ORSETT, Facts(held)) is Missing.NAME
    assert Requirements(ORSETT).is_on_topic(Facts(held))
    assert not Requirements(ORSETT).is_on_topic(Facts(elsewhere))
    malden = parse("How many people were held in Malden?")
    assert not Requirements(malden).is_on_topic(Facts(held))


def test_nobody_is_a_number() -> None:
    asked = parse("How many people were injured at the weir?")
    assert missing(asked, facts_of("The board said that nobody was injured at the weir.")) is None
    other = facts_of("The board said that nobody was warned at the weir.")
    assert missing(asked, other) is Missing.KIND


def test_a_time_of_day_in_words_tells_when() -> None:
    asked = parse("When did the first boat sink?")
    told = facts_of("Ruta Malk said that the first boat had sunk at half past seven.")
    assert missing(asked, told) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ruta Malk said that 24 people were held.",
        "Ruta Malk told the Orsett Gazette that 24 people were held.",
    ],
)
def test_an_outlet_that_carries_it_is_not_the_place_of_its_name(text: str) -> None:
    assert missing(ORSETT, facts_of(text, "Orsett Gazette")) == Missing.NAME
    printed = parse("How many people does the Orsett Gazette count as held?")
    assert missing(printed, facts_of(text, "Orsett Gazette")) is None


@pytest.mark.parametrize("question", ["Will the mayor resign?", "Why will the mayor resign?"])
def test_a_question_of_a_document_answers_none(question: str) -> None:
    asked = "“Will the mayor resign?” Ruta Malk said."
    assert missing(parse(question), facts_of(asked)) == Missing.KIND
    assert missing(parse("What did Ruta Malk say of the mayor?"), facts_of(asked)) is None
    assert missing(parse(question), facts_of("“The mayor will resign,” Ruta Malk said.")) is None


def test_somebody_is_met_by_what_the_document_calls_him() -> None:
    asked = parse("How many cattle did Bram Oskel steal?")
    called = (
        "The accused, Bram Oskel, a drover, denied it. The court heard that {} stole 40 cattle."
    )
    stole = [Facts(unit) for unit in units(called.format("the accused")) if "40" in unit.quote]
    assert {missing(asked, facts) for facts in stole} == {None}
    both = "The guard Bram Oskel and the guard Ivo Tarn met.\n\nThe guard stole 40 cattle."
    (stole_40,) = (Facts(unit) for unit in units(both) if "40" in unit.quote)
    assert missing(asked, stole_40) == Missing.NAME


def test_who_speaks_of_himself_is_met_by_the_authors_name() -> None:
    asked = parse("Who told Bram Oskel of the weir?")
    (told,) = units("Ruta Malk told me that the weir was open.")
    summary = told.document.summary
    about = replace(summary.about, author="Bram Oskel")
    signed = replace(told.document, summary=replace(summary, about=about))
    assert missing(asked, Facts(told)) == Missing.NAME
    assert missing(asked, Facts(replace(told, document=signed))) is None


def test_what_is_still_to_come_does_not_tell_what_was_done() -> None:
    asked = parse("How did the council vote on the weir?")
    planned = facts_of("The council is to vote on the weir.")
    done = facts_of("The council voted for the weir.")
    assert missing(asked, planned) == Missing.KIND
    assert missing(asked, done) is None
    assert missing(parse("When will the council vote on the weir?"), planned) != Missing.NAME
    assert missing(parse("Did the council vote on the weir?"), planned) is None


def test_another_of_that_kind_is_not_the_one_asked_about() -> None:
    asked = parse("How many people died on the Maren Oda?")
    lead = "Ruta Malk wrote of the Maren Oda.\n\n{} Twelve people died, the board said."
    *_, sister = units(lead.format("Then the Anna Oda sank."))
    *_, later = units(lead.format("Then the storm came."))
    assert missing(asked, Facts(sister)) == Missing.NAME
    assert missing(asked, Facts(later)) is None
    both = facts_of("On the Maren Oda, not the Anna Oda, 12 people died, the board said.")
    assert missing(asked, both) is None


def test_who_did_it_is_told_only_where_it_was_done() -> None:
    asked = parse("Who succeeded Bram Oskel as keeper?")
    assert missing(asked, facts_of("The keeper Bram Oskel was suspended in May.")) == Missing.KIND
    assert missing(asked, facts_of("Ivo Tarn succeeded Bram Oskel as keeper.")) is None


@pytest.mark.parametrize(
    ("question", "sentence", "lack"),
    [
        ("Where is Corran?", "Corran is a village in northern Velland.", None),
        ("What country is Ada Lund from?", "Ada Lund is a Norwegian skier.", None),
        ("What country is Ada Lund from?", "Ada Lund once owned a ski.", Missing.KIND),
        ("Where was Ada Lund born?", "Ada Lund (1 May 1903, Eld – 1965, Dremm) wrote.", None),
        ("Who founded Lund Motors?", "Lund Motors was started in 1902 by Karl Lund.", None),
        ("Who founded Lund Motors?", "Lund Motors was sold in 1902 to Karl Hald.", Missing.KIND),
    ],
)
def test_a_kind_is_told_in_the_words_of_an_encyclopaedia(
    question: str, sentence: str, lack: Missing | None
) -> None:
    assert missing(parse(question), facts_of(sentence)) == lack


def test_a_people_is_counted_in_persons() -> None:
    asked = parse("How many Ostrelians were killed?")
    assert missing(asked, facts_of("Ruta Malk said that 700 Ostrelians were killed.")) is None
    crimes = facts_of("Ruta Malk said that 52 crimes against Ostrelians were recorded.")
    assert missing(asked, crimes) is Missing.KIND


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "How many children were killed?",
            "Nine of the dead were children.",
            "Nine of the dead were miners.",
        ),
        ("How old is Ada Lund?", "Ada Lund is 54 years old.", "This year Ada Lund voted."),
        ("How old is Ada Lund?", "Ada Lund, 54, voted.", "In her years as a judge Ada Lund voted."),
        (
            "Why did the post strike?",
            "The post went on strike because wages fell.",
            "The count was late because of a strike of the post.",
        ),
        (
            "How big is the state's share in the mill?",
            "The state's share in the mill is 40 per cent.",
            "The state has had a share in the mill of Orsett since 1990.",
        ),
        (
            "Who complained that the gate was shut?",
            "The pilot Ruta Malk said that the gate had been shut.",
            "The gate was shut.",
        ),
    ],
)
def test_the_kind_of_thing_that_is_asked_for(question: str, told: str, untold: str) -> None:
    asked = parse(question)
    assert missing(asked, facts_of(told)) is None
    assert missing(asked, facts_of(untold)) == Missing.KIND


def test_a_sum_of_money_is_no_number_of_banks() -> None:
    question = parse("How much did the board pay for the lock?")
    assert missing(question, facts_of("It was paid with the help of three banks.")) == Missing.KIND
    assert missing(question, facts_of("The board paid 4.4 million dalers.")) is None


def test_an_official_inquiry_is_one_by_whatever_name() -> None:
    question = parse("How many people drowned, according to the official inquiry?")
    text = "The Orsett Commission found that 24 people drowned."
    assert missing(question, facts_of(text)) is None
    assert missing(question, facts_of("Ruta Malk said that 24 people drowned.")) == Missing.SPEAKER
    official = parse("What did the official say about the people?")
    assert missing(official, facts_of(text)) == Missing.SPEAKER


def test_somebody_named_by_his_last_name_is_met_wherever_it_happened() -> None:
    question = parse("Did Otto Varga take the money?")
    text = "Mr. Varga is the clerk. In Dremm, Ruta Malk said, Varga took the money."
    assert missing(question, Facts(units(text)[-1])) is None


def test_somebody_is_met_by_an_office_that_he_held() -> None:
    text = (
        "Dr Otto Varga, chief physician until May, signed it. "
        "Ruta Malk said that the chief physician took the money."
    )
    assert missing(parse("Did Varga take the money?"), Facts(units(text)[-1])) is None


def test_a_sentence_goes_on_with_whom_the_one_before_ends_in() -> None:
    text = "The prosecutor charged the former treasurer, Mr. Varga. His trial opens in May."
    assert missing(parse("When does Otto Varga’s trial begin?"), Facts(units(text)[-1])) is None
    other = "The prosecutor charged Mr. Varga and Ana Lund. His trial opens in May."
    asked = parse("When does Otto Varga’s trial begin?")
    assert missing(asked, Facts(units(other)[-1])) == Missing.NAME


def test_a_speaker_is_met_by_another_word_for_what_he_is() -> None:
    facts = facts_of("The board’s physician, Otto Varga, said that nobody was ill.")
    assert missing(parse("What did the doctor say about the ill?"), facts) is None


def test_who_asks_for_names_wants_one() -> None:
    question = parse("What are the pilots who bombed Orsett called?")
    told = "Otto Varga and Emil Kolt bombed Orsett."
    assert missing(question, facts_of("The pilots bombed Orsett at noon.")) == Missing.KIND
    assert missing(question, facts_of(told)) is None
