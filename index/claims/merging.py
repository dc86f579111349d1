"""The rules' attributions and the tagger's made one list.

One that both see has the tagger's boundaries, learnt from thousands that people drew, and keeps
what only the rules read (documents, provenance, hedges). One that either sees alone stays, but for
the rules' where the tagger gives the same words to another cue: whatever any part sees as
attributed is never shown as the document's own words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from index.claims import words
from index.claims.relation import Relation
from index.claims.sentences import Paragraph
from index.claims.tagger.snap import snapped
from index.model import Span, extent

_SENTENCE_END = re.compile(r"[.!?][\"”’»)]*\s|\n")
_MARKS = frozenset('"“„«')
_OPENS = re.compile(r"that\b|[\"“«„]")
_WORD = re.compile(r"\w+")
_LEADS = re.compile(r"\bin the \w+ of$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|concerning|on|over)$")
_FEWEST_SAID = 3  # words of a content that the tagger alone sees
_FEWEST = 7  # words that nobody is known to say: fewer are the rim of what somebody says


def merged(
    text: str,
    paragraphs: Sequence[Paragraph],
    ruled: Sequence[Relation],
    tagged: Sequence[Relation],
) -> list[Relation]:
    """`ruled` and `tagged`, in no order; two are the same where their cues overlap."""
    quoted = [q for p in paragraphs for s in p.sentences for q in s.quotations]
    return list(_joined(text, ruled, [s for t in tagged if (s := snapped(text, t, quoted))]))


def _says_something(text: str, relation: Relation) -> bool:
    """Whether the content is more than a name or a thing: *discussed the plan*."""
    return sum(len(_WORD.findall(c.of(text))) for c in relation.content) >= _FEWEST_SAID


def _joined(text: str, ruled: Sequence[Relation], tagged: Sequence[Relation]) -> Iterator[Relation]:
    by_cue = {i: n for n, r in enumerate(ruled) for s in r.cue for i in range(s.start, s.end)}
    left = dict(enumerate(ruled))
    taken: list[Relation] = []
    for relation in tagged:
        points = (i for span in relation.cue for i in range(span.start, span.end))
        place = next((by_cue[i] for i in points if by_cue.get(i) in left), None)
        if place is not None:
            own = left.pop(place)
            shared = _without_others(text, relation, own, ruled)
            taken.append(shared)
            yield _both(text, own, _from_noun(own, _within_sentence(text, own, shared), by_cue))
            continue
        shared = _with_near(text, _without_others(text, relation, relation, ruled))
        taken.append(shared)
        if _says_something(text, shared):
            yield shared
    said = _marked(text, (span for relation in taken for span in relation.content))
    held = _held(text, taken)
    yield from (
        ruled
        for ruled in left.values()
        if _stands_around(ruled, taken) or not _is_given(ruled, said, held)
    )


def _with_near(text: str, tagged: Relation) -> Relation:
    """Of two sentences taken for one attribution what stands in that of the cue, whosever it is."""
    quoted = any(c.of(text)[0] in _MARKS for c in tagged.content)
    if quoted or not tagged.source or not _is_beyond_sentence(text, tagged.source, tagged.cue):
        return tagged
    near = tuple(c for c in tagged.content if not _is_beyond_sentence(text, (c,), tagged.cue))
    mixed = near and len(near) < len(tagged.content)
    return replace(tagged, content=near, source=()) if mixed else tagged


def _both(text: str, ruled: Relation, tagged: Relation) -> Relation:
    """What two say of one cue. Whom the source means is read from the rules' narrower mention."""
    if ruled.hedged or ruled.own:
        return ruled
    source = tagged.source
    if not source or _is_of_cue(text, ruled):
        source = ruled.source
    if ruled.source and _is_beyond_sentence(text, source, tagged.cue):
        source = ruled.source
    mention = next((r for r in ruled.source if any(r.overlaps(s) for s in source)), None)
    return replace(
        ruled,
        content=_content(text, ruled, tagged.content),
        source=source,
        antecedent=(ruled.antecedent or mention) if mention else None,
        via=tuple(v for v in ruled.via if not any(v.overlaps(c) for c in tagged.content)),
    )


def _is_of_cue(text: str, ruled: Relation) -> bool:
    """*in the view of the court*: the source is what the cue leads to."""
    if not ruled.cue or not ruled.source or not _LEADS.search(ruled.cue[-1].of(text)):
        return False
    return ruled.source[0].start == ruled.cue[-1].end + 1


def _without_others(
    text: str, tagged: Relation, own: Relation, ruled: Sequence[Relation]
) -> Relation:
    """Without what the rules give to another cue: words, or a quotation of another paragraph.

    Where nothing of what the rules read is left, it is theirs: *“Did you?” she asked the guard*.
    """
    others = {c for r in ruled if r is not own and r.cue for c in r.content}
    place = extent((*tagged.cue, *tagged.source))
    kept = tuple(c for c in tagged.content if c not in others or _is_beside(text, place, c))
    if _ABOUT.search(text[place.start : place.end]):
        kept = tuple(_up_to_quoted(text, c, ruled) for c in kept)
    if not any(c.overlaps(o) for c in kept for o in own.content):
        kept = own.content if own.content[0].of(text)[0] in _MARKS else kept or own.content
    return replace(tagged, content=kept)


def _up_to_quoted(text: str, content: Span, ruled: Sequence[Relation]) -> Span:
    """*the claim about her* | *she is brief: “…”*: what is claimed ends where another speaks."""
    quoted = (r for r in ruled if r.cue and r.source and r.content[0].of(text)[0] in _MARKS)
    starts = [s for r in quoted if content.start < (s := r.extent.start) < content.end]
    return Span(content.start, min(starts, default=content.end))


def _is_beside(text: str, place: Span, content: Span) -> bool:
    """Whether it is a quotation in the paragraph of `place`."""
    first, second = sorted((place, content), key=lambda span: span.start)
    return content.of(text)[0] in _MARKS and "\n" not in text[first.end : second.start]


def _within_sentence(text: str, ruled: Relation, tagged: Relation) -> Relation:
    """*The bell rang. It rang twice, she said*: what stands beside the cue, and not before it."""
    beyond = all(_is_beyond_sentence(text, (c,), tagged.cue) for c in tagged.content)
    quoted = any(c.of(text)[0] in _MARKS for c in tagged.content)
    beside = not _is_beyond_sentence(text, ruled.content, tagged.cue)
    return replace(tagged, content=ruled.content) if beyond and beside and not quoted else tagged


def _from_noun(ruled: Relation, tagged: Relation, cues: Mapping[int, int]) -> Relation:
    """*denied* (*claims*) *that*: the content goes back to the noun that says whose claim it is."""
    first, whole = tagged.content[0], ruled.content[0]
    before = whole.start < first.start < whole.end
    if before and any(point in cues for point in range(whole.start, first.start)):
        first = Span(whole.start, first.end)
    return replace(tagged, content=(first, *tagged.content[1:]))


def _content(text: str, ruled: Relation, tagged: Sequence[Span]) -> tuple[Span, ...]:
    """The tagger's, and of *a fall, which he disputes* what *which* takes up."""
    if all(c.of(text).lower() in words.RELATIVES for c in tagged):
        return ruled.content
    return _without_addressee(text, ruled.content[0], tagged)


def _without_addressee(text: str, ruled: Span, tagged: Sequence[Span]) -> tuple[Span, ...]:
    """The tagger's content from *that* or a quotation on: *told* (*the council*) *that*."""
    first = tagged[0]
    if first.start < ruled.start < first.end <= ruled.end and _OPENS.match(text, ruled.start):
        first = Span(ruled.start, first.end)
    return (first, *tagged[1:])


def _is_beyond_sentence(text: str, source: tuple[Span, ...], cue: tuple[Span, ...]) -> bool:
    """Whether a sentence ends between the two."""
    first, second = sorted((extent(source), extent(cue)), key=lambda span: span.start)
    return bool(_SENTENCE_END.search(text, first.end, second.start))


def _stands_around(ruled: Relation, tagged: Iterable[Relation]) -> bool:
    """*The claim that … was denied by X*: the denial holds all that the tagger sees in it."""
    told = [extent((*t.cue, *t.content)) for t in tagged]
    inside = [w for w in told if any(c.overlaps(w) for c in ruled.content)]
    return bool(inside and ruled.source) and all(
        any(c.contains(w) for c in ruled.content) for w in inside
    )


def _is_given(ruled: Relation, said: bytearray, held: bytearray) -> bool:
    """Whether most of its content is `held` with another cue, and it is not nested in the `said`.

    `said` is what stands in the contents of the tagger's attributions, `held` all that is theirs.
    """
    if ruled.hedged or ruled.own or ruled.answers:
        return False
    if not ruled.cue:
        return not ruled.source and all(all(said[c.start : c.end]) for c in ruled.content)
    apart = (*ruled.content, *ruled.cue, *ruled.source)
    if all(all(said[span.start : span.end]) for span in apart):
        return False
    points = [place for span in ruled.content for place in range(span.start, span.end)]
    return 2 * sum(held[place] for place in points) > len(points)


def unclaimed(text: str, doubtful: Iterable[Span], found: Iterable[Relation]) -> list[Relation]:
    """What of the `doubtful` stretches none `found` holds: someone's words, unknown whose."""
    held = _held(text, found)
    return [Relation((span,)) for stretch in doubtful for span in _left(text, stretch, held)]


def _held(text: str, found: Iterable[Relation]) -> bytearray:
    return _marked(text, (s for r in found for s in (*r.content, *r.cue, *r.source)))


def _marked(text: str, spans: Iterable[Span]) -> bytearray:
    """For each code point of `text` 1 where one of `spans` holds it, else 0."""
    marks = bytearray(len(text))
    for span in spans:
        marks[span.start : span.end] = b"\1" * (span.end - span.start)
    return marks


def _left(text: str, stretch: Span, held: bytearray) -> Iterator[Span]:
    """The parts of `stretch` that are not `held`, from their first word to their last."""
    found = _WORD.finditer(text, stretch.start, stretch.end)
    for taken, group in groupby(found, key=lambda word: held[word.start()]):
        part = [] if taken else list(group)
        if len(part) >= _FEWEST:
            yield Span(part[0].start(), part[-1].end())
