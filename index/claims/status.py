"""The status that a reader sees, of one claim alone."""

from enum import StrEnum

from index.claims import words
from index.claims.blame import blames
from index.model import Act, Claim, Source, Voice


class Status(StrEnum):
    """How a claim may be presented; the wording of each belongs to the answers' templates."""

    REPORTED_STATEMENT = "reported_statement"
    ALLEGATION = "allegation"
    DENIAL = "denial"
    RESPONSE = "response"
    ESTIMATE = "estimate"
    FINDING = "finding"
    CHARGE = "charge"
    JUDGMENT = "judgment"
    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    DOCUMENT_TEXT = "document_text"


_OF_COURTS = words.family("acquitted acquits convicted convicts sentenced sentences")
_BY_ACT = {
    Act.DENIAL: Status.DENIAL,
    Act.CHARGE: Status.CHARGE,
    Act.ALLEGATION: Status.ALLEGATION,
    Act.ESTIMATE: Status.ESTIMATE,
}
_FINDING = words.family(
    "concluded concludes determined determines established establishes finds found"
)
_WITH_MANDATE = words.FINDERS | words.family("agency authority institute")


def status_of(claim: Claim, text: str) -> Status:
    """The status of `claim`, which stands in `text`, without regard to any other claim.

    RESPONSE, CORROBORATED and DISPUTED follow from several claims and are never returned.
    A confirmation that blames someone is an allegation: no confirmation is a finding.
    """
    found = claim.act is Act.FINDING or _finds_number(claim, text)
    if found:
        return Status.JUDGMENT if _by_court(claim, text) else Status.FINDING
    if claim.act is Act.CONFIRMATION and blames(" ".join(s.of(text) for s in claim.content)):
        return Status.ALLEGATION
    if claim.act in _BY_ACT:
        return _BY_ACT[claim.act]
    return Status.DOCUMENT_TEXT if claim.voice is Voice.PUBLISHER else Status.REPORTED_STATEMENT


def _finds_number(claim: Claim, text: str) -> bool:
    """*The Commission finds that at least 44 were killed*: a body with a mandate reports it."""
    cue = {word for span in claim.cue for word in span.of(text).lower().split()}
    named = claim.speaker.name.lower().split()
    finds = not _FINDING.isdisjoint(cue) and not _WITH_MANDATE.isdisjoint(named)
    return claim.act is Act.ESTIMATE and finds


def is_court(speaker: Source) -> bool:
    return any(word in words.COURTS for word in speaker.name.lower().split())


def _by_court(claim: Claim, text: str) -> bool:
    """By the name of who speaks, or as what the text has them: *Judge Moll*; or by the deed."""
    if is_court(claim.speaker):
        return True
    written = {w for s in (*claim.source, *claim.cue) for w in s.of(text).lower().split()}
    return not written.isdisjoint(words.COURTS | _OF_COURTS) or written >= words.FOUND_GUILTY
