"""Words that exclude each other: a question on one is not answered by a sentence on the other."""

from collections.abc import Iterable

_PAIRS = """
after before
first last
earliest latest
oldest newest
oldest youngest
early late
largest smallest
biggest smallest
greatest least
most least
most fewest
highest lowest
longest shortest
best worst
maximum minimum
more less
more fewer
increase decrease
increased decreased
rise fall
rose fell
gain loss
won lost
win lose
northern southern
eastern western
north south
east west
inside outside
above below
upper lower
left right
public private
national international
internal external
domestic foreign
civil military
male female
men women
husband wife
father mother
son daughter
brother sister
majority minority
allowed forbidden
legal illegal
accept reject
accepted rejected
include exclude
included excluded
open closed
opened closed
old new
past future
high low
strong weak
urban rural
formal informal
""".strip()


_STATES = """
lock open
lock unlock
close open
shut open
empty inhabited
empty full
alive dead
silent sound
genuine forged
genuine fake
voluntary forced
guilty innocent
armed unarmed
lawful unlawful
legal illegal
true false
intact destroyed
""".strip()
"""Two states of one thing, the first by its concept: who says the one denies the other."""


def _table(pairs: str) -> dict[str, frozenset[str]]:
    lines = [line.split() for line in pairs.split("\n")]
    return {
        word: frozenset(o for line in lines if word in line for o in line if o != word)
        for line in lines
        for word in line
    }


_OPPOSITES = _table(_PAIRS)
_CONTRARY = _table(_STATES)


def excluded(asked: Iterable[str], said: frozenset[str]) -> bool:
    """Whether `said` holds the opposite of a word asked for, and not the word itself."""
    return _holds_other(_OPPOSITES, asked, said)


def contrary(asked: Iterable[str], said: frozenset[str]) -> bool:
    """Whether `said` holds the contrary state of one asked about: *open* where *locked* is asked.

    Sentences of both kinds answer such a question; they contradict each other.
    """
    return _holds_other(_CONTRARY, asked, said)


def _holds_other(
    table: dict[str, frozenset[str]], asked: Iterable[str], said: frozenset[str]
) -> bool:
    return any(
        word not in said and not said.isdisjoint(table[word]) for word in asked if word in table
    )
