"""What belongs to which cue."""

import numpy as np
from numpy.typing import NDArray

from index.claims.tagger.decode import Role, Run
from index.claims.tagger.link import link

SOURCE, CUE, CONTENT = (
    Run(Role.SOURCE, 0, 1),
    Run(Role.CUE, 2, 2),
    Run(Role.CONTENT, 3, 6),
)
SECOND_CUE, SECOND_CONTENT = Run(Role.CUE, 8, 8), Run(Role.CONTENT, 9, 11)


def roles(*rows: dict[Run, float]) -> NDArray[np.float32]:
    """For each cue the chance that a run is its own, by the run's role."""
    table = np.zeros((len(rows), 12, 3), dtype=np.float32)
    for row, chances in enumerate(rows):
        for run, chance in chances.items():
            column = 1 if run.role is Role.SOURCE else 2
            table[row, run.first : run.last + 1, column] = chance
    return table


def test_a_content_goes_to_the_likeliest_cue() -> None:
    found = [SOURCE, CUE, CONTENT, SECOND_CUE, SECOND_CONTENT]
    linked = link(found, roles({CONTENT: 0.9, SECOND_CONTENT: 0.3}, {SECOND_CONTENT: 0.6}))
    assert [one.content for one in linked] == [(CONTENT,), (SECOND_CONTENT,)]


def test_both_parts_of_a_broken_quotation_go_to_one_cue() -> None:
    found = [SOURCE, CUE, CONTENT, SECOND_CONTENT]
    (linked,) = link(found, roles({SOURCE: 0.9, CONTENT: 0.9, SECOND_CONTENT: 0.8}))
    assert linked.content == (CONTENT, SECOND_CONTENT)


def test_a_source_may_speak_by_two_cues() -> None:
    found = [SOURCE, CUE, CONTENT, SECOND_CUE, SECOND_CONTENT]
    linked = link(found, roles({SOURCE: 0.9}, {SOURCE: 0.7}))
    assert [one.source for one in linked] == [(SOURCE,), (SOURCE,)]


def test_an_unlikely_source_is_none() -> None:
    (linked,) = link([SOURCE, CUE, CONTENT], roles({SOURCE: 0.1, CONTENT: 0.9}))
    assert linked.source == ()


def test_the_best_of_doubtful_sources_is_taken() -> None:
    (linked,) = link([SOURCE, CUE, CONTENT], roles({SOURCE: 0.4, CONTENT: 0.9}))
    assert linked.source == (SOURCE,)


def test_without_a_cue_nothing_is_linked() -> None:
    assert link([SOURCE, CONTENT], np.zeros((0, 12, 3), dtype=np.float32)) == []
