"""A mention taken apart: its head, whose it is, what stands beside it."""

import re
from dataclasses import dataclass

from index.claims import kinds, words
from index.claims.names import ORGANISATIONS, PEOPLE, Name, Tokens, names_in
from index.claims.tokens import PUNCTUATION, Tag, Token, tokenize
from index.model import Span

_DEFINITE = words.family("the this that these those")
_INDEFINITE = words.family("a an another one some several many few any two three four five")
_INDEFINITE |= words.family("six seven eight nine ten dozens scores hundreds thousands")
_BRACKETED = 3  # tokens of *(NUB)*
_DATED = 2  # tokens from *of* to the month
_TIMES = words.CALENDAR | words.family("today yesterday tomorrow week month year morning night")
_CLAUSES = words.family("who which whose speaking")
_LOOSE = words.family("former retired elderly young old one-time veteran")
_CIPHER = re.compile(r"[A-Z]{1,3}[-‑]?\d{1,4}")
_STOPS = frozenset((Tag.PREPOSITION, Tag.TO, Tag.WH, Tag.OPEN, Tag.SUBORDINATOR, Tag.AUXILIARY))


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of a source. `core` is the phrase itself, `beside` its appositions.

    In *its director, Hugo Amsel* the core is *its director*, owned by *its*; beside it a name.
    """

    core: Tokens
    beside: tuple[Tokens, ...]
    owner: Tokens
    head: int | None
    """The index in `core` of the head noun, a common noun; None where there is none."""
    name: Name | None
    """The name that the core is, such as *Mayor Dana Ostrow*."""

    @property
    def head_word(self) -> str:
        return self.core[self.head].lower if self.head is not None else ""

    @property
    def first(self) -> str:
        return self.core[0].lower

    @property
    def definite(self) -> bool:
        return self.first in _DEFINITE

    @property
    def indefinite(self) -> bool:
        return self.first in _INDEFINITE or self.core[0].tag is Tag.NUMBER

    @property
    def after_head(self) -> Tokens:
        return self.core[self.head + 1 :] if self.head is not None else ()


def mention_of(text: str, span: Span, lowered: frozenset[str]) -> Mention | None:
    """The mention that stands at `span`; None where no word is left of it."""
    tokens = tokenize(text, span, [])
    tokens = [t for t in tokens if t.tag is not Tag.MARK or t.text in "&/"]
    segments = _segments(tokens)
    if not segments:
        return None
    core = segments[0]
    if len(core) > 1 and core[-1].lower in words.REFLEXIVES:
        core = core[:-1]  # *the singer herself*
    while len(core) > 1 and core[0].tag in {Tag.ADVERB, Tag.CONJUNCTION}:
        core = core[1:]
    if len(core) > 1 and core[-1].tag is Tag.GENITIVE:
        core = core[:-1]  # *the Monitor’s*, before what it says
    core = _without_time(core)
    name = _core_name(core, lowered)
    owner_end = _owner_end(core, name)
    head = None if name else _head(core, owner_end)
    return Mention(core, tuple(segments[1:]), core[:owner_end], head, name)


def _without_time(core: Tokens) -> Tokens:
    """*the letter* of *the letter of 9 March*, *report* of *last week's report*."""
    owned = next((i for i, t in enumerate(core[:3]) if t.tag is Tag.GENITIVE), 0)
    if 0 < owned < len(core) - 1 and core[owned - 1].lower in _TIMES:
        core = core[owned + 1 :]
    for index in range(1, len(core) - 1):
        dated = core[index + 1].tag is Tag.NUMBER and len(core) > index + _DATED
        if core[index].lower == "of" and dated and core[index + _DATED].lower in words.CALENDAR:
            return core[:index]
    return core


def _segments(tokens: Tokens) -> list[Tokens]:
    """The parts between commas and dashes."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.tag in PUNCTUATION - {Tag.OPEN, Tag.CLOSE, Tag.MARK}:
            found.append([])
        else:
            found[-1].append(token)
    return [tuple(part) for part in found if part]


def _core_name(core: Tokens, lowered: frozenset[str]) -> Name | None:
    """The name that is the head of the core: no common noun follows it."""
    bound = _bound(core)
    names = [n for n in names_in(core, lowered) if n.first < bound]
    for name in names:
        rest = [t for t in core[name.last : bound] if t.tag is Tag.WORD]
        genitive = name.last < len(core) and core[name.last].tag is Tag.GENITIVE
        if not rest and not genitive and not _is_office(core, name):
            return name
    return None


def _is_office(core: Tokens, name: Name) -> bool:
    """*the Minister*: a capitalised noun for a person, and no name."""
    part = name.parts[0]
    noun = len(name.parts) == 1 and not part.isupper() and part.lower() in PEOPLE - kinds.EITHER
    return noun and name.first == 1 and core[0].lower in {"the", "this"}


def _bound(core: Tokens) -> int:
    """Where the head's own phrase ends: before *of*, *who*, *living*."""
    for index, token in enumerate(core):
        participle = token.tag is Tag.WORD and token.lower.endswith(("ing", "ed")) and index > 1
        closes = participle and index + 1 < len(core) and core[index + 1].tag is not Tag.WORD
        if index and (token.tag in _STOPS or closes or token.lower in {"citing", "quoting"}):
            return index
    return len(core)


def _owner_end(core: Tokens, name: Name | None) -> int:
    """Past *its* or *the organization's*; 0 where nobody owns the head."""
    if core[0].tag is Tag.POSSESSIVE:
        return 1
    for index in range(_bound(core) - 1, 0, -1):
        inside = name is not None and name.first < index < name.last
        if core[index].tag is Tag.GENITIVE and not inside and index + 1 < len(core):
            return index + 1
    return 0


def _head(core: Tokens, owner_end: int) -> int | None:
    bound = max(_bound(core), owner_end + 1)
    found = [
        i
        for i in range(owner_end, min(bound, len(core)))
        if (core[i].tag is Tag.WORD and not is_age(core[i])) or _is_noun(core[i].lower)
    ]
    nouns = [i for i in found if _is_noun(core[i].lower)]
    return nouns[-1] if nouns else (found[-1] if found else None)


def _is_noun(word: str) -> bool:
    return (
        word in PEOPLE
        or word in ORGANISATIONS
        or word in words.DOCUMENT_NOUNS
        or word in words.AUTHORS
        or word in words.ANONYMOUS
        or word in words.SPOKESPERSONS
    )


def is_bare(mention: Mention) -> bool:
    """Whether the mention is its head alone, perhaps after an article."""
    return len(mention.core) <= 1 + mention.definite


def is_plain(mention: Mention) -> bool:
    """Whether nothing but an age or *former*, *elderly* stands before the head, and nothing after.

    A mention without a noun is plain where it is an age alone: *the 34-year-old*.
    """
    head = mention.head if mention.head is not None else len(mention.core)
    before = mention.core[1:head]
    plain = all(t.lower in _LOOSE or is_age(t) for t in before)
    return plain and head >= len(mention.core) - 1


def is_age(token: Token) -> bool:
    """*34-year-old*."""
    return token.lower.endswith(("year-old", "year-olds"))


def is_guard(mention: Mention) -> bool:
    """*the coast guard*: a body, although *the guard* is a person."""
    before = mention.core[mention.head - 1].lower if mention.head else ""
    return mention.head_word == "guard" and before in {"coast", "border", "national", "home"}


def joins(mention: Mention, name: Name) -> bool:
    """Whether another speaker follows the name: *Pask and Corrin*."""
    rest = mention.core[name.last :]
    if len(rest) > _BRACKETED and rest[0].tag is Tag.OPEN and rest[2].tag is Tag.CLOSE:
        rest = rest[_BRACKETED:]
    return bool(rest) and rest[0].lower == "and"


def without_clause(core: Tokens) -> Tokens:
    """*the officers* of *the officers who stayed with the van*."""
    end = next((i for i, t in enumerate(core) if i and t.lower in _CLAUSES), len(core))
    return core[:end]


def is_code(segment: Tokens) -> bool:
    """*Witness 15*, *Witness F*, *D-4*: a code, after a capitalised noun for a person or alone."""
    if len(segment) == 1:
        return is_cipher(segment[0])
    if len(segment) != len(("Witness", "15")) or segment[0].lower not in PEOPLE:
        return False
    code = segment[1]
    short = code.tag is Tag.NUMBER or len(code.text) == 1 or is_cipher(code)
    return segment[0].tag is Tag.NAME and short


def is_cipher(token: Token) -> bool:
    """*D-4*, *PW12*: a code that names someone without a noun before it."""
    return bool(_CIPHER.fullmatch(token.text))


def coded(core: Tokens) -> bool:
    """*Witness 3*: a code keeps its capital."""
    numbered = len(core) == 2 and core[0].tag is Tag.NAME and core[1].tag is Tag.NUMBER
    return numbered or core[0].text.isupper()


def body_beside(part: Tokens, role: int) -> Tokens:
    """The organisation in *a spokesman for the ministry* or *a ministry spokesman*."""
    after = part[role + 1 :]
    if len(after) > 1 and after[0].lower in {"for", "of", "at", "from"}:
        return after[1:]
    owned = [i for i in range(role) if part[i].tag is Tag.GENITIVE]
    if owned:
        return part[: owned[-1]]
    return [t for t in part[:role] if t.tag is not Tag.DETERMINER]
