"""Telegram's formatted text: what its server makes of a text and its entities.

The same characters are left out, the same entities dropped, merged and cut as by Telegram's server
(tdlib, MessageEntity.cpp and misc.cpp, 2026). What Telegram finds by itself (links, mentions,
commands) is found by simpler patterns here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from telegram import MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

from bot.telegram.markup import Stretch, parsed


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text and what is set off in it, sorted by place, the outer before the inner."""

    text: str
    stretches: tuple[Stretch, ...] = ()

    @property
    def entities(self) -> list[MessageEntity]:
        """As the Bot API has them, in UTF-16 code units."""
        return [
            MessageEntity(
                s.type,
                offset=utf16_length(self.text[: s.start]),
                length=utf16_length(self.text[s.start : s.end]),
                url=s.url,
            )
            for s in self.stretches
        ]


def from_html(html: str) -> FormattedText:
    """`html` as Telegram stores it. Raises MarkupError."""
    text, stretches = parsed(html)
    return _stored(text, stretches)


def from_plain(text: str) -> FormattedText:
    """`text` without markup as Telegram stores it."""
    return _stored(text, [])


def utf16_length(text: str) -> int:
    """The length in UTF-16 code units; a lone surrogate counts as one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


# --- characters --------------------------------------------------------------------------------

# Control characters become blanks; these are left out: carriage returns, line and paragraph
# separators, bidi embeddings and overrides, two combining lines and the combining ring.
_CLEANED: Final[dict[int, str | None]] = {
    **{code: " " for code in range(0x20) if chr(code) not in "\n\r"},
    **dict.fromkeys((0x0D, *range(0x2028, 0x202F), 0x0333, 0x033F, 0x030A)),
}
_MARKS = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")
_INVISIBLE = re.compile(
    "[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc"
    "\U000e0000-\U000e007f]*"
)


def cleaned(text: str) -> str:
    """`text` without the characters that Telegram does not keep."""
    return _MARKS.sub(lambda run: "\u200c" * len(run.group()), text.translate(_CLEANED))


def is_blank(text: str) -> bool:
    """Whether Telegram calls the text empty: nothing in it can be seen."""
    return _INVISIBLE.fullmatch(text) is not None


def _stored(text: str, stretches: list[Stretch]) -> FormattedText:
    moved = [
        replace(s, start=len(cleaned(text[: s.start])), end=len(cleaned(text[: s.end])))
        for s in stretches
    ]
    return _trimmed(cleaned(text), _limited(_settled(moved)))


def _trimmed(text: str, stretches: tuple[Stretch, ...]) -> FormattedText:
    """Without blanks at its ends, though those at the start stay where an entity holds them."""
    end = len(text.rstrip(" \n"))
    first = min((s.start for s in stretches), default=end)
    start = min(len(text) - len(text.lstrip(" \n")), first, end)
    kept = (replace(s, start=s.start - start, end=min(s.end, end) - start) for s in stretches)
    return FormattedText(text[start:end], tuple(s for s in kept if s.start < s.end))


# --- entities ----------------------------------------------------------------------------------

_STYLES: Final = (
    MessageEntityType.BOLD,
    MessageEntityType.ITALIC,
    MessageEntityType.UNDERLINE,
    MessageEntityType.STRIKETHROUGH,
    MessageEntityType.SPOILER,
)
_QUOTATIONS: Final = (MessageEntityType.BLOCKQUOTE, MessageEntityType.EXPANDABLE_BLOCKQUOTE)
_MONOSPACED: Final = (MessageEntityType.CODE, MessageEntityType.PRE)


def _settled(stretches: list[Stretch]) -> list[Stretch]:
    """Quotations and links hold none of their own kind; styles are cut at all others' ends."""
    present = _sorted(s for s in stretches if s.start < s.end)
    quotations = _apart(s for s in present if s.type in _QUOTATIONS)
    continuous = [
        s
        for s in _apart(s for s in present if s.type not in _STYLES + _QUOTATIONS)
        if not any(q.start < s.end and q.end > s.start and not _holds(q, s) for q in quotations)
    ]
    styles = [run for type_ in _STYLES for run in _merged(s for s in present if s.type == type_)]
    others = quotations + continuous
    edges = sorted({edge for s in others for edge in (s.start, s.end)} | {s.start for s in styles})
    pieces = [piece for style in styles for piece in _cut(style, edges)]
    monospaced = [s for s in continuous if s.type in _MONOSPACED]
    return others + [p for p in pieces if not any(_holds(m, p) for m in monospaced)]


def _apart(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Of sorted stretches those that begin after the last one kept has ended."""
    kept: list[Stretch] = []
    for stretch in stretches:
        if not kept or stretch.start >= kept[-1].end:
            kept.append(stretch)
    return kept


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Sorted stretches of one style, those that touch as one."""
    runs: list[Stretch] = []
    for stretch in stretches:
        if runs and stretch.start <= runs[-1].end:
            runs[-1] = replace(runs[-1], end=max(runs[-1].end, stretch.end))
        else:
            runs.append(stretch)
    return runs


def _cut(stretch: Stretch, edges: list[int]) -> Iterator[Stretch]:
    inner = [edge for edge in edges if stretch.start < edge < stretch.end]
    for start, end in pairwise([stretch.start, *inner, stretch.end]):
        yield replace(stretch, start=start, end=end)


def _holds(outer: Stretch, inner: Stretch) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _limited(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Telegram ignores the entities past its limit, the styles first."""
    ranked = sorted(_sorted(stretches), key=lambda s: s.type in _STYLES)
    return _sorted(ranked[: MessageLimit.MESSAGE_ENTITIES])


def _sorted(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    return tuple(sorted(stretches, key=lambda s: (s.start, -s.end, s.type in _STYLES)))


# --- what Telegram finds by itself -------------------------------------------------------------

_DETECTED: Final = (
    (MessageEntityType.URL, re.compile(r"\bhttps?://[^\s<>]*[^\s<>.,;:!?)\]'\"]", re.IGNORECASE)),
    (MessageEntityType.EMAIL, re.compile(r"\b[\w.+-]+@[\w-]+\.\w{2,}\b", re.ASCII)),
    (MessageEntityType.MENTION, re.compile(r"(?<![\w/@])@\w{5,32}\b", re.ASCII)),
    (MessageEntityType.HASHTAG, re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
    (
        MessageEntityType.BOT_COMMAND,
        re.compile(r"(?<![\w/<>@])/\w{1,64}(?:@\w{3,32})?(?![\w/])", re.ASCII),
    ),
)


def with_detected(formatted: FormattedText) -> FormattedText:
    """With the links, addresses, mentions, hashtags and commands that Telegram finds by itself."""
    taken = [s for s in formatted.stretches if s.type not in _STYLES + _QUOTATIONS]
    found: list[Stretch] = []
    for type_, pattern in _DETECTED:
        for match in pattern.finditer(formatted.text):
            if all(match.end() <= s.start or s.end <= match.start() for s in taken + found):
                found.append(Stretch(type_, *match.span()))
    return replace(formatted, stretches=_sorted([*formatted.stretches, *found]))
