"""Why an answer is as it is."""

from collections.abc import Iterator

from bot.answering.blocks import Block, Run, bold, italic, paragraph
from bot.answering.model import Answer, Mode, Outcome
from bot.journal.model import Entry
from bot.telegram.views.parts import counted, lines

_HEAD = "Why this answer"
_NONE = "none"


def explained(entry: Entry) -> list[Block]:
    """What was searched, found, left out and merged, why it was declined, and by what."""
    answer = entry.answer
    facts = [[Run(f"{name}: "), *value] for name, value in _facts(answer)]
    return [paragraph(bold(_HEAD), " · ", italic(answer.question)), lines(facts)]


def _facts(answer: Answer) -> Iterator[tuple[str, list[Run]]]:
    why, evidence = answer.explanation, answer.evidence
    if answer.understood:
        yield "Understood as", [italic(answer.understood)]
    yield "Searched for", [italic(why.query or answer.question)]
    if why.spellings:
        pairs = "; ".join(f"{asked} as {found}" for asked, found in why.spellings)
        yield "Read with another spelling", [Run(pairs)]
    if why.aliases:
        names = "; ".join(" = ".join(others) for others in why.aliases)
        yield "Taken as one name", [Run(names)]
    if why.required:
        yield "A statement had to hold", [Run("; ".join(why.required))]
    yield "Looked at", [Run(_looked_at(answer))]
    yield "Left out", [Run(_counts(why.left_out))]
    yield "Origins merged", [Run(_merged(answer))]
    if answer.outcome is Outcome.DECLINED:
        yield "Declined", [Run(answer.reason)]
    index = "" if evidence.generation is None else f" · index generation {evidence.generation}"
    by = "a language model, verified" if answer.mode is Mode.LLM else "rules alone"
    yield "Composed by", [Run(f"{by}{index}")]


def _looked_at(answer: Answer) -> str:
    passages = counted(len(answer.evidence.passages), "passage")
    statements = counted(answer.explanation.read, "statement")
    return f"{passages}, {statements} in them; {counted(len(answer.statements), 'statement')} shown"


def _counts(left_out: tuple[tuple[str, int], ...]) -> str:
    return "; ".join(f"{count:,} ({reason})" for reason, count in left_out) or _NONE


def _merged(answer: Answer) -> str:
    merged = (
        f"{', '.join(f'[{number}]' for number in one.citations)} ({one.origin})"
        for one in answer.explanation.merged
    )
    return "; ".join(merged) or _NONE
