"""The table of the program's own words: whole in every language, and no stronger in any."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from bot.answering import answerer
from bot.answering.blocks import Run, bold, plain_text
from bot.answering.direction import FSI, PDI
from bot.answering.evidence.requirements import Missing
from bot.answering.presentation import explain
from bot.answering.wording.speakers import speaker_runs
from bot.answering.wording.table import ENGLISH, LANGUAGES, Part, wording_in
from bot.journal.model import Opinion
from index.claims.status import Status
from index.model import Act, Source, SourceKind

OTHERS = [language for language in LANGUAGES if language != "en"]
NOT_LATIN = ["ar", "he", "ru", "uk"]
SOURCE = Path(answerer.__file__).parents[1]
OF_THE_LANGUAGE = {"locale", "day", "weekday", "comma", "small_numbers", "language"}
OF_QUESTIONS = {"question", "glossary", "prefixes"}
NAMED_AT_RUN_TIME = {"status", "act", "reasons", "documents"}
MAY_BE_IN_WORDS = {"zero", "one", "two"}
"""Plural forms in which the number may be told by the noun alone, as in an Arabic dual."""


def templates(language: str) -> dict[str, str]:
    """All templates by their path, but for those that count."""
    table = wording_in(language).table
    sections = table.keys() - OF_THE_LANGUAGE - OF_QUESTIONS - {"counts"}
    return {f"{name}.{key}": text for name in sections for key, text in table[name].items()}


def counts(language: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = wording_in(language).table["counts"]
    return found


def places(template: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


def test_there_are_seven() -> None:
    assert set(LANGUAGES) == {"ar", "en", "es", "fr", "he", "ru", "uk"}


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_is_there_with_the_same_places(language: str) -> None:
    own = {key: places(text) for key, text in templates(language).items()}
    assert own == {key: places(text) for key, text in templates("en").items()}
    assert all(text.strip() for text in templates(language).values())
    assert wording_in(language).table.keys() >= OF_THE_LANGUAGE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_form_of_the_language_is_there(language: str) -> None:
    forms = {*wording_in(language).locale.plural_form.tags, "other"}
    assert counts(language).keys() == counts("en").keys()
    for key, own in counts(language).items():
        wanted = places(counts("en")[key]["other"])
        assert own.keys() == forms, key
        for form, template in own.items():
            free = {"n"} if form in MAY_BE_IN_WORDS else set()
            assert places(template) | free == wanted | free, (key, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_allegation_is_worded_as_established(language: str) -> None:
    words = {status: wording_in(language).status(status, Act.CLAIM) for status in Status}
    assert len(set(words.values())) == len(Status)
    established = [words[status] for status in (Status.FINDING, Status.JUDGMENT)]
    for status in set(Status) - {Status.FINDING, Status.JUDGMENT}:
        for term in established:
            assert term not in words[status], status
            assert words[status] not in term, status


@pytest.mark.parametrize("language", NOT_LATIN)
def test_no_english_is_left(language: str) -> None:
    counted = (text for own in counts(language).values() for text in own.values())
    for text in (*templates(language).values(), *counted):
        assert not re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", text)), text


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_words_of_questions_are_known(language: str) -> None:
    words, russian = wording_in(language), wording_in("ru")
    assert words.question_words.keys() == russian.question_words.keys()
    assert words.glossary.keys() == russian.glossary.keys()
    assert all(form.strip() for forms in words.glossary.values() for form in forms)


def test_what_the_code_can_say_is_in_the_table_and_nothing_else() -> None:
    table = ENGLISH.table
    assert set(table["status"]) == set(Status)
    assert set(table["act"]) <= set(Act)
    assert set(table["reasons"].values()) == {*Missing, *others_than_missing()}
    assert {opinion.value for opinion in Opinion} <= set(table["buttons"])
    code = "".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    for key in templates("en"):
        section, _, name = key.partition(".")
        if section not in NAMED_AT_RUN_TIME and name not in set(Opinion) | set(SourceKind):
            assert f'"{key}"' in code or f'"{name}"' in code, key
    for key in set(counts("en")):
        assert f'"{key}"' in code, key


def others_than_missing() -> Iterator[str]:
    modules: list[Any] = [answerer, explain]
    for module in modules:
        for name in ("_NOT_CLOSE", "_NOTHING", "_NOTHING_ASKED", "_LESS_CLOSE"):
            if hasattr(module, name):
                yield getattr(module, name)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ar", "لا وثائق|وثيقة واحدة|وثيقتان|3 وثائق|11 وثيقة|100 وثيقة|103 وثائق"),
        ("ru", "0 документов|1 документ|2 документа|3 документа|11 документов|100 документов"),
        ("uk", "0 документів|1 документ|2 документи|3 документи|11 документів|100 документів"),
        ("he", "0 מסמכים|מסמך אחד|2 מסמכים|3 מסמכים|11 מסמכים|100 מסמכים"),
        ("en", "0 documents|1 document|2 documents|3 documents|11 documents|100 documents"),
    ],
)
def test_counts_are_in_the_form_of_their_number(language: str, shown: str) -> None:
    told = [wording_in(language).count("documents", n) for n in (0, 1, 2, 3, 11, 100, 103)]
    assert told[: len(shown.split("|"))] == shown.split("|")


def test_in_slavic_languages_the_last_figure_decides() -> None:
    assert wording_in("ru").count("documents", 21) == "21 документ"
    assert wording_in("uk").count("documents", 22) == "22 документи"


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "Wednesday 13 March 2024"),
        ("ar", "الأربعاء، 13 مارس 2024"),
        ("he", "יום רביעי, 13 במרץ 2024"),
        ("ru", "среда, 13 марта 2024 г."),
        ("uk", "середа, 13 березня 2024 р."),
        ("es", "miércoles, 13 de marzo de 2024"),
        ("fr", "mercredi 13 mars 2024"),
    ],
)
def test_days_are_written_as_the_language_writes_them(language: str, day: str) -> None:
    shown = wording_in(language).weekday(date(2024, 3, 13))
    assert shown.replace("\N{NARROW NO-BREAK SPACE}", " ") == day


def test_a_chain_keeps_every_link_in_any_language() -> None:
    chain = (
        Source("Lower Vale Post", SourceKind.PUBLISHER),
        Source("Bridge Watch", SourceKind.NAMED),
        Source("letter", SourceKind.DOCUMENT),
        Source("a painter", SourceKind.UNNAMED),
    )
    for language in LANGUAGES:
        runs = speaker_runs(wording_in(language), chain, [Run("Lower Vale Post")])
        shown = "".join(run.text for run in runs)
        assert all(name in shown for name in ("Lower Vale Post", "Bridge Watch", "painter"))
        assert wording_in(language).document("letter") in shown


def test_names_that_run_the_other_way_are_isolated_and_no_others() -> None:
    arabic, russian = wording_in("ar"), wording_in("ru")
    parts: dict[str, Part] = {"who": [bold("Bridge Watch")], "to": "[1]", "at": "[2]"}
    told = plain_text([arabic.paragraph(*arabic.runs("response.denies", **parts))])
    assert told == f"الرد في الوثائق على [1]: نفي من {FSI}Bridge Watch{PDI}: [2]"
    told = plain_text([russian.paragraph(*russian.runs("response.denies", **parts))])
    assert told == "Ответ в документах на [1]: Bridge Watch отрицает это: [2]"
    local: dict[str, Part] = {**parts, "who": [bold("وزارة الداخلية")]}
    assert FSI not in plain_text([arabic.paragraph(*arabic.runs("response.denies", **local))])


def test_a_reason_of_the_journal_is_told_in_the_language_of_its_answer() -> None:
    russian = wording_in("ru")
    assert russian.reason(Missing.TIME) == "дата, на которой держится вопрос"
    assert russian.reason(f"missing: {Missing.TIME}").startswith("не хватает: дата")
    assert russian.reason("a reason of an older version") == "a reason of an older version"
