"""/add: files, replies, texts, albums, forwards; what is refused leaves nothing behind."""

import asyncio

import pytest
from telegram import Message
from telegram.constants import FileSizeLimit

from bot.app import App
from bot.telegram import wording
from tests.fakes.bot_api import BotApi, Person, faults, origins
from tests.fakes.corpus import claims_of
from tests.fakes.pdf import Pdf, column

pytestmark = pytest.mark.usefixtures("_bot")

TEXT = "Lock keeper Ruta Malk said that the gate was open. The mayor denied it."


async def last_edit(person: Person) -> Message:
    """The progress message in its last state."""
    message = await person.chat.next_message()
    while (edited := await person.chat.next_edit()).message_id != message.message_id or (
        edited.text or ""
    ).partition(": ")[2].startswith(("received", "reading", "finding", "indexing", "saving")):
        pass
    return edited


async def test_a_file_is_added_by_its_caption(app: App, admin: Person) -> None:
    admin.sends_document(
        TEXT.encode(),
        "weir.txt",
        "/add\npublisher: The Sluice\ntitle: At the weir\nauthor: Io Lann\ndate: 4 May 2031\n"
        "url: https://sluice.example/weir",
    )
    done = await last_edit(admin)
    (document,) = app.library.documents()
    assert (done.text or "").startswith(
        "Added: At the weir (The Sluice, 4 May 2031) · 1 passage · 2 claims by 2 speakers"
    )
    assert (done.text or "").endswith(f" · {document.id}")
    assert document.about.author == "Io Lann"
    assert document.about.url == "https://sluice.example/weir"
    assert document.name == "weir.txt"


async def test_fields_may_share_a_line_and_others_are_refused(app: App, admin: Person) -> None:
    admin.sends_document(TEXT.encode(), "weir.txt", "/add publisher: The Sluice date: 2031-05-04")
    assert "(The Sluice, 4 May 2031)" in ((await last_edit(admin)).text or "")
    admin.sends_document(b"Another text.", "other.txt", "/add publsher: The Sluice")
    refusal = (await admin.chat.next_message()).text or ""
    assert refusal.startswith("“publsher: The Sluice” is no line that I know")
    admin.sends_document(b"Another text.", "other.txt", "/add date: someday")
    assert ((await admin.chat.next_message()).text or "").startswith("“someday” is no date")
    assert len(app.library.documents()) == 1


async def test_a_text_in_another_language_is_added_and_said_to_be(app: App, admin: Person) -> None:
    text = "Das Tor war seit Mittag offen. „Niemand hat uns gewarnt“, sagte Karl Moll am Montag."
    admin.sends_document(text.encode(), "wehr.txt", "/add publisher: Der Bote")
    shown = (await last_edit(admin)).text or ""
    assert " · 1 claim by 0 speakers · " in shown
    assert "Check: The text is not in English: speakers are not looked for there" in shown
    (document,) = app.library.documents()
    (claim,) = claims_of(app.library, document.id)
    assert [link.label for link in claim.chain] == ["Der Bote", "unstated"]
    admin.says(f"/document {document.id}")
    assert document.notes[0] in ((await admin.chat.next_message()).text or "")


async def test_without_a_publisher_it_says_how_to_give_one(app: App, admin: Person) -> None:
    admin.sends_document(TEXT.encode(), "weir.txt", "/add")
    text = (await last_edit(admin)).text or ""
    (document,) = app.library.documents()
    assert text.endswith(wording.NO_PUBLISHER.format(id=document.id))


async def test_pasted_text_and_the_same_text_again(app: App, admin: Person) -> None:
    admin.says(f"/add\npublisher: The Sluice\n\n{TEXT}")
    assert "Added: untitled text (The Sluice)" in ((await last_edit(admin)).text or "")
    (document,) = app.library.documents()
    assert app.library.document(document.id).text == TEXT
    admin.says(f"/add\npublisher: Another\n\n{TEXT}")
    again = (await last_edit(admin)).text
    assert again == f"In the library already: untitled text (The Sluice), as {document.id}."
    assert len(app.library.documents()) == 1


async def test_a_reply_adds_a_file_or_a_message(app: App, admin: Person) -> None:
    file = admin.sends_document(TEXT.encode(), "weir.txt")
    assert (await admin.chat.next_message()).text == wording.FILE_ALONE
    admin.replies(file, "/add publisher: The Sluice")
    assert "Added: weir.txt (The Sluice)" in ((await last_edit(admin)).text or "")
    message = admin.forwards(origins.hidden_user("Nobody"), "The ferry was late, the crew said.")
    assert (await admin.chat.next_message()).text == wording.FORWARDED
    admin.replies(message, "/add\npublisher: Ferry Watch")
    assert "(Ferry Watch, " in ((await last_edit(admin)).text or "")
    assert len(app.library.documents()) == 2


async def test_a_forwarded_origin_is_recorded_as_claimed_in_every_chain(
    api: BotApi, app: App, admin: Person
) -> None:
    channel = api.channel("Lower Town Watch")
    message = admin.forwards(origins.channel(channel, 7), TEXT)
    assert (await admin.chat.next_message()).text == wording.FORWARDED
    admin.replies(message, "/add")
    await last_edit(admin)
    (document,) = app.library.documents()
    assert document.about.publisher == "Lower Town Watch (forwarded, unverified)"
    assert (document.about.origin or "").startswith("forwarded from Lower Town Watch, ")
    assert (document.about.origin or "").endswith("; claimed, not verified")
    for claim in claims_of(app.library, document.id):
        assert claim.chain[0].name == "Lower Town Watch (forwarded, unverified)"


async def test_a_forwarded_command_is_none(app: App, admin: Person) -> None:
    admin.forwards(origins.hidden_user("Ada"), "/add Some text.")
    assert (await admin.chat.next_message()).text == wording.FORWARDED
    origin = origins.hidden_user("Ada")
    admin.sends_document(TEXT.encode(), "weir.txt", "/add", forward_origin=origin)
    assert (await admin.chat.next_message()).text == wording.FILE_ALONE
    assert app.library.documents() == []


@pytest.mark.parametrize("last", [False, True])
async def test_the_caption_of_one_file_holds_for_its_album(
    app: App, admin: Person, last: bool
) -> None:
    """Clients put the caption at the first or at the last file."""
    names = ["one.txt", "two.txt", "three.txt"]
    captions = (
        ["", "", "/add publisher: The Sluice"] if last else ["/add publisher: The Sluice", "", ""]
    )
    for name, caption in zip(names, captions, strict=True):
        content = f"{name}: {TEXT}".encode()
        admin.sends_document(content, name, caption, media_group_id="album")
    for _ in names:
        await admin.chat.next_message()
    while len(app.library.documents()) < len(names):
        await admin.chat.next_edit()
    assert {d.name for d in app.library.documents()} == set(names)
    assert {d.about.publisher for d in app.library.documents()} == {"The Sluice"}


async def test_the_bots_own_words_are_no_source(app: App, admin: Person) -> None:
    admin.says("/help")
    own = await admin.chat.next_message()
    admin.replies(own, "/add")
    assert (
        await admin.chat.next_message()
    ).text == "That message is mine; what I say is no source."
    assert app.library.documents() == []


async def test_a_file_over_the_limit_is_never_fetched(api: BotApi, app: App, admin: Person) -> None:
    size = 30_000_000
    assert size > FileSizeLimit.FILESIZE_DOWNLOAD
    admin.sends_document(b"x", "large.pdf", "/add", declared_size=size)
    assert (await admin.chat.next_message()).text == (
        "large.pdf is too large: Telegram hands over at most 20 MB to a bot; "
        "split it and add the parts."
    )
    assert not api.calls("getFile")
    assert app.library.documents() == []


REFUSED = {
    "empty.txt": (b"", "empty.txt: The file is empty."),
    "blank.txt": (b" \n\t", "blank.txt: The file is empty."),
    "noise.bin": (bytes(range(256)) * 40, "noise.bin: "),
    "half.pdf": (bytes(Pdf([column(["One page."])]))[:300], "half.pdf: "),
    "locked.pdf": (bytes(Pdf([column(["One."])], user_password="x")), "locked.pdf: "),
    "scan.pdf": (bytes(Pdf([[]])), "scan.pdf: "),
    "<b>\u202etxt.exe": (b"\0\0", "<b>txt.exe: The file is empty."),
}


async def test_what_cannot_be_read_gets_one_sentence_and_leaves_nothing(
    app: App, admin: Person
) -> None:
    for name, (content, _) in REFUSED.items():
        admin.sends_document(content, name, "/add")
    shown: dict[int, str] = {}
    for _ in REFUSED:
        message = await admin.chat.next_message()
        shown[message.message_id] = message.text or ""
    reasons = [reason for _, reason in REFUSED.values()]
    while not all(
        any(text.startswith(r) and ": re" not in text for text in shown.values()) for r in reasons
    ):
        edited = await admin.chat.next_edit()
        shown[edited.message_id] = edited.text or ""
    assert not [text for text in shown.values() if "Traceback" in text or "/" in text]
    assert app.library.documents() == []


async def test_a_file_that_telegram_does_not_hand_over(
    api: BotApi, app: App, admin: Person
) -> None:
    api.fails("download", faults.reset(), times=1)
    admin.sends_document(TEXT.encode(), "weir.txt", "/add")
    assert "Added: weir.txt" in ((await last_edit(admin)).text or "")
    api.fails("download", faults.not_found(), times=3)
    admin.sends_document(b"Another text.", "other.txt", "/add")
    assert (
        await last_edit(admin)
    ).text == "Telegram did not hand over the file; send it once more."
    assert len(app.library.documents()) == 1


async def test_nothing_to_add_is_explained(admin: Person) -> None:
    for text in ("/add", "/add publisher: The Sluice", "/add  \n "):
        admin.says(text)
        assert ((await admin.chat.next_message()).text or "").startswith("Send a file with /add")
    message = admin.sends_document(b"", "", "")
    await admin.chat.next_message()
    admin.replies(message, "/add please")
    assert ((await admin.chat.next_message()).text or "").startswith("“please” is no line")


async def test_questions_are_answered_while_a_document_is_added(
    api: BotApi, app: App, admin: Person, user: Person
) -> None:
    large = "\n\n".join(
        f"Keeper number {n} said that gate {n} was open. {TEXT}" for n in range(400)
    )
    admin.sends_document(large.encode(), "large.txt", "/add")
    await admin.chat.next_message()
    user.says("Who opened the gate?")
    assert await user.chat.next_message()
    assert app.library.documents() == []
    while not app.library.documents():
        await asyncio.wait_for(admin.chat.next_edit(), 60)
