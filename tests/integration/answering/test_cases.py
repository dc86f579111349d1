"""The gold questions over every corpus with the packaged model: figures that may not fall."""

from itertools import permutations

import pytest

from tests.bench.answering import Result, answers, figures
from tests.bench.answering_cases import BLIND, CORPORA
from tests.bench.own_words import own_allegations

FLOORS = {
    "answered where it can be": 0.85,
    "declined where it must be": 0.85,
    "right speakers": 0.7,
    "origins right": 0.75,
}


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return [result for corpus in CORPORA for result in answers(corpus)]


@pytest.fixture(scope="module")
def all_results(results: list[Result]) -> list[Result]:
    return [*results, *(result for corpus in BLIND for result in answers(corpus))]


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_no_figure_falls(results: list[Result], measure: str, floor: float) -> None:
    untouched = [result for result in results if not result[0].for_tuning]
    assert figures(untouched)[measure] >= floor


def test_an_allegation_never_goes_without_its_response_line(all_results: list[Result]) -> None:
    for case, answer in all_results:
        alleged = {n for n, s in enumerate(answer.statements) if s.status == "allegation"}
        assert alleged <= {response.to for response in answer.responses}, case.id


def test_nothing_is_quoted_twice(all_results: list[Result]) -> None:
    for case, answer in all_results:
        cited = [s.citation for s in answer.statements]
        assert not [
            (inner, outer)
            for inner, outer in permutations(cited, 2)
            if inner.document == outer.document
            and outer.start <= inner.start
            and inner.end <= outer.end
        ], case.id


def test_no_answer_alleges_anything_in_its_own_words(all_results: list[Result]) -> None:
    assert {case.id: own_allegations(answer) for case, answer in all_results} == {
        case.id: [] for case, _ in all_results
    }


def test_a_declined_answer_carries_no_citation(results: list[Result]) -> None:
    declined = [answer for _, answer in results if answer.outcome == "declined"]
    assert declined
    assert not any(answer.citations for answer in declined)
