"""From annotated documents to weights that the tagger takes."""

import gzip
import json
from pathlib import Path

from index.claims.tagger.examples import documents
from index.claims.tagger.minilm import MiniLMTagger
from index.claims.tagger.train import train
from index.model import Span

TEXTS = {"d1": "The pumps are old, Vance said.", "d2": "Rain fell on the harbour all day."}
GOLD = {"doc_id": "d1", "source": [[19, 24]], "cue": [[25, 29]], "content": [[0, 17]]}


def test_trained_weights_are_checked_and_loaded(tmp_path: Path) -> None:
    texts = [json.dumps({"doc_id": key, "text": text}) for key, text in TEXTS.items()]
    _write(tmp_path / "train.texts.jsonl.gz", texts)
    _write(tmp_path / "train.gold.jsonl.gz", [json.dumps(GOLD)])

    train(documents(tmp_path, "train"), tmp_path, epochs=1)

    tagged = MiniLMTagger(tmp_path / "weights.safetensors").tag(TEXTS["d1"], [Span(0, 30)])
    assert all(0 <= span.start < span.end <= 30 for span in tagged.doubtful)


def _write(path: Path, lines: list[str]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
