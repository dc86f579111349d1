"""Every answer is logged once, with what was said of it, and leaves in two formats."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.answering.blocks import Quotation, Run, Style, bold, paragraph
from bot.answering.model import (
    Answer,
    Citation,
    Disagreement,
    Evidence,
    Outcome,
    Response,
    Statement,
)
from bot.journal.export import entry_json, write_csv
from bot.journal.journal import Journal
from bot.journal.model import Asker, FrontEnd, Opinion, Verdict
from index.claims.status import Status
from index.database import open_engine, sqlite_url
from index.errors import AnswerNotFound
from index.model import Act, Source, SourceKind, Voice

ASKER = Asker(FrontEnd.TELEGRAM, user_id=7, chat_id=-5, chat_type="group")
START = datetime(2031, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    engine = open_engine(sqlite_url(tmp_path / "journal.sqlite3"))
    moments = iter(START + timedelta(minutes=n) for n in range(1000))
    yield Journal(engine, now=lambda: next(moments))
    engine.dispose()


def answer(question: str = "Was the gate open?") -> Answer:
    citation = Citation(
        document="d1",
        title="Three days on the weir",
        publisher="The Sluice",
        published=START.date(),
        page=2,
        start=10,
        end=27,
        exact="the gate was open",
        prefix="that ",
        suffix=".",
        sha256="a" * 64,
        text_sha256="b" * 64,
        url=None,
    )
    statement = Statement(
        text="Ruta Malk, in The Sluice (4 May 2031): allegation",
        status=Status.ALLEGATION,
        voice=Voice.ATTRIBUTED,
        act=Act.ALLEGATION,
        chain=(
            Source("The Sluice", SourceKind.PUBLISHER),
            Source("a lock keeper", SourceKind.UNNAMED),
        ),
        citation=citation,
        repeats=(citation,),
    )
    return Answer(
        question=question,
        outcome=Outcome.ANSWERED,
        reason="",
        blocks=(
            paragraph(bold("Ruta Malk"), ": allegation"),
            Quotation((Run("“the gate was open” [1]", Style.MARK),)),
        ),
        statements=(statement,),
        disagreements=(Disagreement("number", (0,)),),
        responses=(Response(0, None),),
        origins=1,
        evidence=Evidence(
            passages=(("d1", 0, 0.5),),
            generation=3,
            embedding_model="hashing",
            embedding_sha256="c" * 64,
            timings={"search": 0.25},
        ),
    )


def test_an_answer_comes_back_as_it_was_written(journal: Journal) -> None:
    written = journal.write(answer(), ASKER)
    assert written.answer == answer()
    assert journal.entry(written.id) == written
    assert written.asked == START


def test_a_message_is_answered_once(journal: Journal) -> None:
    first = journal.write(answer(), ASKER, request="-5:11")
    second = journal.write(answer("Another?"), ASKER, request="-5:11")
    assert second == first
    assert journal.entry_of_request("-5:11") == first
    assert journal.entry_of_request("-5:12") is None
    assert len(list(journal.entries())) == 1


def test_questions_without_a_message_are_all_logged(journal: Journal) -> None:
    for _ in range(3):
        journal.write(answer(), ASKER)
    assert [entry.id for entry in journal.newest(2)] == [3, 2]


def test_a_later_opinion_replaces_an_earlier_one(journal: Journal) -> None:
    entry = journal.write(answer(), ASKER)
    journal.give_feedback(entry.id, 7, Opinion.HELPFUL)
    journal.give_feedback(entry.id, 8, Opinion.UNHELPFUL)
    journal.give_feedback(entry.id, 7, Opinion.REPORTED)
    found = {f.user_id: f.opinion for f in journal.entry(entry.id).feedback}
    assert found == {7: Opinion.REPORTED, 8: Opinion.UNHELPFUL}


def test_reported_answers_are_reviewed_first_then_the_oldest(journal: Journal) -> None:
    ids = [journal.write(answer(), ASKER).id for _ in range(3)]
    journal.give_feedback(ids[2], 7, Opinion.REPORTED)

    order = []
    while entry := journal.next_unreviewed():
        order.append(entry.id)
        journal.review(entry.id, 99, Verdict.CORRECT)
    assert order == [ids[2], ids[0], ids[1]]


def test_what_is_skipped_stays_unreviewed(journal: Journal) -> None:
    ids = [journal.write(answer(), ASKER).id for _ in range(2)]
    following = journal.next_unreviewed([ids[0]])
    assert following is not None
    assert following.id == ids[1]
    assert journal.next_unreviewed(ids) is None


def test_a_note_alone_is_no_verdict(journal: Journal) -> None:
    entry = journal.write(answer(), ASKER)
    journal.review(entry.id, 99, note="see page 4")
    assert journal.next_unreviewed() is not None
    journal.review(entry.id, 99, Verdict.WRONG_SPEAKER)
    reviews = journal.entry(entry.id).reviews
    assert [(r.verdict, r.note) for r in reviews] == [
        (None, "see page 4"),
        (Verdict.WRONG_SPEAKER, ""),
    ]


def test_an_unknown_answer_is_named(journal: Journal) -> None:
    for act in (
        lambda: journal.entry(41),
        lambda: journal.give_feedback(41, 7, Opinion.HELPFUL),
        lambda: journal.review(41, 7, Verdict.CORRECT),
    ):
        with pytest.raises(AnswerNotFound, match="41"):
            act()


def test_everything_is_exported_oldest_first(journal: Journal) -> None:
    for number in range(3):
        journal.write(answer(f"Question {number}?"), ASKER)
    journal.give_feedback(1, 7, Opinion.HELPFUL)
    journal.review(1, 99, Verdict.CORRECT, "good")

    exported = [json.loads(json.dumps(entry_json(entry))) for entry in journal.entries()]
    assert [line["question"] for line in exported] == [f"Question {n}?" for n in range(3)]
    first = exported[0]
    assert first["statements"][0]["chain"] == ["The Sluice", "unnamed: a lock keeper"]
    assert first["statements"][0]["citation"]["start"] == 10
    assert (first["generation"], first["embedding_model"]) == (3, "hashing")
    assert first["feedback"][0]["opinion"] == "helpful"
    assert first["reviews"][0]["verdict"] == "correct"


def test_a_spreadsheet_runs_no_formula(journal: Journal) -> None:
    journal.write(answer("=HYPERLINK(1)"), ASKER)
    file = io.StringIO()
    write_csv(journal.entries(), file)
    (row,) = csv.DictReader(io.StringIO(file.getvalue()))
    assert row["question"] == "'=HYPERLINK(1)"
    assert row["quotes"] == "the gate was open"
    assert row["chat_id"] == "-5"


# --- conversations -----------------------------------------------------------------------------


def test_a_conversation_is_one_persons_in_one_topic_of_one_chat(journal: Journal) -> None:
    mine = [journal.write(answer(f"Question {n}?"), ASKER).id for n in range(3)]
    others = (
        replace(ASKER, user_id=8),
        replace(ASKER, chat_id=-6),
        replace(ASKER, topic=3),
        replace(ASKER, front_end=FrontEnd.TERMINAL),
    )
    for other in others:
        assert journal.conversation(other, 2) == []
        journal.write(answer("Another?"), other)
    assert [entry.id for entry in journal.conversation(ASKER, 2)] == mine[:0:-1]
    assert journal.conversation(Asker(FrontEnd.COMMAND), 2) == []


def test_what_was_told_to_be_forgotten_is_no_part_of_it(journal: Journal) -> None:
    journal.write(answer(), ASKER)
    other = replace(ASKER, user_id=8)
    theirs = journal.write(answer(), other)
    for _ in range(2):
        journal.forget(ASKER)
        assert journal.conversation(ASKER, 2) == []
    assert journal.conversation(ASKER, 2, replied=theirs.id) == []
    assert journal.conversation(other, 2) == [theirs]
    later = journal.write(answer(), ASKER)
    assert journal.conversation(ASKER, 2) == [later]


def test_a_reply_goes_on_from_the_answer_of_that_chat_alone(journal: Journal) -> None:
    theirs = journal.write(answer(), replace(ASKER, user_id=8))
    journal.write(answer(), ASKER)
    assert journal.conversation(ASKER, 2, replied=theirs.id) == [theirs]
    assert journal.conversation(replace(ASKER, chat_id=-6), 2, replied=theirs.id) == []
