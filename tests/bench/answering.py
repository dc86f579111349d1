"""``python -m tests.bench.answering``: the gold questions over the sample corpora, as figures.

Odd-numbered cases served for tuning, the even-numbered ones are questions on the same documents
that did not; *blind* are those on documents of which none served.
"""

import sys
from collections.abc import Iterable, Sequence

from bot.answering.answerer import Answerer
from bot.answering.model import Answer, Outcome
from tests.bench.answering_cases import (
    BLIND,
    CORPORA,
    Case,
    cases,
    filled_library,
    problems,
    response_is_missed,
    response_is_shown,
    speaks,
)
from tests.bench.own_words import own_allegations

Result = tuple[Case, Answer]


def answers(corpus: str) -> list[Result]:
    """Every case of `corpus` with the answer from a library of that corpus alone."""
    with filled_library(corpus) as library:
        answerer = Answerer(library)
        return [(case, answerer.answer(case.question)) for case in cases(corpus)]


def figures(results: Sequence[Result]) -> dict[str, float]:
    """Shares from 0 to 1, by what they measure."""
    answerable = [(c, a) for c, a in results if c.outcome == Outcome.ANSWERED]
    unanswerable = [a for c, a in results if c.outcome == Outcome.DECLINED]
    both = [(c, a) for c, a in answerable if a.outcome == Outcome.ANSWERED]
    disputed = [a for c, a in both if c.disputed]
    agreed = [a for c, a in both if c.disputed is False]
    replied = [(c, a) for c, a in both if c.response]
    counted = [(c, a) for c, a in both if c.origins is not None]
    answered = _share(a.outcome == Outcome.ANSWERED for _, a in answerable)
    declined = _share(a.outcome == Outcome.DECLINED for a in unanswerable)
    return {
        "fully right": _share(not list(problems(c, a)) for c, a in results),
        "answered where it can be": answered,
        "declined where it must be": declined,
        "balanced accuracy": (answered + declined) / 2,
        "right speakers": _share(all(speaks(s, a) for s in c.speakers) for c, a in both),
        "disagreement shown": _share(bool(a.disagreements) for a in disputed),
        "disagreement falsely shown": _share(bool(a.disagreements) for a in agreed),
        "response shown": _share(response_is_shown(c, a) for c, a in replied),
        "response wrongly none found": _share(response_is_missed(c, a) for c, a in replied),
        "origins right": _share(c.origins == a.origins for c, a in counted),
        "allegation in own words": _share(bool(own_allegations(a)) for _, a in results),
    }


def _share(values: Iterable[bool]) -> float:
    held = list(values)
    return sum(held) / len(held) if held else float("nan")


def main() -> None:
    together = [result for corpus in CORPORA for result in answers(corpus)]
    parts = {
        "tuning": [r for r in together if r[0].for_tuning],
        "untouched": [r for r in together if not r[0].for_tuning],
        "blind": [result for corpus in BLIND for result in answers(corpus)],
    }
    print(f"{'':28}" + "".join(f"{name:>12}" for name in parts))
    rows = {name: figures(part) for name, part in parts.items()}
    for measure in rows["tuning"]:
        print(f"{measure:28}" + "".join(f"{100 * rows[part][measure]:11.1f}%" for part in parts))
    print(f"{'questions':28}" + "".join(f"{len(part):12}" for part in parts.values()))
    if "--wrong" in sys.argv:
        for case, answer in parts["tuning"]:
            for problem in problems(case, answer):
                print(f"{case.id:16} {case.question}\n{'':16} {problem}")


if __name__ == "__main__":
    main()
