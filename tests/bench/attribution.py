"""Figures of attribution: ``python -m tests.bench.attribution``.

Prints those of the invented cases and those of the development part of polnear, by the rules
alone and with the tagger.
"""

import json

from index.claims.tagger import Tagger
from index.claims.tagger.minilm import MiniLMTagger
from tests.bench import attribution_corpus
from tests.bench.attribution_cases import CASES, READINGS, load_cases, score


def main() -> None:
    print("rules alone")
    print_cases(None)
    print("rules and tagger")
    print_cases(MiniLMTagger())
    attribution_corpus.main()


def print_cases(tagger: Tagger | None) -> None:
    for path in sorted(CASES.glob("*.jsonl")):
        chosen = {json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()}
        cases = [case for case in load_cases() if case.id in chosen]
        scores = score(cases, tagger)
        shares = "  ".join(f"{name} {100 * scores.share(name):.1f}" for name in READINGS)
        print(f"{path.name}: {len(cases)} cases, {scores.gold} claims")
        print(f"  found {scores.found}  spurious {scores.spurious}  {shares}")


if __name__ == "__main__":
    main()
