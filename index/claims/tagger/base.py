"""The base model's weights under the names of the network."""

from safetensors.torch import load_file
import torch
from torch import Tensor

from index.claims.tagger.network import LAYERS
from index.embedding import PACKAGED_MODEL, model_folder


def base_weights() -> dict[str, Tensor]:
    old = load_file(model_folder(PACKAGED_MODEL) / "model.safetensors")
    new = {
        "embed.weight": old["embeddings.word_embeddings.weight"],
        "positions.weight": old["embeddings.position_embeddings.weight"]
        + old["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": old["embeddings.LayerNorm.weight"],
        "norm.bias": old["embeddings.LayerNorm.bias"],
    }
    names = {
        "self_attn.out_proj": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "linear1": "intermediate.dense",
        "linear2": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for i in range(LAYERS):
        for kind in ("weight", "bias"):
            new[f"layers.{i}.self_attn.in_proj_{kind}"] = torch.cat(
                [old[f"encoder.layer.{i}.attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
            )
            for own, theirs in names.items():
                new[f"layers.{i}.{own}.{kind}"] = old[f"encoder.layer.{i}.{theirs}.{kind}"]
    return new
