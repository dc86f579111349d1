"""Windows → what the network sees in them: runs, and what each word is to each cue."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file

from index.claims.tagger.base import embeddings
from index.claims.tagger.batches import batch_of
from index.claims.tagger.decode import Role, Run, best_path, runs
from index.claims.tagger.network import Network
from index.claims.tagger.windows import Window

_LEANING = np.float32(0.1)  # a word towards content: CARD.md tells what other values do


@dataclass(frozen=True, slots=True)
class Scored:
    """A window's runs; for each cue among them every word's chances: none, source, content.

    `doubtful` are the runs of content where doubt speaks for content.
    """

    runs: list[Run]
    roles: NDArray[np.float32]
    doubtful: list[Run]


def load(weights: Path) -> Network:
    """The network ready to run: the base model's embeddings, all else from `weights`."""
    with torch.device("meta"):
        network = Network()
    trained = {name: values.float() for name, values in load_file(weights).items()}
    network.load_state_dict({**embeddings(), **trained}, assign=True)
    return network.eval().requires_grad_(requires_grad=False)


def score(network: Network, chosen: Sequence[Window]) -> list[Scored]:
    batch = batch_of(chosen)
    with torch.inference_mode():  # in float32: bfloat16 was no faster by torch's fused layers
        words = network(batch)
        scores = network.labels(words).numpy()
        steps, starts = network.transitions.numpy(), network.starts.numpy()
        found = _runs(chosen, best_path(scores, steps, starts))
        leaning = scores + _LEANING * (np.arange(scores.shape[2]) > 2 * Role.CUE)
        doubt = _runs(chosen, best_path(leaning, steps, starts))
        cues = [[run.first for run in own if run.role is Role.CUE] for own in found]
        anchors = [(row, place) for row, own in enumerate(cues) for place in own]
        linked = network.links(words, torch.tensor(anchors, dtype=torch.long).view(-1, 2))
        roles = torch.softmax(linked, dim=2).numpy()
    ends = np.cumsum([len(own) for own in cues])[:-1]
    content = [[run for run in own if run.role is Role.CONTENT] for own in doubt]
    return [Scored(*one) for one in zip(found, np.split(roles, ends), content, strict=True)]


def _runs(chosen: Sequence[Window], path: NDArray[np.int64]) -> list[list[Run]]:
    return [list(runs(path[row, : len(window.words)])) for row, window in enumerate(chosen)]
