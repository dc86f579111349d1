"""How a text goes on from a name that it gave in full."""

import pytest

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.requirements import Missing, missing
from bot.answering.evidence.units import units_in
from bot.answering.questions.question import parse
from index.model import Span
from tests.fakes.documents import document, units

FRONT = parse("Did the River Front burn the mill?")
HOSPITAL = parse("Who is the director of St Merrin's Hospital?")


@pytest.mark.parametrize(
    ("before", "sentence", "lack"),
    [
        ("The River Front holds the town.", "The Front burned the mill, Ruta Malk said.", None),
        (
            "The River Front holds the town. The Hill Front does not.",
            "The Front burned the mill, Ruta Malk said.",
            Missing.NAME,
        ),
        ("The town is held by others.", "The Front burned the mill, Ruta Malk said.", Missing.NAME),
    ],
)
def test_a_part_of_a_name_serves_where_it_can_mean_no_other(
    before: str, sentence: str, lack: Missing | None
) -> None:
    *_, last = units(f"{before}\n\n{sentence}")
    assert missing(FRONT, Facts(last)) == lack


def test_the_noun_of_a_name_serves_too() -> None:
    *_, last = units(
        "St Merrin's Hospital had no light.\n\nThe director of the hospital is Ana Gorse."
    )
    assert missing(HOSPITAL, Facts(last)) is None


def test_a_text_about_one_place_need_not_repeat_it() -> None:
    asked = parse("How many houses burned in Orsett?")
    begun = "The shelling in Orsett began at noon.\n\n"
    *_, same = units(f"{begun}Twelve houses burned, Ruta Malk said.")
    *_, other = units(f"{begun}Twelve houses burned in Lower Dremm, Ruta Malk said.")
    *_, far = units(f"{begun}Twelve houses burned ten kilometres south of Orsett, at Dremm.")
    assert missing(asked, Facts(same)) is None
    assert missing(asked, Facts(other)) == Missing.NAME
    assert missing(asked, Facts(far)) == Missing.NAME


def test_what_was_fired_from_a_place_may_have_fallen_elsewhere() -> None:
    asked = parse("Did the army fire on Orsett?")
    text = "The shelling in Orsett began at noon.\n\nRuta Malk said that the army fired {}."
    *_, from_there = units(text.format("from the ridge at Crane Hill"))
    assert missing(asked, Facts(from_there)) is None


def test_a_text_that_comes_back_to_somebody_is_about_them() -> None:
    asked = parse("Who gave the order to follow Bram Oskel?")
    about = (
        "Bram Oskel was followed for weeks.\n\nOskel kept notes.\n\nNobody told Oskel why.\n\n"
        "The order came from the deputy chief, Ivo Lannet, the clerk said."
    )
    *_, order = units(about)
    assert missing(asked, Facts(order)) is None


def test_a_day_given_where_a_text_begins_is_that_of_what_it_tells() -> None:
    asked = parse("How many people were killed in Orsett on 13 March?")
    begun = "In the night of 13 to 14 March armed men came to Orsett.\n\n"
    *_, that_night = units(f"{begun}Ruta Malk said that 40 people were killed that night.")
    *_, later = units(f"{begun}Ruta Malk said that 40 people were killed on 2 May.")
    assert missing(asked, Facts(that_night)) is None
    assert missing(asked, Facts(later)) == Missing.TIME


def test_another_name_asked_about_is_no_other_place() -> None:
    asked = parse("Did officers of Ostrel choose the target in Orsett?")
    begun = "The mill in Orsett was bombed at noon.\n\n"
    *_, told = units(f"{begun}Ruta Malk said that officers of Ostrel had chosen the target.")
    *_, other = units(f"{begun}Officers of Ostrel chose the target in Dremm, Ruta Malk said.")
    assert missing(asked, Facts(told)) is None
    assert missing(asked, Facts(other)) == Missing.NAME


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("Nine people were killed.", None),
        ("In 2017 a blast at the Dremm mill killed 41 people.", Missing.NAME),
    ],
)
def test_what_happened_at_another_place_is_no_answer_under_any_title(
    text: str, lack: Missing | None
) -> None:
    asked = parse("How many people were killed in the explosion at Orsett?")
    titled = document(text, title="Findings on Orsett")
    (unit,) = units_in(titled, Span(0, len(text)), ())
    assert missing(asked, Facts(unit)) == lack
