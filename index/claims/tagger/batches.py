"""Windows side by side as tensors."""

from collections.abc import Sequence

import torch

from index.claims.tagger.network import Batch
from index.claims.tagger.windows import Window

_CLS, _SEP = 101, 102  # the base model's pieces for a window's ends and a paragraph's


def batch_of(chosen: Sequence[Window]) -> Batch:
    """The windows padded to one length; CLS and SEP at the ends."""
    pieces = torch.zeros(len(chosen), max(w.length for w in chosen) + 2, dtype=torch.long)
    features, present = torch.zeros_like(pieces), torch.zeros_like(pieces, dtype=torch.bool)
    count = max(len(w.words) for w in chosen)
    firsts = torch.zeros(len(chosen), count, dtype=torch.long)
    words = torch.zeros(len(chosen), count, dtype=torch.bool)
    for row, window in enumerate(chosen):
        ids, kinds, places = [_CLS], [0], []
        for word in window.words:
            places.append(len(ids))
            ids += word.pieces if word else (_SEP,)
            kinds += [word.feature] * len(word.pieces) if word else [0]
        ids, kinds = [*ids, _SEP], [*kinds, 0]
        pieces[row, : len(ids)] = torch.tensor(ids)
        features[row, : len(ids)] = torch.tensor(kinds)
        present[row, : len(ids)] = True
        firsts[row, : len(places)] = torch.tensor(places)
        words[row, : len(places)] = True
    return Batch(pieces, features, present, firsts, words)
