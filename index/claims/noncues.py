"""Words that look like cue verbs where they are none: *regarding*, *a band called X*."""

from collections.abc import Sequence

from index.claims.deeds import is_deed
from index.claims.tokens import PUNCTUATION, Tag, Token
from index.claims.verbforms import NOMINAL

Tokens = Sequence[Token]


def is_no_cue(tokens: Tokens, index: int) -> bool:
    """*regarding*, *thanks to*, *a band called X*, *prices declined by*: no cues."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    word = tokens[index].lower
    earlier = [t.lower for t in tokens[max(0, index - 4) : index]]
    named = word == "called" and ("a" in earlier or "an" in earlier) and _names_next(tokens, index)
    fell = word.startswith("declin") and following in {"by", "from", "in", "sharply", "since"}
    if word.startswith("call") and following in {"out", "in", "off", "up", "back"}:
        return True
    if is_deed(tokens, index):
        return True
    if word.startswith("ask") and following == "too":
        return True  # *asks too much of a room*
    if word == "citing" or (word.startswith("order") and _orders_deed(tokens, index)):
        return True  # *…, citing records*: what it rests on
    if word == "quoting" and index and tokens[index - 1].tag is Tag.COMMA:
        return True  # *…, quoting a naval source*: what the words before rest on
    other = (word == "thanks" and following == "to") or fell or named
    return word == "regarding" or other or _lets_in(tokens, index)


def _orders_deed(tokens: Tokens, index: int) -> bool:
    """*ordered the burning of the barns*: a deed, and no word of his."""
    after = tokens[index + 1 : index + 4]
    return len(after) > 2 and after[1].lower.endswith("ing") and after[2].lower == "of"


def _lets_in(tokens: Tokens, index: int) -> bool:
    """*were not admitted to the ward*, *did not admit the press to the hall*: nothing is said."""
    if not tokens[index].lower.startswith("admit"):
        return False
    for position in range(index + 1, min(len(tokens) - 1, index + 8)):
        if tokens[position].tag in PUNCTUATION | {Tag.SUBORDINATOR, Tag.QUOTE}:
            return False
        if tokens[position].tag is Tag.TO:
            opened = tokens[position + 1]
            return opened.tag in NOMINAL | {Tag.NAME} or opened.lower in {"hospital", "prison"}
    return False


def _names_next(tokens: Tokens, index: int) -> bool:
    """*a band called “…”*: a name follows, and a noun stands before."""
    following = tokens[index + 1].tag if index + 1 < len(tokens) else Tag.STOP
    return following in {Tag.NAME, Tag.QUOTE} and tokens[index - 1].tag is Tag.WORD
