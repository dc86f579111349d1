"""Noun phrases by position: the subject before a verb, the phrase after a word, appositions.

Without a parser: a phrase runs between the marks and small words that cannot stand in one.
All indexes are of tokens, the end exclusive.
"""

from collections.abc import Sequence

from index.claims import words
from index.claims.lexicon import VERB_FORMS
from index.claims.phrase_starts import (
    HARD,
    NOUNS,
    after_adverbial,
    after_contact,
    before_time,
    trimmed,
    with_head,
)
from index.claims.tokens import PUNCTUATION, Tag, Token
from index.claims.verbgroups import is_verbal

Tokens = Sequence[Token]
Range = tuple[int, int]

_CLAUSE = 12  # tokens of a relative clause
LONGEST = 32  # tokens of a phrase with its appositions
_INSIDE = NOUNS | {Tag.GENITIVE, Tag.MARK}
_CLAUSE_OPENERS = words.family("but yet or nor as after before since until once")
_NAMING = words.REFLEXIVES | {"name", "identified", "known", "named"}
_OBJECT_OPENERS = frozenset((Tag.DETERMINER, Tag.POSSESSIVE))
_OPENERS = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN, Tag.NAME, Tag.NUMBER))


def subject_before(tokens: Tokens, end: int) -> Range | None:
    """The noun phrase that ends right before `end`, with its apposition; None where none does."""
    if end <= 0:
        return None
    last = tokens[end - 1]
    if last.lower in words.REFLEXIVES:
        return subject_before(tokens, end - 1)  # *Ana Gorse herself declined*
    partly = last.lower == "whom" and end > 2 and tokens[end - 2].lower == "of"
    if last.lower in words.RELATIVES or partly:
        return end - (3 if partly else 1), end  # *14 people, all of whom said*
    if last.tag is Tag.COMMA or last.tag is Tag.DASH:
        return _around_insertion(tokens, end - 1)
    if last.tag in HARD or last.tag in {Tag.CONJUNCTION, Tag.PREPOSITION, Tag.TO}:
        return None
    return _told_apart(tokens, end) or _region(tokens, before_time(tokens, end))


def _told_apart(tokens: Tokens, end: int) -> Range | None:
    """*the guards with whom she had spoken*, *those whom they fed*: with a clause that ends so."""
    if not _is_verb_last(tokens, end - 1):
        return None
    for index in range(end - 2, max(0, end - _CLAUSE), -1):
        if tokens[index].tag in PUNCTUATION:
            return None
        if tokens[index].lower == "whom":
            linked = index and tokens[index - 1].tag in {Tag.PREPOSITION, Tag.TO}
            head = nearest_phrase(tokens, index - bool(linked))
            return (head[0], end) if head else None
    return None


def _is_verb_last(tokens: Tokens, index: int) -> bool:
    """Whether the word at `index` is a verb, also a participle after *had*."""
    helped = index > 0 and tokens[index - 1].tag in {Tag.AUXILIARY, Tag.MODAL}
    return (helped and tokens[index].tag is Tag.WORD) or is_verbal(tokens, index)


def _around_insertion(tokens: Tokens, close: int) -> Range | None:
    """The phrase before an insertion that ends with the comma or dash at `close`."""
    mark = tokens[close].tag
    open_ = close - 1
    while open_ > max(0, close - LONGEST) and tokens[open_].tag is not mark:
        if tokens[open_].tag in {Tag.STOP, Tag.QUOTE, Tag.SEMICOLON, Tag.COLON}:
            return None
        open_ -= 1
    if open_ <= 0 or tokens[open_].tag is not mark or open_ == close - 1:
        return None
    head = _region(tokens, open_) if tokens[open_ - 1].tag not in HARD else None
    if head is None:
        return None
    kept = _is_apposition(tokens, open_ + 1, close) or _names_author(tokens, head, open_ + 1)
    return (head[0], close) if kept else head


def _names_author(tokens: Tokens, head: Range, start: int) -> bool:
    """*the study, published by the university,*: who wrote it belongs to the document."""
    document = any(t.lower in words.DOCUMENT_NOUNS for t in tokens[head[0] : head[1]])
    participle = tokens[start].lower.endswith(("ed", "en")) or tokens[start].lower == "by"
    return document and participle


def _is_apposition(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words say who someone is (*a nurse at the clinic*), not what they do."""
    first = tokens[start]
    if first.lower == "speaking" and tokens[start + 1].lower == "for":
        return True
    if first.tag in {Tag.WH, Tag.ADVERB, Tag.PREPOSITION, Tag.TO, Tag.SUBORDINATOR}:
        return False
    coded = end - start > 2 and tokens[start + 1].lower == "as"
    if (first.lower.endswith(("ing", "ed")) and not coded) or first.tag is Tag.PRONOUN:
        return False
    return first.lower not in words.CONJUNCTIONS and end - start < LONGEST


def _region(tokens: Tokens, end: int) -> Range | None:
    """The phrase that ends at `end`, back to the mark or word that bounds it."""
    start = _back(tokens, end)
    if start == 1 and tokens[0].tag is Tag.PREPOSITION:
        start = after_adverbial(tokens, 0, end)  # *After the talks Ana Gorse*
    start = _after_inner_verb(tokens, start, end)
    start = after_contact(tokens, start, end)
    start = trimmed(tokens, start, end)
    if start >= end or not any(t.tag in NOUNS for t in tokens[start:end]):
        return None
    if tokens[start].tag in {Tag.AUXILIARY, Tag.MODAL}:
        return None  # a question: *did the ministry say*
    if any(_is_finite(tokens, i) for i in range(start, end)):
        return nearest_phrase(tokens, end)
    return with_head(tokens, start), end


def _is_finite(tokens: Tokens, index: int) -> bool:
    """Whether an auxiliary stands at `index` outside a relative clause."""
    if tokens[index].tag not in {Tag.AUXILIARY, Tag.MODAL}:
        return False
    before = tokens[max(0, index - 6) : index]
    return not any(token.lower in words.RELATIVES for token in before)


def _back(tokens: Tokens, end: int) -> int:
    """Walks left to the nearest bound; over a relative clause, to what it tells of."""
    start = end
    while start > 0 and end - start < LONGEST:
        token = tokens[start - 1]
        if token.lower in {"who", "that", "which"} and start < end and _is_clause(tokens, start):
            start -= 1
            continue
        quoted = token.tag is Tag.QUOTE and _is_word_quoted(tokens, start - 1, end)
        if (token.tag in HARD and not quoted) or token.tag is Tag.WH:
            break
        if token.lower in _CLAUSE_OPENERS and not _names_herself(tokens, start - 1):
            break
        if token.lower == "and" and _joins_clauses(tokens, start - 1, end):
            if not (opened := _joined_relative(tokens, start)):
                break
            start = opened
            continue
        start -= 1
    return start


def _joined_relative(tokens: Tokens, start: int) -> int | None:
    """Where *who dug graves and who asked for no pay* begins, of which the second is at `start`."""
    relative = tokens[start].lower
    if relative not in words.RELATIVES:
        return None
    for index in range(start - 2, max(0, start - LONGEST), -1):
        if tokens[index].tag in PUNCTUATION:
            return None
        if tokens[index].lower == relative:
            return index
    return None


def _names_herself(tokens: Tokens, index: int) -> bool:
    """*a nurse who gave her name only as Ines*: the *as* opens no clause."""
    named = {t.lower for t in tokens[max(0, index - 2) : index]} & _NAMING
    return bool(named) and tokens[index].lower == "as" and tokens[index + 1].tag is Tag.NAME


def _is_clause(tokens: Tokens, start: int) -> bool:
    """Whether a verb follows the relative before `start`; after *who* a plain word is one."""
    verb = tokens[start - 1].lower == "who" and tokens[start].tag is Tag.WORD
    return verb or is_verbal(tokens, start)


def _is_word_quoted(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a quotation is a word of the phrase, as in *the “safe road” group*."""
    if not index or index + 1 >= end:
        return False
    if tokens[index].text[-2:-1] in ",.?!":
        return False
    return tokens[index - 1].tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE}


def _joins_clauses(tokens: Tokens, index: int, end: int) -> bool:
    """Whether the *and* at `index` joins clauses: there is a verb between it and the last bound."""
    if index + 1 >= end or index == 0:
        return True
    if _joins_participles(tokens, index):
        return False
    position = index - 1
    while position >= 0 and index - position < LONGEST and tokens[position].tag not in HARD:
        if is_verbal(tokens, position):
            return True
        position -= 1
    return False


def _joins_participles(tokens: Tokens, index: int) -> bool:
    """*written by X and seen by Y*: both tell of the noun before."""
    after = tokens[index + 1 : index + 3]
    return len(after) == 2 and after[1].lower == "by"


def _after_inner_verb(tokens: Tokens, start: int, end: int) -> int:
    """Past the last verb that takes a clause: *he believes the army* ends in *the army*."""
    for index in range(end - 2, start - 1, -1):
        token = tokens[index]
        if token.tag is Tag.WORD and token.lower in VERB_FORMS and is_verbal(tokens, index):
            opens = tokens[index + 1].tag in _OPENERS or tokens[index + 1].tag is Tag.WORD
            if opens and not _is_told_of(tokens, index) and not _is_modified(tokens, index):
                return index + 1
    return start


def _is_told_of(tokens: Tokens, index: int) -> bool:
    """*reviewed by X*, also after a noun that might be a verb: *messages reviewed by X*."""
    return "by" in {token.lower for token in tokens[index + 1 : index + 3]}


def _is_modified(tokens: Tokens, index: int) -> bool:
    return bool(index) and tokens[index - 1].tag is Tag.DETERMINER


def nearest_phrase(tokens: Tokens, end: int) -> Range | None:
    """The noun phrase right before `end`, not reaching back over verbs or most prepositions."""
    start = end
    while start > 0 and end - start < LONGEST:
        token = tokens[start - 1]
        linked = token.lower in {"of", "for"} and start < end
        if (token.tag not in _INSIDE and not linked) or is_verbal(tokens, start - 1):
            break
        start -= 1
    start = after_contact(tokens, start, end)
    return (start, end) if start < end else None


def phrase_after(tokens: Tokens, start: int) -> Range | None:
    """The noun phrase that begins at `start`, without appositions; None where none does."""
    if start >= len(tokens) or tokens[start].tag not in NOUNS:
        return None
    if tokens[start].tag is Tag.PRONOUN:
        return start, start + 1
    end = start + 1
    while end < len(tokens) and end - start < LONGEST:
        step = _step(tokens, start, end)
        if not step:
            break
        end += step
    return (start, end) if any(t.tag in NOUNS for t in tokens[start:end]) else None


def _step(tokens: Tokens, start: int, index: int) -> int:
    """How many tokens from `index` on still belong to the phrase that began at `start`."""
    token = tokens[index]
    if token.tag is Tag.OPEN:
        return _parenthesis(tokens, index)
    if token.tag is Tag.QUOTE:
        return int(tokens[index - 1].tag in {Tag.DETERMINER, Tag.POSSESSIVE})
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag in {Tag.PREPOSITION, Tag.CONJUNCTION}:
        return _joint(tokens, index, following)
    if token.tag not in _INSIDE or token.tag is Tag.PRONOUN:
        return 0
    return int(not _bounds(tokens, start, index, following))


def _bounds(tokens: Tokens, start: int, index: int, following: Token | None) -> bool:
    """Whether the word at `index` cannot stand in the phrase before it."""
    token, before = tokens[index], tokens[index - 1]
    if token.tag is Tag.MARK:
        return token.text not in {"&", "/"}
    if token.lower in words.DAYS and before.tag is Tag.NAME:
        return True
    if token.tag is Tag.WORD and index > start and _ends_phrase(tokens, index, following):
        return True
    if token.tag is Tag.WORD and before.tag is Tag.NAME and token.lower.endswith("s"):
        return following is not None and following.tag in _OBJECT_OPENERS  # *Selvany buries its*
    if token.tag in {Tag.DETERMINER, Tag.POSSESSIVE}:
        return before.tag in {Tag.WORD, Tag.NAME, Tag.NUMBER}
    return token.lower in {"citing", "quoting", "adding", "saying"}


def _ends_phrase(tokens: Tokens, index: int, following: Token | None) -> bool:
    """Whether the word is the verb after the phrase, and no noun of it: *port records,*."""
    noun = tokens[index].lower.endswith("s") and tokens[index - 1].tag is Tag.WORD
    listed = noun and following is not None and following.tag is Tag.COMMA
    return not listed and is_verbal(tokens, index)


def _joint(tokens: Tokens, index: int, following: Token | None) -> int:
    if following is None or following.tag not in NOUNS | {Tag.QUOTE}:
        return 0
    if following.lower in words.DAYS or following.tag is Tag.PRONOUN:
        return 0
    if following.tag is Tag.WORD and following.lower.endswith("ing") and _is_gerund(tokens, index):
        return 0
    if tokens[index].tag is Tag.CONJUNCTION:
        joins = tokens[index].lower == "and" and following.tag in NOUNS
        return int(joins and not is_verbal(tokens, index + 1))
    return int(tokens[index].lower in words.NOUN_PREPOSITIONS)


def _is_gerund(tokens: Tokens, index: int) -> bool:
    """*of dumping oil*, and not *of buildings*: something follows that it does its deed to."""
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    return tokens[index].lower != "near" and after is not None and after.tag not in PUNCTUATION


def _parenthesis(tokens: Tokens, index: int) -> int:
    for close in range(index + 1, min(len(tokens), index + 10)):
        if tokens[close].tag is Tag.CLOSE:
            return close - index + 1
    return 0
