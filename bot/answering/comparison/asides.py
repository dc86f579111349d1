"""What stands aside comes last, unless it answers, or bears on, what does not."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.evidence.selection import Bullet
from bot.answering.model import Bearing, Response


def asides_last(
    bullets: Sequence[Bullet], responses: Sequence[Response], bearings: Sequence[Bearing]
) -> tuple[list[Bullet], list[Response], list[Bearing]]:
    """The bullets in the order in which they are read, and who answers whom by their new indexes.

    Otherwise their order stays.
    """
    aside = _aside(bullets, [*responses, *bearings])
    order = sorted(range(len(bullets)), key=aside.__contains__)
    place = {old: new for new, old in enumerate(order)}
    return (
        [replace(bullets[old], aside=old in aside) for old in order],
        [
            Response(place[r.to], None if r.by is None else place[r.by])
            for r in sorted(responses, key=lambda r: r.to in aside)
        ],
        [replace(b, to=place[b.to], by=place[b.by]) for b in bearings],
    )


def _aside(bullets: Sequence[Bullet], links: Sequence[Response | Bearing]) -> frozenset[int]:
    """The indexes of what stands aside once what belongs to the rest has joined it."""
    aside = {index for index, bullet in enumerate(bullets) if bullet.aside}
    while joined := {link.by for link in links if link.to not in aside and link.by in aside}:
        aside -= joined
    return frozenset(aside)
