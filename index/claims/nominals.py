"""Common nouns → who is meant: *the ministry*, *her deputy*, *two officials*, *the pair*."""

from index.claims import kinds, words
from index.claims.cast import Entity, Sort, known_gender, unnamed, worded
from index.claims.descriptions import head_of
from index.claims.focus import anybody, in_focus
from index.claims.mentions import (
    Mention,
    coded,
    is_age,
    is_bare,
    is_guard,
    is_plain,
    without_clause,
)
from index.claims.nameless import by_words, own_text, unresolved
from index.claims.names import ORGANISATIONS, PEOPLE, Tokens, gender_of
from index.claims.pronouns import GENDERS, REACH, is_two
from index.claims.scene import Scene, own_words
from index.claims.tokens import Tag
from index.model import Source, SourceKind

_NAMED = frozenset((SourceKind.NAMED, SourceKind.PUBLISHER))
_PAIRS = words.family("pair couple duo two")
_ON_AIR = words.family("radio television tv broadcasting")
_POLICE = words.family("force police")


def nominal(scene: Scene, mention: Mention, around: Entity | None, quoted: int = 0) -> Entity:
    """Who a mention without a name is; by its own words where the text names nobody."""
    head = mention.head_word
    if mention.owner:
        return _owned(scene, mention, around, quoted)
    if mention.definite and mention.core[-1].lower in _PAIRS and is_bare(mention):
        return _pair(scene, mention)
    if (head in ORGANISATIONS and head not in words.IRREGULAR_PEOPLE) or is_guard(mention):
        return _body(scene, mention)
    if head in PEOPLE or head in words.ANONYMOUS or head in words.SPOKESPERSONS:
        return _people(scene, mention)
    return _introduced(scene, mention) if mention.indefinite else _other(scene, mention)


def _other(scene: Scene, mention: Mention) -> Entity:
    """*the tannery*; *the other* alone says nothing."""
    if mention.definite and mention.core[-1].lower in {"other", "others"}:
        return unresolved(mention)
    if mention.definite and is_age(mention.core[-1]):
        return in_focus(scene, mention) or unresolved(mention)
    known = _described(scene, mention) if mention.definite and mention.head_word else None
    if known is None and mention.definite and mention.head_word.endswith(kinds.PERSONAL):
        known = in_focus(scene, mention) if is_plain(mention) else None
    sort = Sort.ORGANISATION if mention.head_word in kinds.SIDES else Sort.UNKNOWN
    return known or by_words(scene, mention, sort)


def _owned(scene: Scene, mention: Mention, around: Entity | None, quoted: int) -> Entity:
    """*its director*: the owner's name stands for the pronoun; *the court's registrar*: a role."""
    known = _described(scene, mention)
    if known and len(mention.core) <= 2:
        return known
    text, head = own_text(scene, mention), mention.head_word
    owner = mention.owner[0]
    whose = scene.meant_by(owner, around, quoted) if owner.tag is Tag.POSSESSIVE else None
    whose = _kin(whose, owner.lower)
    if whose and whose is scene.cast.publisher and owner.lower == "our" and head in kinds.OWN:
        return whose
    body = whose is not None and whose.sort is Sort.ORGANISATION and not _is_nobody(whose)
    if whose and (body or whose.of or whose.layers[-1].kind in _NAMED):
        text = f"{whose.name}’s {worded(mention.core[1:], lower=False)}"
    joined = any(t.lower == "and" for t in mention.core)
    single = (head in words.PERSON_NOUNS or head.endswith(kinds.PERSONAL)) and not joined
    unnamed_body = body and whose is not None and whose.layers[-1].kind is SourceKind.GROUP
    role = unnamed_body or (owner.lower == "the" and not _is_personal(mention))
    kind = SourceKind.UNNAMED if single and not role else SourceKind.GROUP
    if kind is SourceKind.UNNAMED and owner.lower == "the":
        text = worded(mention.core, lower=True)
    office = Sort.ORGANISATION if head in ORGANISATIONS else Sort.PEOPLE
    sort = Sort.PERSON if single else office
    heads = {head} | {w for part in mention.beside if (w := _told_beside(part))}
    found = Entity((Source(text, kind),), sort, heads, (), gender_of((head,)), not single)
    found.of = whose if single and not body else None
    return found


def _told_beside(part: Tokens) -> str | None:
    """*farmer* of *his neighbour, a farmer*."""
    head = head_of(part, 0) if part[0].lower in {"a", "an"} else None
    return part[head].lower if head is not None and part[head].lower in PEOPLE else None


def _kin(whose: Entity | None, owner: str) -> Entity | None:
    """*His son said … His widow*: whose son he is, not the son's, where he may be meant."""
    if whose is None or whose.of is None or whose.layers[-1].kind is not SourceKind.UNNAMED:
        return whose
    gender = GENDERS.get(owner)
    return whose.of if gender and known_gender(whose.of) in {None, gender} else whose


def _is_nobody(entity: Entity) -> bool:
    return entity.layers[-1].kind in {SourceKind.UNRESOLVED, SourceKind.UNNAMED}


def _is_personal(mention: Mention) -> bool:
    """*the student’s mother*: nobody's office, as *the court’s registrar* is."""
    owner = mention.owner[-2].lower if len(mention.owner) > 1 else ""
    named = any(t.tag is Tag.NAME for t in mention.owner)
    return named or owner in PEOPLE or mention.head_word in words.SPOKESPERSONS


def _pair(scene: Scene, mention: Mention) -> Entity:
    """*the two*, *the couple*: two people who entered together, else the last two by name."""
    position = mention.core[0].start
    known = scene.last(position, is_two)
    if known:
        return known
    two = scene.last_two(position)
    if len(two) < 2 or any(e.sort is Sort.ORGANISATION or len(e.parts) < 2 for e in two):
        return unresolved(mention)
    source = Source(f"{two[0].name} and {two[1].name}", SourceKind.NAMED)
    return Entity((source,), Sort.PEOPLE, plural=True)


# --- bodies --------------------------------------------------------------------------------------


def _body(scene: Scene, mention: Mention) -> Entity:
    """*the ministry*, *a Syrian organization*."""
    known = _known_body(scene, mention)
    if known:
        return known
    head = mention.head_word
    if mention.indefinite:
        source = Source(worded(without_clause(mention.core), lower=True), SourceKind.UNNAMED)
        return Entity((source,), Sort.ORGANISATION, {head})
    if mention.definite and is_bare(mention) and head in words.ANAPHORIC_ORGANISATIONS:
        return unresolved(mention)
    return by_words(scene, mention, Sort.ORGANISATION)


def _known_body(scene: Scene, mention: Mention) -> Entity | None:
    head, position = mention.head_word, mention.core[0].start
    cast = scene.cast
    if cast.publisher and mention.first == "this" and is_bare(mention):
        own = {part.lower() for part in cast.publisher.parts}
        if head in own | words.PUBLISHING_NOUNS | words.ANAPHORIC_ORGANISATIONS:
            return cast.publisher
    described = [e for e in cast.described(head) if _agrees(mention, e)]
    if mention.indefinite:
        opening = position < REACH and head in words.ANAPHORIC_ORGANISATIONS
        return described[0] if opening and len(described) == 1 else None
    bearing = [e for e in cast.with_part(head) if _agrees(mention, e)]
    latest = scene.latest([*described, *bearing], position) or _own_paper(scene, mention)
    if latest or not (mention.definite and is_bare(mention)):
        return latest
    return _taken_up(scene, head, position)


def _taken_up(scene: Scene, head: str, position: int) -> Entity | None:
    """*the union* of *the Dockers’ Guild*, *the ministry* of *the ministry of health*."""
    cast = scene.cast
    for noun in sorted(kinds.ALIKE_BODIES.get(head, ())):
        alike = [*cast.described(noun), *cast.with_part(noun)]
        latest = scene.latest([e for e in alike if e.sort is Sort.ORGANISATION], position)
        if latest and latest is not cast.publisher:
            return latest
    called = scene.called.get(head)
    if called and called.sort is Sort.ORGANISATION and _is_worded(called, head):
        return called
    if head in _POLICE and "police" in scene.called:
        return scene.called["police"]
    return scene.last_body(head, position) if head in words.ANAPHORIC_ORGANISATIONS else None


def _is_worded(body: Entity, head: str) -> bool:
    """*the ministry of health*, *the prison service*: a body by its words, with its noun."""
    return body.name.startswith(f"{head} of ") or body.name.endswith(f" {head}")


def _own_paper(scene: Scene, mention: Mention) -> Entity | None:
    """*the station* in the text of Radio Selvany."""
    publisher = scene.cast.publisher
    if publisher is None or not (mention.definite and is_bare(mention)):
        return None
    parts = {part.lower() for part in publisher.parts}
    aired = mention.head_word in {"station", "broadcaster"} and parts & _ON_AIR
    return publisher if aired else None


def _agrees(mention: Mention, entity: Entity) -> bool:
    """Whether every name before the head is the entity's own or told of it: *the Syrian group*."""
    known = {part.lower() for part in entity.parts} | entity.told
    names = (t.lower for t in mention.core[: mention.head] if t.tag is Tag.NAME)
    return all(name in known for name in names)


# --- people --------------------------------------------------------------------------------------


def _people(scene: Scene, mention: Mention) -> Entity:
    head = mention.head_word
    if mention.indefinite:
        return _introduced(scene, mention)
    known = _known_people(scene, mention) or _of_code(scene, mention)
    if known:
        return known
    if head in words.ANONYMOUS and not mention.definite:
        return unnamed(without_clause(mention.core), head)
    single = head in words.PERSON_NOUNS or head in words.ANONYMOUS
    if mention.definite and single and head not in kinds.COURT_ROLES:
        if is_bare(mention):
            return unresolved(mention)
        if head in kinds.ANY_PERSON:
            return unnamed(without_clause(mention.core), head)
    sort = Sort.ORGANISATION if head in _POLICE else Sort.PERSON if single else Sort.PEOPLE
    return by_words(scene, mention, sort)


def _introduced(scene: Scene, mention: Mention) -> Entity:
    start = mention.core[0].start
    for appearance in scene.cast.between(start, start + 1):
        if appearance.entity.layers[-1].kind is SourceKind.UNNAMED:
            return appearance.entity
    return unnamed(without_clause(mention.core), mention.head_word)


def _of_code(scene: Scene, mention: Mention) -> Entity | None:
    """*Witness 12*, who enters the cast where the code stands."""
    start, code = mention.core[0].start, own_text(scene, mention)
    there = (a.entity for a in scene.cast.between(start, start + 1))
    return next((e for e in there if e.name == code), None) if coded(mention.core) else None


def _known_people(scene: Scene, mention: Mention) -> Entity | None:
    """*the source*, *Mayor*: who was called so before, or will be by one name alone."""
    head = mention.head_word
    if not mention.definite:
        bare = head in words.TITLES and is_bare(mention)
        return scene.latest(scene.cast.described(head), mention.core[0].start) if bare else None
    known = _described(scene, mention)
    publisher = scene.cast.publisher
    if publisher and is_bare(mention) and mention.core[-1].text in publisher.parts:
        return publisher  # *the Rapporteur* in the report of one
    if known or not is_plain(mention):
        return known
    if head in {"men", "women"}:
        return scene.last(mention.core[0].start, lambda e: e.sort is Sort.PEOPLE)
    new = bool(mention.beside) and mention.beside[0][0].lower in {"a", "an"}
    if new or head not in words.PERSON_NOUNS or head in kinds.COURT_ROLES:
        return None  # *the buyer, a company from Selvany*: someone new
    found = anybody(scene, mention) or in_focus(scene, mention)
    if found:
        scene.called.setdefault(head, found)
    return found


def _described(scene: Scene, mention: Mention) -> Entity | None:
    """Who was called by the noun, or one like it, and of whom the other words were told too."""
    head, start = mention.head_word, len(mention.owner) if mention.owner else 1
    if mention.head is None:
        return None
    own = own_words(mention.core[: mention.head + 1], mention.head, start)
    after = own_words(mention.after_head, -1, 0)
    plural = head in PEOPLE and head not in words.PERSON_NOUNS
    for noun in (head, *sorted(kinds.ALIKE.get(head, ()))):
        called = scene.called.get(noun)
        found = [e for e in scene.cast.described(noun) if _fits(e, noun, own, after)]
        found = [e for e in found if _counts(e, plural=plural)]
        if called and _is_vague(called) and _named_before(scene, found, mention):
            called = None  # *Minister* of the headline, whom the text names
        if (
            called
            and _fits(called, noun, own, after)
            and not (mention.owner and called.heads == {noun})
        ):
            return called
        latest = scene.latest(found, mention.core[0].start)
        if latest and (not mention.owner or words.POSSESSIVES & latest.told):
            return latest
    return None


def _is_vague(entity: Entity) -> bool:
    return not entity.parts and entity.layers[-1].kind is SourceKind.GROUP


def _named_before(scene: Scene, found: list[Entity], mention: Mention) -> bool:
    position = mention.core[0].start
    return any(e.parts and scene.cast.last_position(e, position) is not None for e in found)


def _fits(entity: Entity, noun: str, own: frozenset[str], after: frozenset[str]) -> bool:
    """Whether what a mention says before and after its noun was told of someone too.

    *the widow of the driver* is *the widow, Ana Gorse*, of whom nothing else was told.
    """
    told = _told(entity)
    plain = bool(entity.parts) and entity.told <= {noun} | words.ARTICLES
    return own <= told and (after <= told or plain)


def _counts(entity: Entity, *, plural: bool) -> bool:
    """Whether someone is many where the noun is plural, and is not where it is singular."""
    return entity.plural == plural or entity.sort is Sort.ORGANISATION


def _told(entity: Entity) -> frozenset[str]:
    """All words by which the text calls someone."""
    named = (word.lower() for layer in entity.layers for word in layer.name.split())
    return frozenset(named) | entity.told | {part.lower() for part in entity.parts}
