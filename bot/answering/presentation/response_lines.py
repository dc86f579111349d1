"""Who answers whom, said in a line for each response."""

from collections.abc import Container

from bot.answering.blocks import Block, bold
from bot.answering.model import Answer
from bot.answering.wording.table import wording_in
from index.model import Act

_REPLIES = {Act.DENIAL: "response.denies", Act.NO_COMMENT: "response.no_comment"}


def response_lines(answer: Answer, statements: Container[int | None]) -> list[Block]:
    """A line for each response to one of `statements`, which are indexes of `answer`'s.

    Several statements with the same response share its line.
    """
    words = wording_in(answer.language)
    responses = [response for response in answer.responses if response.to in statements]
    lines: list[Block] = []
    for by in dict.fromkeys(response.by for response in responses):
        to = words.listed(f"[{answer.numbers[r.to]}]" for r in responses if r.by == by)
        if by is None:
            lines.append(words.paragraph(words.text("response.none", to=to)))
            continue
        reply = answer.statements[by]
        key = _REPLIES.get(reply.act, "response.answers")
        who, at = [bold(words.label(reply.chain[-1]))], f"[{answer.numbers[by]}]"
        lines.append(words.paragraph(*words.runs(key, who=who, to=to, at=at)))
    return [*lines, *_outcome_lines(answer, statements)]


def _outcome_lines(answer: Answer, statements: Container[int | None]) -> list[Block]:
    """What became of them before a court, a line for all that came to the same."""
    words = wording_in(answer.language)
    ends: dict[int, list[str]] = {}
    for proceeding in answer.proceedings:
        if proceeding.to in statements:
            own = ends.setdefault(proceeding.to, [])
            own.append(f"[{answer.numbers[proceeding.by]}]")
    shared: dict[str, list[str]] = {}
    for to, by in ends.items():
        shared.setdefault(words.listed(by), []).append(f"[{answer.numbers[to]}]")
    return [
        words.paragraph(words.text("response.outcome", to=words.listed(to), at=at))
        for at, to in shared.items()
    ]
