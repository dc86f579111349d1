"""Telegram's HTML → text and what is set off in it.

Tags, references and errors are those of Telegram's server, word for word (tdlib, `parse_html` in
MessageEntity.cpp, 2026). Known difference: the tags `tg-emoji` and `tg-time` are unknown here.
"""

import re
from dataclasses import dataclass
from typing import Final

from telegram.constants import MessageEntityType


class MarkupError(Exception):
    """The HTML is not as Telegram wants it; the message is Telegram's own."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """An entity in code points, end exclusive; Telegram's own offsets are UTF-16 code units."""

    type: MessageEntityType
    start: int
    end: int
    url: str | None = None


def parsed(html: str) -> tuple[str, list[Stretch]]:
    """The text of `html` and its entities, in the order of their end tags. Raises MarkupError."""
    return _Parser(html).parse()


_TAGS: Final = {
    "a": MessageEntityType.TEXT_LINK,
    "b": MessageEntityType.BOLD,
    "strong": MessageEntityType.BOLD,
    "i": MessageEntityType.ITALIC,
    "em": MessageEntityType.ITALIC,
    "u": MessageEntityType.UNDERLINE,
    "ins": MessageEntityType.UNDERLINE,
    "s": MessageEntityType.STRIKETHROUGH,
    "strike": MessageEntityType.STRIKETHROUGH,
    "del": MessageEntityType.STRIKETHROUGH,
    "tg-spoiler": MessageEntityType.SPOILER,
    "span": MessageEntityType.SPOILER,
    "code": MessageEntityType.CODE,
    "pre": MessageEntityType.PRE,
    "blockquote": MessageEntityType.BLOCKQUOTE,
}
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]*)|#(?P<decimal>[0-9]*)|(?P<name>[A-Za-z]*));?")
_PLAIN = re.compile(r"[^<&]+")
_TAG_NAME = re.compile(r"[^\s>]*")
_END_TAG = re.compile(r"</([^\s>]*)\s*(>?)")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_AFTER_NAME_TOKEN = re.compile(r"[\s>]")
_SPACE = re.compile(r"\s*")
# Telegram makes no link of a host without a dot, such as localhost, and says nothing of it.
_LINK = re.compile(r"(?:https?://)?[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    start: int
    attributes: dict[str, str]


class _Parser:
    def __init__(self, html: str) -> None:
        self._html = html
        self._position = 0
        self._text = ""
        self._open: list[_OpenTag] = []
        self._stretches: list[Stretch] = []

    def parse(self) -> tuple[str, list[Stretch]]:
        while not self._at_end:
            self._step()
        if self._open:
            name = self._open[-1].name
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{name}"')
        _refuse_surrogates(self._text)
        return self._text, self._stretches

    def _step(self) -> None:
        if self._at("</"):
            self._end_tag()
        elif self._at("<"):
            self._start_tag()
        elif self._at("&"):
            self._text += self._reference()
        else:
            self._text += self._take(_PLAIN)

    def _reference(self) -> str:
        match = _REFERENCE.match(self._html, self._position)
        character = _referred(match) if match else None
        if match is None or character is None:
            self._position += 1
            return "&"
        self._position = match.end()
        return character

    def _start_tag(self) -> None:
        begin = self._position
        self._position += 1
        name = self._take(_TAG_NAME).lower()
        if self._at_end:
            raise self._error("Unclosed start tag at byte offset {}", begin)
        if name not in _TAGS:
            raise self._error(f'Unsupported start tag "{name}" at byte offset {{}}', begin)
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler" at byte offset {}', begin)
        self._open.append(_OpenTag(name, len(self._text), attributes))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        self._take(_SPACE)
        while not self._at(">"):
            name = self._take(_ATTRIBUTE_NAME)
            if not name:
                complaint = f'Empty attribute name in the tag "{tag}" at byte offset {{}}'
                raise self._error(complaint, begin)
            self._take(_SPACE)
            attributes[name] = self._value(tag, begin) if self._at("=") else ""
            if self._at_end:
                raise self._error(f'Unclosed start tag "{tag}" at byte offset {{}}', begin)
            self._take(_SPACE)
        self._position += 1
        return attributes

    def _value(self, tag: str, begin: int) -> str:
        self._position += 1
        self._take(_SPACE)
        if self._at_end:
            raise self._error(f'Unclosed start tag "{tag}" at byte offset {{}}', begin)
        value = self._quoted() if self._at('"', "'") else self._name_token()
        if self._at_end:
            raise self._error("Unclosed start tag at byte offset {}", begin)
        return value

    def _quoted(self) -> str:
        quote = self._take_character()
        value = ""
        while not self._at_end and not self._at(quote):
            value += self._reference() if self._at("&") else self._take_character()
        self._position += 0 if self._at_end else 1
        return value

    def _name_token(self) -> str:
        begin = self._position
        token = self._take(_NAME_TOKEN).lower()
        if not self._at_end and not _AFTER_NAME_TOKEN.match(self._html, self._position):
            raise self._error("Unexpected end of name token at byte offset {}", begin)
        return token

    def _end_tag(self) -> None:
        begin = self._position
        if not self._open:
            raise self._error("Unexpected end tag at byte offset {}", begin)
        match = _END_TAG.match(self._html, begin)
        if match is None or not match[2]:
            raise self._error("Unclosed end tag at byte offset {}", begin)
        tag, found = self._open.pop(), match[1].lower()
        if found not in {"", tag.name}:
            expected = f'expected "</{tag.name}>", found "</{found}>"'
            raise self._error(f"Unmatched end tag at byte offset {{}}, {expected}", begin)
        self._position = match.end()
        self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        type_, url = _TAGS[tag.name], None
        if tag.name == "blockquote" and "expandable" in tag.attributes:
            type_ = MessageEntityType.EXPANDABLE_BLOCKQUOTE
        if tag.name == "a":
            url = tag.attributes.get("href") or self._text[tag.start :]
            if not _LINK.fullmatch(url):
                return
        if len(self._text) > tag.start:
            self._stretches.append(Stretch(type_, tag.start, len(self._text), url))

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._html, self._position)
        assert match is not None
        self._position = match.end()
        return match.group()

    def _take_character(self) -> str:
        self._position += 1
        return self._html[self._position - 1]

    def _at(self, *prefixes: str) -> bool:
        return self._html.startswith(prefixes, self._position)

    @property
    def _at_end(self) -> bool:
        return self._position == len(self._html)

    def _error(self, message: str, position: int) -> MarkupError:
        offset = len(self._html[:position].encode("utf-8", "surrogatepass"))
        return MarkupError(message.format(offset))


def _referred(match: re.Match[str]) -> str | None:
    """The character that a reference stands for; None where it stands for itself."""
    if match["name"] is not None:
        return _NAMED.get(match["name"])
    if len(match.group().removesuffix(";")) >= 10:
        return None
    code = int(match["hex"] or "0", 16) if match["decimal"] is None else int(match["decimal"] or 0)
    return chr(code) if 0 < code < 0x10FFFF else None


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise MarkupError(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        ) from error
