"""The decision list: what a claim does, the first act that fits."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.claims import words
from index.claims.blame import blames, names_somebody
from index.claims.cue_verbs import Speech
from index.claims.cues import Cue
from index.claims.lexicon import VERB_FORMS
from index.claims.wording import calls_false, is_question, main_clause, offers_number
from index.model import Act, Kind

_ANSWERING = words.family("answer comment reply respond return")
_TELLING = words.family(
    """answer comment disclose discuss elaborate explain interviewed reply respond say speak talk
    testify"""
)
_VERIFYING = words.family(
    """ascertain confirm corroborate determine establish identify know reach recall remember
    say tell validate verify authenticate"""
)
_CHECKING = words.family("authenticate confirm corroborate validate verify")
_KNOWING = words.family("know confirm verify establish determine")
_UNABLE = frozenset(
    ("could", "able", "unable", "cannot", "ca", "impossible", "difficult", "position")
)
_CONCLUDING = words.family(
    """adjudge adjudicate conclude deduce determine document establish find hold identify infer
    observe reveal rule show suggest demonstrate"""
)
_DECIDING = words.family(  # what a court does to a case or to an earlier ruling
    """acquit acquits acquitted affirmed annulled clear cleared confirmed convict convicted
    dismissed exonerated fined jailed overturned quashed reversed sentenced struck threw upheld"""
)
_TAKING_BACK = words.family(
    """abandon abandoned drop dropped drops retract retracted retracts withdraw withdrawing
    withdrawn withdraws withdrew"""
)
_RULING = frozenset(("rule", "adjudge", "adjudicate", "convict", "acquit", "sentence"))
_VIEW = re.compile(r"[\"“„«]?in (?:my|our) (?:opinion|view|judge?ment)\b", re.IGNORECASE)
_AS = re.compile(r"\bas\b")
_AHEAD = words.family("will would could may might shall 'll ’ll")
_ALLEGING = words.family("allegedly alleged purportedly purported")
_OBLIGING = words.family("must should")
_LIKENING = words.family(
    "characterise characterize depict describe label liken paint portray regard view"
)
_UNTRUE = re.compile(  # *calls that a lie*, *called the report nonsense*
    r"\b(?:(?:an?|pure|sheer|outright|complete|total) (?:\w+ )?(?:fabrication|falsehood|fiction"
    r"|invention|lie|slander)|fabricated|false|invented|nonsense|untrue)[.”\"]*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"['’]?\w+")
_PUTTING = frozenset(("put", "puts", "putting"))
# *hotels on the coast to check*: a phrase, not a question, and what it is to do
_TO_DO = re.compile(
    r"(?!(?:wh\w+|how|if|about) )"
    r"(?:(?!(?:was|were|is|are|had|has|have|would|will|could) )[^\s,;:.?]+ ){0,9}?to [a-z]+",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?!(?:wh\w+|how|if|about|that|\W)\b)[^,;:.?]*? for \w")
_NEITHER = re.compile(r"\bneither confirm(?:s|ed)? nor den(?:y|ies|ied)\b", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:not (?:\w+ly )?be (?:reached|contacted|located|drawn)|unavailable|not available|"
    r"unreachable|"
    r"(?:offered|gave|made|had|provided|has|have) no (?:\w+ )?(?:comment|answer|reply|response)|"
    r"(?:from|by|there (?:was|is|were)) no (?:\w+ )?"
    r"(?:reaction|comment|answer|reply|response|explanation)|"
    r"yet to (?:answer|comment|reply|respond)|available for (?:comment|interview)|"
    r"(?:remain|stay|kept)\w* (?:silent|quiet)|not (?:\w+ly )?return(?:ed)?|unanswered|"
    r"neither confirm\w* nor den\w+|not (?:answer|comment|repl|respond|return)\w*$)"
)


@dataclass(frozen=True, slots=True)
class Case:
    """All that the decision list looks at. `stated` is the content as one text, of `parts`.

    `opens` says that the text begins with it, as with a headline; `of_self` is the cue of what the
    speaker says that he does himself. `inserted` says that the cue stands after what is said.
    """

    cue: Cue
    stated: str
    parts: tuple[str, ...]
    kind: Kind
    finder: bool
    court: bool
    document: bool
    hedged: bool
    opens: bool
    of_self: Cue | None = None
    inserted: bool = False


def act_of(case: Case) -> Act:
    """The first act of the list that `case` is."""
    return next((act for act, holds in _DECISIONS if holds(case)), Act.CLAIM)


def withheld(case: Case) -> bool:
    """*did not say how many*: what was not told is known; *did not answer when asked* is not it."""
    first = case.stated.split()[0].lower()
    return first.startswith(("wh", "how")) and case.cue.lemma not in _ANSWERING


def _question(case: Case) -> bool:
    own = case.kind is Kind.DIRECT or not case.cue.words
    if own and is_question(case.stated):
        return True
    return case.cue.speech is Speech.ASK and not case.cue.negated and not _requests(case)


def _requests(case: Case) -> bool:
    """*asked that*, *asked them to*: a demand and no question."""
    asks = case.cue.speech is Speech.ASK and case.cue.lemma == "ask"
    bids = _TO_DO.match(case.stated) or _is_clause(case.stated) or _FOR.match(case.stated)
    return asks and case.kind is Kind.INDIRECT and bool(bids)


def _no_comment(case: Case) -> bool:
    if _is_unwilling(case) or _NEITHER.search(case.stated):
        return True
    if _SILENT.search(" ".join((*case.cue.words, *case.stated.lower().split()[:3]))):
        return True
    if case.cue.speech is Speech.REFUSE:
        first = case.stated.lower().split()[:3]
        return "to" in first and any(w.strip(".,") in _TELLING for w in first)
    if not case.cue.negated or _UNABLE & set(case.cue.words):
        return False
    return case.cue.lemma in _ANSWERING or (case.cue.lemma == "say" and not _is_clause(case.stated))


def _is_unwilling(case: Case) -> bool:
    """*did not wish to talk to the paper*, *would not repeat it to us*."""
    if not case.cue.negated or case.kind is Kind.DIRECT:
        return False
    first = [w.strip(".,") for w in case.stated.lower().split()[:2]]
    wishes = case.cue.lemma in {"want", "wish"} and first[:1] == ["to"]
    return wishes and first[-1] in _TELLING | {"give", "name", "repeat"}


def _ends_case(case: Case) -> bool:
    """*The case was dismissed for lack of evidence*: nobody denies anything."""
    passive = not words.BE.isdisjoint(case.cue.words) and "by" not in case.cue.words
    return case.cue.lemma == "dismiss" and passive


def _takes_back(case: Case) -> bool:
    """*withdrew the charge of*: whoever charged or accused does so no longer."""
    return not _TAKING_BACK.isdisjoint(case.cue.words)


def _is_clause(stated: str) -> bool:
    return stated.lower().startswith("that ")


def _denial(case: Case) -> bool:
    if case.cue.lemma == "accept" and case.cue.negated:
        return not case.court
    if case.cue.speech is Speech.DENY:
        return not case.cue.negated and not case.court and not _ends_case(case)
    if case.cue.speech is Speech.OPINE and words.WRONG & set(case.cue.words):
        return True  # *a figure the police called exaggerated*
    if case.cue.lemma in _LIKENING | {"call"} and _UNTRUE.search(case.stated):
        return True
    said = case.cue.speech is Speech.SAY and not case.hedged
    return _own_act(case, Speech.DENY) or (said and calls_false(case.stated))


def _own_act(case: Case, speech: Speech) -> bool:
    """*“We deny …,” he said*, *said that it denied …*: the speaker says himself what he does."""
    if case.of_self is not None:
        return case.of_self.speech is speech and not case.of_self.negated
    return case.kind is Kind.DIRECT and any(_does(part, speech) for part in case.parts)


def _does(part: str, speech: Speech) -> bool:
    first = part.lower().strip("\"“”‘’'«»„ ").split()[:3]
    if not first or first[0] not in words.FIRST_PERSON:
        return False
    verb = next((VERB_FORMS[w.strip(",.")] for w in first[1:] if w.strip(",.") in VERB_FORMS), None)
    return verb is not None and verb.speech is speech


def _unconfirmed(case: Case) -> bool:
    nothing = not case.cue.is_noun and case.stated.lower().split()[0] in {"none", "neither", "no"}
    unsure = (
        case.cue.negated
        or "unable" in case.cue.words
        or (nothing and (_UNABLE & set(case.cue.words) or case.cue.lemma in _CHECKING))
    )
    if unsure and case.cue.lemma in _VERIFYING:
        return bool(_UNABLE & set(case.cue.words)) or case.cue.lemma in _KNOWING
    if case.cue.lemma == "satisfy" and case.cue.negated:
        return True
    opening = case.stated.lower().split()[:8]
    unable = bool(_UNABLE & set(opening)) and ("not" in opening or "unable" in opening)
    return unable and any(w in {"confirm", "verify", "establish", "verified"} for w in opening)


def _confirmation(case: Case) -> bool:
    known = case.cue.speech is Speech.CONFIRM and not case.cue.negated
    return known or _own_act(case, Speech.CONFIRM)


def _charge(case: Case) -> bool:
    return case.cue.speech is Speech.CHARGE and not _takes_back(case)


def _allegation(case: Case) -> bool:
    if _takes_back(case):
        return False
    if _ALLEGING & set(case.cue.words):
        return True
    if case.cue.speech is Speech.ACCUSE:
        somebody = case.cue.lemma != "blame" or names_somebody(case.stated)
        return somebody and not case.cue.negated
    if case.hedged and case.cue.lemma == "suspect" and "of" in case.cue.words:
        return True
    return blames(case.stated) and not _finding(case)


def _estimate(case: Case) -> bool:
    put = not _PUTTING.isdisjoint(case.cue.words) and "it" not in case.cue.words
    put = put and " at " in case.stated
    if case.cue.speech is Speech.ESTIMATE or put:
        return True
    return offers_number(case.stated)


def _prediction(case: Case) -> bool:
    if case.cue.speech is Speech.PREDICT or _own_act(case, Speech.PREDICT):
        return True
    if case.cue.speech is not Speech.WARN:
        return False
    return "of" in case.cue.words or bool(_AHEAD & set(_WORD.findall(case.stated.lower())))


def _demand(case: Case) -> bool:
    if case.cue.lemma == "want":
        return not case.cue.negated and not case.stated.lower().startswith("to ")
    return case.cue.speech is Speech.DEMAND or _requests(case) or _bids(case) or _obliges(case)


def _bids(case: Case) -> bool:
    """*told her to stop*; *told her that* is none."""
    indirect = case.cue.lemma == "tell" and case.kind is not Kind.DIRECT and not case.inserted
    return indirect and bool(_TO_DO.match(case.stated)) and not _is_clause(case.stated)


def _obliges(case: Case) -> bool:
    """*said that the army must leave*: what someone else is to do, as main clause."""
    if _OBLIGING.isdisjoint(case.stated.lower().split()):
        return False
    clause = [t.lower for t in main_clause(case.stated)]
    if case.hedged or not clause or clause[0] in words.FIRST_PERSON | {"it", "there"}:
        return False
    at = next((i for i, word in enumerate(clause) if word in _OBLIGING), None)
    return at is not None and clause[at + 1 : at + 2] not in (["have"], ["be"], [])


def _opinion(case: Case) -> bool:
    if case.kind is Kind.DIRECT and any(_VIEW.match(part) for part in case.parts):
        return True
    if _own_act(case, Speech.SUSPECT):
        return True
    if case.cue.lemma == "want":
        return True
    thinks = case.cue.speech in {Speech.OPINE, Speech.SUSPECT} and case.cue.lemma != "see"
    likens = case.cue.lemma == "see" or (case.cue.lemma in _LIKENING and not case.document)
    views = likens and bool(_AS.search(case.stated))
    return (thinks or views) and not case.hedged and not _finding(case)


def _finding(case: Case) -> bool:
    if case.cue.negated:
        return case.court and case.cue.lemma == "accept"
    if not case.cue.words and case.opens and case.kind is not Kind.DIRECT:
        return case.finder  # a headline of what the body says was found
    concludes = case.cue.lemma in _CONCLUDING or case.cue.lemma == "satisfy"
    concludes = concludes or "grounds" in case.cue.words
    concludes = concludes or (case.cue.is_noun and case.cue.speech is Speech.FIND)
    ruled = case.court and case.cue.speech is Speech.DENY
    decides = case.court and not _DECIDING.isdisjoint(case.cue.words)
    decides = decides or set(case.cue.words) >= words.FOUND_GUILTY
    return (concludes and case.finder) or case.cue.lemma in _RULING or ruled or decides


_DECISIONS: tuple[tuple[Act, Callable[[Case], bool]], ...] = (
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
