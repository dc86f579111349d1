"""Names in a text: which runs of capitalised words name someone, and what they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.claims import kinds, words
from index.claims.lexicon import NOUN_FORMS, VERB_FORMS, plural
from index.claims.tokens import Tag, Token

Tokens = Sequence[Token]

PEOPLE = words.PERSON_NOUNS | {plural(n) for n in words.PERSON_NOUNS} | set(words.IRREGULAR_PEOPLE)
ORGANISATIONS = words.ORGANISATION_NOUNS | {plural(n) for n in words.ORGANISATION_NOUNS}
_COMMON = (
    PEOPLE | ORGANISATIONS | words.DOCUMENT_NOUNS | words.AUTHORS | frozenset(NOUN_FORMS)
) | frozenset(VERB_FORMS)
_PARTICLES = words.family("von van de der den del di da la le bin ibn ben dos das du ter")
_CONNECTORS = frozenset(("of", "for", "on", "and", "the"))
_PEOPLES = re.compile(r"[a-z](?:ites|ians|eans|cans|nese|ists|crats|shis|anis)$")
_LONGEST = 12  # tokens of a name
_HEADING = 3  # tokens in capitals from which they are a heading
_NOT_NAMES = words.CALENDAR | {"i", "dear"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its words without titles, and the titles. `start` is a code point."""

    start: int
    end: int
    first: int
    last: int
    parts: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def text(self) -> str:
        return _joined(self.parts)

    @property
    def is_people(self) -> bool:
        """*Alawites*, *Republicans*: everyone of a people, faith or party, and nobody by name."""
        return len(self.parts) == 1 and bool(_PEOPLES.search(self.parts[0]))

    @property
    def is_company(self) -> bool:
        """*Corvid Air*, *Veld & Sons*, *Radio Selvany*: a company by how its name is made."""
        ends = self.parts[-1].lower().rstrip(".") in kinds.COMPANY_ENDINGS
        opens = self.parts[0].lower() in {"radio", "air"}
        return len(self.parts) > 1 and (ends or opens or "&" in self.parts)

    @property
    def is_organisation(self) -> bool:
        acronym = len(self.parts) == 1 and self.parts[0].isupper() and _is_acronym(self.parts[0])
        named = any(part.lower() in ORGANISATIONS for part in self.parts) or self.is_company
        return not self.titles and (named or acronym or "of" in self.parts)


def _is_acronym(word: str) -> bool:
    return 1 < len(word) <= 7 and word.lower() not in PEOPLE | words.TITLES


def _joined(parts: tuple[str, ...]) -> str:
    return " ".join(parts).replace(" ’", "’").replace(" '", "'")


def names_in(tokens: Tokens, lowered: frozenset[str]) -> Iterator[Name]:
    """The names among `tokens`, in order; `lowered` are the document's words in lower case."""
    index = 0
    while index < len(tokens):
        end = _run(tokens, index, lowered)
        if end > index:
            name = _name(tokens, index, end)
            if name:
                yield name
            index = end
        else:
            index += 1


def is_proper(tokens: Tokens, index: int, lowered: frozenset[str]) -> bool:
    """Whether the word is part of a name, and not capitalised for its place alone."""
    token = tokens[index]
    if token.tag is not Tag.NAME or token.lower in _NOT_NAMES:
        return False
    opening = index == 0 or tokens[index - 1].tag in {Tag.STOP, Tag.COLON, Tag.QUOTE}
    if not opening:
        return True
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if follows is not None and follows.tag is Tag.NAME and follows.lower not in _NOT_NAMES:
        return token.lower not in lowered or token.lower in words.TITLES
    if follows is not None and follows.text == "&":
        return True
    if token.lower in ORGANISATIONS and follows is not None and follows.lower in {"of", "for"}:
        return index + 2 < len(tokens) and tokens[index + 2].tag is Tag.NAME
    return token.lower not in _COMMON and token.lower not in lowered


def _run(tokens: Tokens, start: int, lowered: frozenset[str]) -> int:
    """Where the name that begins at `start` ends; `start` where none does."""
    if not is_proper(tokens, start, lowered):
        return start
    end = start + 1
    organisation = tokens[start].lower in ORGANISATIONS
    if not organisation and _is_union(tokens, start):
        end += 1
    while end < len(tokens) and end - start < _LONGEST:
        if _ends_heading(tokens, start, end):
            break
        step = _joint(tokens, end, organisation=organisation)
        if not step:
            break
        end += step
        organisation = organisation or tokens[end - 1].lower in ORGANISATIONS
    return end


def _ends_heading(tokens: Tokens, start: int, end: int) -> bool:
    """*OFFICE OF THE AUDITOR* | *Report*: a heading in capitals, and the line below it."""
    capitals = all(t.text.isupper() for t in tokens[start:end])
    return end - start >= _HEADING and capitals and not tokens[end].text.isupper()


def _is_union(tokens: Tokens, start: int) -> bool:
    """*the Concord of River States*: an article, a word and *of* before several capitals."""
    after = tokens[start + 1 : start + 4]
    articled = bool(start) and tokens[start - 1].lower == "the"
    named = len(after) == 3 and after[0].lower == "of" and after[1].tag is after[2].tag is Tag.NAME
    return (
        articled
        and named
        and not {a.lower for a in after} & words.CALENDAR
        and (tokens[start].lower not in words.TITLES | PEOPLE)
    )


def _joint(tokens: Tokens, index: int, *, organisation: bool) -> int:
    """How many tokens from `index` on go on with a name."""
    token = tokens[index]
    if token.tag is Tag.NAME:
        return int(token.lower not in words.CALENDAR)
    if token.tag is Tag.NUMBER and token.text[0].isupper():
        return 1  # *Channel One*
    if token.tag is Tag.GENITIVE and token.lower in {"'", "’", "'s", "’s"}:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        plural = token.lower in {"'", "’"}  # *the Teachers’ Circle*
        united = following is not None and (plural or following.lower in ORGANISATIONS)
        return 2 if united and following and following.tag is Tag.NAME else 0
    if token.text == "&" or token.lower in _PARTICLES:
        return _linked(tokens, index)
    if not organisation or token.lower not in _CONNECTORS:
        return 0
    return _linked(tokens, index)


def _linked(tokens: Tokens, index: int) -> int:
    """Over a connector and perhaps *the* to the next word of the name: *for the North*."""
    rest = tokens[index + 1 : index + 3]
    between = _PARTICLES | ({"the"} if tokens[index].lower != "and" else frozenset())
    if len(rest) == 2 and rest[0].lower in between:
        return 3 if rest[1].tag is Tag.NAME else 0
    named = bool(rest) and rest[0].tag is Tag.NAME and rest[0].lower not in words.CALENDAR
    return 2 if named else 0


def _name(tokens: Tokens, start: int, end: int) -> Name | None:
    parts = [token.text for token in tokens[start:end]]
    lower = [part.lower().rstrip(".") for part in parts]
    titled = [
        i
        for i, word in enumerate(lower[:-1])
        if _is_title(word) or (word in words.PERSON_NOUNS and i < len(lower) - 2)
    ]
    cut = titled[-1] + 1 if titled else 0
    if any(word in ORGANISATIONS for word in lower[max(cut, 1) :]) or lower[-1] == "staff":
        cut = 0
    titles = tuple(lower[:cut])
    return Name(
        tokens[start].start,
        tokens[end - 1].end,
        start,
        end,
        tuple(parts[cut:]),
        titles,
    )


def _is_title(word: str) -> bool:
    """*judge*, *staff* of *Chief of Staff*, and titles of two parts: *judge-advocate*."""
    if word in words.TITLES or word == "staff":
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(p in words.TITLES | words.PERSON_NOUNS for p in parts)


def gender_of(titles: Sequence[str]) -> str | None:
    """``f`` or ``m`` where a title or role tells; None where it does not."""
    if any(title in words.FEMALE for title in titles):
        return "f"
    return "m" if any(title in words.MALE for title in titles) else None
