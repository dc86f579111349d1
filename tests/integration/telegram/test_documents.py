"""/documents, /document, /remove, and who speaks in them: /said, /sources."""

import pytest

from bot.adding import add_text
from bot.app import App
from bot.telegram import wording
from index.model import About
from tests.fakes.bot_api import BotApi, Person
from tests.fakes.buttons import callback_data, labels
from tests.fakes.corpus import ANSWERED

pytestmark = pytest.mark.usefixtures("_bot")


def add_many(app: App, count: int) -> None:
    for number in range(count):
        text = f"Keeper Ruta Malk said that gate {number} was open. <b>Gate</b> {number} & more."
        about = About(title=f"Gate {number}", publisher=f"The Sluice {number}")
        add_text(app.library, text, about, lambda _: None)


async def test_an_empty_library_says_so(admin: Person) -> None:
    for command, sentence in {
        "/documents": "The library is empty.",
        "/sources": "Nobody speaks in the library yet.",
        "/said Ruta Malk": "No claim in the library is made or passed on by Ruta Malk.",
        "/document d9": "The library holds no document with the id d9; the list shows their ids.",
        "/remove d9": "The library holds no document with the id d9; the list shows their ids.",
        "/document": "Write a document's id after the command; /documents shows the ids.",
        f"/said {'a ' * 1_000}": "A name has at most 200 characters; write less of it.",
        "/said": "Write the name of a person, a body or a document after /said.",
    }.items():
        admin.says(command)
        assert (await admin.chat.next_message()).text == sentence


async def test_the_list_is_turned_page_by_page(app: App, admin: Person) -> None:
    add_many(app, 12)
    admin.says("/documents")
    first = await admin.chat.next_message()
    assert labels(first) == [["2 of 2 ›"]]
    assert "Gate 11 (The Sluice 11)" in (first.text or "")
    assert "Gate 1 (The Sluice 1)" not in (first.text or "")
    admin.presses(first, "2 of 2 ›")
    second = await admin.chat.next_edit()
    assert labels(second) == [["‹ back"]]
    assert "Gate 1 (The Sluice 1)" in (second.text or "")
    for document in app.library.documents()[:5]:
        app.library.remove(document.id)
    admin.sends_callback(second, "d:7")
    assert "7 documents" in ((await admin.chat.next_edit()).text or "")


@pytest.mark.usefixtures("documents")
async def test_a_document_in_full(app: App, admin: Person) -> None:
    first = app.library.documents()[0]
    admin.says(f"/document {first.id}")
    text = (await admin.chat.next_message()).text or ""
    assert text.startswith("Adair ahead by 318 votes as eleven boxes arrive after midnight\nId: d")
    for line in ("Publisher: The Lindalo Mirror", "Published: 30 September 2024"):
        assert f"\n{line}\n" in text
    assert f"SHA-256: {first.sha256}" in text


@pytest.mark.usefixtures("documents")
async def test_a_document_is_removed_after_one_question(
    app: App, admin: Person, documents: list[str]
) -> None:
    admin.says(f"/remove {documents[0]}")
    question = await admin.chat.next_message()
    assert labels(question) == [["Remove", "Keep"]]
    admin.presses(question, "Keep")
    kept = await admin.chat.next_edit()
    assert (kept.text, labels(kept)) == (f"Kept: {documents[0]}.", [])
    admin.says(f"/remove {documents[0]}")
    question = await admin.chat.next_message()
    data = callback_data(question)
    admin.presses(question, "Remove")
    assert ((await admin.chat.next_edit()).text or "").startswith("Removed: Adair ahead by 318")
    assert documents[0] not in {document.id for document in app.library.documents()}
    for pressed in data:  # once more
        admin.sends_callback(question, pressed)
        assert await _last_answer(admin) == wording.NO_LONGER


async def test_only_the_admin_who_was_asked_can_confirm(
    app: App, admin: Person, second_admin: Person, user: Person, documents: list[str]
) -> None:
    admin.says(f"/remove {documents[0]}")
    remove, keep = callback_data(await admin.chat.next_message())
    user.says("/help")
    own = await user.chat.next_message()
    for person in (user, second_admin):
        person.sends_callback(own, remove)
        assert await user.chat.next_answer() == wording.NO_LONGER
    assert len(app.library.documents()) == len(documents)
    admin.sends_callback(own, "r:AAAAAAAAAAAA")
    assert await user.chat.next_answer() == wording.NO_LONGER
    app.library.remove(documents[0])
    admin.sends_callback(own, remove)
    assert "holds no document with the id" in await user.chat.next_answer()
    admin.sends_callback(own, keep)
    assert await user.chat.next_answer() == wording.NO_LONGER


@pytest.mark.usefixtures("documents")
async def test_every_claim_of_a_name_newest_first(app: App, user: Person) -> None:
    user.says("/said Sunniva   Reyl")
    text = (await user.chat.next_message()).text or ""
    found = app.library.said("Sunniva Reyl")
    assert text.startswith(f"Sunniva Reyl: {len(found)} claim")
    assert found[0].quote in text
    assert f" · {found[0].document.id}" in text


@pytest.mark.usefixtures("documents")
async def test_the_claims_of_a_name_are_turned_page_by_page(app: App, user: Person) -> None:
    add_many(app, 12)
    user.says("/said ruta malk")
    first = await user.chat.next_message()
    assert labels(first) == [["2 of 3 ›"]]
    user.presses(first, "2 of 3 ›")
    second = await user.chat.next_edit()
    assert labels(second) == [["‹ back", "3 of 3 ›"]]
    assert first.text != second.text
    user.sends_callback(second, "n:AAAAAAAAAAAA:1")
    assert await _last_answer(user) == wording.NO_LONGER


async def test_sources_are_counted_and_turned(app: App, user: Person) -> None:
    add_many(app, 30)
    user.says("/sources")
    first = await user.chat.next_message()
    most, next_, *others = (first.text or "").split("\n\n")[1].split("\n")
    assert (first.text or "").startswith("31 sources, those who speak most first.")
    assert (most.endswith("Ruta Malk · 30 claims"), next_) == (True, "The Sluice 0 · passes on 1")
    assert len(others) == 23
    assert labels(first) == [["2 of 2 ›"]]
    user.presses(first, "2 of 2 ›")
    last = await user.chat.next_edit()
    assert "The Sluice" in (last.text or "")
    user.sends_callback(first, "s:0")
    assert (await user.chat.next_edit()).text == first.text
    user.sends_callback(first, "s:99")  # a page that a longer list had
    assert (await user.chat.next_edit()).text == last.text


@pytest.mark.usefixtures("documents")
async def test_the_commands_of_users_work_in_groups(api: BotApi, user: Person) -> None:
    group = api.group("Desk", user)
    user.says("/sources", group)
    assert "sources" in ((await group.next_message()).text or "")
    user.says("/said@according_to_bot Sunniva Reyl", group)
    assert ((await group.next_message()).text or "").startswith("Sunniva Reyl: ")
    user.says("/help", group)
    shown = (await group.next_message()).text or ""
    assert "/ask QUESTION" in shown
    assert "/add" not in shown
    user.says(f"@according_to_bot, {ANSWERED}", group)
    assert "added ballots" in ((await group.next_message()).text or "")


async def _last_answer(person: Person) -> str:
    """The next words after a press; presses that worked are answered without any."""
    while not (words := await person.chat.next_answer()):
        pass
    return words
