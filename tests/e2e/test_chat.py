"""The bot as a process, over polling: adding, asking, buttons, groups, reviews."""

import asyncio
import zipfile
from io import BytesIO
from itertools import chain

import pytest

from bot.answering.questions.question import MAX_QUESTION
from bot.sample import sample
from bot.telegram import wording
from bot.telegram.wiring import COMMANDS
from tests.e2e.conftest import NewPerson, all_added
from tests.fakes.bot_api import BotApi, Person, faults, origins
from tests.fakes.buttons import callback_data, labels
from tests.fakes.corpus import ANSWERED, DECLINED, DENIED_BY
from tests.fakes.wording import DECLINE, UNDERSTOOD
from tests.permissions import IN_GROUPS, MAY_COMMAND


async def answer_to(person: Person, text: str) -> str:
    person.says(text)
    return (await person.chat.next_message()).text or ""


async def test_documents_of_every_type_are_added_and_quoted_by_their_pages(
    person: NewPerson,
) -> None:
    admin = person("admin")
    documents = {document.path.suffix: document for document in sample().documents}
    assert set(documents) == {".txt", ".md", ".html", ".docx", ".pdf"}
    for document in documents.values():
        about = document.about
        fields = [f"publisher: {about.publisher}", f"title: {about.title}"]
        fields += [f"date: {about.published}", f"url: https://x.example/{document.path.name}"]
        caption = "\n".join(["/add", *fields])
        admin.sends_document(document.path.read_bytes(), document.path.name, caption)
    done = await all_added(admin, len(documents))
    judgment = documents[".pdf"].about
    (paged,) = [text for text in done if str(judgment.title) in text]
    assert " pages · " in paged
    user = person("user")
    user.says("Who was sentenced by the court?")
    answer = await user.chat.next_message()
    user.presses(answer, "1")
    passage = await user.chat.next_message()
    links = [entity.url for entity in passage.entities if entity.url]
    assert any("#page=" in link or "#:~:text=" in link for link in links)


async def test_a_question_is_answered_with_its_passages(
    documents: list[str], person: NewPerson
) -> None:
    user = person("user")
    user.says(ANSWERED)
    answer = await user.chat.next_message()
    assert "“We allege that officials of the Board added ballots" in (answer.text or "")
    assert "denial" in (answer.text or "")
    user.presses(answer, "2")
    passage = await user.chat.next_message()
    (marked,) = passage.parse_entities(["underline"]).values()
    assert marked in (answer.text or "")
    user.presses(answer, "👎")
    assert await user.chat.next_answer() == ""
    assert await user.chat.next_answer() == "Noted as not helpful."
    assert labels(await user.chat.next_edit())[-1] == ["👍", "✓ 👎", "⚑"]
    assert (await answer_to(user, DECLINED)).startswith(DECLINE)
    assert (await answer_to(user, "What did the Geological Institute say?")).startswith(DECLINE)


async def test_a_conversation_goes_on_tells_why_and_is_forgotten(
    documents: list[str], person: NewPerson
) -> None:
    user = person("user")
    assert "added ballots" in await answer_to(user, ANSWERED)
    user.says(DENIED_BY)
    answer = await user.chat.next_message()
    understood = f"{UNDERSTOOD}Who denied that officials added ballots to the boxes?"
    assert (answer.text or "").startswith(understood)
    user.presses(answer, "Why this answer?")
    assert understood in ((await user.chat.next_message()).text or "")
    assert await answer_to(user, "/new") == wording.BEGUN_ANEW
    assert UNDERSTOOD not in await answer_to(user, DENIED_BY)
    assert UNDERSTOOD not in await answer_to(person("user"), DENIED_BY)


async def test_bad_questions_get_one_sentence(documents: list[str], person: NewPerson) -> None:
    user = person("user")
    assert await answer_to(user, "/ask") == "The question is empty; ask in a sentence."
    # Telegram cuts a text of 10,000 characters into messages.
    assert f"at most {MAX_QUESTION:,}" in await answer_to(user, "why" * 1_300)
    assert await answer_to(user, "/frobnicate") == wording.UNKNOWN.format(name="frobnicate")
    strange = "<b>Did</b> &amp; \u202eofficials\u202c add ballots to the boxes?</i>"
    assert "ballots" in await answer_to(user, strange)


async def test_a_group_asks_together(api: BotApi, documents: list[str], person: NewPerson) -> None:
    user, other, stranger = person("user"), person("reviewer"), person("stranger")
    group = api.group("Desk", user, other, stranger)
    user.says(f"@according_to_bot {ANSWERED}", group)
    answer = await group.next_message()
    assert "added ballots" in (answer.text or "")
    other.presses(answer, "1")
    assert (await group.next_message()).reply_to_message == answer
    other.replies(answer, DECLINED)
    assert ((await group.next_message()).text or "").startswith(DECLINE)
    stranger.says("/ask who?", group)
    assert (await group.next_message()).text == wording.STRANGER.format(id=stranger.id)


async def test_a_round_of_review(documents: list[str], person: NewPerson) -> None:
    user, reviewer = person("user"), person("reviewer")
    question = "How many ballots did the harbour boxes hold?"
    user.says(question)
    answer = await user.chat.next_message()
    user.presses(answer, "⚑")
    assert await user.chat.next_answer() == "Reported; a reviewer will look at it."
    reviewer.says("/review")
    reported = await reviewer.chat.next_message()
    assert question in (reported.text or "")
    reviewer.presses(reported, "wrong speaker")
    assert await reviewer.chat.next_answer() == "Noted: wrong speaker."
    marked = await reviewer.chat.next_edit()
    assert "✓ wrong speaker" in chain(*labels(marked))
    reviewer.replies(marked, "It is the Board's number.")
    noted = (await reviewer.chat.next_message()).text or ""
    number = noted.removeprefix("Noted with answer ").rstrip(".")
    log = await answer_to(reviewer, "/log")
    assert f"{number} · " in log
    shown = await answer_to(reviewer, f"/log {number}")
    assert shown.endswith("Reviewed: wrong speaker; note: It is the Board's number.")


async def test_documents_are_listed_shown_and_removed(person: NewPerson) -> None:
    admin = person("admin")
    admin.says(
        "/add\npublisher: The Weir\ntitle: Short notice\n\nThe weir is closed, Io Lann said."
    )
    (done,) = await all_added(admin, 1)
    assert done.startswith("Added: Short notice (The Weir) · 1 passage · ")
    document_id = done.rpartition(" · ")[2]
    await admin.chat.next_message()
    assert "Short notice (The Weir)" in await answer_to(admin, "/documents")
    assert f"Id: {document_id}" in await answer_to(admin, f"/document {document_id}")
    assert "Io Lann, in The Weir" in await answer_to(admin, "/said Io Lann")
    assert "sources, those who speak most first" in await answer_to(admin, "/sources")
    admin.says(f"/remove {document_id}")
    question = await admin.chat.next_message()
    admin.presses(question, "Remove")
    assert (await admin.chat.next_edit()).text == f"Removed: Short notice ({document_id})."
    assert "holds no document" in await answer_to(admin, f"/document {document_id}")


async def test_a_question_is_answered_while_another_document_is_added(
    documents: list[str], person: NewPerson
) -> None:
    admin, user = person("admin"), person("user")
    paragraphs = (
        f"Keeper {n} of the lower sluice said that gate number {n} had been open since noon. "
        f"The ministry, which was asked about gate {n}, denied that it had been open."
        for n in range(600)
    )
    admin.sends_document("\n\n".join(paragraphs).encode(), "sluice.txt", "/add publisher: S")
    while "indexing" not in ((await admin.chat.next_edit()).text or ""):
        pass
    assert "added ballots" in await answer_to(user, ANSWERED)
    assert "sluice.txt" not in await answer_to(person("admin"), "/documents")
    (done,) = await all_added(admin, 1)
    assert done.startswith("Added: sluice.txt (S)")
    document_id = done.rpartition(" · ")[2]
    admin.says(f"/remove {document_id}")
    await admin.chat.next_message()
    admin.presses(await admin.chat.next_message(), "Remove")
    await admin.chat.next_edit()


async def test_bad_files_get_one_sentence_and_leave_nothing(person: NewPerson) -> None:
    admin = person("admin")
    before = (await answer_to(admin, "/documents")).partition("\n")[0]
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 50_000_000)
    files = {
        "empty.txt": b"",
        "noise.pdf": bytes(range(256)) * 100,
        "bomb.docx": bomb.getvalue(),
        "bidi\u202e.txt": b"\x00",
    }
    for name, content in files.items():
        admin.sends_document(content, name, "/add")
    admin.sends_document(b"x", "large.pdf", "/add", declared_size=30_000_000)
    refused: set[str] = set()
    while len(refused) < len(files):
        text = (await admin.chat.next_edit()).text or ""
        refused |= {text} if "reading" not in text else set()
    texts = [message.text or "" for message in admin.chat.messages if message.from_user]
    assert any("at most 20 MB to a bot" in text for text in texts)
    assert not [text for text in refused if "Traceback" in text or "/" in text]
    assert (await answer_to(person("admin"), "/documents")).partition("\n")[0] == before


async def test_a_forwarded_message_is_added_as_unverified(api: BotApi, person: NewPerson) -> None:
    admin = person("admin")
    channel = api.channel("Quay Notes")
    forwarded = admin.forwards(origins.channel(channel, 4), "The ferry sank, Dana Orlo said.")
    await admin.chat.next_message()
    admin.replies(forwarded, "/add")
    (done,) = await all_added(admin, 1)
    assert "(Quay Notes (forwarded, unverified), " in done
    await admin.chat.next_message()
    assert "in Quay Notes (forwarded, unverified)" in await answer_to(admin, "/said Dana Orlo")


# --- roles -------------------------------------------------------------------------------------


def test_what_should_hold_is_said_of_every_command() -> None:
    assert set(MAY_COMMAND) == {command.name for command in COMMANDS}


@pytest.mark.parametrize("role", ["stranger", "user", "reviewer", "admin"])
async def test_each_role_has_its_commands(api: BotApi, person: NewPerson, role: str) -> None:
    someone = person(role)
    group = api.group("Desk", someone)
    for command, may in MAY_COMMAND.items():
        stranger, unknown, private = (
            sentence.format(id=someone.id, name=command)
            for sentence in (wording.STRANGER, wording.UNKNOWN, wording.PRIVATE_ONLY)
        )
        refusal = stranger if role == "stranger" else None if role in may else unknown
        said = await answer_to(someone, f"/{command}")
        assert said == refusal or (refusal is None and said not in {stranger, unknown, private})
        someone.says(f"/{command}", group)
        said = (await group.next_message()).text or ""
        refusal = refusal or (None if command in IN_GROUPS else private)
        assert said == refusal or (refusal is None and said not in {stranger, unknown, private})


async def test_a_stranger_can_do_nothing(
    documents: list[str], person: NewPerson, api: BotApi
) -> None:
    user, stranger = person("user"), person("stranger")
    user.says(ANSWERED)
    answer = await user.chat.next_message()
    sentence = wording.STRANGER.format(id=stranger.id)
    assert await answer_to(stranger, ANSWERED) == sentence
    own = stranger.chat.messages[-1]
    for data in callback_data(answer):
        stranger.sends_callback(own, data)
        assert await stranger.chat.next_answer() == sentence
    stranger.sends_document(b"The gate was open.", "x.txt", "/add")
    assert (await stranger.chat.next_message()).text == sentence
    assert not [call for call in api.calls("getFile") if call.parameters.get("x")]


# --- what goes wrong ---------------------------------------------------------------------------


async def test_a_flood_limit_and_a_lost_reply_are_survived(
    api: BotApi, documents: list[str], person: NewPerson
) -> None:
    user = person("user")
    api.fails("sendMessage", faults.rate_limited(1))
    assert "added ballots" in await answer_to(user, ANSWERED)
    api.fails("sendMessage", faults.lost())
    assert "added ballots" in await answer_to(user, ANSWERED)
    api.fails("*", faults.bad_gateway())
    assert "added ballots" in await answer_to(user, ANSWERED)


async def test_who_has_blocked_the_bot_disturbs_nobody(
    documents: list[str], person: NewPerson
) -> None:
    gone, user = person("user"), person("user")
    gone.says(ANSWERED)
    gone.blocks_the_bot()
    assert "added ballots" in await answer_to(user, ANSWERED)
    gone.unblocks_the_bot()
    gone.says("/help")
    while "/said NAME" not in ((await gone.chat.next_message()).text or ""):
        pass


async def test_an_outage_is_survived(api: BotApi, documents: list[str], person: NewPerson) -> None:
    user = person("user")
    with api.down():
        user.says(ANSWERED)
        await asyncio.sleep(0.1)
    assert "added ballots" in ((await user.chat.next_message()).text or "")
