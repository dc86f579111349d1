"""The invented attribution cases: read from JSON Lines, located in their texts, scored.

A gold claim and an extracted one agree where their contents share at least half of their code
points (intersection over union, 0.5, the threshold of the attribution scorer); of several the
one with the same cue and source is taken. A gold claim without a partner counts as wrong in
every figure.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.claims import extract
from index.claims.tagger import Tagger
from index.model import About, Claim, Span

CASES = Path(__file__).resolve().parents[1] / "cases" / "attribution"
_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Case:
    """A text with the claims that a reader finds in it, as the file has them."""

    id: str
    text: str
    about: About
    claims: tuple[Mapping[str, Any], ...]


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
        )
        for path in sorted(folder.glob("*.jsonl"))
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def content_of(case: Case, gold: Mapping[str, Any]) -> tuple[Span, ...]:
    """Where the gold content stands: of several places the one nearest to the cue."""
    content = gold["content"]
    parts = [content] if isinstance(content, str) else content
    places = list(_places(case.text, parts))
    if not places:
        raise ValueError(f"case {case.id}: {parts!r} does not stand in the text")
    return min(places, key=lambda spans: _distance(case.text, spans, gold["cue"]))


def _places(text: str, parts: Sequence[str]) -> Iterator[tuple[Span, ...]]:
    start = text.find(parts[0])
    while start >= 0:
        spans = [Span(start, start + len(parts[0]))]
        for part in parts[1:]:
            following = text.find(part, spans[-1].end)
            spans.append(Span(following, following + len(part)))
        if all(span.start >= 0 for span in spans):
            yield tuple(spans)
        start = text.find(parts[0], start + 1)


def _distance(text: str, spans: tuple[Span, ...], cue: str) -> int:
    if not cue:
        return 0
    found = [i for i in range(len(text)) if text.startswith(cue, i)]
    ends = [abs(i - s.end) for i in found for s in spans]
    return min([*ends, *(abs(s.start - i - len(cue)) for i in found for s in spans)])


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
                right[name] += _agrees(case, index, claim, name, pairs)
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
    wanted, got = _points(content_of(case, gold)), _points(claim.content)
    overlap = len(wanted & got) / len(wanted | got)
    cue = gold["cue"] == " ".join(span.of(case.text) for span in claim.cue)
    source = gold["source"] == " ".join(span.of(case.text) for span in claim.source)
    return overlap + (cue + source) / 4 if overlap >= _OVERLAP else 0.0


def _points(spans: Sequence[Span]) -> set[int]:
    return {point for span in spans for point in range(span.start, span.end)}


def _agrees(case: Case, index: int, claim: Claim, name: str, pairs: Mapping[int, Claim]) -> bool:
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
        if not _agrees(case, index, claim, name, pairs)
    ]
    matched = {claim.id for claim in pairs.values()}
    return lines + [
        f"spurious: {[s.of(case.text) for s in claim.content]!r}"
        for claim in claims
        if claim.id not in matched
    ]
