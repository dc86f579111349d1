"""Which words are a cue's content: those after it."""

from index.claims import words
from index.claims.cue_verbs import Frame
from index.claims.lexicon import NOUN_FORMS, Form
from index.claims.phrases import Tokens, phrase_after
from index.claims.relations.clauses import (
    find_that,
    has_finite_verb,
    skip_adverbials,
)
from index.claims.tokens import Tag, Token
from index.claims.verbgroups import VerbGroup, is_verbal

_TAKES_INFINITIVE = words.family(
    """agree ask decide decline expect forget hope intend mean plan refuse remember resolve seek
    volunteer vow want wish"""
)
_WITH_PREPOSITION = words.family("about against at for of on over to with")
_ANSWERING = words.family("answer respond reply comment return elaborate")
_COUNTING = words.family("document record register list identify find name count tally hold")
_WITNESSING = words.family("see hear witness verify count find")
_CONCLUDING = words.family("find identify establish determine discover observe note")
_EXPERTS = words.FINDERS | words.family(
    "dr dr. doctor doctors expert experts examiner pathologist engineer engineers report"
)
_NUMBERS = words.family("number figure toll total count it")
_PRESENT = frozenset((Form.THIRD, Form.BASE))
_OPENS_PHRASE = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.NAME, Tag.NUMBER))
_DEEMING = words.family("consider judge")
_PREDICATED = ("able", "al", "ful", "ible", "ive", "less", "ous", "ic", "ed")
_STARTS = frozenset((Tag.WH, Tag.QUOTE, Tag.COLON))
_LEAVES = frozenset((Tag.STOP, Tag.SEMICOLON, Tag.QUOTE, Tag.COMMA, Tag.DASH, Tag.CLOSE))


def after_cue(tokens: Tokens, group: VerbGroup, subject: Tokens) -> tuple[int, int] | None:
    """The cue's end and the content's start, for content that follows the verb."""
    index = skip_adverbials(tokens, group.last)
    if group.lemma == "tell" and _tells_to(tokens, index):
        return group.last, index
    if group.frame is Frame.TELL or group.lemma == "ask":
        index = _past_addressee(tokens, group, index)
    if index >= len(tokens) or _tells_when(tokens, group, index):
        return None
    explicit = _explicit(tokens, index)
    if explicit is not None:
        return group.last, explicit
    if _takes_anything(tokens, group, index, subject):
        return _object(tokens, group, index)
    if _has_clause(tokens, group, index):
        return group.last, index
    return None


def _tells_to(tokens: Tokens, index: int) -> bool:
    """*told the class to go on reading*: whom the speaker bids is part of what he bids."""
    phrase = phrase_after(tokens, index)
    bidden = tokens[phrase[1] : phrase[1] + 2] if phrase else ()
    if len(bidden) == 2 and bidden[0].tag is Tag.NEGATION:
        bidden = tokens[phrase[1] + 1 : phrase[1] + 3] if phrase else ()
    return len(bidden) == 2 and bidden[0].tag is Tag.TO and bidden[1].tag not in _OPENS_PHRASE


def _takes_anything(tokens: Tokens, group: VerbGroup, index: int, subject: Tokens) -> bool:
    """Whether any object will do: of a free verb, of a document's, of silence, of a count."""
    if group.lemma == "want" and group.form in _PRESENT and _is_body(subject):
        return tokens[index].tag is not Tag.TO
    silent = group.negated and (group.lemma in _ANSWERING or group.lemma == "accept")
    deemed = group.lemma in _DEEMING and _is_predicated(tokens, index)
    if group.frame is Frame.FREE or silent or deemed:
        return True
    if group.frame is Frame.SHOW and _is_document(subject):
        return True
    if group.lemma in _CONCLUDING and any(token.lower in _EXPERTS for token in subject):
        return tokens[index].tag is not Tag.PRONOUN and not _founds(tokens, group, index)
    counted = tokens[index].tag is Tag.NUMBER or tokens[index].lower in words.APPROXIMATING
    if group.lemma in _WITNESSING and _is_publisher(subject):
        return True
    number = any(token.lower in _NUMBERS for token in subject)
    return counted and not number and group.lemma in _COUNTING


def _is_predicated(tokens: Tokens, index: int) -> bool:
    """*considers the sentence unfair*, *considers it a mistake*: what is thought of the object."""
    if [t.tag for t in tokens[index : index + 2]] == [Tag.DETERMINER, Tag.DETERMINER]:
        return True  # *considers this a lie*
    phrase = phrase_after(tokens, index)
    if phrase is None or phrase[1] > len(tokens) - 1:
        return False
    follows, last = tokens[phrase[1]], tokens[phrase[1] - 1].lower
    if follows.tag in {Tag.ADVERB, Tag.DETERMINER} or [
        t.lower for t in tokens[phrase[1] : phrase[1] + 2]
    ] == ["to", "be"]:
        return True
    adjective = last.startswith("un") or last.endswith(_PREDICATED)
    return follows.tag is Tag.STOP and adjective and phrase[1] - phrase[0] > len(("the", "plan"))


def _is_body(subject: Tokens) -> bool:
    """An organisation or several people: what they want, they have asked for."""
    if subject[0].lower in {"people", "everyone", "everybody"}:
        return False
    held = [token for token in subject if token.tag in {Tag.NAME, Tag.WORD}]
    many = bool(held) and (held[-1].lower in words.IRREGULAR_PEOPLE or held[-1].lower[-1] == "s")
    organised = any(t.lower in words.ORGANISATION_NOUNS or t.text.isupper() for t in held)
    return many or organised


def _founds(tokens: Tokens, group: VerbGroup, index: int) -> bool:
    """*The council established the commission*: a body is set up, and nothing is found."""
    phrase = phrase_after(tokens, index) if group.lemma == "establish" else None
    held = tokens[phrase[0] : phrase[1]] if phrase else ()
    return any(token.lower in words.ORGANISATION_NOUNS for token in held)


def _is_publisher(subject: Tokens) -> bool:
    """*this newspaper*: what it saw for itself, it says as a witness."""
    named = any(token.lower in words.PUBLISHING_NOUNS for token in subject)
    return named and subject[0].lower in {"this", "our"}


def _explicit(tokens: Tokens, index: int) -> int | None:
    """Where *that*, a colon, a quotation or a question word opens the content."""
    token = tokens[index]
    if token.tag in _STARTS:
        return index
    if token.lower == "that":
        demonstrative = index + 1 < len(tokens) and is_verbal(tokens, index + 1)
        return None if demonstrative else index
    colon = _colon(tokens, index)
    if colon is not None:
        return colon
    if token.tag is Tag.COMMA and index + 1 < len(tokens) and not is_verbal(tokens, index + 1):
        return index + 1 if tokens[index + 1].tag is Tag.QUOTE else find_that(tokens, index + 1)
    if token.tag in {Tag.PREPOSITION, Tag.TO, Tag.OPEN}:
        return _past_circumstances(tokens, index)
    return None


def _colon(tokens: Tokens, index: int) -> int | None:
    """The colon before a quotation, a few words on: *put it more bluntly: “…”*."""
    for position in range(index, min(len(tokens) - 1, index + 6)):
        if tokens[position].tag is Tag.COLON and tokens[position + 1].tag is Tag.QUOTE:
            return position + 1
    return None


def _past_circumstances(tokens: Tokens, index: int) -> int | None:
    """*confirmed to the paper that*, *wrote in a letter:*."""
    start = find_that(tokens, index + 1)
    if start is not None and tokens[start - 1].lower in NOUN_FORMS:
        if tokens[index].lower == "in" and phrase_after(tokens, index + 1) == (index + 1, start):
            return start  # *said in a statement that*
        return None  # *responded to claims that*: the object of the verb, not what was said
    if start is None or tokens[start].tag is not Tag.QUOTE:
        return start
    return start if tokens[start - 1].tag in {Tag.COMMA, Tag.COLON} else None


def _tells_when(tokens: Tokens, group: VerbGroup, index: int) -> bool:
    """*will answer when it has read it*: the time of the answer, and no word of it."""
    return group.lemma in _ANSWERING and not group.negated and tokens[index].lower == "when"


def _past_addressee(tokens: Tokens, group: VerbGroup, index: int) -> int:
    phrase = phrase_after(tokens, index)
    if phrase is None:
        return index
    follows = tokens[phrase[1]] if phrase[1] < len(tokens) else None
    if group.frame is not Frame.TELL:
        asked = follows is not None and (follows.tag is Tag.WH or follows.lower == "whether")
        return phrase[1] if asked else index
    opens = follows is not None and follows.lower == "that"
    if not opens and has_finite_verb(tokens, index):
        return index
    return skip_adverbials(tokens, phrase[1])


def _object(tokens: Tokens, group: VerbGroup, index: int) -> tuple[int, int] | None:
    """Any object or complement at all; a preposition that binds it belongs to the cue."""
    token = tokens[index]
    if token.tag in _LEAVES or token.tag is Tag.CONJUNCTION:
        return None
    if group.lemma == "report" and token.tag is Tag.TO:
        return None  # *reports to the harbour master*
    bound = index == group.last and token.lower in _WITH_PREPOSITION and index + 1 < len(tokens)
    if bound and _binds_object(token, tokens[index + 1]):
        return index + 1, index + 1
    return group.last, index


def _binds_object(preposition: Token, following: Token) -> bool:
    """*warned about rust*, and neither *said about 40* nor *refused to comment*."""
    if preposition.tag is Tag.TO:
        return following.tag not in {Tag.WORD, Tag.AUXILIARY} or following.lower.endswith("s")
    return following.tag is not Tag.NUMBER and following.lower not in {"least", "most"}


def _has_clause(tokens: Tokens, group: VerbGroup, index: int) -> bool:
    if tokens[index].tag is Tag.TO and group.lemma in _TAKES_INFINITIVE:
        return index + 1 >= len(tokens) or tokens[index + 1].tag not in _OPENS_PHRASE
    if tokens[index].lower == "otherwise":
        return True
    if group.frame is Frame.TELL and index == group.last:
        return False
    phrase = phrase_after(tokens, index) if group.frame is Frame.SHOW else None
    if phrase and phrase[1] < len(tokens) and tokens[phrase[1]].lower in {"who", "which"}:
        return False
    return has_finite_verb(tokens, index)


def _is_document(subject: Tokens) -> bool:
    return any(token.lower in words.DOCUMENT_NOUNS for token in subject)
