"""Why an answer is as it is, in the language of the answer."""

from collections.abc import Iterator

from bot.answering.blocks import Block, Run, bold, italic
from bot.answering.model import Answer, Mode, Outcome
from bot.answering.wording.table import Wording, wording_in
from bot.journal.model import Entry


def explained(entry: Entry) -> list[Block]:
    """What was searched, found, left out and merged, why it was declined, and by what."""
    answer = entry.answer
    words = wording_in(answer.language)
    head = words.paragraph(bold(words.text("why.head")), " · ", italic(answer.question))
    rows = (
        [Run(f"{words.text(f'why.{key}')}: "), *value, Run("\n")]
        for key, value in _facts(words, answer)
    )
    return [head, words.paragraph(*[run for row in rows for run in row][:-1])]


def _facts(words: Wording, answer: Answer) -> Iterator[tuple[str, list[Run]]]:
    """The key of each line's label, and what stands after it."""
    why = answer.explanation
    if answer.understood:
        yield "understood", [italic(answer.understood)]
    yield "searched", [italic(why.query or answer.question)]
    if why.spellings:
        pairs = (words.text("why.spelling", asked=a, found=f) for a, f in why.spellings)
        yield "spellings", [Run("; ".join(pairs))]
    if why.aliases:
        yield "aliases", [Run("; ".join(" = ".join(others) for others in why.aliases))]
    if why.required:
        yield "required", [Run("; ".join(why.required))]
    yield "looked_at", [Run(_looked_at(words, answer))]
    yield "left_out", [Run(_left_out(words, why.left_out))]
    yield "merged", [Run(_merged(answer) or words.text("why.none"))]
    if answer.outcome is Outcome.DECLINED:
        yield "declined", [Run(words.reason(answer.reason))]
    yield "composed", [Run(_composed(words, answer))]


def _looked_at(words: Wording, answer: Answer) -> str:
    return words.text(
        "why.looked_at_what",
        passages=words.count("passages", len(answer.evidence.passages)),
        statements=words.count("statements", answer.explanation.read),
        shown=words.count("statements", len(answer.statements)),
    )


def _left_out(words: Wording, left_out: tuple[tuple[str, int], ...]) -> str:
    reasons = (f"{words.number(count)} ({words.reason(reason)})" for reason, count in left_out)
    return "; ".join(reasons) or words.text("why.none")


def _merged(answer: Answer) -> str:
    merged = (
        f"{', '.join(f'[{number}]' for number in one.citations)} ({one.origin})"
        for one in answer.explanation.merged
    )
    return "; ".join(merged)


def _composed(words: Wording, answer: Answer) -> str:
    generation = answer.evidence.generation
    index = "" if generation is None else words.text("why.generation", n=words.number(generation))
    return words.text("why.model" if answer.mode is Mode.LLM else "why.rules") + index
