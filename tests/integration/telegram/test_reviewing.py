"""/review and /log."""

import pytest

from bot.app import App
from bot.journal.model import Opinion, Verdict
from bot.telegram import wording
from tests.fakes.bot_api import Person
from tests.fakes.buttons import labels
from tests.fakes.corpus import ANSWERED, DECLINED

pytestmark = pytest.mark.usefixtures("documents", "_bot")

VERDICTS = [
    ["correct", "wrong quote"],
    ["wrong speaker", "wrong status"],
    ["should have declined", "should have answered"],
]


async def asked(user: Person, *questions: str) -> None:
    for question in questions:
        user.says(question)
        await user.chat.next_message()


async def test_a_round_of_reviews(app: App, user: Person, reviewer: Person) -> None:
    await asked(user, ANSWERED, DECLINED, "When does Adair take office?")
    third = app.journal.newest(1)[0]
    app.journal.give_feedback(third.id, user.id, Opinion.REPORTED)
    reviewer.says("/review")
    reported = await reviewer.chat.next_message()
    head = (reported.text or "").partition("\n")[0]
    assert head.startswith(f"Answer {third.id} · just now · ⚑ · extractive · asked in a private")
    assert "When does Adair take office?" in (reported.text or "")
    assert "Adair takes office on 1 November." in (reported.text or "")
    assert labels(reported) == [*VERDICTS, ["skip"]]
    reviewer.presses(reported, "wrong status")
    assert await reviewer.chat.next_answer() == "Noted: wrong status."
    marked = await reviewer.chat.next_edit()
    assert labels(marked)[1] == ["wrong speaker", "✓ wrong status"]
    reviewer.presses(marked, "✓ wrong status")
    assert await reviewer.chat.next_answer() == "That is noted already."
    reviewer.replies(marked, "It is an announcement.")
    assert (await reviewer.chat.next_message()).text == f"Noted with answer {third.id}."
    reviews = app.journal.entry(third.id).reviews
    assert [(r.reviewer_id, r.verdict, r.note) for r in reviews] == [
        (reviewer.id, Verdict.WRONG_STATUS, ""),
        (reviewer.id, None, "It is an announcement."),
    ]
    reviewer.presses(marked, "next")
    oldest = await reviewer.chat.next_message()
    assert ANSWERED in (oldest.text or "")
    reviewer.presses(oldest, "skip")
    second = await reviewer.chat.next_message()
    assert DECLINED in (second.text or "")
    reviewer.presses(second, "skip")
    assert (await reviewer.chat.next_message()).text == "No answer is left to review."
    reviewer.says("/review")
    assert ANSWERED in ((await reviewer.chat.next_message()).text or "")


async def test_the_log_lists_and_shows(app: App, user: Person, reviewer: Person) -> None:
    reviewer.says("/log")
    assert (await reviewer.chat.next_message()).text == "No answer has been logged yet."
    await asked(user, ANSWERED, "Why " + "so " * 100 + "late?")
    first, last = app.journal.newest(2)[::-1]
    app.journal.give_feedback(first.id, user.id, Opinion.UNHELPFUL)
    app.journal.review(first.id, reviewer.id, Verdict.CORRECT, "Checked twice.")
    reviewer.says("/log")
    text = (await reviewer.chat.next_message()).text or ""
    newest, oldest = text.split("\n\n")
    assert newest.startswith(f"{last.id} · ")
    assert newest.endswith("…")
    assert oldest.endswith(f" · answered · 👎 · correct\n{ANSWERED}")
    reviewer.says(f"/log {first.id}")
    shown = (await reviewer.chat.next_message()).text or ""
    assert shown.startswith(f"Answer {first.id} · just now · 👎 · ")
    assert shown.endswith("Reviewed: correct: Checked twice.")
    reviewer.says("/log 999")
    assert (await reviewer.chat.next_message()).text == (
        "The journal holds no answer 999; the log shows their ids."
    )
    for wrong in ("yesterday", "-1", "9" * 30, "٣"):
        reviewer.says(f"/log {wrong}")
        assert ((await reviewer.chat.next_message()).text or "").startswith("Write /log alone")


@pytest.mark.parametrize("data", ["v:999:1", "v:1:9"])
async def test_a_verdict_that_cannot_be_is_refused(
    app: App, user: Person, reviewer: Person, data: str
) -> None:
    await asked(user, ANSWERED)
    reviewer.says("/help")
    reviewer.sends_callback(await reviewer.chat.next_message(), data)
    assert await reviewer.chat.next_answer() in {
        wording.NO_LONGER,
        "The journal holds no answer 999; the log shows their ids.",
    }
    assert app.journal.newest(1)[0].reviews == ()


async def test_an_answer_that_someone_replies_to_is_a_question(
    app: App, user: Person, reviewer: Person
) -> None:
    await asked(reviewer, ANSWERED)
    answer = reviewer.chat.messages[-1]
    reviewer.replies(answer, DECLINED)
    await reviewer.chat.next_message()
    assert app.journal.newest(1)[0].answer.question == DECLINED
