"""Logged answers, for those who review them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.answering.blocks import Block, Run, bold, italic, paragraph
from bot.journal.model import Entry, Opinion
from bot.printed import counted

ICONS: Final = {Opinion.HELPFUL: "👍", Opinion.UNHELPFUL: "👎", Opinion.REPORTED: "⚑"}
_FIRST_WORDS: Final = 60
_NONE_YET = "No answer has been logged yet."


def review(entry: Entry, now: datetime) -> list[Block]:
    """An answer as the user saw it, under what is known of it."""
    return [
        paragraph(bold(f"Answer {entry.id:,}"), *map(Run, _facts(entry, now))),
        paragraph(italic(entry.answer.question)),
        *entry.answer.blocks,
        *_judgements(entry),
    ]


def logged(entries: Sequence[Entry]) -> list[Block]:
    """A line each."""
    if not entries:
        return [paragraph(_NONE_YET)]
    return [_line(entry) for entry in entries]


def _line(entry: Entry) -> Block:
    question = entry.answer.question
    first = question if len(question) <= _FIRST_WORDS else f"{question[:_FIRST_WORDS]}…"
    marks = [*_opinions(entry), *_verdicts(entry)]
    facts = [f"{entry.asked:%d %b %Y, %H:%M} UTC", entry.answer.outcome, *marks]
    return paragraph(bold(f"{entry.id:,}"), f" · {' · '.join(facts)}\n", italic(first))


def _facts(entry: Entry, now: datetime) -> list[str]:
    chat = entry.asker.chat_type
    place = f"asked in a {chat} chat" if chat else f"asked in the {entry.asker.front_end}"
    facts = [_age(now, entry.asked), *_opinions(entry), str(entry.answer.mode), place]
    return [f" · {fact}" for fact in facts]


def _age(now: datetime, asked: datetime) -> str:
    passed = now - asked
    if passed.days:
        return f"{counted(passed.days, 'day')} old"
    hours, minutes = passed.seconds // 3600, passed.seconds // 60
    if hours:
        return f"{counted(hours, 'hour')} old"
    return f"{counted(minutes, 'minute')} old" if minutes else "just now"


def _opinions(entry: Entry) -> list[str]:
    given = [feedback.opinion for feedback in entry.feedback]
    counts = [(icon, given.count(opinion)) for opinion, icon in ICONS.items()]
    return [icon if count == 1 else f"{icon} {count}" for icon, count in counts if count]


def _verdicts(entry: Entry) -> list[str]:
    return [review.verdict for review in entry.reviews if review.verdict]


def _judgements(entry: Entry) -> list[Block]:
    said = [f"{r.verdict or 'note'}{': ' + r.note if r.note else ''}" for r in entry.reviews]
    return [paragraph("Reviewed: ", "; ".join(said))] if said else []
