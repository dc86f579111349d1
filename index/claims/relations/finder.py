"""All attributions of a text: the families put together, quotations given to their speakers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from index.claims import words
from index.claims.merging import merged
from index.claims.relation import Relation
from index.claims.relations.according import according_relations, with_layers
from index.claims.relations.exchanges import within_lines
from index.claims.relations.hedges import hedge_relations
from index.claims.relations.lines import label_of, line_relation
from index.claims.relations.nominal import noun_relations
from index.claims.relations.passives import passive_relations
from index.claims.relations.provenance import mark_unverified, without_provenance
from index.claims.relations.quoted import Turn, Voices, give_to_speakers
from index.claims.relations.relatives import disputed_relations, relative_relations
from index.claims.relations.silences import silence_relations
from index.claims.relations.turns import turns as interview
from index.claims.relations.verbs import verb_relations
from index.claims.sentences import Paragraph, Sentence
from index.claims.sifting import sifted
from index.claims.verbgroups import verb_groups
from index.model import Span


def find_relations(
    text: str, paragraphs: list[Paragraph], tagged: Sequence[Relation] = ()
) -> list[Relation]:
    """The attributions of `text` in the order in which they begin; those `tagged` among them."""
    lines = _lines(text, paragraphs)
    ruled = _by_rules(text, paragraphs, lines)
    kept = list(within_lines(text, tagged, list(lines.values())))
    return in_order(sifted(text, paragraphs, merged(text, paragraphs, ruled, kept)))


def _lines(text: str, paragraphs: list[Paragraph]) -> dict[int, Relation]:
    """What each line of an interview or a transcript says, by where its paragraph begins."""
    labels = Counter(label for p in paragraphs if (label := label_of(text, p.span)))
    found = interview(text, [p.span for p in paragraphs])
    for paragraph in paragraphs:
        start = paragraph.span.start
        if start not in found or not found[start].source:
            labelled = line_relation(text, paragraph.span, labels)
            found |= {start: labelled} if labelled else {}
    return found


def _by_rules(
    text: str, paragraphs: list[Paragraph], lines: Mapping[int, Relation]
) -> list[Relation]:
    voices = Voices()
    turned = [_turns(text, p, voices, lines.get(p.span.start)) for p in paragraphs]
    found: list[Relation] = []
    for own in turned:
        found += mark_unverified(text, in_order(turn.closed() for turn in own))
    return found


def in_order(relations: Iterable[Relation]) -> list[Relation]:
    """In reading order, each before those that its content holds."""
    return sorted(relations, key=lambda r: r.place)


def _turns(
    text: str,
    paragraph: Paragraph,
    voices: Voices,
    line: Relation | None,
) -> list[Turn]:
    """`line` is the paragraph as a line of an interview or a transcript."""
    said = [sentence_relations(text, sentence) for sentence in paragraph.sentences]
    quoted = [Turn(r) for s in paragraph.quoted for r in sentence_relations(text, s)]
    if line is None:
        return give_to_speakers(text, paragraph, said, voices) + quoted
    voices.last = None
    inside = [Turn(r) for found in said for r in found if _is_anothers(text, r, line)]
    return [Turn(line), *inside, *quoted]


def _is_anothers(text: str, relation: Relation, line: Relation) -> bool:
    """Whether a relation within a speaker's line is of someone else's words."""
    own = any(s.of(text).lower() in words.FIRST_PERSON for s in relation.source)
    return line.content[0].contains(relation.extent) and not own


def sentence_relations(text: str, sentence: Sentence) -> list[Relation]:
    """The attributions that one sentence holds by itself; no two share their cue."""
    groups = verb_groups(sentence.tokens)
    found = silence_relations(sentence) + according_relations(sentence)
    found += verb_relations(sentence, groups)
    found += passive_relations(sentence, groups) + noun_relations(sentence, groups)
    found += hedge_relations(sentence)
    disputed = disputed_relations(sentence, groups, found)
    found += relative_relations(sentence, groups, found)
    distinct = [with_layers(sentence, relation) for relation in _distinct(disputed + found)]
    return [without_provenance(text, _clear(r)) for r in _within_openings(distinct)]


def _within_openings(relations: list[Relation]) -> list[Relation]:
    """*Denying claims that …, he said …*: what is claimed ends with what is denied."""
    openings = [r.content[0] for r in relations if r.source and _opens(r)]
    return [_ended(r, openings) for r in relations]


def _opens(relation: Relation) -> bool:
    """Whether cue, content and source follow each other, as with an opening participle."""
    cue, content, source = relation.cue[:1], relation.content, relation.source[0]
    inside = len(content) == 1 and bool(cue) and cue[0].end <= content[0].start
    return inside and content[0].end < source.start


def _ended(relation: Relation, openings: list[Span]) -> Relation:
    for opening in openings:
        held = all(opening.contains(cue) for cue in relation.cue) and bool(relation.cue)
        last = relation.content[-1]
        if held and last.start < opening.end < last.end:
            return relation.with_content(*relation.content[:-1], Span(last.start, opening.end))
    return relation


def _distinct(relations: list[Relation]) -> Iterator[Relation]:
    """Those whose cue is no part of the cue or source of one before."""
    taken: set[int] = set()
    for relation in relations:
        if not any(taken.intersection(range(s.start, s.end)) for s in relation.cue):
            taken.update(*(range(s.start, s.end) for s in (*relation.cue, *relation.source)))
            yield relation


def _clear(relation: Relation) -> Relation:
    """Without a `via` that the content holds: it says what the document says, not where."""
    via = tuple(v for v in relation.via if not any(v.overlaps(c) for c in relation.content))
    return relation if via == relation.via else replace(relation, via=via)
