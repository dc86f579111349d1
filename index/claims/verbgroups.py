"""Cue verbs in a sentence: which words are verbs there, with the auxiliaries around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.claims import words
from index.claims.cue_verbs import Frame, Speech
from index.claims.lexicon import NOUN_FORMS, PHRASE_FORMS, PHRASES, VERB_FORMS, Form
from index.claims.tokens import PUNCTUATION, Tag, Token

Tokens = Sequence[Token]

_NOMINAL = frozenset(
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
_AROUND = frozenset((Tag.AUXILIARY, Tag.MODAL, Tag.NEGATION, Tag.ADVERB))
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


_IN_CONTENT = frozenset(("the", "not", "guilty"))  # *put the number at*, *pleaded not guilty*
_PLURAL_SUBJECTS = words.family("we they i you who which that others some many")
_PRONOMINAL = words.family("that which both all some many others most few none")
_MEANS = words.family("telephone phone email e-mail post text fax letter radio video then now")
_OBJECTS = frozenset(("him", "me", "them", "us"))
_PRESENT = frozenset((Form.THIRD, Form.BASE))


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A cue verb: tokens `first` to `last` (exclusive) make the cue, `head` is the verb itself."""

    first: int
    head: int
    last: int
    lemma: str
    speech: Speech
    frame: Frame
    form: Form
    passive: bool
    negated: bool
    reduced: bool
    """Without an auxiliary of its own: *a plan proposed by*."""


def verb_groups(tokens: Tokens) -> list[VerbGroup]:
    """The cue verbs among `tokens`, in order; none lies within another's words."""
    found: list[VerbGroup] = []
    for index, token in enumerate(tokens):
        if found and index < found[-1].last:
            continue
        if token.lower in VERB_FORMS or token.lower in PHRASES:
            group = _group(tokens, index)
            object_ = found and index == found[-1].last and group and group.form in _PRESENT
            if group and not object_:
                found.append(group)
    return found


def is_verbal(tokens: Tokens, index: int) -> bool:
    """Whether the word at `index` stands as a finite verb, as far as its neighbours tell."""
    token = tokens[index]
    if token.tag in {Tag.AUXILIARY, Tag.MODAL}:
        return True
    if token.tag is not Tag.WORD:
        return False
    if token.lower in VERB_FORMS:
        form = _form(tokens, index, VERB_FORMS[token.lower].forms)
        return form in {Form.PAST, Form.THIRD, Form.BASE, Form.PARTICIPLE}
    if token.lower in words.IRREGULAR_PASTS or token.lower in words.COMMON_VERBS:
        return not index or tokens[index - 1].tag not in _NOMINAL
    return token.lower.endswith("ed") and len(token.lower) > 4 and _may_be_past(tokens, index)


def _may_be_past(tokens: Tokens, index: int) -> bool:
    return (
        bool(index)
        and tokens[index - 1].lower not in _OBJECTS
        and tokens[index - 1].tag
        in {
            Tag.NAME,
            Tag.WORD,
            Tag.PRONOUN,
            Tag.ADVERB,
            Tag.COMMA,
            Tag.CLOSE,
            Tag.NUMBER,
            Tag.AUXILIARY,
            Tag.WH,
        }
    )


def _group(tokens: Tokens, index: int) -> VerbGroup | None:
    word = tokens[index].lower
    phrase = next((p for p in PHRASES.get(word, ()) if _follows(tokens, index, p.rest)), None)
    verb = VERB_FORMS.get(word)
    if phrase:
        forms, speech, frame = PHRASE_FORMS[word], phrase.speech, phrase.frame
        lemma, last = " ".join((word, *phrase.rest)), index + 1
        last += 0 if phrase.rest[0] in _IN_CONTENT else len(phrase.rest)
    elif verb:
        forms, speech, frame, lemma, last = (
            verb.forms,
            verb.speech,
            verb.frame,
            verb.lemma,
            index + 1,
        )
    else:
        return None
    form = _form(tokens, index, forms)
    if form is None or _is_preposition(tokens, index):
        return None
    first = _first(tokens, index)
    around = tokens[first:index]
    passive, reduced = _voice(tokens, index, form, around, speech)
    return VerbGroup(
        first,
        index,
        last,
        lemma,
        speech,
        frame,
        form,
        passive,
        any(t.lower in words.NEGATIONS or t.lower == "unable" for t in around),
        reduced,
    )


def _is_preposition(tokens: Tokens, index: int) -> bool:
    """*regarding*, *thanks to*, *a band called X*, *prices declined by*: no cues."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    word = tokens[index].lower
    earlier = [t.lower for t in tokens[max(0, index - 4) : index]]
    named = word == "called" and ("a" in earlier or "an" in earlier) and _names_next(tokens, index)
    fell = word.startswith("declin") and following in {"by", "from", "in", "sharply", "since"}
    other = (word == "thanks" and following == "to") or fell or named
    return word == "regarding" or other or _lets_in(tokens, index)


def _lets_in(tokens: Tokens, index: int) -> bool:
    """*were not admitted to the ward*, *did not admit the press to the hall*: nothing is said."""
    if not tokens[index].lower.startswith("admit"):
        return False
    for position in range(index + 1, min(len(tokens) - 1, index + 8)):
        if tokens[position].tag in PUNCTUATION | {Tag.SUBORDINATOR, Tag.QUOTE}:
            return False
        if tokens[position].tag is Tag.TO:
            opened = tokens[position + 1]
            return opened.tag in _NOMINAL | {Tag.NAME} or opened.lower in {"hospital", "prison"}
    return False


def _names_next(tokens: Tokens, index: int) -> bool:
    """*a band called “…”*: a name follows, and a noun stands before."""
    following = tokens[index + 1].tag if index + 1 < len(tokens) else Tag.STOP
    return following in {Tag.NAME, Tag.QUOTE} and tokens[index - 1].tag is Tag.WORD


def _follows(tokens: Tokens, index: int, rest: tuple[str, ...]) -> bool:
    following = tokens[index + 1 : index + 1 + len(rest)]
    return len(following) == len(rest) and all(
        token.lower == word for token, word in zip(following, rest, strict=True)
    )


def _first(tokens: Tokens, index: int) -> int:
    """Where the auxiliaries, adverbs and negations before the verb begin."""
    first = index
    while first and tokens[first - 1].tag in _AROUND:
        first -= 1
    if first and tokens[first - 1].tag is Tag.TO and tokens[first].tag is not Tag.AUXILIARY:
        able = first > 1 and tokens[first - 2].lower in {"able", "unable"}
        return _first(tokens, first - 2) if able else first - 1
    while first < index and tokens[first].tag is Tag.ADVERB and _opens_sentence(tokens, first):
        first += 1
    return first


def _opens_sentence(tokens: Tokens, index: int) -> bool:
    return index == 0 or tokens[index - 1].tag in PUNCTUATION


def _voice(
    tokens: Tokens, index: int, form: Form, around: Tokens, speech: Speech
) -> tuple[bool, bool]:
    """Whether the verb is passive, and whether it is so without an auxiliary."""
    if form not in {Form.PAST, Form.PARTICIPLE}:
        return False, False
    helpers = [t.lower for t in around if t.tag is Tag.AUXILIARY]
    if helpers and tokens[index].lower == "satisfied" and _agent_word(tokens, index) == "that":
        return False, False  # *The court is satisfied that*: the court itself concludes
    if helpers:
        return helpers[-1] in words.BE, False
    if any(t.tag is Tag.MODAL for t in around):
        return False, False
    following = _agent_word(tokens, index)
    accused = speech in {Speech.ACCUSE, Speech.CHARGE} and following in {"of", "with", "over"}
    reduced = form is Form.PARTICIPLE or following == "by" or accused
    return reduced, reduced


def _agent_word(tokens: Tokens, index: int) -> str:
    """The word after the verb, unless it is a *by* that tells the means: *said by telephone*."""
    after = [t.lower for t in tokens[index + 1 : index + 3]]
    set_off = bool(index) and tokens[index - 1].tag is Tag.COMMA
    means = len(after) == 2 and (set_off or after[1] in _MEANS)
    return after[0] if after and not (after[0] == "by" and means) else ""


def _form(tokens: Tokens, index: int, forms: frozenset[Form]) -> Form | None:
    """The form in which the word at `index` stands as a verb; None where it is none."""
    before = _before(tokens, index)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].tag is Tag.NAME and index and tokens[index - 1].tag is Tag.NAME:
        return None
    if Form.THIRD in forms and _is_compound(tokens, index, following):
        return None
    if forms == {Form.ING}:
        return _ing(before)
    for form in (Form.PAST, Form.PARTICIPLE, Form.THIRD, Form.BASE):
        held = _head_before(tokens, index) if form is Form.BASE else before
        if form in forms and _TESTS[form](tokens[index], held, following):
            return form
    return None


def _is_compound(tokens: Tokens, index: int, following: Token | None) -> bool:
    """*citing port records*: a bare noun before what may be one is no subject."""
    if tokens[index].lower not in _AMBIGUOUS or not index:
        return False
    before = tokens[index - 1]
    if before.tag is not Tag.WORD or _is_plural(before) or index < 2:
        return False
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
    if nearest is None or nearest.tag not in {Tag.WORD, Tag.NAME} or _is_plural(nearest):
        return nearest
    position = index - 1
    inside = {Tag.WORD, Tag.NAME, Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.GENITIVE}
    while position > 0 and tokens[position].tag in inside:
        position -= 1
    head = tokens[position - 1] if position else nearest
    plural = tokens[position].lower in words.NOUN_PREPOSITIONS and _names_people(head)
    return head if plural else nearest


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


def _third(token: Token, before: Token | None, following: Token | None) -> bool:
    if before is None or before.tag in _NOMINAL | {Tag.AUXILIARY, Tag.MODAL, Tag.CONJUNCTION}:
        return before is not None and _coordinated(token, before, following)
    if before.lower in {"who", "which", "that", "he", "she", "it"}:
        return True
    if token.lower not in _AMBIGUOUS or before.tag in {Tag.QUOTE, Tag.COMMA}:
        return True
    if following is None or following.tag in PUNCTUATION - {Tag.COLON, Tag.COMMA}:
        return before.tag in {Tag.NAME, Tag.WORD} and not _is_plural(before)
    verb_like = following.tag in _OPENS_CONTENT | {Tag.COMMA} or before.tag is Tag.NAME
    return verb_like and not (before.tag is Tag.WORD and _is_plural(before))


def _coordinated(token: Token, before: Token, following: Token | None) -> bool:
    """*…, and claims that …*: a noun would hardly be followed so."""
    if before.tag is not Tag.CONJUNCTION or following is None:
        return False
    return token.lower not in _AMBIGUOUS or following.tag in {Tag.SUBORDINATOR, Tag.QUOTE}


def _base(token: Token, before: Token | None, following: Token | None) -> bool:
    if before is None:
        return False
    if before.tag in {Tag.MODAL, Tag.TO} or before.lower in words.DO:
        return True
    if before.lower in _PLURAL_SUBJECTS:
        return before.lower != "that" or token.lower not in _AMBIGUOUS
    if before.tag not in {Tag.WORD, Tag.NAME, Tag.COMMA, Tag.CLOSE} or following is None:
        return False
    return _agrees_in_number(token, before, following)


def _agrees_in_number(token: Token, before: Token, following: Token) -> bool:
    """Whether a noun right before a plain form is its subject: *officials say*, not *oil claim*."""
    if before.lower in words.ORGANISATION_NOUNS:
        plain = token.lower not in _AMBIGUOUS and following.tag in _OPENS_CONTENT
        return plain or following.tag in {Tag.SUBORDINATOR, Tag.QUOTE, Tag.COLON}
    if before.tag is Tag.WORD and not _is_plural(before):
        return False
    if before.tag is Tag.NAME and not before.lower.endswith("s"):
        return following.lower == "that"
    speakers = before.lower in words.IRREGULAR_PEOPLE or before.lower[:-1] in words.PERSON_NOUNS
    opens = following.tag in _OPENS_CONTENT or (speakers and following.tag is Tag.WORD)
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
