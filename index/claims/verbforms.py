"""In which form a word stands as a verb, by its neighbours: *the claims* or *he claims*."""

from collections.abc import Sequence

from index.claims import words
from index.claims.lexicon import NOUN_FORMS, PHRASES, VERB_FORMS, Form
from index.claims.tokens import PUNCTUATION, Tag, Token

Tokens = Sequence[Token]


NOMINAL = frozenset(
    (Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE, Tag.PREPOSITION, Tag.NUMBER, Tag.TO)
)


_OPENS_CONTENT = frozenset(
    (
        Tag.SUBORDINATOR,
        Tag.WH,
        Tag.DETERMINER,
        Tag.POSSESSIVE,
        Tag.PRONOUN,
        Tag.QUOTE,
        Tag.COLON,
        Tag.NAME,
        Tag.NUMBER,
        Tag.ADVERB,
        Tag.TO,
    )
)


_AMBIGUOUS = frozenset(NOUN_FORMS) | words.family(
    """answer answers blame blast blog book cable charges count counts cry doubt e-mail end ends
    fault fear fears guess guesses hint hints hope hopes host intend judge judges label labels
    list lists lies mark marks mean means mind minds name names note notes offer offers order
    orders pan petition phone plan plans pledge post posts praise print project projects promise
    protest question questions quote quotes record records regard regards release releases
    repeat report reports request requests resolve share shares sign signs signal signals slate
    sense start starts state states statement support supports text texts thanks threat tout
    trust tweet tweets view views voice voices vow vows wire wish wishes wonder worry worries
    slam slams shout shouts scream blogs stress document documents picture pictures finger
    fingers champion champions evidence display displays chant chants favour favor favours
    favors rule rules welcome see seek sentence sentences convict convicts"""
)


_PLURAL_SUBJECTS = words.family(
    "we they i you who which that others some many both all most few several"
)


_AFTER_PARTICIPLE = words.family("by with to in on from for at")
_PARTICIPLES = words.family("seen shown sent given taken written drawn made kept held read put")
_BASES = frozenset(word for word, verb in VERB_FORMS.items() if Form.BASE in verb.forms)
_DISPUTING = words.family(
    """contest contested contests denied denies deny dismissed dismisses dispute disputed disputes
    reject rejected rejects"""
)
_NEAR_TO = frozenset(("close", "familiar", "loyal", "opposed"))
_COUPLES = words.family("couple pair duo trio crew family staff majority public")
_PRONOMINAL = words.family("that which both all some many others most few none")


def form_of(tokens: Tokens, index: int, forms: frozenset[Form]) -> Form | None:
    """The form in which the word at `index` stands as a verb; None where it is none."""
    before = _before(tokens, index)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].tag is Tag.NAME and index and tokens[index - 1].tag is Tag.NAME:
        return None
    if Form.THIRD in forms and _is_compound(tokens, index, following):
        return None
    if _is_apposed(tokens, index):
        return None
    if forms == {Form.ING}:
        return _ing(before)
    for form in (Form.PAST, Form.PARTICIPLE, Form.THIRD, Form.BASE):
        held = _head_before(tokens, index) if form is Form.BASE else before
        held = _document_before(tokens, index) or held if form is Form.THIRD else held
        if form in forms and _TESTS[form](tokens[index], held, following):
            return form
    return None


def _is_apposed(tokens: Tokens, index: int) -> bool:
    """*…, claims the company has denied*: a noun that a clause hangs on."""
    if tokens[index].lower not in NOUN_FORMS or not index or tokens[index - 1].tag is not Tag.COMMA:
        return False
    if tokens[index].lower.endswith("ing"):
        return False  # *…, ruling that it was void*
    for token in tokens[index + 2 : index + 8]:
        if token.tag in PUNCTUATION:
            return False
        if token.tag in {Tag.AUXILIARY, Tag.MODAL} or token.lower in _DISPUTING:
            return True
    return False


def _is_compound(tokens: Tokens, index: int, following: Token | None) -> bool:
    """*citing port records*: a bare noun before what may be one is no subject."""
    if tokens[index].lower not in _AMBIGUOUS or not index:
        return False
    before = tokens[index - 1]
    if before.tag is not Tag.WORD or _is_plural(before) or index < 2:
        return False
    if before.lower.endswith("ed") and before.lower not in words.PERSON_NOUNS | {"accused"}:
        return tokens[index].lower in NOUN_FORMS  # *received reports that*
    opened = tokens[index - 2]
    if opened.lower.endswith("ed"):
        return True
    bare = opened.tag in {Tag.PREPOSITION, Tag.TO, Tag.COMMA} or opened.lower.endswith("ing")
    opens = following is not None and following.tag in {Tag.SUBORDINATOR, Tag.QUOTE, Tag.COLON}
    return bare and not opens


def _before(tokens: Tokens, index: int) -> Token | None:
    position = index - 1
    while position >= 0 and tokens[position].tag in {Tag.ADVERB, Tag.NEGATION}:
        position -= 1
    return tokens[position] if position >= 0 else None


def _head_before(tokens: Tokens, index: int) -> Token | None:
    """The head of the phrase before: in *lawyers in the province allege*, *lawyers*."""
    nearest = _before(tokens, index)
    told_of = _past_participle(tokens, index)
    if told_of is not None:
        return told_of
    if nearest is None or nearest.tag not in {Tag.WORD, Tag.NAME} or _is_plural(nearest):
        return nearest
    position = index - 1
    inside = {Tag.WORD, Tag.NAME, Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.GENITIVE}
    while position > 0 and tokens[position].tag in inside:
        position -= 1
    head = tokens[position - 1] if position else nearest
    if head.lower in _NEAR_TO and position > 1:
        head = tokens[position - 2]  # *sources close to the minister say*
    documents = head.lower in NOUN_FORMS or {head.lower, head.lower[:-1]} & words.DOCUMENT_NOUNS
    told = _names_people(head) or (bool(documents) and _is_plural(head))
    plural = tokens[position].lower in words.NOUN_PREPOSITIONS and told
    return head if plural else nearest


def _document_before(tokens: Tokens, index: int) -> Token | None:
    """The document that a plural has written: in *a petition by residents demands*, *petition*."""
    inside = {Tag.WORD, Tag.NAME, Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.GENITIVE}
    position = index - 1
    while position > 1 and tokens[position].tag in inside:
        position -= 1
    written = position < index - 1 and tokens[position].lower in {"by", "from"}
    head = tokens[position - 1] if written and position else None
    return head if head and head.lower in words.DOCUMENT_NOUNS and not _is_plural(head) else None


def _past_participle(tokens: Tokens, index: int) -> Token | None:
    """The plural that a participle tells of: in *emails shared with the Post show*, *emails*."""
    position = index - 1
    inside = {Tag.WORD, Tag.NAME, Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE}
    while position > 1 and tokens[position].tag in inside:
        position -= 1
    if position < 2 or tokens[position].lower not in _AFTER_PARTICIPLE or position == index - 1:
        return None
    participle, head = tokens[position - 1], tokens[position - 2]
    told = participle.lower.endswith("ed") or participle.lower in _PARTICIPLES
    return head if told and head.tag in {Tag.WORD, Tag.NAME} and _is_plural(head) else None


def _names_people(token: Token) -> bool:
    irregular = token.lower in words.IRREGULAR_PEOPLE or token.lower.endswith(("ers", "ists"))
    return irregular or (token.lower.endswith("s") and token.lower[:-1] in words.PERSON_NOUNS)


def _ing(before: Token | None) -> Form | None:
    nominal = {Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE, Tag.NUMBER, Tag.TO}
    return None if before is not None and before.tag in nominal else Form.ING


def _past(token: Token, before: Token | None, following: Token | None) -> bool:
    if before is None or before.tag in PUNCTUATION:
        return True
    if before.tag in {Tag.MODAL, Tag.TO} or before.lower in words.DO | words.BE:
        return False
    if before.tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE, Tag.PREPOSITION}:
        return before.lower in _PRONOMINAL or token.lower in {"said", "told"}
    return before.lower not in words.HAVE and (following is not None or token.lower != "set")


def _participle(_token: Token, before: Token | None, _following: Token | None) -> bool:
    if before is None:
        return True
    return before.tag is Tag.AUXILIARY or before.tag in {Tag.WORD, Tag.NAME, Tag.COMMA}


def _after_number(token: Token, following: Token | None) -> bool:
    """*Witness 3 believes that*, *all nine say that*; and not *three claims*."""
    opens = following is not None and following.tag in _OPENS_CONTENT
    return opens and token.lower not in _AMBIGUOUS


def _third(token: Token, before: Token | None, following: Token | None) -> bool:
    if before is not None and before.tag is Tag.NUMBER:
        return _after_number(token, following)
    if before is None or before.tag in NOMINAL | {Tag.AUXILIARY, Tag.MODAL, Tag.CONJUNCTION}:
        return before is not None and _coordinated(token, before, following)
    plain = before.lower in {"who", "which", "that", "he", "she", "it"}
    if plain or token.lower not in _AMBIGUOUS or before.tag in {Tag.QUOTE, Tag.COMMA}:
        return True
    if following is None or following.tag in PUNCTUATION - {Tag.COLON, Tag.COMMA}:
        return before.tag in {Tag.NAME, Tag.WORD} and not _is_plural(before)
    if following.lower.endswith("ed") or following.lower in _PARTICIPLES | _BASES:
        return False  # *text messages obtained by*, *port records show*
    verb_like = following.tag in _OPENS_CONTENT | {Tag.COMMA} or before.tag is Tag.NAME
    verb_like = verb_like or following.lower in words.WRONG  # *a toll the owner calls absurd*
    return verb_like and not (before.tag is Tag.WORD and _is_plural(before))


def _coordinated(token: Token, before: Token, following: Token | None) -> bool:
    """*…, and claims that …*: a noun would hardly be followed so."""
    if before.tag is not Tag.CONJUNCTION or following is None:
        return False
    return token.lower not in _AMBIGUOUS or following.tag in {Tag.SUBORDINATOR, Tag.QUOTE}


def _base(token: Token, before: Token | None, following: Token | None) -> bool:
    if before is None:
        return False
    if before.tag in {Tag.MODAL, Tag.TO} or before.lower in words.DO | _PLURAL_SUBJECTS:
        return before.lower != "that" or token.lower not in _AMBIGUOUS
    if before.tag is Tag.NUMBER:
        return _after_number(token, following)
    if before.tag not in {Tag.WORD, Tag.NAME, Tag.COMMA, Tag.CLOSE, Tag.QUOTE}:
        return False
    if following is None:  # the last word of a headline: *…, rescuers say*
        return _is_plural(before) and token.lower not in _AMBIGUOUS
    return _agrees_in_number(token, before, following)


def _agrees_in_number(token: Token, before: Token, following: Token) -> bool:
    """Whether a noun right before a plain form is its subject: *officials say*, not *oil claim*."""
    if before.lower in words.ORGANISATION_NOUNS | _COUPLES:
        plain = token.lower not in _AMBIGUOUS and following.tag in _OPENS_CONTENT
        return plain or following.tag in {Tag.SUBORDINATOR, Tag.QUOTE, Tag.COLON}
    if before.tag is Tag.WORD and not _is_plural(before):
        return False
    if before.tag is Tag.NAME and not _is_plural(before):
        return following.lower == "that"
    speakers = before.lower in words.IRREGULAR_PEOPLE or before.lower[:-1] in words.PERSON_NOUNS
    closes = before.lower not in VERB_FORMS and following.tag in {Tag.COMMA, Tag.STOP}
    phrasal = any(p.rest[0] == following.lower for p in PHRASES.get(token.lower, ()))
    closes = closes or (speakers and phrasal)  # *the authors call for*
    opens = closes or following.tag in _OPENS_CONTENT or (speakers and following.tag is Tag.WORD)
    return opens or token.lower not in _AMBIGUOUS


def _is_plural(token: Token) -> bool:
    if token.lower in words.IRREGULAR_PEOPLE or token.lower in {"media", "data", "half"}:
        return True
    return token.lower.endswith("s") and not token.lower.endswith(("ss", "us", "is"))


_TESTS = {
    Form.PAST: _past,
    Form.PARTICIPLE: _participle,
    Form.THIRD: _third,
    Form.BASE: _base,
}
