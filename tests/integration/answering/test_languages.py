"""Questions in other languages than the documents': an honest answer, framed in their own."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.answering.blocks import Paragraph, Style, plain_text
from bot.answering.model import Answer, Outcome
from bot.answering.wording.table import wording_in
from bot.app import App, open_app
from bot.journal.model import Asker, Entry, FrontEnd
from bot.settings import Settings
from bot.telegram.handlers.asking import keyboard
from bot.telegram.views.explanations import explained
from tests.bench.answering_cases import TESTS, fill

NOT_LATIN = {"ar", "he", "ru", "uk"}
ASKER = Asker(FrontEnd.TERMINAL, user_id=1, chat_id=1)


@dataclass(frozen=True)
class Case:
    id: str
    language: str
    question: str
    outcome: Outcome
    quotes: tuple[str, ...]


def cases() -> Iterator[Case]:
    path = TESTS / "cases" / "answering" / "languages.jsonl"
    for line in path.read_text("utf-8").splitlines():
        given = json.loads(line)
        yield Case(**given | {"quotes": tuple(given["quotes"])})


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    folder = tmp_path_factory.mktemp("languages")
    with open_app(Settings(data_dir=folder, attribution_model="none")) as app:
        fill(app.library, "sample")
        yield app


@pytest.fixture(scope="module")
def entries(app: App) -> list[tuple[Case, Entry]]:
    return [(case, app.ask(case.question, Asker(FrontEnd.COMMAND))) for case in cases()]


def test_a_question_is_answered_or_declined_as_it_should_be(
    entries: list[tuple[Case, Entry]],
) -> None:
    outcomes = {case.id: entry.answer.outcome for case, entry in entries}
    assert outcomes == {case.id: case.outcome for case, _ in entries}
    for case, entry in entries:
        quotes = " ".join(statement.quote for statement in entry.answer.statements)
        assert all(quote in quotes for quote in case.quotes), case.id


def test_the_frame_is_in_the_language_of_the_question(entries: list[tuple[Case, Entry]]) -> None:
    assert {c.id: e.answer.language for c, e in entries} == {c.id: c.language for c, _ in entries}
    for case, entry in entries:
        words = wording_in(case.language)
        declined = words.text("answer.declined")
        best = words.text("answer.best_understood")
        shown = plain_text(entry.answer.blocks)
        assert (declined in shown, best in shown) == ((case.outcome == "declined",) * 2), case.id


def test_no_latin_letter_is_left_in_the_programs_own_words(
    entries: list[tuple[Case, Entry]],
) -> None:
    for case, entry in entries:
        if case.language in NOT_LATIN:
            own = " ".join(own_words(entry))
            assert not re.search("[A-Za-z]", own), (case.id, own)


def test_quotes_stay_as_the_documents_have_them(entries: list[tuple[Case, Entry]]) -> None:
    for case, entry in entries:
        for statement in entry.answer.statements:
            assert not re.search("[\u2066-\u2069]", statement.quote), case.id


def test_what_is_too_short_to_tell_is_in_the_language_of_the_conversation(app: App) -> None:
    assert app.ask("Halden?", ASKER).answer.language == "en"
    assert app.ask("Сколько человек было убито в марте?", ASKER).answer.language == "ru"
    short = app.ask("Halden?", ASKER).answer
    assert short.language == "ru"
    assert plain_text(short.blocks).startswith(wording_in("ru").text("answer.declined"))
    month = app.ask("А в мае?", ASKER).answer
    assert (month.language, month.outcome) == ("ru", "declined")
    assert app.ask("How many people were wounded?", ASKER).answer.language == "en"


def own_words(entry: Entry) -> Iterator[str]:
    """Of the answer, of its explanation and of its buttons: neither names nor the question."""
    answer = entry.answer
    names = names_of(answer)
    for block in (*answer.blocks, *explained(entry)):
        if isinstance(block, Paragraph):
            text = "".join(run.text for run in block.runs if run.style is not Style.ITALIC)
            yield without(text, names)
    yield from (button.text for row in keyboard(entry) for button in row)
    yield from (without(statement.text, names) for statement in answer.statements)


def names_of(answer: Answer) -> list[str]:
    links = [link.name for statement in answer.statements for link in statement.chain]
    places = [*answer.citations, *([answer.closest] if answer.closest else [])]
    named = [c.publisher or c.title or "" for c in places]
    why = answer.explanation
    required = [word for name in why.required for word in re.findall("[A-Za-z].*[a-z]", name)]
    spelt = [word for pair in (*why.spellings, *why.aliases) for word in pair]
    bold = [
        run.text
        for block in (answer.blocks if answer.outcome is Outcome.DECLINED else ())
        for run in block.runs
        if run.style is Style.BOLD  # in a refusal only who speaks at the closest place
    ]
    capital = [name[:1].upper() + name[1:] for name in links]
    return sorted(
        {*links, *capital, *named, *required, *spelt, *bold} - {""}, key=len, reverse=True
    )


def without(text: str, names: list[str]) -> str:
    for name in names:
        text = text.replace(name, "")
    return text
