"""Quotations: the pairs of quotation marks in a paragraph, in every usual style.

A mark without its partner is bounded to its paragraph. It opens a quotation up to the paragraph's
end only where the text says so: the next paragraph opens with the same mark (the convention for a
quotation over several paragraphs), or a colon or comma introduces it.
"""

import re
from dataclasses import dataclass

from index.model import Span

# Opening mark → the marks that may close it.
_CLOSERS = {
    "''": ("''",),
    "``": ("''", "``"),
    "“": ("”", "“", '"'),
    "”": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "‘": ("’",),
    "‚": ("‘", "’"),
    '"': ('"', "”"),
    "'": ("'",),
    "「": ("」",),
    "『": ("』",),
    "＂": ("＂",),
}
_CLOSING = {
    mark: re.compile("|".join(map(re.escape, closers))) for mark, closers in _CLOSERS.items()
}
_SINGLE = frozenset("‘‚'")
_MARK = re.compile("|".join(map(re.escape, _CLOSERS)))
_LETTER = re.compile(r"\w")
_ELISION = re.compile(r"['‘](?:\d|em\b|til\b|tis\b|twas\b|cause\b|n['’])", re.IGNORECASE)
_LONGEST = 20_000  # code points that a closing mark may lie away from its opening one


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks. `span` holds the marks, `inner` does not."""

    span: Span
    inner: Span
    continues: bool
    """Whether it runs to its paragraph's end without a closing mark."""


def quotations(text: str, within: Span, following: str = "") -> list[Quotation]:
    """The outermost quotations of the paragraph `within`; `following` is the next one's text."""
    found: list[Quotation] = []
    position = within.start
    barren: dict[str, int] = {}
    while mark := _MARK.search(text, position, within.end):
        quotation = _at(text, mark, within, following, barren)
        if quotation:
            found.append(quotation)
        position = quotation.span.end if quotation else mark.end()
    return found


def _at(
    text: str, found: re.Match[str], within: Span, following: str, barren: dict[str, int]
) -> Quotation | None:
    """The quotation that opens with the mark `found`.

    `barren` tells of each mark up to where nothing closes it: no stretch is searched twice.
    """
    mark, start, first = found.group(), found.start(), found.end()
    if not _opens(text, found, within):
        return None
    limit = min(within.end, first + _LONGEST)
    close = _closing(text, mark, max(first, barren.get(mark, 0)), limit)
    if close is not None:
        whole, inner = Span(start, close.end()), Span(first, close.start())
        return Quotation(whole, inner, continues=False) if inner.start < inner.end else None
    barren[mark] = limit
    if mark not in _SINGLE and _runs_on(text, start, within, following) and first < within.end:
        return Quotation(Span(start, within.end), Span(first, within.end), continues=True)
    return None


def _opens(text: str, found: re.Match[str], within: Span) -> bool:
    mark, start = found.group(), found.start()
    before = text[start - 1] if start > within.start else " "
    after = text[found.end()] if found.end() < within.end else " "
    if _LETTER.match(before) or after.isspace():
        return False
    if mark == "”":
        return start == within.start
    spaced = before.isspace() or before in "([{—–-:“‘\"'/"
    straight = mark in {"'", '"', "»", "''"}
    return (spaced or not straight) and not (mark in _SINGLE and _ELISION.match(text, start))


def _closing(text: str, mark: str, first: int, limit: int) -> re.Match[str] | None:
    """The mark between `first` and `limit` that closes a quotation."""
    fallback = None
    for found in _CLOSING[mark].finditer(text, first, limit):
        if not _closes(text, found, limit):
            continue
        if mark not in _SINGLE or text[found.start() - 1] in ",.?!…;:—-":
            return found
        fallback = fallback or found
    return fallback


def _closes(text: str, found: re.Match[str], limit: int) -> bool:
    after = text[found.end()] if found.end() < limit else " "
    spaced = text[found.start() - 1].isspace()
    if found.group() in {"'", "’"}:
        return not _LETTER.match(after) and not spaced and after != "'"
    if found.group() in {'"', "''"}:
        return not _LETTER.match(after) or not spaced
    return True


def _runs_on(text: str, start: int, within: Span, following: str) -> bool:
    if following[:1] and following[0] == text[start]:
        return within.end > start + 1
    return text[within.start : start].rstrip().endswith((":", ","))
