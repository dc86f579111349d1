"""One language's templates, as its file has them; plural forms and dates are CLDR's, by Babel."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from string import Formatter
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from bot.answering.blocks import Paragraph, Run, paragraph
from index.claims.status import Status
from index.model import Act, Source, SourceKind

_FOLDER = Path(__file__).parent
LANGUAGES = tuple(sorted(file.stem for file in _FOLDER.glob("*.toml")))
"""The codes (ISO 639-1) of the languages that have a file."""

Part = str | Iterable[Run]
"""What goes into a template: the program's own text, or runs, such as a name in bold."""

_PLAIN = frozenset({Status.REPORTED_STATEMENT, Status.DISPUTED, Status.CORROBORATED})
_MISSING = "missing: "


@dataclass(frozen=True)
class Wording:
    """The words of one language. A key is the path in its file: ``answer.declined``."""

    language: str
    table: Mapping[str, Any]

    @cached_property
    def locale(self) -> Locale:
        return Locale.parse(self.table["locale"])

    @property
    def is_rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.locale.text_direction == "rtl"

    @property
    def question_words(self) -> dict[str, list[str]]:
        """The forms of question words and prepositions, by the English word; English has none."""
        return self._forms_of("question")

    @property
    def glossary(self) -> dict[str, list[str]]:
        """The forms of a few words of content, by the English word."""
        return self._forms_of("glossary")

    @property
    def prefixes(self) -> Mapping[str, str]:
        """What is written at the beginning of a word, with its meaning in English."""
        prefixes: Mapping[str, str] = self.table["prefixes"]
        return prefixes

    def text(self, key: str, **parts: str) -> str:
        """The template at `key` with `parts` in its places."""
        return self._template(key).format(**parts)

    def runs(self, key: str, **parts: Part) -> list[Run]:
        """The same in runs: what is given as runs keeps its style, the rest is plain."""
        return list(_filled(self._template(key), parts))

    def paragraph(self, *parts: str | Run) -> Paragraph:
        """A paragraph that runs as the language does."""
        return paragraph(*parts, rtl=self.is_rtl)

    def count(self, key: str, count: int) -> str:
        """*2 statements*, in the plural form that the language has for `count`."""
        return self._form(key, count).format(n=self.number(count))

    def one_source(self, repeating: int, document: str) -> str:
        """*one source; two further articles repeat its letter*; `document` may be empty."""
        if not repeating:
            return self.text("answer.one_source")
        key = "repeats_document" if document else "repeats"
        template = self._form(key, repeating)
        return template.format(n=self._in_words(repeating), document=self.document(document))

    def number(self, number: int) -> str:
        """*2,004*, in figures."""
        return str(format_decimal(number, locale=self.locale))

    def day(self, moment: date) -> str:
        return format_date(moment, self.table["day"], self.locale)

    def weekday(self, moment: date) -> str:
        """The day with its weekday before it."""
        return format_date(moment, self.table["weekday"], self.locale)

    def month(self, month: int, year: int | None) -> str:
        """*March 2024*, or *March* alone."""
        pattern = "MMMM y" if year else "MMMM"
        return format_date(date(year or date.min.year, month, 1), pattern, self.locale)

    def listed(self, parts: Iterable[str]) -> str:
        comma: str = self.table["comma"]
        return comma.join(parts)

    def status(self, status: Status, act: Act) -> str:
        """What a statement is, in a word or two, after its speaker."""
        acts: Mapping[str, str] = self.table["act"]
        plain = status in _PLAIN or (status is Status.DOCUMENT_TEXT and act is Act.UNCONFIRMED)
        if plain and act in acts:  # where it says more than *reported statement*
            return acts[act]
        return self.text(f"status.{status}")

    def label(self, link: Source) -> str:
        """A link of a chain, as a reader sees it."""
        match link.kind:
            case SourceKind.UNSTATED:
                return self.text("speaker.nobody_named")
            case SourceKind.UNNAMED | SourceKind.UNRESOLVED:
                return self.text(f"speaker.{link.kind}", name=link.name)
            case _:
                return link.name

    def document(self, name: str) -> str:
        """What a chain calls a document: *letter*; a title stays as it is."""
        documents: Mapping[str, str] = self.table["documents"]
        return documents.get(name, name)

    def reason(self, reason: str) -> str:
        """Why something was declined or left out, from the journal's word for it.

        A reason that an older version wrote stays as it is.
        """
        if reason.startswith(_MISSING):
            return self.text("why.missing", what=self.reason(reason.removeprefix(_MISSING)))
        return self._reasons.get(reason, reason)

    @cached_property
    def _reasons(self) -> dict[str, str]:
        own: Mapping[str, str] = self.table["reasons"]
        return {english: own[key] for key, english in _table("en")["reasons"].items()}

    def _forms_of(self, section: str) -> dict[str, list[str]]:
        return {english: own.split("|") for english, own in self.table.get(section, {}).items()}

    def _form(self, key: str, count: int) -> str:
        forms: Mapping[str, str] = self.table["counts"][key]
        return forms[self.locale.plural_form(count)]

    def _in_words(self, number: int) -> str:
        words = str(self.table["small_numbers"]).split()
        return words[number] if number < len(words) else self.number(number)

    def _template(self, key: str) -> str:
        section, _, name = key.partition(".")
        template: str = self.table[section][name]
        return template


@cache
def wording_in(language: str) -> Wording:
    """The words of a language of LANGUAGES."""
    return Wording(language, _table(language))


@cache
def _table(language: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8"))


def _filled(template: str, parts: Mapping[str, Part]) -> Iterator[Run]:
    own = ""
    for literal, field, _, _ in Formatter().parse(template):
        part = parts[field] if field else ""
        if isinstance(part, str):
            own += literal + part
            continue
        if own + literal:
            yield Run(own + literal)
        own = ""
        yield from part
    if own:
        yield Run(own)


ENGLISH = wording_in("en")
