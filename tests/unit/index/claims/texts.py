"""Short ways to write what the tests of attribution compare."""

from index.claims import extract
from index.claims.chain import Attribution, attributions
from index.claims.relation import Relation
from index.claims.relations.finder import find_relations
from index.claims.sentences import Sentence, outline
from index.model import About, Claim, Span

PAPER = About(publisher="Rivermark Herald")


def words_of(text: str, spans: tuple[Span, ...]) -> str:
    """The words at `spans`, parts joined by a bar."""
    return " | ".join(span.of(text) for span in spans)


def relations(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution in `text`."""
    return [parts(text, r) for r in find_relations(text, outline(text))]


def parts(text: str, relation: Relation) -> tuple[str, str, str]:
    return (
        words_of(text, relation.source),
        words_of(text, relation.cue),
        words_of(text, relation.content),
    )


def sentence(text: str) -> Sentence:
    """The first sentence of `text`."""
    return outline(text)[0].sentences[0]


def chained(text: str, about: About = PAPER) -> list[Attribution]:
    paragraphs = outline(text)
    return attributions(text, paragraphs, find_relations(text, paragraphs), about)


def chains(text: str, about: About = PAPER) -> list[list[str]]:
    """The chain of each attribution in `text`, without its first link."""
    return [[source.label for source in a.chain[1:]] for a in chained(text, about)]


def claims(text: str, about: About = PAPER) -> tuple[Claim, ...]:
    return extract(text, about)


def only(text: str, about: About = PAPER) -> Claim:
    """The one claim of `text`."""
    (claim,) = extract(text, about)
    return claim
