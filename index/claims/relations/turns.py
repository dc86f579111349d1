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
_TO_HIM = re.compile(r"\byour?\b", re.IGNORECASE)
_BIDS = re.compile(
    r"(?:Begin|Describe|Explain|Go back|Let[’']s|Say|Start|Take (?:me|us)|Talk|Tell (?:me|us)"
    r"|You)\b"
)
_STATED_WORDS = 30  # of a question without its mark: *The board says that you refused.*
_MOSTLY = 0.5  # of the questions that ask, of the answers that say *I*
_FEWEST = 2  # questions in turn that make an interview of paragraphs without a mark


def turns(text: str, paragraphs: Sequence[Span]) -> dict[int, Relation]:
    """The questions and answers among `paragraphs`, by where each begins.

    An answer is `answers` of the interviewee, a question the publisher's `own`, where no label
    stands for whoever asks. Lines that name their speaker are not among them.
    """
    dashed = _pairs(text, [p for p in paragraphs if _DASH.match(text, p.start, p.end)], paragraphs)
    found = dict(_labelled(text, paragraphs))
    for question, answer in (*dashed, *_plain(text, paragraphs)):
        found.setdefault(question.start, Relation((_said(text, question),), own=True))
        found.setdefault(answer.start, Relation((_said(text, answer),), answers=True))
    return found


def _plain(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Questions and answers without a mark, of which each asks and says *I*, or most in turn do."""
    if in_turn := _in_turn(text, paragraphs):
        return in_turn
    pairs = _pairs(text, [p for p in paragraphs if _is_plain(text, p)], paragraphs)
    said = all(_OWN.search(answer.of(text)) for _, answer in pairs)
    return pairs if said and len(pairs) >= _FEWEST else []


def _in_turn(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Every other paragraph a question, some without its mark, from the first to the last of them.

    *How many were you?* | *Forty.* | *The board says that you refused.* | *I did not.*
    """
    asking = [n for n, p in enumerate(paragraphs) if _is_plain(text, p) and _asks(text, p)]
    last = max((n for n in asking if (n - asking[0]) % 2 == 0), default=0)
    run = paragraphs[asking[0] : last + 2] if asking else []
    if not _is_exchange(text, run[::2], run[1::2]):
        return []
    while _puts_to_him(text, paragraphs[last + 2 : last + 3]):
        last += 2
    run = paragraphs[_first_put(text, paragraphs, asking[0]) : last + 2]
    return list(zip(run[::2], run[1::2], strict=False))


def _first_put(text: str, paragraphs: Sequence[Span], asking: int) -> int:
    """Where what is put to him begins, if that is before the first question: *Tell us of him.*"""
    first = asking
    for place in range(asking - 2, -1, -2):
        if not _is_short(text, paragraphs[place]) or _is_marked(text, paragraphs[place + 1]):
            break
        if _BIDS.match(text, paragraphs[place].start):
            first = place
    return first


def _is_exchange(text: str, questions: Sequence[Span], answers: Sequence[Span]) -> bool:
    """Whether most of the questions ask and most of the answers speak for themselves."""
    if not len(questions) == len(answers) >= _FEWEST:
        return False
    asked = sum(_asks(text, question) for question in questions)
    said = sum(bool(_OWN.search(answer.of(text))) for answer in answers)
    mostly = asked > _MOSTLY * len(questions) and said > _MOSTLY * len(answers)
    short = all(_asks(text, q) or _is_short(text, q) for q in questions)
    every = (*questions, *answers)
    return mostly and short and not any(_is_marked(text, p) for p in every)


def _is_marked(text: str, paragraph: Span) -> bool:
    return text[paragraph.start] in _QUOTED or bool(_DASH.match(paragraph.of(text)))


def _puts_to_him(text: str, following: Sequence[Span]) -> bool:
    """Whether what follows an answer is a statement to who gave it: *You were there.*"""
    return any(_is_short(text, p) and bool(_TO_HIM.search(p.of(text))) for p in following)


def _is_short(text: str, paragraph: Span) -> bool:
    return _is_plain(text, paragraph) and len(paragraph.of(text).split()) <= _STATED_WORDS


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
    if _is_marked(text, paragraph) or _LABEL.match(said):
        return False
    return not _asks(text, paragraph) or len(said.split()) <= _QUESTION_WORDS


def _said(text: str, paragraph: Span) -> Span:
    dash = _DASH.match(text, paragraph.start, paragraph.end)
    return trim(text, Span(dash.end() if dash else paragraph.start, paragraph.end))
