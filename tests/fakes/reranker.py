"""Rerankers: one that likes a word, and real cross-encoders whose weights are random."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from index.reranking import Scores
from index.words import fold


@dataclass(frozen=True)
class WordReranker:
    """Likes a passage the better, the more often its word stands there; keeps what it read."""

    word: str
    name: str = "word"
    read: list[str] = field(default_factory=list)

    def scores(self, question: str, passages: Sequence[str]) -> Scores:
        self.read.extend(passages)
        return np.array([fold(passage).split().count(self.word) for passage in passages], float)


def save_cross_encoder(folder: Path, *, labels: int = 1, seed: int = 0) -> None:
    """A BERT of one narrow layer, as transformers saves it."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    vocabulary = [*special, *letters, *(f"##{letter}" for letter in letters)]
    tokenizer = BertTokenizer({piece: place for place, piece in enumerate(vocabulary)})
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        id2label={label: f"LABEL_{label}" for label in range(labels)},
        initializer_range=0.5,  # wide enough for scores that differ
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
