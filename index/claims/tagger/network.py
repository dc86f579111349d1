"""The network: six layers of MiniLM, a head for labels with learned transitions, one for links."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from index.claims.tagger.windows import FEATURES

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
VOCABULARY, POSITIONS = 30522, 512
LABELS = 7  # O, then B and I of source, cue and content
ROLES = 3  # none, source, content: what a word is to a cue
LINK_WIDTH = 96
FARTHEST = 64  # words between a cue and a word, beyond which distance is the same


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side. `firsts` are the places of each word's first piece, padded with 0."""

    pieces: Tensor
    features: Tensor
    present: Tensor
    firsts: Tensor
    words: Tensor


class Network(nn.Module):
    """Word pieces in; what each word is, and what it is to each cue, out."""

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        self.embed = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(_layer(dropout) for _ in range(LAYERS))
        self.labels = nn.Linear(WIDTH, LABELS)
        self.transitions = nn.Parameter(_possible())
        self.starts = nn.Parameter(_possible()[0].clone())
        self.asking = nn.Linear(WIDTH, LINK_WIDTH * ROLES)
        self.asked = nn.Linear(WIDTH, LINK_WIDTH * ROLES)
        self.distance = nn.Embedding(2 * FARTHEST + 1, ROLES)
        nn.init.zeros_(self.features.weight)
        nn.init.zeros_(self.distance.weight)

    def forward(self, batch: Batch) -> Tensor:
        """The hidden states of the words: batch × words × WIDTH."""
        places = torch.arange(batch.pieces.shape[1])
        summed = self.embed(batch.pieces) + self.positions(places) + self.features(batch.features)
        hidden = self.dropout(self.norm(summed))
        absent = None if bool(batch.present.all()) else ~batch.present
        for layer in self.layers:
            hidden = layer(hidden, src_key_padding_mask=absent)
        return torch.gather(hidden, 1, batch.firsts[..., None].expand(-1, -1, WIDTH))

    def links(self, words: Tensor, anchors: Tensor) -> Tensor:
        """What every word is to each anchor (row of `words`, place), as logits for ROLES."""
        rows, places = anchors[:, 0], anchors[:, 1]
        asking = self.asking(self.dropout(words[rows, places])).view(-1, ROLES, LINK_WIDTH)
        asked = self.asked(self.dropout(words)).view(*words.shape[:2], ROLES, LINK_WIDTH)[rows]
        scores: Tensor = torch.einsum("ard,anrd->anr", asking, asked) / LINK_WIDTH**0.5
        apart = torch.arange(words.shape[1])[None] - places[:, None]
        far: Tensor = self.distance(apart.clamp(-FARTHEST, FARTHEST) + FARTHEST)
        return scores + far


def _possible() -> Tensor:
    """Transitions: an I label only after a label of its own role."""
    start = torch.zeros(LABELS, LABELS)
    for inside in range(2, LABELS, 2):
        start[:, inside] = -8.0
        start[inside - 1 : inside + 1, inside] = 0.0
    return start


def _layer(dropout: float) -> nn.TransformerEncoderLayer:
    layer = nn.TransformerEncoderLayer(
        WIDTH, HEADS, INNER, dropout, "gelu", layer_norm_eps=1e-12, batch_first=True
    )
    layer.self_attn.dropout = 0.0
    layer.dropout.p = 0.0
    return layer
