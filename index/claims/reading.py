"""An attribution → what its source does with it: the act, by a decision list, first match wins."""

from dataclasses import dataclass

from index.claims import words
from index.claims.acts import Case, act_of, withheld
from index.claims.chain import Attribution
from index.claims.cue_verbs import Speech
from index.claims.cues import Cue, cue_of
from index.claims.relation import Relation
from index.claims.wording import certainty_of, kind_of, main_clause, polarity_of
from index.model import Act, Certainty, Kind, Polarity, SourceKind

_MASTHEAD = 80  # code points of white space and marks before a text begins
_GENITIVES = ("’s", "'s", "s’", "s'")
_BELIEVING = words.family("believe think presume suppose suspect belief assumption suspicion")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read off an attribution."""

    act: Act
    polarity: Polarity
    certainty: Certainty
    kind: Kind


def read(text: str, attribution: Attribution) -> Read:
    """The act, polarity, certainty and kind of `attribution` in `text`."""
    relation = attribution.relation
    parts = [span.of(text) for span in relation.content]
    stated = " ".join(parts)
    cue = cue_of(text, relation, stated)
    kind = _kind(attribution, parts)
    named = _source_words(text, attribution)
    finder, court = bool(named & words.FINDERS), bool(named & words.COURTS)
    start = relation.content[0].start
    opens = start < _MASTHEAD and not text[:start].strip()
    document = _is_document(attribution)
    of_self = _cue_of_self(text, attribution, stated)
    inserted = bool(relation.cue) and start < relation.cue[0].start
    case = Case(
        cue,
        stated,
        tuple(parts),
        kind,
        finder,
        court,
        document,
        relation.hedged,
        opens,
        of_self,
        inserted,
    )
    act = act_of(case)
    if act is Act.NO_COMMENT and kind is Kind.INDIRECT and not withheld(case):
        kind = Kind.NONE
    clause = main_clause(stated)
    return Read(act, polarity_of(clause), _certainty(cue, certainty_of(clause)), kind)


def _cue_of_self(text: str, attribution: Attribution, stated: str) -> Cue | None:
    if not attribution.of_self:
        return None
    return cue_of(text, Relation(attribution.relation.content, attribution.of_self), stated)


def _source_words(text: str, attribution: Attribution) -> set[str]:
    """The words that name the source, by which it is a court, a commission, a study.

    A document has the mandate of who wrote it; *the inspectors’ union* has none of theirs.
    """
    authored = len(attribution.chain) > 2 and _is_document(attribution)
    links = attribution.chain[-2:] if authored else attribution.chain[-1:]
    named = (link.name for link in links)
    mention = (span.of(text) for span in attribution.relation.source)
    held = [*_own_words(" ".join(named)), *_own_words(" ".join(mention))[:6]]
    return {word.strip(".,’'") for word in held}


def _own_words(named: str) -> list[str]:
    """The words of a name but for its owner's; an owner that stands alone speaks himself."""
    held = named.lower().split()
    return [w for i, w in enumerate(held) if i + 1 == len(held) or not w.endswith(_GENITIVES)]


def _is_document(attribution: Attribution) -> bool:
    return attribution.chain[-1].kind is SourceKind.DOCUMENT


def _kind(attribution: Attribution, parts: list[str]) -> Kind:
    relation = attribution.relation
    if relation.hedged:
        return Kind.NONE
    spoken_line = relation.source or relation.answers
    if not relation.cue and spoken_line and not any(p[:1] in '"“«„' for p in parts):
        spoken = parts[0][:1].isupper() and parts[0].rstrip()[-1:] in ".?!…—-"
        return Kind.DIRECT if spoken else Kind.INDIRECT
    return kind_of(parts)


def _certainty(cue: Cue, worded: Certainty) -> Certainty:
    """As worded; lowered by a cue of belief or fear."""
    if worded is not Certainty.CERTAIN or cue.speech is not Speech.SUSPECT:
        return worded
    return Certainty.PROBABLE if cue.lemma in _BELIEVING else Certainty.POSSIBLE
