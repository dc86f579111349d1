"""``python -m tests.bench.followups``: the gold conversations over the sample corpora, as figures.

Odd-numbered ones served for tuning; the figures that count are those of the even-numbered ones.
"""

import sys
from collections.abc import Iterable

from bot.answering.answerer import Answerer
from bot.answering.model import Answer
from bot.answering.questions.conversation import Turn, completed
from tests.bench.answering_cases import CORPORA, filled_library
from tests.bench.followup_cases import Conversation, conversations, misanswered, misunderstood

Result = tuple[Conversation, str, Answer]


def results(corpus: str) -> list[Result]:
    """Every conversation over `corpus`: its last question as understood, and the answer to it."""
    with filled_library(corpus) as library:
        answerer = Answerer(library)
        return [_held(answerer, case) for case in conversations() if case.corpus == corpus]


def _held(answerer: Answerer, case: Conversation) -> Result:
    earlier: list[Turn] = []
    for question in case.turns:
        answer = answerer.answer(completed(question, earlier))
        earlier.insert(0, Turn.of(answer))
    return case, answer.question, answer


def _share(values: Iterable[bool]) -> str:
    held = list(values)
    return f"{100 * sum(held) / len(held):10.1f}%" if held else f"{'–':>11}"


def main() -> None:
    found = [result for corpus in CORPORA for result in results(corpus)]
    parts = {
        "tuning": [r for r in found if r[0].for_tuning],
        "untouched": [r for r in found if not r[0].for_tuning],
    }
    judged = {name: [r for r in part if r[0].outcome] for name, part in parts.items()}
    rows = {
        "understood": [_share(not [*misunderstood(c, q)] for c, q, _ in p) for p in parts.values()],
        "answered right": [
            _share(not [*misanswered(c, a)] for c, _, a in p) for p in judged.values()
        ],
        "conversations": [f"{len(part):11}" for part in parts.values()],
    }
    print(f"{'':28}" + "".join(f"{name:>12}" for name in parts))
    for measure, values in rows.items():
        print(f"{measure:28}" + "".join(f" {value}" for value in values))
    if "--wrong" in sys.argv:
        for case, question, answer in parts["tuning"]:
            for problem in (*misunderstood(case, question), *misanswered(case, answer)):
                print(f"{case.id:16} {question}\n{'':16} {problem}")


if __name__ == "__main__":
    main()
