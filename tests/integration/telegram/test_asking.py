"""Asking: the answer, its passages, opinions, in private and in groups."""

import asyncio

import pytest

from bot.answering.questions.question import MAX_QUESTION
from bot.app import App
from bot.journal.model import FrontEnd, Opinion
from bot.telegram import wording
from tests.fakes.bot_api import BotApi, Person, origins
from tests.fakes.buttons import callback_data, labels
from tests.fakes.corpus import ANSWERED, DECLINED
from tests.fakes.wording import DECLINE

pytestmark = pytest.mark.usefixtures("documents", "_bot")


async def test_an_answer_replies_and_has_its_buttons(app: App, api: BotApi, user: Person) -> None:
    question = user.says(ANSWERED)
    answer = await user.chat.next_message()
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.message_id == question.message_id
    assert "“We allege that officials of the Board added ballots" in (answer.text or "")
    entry = app.journal.newest(1)[0]
    numbers = [str(n) for n in range(1, len(entry.answer.citations) + 1)]
    assert labels(answer)[0] == numbers
    assert "Why this answer?" in labels(answer)[1]
    assert labels(answer)[2:] == [["👍", "👎", "⚑"]]
    assert (await user.chat.next_action()) == "typing"
    (call,) = api.calls("sendMessage")
    assert call.parameters["link_preview_options"] == {"is_disabled": True}
    asker = entry.asker
    assert (asker.front_end, asker.user_id, asker.chat_id) == (FrontEnd.TELEGRAM, user.id, user.id)


async def test_a_declined_question_shows_the_closest_place(user: Person) -> None:
    user.says(DECLINED)
    answer = await user.chat.next_message()
    assert (answer.text or "").startswith(DECLINE)
    assert labels(answer) == [["Show", "Why this answer?"], ["👍", "👎", "⚑"]]
    user.presses(answer, "Show")
    assert (await user.chat.next_message()).text is not None


async def test_a_passage_is_shown_in_its_context_with_the_quote_marked(
    app: App, user: Person
) -> None:
    user.says(ANSWERED)
    answer = await user.chat.next_message()
    user.presses(answer, "1")
    assert await user.chat.next_answer() == ""
    passage = await user.chat.next_message()
    citation = app.journal.newest(1)[0].answer.citations[0]
    assert list(passage.parse_entities(["underline"]).values()) == [citation.exact]
    assert "The boxes were out of the sight of our observers" in (passage.text or "")
    assert "Complaint to the Lindalo Electoral Board · Palsgrave campaign" in (passage.text or "")
    assert citation.sha256[:12] in (passage.text or "")


async def test_a_passage_of_a_removed_document_is_refused(
    app: App, user: Person, documents: list[str]
) -> None:
    user.says(ANSWERED)
    answer = await user.chat.next_message()
    for document_id in documents:
        app.library.remove(document_id)
    user.presses(answer, "1")
    assert await user.chat.next_answer() == "The document of this passage has been removed."


async def test_an_opinion_is_noted_once_and_replaces_the_last(app: App, user: Person) -> None:
    user.says(ANSWERED)
    answer = await user.chat.next_message()
    user.presses(answer, "👍")
    assert await user.chat.next_answer() == "Noted as helpful."
    marked = await user.chat.next_edit()
    assert labels(marked)[-1] == ["✓ 👍", "👎", "⚑"]
    first = app.journal.newest(1)[0].feedback
    user.presses(marked, "✓ 👍")
    assert await user.chat.next_answer() == "That is noted already."
    assert app.journal.newest(1)[0].feedback == first
    user.presses(marked, "⚑")
    assert await user.chat.next_answer() == "Reported; a reviewer will look at it."
    assert labels(await user.chat.next_edit())[-1] == ["👍", "👎", "✓ ⚑"]
    assert [f.opinion for f in app.journal.newest(1)[0].feedback] == [Opinion.REPORTED]


async def test_an_answer_of_another_chat_has_no_buttons_here(user: Person, admin: Person) -> None:
    user.says(ANSWERED)
    theirs = await user.chat.next_message()
    data = callback_data(theirs)
    admin.says("/help")
    mine = await admin.chat.next_message()
    for pressed in (*data, "p:999:1", "o:999:h", "p:1:77", "m:1", "y:1"):
        admin.sends_callback(mine, str(pressed))
        assert await admin.chat.next_answer() == wording.NO_LONGER


@pytest.mark.parametrize(
    "data",
    ["p", "p:1", "p:1:1:1", "p:-1:1", "p:1:1 ", "p:٣:1", "o:1:x", "P:1:1", "", "z:1", "p:1:1\n"],
)
async def test_data_of_another_form_does_nothing(user: Person, data: str) -> None:
    user.says(ANSWERED)
    answer = await user.chat.next_message()
    user.sends_callback(answer, data)
    assert await user.chat.next_answer() == wording.NO_LONGER


async def test_a_question_that_is_too_long_or_empty_gets_a_sentence(user: Person) -> None:
    user.says("why?" * MAX_QUESTION)
    sentence = f"The question has 4,000 characters; ask in at most {MAX_QUESTION:,}."
    assert (await user.chat.next_message()).text == sentence
    user.says("/ask")
    assert (await user.chat.next_message()).text == "The question is empty; ask in a sentence."


async def test_markup_in_a_question_stays_a_text(app: App, user: Person) -> None:
    question = "Did <b>officials</b> add &amp; \u202eballots to the boxes?"
    user.says(question)
    assert await user.chat.next_message()
    assert "<b>officials</b>" in app.journal.newest(1)[0].answer.question


async def test_the_same_message_again_is_answered_from_the_log(
    app: App, api: BotApi, user: Person
) -> None:
    message = user.says(ANSWERED)
    first = await user.chat.next_message()
    again = {"update_id": 1, "message": {**message.to_dict()}}
    api.emits(again)
    assert (await user.chat.next_message()).text == first.text
    assert len(app.journal.newest(5)) == 1


async def test_questions_of_one_person_are_answered_in_their_order(user: Person) -> None:
    asked = [user.says(question) for question in (ANSWERED, DECLINED) * 4]
    answers = [await user.chat.next_message() for _ in asked]
    replied = [answer.reply_to_message for answer in answers]
    assert [m.message_id for m in replied if m] == [m.message_id for m in asked]


async def test_what_is_no_text_gets_a_sentence(user: Person, admin: Person) -> None:
    user.sends_document(b"The gate was open.", "gate.txt")
    assert (await user.chat.next_message()).text == wording.ONLY_TEXT
    admin.sends_document(b"The gate was open.", "gate.txt")
    assert (await admin.chat.next_message()).text == wording.FILE_ALONE


async def test_a_forwarded_text_is_a_question_but_for_admins(user: Person, admin: Person) -> None:
    user.forwards(origins.hidden_user("Someone"), ANSWERED)
    assert "added ballots" in ((await user.chat.next_message()).text or "")
    admin.forwards(origins.hidden_user("Someone"), ANSWERED)
    assert (await admin.chat.next_message()).text == wording.FORWARDED


# --- groups ------------------------------------------------------------------------------------


async def test_in_a_group_it_answers_when_it_is_addressed(
    api: BotApi, user: Person, admin: Person
) -> None:
    group = api.group("Desk", user, admin)
    group.promotes_the_bot(user)
    user.says("good morning", group)
    user.says("/weather@other_bot", group)
    user.says("/weather", group)
    questions = [
        user.says(f"@According_To_Bot {ANSWERED}", group),
        user.says(f"/ask {ANSWERED}", group),
        user.says(f"/ask@according_to_bot {ANSWERED}", group),
    ]
    answers = [await group.next_message() for _ in questions]
    replied = [answer.reply_to_message for answer in answers]
    assert [m.message_id for m in replied if m] == [m.message_id for m in questions]
    assert len({answer.text for answer in answers}) == 1
    admin.replies(answers[0], DECLINED)
    assert ((await group.next_message()).text or "").startswith(DECLINE)
    user.says("/nonsense@according_to_bot", group)
    assert (await group.next_message()).text == wording.UNKNOWN.format(name="nonsense")


async def test_in_a_group_opinions_are_noted_without_a_mark(
    api: BotApi, app: App, user: Person, admin: Person
) -> None:
    group = api.group("Desk", user, admin)
    user.says(f"/ask {ANSWERED}", group)
    answer = await group.next_message()
    for person in (user, admin):
        person.presses(answer, "👍")
        assert await group.next_answer() == "Noted as helpful."
    assert not api.calls("editMessageReplyMarkup")
    assert len(app.journal.newest(1)[0].feedback) == 2


async def test_nobody_is_answered_who_is_no_single_person(api: BotApi, user: Person) -> None:
    group = api.group("Desk", user)
    group.says_anonymously(f"/ask {ANSWERED}")
    api.channel("News").posts(f"/ask {ANSWERED}")
    api.emits({"update_id": 2, "message": {"message_id": 5, "date": 1, "chat": group.json}})
    asked = user.says(f"/ask {ANSWERED}", group)
    answer = await group.next_message()
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.message_id == asked.message_id
    await asyncio.sleep(0)
    assert len(api.calls("sendMessage")) == 1


async def test_a_stranger_is_told_their_id_and_only_when_they_ask(
    api: BotApi, stranger: Person, user: Person
) -> None:
    sentence = wording.STRANGER.format(id=stranger.id)
    for text in ("hello", "/start", "/add x", "/nonsense"):
        stranger.says(text)
        assert (await stranger.chat.next_message()).text == sentence
    group = api.group("Desk", user, stranger)
    group.promotes_the_bot(user)
    stranger.says("good morning", group)
    stranger.says(f"/ask {ANSWERED}", group)
    assert (await group.next_message()).text == sentence
    user.says(f"/ask {ANSWERED}", group)
    answer = await group.next_message()
    stranger.presses(answer, "1")
    assert await group.next_answer() == sentence
