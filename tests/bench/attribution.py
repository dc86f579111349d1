"""Figures of attribution: ``python -m tests.bench.attribution``.

Prints the scorer's figures on the development part of polnear, those of the invented cases, and
the seconds for 1,000 words. The corpus marks outermost attributions that have a cue or a source,
so the scorer gets those alone; the leak counts every claim, for no word of a claim is shown as
the document's own.
"""

import gzip
import importlib.util
import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from index.claims import extract
from index.model import About, Claim, Span
from tests.bench.attribution_cases import print_cases

SHARED = Path(__file__).resolve().parents[3] / "shared"
Rows = dict[str, list[dict[str, Any]]]


def main() -> None:
    print_cases()
    if SHARED.exists():
        print_corpus()
    else:
        print(f"polnear: skipped, {SHARED} is not on this machine")


def print_corpus() -> None:
    texts = {row["doc_id"]: row for row in rows_of("dev.texts.jsonl.gz")}
    gold = by_document(rows_of("dev.gold.jsonl.gz"))
    started = time.perf_counter()
    claims = {
        key: extract(row["text"], About(publisher=row["publisher"])) for key, row in texts.items()
    }
    seconds = time.perf_counter() - started
    outer = {key: [spans_of(c) for c in own if is_outer(c)] for key, own in claims.items()}
    every = {key: [spans_of(c) for c in own] for key, own in claims.items()}
    scorer = load_scorer()
    plain = {key: row["text"] for key, row in texts.items()}
    figures = scorer.score(gold, outer, plain)
    print(f"polnear dev: {figures['docs']} articles")
    for name, part in (
        *((f"token {role}", figures["token"][role]) for role in scorer.ROLES),
        ("content, partial", figures["span"]["content.partial"]),
        ("joint", figures["joint"]),
        ("joint, head", figures["joint_head"]),
    ):
        print(f"  {name:<17} P {part['P']:5.1f}  R {part['R']:5.1f}  F {part['F']:5.1f}")
    print(f"  leak {leak(scorer, plain, gold, every):.1f} %")
    thousands = sum(len(text.split()) for text in plain.values()) / 1000
    print(f"  {seconds / thousands:.3f} s for 1,000 words")


def rows_of(name: str) -> list[dict[str, Any]]:
    with gzip.open(SHARED / "data" / "polnear" / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def by_document(rows: list[dict[str, Any]]) -> Rows:
    found: Rows = defaultdict(list)
    for row in rows:
        found[row["doc_id"]] += [] if row.get("empty") else [row]
    return found


def is_outer(claim: Claim) -> bool:
    return claim.parent is None and bool(claim.cue or claim.source)


def spans_of(claim: Claim) -> dict[str, list[list[int]]]:
    def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    return {
        "source": pairs(claim.source),
        "cue": pairs(claim.cue),
        "content": pairs(claim.content),
    }


def load_scorer() -> ModuleType:
    path = SHARED / "tools" / "score_attribution.py"
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def leak(scorer: ModuleType, texts: dict[str, str], gold: Rows, found: Rows) -> float:
    """Of the words inside an attribution, the share that no claim of the program holds, in %."""
    lost = attributed = 0
    for key, text in texts.items():
        tokens = scorer.Tok(text)
        wanted = set().union(*(tokens.ids(g["content"]) for g in gold[key]))
        held = set().union(*(tokens.ids(f["content"] + f["cue"] + f["source"]) for f in found[key]))
        lost, attributed = lost + len(wanted - held), attributed + len(wanted)
    return 100 * lost / attributed


if __name__ == "__main__":
    main()
