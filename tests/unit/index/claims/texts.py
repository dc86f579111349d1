"""Short ways to write what the tests of attribution compare."""

from collections.abc import Sequence

from index.claims import extract
from index.claims.chain import Attribution, attributions
from index.claims.relation import Relation
from index.claims.relations.finder import find_relations
from index.claims.sentences import Sentence, outline
from index.claims.tagger import Tagged
from index.model import About, Claim, Span

PAPER = About(publisher="Rivermark Herald")


class Saying:
    """A tagger that sees what it was told to see: (source, cue, content), and doubtful words."""

    def __init__(self, *relations: tuple[str, str, str], doubtful: Sequence[str] = ()) -> None:
        self._relations = relations
        self._doubtful = doubtful

    def tag(self, text: str, paragraphs: Sequence[Span]) -> Tagged:
        def spans(part: str) -> tuple[Span, ...]:
            start = text.index(part)
            return (Span(start, start + len(part)),) if part else ()

        found = (
            Relation(spans(content), spans(cue), spans(source))
            for source, cue, content in self._relations
        )
        return Tagged(tuple(found), tuple(spans(part)[0] for part in self._doubtful))


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
