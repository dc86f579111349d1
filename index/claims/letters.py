"""Who wrote a letter that a newspaper prints: what it says is the writer's, not the paper's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from index.model import About, Source, SourceKind, Span
from index.words import STOP_WORDS, fold

_HEAD = 800  # code points in which a letter begins to speak to somebody
_FOOT = 600  # code points at the end, where a name is a signature; the paper may add a line
_SEVERAL = 2  # letters on a page
_BELOW = 200  # code points of a signature
_WORD_OF_NAME = r"(?:[^\W\d_a-z][\w.’'-]*|of|de|der|la|al|bin|ibn|van|von)"
_SALUTATION = re.compile(
    r"^(?:Dear\b[^\n]{0,60}|(?:Sirs?|Madam|Sir or Madam|(?:Mr\.? )?Editor|To the [Ee]ditors?))"
    r"(?:[ \t]*[,:.!–-]*[ \t]*$|,?[ \t]*[–—-][ \t]+(?=[A-Z]))"  # *Sir, - May I …*
    r"|^(?:Dear )?(?:Sirs?|Madam|Sir or Madam),[ \t]+(?=[A-Z][^\n]{20})",  # *Sir, From 2030 on …*
    re.MULTILINE,
)
_CLOSING = re.compile(
    r"^(?:Yours(?: \w+){0,2}|(?:(?:Very|Most) )?(?:[Rr]espectfully|[Ss]incerely|[Ff]aithfully)"
    r"(?: yours)?|(?:(?:With|[Kk]ind|[Bb]est|[Ww]arm) )+(?:regards|respect|wishes))[ \t]*[,.]?"
    r"[ \t]*\n+"
    r"(?P<name>[^\n]{3,80})",
    re.MULTILINE,
)
_SIGNED = re.compile(
    rf"^(?:\((?:Mrs?|Ms|Miss|Dr|Prof|Rev)\.?\) )?(?P<name>(?:{_WORD_OF_NAME} ){{1,4}}"
    r"[^\W\d_a-z][\w’'-]*)(?:, [^\n.]{2,60})?[ \t]*$",
    re.MULTILINE,
)
_PAGE = re.compile(
    r"^(?:Letters?(?: to the [Ee]ditor)?|Opinion|Comment|Viewpoint|Guest (?:column|essay))"
    r"(?:[,:|][^\n]{0,40})?[ \t]*$",
    re.MULTILINE,
)
_BY_LINE = re.compile(r"^By (?P<name>[^\n,]{3,80})", re.MULTILINE)
_OWN_VOICE = re.compile(r"\b(?:I|[Ww]e)\b")
_NAME = re.compile(rf"{_WORD_OF_NAME}(?: (?!\d)[\w.’'-]+){{1,4}}")


@dataclass(frozen=True, slots=True)
class Letter:
    """A stretch of a text, in code points, and who signs it."""

    span: Span
    writer: Source


def writer_of(text: str, about: About) -> Source | None:
    """Who signs the letter or the opinion that `text` is; None where it is its publisher's own.

    A letter speaks to somebody where it begins, and a name stands below its closing words, or
    where it ends. On a page of letters or opinions the name stands above what says *I*. A page of
    several letters is nobody's alone.
    """
    signed = _signature(text) or _by_line(text)
    return _writer(text, signed, about) if signed else None


@lru_cache(maxsize=256)
def letters_in(text: str, about: About) -> tuple[Letter, ...]:
    """The letters that `text` is or holds, in reading order."""
    if writer := writer_of(text, about):
        return (Letter(Span(0, len(text)), writer),)
    salutations = list(_SALUTATION.finditer(text))
    if len(salutations) < _SEVERAL:
        return ()
    ends = [*(following.start() for following in salutations[1:]), len(text)]
    found = []
    for salutation, end in zip(salutations, ends, strict=True):
        signed = _CLOSING.search(text, salutation.end(), end)
        signed = signed or _SIGNED.search(text, salutation.end(), end)
        if signed and (writer := _writer(text, signed, about)):
            found.append(Letter(Span(salutation.start(), signed.end()), writer))
    return tuple(found)


def stretches(text: str, about: About) -> Iterator[tuple[Span, Source | None]]:
    """The letters that `text` is or holds and what stands between, each with who signs it.

    Nothing where it holds no letter.
    """
    end = 0
    for letter in letters_in(text, about):
        yield Span(end, letter.span.start), None
        yield letter.span, letter.writer
        end = letter.span.end
    if end:
        yield Span(end, len(text)), None


def writer_at(text: str, about: About, position: int) -> Source | None:
    """Who signs the letter that stands at `position` of `text`; None where none does."""
    letters = letters_in(text, about)
    return next((x.writer for x in letters if x.span.start <= position < x.span.end), None)


def _writer(text: str, signed: re.Match[str], about: About) -> Source | None:
    name = _NAME.match(signed["name"].strip())
    around = fold(text[signed.start() : signed.end() + _BELOW]).split()
    own = set(fold(about.publisher or "").split()) - STOP_WORDS
    if name is None or (own and own <= set(around)):
        return None
    return Source(name.group().rstrip(".'’-"), SourceKind.NAMED)


def _signature(text: str) -> re.Match[str] | None:
    """Of a single letter: it may be to *the Editor* and to *Sir*, but closes once."""
    salutation = _SALUTATION.search(text, 0, _HEAD)
    several = len(_SALUTATION.findall(text)) >= _SEVERAL
    if salutation is None or (several and len(_CLOSING.findall(text)) != 1):
        return None
    closing = _CLOSING.search(text)
    return closing or _SIGNED.search(text, max(salutation.end(), len(text) - _FOOT))


def _by_line(text: str) -> re.Match[str] | None:
    line = _BY_LINE.search(text, 0, _HEAD) if _PAGE.search(text, 0, _HEAD) else None
    return line if line and _OWN_VOICE.search(text, line.end()) else None


def through(writer: Source, chain: tuple[Source, ...]) -> tuple[Source, ...]:
    """`chain`, which begins with the publisher, with `writer` as the one whose letter it is."""
    if any(fold(link.name) == fold(writer.name) for link in chain):
        return chain
    return (chain[0], writer, *chain[1:])
