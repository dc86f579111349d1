"""An interview's lines that name nobody: *Question: …*, *– Did you …? – No.*, plain in turn."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.claims.relation import Relation
from index.model import Span
from index.segments import trim

_ASKS = re.compile(r"(?P<label>Q|Question)\s?[.:]\s+(?=\S)")
_ANSWERS = re.compile(r"(?P<label>A|Answer)\s?[.:]\s+(?=\S)")
_LABEL = re.compile(r"[QA]\.\s|[^\n:.?!]{1,60}:\s")
_DASH = re.compile(r"[-–—]\s+(?=\S)")
_QUESTION_END = re.compile(r"\?[\"”’»]?$")
_FEWEST_WORDS, _QUESTION_WORDS = 2, 60  # *– Milk?* stands in a list
_OWN = re.compile(r"^(?:yes|no|never|not)\b|\b(?:I|we|my|our)\b", re.IGNORECASE)
_QUOTED = '"“„«'
_FEWEST = 2  # questions in turn that make an interview of paragraphs without a mark


def turns(text: str, paragraphs: Sequence[Span]) -> dict[int, Relation]:
    """The questions and answers among `paragraphs`, by where each begins.

    An answer is `answers` of the interviewee, a question the publisher's `own`, where no label
    stands for whoever asks. Lines that name their speaker are not among them.
    """
    dashed = _pairs(text, [p for p in paragraphs if _DASH.match(text, p.start, p.end)], paragraphs)
    plain = _pairs(text, [p for p in paragraphs if _is_plain(text, p)], paragraphs)
    if len(plain) < _FEWEST or not all(_OWN.search(a.of(text)) for _, a in plain):
        plain = []
    found = dict(_labelled(text, paragraphs))
    for question, answer in (*dashed, *plain):
        found.setdefault(question.start, Relation((_said(text, question),), own=True))
        found.setdefault(answer.start, Relation((_said(text, answer),), answers=True))
    return found


def _labelled(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[int, Relation]]:
    """*Question: …* and *Answer: …*, one after the other."""
    for before, after in pairwise(paragraphs):
        asks = _ASKS.match(text, before.start, before.end)
        answers = _ANSWERS.match(text, after.start, after.end)
        if asks and answers:
            for paragraph, label in ((before, asks), (after, answers)):
                said = trim(text, Span(label.end(), paragraph.end))
                source = (Span(*label.span("label")),)
                yield paragraph.start, Relation((said,), (), source, answers=label is answers)


def _pairs(
    text: str, chosen: Sequence[Span], paragraphs: Sequence[Span]
) -> list[tuple[Span, Span]]:
    """Each question among those `chosen` with the paragraph right after it, if that is one too."""
    own = frozenset(chosen)
    return [
        (before, after)
        for before, after in pairwise(paragraphs)
        if {before, after} <= own and _asks(text, before) and not _asks(text, after)
    ]


def _asks(text: str, paragraph: Span) -> bool:
    said = paragraph.of(text)
    return bool(_QUESTION_END.search(said)) and len(said.split()) > _FEWEST_WORDS


def _is_plain(text: str, paragraph: Span) -> bool:
    """No quotation, no label, and if it asks, no more than that."""
    said = paragraph.of(text)
    if said[0] in _QUOTED or _DASH.match(said) or _LABEL.match(said):
        return False
    return not _asks(text, paragraph) or len(said.split()) <= _QUESTION_WORDS


def _said(text: str, paragraph: Span) -> Span:
    dash = _DASH.match(text, paragraph.start, paragraph.end)
    return trim(text, Span(dash.end() if dash else paragraph.start, paragraph.end))
