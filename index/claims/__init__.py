"""Text in, who said what out, by rules and a small trained network: one stage a file.

quotes, tokens, sentences → relations (source, cue, content as spans) → sources and chain (who is
meant, through whom) → running (sentences that go on with a speaker) → reading (act, polarity,
certainty, kind). A stage hands plain values to the next: another one may stand in its place.
"""

from dataclasses import replace
from functools import partial

from index.claims.chain import Attribution, attributions
from index.claims.letters import through, writer_at, writer_of
from index.claims.merging import unclaimed
from index.claims.reading import read
from index.claims.relations.finder import find_relations
from index.claims.running import carried
from index.claims.sentences import outline
from index.claims.sifting import groundless, sifted
from index.claims.tagger import Tagged, Tagger
from index.claims.unread import READ, Unread, by_language, unread
from index.model import UNSTATED, About, Claim, Voice

_QUOTES = frozenset('"“„«‘')


def extract(text: str, about: About, tagger: Tagger | None = None) -> tuple[Claim, ...]:
    """The attributions in `text`, in reading order, with ids ``c1``, ``c2`` ….

    Spans are code points into `text`. `about.publisher` is every chain's first link, UNSTATED
    where it is None; the second is whoever wrote the letter, of one or several that it prints. A
    sentence without any attribution yields no claim. In a paragraph that is not in English only
    what stands in quotation marks is a claim, and nobody is named as its speaker. Without a
    `tagger` the rules stand alone.
    """
    written = partial(_as_written, text, about)
    if writer := writer_of(text, about):
        about = replace(about, author=writer.name)
    paragraphs, others = by_language(text, outline(text))
    tagged = tagger.tag(text, [p.span for p in paragraphs]) if tagger else Tagged()
    relations = find_relations(text, paragraphs, tagged.relations)
    found = attributions(text, paragraphs, relations, about)
    found = carried(text, paragraphs, found, about)
    settled = [*groundless(text, paragraphs, tagged.relations), *(a.relation for a in found)]
    left = unclaimed(text, tagged.doubtful, settled)
    doubtful = attributions(text, paragraphs, list(sifted(text, paragraphs, left)), about)
    ordered = _in_order([*found, *doubtful, *unread(text, others, about)])
    placed = enumerate(map(written, ordered))
    return tuple(_claim(text, index, attribution) for index, attribution in placed)


def _as_written(text: str, about: About, attribution: Attribution) -> Attribution:
    """Through whoever signs the letter in which it stands, if one does.

    What nobody is said to say there he says himself, unless it is quoted or a hedge.
    """
    writer = writer_at(text, about, attribution.relation.place[0])
    if writer is None:
        return attribution
    voice = Voice.ATTRIBUTED if attribution.voice is Voice.PUBLISHER else attribution.voice
    chain = through(writer, attribution.chain)
    if chain[2:] == (UNSTATED,) and _is_unsourced(text, attribution):
        chain = chain[:2]
    return replace(attribution, chain=chain, voice=voice)


def _is_unsourced(text: str, attribution: Attribution) -> bool:
    relation = attribution.relation
    quoted = relation.content[0].of(text)[0] in _QUOTES
    return not (quoted or relation.hedged or relation.source or relation.cue)


def _in_order(every: list[Attribution]) -> list[Attribution]:
    """All attributions in reading order, parents counted anew."""
    order = sorted(range(len(every)), key=lambda i: every[i].relation.place)
    place = {old: new for new, old in enumerate(order)}
    return [
        replace(every[i], parent=None if (p := every[i].parent) is None else place[p])
        for i in order
    ]


def _claim(text: str, index: int, attribution: Attribution) -> Claim:
    relation = attribution.relation
    seen = READ if isinstance(attribution, Unread) else read(text, attribution)
    parent = attribution.parent
    return Claim(
        id=f"c{index + 1}",
        content=relation.content,
        cue=relation.cue,
        source=relation.source,
        chain=attribution.chain,
        parent=None if parent is None else f"c{parent + 1}",
        voice=attribution.voice,
        act=seen.act,
        polarity=seen.polarity,
        certainty=seen.certainty,
        kind=seen.kind,
        provenance=relation.provenance,
    )
