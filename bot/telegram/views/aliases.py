"""Which names are one: what was merged, by whom, and what may be."""

from collections.abc import Sequence

from bot.answering.blocks import Block, Run, bold, paragraph
from bot.printed import counted
from bot.telegram.views.parts import code, named
from index.aliases import Entity

_HOW = "Merge two with /alias NAME = OTHER NAME, take one out with /alias split NAME."


def listed(
    entities: Sequence[Entity], suggestions: Sequence[tuple[str, str]]
) -> tuple[Block, list[list[Block]]]:
    """The head of the list, and its lines: merged by hand, by spelling, suggested."""
    if not entities and not suggestions:
        return paragraph(f"Everyone in the library stands under one name. {_HOW}"), []
    head = paragraph(
        bold(f"{counted(len(entities), 'entity', 'entities')} under several names"),
        f", {counted(len(suggestions), 'suggestion')}. {_HOW}",
    )
    return head, [*map(_merged, entities), *(_suggested(*pair) for pair in suggestions)]


def merged(names: Sequence[str]) -> list[Block]:
    return [paragraph("One from now on: ", *named(names), ".")]


def split(name: str, rest: Sequence[str]) -> list[Block]:
    return [paragraph(bold(name), " stands for itself from now on, apart from ", *named(rest), ".")]


def _merged(entity: Entity) -> list[Block]:
    by = "merged by hand" if entity.by_hand else "merged by spelling"
    return [paragraph(*named(entity.names), f" · {by}")]


def _suggested(one: str, other: str) -> list[Block]:
    accept = Run(" · suggested by spelling, not merged: ")
    return [paragraph(*named((one, other)), accept, code(f"/alias {one} = {other}"))]
