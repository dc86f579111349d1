"""What a verb is said of: where its object ends, and whether it tells anything."""

from index.claims import words
from index.claims.blame import HARM_NOUNS
from index.claims.cue_verbs import Speech
from index.claims.lexicon import Form
from index.claims.phrases import Tokens, phrase_after
from index.claims.relations.clauses import has_finite_verb
from index.claims.tokens import PUNCTUATION, Tag, Token
from index.claims.verbgroups import VerbGroup, is_verbal

_CLAUSE = frozenset((Tag.SUBORDINATOR, Tag.QUOTE, Tag.TO, Tag.COLON, Tag.WH))


def object_end(tokens: Tokens, start: int, end: int, cues: frozenset[int]) -> int:
    """Where an object that begins at `start` ends: *recorded 31 dead | and gave the court names*.

    A clause, a quotation or a phrase that a verb stands in is left whole, up to `end`.
    """
    for index in range(start, end - 1):
        if tokens[index].tag in _CLAUSE or is_verbal(tokens, index):
            return end
        if index > start and _ends_object(tokens, index, end, cues):
            return index
    return end


def _ends_object(tokens: Tokens, index: int, end: int, cues: frozenset[int]) -> bool:
    tag, follows = tokens[index].tag, tokens[index + 1]
    if tag is Tag.CONJUNCTION:
        return is_verbal(tokens, index + 1)
    if tag is not Tag.COMMA:
        return tag is Tag.SEMICOLON
    if follows.tag is Tag.CONJUNCTION:
        return _begins_clause(tokens, index + 2)
    return index + 1 in cues or _goes_on(tokens, index + 1, end)


def _begins_clause(tokens: Tokens, index: int) -> bool:
    subject = index < len(tokens) and tokens[index].lower in words.SUBJECT_PRONOUNS
    return subject or has_finite_verb(tokens, index)


def _goes_on(tokens: Tokens, index: int, end: int) -> bool:
    """*, which found …*: the text goes on about the object by itself."""
    relative = tokens[index].lower in {"which", "who"} and index + 1 < end
    return relative and is_verbal(tokens, index + 1)


_SUMMONED = words.family(
    "police ambulance meeting election elections vote doctor conference session"
)


def _is_summoned(tokens: Tokens, start: int, held: Tokens) -> bool:
    """*called a strike*, *called an ambulance*: nobody is called anything."""
    phrase = phrase_after(tokens, start)
    whole = phrase is not None and tokens[phrase[1] - 1].end >= held[-1].end
    named = len(held) == 2 and held[0].tag in {Tag.DETERMINER, Tag.POSSESSIVE}
    return (whole and named) or any(t.lower in _SUMMONED for t in held[:3])


def _is_handled(tokens: Tokens, group: VerbGroup, start: int, held: Tokens) -> bool:
    """*submitted a note*, *named no witness*, *demanded money*: a deed, and nothing is said."""
    if group.lemma == "call":
        return _is_summoned(tokens, start, held)
    last, opened = held[-1].lower, held[0].lower
    short = len(held) <= _SHORT
    if group.lemma in _SUBMITTING:
        return short and opened in words.ARTICLES and last in words.DOCUMENT_NOUNS
    if group.lemma in _NAMING:
        return short and (group.negated or opened == "no")
    if group.lemma in _REFERRING:
        return any(t.lower in words.DOCUMENT_NOUNS for t in held[:2])
    if group.lemma in _COMMANDING:
        return _is_harm(tokens, start)
    return group.lemma == "demand" and len(held) == 1 and last in _RANSOM


def _is_harm(tokens: Tokens, start: int) -> bool:
    """*ordered the beating of two men*: what was done to them, and no words of his."""
    phrase = phrase_after(tokens, start)
    return phrase is not None and any(t.lower in HARM_NOUNS for t in tokens[slice(*phrase)])


_SHORT = 3  # words of an object that tells nothing
_SUBMITTING = frozenset(("issue", "publish", "submit", "write"))
_COMMANDING = frozenset(("command", "order"))
_NAMING = frozenset(("list", "mark", "name"))
_REFERRING = frozenset(("refer to", "refers to", "referred to"))
_RANSOM = words.family("bribes cash money ransom")
_MANNERS = (["public"], ["private"], ["vain"], ["person"], ["unison"])
_VAGUE = words.family("anything little more much nothing something")
_NAMED = (["named"], ["identified"], ["quoted"])


def _is_vague(tokens: Tokens, start: int, end: int) -> bool:
    """*shouted something, and …*, *said little*."""
    alone = start + 1 >= end or tokens[start + 1].tag in PUNCTUATION
    return alone and tokens[start].lower in _VAGUE


def says_nothing(tokens: Tokens, group: VerbGroup, start: int, end: int) -> bool:
    """*ordered it*, *warned the city*: no word of what was said."""
    held = [t for t in tokens[start:end] if t.tag not in PUNCTUATION]
    first = [t.lower for t in held[:3]]
    unnamed = first[:2] == ["to", "be"] and first[2:] in _NAMED
    if "anonymity" in first or first == ["not", "to", "be"] or unnamed or held[-1].tag is Tag.TO:
        return True  # *asked not to be named*, *asked us to*
    if _is_handled(tokens, group, start, held) or (first[:1] == ["in"] and first[1:2] in _MANNERS):
        return True
    if _is_vague(tokens, start, end) or (group.lemma == "hear" and "evidence" in first):
        return True
    if len(held) == 1 and held[0].tag is Tag.PRONOUN:
        return group.speech not in {Speech.DENY, Speech.CONFIRM}
    if group.speech is not Speech.WARN or group.last != start:
        return False
    phrase = phrase_after(tokens, start)
    rest = tokens[phrase[1] : end] if phrase else held
    return not any(t.lower in {"that", "of", "about", "against", "to", "not"} for t in rest)


def before_main_verb(tokens: Tokens, group: VerbGroup, start: int, end: int) -> int:
    """*Posters saying that it was shut | had been put up*: the posters' own verb is not said."""
    told = group.form is Form.ING and group.first > 0
    if not told or tokens[group.first - 1].tag not in {Tag.WORD, Tag.NAME}:
        return end
    spoken = False
    for index in range(start + 1, end):
        token = tokens[index]
        if token.tag in PUNCTUATION | {Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.WH, Tag.QUOTE}:
            return end
        if token.tag in {Tag.AUXILIARY, Tag.MODAL} and tokens[index - 1].tag is not Tag.TO:
            if spoken and not _leads_up(tokens[index - 1]):
                return index
            spoken = True
        spoken = spoken or token.tag is Tag.TO
    return end


def _leads_up(token: Token) -> bool:
    """Whether a verb after `token` is of the same clause: *would have been*, *did not have*."""
    return token.tag in {Tag.AUXILIARY, Tag.MODAL, Tag.NEGATION, Tag.ADVERB, Tag.PRONOUN}
