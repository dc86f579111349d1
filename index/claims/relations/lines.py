"""Attributions by a colon: transcripts (*CHAIR: …*), headlines (*Mayor: …*), *X: “…”*."""

import re

from index.claims import words
from index.claims.lexicon import VERB_FORMS
from index.claims.relation import Relation
from index.model import Span
from index.segments import trim

_LABEL = re.compile(
    r"(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?"
    r"(?P<label>[^\W\d_](?:[^\n:;,.?!“”\"«»()]|\.(?=\s?\w)){0,60}?(?:\s\([^()\n]{1,40}\))?)"
    r"\s?:[ \t\n]+(?=\S)"
    r"|(?P<turn>[QA])\.\s+(?=\S)"
)
_OF_ASKER = re.compile(r"(?:Q|Question) \((?P<who>[^()]+)\)", re.IGNORECASE)
_NAME = 4  # words of a name with its titles
_INITIALS = re.compile(r"(?:[A-Z]{1,3}|[A-Z]\.)$")


def line_relation(text: str, paragraph: Span, labels: dict[str, int]) -> Relation | None:
    """The relation of a paragraph that opens with a speaker's label and a colon.

    `labels` counts how often each label opens a paragraph of the document: twice makes it a
    transcript, where any label that could be a speaker is one.
    """
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if not match:
        return None
    label = Span(*match.span("turn" if match["turn"] else "label"))
    content = trim(text, Span(match.end(), paragraph.end))
    if content.start >= content.end:
        return None
    asker = _asker(text, label)
    heads = content.of(text)[0] in _QUOTES or not text[: paragraph.start].strip()
    speaks = asker or _is_speaker(label.of(text), labels)
    if not speaks and not (heads and _is_named(label.of(text))):
        return None
    if text[: paragraph.start].strip() and _is_holder(label.of(text), content.of(text), labels):
        return None
    if match["turn"] == "A" and "Q" not in labels:
        return None  # *A. Scope*: a heading's letter
    return Relation((content,), (), (asker or label,))


def _asker(text: str, label: Span) -> Span | None:
    """*Orsett Post* of *QUESTION (Orsett Post)*."""
    asks = _OF_ASKER.fullmatch(text, label.start, label.end)
    return Span(*asks.span("who")) if asks else None


def label_of(text: str, paragraph: Span) -> str | None:
    """What stands before the colon that opens a paragraph."""
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    return (match["turn"] or match["label"]) if match else None


def _is_speaker(label: str, labels: dict[str, int]) -> bool:
    tokens = label.split()
    if (
        label.lower() in _HEADINGS
        or len(tokens) > 7
        or any(t in VERB_FORMS and t.islower() for t in tokens)
    ):
        return False
    people = any(t.lower().strip("().") in _PEOPLE for t in tokens)
    capitals = label.isupper() and len(tokens) <= 5 and len(label) > 1
    repeated = labels.get(label, 0) > 1 and len(tokens) <= 4
    named = len(tokens) <= 5 and all(t[:1].isupper() for t in tokens)
    return people or capitals or (repeated and (named or bool(_INITIALS.match(label))))


def _is_holder(label: str, content: str, labels: dict[str, int]) -> bool:
    """*Chair: Judge Ana Gorse*: who holds the office, and no word of the chair's."""
    held = content.split()
    named = 1 < len(held) <= _NAME and all(w[0].isupper() for w in held)
    return named and content[-1].isalpha() and labels.get(label, 0) == 1


def _is_named(label: str) -> bool:
    """*Ana Gorse*, before a quotation or in a headline."""
    tokens = label.split()
    return 1 < len(tokens) <= 4 and all(t[:1].isupper() for t in tokens)


_HEADINGS = words.family(
    """answer cc caption contact correction date email exclusive from listen loser more note notes
    opinion photo photos photograph poll q&a question re read related see source subject summary
    tags time title to topic update updated video warning watch winner"""
)
_QUOTES = "\"“‘'«„"
_PEOPLE = (
    words.PERSON_NOUNS
    | frozenset(words.IRREGULAR_PEOPLE)
    | words.ORGANISATION_NOUNS
    | words.TITLES
    | frozenset(noun + "s" for noun in words.PERSON_NOUNS)
    | frozenset(("report", "study", "poll", "survey", "un", "q", "a"))
) - frozenset(("general", "local", "practice", "house", "body", "force", "service", "chief"))
