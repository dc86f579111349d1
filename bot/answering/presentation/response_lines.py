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
    return [*lines, *_bearing_lines(answer, statements)]


def _bearing_lines(answer: Answer, statements: Container[int | None]) -> list[Block]:
    """Their outcomes in court, who could not verify them, newer numbers: a line for each."""
    words = wording_in(answer.language)
    own = [bearing for bearing in answer.bearings if bearing.to in statements]
    lines: list[Block] = []
    for by, how in dict.fromkeys((bearing.by, bearing.how) for bearing in own):
        told, at = answer.statements[by], f"[{answer.numbers[by]}]"
        met = (b for b in own if (b.by, b.how) == (by, how))
        to = words.listed(f"[{answer.numbers[b.to]}]" for b in met)
        who = [bold(words.label(told.chain[-1]))]
        lines.append(words.paragraph(*words.runs(f"response.{how}", who=who, to=to, at=at)))
    return lines
