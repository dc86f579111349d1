"""Noun phrases by position: the subject before a verb, the phrase after a word, appositions.

Without a parser: a phrase runs between the marks and small words that cannot stand in one.
All indexes are of tokens, the end exclusive.
"""

from collections.abc import Sequence

from index.claims import words
from index.claims.lexicon import VERB_FORMS
from index.claims.tokens import PUNCTUATION, Tag, Token
from index.claims.verbgroups import is_verbal

Tokens = Sequence[Token]
Range = tuple[int, int]

LONGEST = 32  # tokens of a phrase with its appositions
_HARD = (PUNCTUATION - {Tag.OPEN, Tag.CLOSE, Tag.MARK}) | {Tag.SUBORDINATOR, Tag.QUOTE}
_NOUNS = frozenset((Tag.NAME, Tag.WORD, Tag.PRONOUN, Tag.NUMBER, Tag.POSSESSIVE, Tag.DETERMINER))
_INSIDE = _NOUNS | {Tag.GENITIVE, Tag.MARK}
_CLAUSE_OPENERS = words.family("but yet or nor as after before since until once")
_TOLD_OF_DOCUMENTS = words.family(
    "dated issued leaked obtained published released reviewed seen signed viewed written"
)
_ENDS_PHRASE = frozenset((Tag.WORD, Tag.NAME, Tag.NUMBER, Tag.QUOTE, Tag.PRONOUN))
_OBJECT_OPENERS = frozenset((Tag.DETERMINER, Tag.POSSESSIVE))
_OPENERS = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN, Tag.NAME, Tag.NUMBER))


def subject_before(tokens: Tokens, end: int) -> Range | None:
    """The noun phrase that ends right before `end`, with its apposition; None where none does."""
    if end <= 0:
        return None
    last = tokens[end - 1]
    if last.lower in words.RELATIVES:
        return end - 1, end
    if last.tag is Tag.COMMA or last.tag is Tag.DASH:
        return _around_insertion(tokens, end - 1)
    if last.tag in _HARD or last.tag in {Tag.CONJUNCTION, Tag.PREPOSITION, Tag.TO}:
        return None
    return _region(tokens, _before_time(tokens, end))


def _before_time(tokens: Tokens, end: int) -> int:
    """Back over *on Thursday* or *that night*: when it was said is no part of who said it."""
    if end < 3:
        return end
    before, last = tokens[end - 2], tokens[end - 1]
    day = last.lower in words.DAYS and before.lower == "on"
    time = last.lower in words.TIMES and before.lower in {"that", "this", "last"}
    return end - 2 if day or time else end


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
    head = _region(tokens, open_) if tokens[open_ - 1].tag not in _HARD else None
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
        start = _after_adverbial(tokens, 0, end)  # *After the talks Ana Gorse*
    start = _after_inner_verb(tokens, start, end)
    start = _after_contact(tokens, start, end)
    start = _trimmed(tokens, start, end)
    if start >= end or not any(t.tag in _NOUNS for t in tokens[start:end]):
        return None
    if tokens[start].tag in {Tag.AUXILIARY, Tag.MODAL}:
        return None  # a question: *did the ministry say*
    if any(_is_finite(tokens, i) for i in range(start, end)):
        return nearest_phrase(tokens, end)
    return _with_head(tokens, start), end


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
        if token.lower in {"who", "that", "which"} and start < end and is_verbal(tokens, start):
            start -= 1
            continue
        quoted = token.tag is Tag.QUOTE and _is_word_quoted(tokens, start - 1, end)
        if (token.tag in _HARD and not quoted) or token.tag is Tag.WH:
            break
        if token.lower in _CLAUSE_OPENERS:
            break
        if token.lower == "and" and _joins_clauses(tokens, start - 1, end):
            break
        start -= 1
    return start


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
    while position >= 0 and index - position < LONGEST and tokens[position].tag not in _HARD:
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
            if opens and tokens[index + 1].lower != "by" and not _is_modified(tokens, index):
                return index + 1
    return start


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
    start = _after_contact(tokens, start, end)
    return (start, end) if start < end else None


def _after_contact(tokens: Tokens, start: int, end: int) -> int:
    """Past a noun that another phrase follows at once: *a figure the army* ends in *the army*."""
    for index in range(end - 1, start, -1):
        before, token = tokens[index - 1], tokens[index]
        opens = token.tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN}
        if not opens or before.tag not in _ENDS_PHRASE:
            continue
        if index + 1 < end and tokens[index + 1].lower in words.TIMES:
            continue
        if not before.lower.endswith("ing") and not is_verbal(tokens, index - 1):
            return index
    return start


def _trimmed(tokens: Tokens, start: int, end: int) -> int:
    """Past what opens a clause and is no part of its subject: *But*, *later*, *In March*."""
    while start < end and tokens[start].tag in {Tag.CONJUNCTION, Tag.ADVERB, Tag.MARK, Tag.CLOSE}:
        start += 1
    if start < end and tokens[start].tag in {Tag.PREPOSITION, Tag.TO}:
        return _after_adverbial(tokens, start, end)
    while start < end - 1 and tokens[start].lower in words.DAYS and tokens[start + 1].tag in _NOUNS:
        start += 1
    return start


def _after_adverbial(tokens: Tokens, start: int, end: int) -> int:
    """Past a fronted phrase without a comma: *In March the centre* → *the centre*."""
    for index in range(start + 2, end):
        before, token = tokens[index - 1], tokens[index]
        if before.tag in {Tag.PREPOSITION, Tag.TO, Tag.CONJUNCTION, Tag.DETERMINER, Tag.GENITIVE}:
            continue
        opens = token.tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN}
        if opens or before.lower in words.DAYS or (before.tag, token.tag) == (Tag.WORD, Tag.NAME):
            return index
    return end


def _with_head(tokens: Tokens, start: int) -> int:
    """Back over a comma to the name that the phrase is an apposition of, or to a list's start."""
    if start < 2 or tokens[start - 1].tag is not Tag.COMMA:
        return start
    if (
        tokens[start].tag not in {Tag.DETERMINER, Tag.NUMBER}
        or not tokens[start].lower[0].isalnum()
    ):
        return start
    position = start - 2
    while position >= 0 and tokens[position].tag is Tag.NAME:
        position -= 1
    named = position < start - 2
    bounded = position < 0 or tokens[position].tag in _HARD | {Tag.CONJUNCTION}
    return position + 1 if named and bounded else start


def phrase_after(tokens: Tokens, start: int) -> Range | None:
    """The noun phrase that begins at `start`, without appositions; None where none does."""
    if start >= len(tokens) or tokens[start].tag not in _NOUNS:
        return None
    if tokens[start].tag is Tag.PRONOUN:
        return start, start + 1
    end = start + 1
    while end < len(tokens) and end - start < LONGEST:
        step = _step(tokens, start, end)
        if not step:
            break
        end += step
    return (start, end) if any(t.tag in _NOUNS for t in tokens[start:end]) else None


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
    if following is None or following.tag not in _NOUNS | {Tag.QUOTE}:
        return 0
    if following.lower in words.DAYS or following.tag is Tag.PRONOUN:
        return 0
    if following.tag is Tag.WORD and following.lower.endswith("ing") and _is_gerund(tokens, index):
        return 0
    if tokens[index].tag is Tag.CONJUNCTION:
        joins = tokens[index].lower == "and" and following.tag in _NOUNS
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


def with_appositions(tokens: Tokens, phrase: Range) -> Range:
    """`phrase` with what follows it between commas and says who it is: *Ana Gorse, a teacher,*."""
    start, end = phrase
    while end + 1 < len(tokens) and tokens[end].tag is Tag.COMMA and end - start < LONGEST:
        close = _apposition_end(tokens, phrase, end + 1)
        if close is None:
            break
        end = close
    return start, end


def with_name(tokens: Tokens, phrase: Range) -> Range:
    """`phrase`, where it is a role, with the name after it: *the captain, Ana Gorse*."""
    start, end = phrase
    comma = end < len(tokens) and tokens[end].tag is Tag.COMMA
    last = _name_end(tokens, end + 1) if comma and _is_role(tokens[start:end]) else None
    return (start, last) if last else phrase


def _is_role(phrase: Tokens) -> bool:
    """Whether the phrase says what someone is, without a name: *his chief of staff*."""
    opened = phrase[0].tag in {Tag.DETERMINER, Tag.POSSESSIVE} or phrase[0].tag is Tag.WORD
    owned = any(t.tag is Tag.GENITIVE for t in phrase)
    return (opened or owned) and any(t.lower in words.PERSON_NOUNS for t in phrase)


def _name_end(tokens: Tokens, start: int) -> int | None:
    """Where a name that is all of an apposition ends: *, Ana Gorse,*."""
    end = start
    while end < len(tokens) and tokens[end].tag is Tag.NAME:
        end += 1
    closed = end >= len(tokens) or tokens[end].tag in {Tag.COMMA, Tag.STOP, Tag.QUOTE}
    return end if end > start and closed else None


def _apposition_end(tokens: Tokens, phrase: Range, start: int) -> int | None:
    first = tokens[start]
    article = first.tag in {Tag.DETERMINER, Tag.NUMBER, Tag.POSSESSIVE}
    describes = article or first.lower in _TOLD_OF_DOCUMENTS or _names_role(tokens, start)
    if not describes and _is_role(tokens[phrase[0] : phrase[1]]):
        return _name_end(tokens, start)
    if not describes:
        return None
    for index in range(start, min(len(tokens), start + LONGEST)):
        if tokens[index].tag in {Tag.COMMA, Tag.STOP, Tag.QUOTE, Tag.SEMICOLON, Tag.DASH, Tag.WH}:
            return index if index > start else None
        if tokens[index].tag in {Tag.AUXILIARY, Tag.MODAL, Tag.SUBORDINATOR}:
            return None
    return len(tokens)


def _names_role(tokens: Tokens, start: int) -> bool:
    """Whether a bare role begins at `start`: *executive director of the league*."""
    for token in tokens[start : start + 5]:
        if token.lower in words.PERSON_NOUNS:
            return True
        if token.tag not in {Tag.WORD, Tag.NAME}:
            return False
    return False
