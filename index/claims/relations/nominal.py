"""Attributions by a noun: *a warning from X*, *X's estimate that*, *the estimate is that*."""

from index.claims import words
from index.claims.cue_verbs import Speech
from index.claims.lexicon import NOUN_FORMS
from index.claims.phrases import Range, Tokens, phrase_after, subject_before
from index.claims.relation import Relation
from index.claims.relations.clauses import clause_end, is_date, span_of
from index.claims.sentences import Sentence
from index.claims.tokens import PUNCTUATION, Tag
from index.claims.verbgroups import VerbGroup, is_verbal

_FROM = frozenset(("from", "by", "among", "of"))
_PLAIN = words.family(
    """account case defence line message note position report statement story theory version word
    answer excuse stance"""
)
_DONE_TO = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN, Tag.WORD))
_COMMITTING = words.family("offer pledge plea promise threat vow")
_MADE = words.family("expressed filed issued lodged made raised repeated submitted voiced")
_INSERTED = 14  # tokens between a noun and its *that*
_BODIES = words.family("intelligence media police press witness")  # *media reports that*
_STRONG = frozenset(
    (Speech.ACCUSE, Speech.WARN, Speech.DENY, Speech.DEMAND, Speech.ESTIMATE, Speech.PREDICT)
)


def noun_relations(sentence: Sentence, groups: list[VerbGroup]) -> list[Relation]:
    """The relations of `sentence` whose cue is a noun; `groups` are its cue verbs."""
    tokens = sentence.tokens
    heads = frozenset(group.head for group in groups)
    found = []
    for index, token in enumerate(tokens):
        noun = token.tag is Tag.WORD or (index == 0 and token.tag is Tag.NAME)
        if noun and token.lower in NOUN_FORMS and index not in heads:
            relation = _relation(tokens, index, heads)
            if relation:
                found.append(relation)
    return found


def _relation(tokens: Tokens, index: int, heads: frozenset[int]) -> Relation | None:
    if _copula_that(tokens, index):
        return _is_that(tokens, index, heads)
    grouped = _of_group(tokens, index, heads)
    if grouped:
        return grouped
    owner = _owner(tokens, index)
    if owner:
        bound = _binds(tokens, index)
        start = index + 2 if bound else _content_start(tokens, index + 1)
        return _built(tokens, (index, index + 1 + bound), owner, start, heads) if start else None
    if index + 1 < len(tokens) and tokens[index + 1].lower in _FROM:
        return _from(tokens, index, heads)
    return _unowned(tokens, index, heads)


def _copula_that(tokens: Tokens, index: int) -> bool:
    following = [t.lower for t in tokens[index + 1 : index + 3]]
    return following in (["is", "that"], ["was", "that"])


def _of_group(tokens: Tokens, index: int, heads: frozenset[int]) -> Relation | None:
    """*The fear among nurses is that …*: the group stands between noun and verb."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in {"among", "of"}:
        return None
    group = phrase_after(tokens, index + 2)
    if group is None or not _copula_that(tokens, group[1] - 1):
        return None
    start = index - 1 if index and tokens[index - 1].lower in words.ARTICLES else index
    return _built(tokens, (start, index + 2), group, group[1] + 1, heads)


def _is_that(tokens: Tokens, index: int, heads: frozenset[int]) -> Relation | None:
    """*Among fishermen, the estimate is that*; without a group, nobody's estimate."""
    owner = _owner(tokens, index) or _among(tokens, index)
    start = index - 1 if index and tokens[index - 1].lower in words.ARTICLES else index
    return _built(tokens, (start, index + 2), owner, index + 2, heads)


def _among(tokens: Tokens, index: int) -> Range | None:
    for position in range(index):
        if tokens[position].lower == "among":
            return phrase_after(tokens, position + 1)
    return None


def _owner(tokens: Tokens, index: int) -> Range | None:
    """*X's estimate*, *its own warning*: whose noun it is."""
    start = index - 1
    while start >= 0 and tokens[start].tag is Tag.WORD and tokens[start].lower not in NOUN_FORMS:
        start -= 1
    if start < 0:
        return None
    if tokens[start].tag is Tag.POSSESSIVE:
        return start, start + 1
    if tokens[start].tag is not Tag.GENITIVE or not start:
        return None
    first = start
    inside = {Tag.NAME, Tag.WORD, Tag.DETERMINER, Tag.NUMBER, Tag.POSSESSIVE}
    while first and tokens[first - 1].tag in inside and not is_verbal(tokens, first - 1):
        first -= 1
        if tokens[first].tag in {Tag.DETERMINER, Tag.POSSESSIVE}:
            break
    return (first, start + 1) if first < start else None


def _binds(tokens: Tokens, index: int) -> bool:
    """*the union's call for a strike*: the preposition belongs to the cue."""
    follows = tokens[index + 1].lower if index + 2 < len(tokens) else ""
    return follows == "for" and NOUN_FORMS[tokens[index].lower] is Speech.DEMAND


def _content_start(tokens: Tokens, index: int) -> int | None:
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.lower == "that" or (token.tag is Tag.COLON and index + 1 < len(tokens)):
        return index
    if token.tag is Tag.COMMA:
        return _past_insertion(tokens, index)
    if token.tag is Tag.TO and _commits(tokens, index):
        return index
    if token.lower == "of" and index + 1 < len(tokens) and not is_date(tokens, index + 1):
        return index + 1
    return None


def _commits(tokens: Tokens, to: int) -> bool:
    """*the ministry's promise to pay*, and not *its request to the bank*."""
    return tokens[to - 1].lower in _COMMITTING and _bids(tokens, to)


def _bids(tokens: Tokens, to: int) -> bool:
    """Whether *to* is followed by what is to be done: *to pay*, not *to the bank*."""
    after = tokens[to + 1].tag if to + 1 < len(tokens) else Tag.STOP
    return after in {Tag.WORD, Tag.AUXILIARY}


def _past_insertion(tokens: Tokens, comma: int) -> int | None:
    """The *that* after an insertion: *his claim, made on Monday, that …*."""
    for index in range(comma + 1, min(len(tokens) - 2, comma + _INSERTED)):
        if tokens[index].tag is Tag.COMMA:
            opens = tokens[index + 1].lower == "that" and not is_verbal(tokens, index + 2)
            return index + 1 if opens else None
        if tokens[index].tag in {Tag.STOP, Tag.SEMICOLON, Tag.QUOTE, Tag.AUXILIARY, Tag.MODAL}:
            break
    return None


def _from(tokens: Tokens, index: int, heads: frozenset[int]) -> Relation | None:
    """*a warning from X that*, *allegations by X of*, *calls from X for*."""
    noun = tokens[index].lower
    preposition = tokens[index + 1].lower
    phrase = phrase_after(tokens, index + 2)
    if phrase is None or (preposition == "of" and not tokens[phrase[0]].capitalised):
        return _unowned(tokens, index, heads) if preposition == "of" else None
    phrase = _without_object(tokens, phrase)
    after = phrase[1]
    follows = tokens[after].lower if after < len(tokens) else ""
    begins = after + 1 if follows in {"for", "of", "about"} else after
    opens = follows in {"that", "for", "of", "about", ":"}
    opens = opens or (follows == "to" and _bids(tokens, after))
    if not opens or preposition == "of":
        return None
    start = index - 1 if index and tokens[index - 1].lower in words.ARTICLES else index
    return _built(tokens, (start, index + 2), phrase, begins, heads) if noun else None


def _without_object(tokens: Tokens, phrase: Range) -> Range:
    """*calls from the union for a strike*: the object is not part of the union."""
    for index in range(phrase[0] + 1, phrase[1]):
        if tokens[index].lower in {"for", "about"}:
            return phrase[0], index
    return phrase


def _unowned(tokens: Tokens, index: int, heads: frozenset[int]) -> Relation | None:
    """*rumours that*, *there are fears that*, *the claim that*: attributed to nobody."""
    start = _past_place(tokens, index + 1)
    if start + 1 >= len(tokens) or tokens[start].lower != "that":
        return None
    plain = tokens[index].lower in _PLAIN or is_verbal(tokens, start + 1)
    if plain or _is_relative(tokens, start + 1, heads):
        return None
    if maker := _maker(tokens, index):
        return _built(tokens, (index, index + 1), maker, start, heads)
    first = index
    while first and tokens[first - 1].tag in {Tag.WORD, Tag.DETERMINER, Tag.ADVERB}:
        first -= 1
    if tokens[index - 1].lower in _BODIES and index:
        return _built(tokens, (index, index + 1), (index - 1, index), start, heads)
    if first >= 2 and tokens[first - 2].lower == "there":
        return _built(tokens, (first - 2, index + 1), None, start, heads)
    return _built(tokens, (index, index + 1), None, start, heads)


def _maker(tokens: Tokens, index: int) -> Range | None:
    """Whose noun it is by what he does with it: *Teal had lodged a complaint that*."""
    verb = index - 1
    while (
        verb > 0 and tokens[verb].tag in {Tag.DETERMINER, Tag.WORD} and not is_verbal(tokens, verb)
    ):
        verb -= 1
    if verb < 1 or tokens[verb].lower not in _MADE:
        return None
    while verb > 1 and tokens[verb - 1].tag in {Tag.AUXILIARY, Tag.ADVERB}:
        verb -= 1
    return subject_before(tokens, verb)


def _past_place(tokens: Tokens, index: int) -> int:
    """Past *in the town* of *rumours in the town that*."""
    placed = index < len(tokens) and tokens[index].lower in {"in", "on", "at", "across"}
    phrase = phrase_after(tokens, index + 1) if placed else None
    return phrase[1] if phrase else index


def _is_relative(tokens: Tokens, start: int, heads: frozenset[int]) -> bool:
    """*an estimate that the airport contests*: the clause has no object but the noun."""
    subject = phrase_after(tokens, start)
    verb = subject[1] if subject else len(tokens)
    while verb < len(tokens) and tokens[verb].tag in {Tag.ADVERB, Tag.AUXILIARY, Tag.NEGATION}:
        verb += 1
    ends = verb + 1 >= len(tokens) or tokens[verb + 1].tag in PUNCTUATION
    return verb in heads and ends


def _main_verb(tokens: Tokens, noun: int, start: int) -> int:
    """Where the sentence's own verb ends the content of its subject: *a claim that X did | is*."""
    if any(is_verbal(tokens, i) for i in range(noun)):
        return len(tokens)
    verbs = 0 if start < len(tokens) and tokens[start].lower == "that" else 1
    for index in range(start, len(tokens)):
        if tokens[index].tag is Tag.COMMA and tokens[index + 1 : index + 2]:
            opens = tokens[index + 1]
            return index if opens.lower == "which" or opens.tag is Tag.AUXILIARY else len(tokens)
        if tokens[index].tag in {Tag.CONJUNCTION, Tag.WH, Tag.QUOTE}:
            return len(tokens)
        if tokens[index].lower == "that" and index > start:
            return len(tokens)
        verbs += _begins_verb(tokens, index)
        if verbs == 2:
            return index
    return len(tokens)


def _begins_verb(tokens: Tokens, index: int) -> bool:
    """Whether a finite verb begins here, and does not go on from an auxiliary before it."""
    before = index - 1
    while before >= 0 and tokens[before].tag in {Tag.ADVERB, Tag.NEGATION}:
        before -= 1
    goes_on = before >= 0 and tokens[before].tag in {Tag.AUXILIARY, Tag.MODAL, Tag.TO}
    return not goes_on and (is_verbal(tokens, index) or _is_present(tokens, index))


def _is_present(tokens: Tokens, index: int) -> bool:
    """*the mill dumps dye*, *no rule was broken rests on*: no plural noun stands so."""
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1 : index + 2]
    if token.tag is not Tag.WORD or not token.lower.endswith("s") or not index or not after:
        return False
    if before.tag is Tag.WORD and before.lower.endswith(("ed", "en")):
        return after[0].tag is Tag.PREPOSITION
    doer = before.lower in words.PERSON_NOUNS | words.ORGANISATION_NOUNS
    return doer and after[0].tag in _DONE_TO and not is_verbal(tokens, index + 1)


def _built(
    tokens: Tokens, cue: Range, source: Range | None, start: int, heads: frozenset[int]
) -> Relation | None:
    end = min(clause_end(tokens, start, heads), _main_verb(tokens, cue[0], start))
    content = span_of(tokens, start, end)
    words_ = span_of(tokens, *cue)
    mention = span_of(tokens, *source) if source else None
    if content is None or words_ is None:
        return None
    if mention and (content.overlaps(mention) or words_.overlaps(mention)):
        return None
    return Relation((content,), (words_,), (mention,) if mention else (), hedged=mention is None)
