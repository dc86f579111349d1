"""An attribution → what its source does with it: the act, by a decision list, first match wins."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from index.claims import words
from index.claims.blame import blames
from index.claims.chain import Attribution
from index.claims.cue_verbs import Speech
from index.claims.lexicon import (
    NOUN_FORMS,
    PHRASES,
    STATIVE_FORMS,
    STATIVE_PHRASE_FORMS,
    VERB_FORMS,
)
from index.claims.relation import Relation
from index.claims.wording import (
    calls_false,
    certainty_of,
    is_question,
    kind_of,
    main_clause,
    offers_number,
    polarity_of,
)
from index.model import Act, Certainty, Kind, Polarity, SourceKind

_ANSWERING = words.family("answer comment reply respond return")
_TELLING = words.family("say comment answer discuss speak elaborate respond reply disclose talk")
_VERIFYING = words.family(
    """ascertain confirm corroborate determine establish identify know reach recall remember
    say tell validate verify     authenticate"""
)
_KNOWING = words.family("know confirm verify establish determine")
_UNABLE = frozenset(("could", "able", "unable", "cannot", "ca", "impossible", "difficult"))
_CONCLUDING = words.family(
    """adjudge adjudicate conclude deduce determine document establish find hold identify infer
    observe reveal rule show suggest demonstrate"""
)
_GENITIVES = ("'s", "’s", "s'", "s’")
_RULING = frozenset(("rule", "adjudge", "adjudicate", "convict", "acquit", "sentence"))
_VIEW = re.compile(r"[\"“„«]?in (?:my|our) (?:opinion|view|judge?ment)\b", re.IGNORECASE)
_AS = re.compile(r"\bas\b")
_AHEAD = words.family("will would could may might shall 'll ’ll")
_ALLEGING = words.family("allegedly alleged purportedly purported")
_OBLIGING = words.family("must should")
_LIKENING = words.family(
    "characterise characterize depict describe label liken paint portray regard view"
)
_PUTTING = frozenset(("put", "puts", "putting"))
_SILENT = re.compile(
    r"\b(?:not (?:\w+ly )?be (?:reached|contacted|located|drawn)|unavailable|not available|"
    r"unreachable|"
    r"(?:offered|gave|made|had|provided|has|have) no (?:comment|answer|reply|response)|"
    r"yet to (?:answer|comment|reply|respond)|available for (?:comment|interview)|"
    r"(?:remain|stay|kept)\w* (?:silent|quiet)|not (?:\w+ly )?return(?:ed)?|unanswered|"
    r"neither confirm\w* nor den\w+|not (?:answer|comment|repl|respond|return)\w*$)"
)
_BELIEVING = words.family("believe think presume suppose suspect belief assumption suspicion")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read off an attribution."""

    act: Act
    polarity: Polarity
    certainty: Certainty
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Cue:
    """The words of a cue and what the lexicon knows of them."""

    words: tuple[str, ...]
    lemma: str
    speech: Speech
    is_noun: bool

    @property
    def negated(self) -> bool:
        return any(w in words.NEGATIONS or w.endswith(("n't", "n’t")) for w in self.words)


@dataclass(frozen=True, slots=True)
class _Case:
    """All that the decision list looks at. `stated` is the content as one text, of `parts`."""

    cue: _Cue
    stated: str
    parts: tuple[str, ...]
    kind: Kind
    finder: bool
    court: bool
    hedged: bool


def read(text: str, attribution: Attribution) -> Read:
    """The act, polarity, certainty and kind of `attribution` in `text`."""
    relation = attribution.relation
    parts = [span.of(text) for span in relation.content]
    stated = " ".join(parts)
    cue = _cue_of(text, relation, stated)
    kind = _kind(attribution, parts)
    named = _source_words(text, attribution)
    finder, court = bool(named & words.FINDERS), bool(named & words.COURTS)
    case = _Case(cue, stated, tuple(parts), kind, finder, court, relation.hedged)
    act = next((act for act, holds in _DECISIONS if holds(case)), Act.CLAIM)
    if act is Act.NO_COMMENT and kind is Kind.INDIRECT and not _withheld(case):
        kind = Kind.NONE
    clause = main_clause(stated)
    return Read(act, polarity_of(clause), _certainty(cue, certainty_of(clause)), kind)


def _withheld(case: _Case) -> bool:
    """*did not say how many*: what was not told is known; *did not answer when asked* is not it."""
    first = case.stated.split()[0].lower()
    return first.startswith(("wh", "how")) and case.cue.lemma not in _ANSWERING


def _cue_of(text: str, relation: Relation, stated: str) -> _Cue:
    """The cue, read with the words after it: *put* alone does not tell of *the number*."""
    spoken = tuple(w for span in relation.cue for w in span.of(text).lower().split())
    nobody = [s.of(text).lower().split()[0] for s in relation.source[:1]]
    spoken = (*spoken, "not") if nobody and nobody[0] in {"no", "neither"} else spoken
    following = tuple(stated.lower().split()[:3])
    owned = _is_owner([s.of(text).lower() for s in relation.source])
    return replace(_read_cue(spoken, following, owned=owned), words=spoken)


def _is_owner(source: list[str]) -> bool:
    """Whether a lone cue word is a noun: nobody's (*rumours that*) or someone's (*X's fear*)."""
    return not source or source[-1] in words.POSSESSIVES or source[-1].endswith(_GENITIVES)


def _read_cue(cue: tuple[str, ...], following: tuple[str, ...], *, owned: bool) -> _Cue:
    for phrase, speech in STATIVE_PHRASE_FORMS.items():
        if len(cue) > len(phrase) and cue[-len(phrase) :] == phrase:
            return _Cue(cue[: -len(phrase)], phrase[-1], speech, is_noun=False)
    for index, word in enumerate(cue):
        after = (*cue, *following)[index + 1 :]
        phrase = next((p for p in PHRASES.get(word, ()) if after[: len(p.rest)] == p.rest), None)
        if phrase:
            return _Cue(cue, " ".join((word, *phrase.rest)), phrase.speech, is_noun=False)
        if word in STATIVE_FORMS and index and "by" not in after[:1]:
            return _Cue(cue, word, STATIVE_FORMS[word], is_noun=False)
        if word in VERB_FORMS and not (word in NOUN_FORMS and _is_nominal(cue, index, owned=owned)):
            verb = VERB_FORMS[word]
            return _Cue(cue, verb.lemma, verb.speech, is_noun=False)
        if word in NOUN_FORMS:
            return _Cue(cue, word, NOUN_FORMS[word], is_noun=True)
    return _Cue(cue, "", Speech.SAY, is_noun=False)


def _is_nominal(cue: tuple[str, ...], index: int, *, owned: bool) -> bool:
    before = cue[index - 1] if index else ""
    after = cue[index + 1] if index + 1 < len(cue) else ""
    return before in words.ARTICLES or after in {"from", "by", "of", "is", "was"} or owned


def _source_words(text: str, attribution: Attribution) -> set[str]:
    """The words that name the source, by which it is a court, a commission, a study.

    A document has the mandate of who wrote it.
    """
    authored = len(attribution.chain) > 2 and _is_document(attribution)
    links = attribution.chain[-2:] if authored else attribution.chain[-1:]
    named = [word for link in links for word in link.name.lower().split()]
    mention = [w for span in attribution.relation.source for w in span.of(text).lower().split()]
    return {word.strip(".,’'") for word in (*named, *mention[:6])}


def _is_document(attribution: Attribution) -> bool:
    return attribution.chain[-1].kind is SourceKind.DOCUMENT


def _kind(attribution: Attribution, parts: list[str]) -> Kind:
    relation = attribution.relation
    if relation.hedged:
        return Kind.NONE
    if not relation.cue and relation.source and not any(p[:1] in '"“«„' for p in parts):
        spoken = parts[0][:1].isupper() and parts[0].rstrip()[-1:] in ".?!…—-"
        return Kind.DIRECT if spoken else Kind.INDIRECT
    return kind_of(parts)


def _certainty(cue: _Cue, worded: Certainty) -> Certainty:
    """As worded; lowered by a cue of belief or fear."""
    if worded is not Certainty.CERTAIN or cue.speech is not Speech.SUSPECT:
        return worded
    return Certainty.PROBABLE if cue.lemma in _BELIEVING else Certainty.POSSIBLE


# --- the decision list ---------------------------------------------------------------------------


def _question(case: _Case) -> bool:
    own = case.kind is Kind.DIRECT or not case.cue.words
    if own and is_question(case.stated):
        return True
    return case.cue.speech is Speech.ASK and not case.cue.negated and not _requests(case)


def _requests(case: _Case) -> bool:
    """*asked that*, *asked them to*: a demand and no question."""
    first = case.stated.lower().split()[:4]
    asks = case.cue.speech is Speech.ASK and case.cue.lemma == "ask"
    return asks and case.kind is Kind.INDIRECT and ("to" in first or first[:1] == ["that"])


def _no_comment(case: _Case) -> bool:
    if _SILENT.search(" ".join((*case.cue.words, *case.stated.lower().split()[:3]))):
        return True
    if case.cue.speech is Speech.REFUSE:
        first = case.stated.lower().split()[:3]
        return "to" in first and any(w.strip(".,") in _TELLING for w in first)
    if not case.cue.negated or _UNABLE & set(case.cue.words):
        return False
    return case.cue.lemma in _ANSWERING or (case.cue.lemma == "say" and not _is_clause(case.stated))


def _is_clause(stated: str) -> bool:
    return stated.lower().startswith("that ")


def _denial(case: _Case) -> bool:
    if case.cue.lemma == "accept" and case.cue.negated:
        return not case.court
    if case.cue.speech is Speech.DENY:
        return not case.cue.negated and not case.court
    said = case.cue.speech is Speech.SAY and not case.hedged
    return _own_act(case, Speech.DENY) or (said and calls_false(case.stated))


def _own_act(case: _Case, speech: Speech) -> bool:
    """*“We deny …,” he said*: the speaker says himself what he does, in one part or another."""
    return case.kind is Kind.DIRECT and any(_does(part, speech) for part in case.parts)


def _does(part: str, speech: Speech) -> bool:
    first = part.lower().strip("\"“”‘’'«»„ ").split()[:3]
    if not first or first[0] not in words.FIRST_PERSON:
        return False
    verb = next((VERB_FORMS[w.strip(",.")] for w in first[1:] if w.strip(",.") in VERB_FORMS), None)
    return verb is not None and verb.speech is speech


def _unconfirmed(case: _Case) -> bool:
    unsure = case.cue.negated or "unable" in case.cue.words
    if unsure and case.cue.lemma in _VERIFYING:
        return bool(_UNABLE & set(case.cue.words)) or case.cue.lemma in _KNOWING
    if case.cue.lemma == "satisfy" and case.cue.negated:
        return True
    opening = case.stated.lower().split()[:8]
    unable = bool(_UNABLE & set(opening)) and ("not" in opening or "unable" in opening)
    return unable and any(w in {"confirm", "verify", "establish", "verified"} for w in opening)


def _confirmation(case: _Case) -> bool:
    known = case.cue.speech is Speech.CONFIRM and not case.cue.negated
    return known or _own_act(case, Speech.CONFIRM)


def _charge(case: _Case) -> bool:
    return case.cue.speech is Speech.CHARGE


def _allegation(case: _Case) -> bool:
    if _ALLEGING & set(case.cue.words):
        return True
    if case.cue.speech is Speech.ACCUSE:
        return not case.cue.negated
    if case.hedged and case.cue.lemma == "suspect" and "of" in case.cue.words:
        return True
    return blames(case.stated) and not _finding(case)


def _estimate(case: _Case) -> bool:
    put = not _PUTTING.isdisjoint(case.cue.words) and " at " in case.stated
    if case.cue.speech is Speech.ESTIMATE or put:
        return True
    return offers_number(case.stated)


def _prediction(case: _Case) -> bool:
    if case.cue.speech is Speech.PREDICT or _own_act(case, Speech.PREDICT):
        return True
    if case.cue.speech is not Speech.WARN:
        return False
    return "of" in case.cue.words or bool(_AHEAD & set(case.stated.lower().split()))


def _demand(case: _Case) -> bool:
    if case.cue.lemma == "want":
        return not case.stated.lower().startswith("to ")
    return case.cue.speech is Speech.DEMAND or _requests(case) or _obliges(case)


def _obliges(case: _Case) -> bool:
    """*said that the army must leave*: what someone else is to do, as main clause."""
    clause = [t.lower for t in main_clause(case.stated)]
    if case.hedged or not clause or clause[0] in words.FIRST_PERSON | {"it", "there"}:
        return False
    at = next((i for i, word in enumerate(clause) if word in _OBLIGING), None)
    return at is not None and clause[at + 1 : at + 2] not in (["have"], ["be"], [])


def _opinion(case: _Case) -> bool:
    if case.kind is Kind.DIRECT and any(_VIEW.match(part) for part in case.parts):
        return True
    if _own_act(case, Speech.SUSPECT):
        return True
    if case.cue.lemma == "want":
        return True
    thinks = case.cue.speech in {Speech.OPINE, Speech.SUSPECT} and case.cue.lemma != "see"
    views = case.cue.lemma in _LIKENING | {"see"} and bool(_AS.search(case.stated))
    return (thinks or views) and not case.hedged


def _finding(case: _Case) -> bool:
    if case.cue.negated:
        return False
    if not case.cue.words and case.kind is not Kind.DIRECT:
        return case.finder  # a headline of what the body says was found
    concludes = case.cue.lemma in _CONCLUDING or case.cue.lemma == "satisfy"
    concludes = concludes or (case.cue.is_noun and case.cue.speech is Speech.FIND)
    ruled = case.court and case.cue.speech is Speech.DENY
    return (concludes and case.finder) or case.cue.lemma in _RULING or ruled


_DECISIONS: tuple[tuple[Act, Callable[[_Case], bool]], ...] = (
    (Act.QUESTION, _question),
    (Act.NO_COMMENT, _no_comment),
    (Act.DENIAL, _denial),
    (Act.UNCONFIRMED, _unconfirmed),
    (Act.CONFIRMATION, _confirmation),
    (Act.CHARGE, _charge),
    (Act.ALLEGATION, _allegation),
    (Act.ESTIMATE, _estimate),
    (Act.PREDICTION, _prediction),
    (Act.DEMAND, _demand),
    (Act.OPINION, _opinion),
    (Act.FINDING, _finding),
)
