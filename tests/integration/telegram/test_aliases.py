"""/alias: what stands under several names, merged and split by an admin; and what follows."""

import pytest

from bot.adding import add_text
from bot.app import App
from index.model import About
from tests.fakes.bot_api import Person
from tests.fakes.buttons import labels

pytestmark = pytest.mark.usefixtures("_bot", "spoken")

TEXTS = {
    "The Sluice": "Muhammad Darwal said that the lower gate was open at noon.",
    "Morning Post": "Mohammed Darwal said that nobody had been warned.",
    "River Agency": "Jolbani denied that the lower gate was open at noon.",
    "Upper Vale Echo": "Ana Barnard said that farms were lost.",
    "Vale Post": "Ana Bernard said that boats were lost.",
}


@pytest.fixture
def spoken(app: App) -> None:
    for publisher, text in TEXTS.items():
        add_text(app.library, text, About(publisher=publisher), lambda _: None)


async def answer_to(person: Person, text: str) -> str:
    person.says(text)
    return (await person.chat.next_message()).text or ""


async def test_the_list_tells_apart_what_was_merged_by_whom(admin: Person) -> None:
    await answer_to(admin, "/alias Jolbani = Mohammed Darwal")
    head, *lines = (await answer_to(admin, "/alias")).split("\n\n")
    assert head.startswith("1 entity under several names, 1 suggestion. Merge two with /alias ")
    by_hand, suggested = lines
    assert by_hand.endswith(" · merged by hand")
    assert {"Jolbani", "Mohammed Darwal", "Muhammad Darwal"} == set(
        by_hand.removesuffix(" · merged by hand").split(", ")
    )
    assert suggested == (
        "Ana Barnard, Ana Bernard · suggested by spelling, not merged: "
        "/alias Ana Barnard = Ana Bernard"
    )


async def test_spellings_are_one_without_being_asked_until_they_are_split(admin: Person) -> None:
    assert "Mohammed Darwal, Muhammad Darwal · merged by spelling" in await answer_to(
        admin, "/alias"
    )
    said = await answer_to(admin, "/said Muhammad Darwal")
    assert said.startswith("Muhammad Darwal: 2 claims, newest first. Also written: Mohammed Darwal")
    assert "Mohammed Darwal (also Muhammad Darwal) · 2 claims" in await answer_to(admin, "/sources")
    assert await answer_to(admin, "/alias split Muhammad Darwal") == (
        "Muhammad Darwal stands for itself from now on, apart from Mohammed Darwal."
    )
    assert (await answer_to(admin, "/said Muhammad Darwal")).startswith("Muhammad Darwal: 1 claim,")
    assert "merged by spelling" not in await answer_to(admin, "/alias")


async def test_a_question_finds_whoever_is_called_otherwise(admin: Person) -> None:
    question = "What did Ahmad al-Sarraq say?"
    assert "do not answer" in await answer_to(admin, question)
    merged = await answer_to(admin, "/alias Ahmad al-Sarraq = Jolbani")
    assert set(merged.removeprefix("One from now on: ").removesuffix(".").split(", ")) == (
        {"Ahmad al-Sarraq", "Jolbani"}
    )
    answer = await answer_to(admin, question)
    assert answer.startswith("Jolbani, in River Agency: denial")
    assert answer.endswith("Taken as one name: Jolbani, Ahmad al-Sarraq.")


async def test_what_cannot_be_done_is_said(admin: Person) -> None:
    how = "Write /alias NAME = OTHER NAME, or /alias split NAME."
    for argument, sentence in {
        "Jolbani": how,
        "split": how,
        "= Jolbani": how,
        "Jolbani =": how,
        "Ana = Jolbani": "Ana may be Ana Barnard, Ana Bernard; write the whole name.",
        "Io Lann = Dana Orlo": "No claim in the library names Io Lann or Dana Orlo.",
        "Jolbani = jolbani": "Both names are Jolbani; write two.",
        "split Jolbani": "Jolbani stands under no other name; /alias lists those that do.",
        f"{'a ' * 200} = b": "A name has at most 200 characters; write less of it.",
    }.items():
        assert await answer_to(admin, f"/alias {argument}") == sentence


async def test_the_list_is_turned_page_by_page(app: App, admin: Person) -> None:
    for number in range(20):
        text = f"Keeper Brano{'abcdefghij'[number % 10] * 3}{'k' * (number // 10)} said so."
        add_text(app.library, text, About(publisher=f"Paper {number}"), lambda _: None)
    for number in range(16):
        app.library.merge_names(f"Paper {number}", f"The Journal of {number}")
    admin.says("/alias")
    first = await admin.chat.next_message()
    assert labels(first) == [["2 of 2 ›"]]
    admin.presses(first, "2 of 2 ›")
    second = await admin.chat.next_edit()
    assert labels(second) == [["‹ back"]]
    assert "suggested by spelling" in (second.text or "")
