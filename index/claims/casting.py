"""Text → its cast: who is named or introduced, what the text calls them, where they appear."""

import re
from collections.abc import Iterator
from itertools import pairwise

from index.claims import kinds, words
from index.claims.cast import Appearance, Cast, Entity, Sort, key_of, known_gender, unnamed
from index.claims.descriptions import descriptions, head_of
from index.claims.mentions import is_cipher, is_code
from index.claims.names import ORGANISATIONS, PEOPLE, Name, Tokens, gender_of, names_in
from index.claims.phrases import phrase_after
from index.claims.pronouns import GENDERS
from index.claims.sentences import Paragraph, Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import is_verbal
from index.model import About, Source, SourceKind

_LETTER = re.compile(r"[A-Z]\.")
_ACRONYM = 3  # letters of an acronym that stands for the publisher
_BOTH = 2
_AGED = [Tag.NAME, Tag.COMMA, Tag.NUMBER, Tag.COMMA]
_COUNTED = frozenset(
    ("a", "an", "another", "one", "two", "three", "four", "five", "several", "some")
)


_OFFICES = PEOPLE - kinds.EITHER
_SAID = words.family("said says told stated added admitted denied")
_AGES = frozenset(map(str, range(5, 100)))
_HEADING = 3  # words of a heading beside the name
_NOUNS = PEOPLE | ORGANISATIONS | words.DOCUMENT_NOUNS


_OF_ONE_NAME = words.family(
    "brother father imam king mother pope prince princess queen sheikh sister"
)
_WHERE = words.family("off along towards in at near into outside around behind across")


def cast_of(paragraphs: list[Paragraph], about: About) -> Cast:
    """Everyone named or introduced in `paragraphs`; the publisher too, whom nobody need mention."""
    sentences = sorted(
        (s for p in paragraphs for s in (*p.sentences, *p.quoted)), key=lambda s: s.span.start
    )
    lowered = frozenset(
        t.lower for s in sentences for t in s.tokens if t.tag is not Tag.NAME and t.text.islower()
    )
    lowered |= _opening_only(sentences)
    cast = Cast(_publisher(about), lowered)
    if cast.publisher:
        cast.add(cast.publisher)
        acronym = "".join(p[0] for p in cast.publisher.parts if p[0].isupper())
        if len(acronym) >= _ACRONYM:
            cast.alias((acronym,), cast.publisher)
    headings = {heading.span for heading in _lettered(sentences)}
    told = [s for s in sentences if s.span not in headings]
    found = [(s, list(names_in(s.tokens, lowered))) for s in told]
    _add_longest_first(cast, [name for _, names in found for name in names])
    for sentence, names in found:
        _mention(cast, sentence, names)
    cast.settle()
    return cast


def _lettered(sentences: list[Sentence]) -> list[Sentence]:
    """Headings by letters, none of them anybody's name: *A. Facts*, *B. Events*, *C. Fire at sea*.

    One alone without a preposition may be a name: *A. Gorse*.
    """
    single = [s for s in sentences if s.tokens and _LETTER.fullmatch(s.tokens[0].text)]
    headings = [s for s in single if s.tokens[-1].tag is not Tag.STOP]
    letters = {s.tokens[0].text[0] for s in headings}
    runs = any(chr(ord(letter) + 1) in letters for letter in letters)
    return headings if runs else [s for s in headings if _has_place(s.tokens[2:3])]


def _has_place(tokens: Tokens) -> bool:
    return any(t.tag is Tag.PREPOSITION for t in tokens)


def _opening_only(sentences: list[Sentence]) -> frozenset[str]:
    """Words capitalised for opening a sentence alone, before a common noun: *Aid workers*."""
    inner = {t.lower for s in sentences for t in s.tokens[1:] if t.tag is Tag.NAME}
    opening = set()
    for sentence in sentences:
        first, *rest = sentence.tokens[:2]
        if rest and first.tag is Tag.NAME and rest[0].lower in _NOUNS and rest[0].tag is Tag.WORD:
            opening.add(first.lower)
    return frozenset(opening - inner)


def _publisher(about: About) -> Entity | None:
    if about.publisher is None:
        return None
    source = Source(about.publisher, SourceKind.PUBLISHER)
    parts = tuple(about.publisher.partition(",")[0].split())
    return Entity((source,), Sort.ORGANISATION, parts=parts)


def _initials(name: Name) -> Iterator[str]:
    """The acronyms that a name of several words may have: of its capitals, of all its words."""
    words_ = [part for part in name.parts if part[0].isalnum()]
    if len(words_) > 1:
        yield "".join(w[0] for w in words_ if w[0].isupper())
        yield "".join(w[0].upper() for w in words_)


def _add_longest_first(cast: Cast, names: list[Name]) -> None:
    """Shorter forms find the longer ones there; a form of two of them stays by itself."""
    distinct: dict[tuple[object, ...], Name] = {}
    for name in names:
        key = (*key_of(name.parts), gender_of(name.titles))
        known = distinct.get(key)
        if known is None or (not known.titles and name.titles) or known.text.isupper():
            distinct[key] = name
    longest = sorted(distinct.values(), key=lambda n: -len(n.parts))
    initials = {acronym: name for name in reversed(longest) for acronym in _initials(name)}
    for name in longest:
        whole = initials.get(name.parts[0]) if len(name.parts) == 1 and not name.titles else None
        candidates = cast.named(name.parts)
        if whole and not candidates and len(cast.named(whole.parts)) == 1:
            cast.alias(name.parts, cast.named(whole.parts)[0])
            continue
        gender = gender_of(name.titles)
        other = {"f": "m", "m": "f"}.get(gender or "")
        if other and len(candidates) == 1 and known_gender(candidates[0]) == other:
            cast.set_apart(_entity(name))
        elif len(candidates) == 1:
            _learn_title(candidates[0], name)
        elif not candidates and not (len(name.parts) == 1 and name.parts[0].lower() in _OFFICES):
            cast.add(_entity(name))


def _learn_title(entity: Entity, name: Name) -> None:
    entity.heads.update(name.titles[-1:])
    entity.told.update(name.titles)
    entity.gender = entity.gender or gender_of(name.titles)
    if name.titles and entity.sort is Sort.UNKNOWN:
        entity.sort = Sort.PERSON


def _entity(name: Name) -> Entity:
    sort = Sort.ORGANISATION if name.is_organisation else Sort.UNKNOWN
    if name.titles:
        sort = Sort.PERSON
    if name.is_people:
        group = Source(name.text, SourceKind.GROUP)
        return Entity((group,), Sort.PEOPLE, {name.text.lower()}, name.parts, plural=True)
    source = Source(_called(name), SourceKind.NAMED)
    heads, gender = set(name.titles[-1:]), gender_of(name.titles)
    return Entity((source,), sort, heads, name.parts, gender, told=set(name.titles))


def _called(name: Name) -> str:
    """With the title that belongs to a name of one word: *MR VANCE:*, *Sister Agathe*."""
    if len(name.parts) > 1 or not name.titles:
        return name.text
    title = name.titles[-1]
    if name.text.isupper():
        return f"{title.upper()} {name.text}"
    return f"{title.capitalize()} {name.text}" if title in _OF_ONE_NAME else name.text


def _mention(cast: Cast, sentence: Sentence, names: list[Name]) -> None:
    tokens = sentence.tokens
    for name in names:
        candidates = cast.named(name.parts, gender_of(name.titles))
        if len(candidates) != 1:
            continue
        entity = candidates[0]
        opening = _opens(tokens, name.first) or _is_subject(tokens, name.first, name.last)
        opening = opening and name.last < len(tokens)  # no masthead
        opening = opening or _is_cleft(tokens, name) or _is_heading(tokens, name)
        cast.appearances.append(Appearance(name.start, entity, opening))
        if _is_dateline(tokens, name):
            entity.sort = Sort.PLACE if entity.sort is Sort.UNKNOWN else entity.sort
            continue  # what follows the dash is no description of the place
        for description in descriptions(tokens, name):
            entity.heads.add(description[-1])
            entity.told.update(description)
        entity.gender = entity.gender or _gender_after(tokens, name) or _gender_said(tokens, name)
        entity.employs = entity.employs or _is_employer(tokens, name)
        if entity.sort is Sort.UNKNOWN and _is_place(tokens, name):
            entity.sort = Sort.PLACE
        _learn_sort(entity)
        if entity.sort is Sort.UNKNOWN and not name.is_organisation:
            entity.sort = _sort_after(tokens, name)
        acronym = _acronym(tokens, name)
        if acronym:
            cast.alias((acronym,), entity)
    cast.appearances.extend((*_introduced(tokens), *_coded(tokens, cast), *_joint(tokens, names)))


def _gender_after(tokens: Tokens, name: Name) -> str | None:
    """*Ros Ingle and her engineer*, *Bo Teal and his son*: what the possessive tells."""
    joined = [t.lower for t in tokens[name.last : name.last + 2]]
    told = len(joined) == 2 and joined[0] in {"and", "with"} and not name.is_organisation
    return GENDERS.get(joined[1]) if told and joined[1] in words.POSSESSIVES else None


def _gender_said(tokens: Tokens, name: Name) -> str | None:
    """*Bo Teal said that he …*: hardly ever another."""
    after = [t.lower for t in tokens[name.last : name.last + 3]]
    said = len(after) > 1 and after[0] in _SAID and not name.is_organisation
    pronoun = after[-1] if said and after[1] == "that" else after[1] if said else ""
    return GENDERS.get(pronoun) if pronoun in {"he", "she"} else None


def _sort_after(tokens: Tokens, name: Name) -> Sort:
    """*Ana Gorse, who …*, *Ana Gorse, 31, …*; *River Watch, which …*."""
    after = tokens[name.last : name.last + 3]
    if len(after) < 2 or after[0].tag is not Tag.COMMA:
        return Sort.UNKNOWN
    aged = [t.tag for t in after] == [Tag.COMMA, Tag.NUMBER, Tag.COMMA]
    if after[1].lower in {"who", "whom"} or (aged and after[1].text in _AGES):
        return Sort.PERSON
    subject = after[1].lower == "which" and _opens(tokens, name.first)
    return Sort.ORGANISATION if subject else Sort.UNKNOWN


def _is_cleft(tokens: Tokens, name: Name) -> bool:
    """*It was the teacher, Ana Gorse, who …*, *She was Ana Gorse*: whom the sentence is about."""
    before = [t.lower for t in tokens[: name.first]]
    if len(before) == _BOTH and before[0] in {"he", "she"} and before[1] in {"is", "was"}:
        return True
    after = [t.lower for t in tokens[name.last : name.last + 2] if t.tag is not Tag.COMMA]
    stressed = any(pair in {("it", "was"), ("it", "is")} for pair in pairwise(before))
    return stressed and after[:1] == ["who"]


def _is_heading(tokens: Tokens, name: Name) -> bool:
    """*On Mr Teal.*: what follows is about him."""
    rest = [t.lower for t in (*tokens[: name.first], *tokens[name.last :]) if t.tag is not Tag.STOP]
    headed = 0 < len(rest) <= _HEADING and rest[0] in {"about", "concerning", "on", "regarding"}
    return headed and not any(is_verbal(tokens, i) for i in range(len(tokens)))


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether nothing but an article or titles stands before the name in its sentence."""
    return all(t.tag in {Tag.DETERMINER, Tag.NAME, Tag.CONJUNCTION} for t in tokens[:index])


def _is_subject(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the sentence's first verb follows: *At the gate the clerk, Ana Gorse, was asked*."""
    closed = last < len(tokens) and tokens[last].tag is Tag.COMMA
    after, before = last + closed, tokens[first - 1].tag if first else Tag.STOP
    held = before not in ({Tag.COMMA} if closed else {Tag.NAME, Tag.WORD, Tag.COMMA})
    if held or after >= len(tokens) or not is_verbal(tokens, after):
        return False
    return not any(is_verbal(tokens, index) for index in range(first))


def _learn_sort(entity: Entity) -> None:
    if (entity.heads & PEOPLE) - kinds.EITHER:
        entity.sort = Sort.PERSON if entity.sort in {Sort.UNKNOWN, Sort.PLACE} else entity.sort
    elif entity.heads & ORGANISATIONS:
        entity.sort = Sort.ORGANISATION


def _is_place(tokens: Tokens, name: Name) -> bool:
    return bool(name.first) and tokens[name.first - 1].lower in _WHERE


def _is_dateline(tokens: Tokens, name: Name) -> bool:
    """*SELVANY — The court …*: the place that a report is from."""
    after = tokens[name.last : name.last + 1]
    return name.first == 0 and name.text.isupper() and [t.tag for t in after] == [Tag.DASH]


def _acronym(tokens: Tokens, name: Name) -> str | None:
    """*(WSA)* right after a name of several words."""
    after = tokens[name.last : name.last + 3]
    bracketed = len(after) == 3 and after[0].tag is Tag.OPEN and after[2].tag is Tag.CLOSE
    return after[1].text if bracketed and after[1].text.isupper() else None


def _is_employer(tokens: Tokens, name: Name) -> bool:
    """*loggers from Tallow Timber*: people are from it."""
    before = [t.lower for t in tokens[max(0, name.first - 2) : name.first]]
    return len(before) == 2 and before[0] in PEOPLE and before[1] in {"from", "for", "at", "with"}


def _introduced(tokens: Tokens) -> Iterator[Appearance]:
    """Unnamed people who enter the text: *a fisherman*, *two officials from the port*."""
    closed, last = 0, None
    for index, token in enumerate(tokens):
        counted = token.lower in _COUNTED or (token.tag is Tag.NUMBER and token.text.isdigit())
        if not counted or (index and tokens[index - 1].lower in {"as", "of"}):
            continue
        if _is_named_before(tokens, index):
            continue
        phrase = phrase_after(tokens, index)
        head = head_of(tokens, index) if phrase else None
        if phrase and head is not None and tokens[head].lower in PEOPLE | kinds.GROUPS:
            end = next((i for i in range(*phrase) if _joins_verb(tokens, i)), phrase[1])
            if closed and index == closed + 1 and tokens[closed].tag is Tag.COMMA and last:
                last.heads.add(tokens[head].lower)  # *a second witness, a midwife*: the same
                continue
            entity = unnamed(tokens[phrase[0] : end], tokens[head].lower)
            closed, last = end, entity if token.lower in {"a", "an", "another"} else None
            yield Appearance(token.start, entity, index == 0 or _enters(tokens, index))


def _coded(tokens: Tokens, cast: Cast) -> Iterator[Appearance]:
    """*Witness 12*, *Resident C*: people whom the text calls by a code."""
    for index in range(len(tokens) - 1):
        noun, code = tokens[index], tokens[index + 1]
        cipher = is_cipher(code)
        if (cipher or code.text.isalnum()) and is_code((noun, code)):
            source = Source(f"{noun.text} {code.text}", SourceKind.GROUP)
            person = Entity((source,), Sort.PERSON, {noun.lower})
            person = cast.by_code.setdefault(source.name, person)
            if cipher:
                cast.alias((code.text,), person)  # *D-4* of *Witness D-4*
            yield Appearance(noun.start, person, index == 0)


def _joint(tokens: Tokens, names: list[Name]) -> Iterator[Appearance]:
    """*Ana Gorse and Ron Askew run the shop*: the two who open a sentence together."""
    if len(names) < _BOTH or names[1].first != names[0].last + 1:
        return
    pair = names[:_BOTH]
    before = [t for t in tokens[: names[0].first] if t.lower not in PEOPLE]  # *The brothers …*
    joined = tokens[names[0].last].lower == "and" and _opens(before, len(before))
    if joined and len(pair[1].parts) > 1 and not any(n.is_organisation for n in pair):
        source = Source(" and ".join(n.text for n in pair), SourceKind.NAMED)
        yield Appearance(pair[0].start, Entity((source,), Sort.PEOPLE, plural=True), opening=True)


def _joins_verb(tokens: Tokens, index: int) -> bool:
    """*two clerks and compared*: the *and* goes on with what somebody else did."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].tag is Tag.CONJUNCTION and following.endswith("ed")


def _is_named_before(tokens: Tokens, index: int) -> bool:
    """*Ana Gorse, a clerk*: no one new; but *In Selvany, a clerk*."""
    aged = [t.tag for t in tokens[max(0, index - 4) : index]] == _AGED
    named = [t.tag for t in tokens[max(0, index - 2) : index]] == [Tag.NAME, Tag.COMMA]
    if not (aged or named):
        return False
    first = index - 2 if tokens[index - 2].tag is Tag.NAME else index - 4
    while first and tokens[first - 1].tag is Tag.NAME:
        first -= 1
    return not first or tokens[first - 1].tag is not Tag.PREPOSITION


def _enters(tokens: Tokens, index: int) -> bool:
    """*One of them, a widow from the port, sat …*: who the sentence is about."""
    set_off = tokens[index - 1].tag is Tag.COMMA and tokens[0].lower in _COUNTED
    return set_off and not any(is_verbal(tokens, i) for i in range(index))
