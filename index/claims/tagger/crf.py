"""A linear-chain conditional random field (Lafferty et al. 2001): its loss and gradient in NumPy.

A loop of small tensor operations would cost more than the network's layers.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Sums:
    """Forward and backward sums, scaled to one at each word; `total` is the log partition."""

    ahead: Array
    behind: Array
    scores: Array
    total: float


def crf_loss(
    scores: Tensor, transitions: Tensor, starts: Tensor, gold: Tensor, present: Tensor
) -> Tensor:
    """Negative log-likelihood of the gold labels, a word.

    `scores` are windows × words × labels; of `gold`, windows × words, what is `present` counts.
    """
    loss: Tensor = _CrfLoss.apply(  # type: ignore[no-untyped-call]
        scores, transitions, starts, gold, present
    )
    return loss


class _CrfLoss(torch.autograd.Function):
    @staticmethod
    def forward(  # noqa: PLR0917 - torch hands them in by position
        ctx: Any, scores: Tensor, transitions: Tensor, starts: Tensor, gold: Tensor, present: Tensor
    ) -> Tensor:
        s, t, b = (x.detach().double().numpy() for x in (scores, transitions, starts))
        g, here = gold.numpy(), present.numpy()
        sums = _sums(s, np.exp(t), b, here)
        rows, places = np.nonzero(here)
        later = places > 0
        labels = g[rows, places]
        before = g[rows[later], places[later] - 1]
        taken = s[rows, places, labels].sum() + t[before, labels[later]].sum() + b[g[:, 0]].sum()
        own = _marginals(sums) * here[..., None]
        first = own[:, 0].sum(0)
        pairs = _pairs(sums, np.exp(t), here)
        own[rows, places, labels] -= 1
        np.subtract.at(pairs, (before, labels[later]), 1)
        np.subtract.at(first, g[:, 0], 1)
        ctx.gradients = [torch.from_numpy(x / here.sum()).float() for x in (own, pairs, first)]
        return torch.tensor((sums.total - taken) / here.sum(), dtype=torch.float32)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Any:
        own, pairs, first = (g * grads[0] for g in ctx.gradients)
        return own, pairs, first, None, None


def _sums(s: Array, moves: Array, starts: Array, here: NDArray[np.bool_]) -> _Sums:
    s = s.copy()
    s[:, 0] += starts
    top = s.max(axis=2, keepdims=True)
    likely = np.exp(s - top)
    total = float((top[..., 0] * here).sum())
    ahead, behind = np.ones_like(s), np.ones_like(s)
    for place in range(s.shape[1]):
        reached = likely[:, place] * (ahead[:, place - 1] @ moves if place else 1.0)
        size = reached.sum(axis=1, keepdims=True)
        on = here[:, place, None]
        total += float(np.log(size[on[:, 0]]).sum())
        ahead[:, place] = np.where(on, reached / size, ahead[:, place - 1])
    for place in range(s.shape[1] - 2, -1, -1):
        reached = (likely[:, place + 1] * behind[:, place + 1]) @ moves.T
        size = reached.sum(axis=1, keepdims=True)
        behind[:, place] = np.where(here[:, place + 1, None], reached / size, 1.0)
    return _Sums(ahead, behind, likely, total)


def _marginals(sums: _Sums) -> Array:
    joint = sums.ahead * sums.behind
    return np.asarray(joint / joint.sum(axis=2, keepdims=True))


def _pairs(sums: _Sums, moves: Array, here: NDArray[np.bool_]) -> Array:
    after = (sums.scores * sums.behind)[:, 1:]
    before = sums.ahead[:, :-1]
    size = np.einsum("bni,ij,bnj->bn", before, moves, after, optimize=True)
    return np.asarray(
        np.einsum("bni,bnj,bn->ij", before, after, here[:, 1:] / size, optimize=True) * moves
    )
