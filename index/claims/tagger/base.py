"""The packaged base model's weights under the names of the network."""

from collections.abc import Iterator

import torch
from safetensors import safe_open
from torch import Tensor

from index.claims.tagger.network import LAYERS
from index.embedding import packaged_folder

# The network's names → the base model's.
_IN_LAYER = {
    "self_attn.out_proj": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "linear1": "intermediate.dense",
    "linear2": "output.dense",
    "norm2": "output.LayerNorm",
}
_KINDS = ("weight", "bias")


def embeddings() -> dict[str, Tensor]:
    """What training leaves as it is, and the weights file therefore does not hold."""
    with safe_open(packaged_folder() / "model.safetensors", "pt") as old:
        read = {
            name: old.get_tensor(f"embeddings.{name}.weight")
            for name in ("word_embeddings", "position_embeddings", "token_type_embeddings")
        }
        norm = {f"norm.{kind}": old.get_tensor(f"embeddings.LayerNorm.{kind}") for kind in _KINDS}
    return {
        "embed.weight": read["word_embeddings"],
        "positions.weight": read["position_embeddings"] + read["token_type_embeddings"][0],
        **norm,
    }


def layers() -> dict[str, Tensor]:
    """The base model's layers, from which training starts."""
    return dict(_layers())


def _layers() -> Iterator[tuple[str, Tensor]]:
    with safe_open(packaged_folder() / "model.safetensors", "pt") as old:
        for number in range(LAYERS):
            own, theirs = f"layers.{number}", f"encoder.layer.{number}"
            for kind in _KINDS:
                parts = [
                    old.get_tensor(f"{theirs}.attention.self.{part}.{kind}")
                    for part in ("query", "key", "value")
                ]
                yield f"{own}.self_attn.in_proj_{kind}", torch.cat(parts)
                for name, old_name in _IN_LAYER.items():
                    yield f"{own}.{name}.{kind}", old.get_tensor(f"{theirs}.{old_name}.{kind}")
