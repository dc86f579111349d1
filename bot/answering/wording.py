"""The program's own words: one table a purpose, in one place, with room for other languages."""

from datetime import date

from bot.answering.blocks import Run, bold
from index.claims.status import Status
from index.model import Act, Source, SourceKind

DECLINED = "The documents I hold do not answer this."
"""What is said, always and only, where the documents hold no answer."""

CLOSEST = "Closest: "
SOURCES_DIFFER = "Sources differ."
ALLEGED_AND_DENIED = "It is alleged, and it is denied."
CHARGED = "“{word}” is the question’s word: no statement shown here uses it."
COMPUTED = " ({day}, computed from the date of the document)"
AGREEMENT = "Independent sources agree."
NOT_ESTABLISHED = "The documents do not establish this."
PREMISE = "What the question takes for granted is not established in the documents."
WHAT_THEY_HOLD = "What they hold on it:"
NO_RESPONSE = "Response in the documents to {to}: none found."
RESPONSE = "Response in the documents: "
REPLIES = {Act.DENIAL: "denies", Act.NO_COMMENT: "does not comment on"}
REPLIES_OTHERWISE = "answers"
NO_FINDING = "No finding on it in the documents."
NO_SPEAKER = " states, with no speaker identified:"
ALSO_CARRIED = "also carried by "
AS_ONE = "Taken as one name: "
UNDERSTOOD = "Understood as: "

_STATUS = {
    Status.REPORTED_STATEMENT: "reported statement",
    Status.ALLEGATION: "allegation",
    Status.DENIAL: "denial",
    Status.RESPONSE: "response",
    Status.ESTIMATE: "estimate",
    Status.FINDING: "finding",
    Status.CHARGE: "charge",
    Status.JUDGMENT: "judgment",
    Status.DOCUMENT_TEXT: "own statement",
    Status.CORROBORATED: "reported statement, borne out by another origin",
    Status.DISPUTED: "reported statement, disputed",
}
_NUMBERS = "no one two three four five six seven eight nine".split()
_PLAIN = frozenset({Status.REPORTED_STATEMENT, Status.DISPUTED, Status.CORROBORATED})
_ACT = {  # where the act says more than "reported statement"
    Act.QUESTION: "question",
    Act.NO_COMMENT: "no comment",
    Act.UNCONFIRMED: "could not confirm",
    Act.CONFIRMATION: "confirmation",
    Act.PREDICTION: "prediction",
    Act.DEMAND: "demand",
    Act.OPINION: "opinion",
}


def status_words(status: Status, act: Act) -> str:
    """What a statement is, in a word or two, after its speaker."""
    return _STATUS[status] if status not in _PLAIN else _ACT.get(act, _STATUS[status])


def speaker_runs(chain: tuple[Source, ...], where: list[Run]) -> list[Run]:
    """The chain from its innermost link outwards; `where` names the publisher and the date.

    *Relatives*, quoted in the letter of *Riverside Committee*, in *Ither Herald* (22 March).
    """
    links = list(chain[1:])
    if not links:
        return where
    runs = _first_link(links)
    while links:
        runs += _next_link(links)
    return [*runs, Run(", in "), *where]


def _first_link(links: list[Source]) -> list[Run]:
    """Takes the innermost link off; a document with its author, who is the one who speaks."""
    last = links.pop()
    if last.kind == SourceKind.DOCUMENT and links and links[-1].kind != SourceKind.DOCUMENT:
        return [bold(links.pop().label), Run(f", in its {last.name}")]
    return [bold(_capital(_label(last)))]


def _next_link(links: list[Source]) -> list[Run]:
    last = links.pop()
    if last.kind != SourceKind.DOCUMENT:
        return [Run(", through "), bold(_label(last))]
    if links and links[-1].kind != SourceKind.DOCUMENT:
        return [Run(f", quoted in the {last.name} of "), bold(_label(links.pop()))]
    return [Run(f", quoted in {last.name}")]


def _label(link: Source) -> str:
    return "no named source" if link.kind == SourceKind.UNSTATED else link.label


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def plural(count: int, singular: str, many: str = "") -> str:
    return f"{count} {singular if count == 1 else many or singular + 's'}"


def one_source(repeating: int, document: str) -> str:
    """*one source; two further articles repeat its letter*; `document` may be empty."""
    if not repeating:
        return "one source"
    number = _NUMBERS[repeating] if repeating < len(_NUMBERS) else str(repeating)
    repeat = "article repeats" if repeating == 1 else "articles repeat"
    return f"one source; {number} further {repeat} {f'its {document}' if document else 'it'}"


def weekday(moment: date) -> str:
    return f"{moment:%A} {day(moment)}"


def day(moment: date) -> str:
    return f"{moment.day} {moment:%B %Y}"
