"""An answer too short to be understood alone, quoted with the question that it answers."""

import re
from dataclasses import replace

from bot.answering.evidence.units import Unit
from index.claims.blame import blames
from index.model import Act, Kind, Polarity, Span
from index.segments import sentences

_FEW = 8  # words of a line that says little without the question before it
_LONGEST = 400  # code points of both
_BARE = re.compile(
    r"\W*(?:yes|no|never|not|none|nothing|nobody|absolutely|certainly|of course|correct|true|right"
    r"|(?:I|we|they|he|she|it) (?:did|do|does|was|were|am|are|is|had|have|has|could|would|can)"
    r"(?:n['’]t| not| never)?)\b(?:\W+(?:\w+\W+){0,7}\w*)?$",
    re.IGNORECASE,
)
_ASKED_HERE = re.compile(
    r"\b(?:asked|pressed|questioned)\b[^“”\"]*\b(?:whether|if|about|why|how|when|who|what)\b",
    re.IGNORECASE,
)
_ASKED_BEFORE = re.compile(r"\?[\"”’»]?(?:\s|$)|\basked\b")
_WHETHER = re.compile(
    r"\W*(?:(?:mr|mrs|ms|dr)\.? \w+, )?(?:and |but |so )?"
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)(?:n['’]t)?\b",
    re.IGNORECASE,
)
# *Answer: …* names nobody, and is quoted with the question.
_NAMED = re.compile(r"\w\w[^\n]*:\s*$(?<!\nAnswer: )(?<!\nA: )")
_IF = re.compile(r"\b(?:whether|if)\b")


def with_question(unit: Unit) -> Unit:
    """`unit`, its quote widened over the question that it answers; as it is where it answers none.

    *“No. Never.”* says nothing by itself. A *no* to a question that blames somebody is a denial.
    No quote reaches over the label by which a speaker is named: it goes on with what he says next.
    """
    claim = unit.claim
    if claim is None or claim.kind is not Kind.DIRECT or claim.act is Act.QUESTION:
        return unit
    question = _question(unit)
    if question is None or unit.sentence.end - question.start > _LONGEST:
        return unit
    start = min(question.start, unit.sentence.start)
    quote = whole = Span(start, max(unit.span.end, unit.sentence.end))
    if _NAMED.search(unit.document.text[question.end : unit.span.start]):
        quote = Span(unit.span.start, _end_of_answer(unit))
    asked = question.of(unit.document.text)
    if _denies(unit, asked):
        claim = replace(claim, act=Act.DENIAL)
    return replace(unit, span=quote, sentence=whole, claim=claim)


def _question(unit: Unit) -> Span | None:
    """Where what it answers is asked: in its sentence, in the one before, or in the line before."""
    text, quote = unit.document.text, unit.quote
    bare = bool(_BARE.match(quote)) and len(quote.split()) <= _FEW
    if bare and _ASKED_HERE.search(unit.sentence.of(text)):
        return unit.sentence
    before = sentences(text, unit.context)
    if before and bare and _ASKED_BEFORE.search(before[-1].of(text)):
        return before[-1]
    first = sentences(text, unit.span)[:1]
    if (unit.claim and unit.claim.cue) or not first or len(first[0].of(text).split()) > _FEW:
        return None
    if before:
        return before[-1] if _asks(before[-1].of(text)) else None
    return _line_before(unit)


def _end_of_answer(unit: Unit) -> int:
    """Where the sentence after a short answer ends, if its speaker goes on."""
    after = Span(unit.span.end, max(unit.span.end, unit.claim.extent.end if unit.claim else 0))
    following = sentences(unit.document.text, after)[:1]
    return max([unit.span.end, *(span.end for span in following)])


def _asks(said: str) -> bool:
    return said.rstrip('"”’» ').endswith("?")


def _line_before(unit: Unit) -> Span | None:
    """The question with which the line before a speaker's line ends."""
    text, start = unit.document.text, unit.context.start
    end = start - len(text[:start]) + len(text[:start].rstrip())
    line = sentences(text, Span(text.rfind("\n", 0, end) + 1, end))
    return line[-1] if line and line[-1].of(text).rstrip('"”’» ').endswith("?") else None


def _denies(unit: Unit, asked: str) -> bool:
    """Whether it says no to what is blamed on somebody."""
    claim = unit.claim
    if claim is None or claim.act is not Act.CLAIM or claim.polarity is not Polarity.NEGATIVE:
        return False
    yes_or_no = _WHETHER.match(asked) or _IF.search(asked)
    return bool(yes_or_no) and blames(asked)
