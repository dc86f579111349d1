"""Someone by the words of the text alone, where it names nobody: *traders of Cooper Lane*."""

from index.claims import words
from index.claims.cast import Entity, Sort, worded
from index.claims.mentions import Mention, coded, without_clause
from index.claims.names import Tokens, gender_of, is_proper
from index.claims.scene import Scene
from index.model import Source, SourceKind


def by_words(scene: Scene, mention: Mention, sort: Sort) -> Entity:
    """Someone by the words of the text alone."""
    heads = {mention.head_word} if mention.head_word else set()
    source = Source(own_text(scene, mention), SourceKind.GROUP)
    gender = gender_of((mention.head_word,))
    return Entity((source,), sort, heads, (), gender, sort is Sort.PEOPLE)


def unresolved(mention: Mention) -> Entity:
    """Someone of whom the text does not tell who it is."""
    source = Source(worded(mention.core, lower=True), SourceKind.UNRESOLVED)
    head = mention.head_word
    sort = Sort.PERSON if head in words.PERSON_NOUNS and mention.definite else Sort.UNKNOWN
    return Entity((source,), sort, {head} if head else set(), (), gender_of((head,)))


def own_text(scene: Scene, mention: Mention) -> str:
    """The mention's own words, without the article before them."""
    return words_of(without_clause(mention.core), scene.cast.lowered)


def words_of(core: Tokens, lowered: frozenset[str]) -> str:
    """The words of a phrase without *the*; its first in lower case where it is no name."""
    if all(token.text.isupper() for token in core if token.text.isalpha()):
        return worded(core, lower=False)
    if core[0].lower == "the" and len(core) > 1:
        return worded(core[1:], lower=False)
    proper = is_proper(core, 0, lowered) and core[0].lower != "neither"
    return worded(core, lower=not proper and not coded(core))
