"""Annotated documents → the weights: ``python -m index.claims.tagger.train DATA_DIR ...``.

Each DATA_DIR holds, gzipped and one JSON object a line,

- ``train.texts.jsonl.gz``: ``{"doc_id", "text"}``, any other key is ignored;
- ``train.gold.jsonl.gz``: ``{"doc_id", "source", "cue", "content"}``, an attribution, each role a
  list of ``[start, end]`` in code points of the text, end exclusive; of nested attributions the
  outermost alone. A document without any needs no line.

Writes ``weights.safetensors`` and ``weights.sha256`` beside this file, or into ``--out``, after
each epoch. To train on annotations of your own as well, name their folder too. About 40 minutes on
two cores with bfloat16 instructions; no GPU is used.
"""

import argparse
import hashlib
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from index.claims.tagger.base import embeddings, layers
from index.claims.tagger.batches import batch_of
from index.claims.tagger.crf import crf_loss
from index.claims.tagger.examples import Document, Example, documents, epoch, gold_of
from index.claims.tagger.minilm import WEIGHTS
from index.claims.tagger.network import Network

_SEED = 20
_EPOCHS = 8
_BATCH = 16
_DROPOUT = 0.1
_DECAY = 0.01
_LAYERS, _HEADS, _TABLES = 3e-4, 1e-3, 5e-3  # learning rates
_TABLE_NAMES = ("transitions", "starts", "features.weight", "distance.weight")
_WARMING = 0.05  # of all steps
_LINKS = 3.0  # weight of the links' loss beside the labels'
_LONGEST_GRADIENT = 1.0


@dataclass(frozen=True, slots=True)
class Losses:
    """Means over the words: of the labels, and of the roles to each cue."""

    labels: Tensor
    links: Tensor


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the attribution model.")
    parser.add_argument("data", type=Path, nargs="+", help="folders of annotated documents")
    parser.add_argument("--out", type=Path, default=WEIGHTS.parent, help="where the weights go")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    train([held for folder in given.data for held in documents(folder, "train")], given.out)


def train(every: Sequence[Document], out: Path, epochs: int = _EPOCHS) -> None:
    """Trains on `every` document and writes the weights into the folder `out`."""
    torch.manual_seed(_SEED)
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    network = starting()
    optimizer = torch.optim.AdamW(_groups(network), weight_decay=_DECAY)
    steps = epochs * len(list(epoch(every, random.Random(_SEED), _BATCH)))  # noqa: S311
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step / steps))
    started = time.monotonic()
    for number in range(epochs):
        sums = [0.0, 0.0]
        batches = list(epoch(every, chance, _BATCH))
        for chosen in batches:
            losses = losses_of(network, chosen)
            optimizer.zero_grad()
            whole: Tensor = losses.labels + _LINKS * losses.links
            whole.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), _LONGEST_GRADIENT)
            optimizer.step()
            schedule.step()
            sums = [sums[0] + losses.labels.item(), sums[1] + losses.links.item()]
        means = " ".join(f"{total / len(batches):.4f}" for total in sums)
        sys.stdout.write(f"epoch {number + 1}: {means}, {time.monotonic() - started:.0f} s\n")
        save(network, out)


def starting() -> Network:
    """The base model's layers under heads that know nothing yet; its embeddings are frozen."""
    network = Network(_DROPOUT)
    frozen = embeddings()
    network.load_state_dict({**network.state_dict(), **frozen, **layers()})
    for name, parameter in network.named_parameters():
        parameter.requires_grad = name not in frozen
    return network.train()


def losses_of(network: Network, chosen: Sequence[Example]) -> Losses:
    batch = batch_of([window for _, window in chosen])
    labels, anchors, roles = gold_of(chosen, batch.firsts.shape[1])
    with torch.autocast("cpu", torch.bfloat16):
        words = network(batch)
        scores = network.labels(network.dropout(words))
        links = network.links(words, anchors)
    told = crf_loss(scores.float(), network.transitions, network.starts, labels, batch.words)
    real = batch.words[anchors[:, 0]]
    known = nn.functional.cross_entropy(links.float()[real], roles[real], reduction="sum")
    return Losses(told, known / max(1, int(real.sum())))


def save(network: Network, out: Path) -> None:
    """The trained weights in float16, and their SHA-256 beside them."""
    frozen = embeddings()
    kept = {
        name: values.detach().half().contiguous()
        for name, values in network.state_dict().items()
        if name not in frozen
    }
    path = out / WEIGHTS.name
    save_file(kept, path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_suffix(".sha256").write_text(f"{sha256}  {path.name}\n", encoding="ascii")


def _groups(network: Network) -> list[dict[str, object]]:
    learnt = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    body = [p for name, p in learnt if name.startswith("layers.")]
    tables = [p for name, p in learnt if name in _TABLE_NAMES]
    heads = [p for n, p in learnt if not n.startswith("layers.") and n not in _TABLE_NAMES]
    return [
        {"params": body, "lr": _LAYERS},
        {"params": heads, "lr": _HEADS},
        {"params": tables, "lr": _TABLES, "weight_decay": 0.0},
    ]


def _rate(done: float) -> float:
    """Of the learning rate: up in a straight line, then down to nothing."""
    return min((done + 1e-3) / _WARMING, max(0.0, (1 - done) / (1 - _WARMING)))


if __name__ == "__main__":
    main()
