"""Annotated documents → the shipped weights: ``python -m index.claims.tagger.train DATA_DIR``."""

import random
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

from index.claims.tagger.base import base_weights
from index.claims.tagger.examples import batch_of, documents, epoch, gold_of
from index.claims.tagger.crf import CrfLoss
from index.claims.tagger.network import Tagger

SEED = 20
EPOCHS = 4
SIZE = 16
RATE, HEAD_RATE = 3e-4, 1e-3
LINK_WEIGHT = 3.0
DROPOUT = 0.1
QUICK = ("transitions", "starts", "features.weight", "distance.weight")
FROZEN = ("embed.weight", "positions.weight", "norm.weight", "norm.bias")


def main(folder: Path, out: Path, epochs: int, limit: int = 0, bf16: bool = True) -> None:
    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    chance = random.Random(SEED)
    every = documents(folder, "train")
    print("documents", len(every), flush=True)
    if limit: every = every[:limit]
    network = Tagger(DROPOUT)
    print(network.load_state_dict(base_weights(), strict=False), flush=True)
    for name, parameter in network.named_parameters():
        parameter.requires_grad = name not in FROZEN
    body = [p for n, p in network.named_parameters() if n.startswith("layers.")]
    quick = [p for n, p in network.named_parameters() if n in QUICK]
    head = [p for n, p in network.named_parameters() if not n.startswith("layers.") and n not in QUICK and p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body, "lr": RATE}, {"params": head, "lr": HEAD_RATE}, {"params": quick, "lr": 5e-3, "weight_decay": 0.0}], weight_decay=0.01)
    steps = epochs * len(list(epoch(every, random.Random(0), SIZE)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.05 * steps), max(0.0, (steps - s) / (0.95 * steps))))
    started = time.time()
    network.train()
    step = 0
    for number in range(epochs):
        for chosen in epoch(every, chance, SIZE):
            batch = batch_of([w for _, w in chosen])
            labels, anchors, roles = gold_of(chosen, batch.firsts.shape[1])
            with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
                words = network(batch)
                scores = network.labels(network.dropout(words))
                linked = network.links(words, anchors) if len(anchors) else None
            tagging = CrfLoss.apply(scores.float(), network.transitions, network.starts, labels, batch.words)
            loss = tagging
            linking = torch.zeros(())
            if linked is not None:
                valid = batch.words[anchors[:, 0]]
                linking = nn.functional.cross_entropy(linked.float()[valid], roles[valid])
                loss = loss + LINK_WEIGHT * linking
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 20 == 0 or step < 5:
                print(f"{number} {step}/{steps} tag {tagging.item():.4f} link {linking.item():.4f} {time.time()-started:.0f}s", flush=True)
        state = {n: p.detach().clone().contiguous() for n, p in network.state_dict().items() if n not in FROZEN}
        save_file(state, out / f"epoch{number + 1}.safetensors")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 0, (sys.argv[5] if len(sys.argv) > 5 else "bf16") == "bf16")
