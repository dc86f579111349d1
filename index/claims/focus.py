"""Whom a bare noun for a person means whom the text never calls so: *the widow*, *the priest*."""

import re

from index.claims import kinds, words
from index.claims.cast import Appearance, Entity, Sort, known_gender
from index.claims.mentions import Mention
from index.claims.names import PEOPLE, gender_of
from index.claims.pronouns import REACH
from index.claims.scene import Scene
from index.model import SourceKind

_NEAR = 60  # code points from a mention of someone to the age
_AGE = re.compile(r"(\d+)-year-old")
_MAN, _WOMAN = words.family("man boy gentleman"), words.family("woman girl lady")
_PERSONAL = frozenset((Sort.PERSON, Sort.UNKNOWN))


def in_focus(scene: Scene, mention: Mention) -> Entity | None:
    """The only person in reach whom the noun may mean, else the last subject, if it may be he.

    An office (*the mayor*) is nobody's of whom the text does not say that he holds it.
    """
    head, position = mention.head_word, mention.core[0].start
    near = [a for a in scene.seen(position - REACH, position) if _is_someone(scene, a.entity)]
    age = _AGE.search(" ".join(token.text for token in mention.core))
    of_age = [a.entity for a in near if age and _is_told(scene, a, age[1])]
    if of_age:
        return of_age[-1]
    fitting = [a for a in near if _may_be(head, a.entity)]
    if age:  # *the 34-year-old*: rather somebody with a name than *her mother*
        fitting = [a for a in fitting if a.entity.parts] or fitting
    distinct = list(dict.fromkeys(a.entity for a in fitting))
    if len(distinct) == 1:
        return distinct[0]
    closest = [a.entity for a in fitting if _is_so_called(head, a.entity)]
    if closest:
        return closest[-1]
    subjects = [a.entity for a in (fitting if age else near) if a.opening]
    return subjects[-1] if subjects and subjects[-1] in distinct else None


def _is_someone(scene: Scene, entity: Entity) -> bool:
    """Whether it is one person: named by two words or more, titled, or described as a person."""
    last = entity.layers[-1]
    if entity.plural or entity is scene.cast.publisher or entity.sort not in _PERSONAL:
        return False
    if last.kind is SourceKind.UNRESOLVED:
        return False
    return entity.sort is Sort.PERSON or len(entity.parts) > 1


def _is_told(scene: Scene, appearance: Appearance, age: str) -> bool:
    """*Ana Gorse, 34,*, *a 17-year-old apprentice*: whether the age stands right there."""
    after = scene.text[appearance.position : appearance.position + _NEAR]
    return bool(re.search(rf"(?:, |\b(?:an? ))({age})\b", after))


def _may_be(head: str, entity: Entity) -> bool:
    """Whether the noun may mean someone of whom the text tells what it does."""
    gender = gender_of((head,))
    if gender and known_gender(entity) not in {None, gender}:
        return False
    if not head or head in kinds.ANY_PERSON | kinds.BY_LIFE or _is_so_called(head, entity):
        return True
    return head not in kinds.OFFICES and not (entity.heads & PEOPLE) - words.FEMALE - words.MALE


def _is_so_called(head: str, entity: Entity) -> bool:
    """*the priest* of *Father Anselm Gorse*: the text calls him by a narrower noun, or the same."""
    return bool(entity.heads & ({head} | kinds.BROADER.get(head, frozenset())))


def anybody(scene: Scene, mention: Mention) -> Entity | None:
    """*the man*, *the official*: the only single person in reach whom the noun may mean."""
    head, position = mention.head_word, mention.core[0].start
    if head not in kinds.ANY_PERSON:
        return None
    gender = "m" if head in _MAN else "f" if head in _WOMAN else None

    def fits(entity: Entity) -> bool:
        single = entity.sort is Sort.PERSON and not entity.plural
        if head in kinds.PARTS and entity.heads & (kinds.OFFICES - {head}):
            return False
        return single and (gender is None or entity.gender in {None, gender})

    near = [e for place, e in scene.history if position - REACH < place < position and fits(e)]
    near = [e for e in near if gender and e.gender == gender] or near
    return near[-1] if near and (gender or len(set(near)) == 1) else None
