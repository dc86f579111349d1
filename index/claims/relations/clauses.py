"""What is said: the stretch of a sentence that a cue's content fills."""

from collections.abc import Sequence

from index.claims import words
from index.claims.lexicon import NOUN_FORMS, VERB_FORMS
from index.claims.phrases import phrase_after
from index.claims.sentences import Sentence
from index.claims.tokens import PUNCTUATION, Tag, Token
from index.claims.verbgroups import is_verbal
from index.model import Span

Tokens = Sequence[Token]

_TRAILING = ",;:.–—-?! "
_DATELINE = 12  # tokens in which a dateline ends
_INSERTED = 8  # tokens of a name between commas
_LOOKAHEAD = 18  # tokens between a verb and its *that*
_AROUND_VERBS = frozenset((Tag.ADVERB, Tag.AUXILIARY, Tag.MODAL, Tag.NEGATION))
APPOSED = NOUN_FORMS.keys() | words.family(
    """characterisation characterization charge charges cost figure figures idea interpretation
    notion number numbers price reading sum theory toll total"""
)
_SINGULAR = frozenset(("he", "it", "she"))
_PLURAL = frozenset(("are", "do", "have"))
_CONTRAST = frozenset(("and", "but", "while", "though", "although", "whereas"))


def span_of(tokens: Tokens, start: int, end: int) -> Span | None:
    """The text of tokens `start` to `end`, without marks around it; None where nothing is left."""
    while start < end and tokens[start].tag in PUNCTUATION - {Tag.OPEN}:
        start += 1
    while end > start and tokens[end - 1].tag in PUNCTUATION - {Tag.CLOSE}:
        end -= 1
    return Span(tokens[start].start, tokens[end - 1].end) if start < end else None


def skip_adverbials(tokens: Tokens, index: int) -> int:
    """Past *on Tuesday*, *later*, *last week*: words of when and how right after a verb."""
    while index < len(tokens):
        token = tokens[index]
        if token.lower == "otherwise" or _says_there_is(tokens, index):
            break
        if token.tag is Tag.ADVERB or token.lower in words.DAYS:
            index += 1
        elif token.lower in {"on", "in", "last", "late", "early", "this"} and _is_day(
            tokens, index
        ):
            index += 2
        elif _is_date(tokens, index):
            index += 4 if _is_year(tokens, index + 3) else 3
        else:
            break
    return index


def _says_there_is(tokens: Tokens, index: int) -> bool:
    """*said there were two*: what is said begins with *there*."""
    follows = tokens[index + 1].tag if index + 1 < len(tokens) else Tag.STOP
    begins = index < len(tokens) and tokens[index].lower == "there"
    return begins and follows in {Tag.AUXILIARY, Tag.MODAL}


def _is_day(tokens: Tokens, index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].lower in words.DAYS


def _is_date(tokens: Tokens, index: int) -> bool:
    """*on 4 October*."""
    date = tokens[index : index + 3]
    dated = len(date) == 3 and date[0].lower == "on" and date[2].lower in words.CALENDAR
    return dated and date[1].tag is Tag.NUMBER


def is_date(tokens: Tokens, index: int) -> bool:
    """*8 May*, *May 2021*, *2021*: a day, a month or a year begins at `index`."""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    dated = tokens[index].tag is Tag.NUMBER and after in words.CALENDAR
    return dated or tokens[index].lower in words.CALENDAR or _is_year(tokens, index)


def _is_year(tokens: Tokens, index: int) -> bool:
    return index < len(tokens) and tokens[index].text.isdigit() and len(tokens[index].text) == 4


def find_that(tokens: Tokens, start: int) -> int | None:
    """The *that*, colon or quotation that opens the content, past adverbials and addressees."""
    for index in range(start, min(len(tokens), start + _LOOKAHEAD)):
        token = tokens[index]
        if token.tag in {Tag.QUOTE, Tag.COLON} or token.lower == "that":
            return index
        if token.tag in {Tag.STOP, Tag.SEMICOLON, Tag.MODAL} or token.tag is Tag.AUXILIARY:
            return None
        inserted = index == start or tokens[index - 1].tag is Tag.COMMA
        if token.lower in VERB_FORMS and not inserted and is_verbal(tokens, index):
            return None
    return None


def has_finite_verb(tokens: Tokens, start: int) -> bool:
    """Whether a clause begins at `start`: a phrase with a finite verb right after it."""
    if _says_there_is(tokens, start):
        return True
    phrase = phrase_after(tokens, start)
    if phrase is None:
        return False
    index = phrase[1]
    while index < len(tokens) and tokens[index].tag in {Tag.ADVERB, Tag.NEGATION}:
        index += 1
    if index < len(tokens) and tokens[index].lower in {"who", "which"}:
        return True
    if phrase[1] - start == 1 and _is_object(tokens, start):
        return False
    return index < len(tokens) and is_verbal(tokens, index)


def _is_object(tokens: Tokens, index: int) -> bool:
    """*accept it are free*: no subject of the verb after it, with which it does not agree."""
    follows = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].lower in _SINGULAR and follows in _PLURAL


def clause_end(tokens: Tokens, start: int, cues: frozenset[int], *, aside: bool = False) -> int:
    """Where the content that begins at `start` ends: the sentence's end, or a further attribution.

    `cues` are the indexes of the sentence's other cue verbs. The content of an `aside` (*, who
    says …,*, *after he announced …,*) ends at its comma.
    """
    for index in range(start + 1, len(tokens)):
        if tokens[index].tag is Tag.CONJUNCTION and _coordinates_cue(tokens, index, cues):
            return index
        if tokens[index].tag is Tag.CONJUNCTION and _resumes_relative(tokens, index, start):
            return index
        if tokens[index].tag is Tag.SEMICOLON and _speaks_anew(tokens, index + 1, cues):
            return index
        follows = tokens[index].tag is Tag.COMMA and index + 1 < len(tokens)
        if follows and tokens[index + 1].lower == "then" and index + 2 in cues:
            return index
        if index == start + 1 and tokens[start].lower == "that" and index + 1 not in cues:
            continue  # *that, according to X, …*; and not *disputed that, saying*
        if follows and (aside or _attributes_anew(tokens, index + 1, cues)):
            return index
    return len(tokens)


def _speaks_anew(tokens: Tokens, index: int, cues: frozenset[int]) -> bool:
    """Whether someone else speaks after a semicolon: *; the army denies it*, *; we never did*."""
    own = index < len(tokens) and tokens[index].lower in words.FIRST_PERSON | {"our"}
    return own or _has_own_cue(tokens, index, cues)


def _attributes_anew(tokens: Tokens, index: int, cues: frozenset[int]) -> bool:
    """Whether another attribution begins after a comma: *, adding*, *, but the army says*."""
    token = tokens[index]
    if token.lower in {"according", "citing", "quoting"} or (
        index in cues and token.lower.endswith("ing")
    ):
        return True
    if token.lower in _CONTRAST or token.lower in {"which", "whom"}:
        return _has_own_cue(tokens, index + 1, cues)
    opens = token.tag is Tag.DETERMINER or token.lower in NOUN_FORMS
    phrase = phrase_after(tokens, index) if opens else None
    if phrase is None:
        return _is_set_off(tokens, index, cues)
    relative = phrase[1] < len(tokens) and tokens[phrase[1]].lower in {"that", "which"}
    follows = tokens[phrase[1] : phrase[1] + 2]
    disputed = phrase[1] in cues and len(follows) == 2 and follows[1].lower == "by"
    own = disputed or _has_own_cue(tokens, phrase[1] + relative, cues)
    return own or _is_set_off(tokens, index, cues)


def is_disputed_noun(tokens: Tokens, index: int) -> bool:
    """Whether *a figure the army disputes*, *claims denied by X* begins at `index`."""
    phrase = phrase_after(tokens, index)
    if phrase is None or not any(t.lower in APPOSED for t in tokens[phrase[0] : phrase[1]]):
        return False
    after = phrase[1]
    if after + 1 < len(tokens) and tokens[after + 1].lower == "by":
        return tokens[after].lower in VERB_FORMS
    after += after < len(tokens) and tokens[after].lower in {"that", "which"}
    subject = phrase_after(tokens, after)
    verb = subject[1] if subject else len(tokens)
    while verb < len(tokens) and tokens[verb].tag in _AROUND_VERBS:
        verb += 1
    return verb < len(tokens) and tokens[verb].lower in VERB_FORMS


def _is_set_off(tokens: Tokens, index: int, cues: frozenset[int]) -> bool:
    """*…, its director said*: who says it stands last."""
    phrase = phrase_after(tokens, index)
    verb = _past_partitive(tokens, phrase[1]) if phrase else len(tokens)
    if verb not in cues:
        return False
    return verb + 1 >= len(tokens) or tokens[verb + 1].tag is Tag.STOP


def _past_partitive(tokens: Tokens, index: int) -> int:
    """Past *of them* in *one of them said*."""
    partitive = tokens[index : index + 2]
    told = len(partitive) == 2 and partitive[0].lower == "of" and partitive[1].tag is Tag.PRONOUN
    return index + 2 if told else index


def _coordinates_cue(tokens: Tokens, index: int, cues: frozenset[int]) -> bool:
    """*… and said*: the conjunction is followed by a finite cue verb."""
    position = index + 1
    while position < len(tokens) and tokens[position].tag in _AROUND_VERBS:
        position += 1
    return position in cues and not tokens[position].lower.endswith("ing")


def _resumes_relative(tokens: Tokens, index: int, start: int) -> bool:
    """*who spoke of rust and who has since left*: a second relative clause beside the cue's own."""
    follows = index + 1 < len(tokens) and tokens[index + 1].lower in {"who", "which"}
    return follows and not any(t.lower in words.RELATIVES for t in tokens[start:index])


def _has_own_cue(tokens: Tokens, index: int, cues: frozenset[int]) -> bool:
    """Whether a phrase and a cue verb follow: *the army says*."""
    phrase = phrase_after(tokens, index)
    if phrase is None:
        return False
    position = _past_partitive(tokens, phrase[1])
    if position + 1 < len(tokens) and tokens[position].tag is Tag.COMMA:
        position = _past_insertion(tokens, position)
    while position < len(tokens) and tokens[position].tag in _AROUND_VERBS:
        position += 1
    return position in cues


def _past_insertion(tokens: Tokens, comma: int) -> int:
    """Past *, Lunde Lines,*: who the phrase before is; where none stands, at the comma still."""
    for index in range(comma + 1, min(len(tokens), comma + _INSERTED)):
        if tokens[index].tag is Tag.COMMA:
            return index + 1
        if tokens[index].tag not in {Tag.NAME, Tag.WORD, Tag.DETERMINER, Tag.PREPOSITION}:
            break
    return comma


def clause_start(sentence: Sentence, end: int) -> int:
    """Where the clause before `end` begins: the sentence's start, or after a clear break."""
    tokens = sentence.tokens
    start = 0
    for index in range(end - 1):
        if tokens[index].tag is Tag.SEMICOLON:
            start = index + 1
    if start == 0:
        start = after_dateline(tokens)
    while start < end and tokens[start].tag is Tag.CONJUNCTION:
        start += 1
    return start


def after_dateline(tokens: Tokens) -> int:
    """Past *SELVANY, 4 May (RA) -*, which opens a report and is no one's words."""
    if not tokens[0].text.isupper() or len(tokens[0].text) < 3:
        return 0
    for index, token in enumerate(tokens[:_DATELINE]):
        if token.tag is Tag.DASH:
            return index + 1
        if token.tag not in PUNCTUATION | {Tag.NAME, Tag.NUMBER}:
            return 0
    return 0
