"""The tuning half of the invented cases as data to train the attribution model on:
``python -m tests.bench.attribution_training OUT``.

Writes the two files that ``index.claims.tagger.train`` reads. Outermost attributions only, as its
other data has them; of those without a cue only what stands in quotation marks.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from index.model import Span
from tests.bench.attribution_cases import Case, Half, load_cases, locate

_QUOTING = '"“«„'


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the tuning half as training data.")
    parser.add_argument("out", type=Path, help="the folder that the two files go into")
    write(parser.parse_args().out)


def write(out: Path) -> None:
    """Both files, into the folder `out`, which is made where it is not there."""
    out.mkdir(parents=True, exist_ok=True)
    chosen = [case for case in load_cases() if case.half is Half.TUNING]
    texts = ({"doc_id": case.id, "text": case.text} for case in chosen)
    _write(out / "train.texts.jsonl.gz", texts)
    _write(out / "train.gold.jsonl.gz", (row for case in chosen for row in attributions(case)))


def attributions(case: Case) -> Iterator[dict[str, Any]]:
    """The outermost attributions of `case`, each role a list of [start, end] in code points."""
    for gold in case.claims:
        if gold["parent"] is None and _is_marked(gold):
            found = locate(case, gold)
            roles = {"content": found.content, "cue": (found.cue,), "source": (found.source,)}
            yield {"doc_id": case.id} | {role: _pairs(spans) for role, spans in roles.items()}


def _is_marked(gold: Mapping[str, Any]) -> bool:
    content = gold["content"]
    first: str = content if isinstance(content, str) else content[0]
    return bool(gold["cue"]) or first[0] in _QUOTING


def _pairs(spans: Iterable[Span | None]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span]


def _write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


if __name__ == "__main__":
    main()
