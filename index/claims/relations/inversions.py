"""The speaker after the verb: *“…,” said X*, *…, say the engineers*."""

from index.claims import words
from index.claims.appositions import with_appositions
from index.claims.cue_verbs import Frame, Speech
from index.claims.lexicon import Form
from index.claims.names import PEOPLE
from index.claims.phrases import Range, Tokens, phrase_after
from index.claims.relations.clauses import clause_start, skip_adverbials
from index.claims.relations.set_off import before_cue
from index.claims.relations.subjects import has_subject_before
from index.claims.sentences import Sentence
from index.claims.tokens import Tag
from index.claims.verbgroups import VerbGroup

BREAKS = frozenset((Tag.COMMA, Tag.QUOTE, Tag.DASH))
_AFTER_INVERSION = frozenset(
    (Tag.COMMA, Tag.STOP, Tag.QUOTE, Tag.SEMICOLON, Tag.DASH, Tag.WH, Tag.COLON, Tag.CONJUNCTION)
)
_OF_SOMEONE = frozenset((Speech.ACCUSE, Speech.CHARGE, Speech.DEMAND, Speech.DENY))
_OBJECTS = words.family("him me them us")
INVERTED_BY = frozenset((Form.PAST, Form.THIRD))


def inverted_subject(sentence: Sentence, group: VerbGroup) -> Range | None:
    """The phrase after the verb, where that is the speaker: *“…,” said X*."""
    tokens = sentence.tokens
    plural = group.form is Form.BASE and _is_many(tokens, group.last)
    if not (group.form in INVERTED_BY or plural) or group.frame is Frame.TELL or group.negated:
        return None
    if group.first and tokens[group.first - 1].tag not in BREAKS:
        return None
    phrase = _subject_after(tokens, group.last)
    if phrase is None or not _may_close(tokens, phrase[1]) or _has_own_subject(sentence, group):
        return None
    if skip_adverbials(tokens, group.last) >= phrase[1]:
        return None  # *a study, published last week, …*
    whole = with_appositions(tokens, phrase)
    inserted = whole[1] < len(tokens) - 2 and tokens[whole[1]].tag is Tag.COMMA
    inserted = inserted or (group.frame is Frame.FREE and whole[1] >= len(tokens) - 1)
    if group.first == 0 or not before_cue(sentence, group.first, inserted=inserted):
        return None
    return whole


def _subject_after(tokens: Tokens, index: int) -> Range | None:
    """No object: *Ana Gorse, whose word is accepted, saw him*."""
    phrase = phrase_after(tokens, index)
    return None if phrase and tokens[phrase[0]].lower in _OBJECTS else phrase


def _is_many(tokens: Tokens, index: int) -> bool:
    """*…, say residents*, *…, say the engineers*: a plural follows its plain verb."""
    phrase = phrase_after(tokens, index)
    held = tokens[phrase[0] : phrase[1]] if phrase else ()
    return any(t.lower in PEOPLE and t.lower not in words.PERSON_NOUNS for t in held[:4])


def _has_own_subject(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a comma before the verb closes what is inserted after its subject."""
    tokens, first = sentence.tokens, group.first
    if not first or tokens[first - 1].tag is not Tag.COMMA:
        return False
    start = clause_start(sentence, first)
    if group.frame is Frame.SHOW and _closes_relative(tokens, first - 1):
        return True
    personal = group.speech in _OF_SOMEONE and tokens[first - 2].tag is not Tag.QUOTE
    return personal or has_subject_before(tokens, start, first - 1)


def _closes_relative(tokens: Tokens, comma: int) -> bool:
    """*On this the register, which was shown to them, records …*."""
    opening = next((i for i in range(comma - 1, 0, -1) if tokens[i].tag is Tag.COMMA), None)
    return opening is not None and tokens[opening + 1].tag is Tag.WH


def _may_close(tokens: Tokens, index: int) -> bool:
    """Whether an inverted speaker may end before `index`."""
    if index >= len(tokens) or tokens[index].tag in _AFTER_INVERSION:
        return True
    later = skip_adverbials(tokens, index)
    if later > index:
        return _may_close(tokens, later)
    return tokens[index].tag in {Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.OPEN} and (
        tokens[index].lower != "that"
    )
