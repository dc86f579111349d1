"""Which source and content belong to which cue, by what the network says of each word to a cue."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.claims.tagger.decode import Role, Run

_SOURCE, _CONTENT = 1, 2
_SURE = 0.5  # mean probability from which every source is the cue's
_LOWEST = 0.2  # below it a cue has no source


@dataclass(frozen=True, slots=True)
class Linked:
    """A cue with its source and its content, each of any number of runs."""

    cue: Run
    source: tuple[Run, ...]
    content: tuple[Run, ...]


def link(found: Sequence[Run], roles: NDArray[np.float32]) -> list[Linked]:
    """The cues of `found` with what belongs to them; a content goes to one cue.

    `roles` holds a table for each cue, in order: words × (none, source, content), as
    probabilities.
    """
    cues = [run for run in found if run.role is Role.CUE]
    contents: list[list[Run]] = [[] for _ in cues]
    for run in found if cues else ():
        if run.role is Role.CONTENT:
            contents[int(_shares(roles, run, _CONTENT).argmax())].append(run)
    held = [run for run in found if run.role is Role.SOURCE]
    return [
        Linked(cue, tuple(_sources(held, roles[index])), tuple(contents[index]))
        for index, cue in enumerate(cues)
    ]


def _sources(held: Sequence[Run], roles: NDArray[np.float32]) -> list[Run]:
    if not held:
        return []
    shares = [float(_shares(roles[None], run, _SOURCE)[0]) for run in held]
    best = int(np.argmax(shares))
    sure = [run for run, share in zip(held, shares, strict=True) if share >= _SURE]
    return sure or ([held[best]] if shares[best] >= _LOWEST else [])


def _shares(roles: NDArray[np.float32], run: Run, role: int) -> NDArray[np.float32]:
    """For each cue the mean probability of `role` over the run's words."""
    return np.asarray(roles[:, run.first : run.last + 1, role].mean(axis=1))
