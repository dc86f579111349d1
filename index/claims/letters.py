"""Who wrote a letter that a newspaper prints: what it says is the writer's, not the paper's."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from index.claims.publishers import is_body
from index.claims.relations.lines import label_of
from index.claims.relations.turns import turns
from index.claims.sentences import Paragraph, outline
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
_SAYS_I = re.compile(r"\bI\b")
_OFTEN = 3  # sentences in which an author speaks of himself; a reporter may say *told me*
_SEVERAL_AUTHORS = re.compile(r",| and |&")
_NAME = re.compile(rf"{_WORD_OF_NAME}(?: (?!\d)[\w.’'-]+){{1,4}}")


@dataclass(frozen=True, slots=True)
class Letter:
    """A stretch of a text, in code points, and who signs it."""

    span: Span
    writer: Source


def writer_of(text: str, about: About) -> Source | None:
    """Who signs the letter or the opinion that `text` is; None where it is its publisher's own.

    A letter speaks to somebody where it begins, and a name stands below its closing words, or
    where it ends. On a page of letters or opinions the name stands above what says *I*. What its
    named author says as *I*, again and again, is his. A page of several letters is nobody's alone.
    """
    letter = _only_letter(text, about)
    return letter.writer if letter else None


@lru_cache(maxsize=256)
def letters_in(text: str, about: About) -> tuple[Letter, ...]:
    """The letters that `text` is or holds, in reading order."""
    if letter := _only_letter(text, about):
        return (letter,)
    salutations = list(_SALUTATION.finditer(text))
    if len(salutations) < _SEVERAL:
        return ()
    above = _column(text, salutations[0].start(), about)
    ends = [*(following.start() for following in salutations[1:]), len(text)]
    found = [above] if above else []
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


@lru_cache(maxsize=256)
def _only_letter(text: str, about: About) -> Letter | None:
    """The letter or the opinion that `text` is."""
    if signed := _signature(text) or _by_line(text):
        writer = _writer(text, signed, about)
        return Letter(Span(0, len(text)), writer) if writer else None
    return None if _holds_several(text) else _column(text, len(text), about)


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
    if salutation is None or (_holds_several(text) and len(_CLOSING.findall(text)) != 1):
        return None
    closing = _CLOSING.search(text)
    return closing or _SIGNED.search(text, max(salutation.end(), len(text) - _FOOT))


def _holds_several(text: str) -> bool:
    return len(_SALUTATION.findall(text)) >= _SEVERAL


def _column(text: str, end: int, about: About) -> Letter | None:
    """What the author by name says as *I* up to `end`, under whatever heading it stands.

    A body's statement is the body's, whoever speaks in it, and a firm's its namesake's.
    """
    author, publisher = (about.author or "").strip(), about.publisher or ""
    own = set(fold(publisher).split()) & set(fold(author).split())
    if not author or _SEVERAL_AUTHORS.search(author) or is_body(publisher) or own:
        return None
    if len(_SAYS_I.findall(text, 0, end)) < _OFTEN:
        return None
    span = _said_as_i(text[:end], author)
    return Letter(span, Source(author, SourceKind.NAMED)) if span else None


def _said_as_i(text: str, author: str) -> Span | None:
    """Where `text` speaks as *I*, up to the paragraphs around that tell of its author by name.

    None where hardly a sentence does, but for quotations and the lines of an interview.
    """
    every = outline(text)
    labels = Counter(label_of(text, p.span) for p in every)
    lines = turns(text, [p.span for p in every])
    told = [p for p in every if p.span.start not in lines and not _is_line(text, p, labels)]
    said = [p.span for p in told for s in p.sentences if any(t.text == "I" for t in s.tokens)]
    if len(said) < _OFTEN:
        return None
    notes = [p.span for p in every if _tells_of(p.span.of(text), author)]
    start = max((n.end for n in notes if n.end <= said[0].start), default=0)
    return Span(start, min((n.start for n in notes if n.start >= said[-1].end), default=len(text)))


def _tells_of(paragraph: str, author: str) -> bool:
    """*Ana Gorse keeps the lock at Orsett.*"""
    return paragraph[-1] in ".!?" and author.rsplit(maxsplit=1)[-1] in paragraph


def _is_line(text: str, paragraph: Paragraph, labels: Counter[str | None]) -> bool:
    label = label_of(text, paragraph.span)
    return label is not None and labels[label] > 1


def _by_line(text: str) -> re.Match[str] | None:
    line = _BY_LINE.search(text, 0, _HEAD) if _PAGE.search(text, 0, _HEAD) else None
    return line if line and _OWN_VOICE.search(text, line.end()) else None


def through(writer: Source, chain: tuple[Source, ...]) -> tuple[Source, ...]:
    """`chain`, which begins with the publisher, with `writer` as the one whose letter it is."""
    if any(fold(link.name) == fold(writer.name) for link in chain):
        return chain
    return (chain[0], writer, *chain[1:])
