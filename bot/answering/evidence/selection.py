"""Which of the found units an answer shows, and which only repeat another."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.evidence.counted import of_one_deed, tells_deed
from bot.answering.evidence.facts import HARMS, asked_quantity
from bot.answering.evidence.naming import is_on_bearer
from bot.answering.evidence.origins import is_altered, is_copy, same_origin
from bot.answering.evidence.relevance import Candidate
from bot.answering.questions.question import Asked, Question
from bot.answering.text.kinds import is_kind, of_kind
from bot.answering.text.vocabulary import concept
from index.model import Act, Kind, Polarity

MOST = 6
"""Statements that an answer shows at most."""

MOST_ASIDE = 6
"""Statements aside that it shows at most."""

# Set on the odd-numbered cases of tests/cases/answering; the even-numbered ones measure.
_ENOUGH = 0.5  # the score from which a unit is evidence
_ENOUGH_OF = {
    Asked.WORDS: 0.38,  # the speaker is the one asked about already
    Asked.REASON: 0.4,  # the question brings words of its own that no document needs to hold
}
_LESS_OF = dict.fromkeys(  # what the best may lack of it; of numbers, others come as close
    (Asked.REASON, Asked.WHETHER, Asked.WORDS), 0.06
)
_LESS_A_WORD = 0.03  # for each further word asked, as no sentence holds all of many
_FEW_WORDS = 2  # for which the score has to be whole
_MANY_WORDS = 5  # from which it falls no more
_ENOUGH_OF_BEARER = 0.35  # beside another that is evidence, in a document on one of the same name
_ENOUGH_IF_WEIGHTY = 0.45  # beside another unit that is evidence
_BESIDE_BEST = 0.75  # what is shown beside the best unit reaches this share of its score
_BESIDE_BEST_OF = {Asked.WORDS: 0.45}
_WHOLE = 0.9  # the coverage from which a unit holds all that is asked
_ASIDE = 0.3  # the score from which a unit may stand aside
_ASIDE_OF_BEST = 0.55  # the share of the best unit's score that it reaches

_SAID_SO = {Act.DEMAND: concept("demand"), Act.DENIAL: concept("deny")}
"""What nobody does without saying so, with the concept that says it: *had asked for an inquiry*."""

_GOING_ON = re.compile(r"(?:The|This|It|Its|He|His|She|Her|They|Their)\b")

_WEIGHTY = frozenset({Act.DENIAL, Act.FINDING, Act.CHARGE, Act.CONFIRMATION, Act.UNCONFIRMED})
"""Acts that change what a reader makes of the rest: shown beside it whatever their rank."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A unit that is shown, with the units of other documents that carry the same.

    One aside comes less close to the question than the others: it is read behind a button.
    """

    main: Candidate
    repeats: tuple[Candidate, ...] = ()
    aside: bool = False


def gives_supposed(question: Question, bullets: Sequence[Bullet]) -> bool:
    """Whether one of `bullets` gives the number that `question` supposes, if it supposes one."""
    supposed = question.supposed
    given = (q for bullet in bullets for q in bullet.main.facts.quantities)
    return supposed is None or any(supposed.agrees(quantity) for quantity in given)


def select(question: Question, candidates: Sequence[Candidate]) -> list[Bullet]:
    """The bullets for `question`, best first; `candidates` are sorted by their rank."""
    candidates = _of_the_harm(question, _of_the_act(question, candidates))
    enough = _enough(question)
    share = _BESIDE_BEST_OF.get(question.asked, _BESIDE_BEST)
    nearly = enough - _LESS_OF.get(question.asked, 0.0)
    best = next((candidate for candidate in candidates if candidate.score >= nearly), None)
    if best is None:
        return []
    enough = nearly if best.score < enough else enough
    least, weighty = max(enough, share * best.score), min(enough, _ENOUGH_IF_WEIGHTY)

    def is_shown(candidate: Candidate) -> bool:
        if _is_of_another(question, candidate, best):
            return False
        weighs = _is_weighty(candidate) or _opposes(question, candidate, best)
        if _is_as_whole(question, candidate, best):
            return candidate.score >= enough
        return candidate.score >= (weighty if weighs else least)

    bearers = _of_each_bearer(question, candidates)
    shown = _naming_anew(question, [c for c in candidates if is_shown(c) or c in bearers])
    bullets = _grouped(question, _apart(shown))
    return (_spread(bullets) if bearers else bullets)[:MOST]


def _enough(question: Question) -> float:
    """The score from which a unit is evidence for `question`."""
    further = min(len(question.concepts), _MANY_WORDS) - _FEW_WORDS
    return _ENOUGH_OF.get(question.asked, _ENOUGH) - _LESS_A_WORD * max(0, further)


def asides(
    question: Question, candidates: Sequence[Candidate], shown: Sequence[Bullet]
) -> list[Bullet]:
    """What lacks nothing that `question` requires and comes less close to it than `shown`.

    Most of it says in other words what is asked.
    """
    known = [c for bullet in shown for c in (bullet.main, *bullet.repeats)]
    best = max(known, key=lambda c: c.score, default=None)
    if best is None:
        return []
    least = max(_ASIDE, _ASIDE_OF_BEST * best.score)
    close = [c for c in candidates if c.score >= least and not _is_of_another(question, c, best)]
    near = [c for c in close if question.asked is not Asked.NUMBER or tells_deed(question, c.facts)]
    new = [c for c in near if not any(_overlap(c, k) or _repeats(question, c, k) for k in known)]
    bullets = _grouped(question, _apart(new))
    return [replace(bullet, aside=True) for bullet in bullets[:MOST_ASIDE]]


def _of_each_bearer(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best of each document on somebody or something of the name asked about.

    Several may bear it: *When was Ada Lund born?* is asked of each of them. None where one does.
    """
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        if candidate.score >= _ENOUGH_OF_BEARER and is_on_bearer(question, candidate.facts):
            best.setdefault(candidate.unit.document.summary.id, candidate)
    return list(best.values()) if len(best) > 1 else []


def _naming_anew(question: Question, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Asked for a sport, without what names the one that its document is shown to name already."""
    kinds = [kind for kind in question.attribute if is_kind(kind)]
    if not kinds:
        return candidates
    kept: list[Candidate] = []
    named: dict[str, frozenset[str]] = {}
    for candidate in candidates:
        own = frozenset().union(*(of_kind(kind, candidate.unit.quote) for kind in kinds))
        known = named.get(_document(candidate))
        if known is None or own - known:
            kept.append(candidate)
            named[_document(candidate)] = own | (known or frozenset())
    return kept


def _spread(bullets: Sequence[Bullet]) -> list[Bullet]:
    """The best of every document before the second of any, each in the order given."""
    seen: Counter[str] = Counter()
    turns: list[tuple[int, Bullet]] = []
    for bullet in bullets:
        document = bullet.main.unit.document.summary.id
        turns.append((seen[document], bullet))
        seen[document] += 1
    return [bullet for _, bullet in sorted(turns, key=lambda turn: turn[0])]


def _is_of_another(question: Question, candidate: Candidate, best: Candidate) -> bool:
    """Whether it counts, or dates, another event than the best unit does.

    It dates one whose place stands just in the paragraph before, unless it goes on from there.
    """
    if question.asked is Asked.TIME:
        return best.named and not candidate.named and not _goes_on(question, candidate, best)
    return question.asked is Asked.NUMBER and not of_one_deed(question, best.facts, candidate.facts)


def _goes_on(question: Question, candidate: Candidate, best: Candidate) -> bool:
    """Whether it holds all that is asked of what was named before it: *It was launched in 1970.*"""
    on = _GOING_ON.match(candidate.facts.sentence)
    return bool(on) and _is_as_whole(question, candidate, best)


def _of_the_act(question: Question, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """*What does she demand?* asks for her demands alone; what she believes she may just say."""
    if not question.act or question.concepts or question.names:
        return candidates
    own = [c for c in candidates if c.unit.claim and c.unit.claim.act == question.act]
    if question.act not in _SAID_SO:
        return own or candidates
    said_so = _SAID_SO[question.act]
    return [c for c in candidates if c in own or said_so in c.facts.quote_concepts]


def _of_the_harm(question: Question, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """*How many were injured?* asks for no number of others in a document that counts the injured.

    Elsewhere another word may say the same.
    """
    asked = HARMS & set(question.concepts) if question.asked is Asked.NUMBER else frozenset()
    telling = {_document(c) for c in candidates if asked & c.facts.concepts}
    return [
        c
        for c in candidates
        if _document(c) not in telling or asked & (c.facts.concepts | c.facts.context_concepts)
    ]


def _document(candidate: Candidate) -> str:
    return candidate.unit.document.summary.id


def _apart(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without those whose quote overlaps a better one's, or the same one's inside another claim."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if not any(_overlap(candidate, other) for other in kept):
            kept.append(candidate)
    return kept


def _overlap(one: Candidate, other: Candidate) -> bool:
    a, b = one.unit, other.unit
    return a.document.summary.id == b.document.summary.id and a.span.overlaps(b.span)


def _grouped(question: Question, candidates: Sequence[Candidate]) -> list[Bullet]:
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        home = next((g for g in groups if _repeats(question, candidate, g[0])), None)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    return [_bullet(group) for group in groups]


def _bullet(group: list[Candidate]) -> Bullet:
    """What stands nearest to its origin is shown, the rest repeats it."""
    main = min(group, key=_distance_from_origin)
    others = {c.unit.document.summary.id: c for c in reversed(group)}
    others.pop(main.unit.document.summary.id)
    return Bullet(main, tuple(c for c in group if c in others.values()))


def _distance_from_origin(candidate: Candidate) -> tuple[int, bool]:
    claim = candidate.unit.claim
    return len(candidate.unit.chain), claim is None or claim.kind != Kind.DIRECT


def _is_as_whole(question: Question, candidate: Candidate, best: Candidate) -> bool:
    """Whether it holds, in another document, all of the words that the best unit holds."""
    apart = candidate.unit.document.summary.id != best.unit.document.summary.id
    return apart and bool(question.concepts) and candidate.coverage >= max(best.coverage, _WHOLE)


def _is_weighty(candidate: Candidate) -> bool:
    claim = candidate.unit.claim
    return claim is not None and claim.act in _WEIGHTY


def _opposes(question: Question, candidate: Candidate, best: Candidate) -> bool:
    """Whether one says yes and the other no, where that is the question."""
    one, other = candidate.unit.claim, best.unit.claim
    if question.asked != Asked.WHETHER or not one or not other:
        return False
    return Polarity.NEGATIVE in {one.polarity, other.polarity} and one.polarity != other.polarity


def _repeats(question: Question, one: Candidate, other: Candidate) -> bool:
    """Whether `one` says again, in another document, what `other` says, from the same origin."""
    a, b = one.unit, other.unit
    if a.document.summary.id == b.document.summary.id or _denies(one) != _denies(other):
        return False
    if is_copy(a, b):
        return not is_altered(a, b)
    same_number = question.asked == Asked.NUMBER and _same_number(question, one, other)
    return same_number and same_origin(a, b)


def _denies(candidate: Candidate) -> bool:
    claim = candidate.unit.claim
    return candidate.facts.negated or (claim is not None and claim.act == Act.DENIAL)


def _same_number(question: Question, one: Candidate, other: Candidate) -> bool:
    mine, theirs = (asked_quantity(question, c.facts) for c in (one, other))
    return mine is not None and theirs is not None and mine.agrees(theirs)
