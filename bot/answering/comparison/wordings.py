"""In which words an accusation is answered: denied, passed over, or told otherwise."""

import re

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.matter import declines
from bot.answering.evidence.units import Unit
from index.model import Act, SourceKind

_REPLYING = frozenset({Act.DENIAL, Act.NO_COMMENT})
_PLAIN = frozenset({Act.CLAIM, Act.OPINION})
_TELLING = frozenset({Act.ALLEGATION, Act.CLAIM, Act.OPINION, Act.CONFIRMATION})
_PLEA = re.compile(
    r"\b(?:innocent|nothing to do with|baseless|unfounded|groundless|absurd|invent(?:ed|ion)"
    r"|fabricat\w+|fantasy|pure fiction|(?:was|were|is|are) (?:lawful|legal|justified|proper)"
    r"|(?:acted|behaved) (?:properly|correctly|lawfully|in self-defen[cs]e))\b",
    re.IGNORECASE,
)
_REPORT = (
    r"(?:account|accusation|allegation|article|assertion|charge|claim|complaint|conclusion|finding"
    r"|gossip|insinuation|lawsuit|report|rumour|rumor|statement|stor(?:y|ie)|suit|testimon(?:y|ie)"
    r"|version)s?"
)
_POINTS_BACK = re.compile(
    rf"\b(?:the|this|that|these|those|such|an?y|all|its|his|her|their) (?:\w+ )?{_REPORT}\b"
    r"(?! (?:that|about|against|of|on|over)\b)"
    r"|\b(?:this|(?<!that )(?<!said )it(?! (?:ever|had|has|never)\b)|them|so)\b"
    r"|\bthat(?=[.,;”\"]| (?:is|was|had|has|did)\b)",
    re.IGNORECASE,
)
_NAMES_REPORT = re.compile(
    rf"\b(?:the|this|that|these|those|such|any|all)? ?(?:\w+ )?{_REPORT}\b"
    r"(?! (?:that|about|against|of|on|over)\b)",
    re.IGNORECASE,
)
_ANSWERING = re.compile(  # in the mouth of the accused
    r"\b(?:"
    # it was lawful
    r"self-defen[cs]e"
    r"|(?:according to|in (?:accordance|line|keeping) with|within|under) (?:\w+ ){0,3}?"
    r"(?:laws?|limits?|mandate|procedures?|regulations|rights?|rules?|standards)"
    r"|(?:laws?|procedures?|regulations|rules?) (?:had been|has been|have been|was|were|are|is)"
    r" (?:\w+ )?(?:followed|kept|met|obeyed|observed|respected)"
    r"|(?:followed|obeyed|observed|respected) (?:\w+ ){0,3}?"
    r"(?:laws?|procedures?|regulations|rules?)"
    r"|lawful(?:ly)?|legal(?:ly)?|legitimate(?:ly)?|proportionate|routine|authori[sz]ed"
    r"|approved by|entitled to|voluntar(?:y|ily)|of (?:\w+ ){1,2}free will|with \w+ consent"
    # it is looked into
    r"|(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|review|audit) (?:\w+ ){0,6}?"
    r"(?:begun|launched|open(?:ed)?|ordered|pending|under way|underway)"
    r"|(?:launch|open|order|start|begin|began|begun)(?:ed|s|ing)? (?:\w+ ){0,3}"
    r"(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|review)"
    r"|(?:investigating|looking into|reviewing|would (?:investigate|look into)"
    r"|will (?:investigate|look into))"
    r"|cooperat\w+|seriously"
    # it was not meant
    r"|mistake(?:n(?:ly)?)?|accident(?:al(?:ly)?)?|errors?|misunderst\w+|regret(?:s|ted|table)?"
    r"|apologi[sz]\w+|unintended|unintentional\w*"
    # whom or what it hit
    r"|terrorists?|militants|fighters|insurgents|gunmen|armed (?:men|group|groups|elements)"
    r"|military target|human shields?"
    # who says so
    r"|propaganda|smears?|slander\w*|libel\w*|defam\w+|one-sided|bias(?:ed)?|unfair|lies|lying|liars?"
    r"|politically motivated|witch-?hunt|hoax|rumours?|rumors?|gossip|exaggerat\w+|mislead\w+"
    r"|inaccura\w+|incorrect|wrong|disput\w+|reject\w+|clear (?:his|her|its|their|my|our) name"
    r"|sue|suing"
    # otherwise than that
    r"|themselves|himself|herself|planted|staged|only (?:after|as|because|by|for|in|of|the|to|when)"
    r"|on leave|elsewhere|unaware"
    r")\b",
    re.IGNORECASE,
)


def denies(unit: Unit) -> bool:
    return unit.claim is not None and unit.claim.act == Act.DENIAL


def worded_as_reply(facts: Facts) -> bool:
    """Whether this may answer an accusation: a denial, no comment, or someone's plain negation."""
    claim = facts.unit.claim
    if claim is None or claim.speaker.kind == SourceKind.UNSTATED:
        return False
    if claim.act in _REPLYING or declines(facts):
        return True
    return claim.act in _PLAIN and (facts.negated or pleads(facts))


def worded_as_answer(facts: Facts) -> bool:
    """Whether this may be what the accused answer: that it was lawful, is looked into, was meant
    otherwise, or that the other side lies.
    """
    claim = facts.unit.claim
    return claim is not None and (
        worded_as_reply(facts)
        or (claim.act in _TELLING and bool(_ANSWERING.search(facts.unit.quote)))
    )


def tells(facts: Facts) -> bool:
    """Whether somebody tells how it was."""
    claim = facts.unit.claim
    return claim is not None and claim.act in _TELLING


def pleads(facts: Facts) -> bool:
    return bool(_PLEA.search(facts.unit.quote))


def takes_up(text: str) -> bool:
    """Whether `text` points at what was said before it: *the accusation*, *this*, *it*."""
    return bool(_POINTS_BACK.search(text))


def names_report(text: str) -> bool:
    """Whether it speaks of what was said without saying what: *rejected all allegations*."""
    return bool(_NAMES_REPORT.search(text))
