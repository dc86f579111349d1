"""The invented attribution cases: read from JSON Lines, located in their texts, scored.

A gold claim and an extracted one agree where their contents share at least half of their code
points (intersection over union, 0.5, the threshold of the attribution scorer); of several the
one with the same cue and source is taken. A gold claim without a partner counts as wrong in
every figure.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from index.claims import extract
from index.claims.tagger import Tagger
from index.model import About, Claim, Span

CASES = Path(__file__).resolve().parents[1] / "cases" / "attribution"
SPLIT = frozenset(("news", "ngo_letters", "un_reports", "courts", "ministries", "interviews"))
_OVERLAP = 0.5


class Half(StrEnum):
    """What a case may be used for: to tune on, or for the figures alone."""

    TUNING = "tuning"
    UNTOUCHED = "untouched"


@dataclass(frozen=True, slots=True)
class Case:
    """A text with the claims that a reader finds in it, as the file has them."""

    id: str
    text: str
    about: About
    claims: tuple[Mapping[str, Any], ...]
    manner: str
    hard: tuple[str, ...]
    file: str

    @property
    def half(self) -> Half:
        return half_of(self.id, self.file)


@dataclass(frozen=True, slots=True)
class Scores:
    """How many of `gold` claims were found, and of how many each reading is right."""

    gold: int
    found: int
    spurious: int
    right: Mapping[str, int]

    def share(self, name: str) -> float:
        return self.right[name] / self.gold


READINGS = ("chain", "parent", "voice", "act", "polarity", "certainty", "kind")


def load_cases(folder: Path = CASES) -> list[Case]:
    """The cases of every file in `folder`, in the files' order."""
    return [
        Case(
            row["id"],
            row["text"],
            About(title=row.get("title"), publisher=row["publisher"]),
            tuple(row["claims"]),
            row["manner"],
            tuple(row["hard"]),
            path.stem,
        )
        for path in sorted(folder.glob("*.jsonl"))
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def half_of(case_id: str, file: str) -> Half:
    """By the parity of the id's SHA-256 in the files of `SPLIT`; all others were tuned on."""
    odd = hashlib.sha256(case_id.encode()).digest()[-1] % 2 == 1
    return Half.UNTOUCHED if odd and file in SPLIT else Half.TUNING


@dataclass(frozen=True, slots=True)
class Located:
    """Where a gold claim stands in its text; no cue or source where the text has none."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None


def locate(case: Case, gold: Mapping[str, Any]) -> Located:
    """Of several places the content next to the cue, or to the source where there is no cue."""
    content = content_of(case, gold)
    cue = _nearest(case, gold["cue"], content, content)
    return Located(
        content, cue, _nearest(case, gold["source"], (cue,) if cue else content, content)
    )


def content_of(case: Case, gold: Mapping[str, Any]) -> tuple[Span, ...]:
    """Where the gold content stands."""
    content = gold["content"]
    parts = [content] if isinstance(content, str) else content
    anchors = _occurrences(case.text, gold["cue"] or gold["source"])
    return _only(case, _places(case.text, parts), anchors, parts)


def _places(text: str, parts: Sequence[str]) -> Iterator[tuple[Span, ...]]:
    """Every place of the first part, each with the next places of the others."""
    for first in _occurrences(text, parts[0]):
        spans = [first]
        for part in parts[1:]:
            spans += [s for s in _occurrences(text, part) if s.start >= spans[-1].end][:1]
        if len(spans) == len(parts):
            yield tuple(spans)


def _nearest(case: Case, words: str, anchors: Sequence[Span], taken: Sequence[Span]) -> Span | None:
    """The place of `words` nearest to `anchors`, outside `taken`; None for no words."""
    if not words:
        return None
    found = _occurrences(case.text, words)
    places = [(span,) for span in found if not any(span.overlaps(other) for other in taken)]
    return _only(case, places, anchors, words)[0]


def _only(
    case: Case, places: Iterable[tuple[Span, ...]], anchors: Sequence[Span], words: object
) -> tuple[Span, ...]:
    """The place nearest to `anchors`; ValueError where there is none, or another as near."""
    ranked = sorted(places, key=lambda spans: distance(spans, anchors))
    gaps = [distance(spans, anchors) for spans in ranked[:2]]
    if not ranked or (anchors and gaps[1:] == gaps[:1]):
        raise ValueError(f"case {case.id}: {words!r} stands nowhere, or in two places alike")
    return ranked[0]


def _occurrences(text: str, words: str) -> list[Span]:
    """Where `words` stand in `text` as whole words."""
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text) if words else ()
    return [Span(*match.span()) for match in found]


def distance(spans: Sequence[Span], anchors: Sequence[Span]) -> int:
    """The code points between the nearest two of `spans` and `anchors`; 0 without anchors."""
    gaps = (max(a.start - s.end, s.start - a.end, 0) for a in anchors for s in spans)
    return min(gaps, default=0)


def score(cases: Sequence[Case], tagger: Tagger | None = None) -> Scores:
    """The figures over all `cases`; by the rules alone where there is no `tagger`."""
    gold = found = spurious = 0
    right = dict.fromkeys(READINGS, 0)
    for case in cases:
        claims = extract(case.text, case.about, tagger)
        pairs = align(case, claims)
        gold, found = gold + len(case.claims), found + len(pairs)
        spurious += len(claims) - len(pairs)
        for index, claim in pairs.items():
            for name in READINGS:
                right[name] += agrees(case, index, claim, name, pairs)
    return Scores(gold, found, spurious, right)


def align(case: Case, claims: Sequence[Claim]) -> dict[int, Claim]:
    """Gold claims, by index, with the extracted claims that agree with them, one to one."""
    scored = [
        (_likeness(case, gold, claim), -index, -place)
        for index, gold in enumerate(case.claims)
        for place, claim in enumerate(claims)
    ]
    pairs: dict[int, Claim] = {}
    taken: set[int] = set()
    for likeness, index, place in sorted(scored, reverse=True):
        if likeness >= _OVERLAP and -index not in pairs and -place not in taken:
            pairs[-index] = claims[-place]
            taken.add(-place)
    return pairs


def _likeness(case: Case, gold: Mapping[str, Any], claim: Claim) -> float:
    shared = overlap(content_of(case, gold), claim.content)
    cue = gold["cue"] == " ".join(span.of(case.text) for span in claim.cue)
    source = gold["source"] == " ".join(span.of(case.text) for span in claim.source)
    return shared + (cue + source) / 4 if shared >= _OVERLAP else 0.0


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The code points that both hold, of those that either holds (0 to 1)."""
    wanted, got = _points(one), _points(other)
    return len(wanted & got) / len(wanted | got)


def _points(spans: Sequence[Span]) -> set[int]:
    return {point for span in spans for point in range(span.start, span.end)}


def agrees(case: Case, index: int, claim: Claim, name: str, pairs: Mapping[int, Claim]) -> bool:
    """Whether `claim` says of `name`, one of `READINGS`, what gold claim `index` says."""
    wanted = case.claims[index][name]
    if name == "chain":
        return bool(wanted == [source.label for source in claim.chain])
    if name == "parent":
        parent = pairs.get(wanted) if wanted is not None else None
        return claim.parent == (parent.id if parent else None)
    return bool(wanted == getattr(claim, name).value)


def disagreements(case: Case) -> list[str]:
    """What is wrong in `case`, one line each."""
    claims = extract(case.text, case.about)
    pairs = align(case, claims)
    lines = [f"missed: {gold['content']!r}" for i, gold in enumerate(case.claims) if i not in pairs]
    lines += [
        f"{name}: {case.claims[index][name]!r} read as "
        f"{[s.label for s in claim.chain] if name == 'chain' else getattr(claim, name)!r}"
        for index, claim in pairs.items()
        for name in READINGS
        if not agrees(case, index, claim, name, pairs)
    ]
    matched = {claim.id for claim in pairs.values()}
    return lines + [
        f"spurious: {[s.of(case.text) for s in claim.content]!r}"
        for claim in claims
        if claim.id not in matched
    ]
