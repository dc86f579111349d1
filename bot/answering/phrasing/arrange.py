"""An answer in the order of a draft, below the sentences that stand. Quotes and numbers stay."""

from collections.abc import Iterator
from dataclasses import replace

from bot.answering.blocks import Block, paragraph
from bot.answering.model import Answer, Dropped, Mode
from bot.answering.phrasing.draft import Draft, Sentence, statements_of
from bot.answering.phrasing.verify import Verifier
from bot.answering.presentation.layout import layout_of


def arranged(answer: Answer, draft: Draft) -> tuple[Answer, tuple[Dropped, ...]]:
    """`answer` as `draft` orders and connects it, and the sentences that were left out.

    The answer is unchanged where nothing of the draft stands. Statements keep the numbers that
    they have in `answer`, and those that the draft forgets follow at the end.
    """
    standing, dropped = _verified(answer, draft)
    layout = layout_of(answer)
    sections = (
        block for index in _order(answer, draft) for block in layout.sections.get(index, ())
    )
    blocks = (*layout.head, *standing, *sections, *layout.tail)
    if blocks == answer.blocks:
        return answer, dropped
    return replace(answer, blocks=blocks, mode=Mode.LLM), dropped


def _verified(answer: Answer, draft: Draft) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """The sentences that stand, each once, as paragraphs; and the others."""
    verifier = Verifier(answer)
    standing, dropped = dict[Block, None](), list[Dropped]()
    for sentence in (sentence for group in draft.groups for sentence in group.sentences):
        cited = statements_of(sentence.claims, len(answer.foremost))
        lapse = verifier.lapse(sentence.text, cited)
        if lapse:
            dropped.append(Dropped(sentence.text, lapse))
        else:
            standing[_connecting(sentence, answer)] = None
    return tuple(standing), tuple(dropped)


def _connecting(sentence: Sentence, answer: Answer) -> Block:
    """The sentence with the numbers of what it speaks of; these are the program's own."""
    cited = statements_of(sentence.claims, len(answer.foremost))
    numbers = sorted({answer.numbers[index] for index in cited if index is not None})
    return paragraph(sentence.text.rstrip(" ."), ". ", " ".join(f"[{n}]" for n in numbers))


def _order(answer: Answer, draft: Draft) -> Iterator[int]:
    """Every statement once: as the draft has them, then the others."""
    drafted = [id_ for group in draft.groups for id_ in group.claims]
    named = [i for i in statements_of(drafted, len(answer.foremost)) if i is not None]
    yield from dict.fromkeys([*named, *range(len(answer.statements))])
