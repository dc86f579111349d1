"""Figures of attribution on the development part of polnear, one line a system.

By the attribution scorer. Direct and reportive are joint recalls: of the gold relations whose
content opens with a quotation mark, and of those whose cue is *according to* or holds a verb that
the lexicon knows as one of saying. The corpus marks outermost attributions that have a cue or a
source, so the scorer gets those alone; the leak counts every claim, for no word of a claim is
shown as the document's own.
"""

import gzip
import importlib.util
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from index.claims import extract
from index.claims.cue_verbs import Speech
from index.claims.lexicon import VERB_FORMS
from index.claims.tagger import Tagger
from index.claims.tagger.minilm import MiniLMTagger
from index.model import About, Claim, Span

SHARED = Path(__file__).resolve().parents[3] / "shared"
PEERS = {"textacy": "textacy", "Gender Gap Tracker": "quote_extractor"}  # by their modules
_HEADINGS = ("joint F", "source F", "content F", "direct R", "reportive R", "leak", "content P")
_OVERLAP = 0.5  # the scorer's

Row = dict[str, Any]
Rows = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The development part: articles and gold relations by the article's id."""

    articles: dict[str, Row]
    gold: Rows
    scorer: ModuleType

    @property
    def texts(self) -> dict[str, str]:
        return {key: row["text"] for key, row in self.articles.items()}


@dataclass(frozen=True, slots=True)
class Found:
    """What a system found: outermost relations, all relations, and how long it took."""

    outer: Rows
    every: Rows
    seconds: float


def main() -> None:
    if not SHARED.exists():
        print(f"polnear: skipped, {SHARED} is not on this machine")
        return
    corpus = read_corpus()
    print(f"polnear dev: {len(corpus.articles)} articles")
    print(f"{'':<22}" + "".join(f"{name:>12}" for name in (*_HEADINGS, "s/1,000 w")))
    tagger = MiniLMTagger()
    tagger.tag("The pumps are old, Vance said.", [Span(0, 30)])  # loads the network
    systems: dict[str, Tagger | None] = {"rules alone": None, "rules and tagger": tagger}
    for name, chosen in systems.items():
        figures = figures_of(corpus, run(corpus, chosen))
        print(f"{name:<22}" + "".join(f"{figure:>12}" for figure in figures))
    for name, module in PEERS.items():
        if importlib.util.find_spec(module) is None:
            print(f"{name:<22}{'not installed':>14}")


def read_corpus() -> Corpus:
    gold: Rows = defaultdict(list)
    for row in rows_of("dev.gold.jsonl.gz"):
        gold[row["doc_id"]] += [] if row.get("empty") else [row]
    articles = {row["doc_id"]: row for row in rows_of("dev.texts.jsonl.gz")}
    return Corpus(articles, gold, load_scorer())


def rows_of(name: str) -> list[Row]:
    with gzip.open(SHARED / "data" / "polnear" / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def run(corpus: Corpus, tagger: Tagger | None) -> Found:
    started = time.perf_counter()
    claims = {
        key: extract(row["text"], About(publisher=row["publisher"]), tagger)
        for key, row in corpus.articles.items()
    }
    seconds = time.perf_counter() - started
    outer = {key: [spans_of(c) for c in own if is_outer(c)] for key, own in claims.items()}
    every = {key: [spans_of(c) for c in own] for key, own in claims.items()}
    return Found(outer, every, seconds)


def is_outer(claim: Claim) -> bool:
    return claim.parent is None and bool(claim.cue or claim.source)


def spans_of(claim: Claim) -> Row:
    def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    return {
        "source": pairs(claim.source),
        "cue": pairs(claim.cue),
        "content": pairs(claim.content),
    }


def figures_of(corpus: Corpus, found: Found) -> Iterator[str]:
    """In the order of the headings."""
    scored = corpus.scorer.score(corpus.gold, found.outer, corpus.texts)
    yield f"{scored['joint']['F']:.1f}"
    yield f"{scored['token']['source']['F']:.1f}"
    yield f"{scored['token']['content']['F']:.1f}"
    yield f"{recall(corpus, found, is_direct):.1f}"
    yield f"{recall(corpus, found, is_reportive):.1f}"
    yield f"{leak(corpus, found.every):.1f} %"
    yield f"{scored['token']['content']['P']:.1f}"
    words = sum(len(text.split()) for text in corpus.texts.values())
    yield f"{1000 * found.seconds / words:.3f}"


def recall(corpus: Corpus, found: Found, chosen: Callable[[str, Row], bool]) -> float:
    """Of the gold relations that `chosen` picks, the share found with source and content, in %."""
    right = of = 0
    for key, gold in corpus.gold.items():
        text = corpus.articles[key]["text"]
        tokens = corpus.scorer.Tok(text)
        wanted, got = (
            [{role: tokens.ids(r[role]) for role in corpus.scorer.ROLES} for r in rows]
            for rows in (gold, found.outer[key])
        )
        agreed = {
            i
            for i, j in corpus.scorer.align(wanted, got)
            if _alike(corpus.scorer, wanted[i], got[j])
        }
        picked = {i for i, row in enumerate(gold) if chosen(text, row)}
        right, of = right + len(picked & agreed), of + len(picked)
    return 100 * right / of


def _alike(scorer: ModuleType, wanted: Row, got: Row) -> bool:
    content = scorer.iou(wanted["content"], got["content"]) >= _OVERLAP
    none = not wanted["source"] and not got["source"]
    return bool(content and (none or scorer.iou(wanted["source"], got["source"]) >= _OVERLAP))


def is_direct(text: str, gold: Row) -> bool:
    return any(text[start] in '"“«„' for start, _ in gold["content"])


def is_reportive(text: str, gold: Row) -> bool:
    cue = " ".join(text[start:end].lower() for start, end in gold["cue"])
    verbs = (VERB_FORMS[word] for word in cue.split() if word in VERB_FORMS)
    return "according to" in cue or any(verb.speech is Speech.SAY for verb in verbs)


def leak(corpus: Corpus, found: Rows) -> float:
    """Of the words inside an attribution, the share that no claim of the program holds, in %."""
    lost = attributed = 0
    for key, text in corpus.texts.items():
        tokens = corpus.scorer.Tok(text)
        wanted = set().union(*(tokens.ids(g["content"]) for g in corpus.gold[key]))
        held = set().union(*(tokens.ids(f["content"] + f["cue"] + f["source"]) for f in found[key]))
        lost, attributed = lost + len(wanted - held), attributed + len(wanted)
    return 100 * lost / attributed


def load_scorer() -> ModuleType:
    path = SHARED / "tools" / "score_attribution.py"
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
