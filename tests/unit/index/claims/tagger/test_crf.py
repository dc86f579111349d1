"""The loss of a labelling, by hand and against every other labelling."""

import itertools

import torch

from index.claims.tagger.crf import crf_loss

LABELS = 3


def by_hand(scores: torch.Tensor, steps: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
    """The scores of every labelling of the one window, in the order of itertools.product."""
    return torch.stack(
        [
            starts[path[0]]
            + sum(scores[0, i, label] for i, label in enumerate(path))
            + sum(steps[a, b] for a, b in itertools.pairwise(path))
            for path in itertools.product(range(LABELS), repeat=scores.shape[1])
        ]
    )


def test_loss_and_gradient_are_those_of_every_labelling_counted() -> None:
    torch.manual_seed(1)
    tables = [torch.randn(*size, requires_grad=True) for size in ((1, 3, 3), (3, 3), (3,))]
    gold = torch.tensor([[2, 0, 1]])
    loss = crf_loss(tables[0], tables[1], tables[2], gold, torch.ones(1, 3, dtype=torch.bool))
    every = by_hand(tables[0], tables[1], tables[2])
    expected = (torch.logsumexp(every, 0) - every[2 * 9 + 0 * 3 + 1]) / 3
    torch.testing.assert_close(loss, expected)
    for got, wanted in zip(
        torch.autograd.grad(loss, tables), torch.autograd.grad(expected, tables), strict=True
    ):
        torch.testing.assert_close(got, wanted, atol=1e-5, rtol=1e-4)


def test_words_behind_the_end_count_for_nothing() -> None:
    torch.manual_seed(2)
    scores, steps, starts = torch.randn(1, 5, 3), torch.randn(3, 3), torch.randn(3)
    gold = torch.tensor([[1, 2, 0, 0, 0]])
    present = torch.tensor([[True, True, False, False, False]])
    short = crf_loss(scores[:, :2], steps, starts, gold[:, :2], present[:, :2])
    torch.testing.assert_close(crf_loss(scores, steps, starts, gold, present), short)
