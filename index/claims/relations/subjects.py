"""Who does what a verb says: a subject set apart from its verb, and whom *who* takes up."""

from index.claims import words
from index.claims.cue_verbs import Frame, Speech
from index.claims.names import ORGANISATIONS, PEOPLE
from index.claims.phrases import Range, Tokens, nearest_phrase, phrase_after, subject_before
from index.claims.relations.clauses import after_dateline
from index.claims.tokens import PUNCTUATION, Tag
from index.claims.verbgroups import VerbGroup, is_verbal
from index.model import Span

_PEOPLE = PEOPLE | words.ANONYMOUS | words.SPOKESPERSONS
_CLITICS = frozenset(("'s", "’s"))
_WHOEVER = words.family("all those these some many others")
_THINGS = ORGANISATIONS | words.DOCUMENT_NOUNS


def has_subject_before(tokens: Tokens, start: int, comma: int) -> bool:
    """Whether a phrase and what is inserted after it, and no verb, fill the words up to `comma`.

    So in *Ana Gorse, a deputy of the league, accused the board*: the verb is not inverted.
    """
    phrase = phrase_after(tokens, start)
    if phrase is None or phrase[1] >= comma or tokens[phrase[1]].tag is not Tag.COMMA:
        return False
    inserted = tokens[phrase[1] + 1 : comma]
    relative = any(t.tag is Tag.WH for t in inserted[:5])
    participle = inserted[0].lower.endswith(("ed", "ing")) if inserted else False
    if relative or participle:
        return not any(t.tag is Tag.COMMA for t in inserted)
    return not any(is_verbal(tokens, i) for i in range(phrase[1] + 1, comma))


def asks_who(tokens: Tokens, index: int) -> bool:
    """Whether the *who* at `index` opens a question and takes up nobody: *asked him who had*."""
    if tokens[index].lower not in {"who", "which"} or not index:
        return False
    before = tokens[index - 1]
    return before.tag is Tag.PRONOUN or is_verbal(tokens, index - 1)


def taken_up(tokens: Tokens, relative: int) -> Span | None:
    """What *who* or *which* at `relative` stands for: the nearest phrase before that can speak."""
    relative = _first_of_joined(tokens, relative)
    end = relative - 1 if relative and tokens[relative - 1].tag is Tag.COMMA else relative
    phrase = nearest_phrase(tokens, end)
    if phrase is None:
        return None
    if tokens[phrase[0]].lower in _CLITICS:
        phrase = phrase[0] + 1, phrase[1]  # *there's a log which shows it*
    heads = _PEOPLE if tokens[relative].lower == "who" else _THINGS
    whole = _with_speaker(tokens, phrase, heads)
    return Span(tokens[whole[0]].start, tokens[whole[1] - 1].end)


def _first_of_joined(tokens: Tokens, relative: int) -> int:
    """*a body that was away and that did not ask*: the first *that* takes up the body."""
    if not relative or tokens[relative - 1].tag is not Tag.CONJUNCTION:
        return relative
    before = (i for i in range(1, relative - 1) if tokens[i].lower == tokens[relative].lower)
    return next(before, relative)


def _with_speaker(tokens: Tokens, phrase: Range, heads: frozenset[str] | set[str]) -> Range:
    """Back over prepositions to a speaker (*a worker at the school*), or over a comma to a name."""
    start, end = phrase
    held = {t.lower for t in tokens[start:end]}
    if Tag.PRONOUN in {t.tag for t in tokens[start:end]} or held <= _WHOEVER:
        return phrase
    while start > 1 and not held & heads and tokens[start - 1].tag is Tag.PREPOSITION:
        earlier = nearest_phrase(tokens, start - 1)
        if earlier is None:
            break
        start = earlier[0]
        held = {t.lower for t in tokens[start:end]}
    if start > 1 and tokens[start - 1].tag is Tag.COMMA and tokens[start].tag is Tag.DETERMINER:
        named = nearest_phrase(tokens, start - 1)
        if named and tokens[named[0]].tag is Tag.NAME:
            start = named[0]
    return start, end


def joined_relative(tokens: Tokens, end: int) -> Range | None:
    """*a crowd that broke the gate and did not reply*: the clause whose verbs are joined."""
    for index in range(end - 1, 0, -1):
        if tokens[index].tag in PUNCTUATION:
            return None
        if tokens[index].lower in words.RELATIVES and is_verbal(tokens, index + 1):
            return index, index + 1
    return None


def of_participle(tokens: Tokens, group: VerbGroup, earlier: Range | None) -> Range | None:
    """*The army is saying* has a subject of its own; *…, saying that* has its sentence's."""
    own = tokens[group.first].tag is Tag.AUXILIARY
    if own:
        return subject_before(tokens, group.first)
    before = tokens[group.first - 1] if group.first else None
    if before is not None and before.tag in {Tag.NAME, Tag.WORD} and group.frame is Frame.SHOW:
        return _last_phrase(tokens, group.first)
    if group.first == 0:
        return None if group.speech is Speech.FIND else _main_subject(tokens)
    return earlier or first_phrase(tokens, group.first)


def _last_phrase(tokens: Tokens, end: int) -> Range | None:
    """The nearest phrase before `end`: in *documented in footage showing*, *footage*."""
    own = subject_before(tokens, end)
    if own is None:
        return None
    links = (i for i in range(end - 1, own[0], -1) if tokens[i].tag is Tag.PREPOSITION)
    return next(links, own[0] - 1) + 1, end


def _main_subject(tokens: Tokens) -> Range | None:
    """The subject after an opening participle: *Citing records, the union said*.

    It is what a verb follows, or else what stands after the first comma.
    """
    commas = (i for i in range(1, len(tokens) - 1) if tokens[i].tag is Tag.COMMA)
    phrases = [phrase for i in commas if (phrase := phrase_after(tokens, i + 1))]
    acting = (p for p in phrases if p[1] < len(tokens) and is_verbal(tokens, p[1]))
    return next(acting, phrases[0] if phrases else None)


def first_phrase(tokens: Tokens, before: int) -> Range | None:
    start = after_dateline(tokens)
    while start < before and tokens[start].tag in {Tag.CONJUNCTION, Tag.ADVERB, Tag.COMMA}:
        start += 1
    phrase = phrase_after(tokens, start)
    return phrase if phrase and phrase[1] <= before else None
