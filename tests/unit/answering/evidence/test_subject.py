"""What a document says of itself where it begins, and what follows from it."""

import pytest

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.relevance import heading_asked
from bot.answering.evidence.requirements import Missing, missing
from bot.answering.evidence.subject import subject_of
from bot.answering.questions.question import parse
from tests.fakes.documents import document, units

LOCK = "Corran Lock (built 1861 by Ada Lund) is a lock on the Vell.\n\nIt was opened in 1866."


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (LOCK, "Corran Lock"),
        ("Ada Lund, the elder, was one of three keepers. She left in 1931.", "Ada Lund, the elder"),
        ("On Friday the gate at Corran Lock gave way. It was a surprise.", ""),
        ("It was a long night in Corran.", ""),
        ("Corran Lock (Vell) In 1866 it was opened.", "Corran Lock (Vell)"),
        ("Corran Lock Corran Lock lies on the Vell.", "Corran Lock"),
        ("Ada Lund, Lady of Eld Ada Maria Lund wrote at Corran.", "Ada Lund, Lady of Eld"),
        ("Police say that Police House burned.", ""),
        ("the lower gate is a danger to boats.", ""),
    ],
)
def test_what_a_document_defines_where_it_begins(text: str, subject: str) -> None:
    assert subject_of(document(text)) == subject


def test_a_sentence_is_of_what_its_document_defines() -> None:
    opened = Facts(units(LOCK)[-1])
    assert missing(parse("When was Corran Lock opened?"), opened) is None
    assert missing(parse("When was Dremm Lock opened?"), opened) is Missing.NAME
    assert missing(parse("When did Ada Lund open the lock?"), opened) is Missing.NAME


def test_what_is_compared_names_what_the_sentence_leaves_to_its_heading() -> None:
    defined, opened = (Facts(unit) for unit in units(LOCK))
    asked = parse("When was Corran Lock opened?")
    assert heading_asked(asked, opened) == "Corran Lock"
    assert heading_asked(asked, defined) == ""
    assert heading_asked(parse("When was the gate opened?"), opened) == ""


def test_a_number_beside_a_name_may_stand_in_the_heading() -> None:
    text = "Lundair Flight 109 was a flight to Corran.\n\nThe aircraft was a Hald 12."
    aircraft = Facts(units(text)[-1])
    assert missing(parse("What aircraft was Flight 109?"), aircraft) is None
    assert missing(parse("What aircraft was Flight 112?"), aircraft) is Missing.NUMBER
