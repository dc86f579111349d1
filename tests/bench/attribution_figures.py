"""Figures of attribution on the invented cases: ``python -m tests.bench.attribution_figures``.

Prints them for the half that was tuned on and for the untouched one, whose figures alone say
how the program reads a text that it has not seen.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from index.claims import extract
from index.claims.tagger import Tagger
from index.claims.tagger.minilm import MiniLMTagger
from index.model import Act, Claim
from tests.bench.attribution_cases import (
    READINGS,
    Case,
    Half,
    agrees,
    align,
    load_cases,
    locate,
    overlap,
)

_PRONOUNS = frozenset("he him her i it she them they we which who whom you".split())
_DEFINITE = frozenset("the its his her their our my this that these those both neither".split())
_SAME_SOURCE = 0.5


@dataclass(frozen=True, slots=True)
class Read:
    """A case as the program reads it: `pairs` are gold claims, by index, with those found."""

    case: Case
    claims: tuple[Claim, ...]
    pairs: Mapping[int, Claim]

    def golds(self) -> Iterator[tuple[int, Mapping[str, Any], Claim | None]]:
        """Every gold claim with its index and the claim that was found for it, if one was."""
        for index, gold in enumerate(self.case.claims):
            yield index, gold, self.pairs.get(index)

    def right(self, index: int, reading: str) -> bool:
        found = self.pairs.get(index)
        return found is not None and agrees(self.case, index, found, reading, self.pairs)


def read(case: Case, tagger: Tagger | None = None) -> Read:
    """By the rules alone where there is no `tagger`."""
    claims = tuple(extract(case.text, case.about, tagger))
    return Read(case, claims, align(case, claims))


def joint(reads: Sequence[Read]) -> float:
    """F of the relations whose source and content both overlap with the gold by half."""
    same = sum(
        _same_source(r.case, gold, found) for r in reads for _, gold, found in r.golds() if found
    )
    return _f(same, sum(len(r.case.claims) for r in reads), sum(len(r.claims) for r in reads))


def _same_source(case: Case, gold: Mapping[str, Any], found: Claim) -> bool:
    wanted = locate(case, gold).source
    if wanted is None or not found.source:
        return wanted is None and not found.source
    return overlap((wanted,), found.source) >= _SAME_SOURCE


def _f(same: int, gold: int, found: int) -> float:
    return 2 * same / (gold + found) if gold + found else 1.0


def share(reads: Sequence[Read], reading: str) -> float:
    """The share of the gold claims that were found and of which `reading` is right."""
    rights = [r.right(index, reading) for r in reads for index, _, _ in r.golds()]
    return sum(rights) / len(rights)


def resolved(reads: Sequence[Read]) -> tuple[int, int]:
    """Gold claims by a pronoun or a nominal: those with the exact chain, and all."""
    rights = [
        r.right(index, "chain") for r in reads for index, gold, _ in r.golds() if stands_for(gold)
    ]
    return sum(rights), len(rights)


def stands_for(gold: Mapping[str, Any]) -> bool:
    """Whether the source's words stand for somebody whom other words name: *she, the group*."""
    words = gold["source"].lower().split()
    if not words or (words[0] in _PRONOUNS and len(words) == 1):
        return bool(words)
    named = all(label.lower() in gold["source"].lower() for label in gold["chain"][1:])
    return words[0] in _DEFINITE and (not named or len(gold["chain"]) == 1)


def act_f(reads: Sequence[Read]) -> float:
    """The mean F over the acts that the gold has; a missed or spurious claim counts as wrong."""
    gold = Counter(claim["act"] for r in reads for claim in r.case.claims)
    found = Counter(claim.act.value for r in reads for claim in r.claims)
    same = Counter(g["act"] for r in reads for index, g, _ in r.golds() if r.right(index, "act"))
    scores = [_f(same[act], gold[act], found[act]) for act in Act if gold[act]]
    return sum(scores) / len(scores)


def tagged(reads: Sequence[Read], tag: str) -> tuple[int, int]:
    """In the cases with `tag`: claims of which everything is right, and all, spurious ones too."""
    chosen = [r for r in reads if tag in r.case.hard]
    right = [all(r.right(i, name) for name in READINGS) for r in chosen for i, _, _ in r.golds()]
    spurious = sum(len(r.claims) - len(r.pairs) for r in chosen)
    return sum(right), len(right) + spurious


def lines(reads: Sequence[Read]) -> Iterator[str]:
    """The figures over `reads`, one line each."""
    gold = sum(len(r.case.claims) for r in reads)
    found = sum(len(r.pairs) for r in reads)
    spurious = sum(len(r.claims) for r in reads) - found
    yield f"{len(reads)} cases, {gold} claims, {found} found, {spurious} spurious"
    yield f"  {'joint F':<32}{100 * joint(reads):5.1f}"
    right, of = resolved(reads)
    yield f"  {'pronouns and nominals resolved':<32}{100 * right / of:5.1f}  ({right} of {of})"
    yield f"  {'act, macro-F':<32}{100 * act_f(reads):5.1f}"
    for name in READINGS:
        yield f"  {name + ', right':<32}{100 * share(reads, name):5.1f}"
    yield "  everything right, of the claims in cases with"
    for tag in sorted({tag for r in reads for tag in r.case.hard}):
        right, of = tagged(reads, tag)
        yield f"    {tag:<30}{100 * right / of if of else 100:5.1f}  ({right} of {of})"


def main() -> None:
    for name, tagger in (("rules alone", None), ("rules and tagger", MiniLMTagger())):
        for half in Half:
            print(f"{name}, {half.value} half: ", end="")
            print("\n".join(lines([read(c, tagger) for c in load_cases() if c.half is half])))


if __name__ == "__main__":
    main()
