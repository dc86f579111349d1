"""Evidence → Answer, by rules alone: what is said of each bullet, and what is said of them all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering import wording
from bot.answering.agreement import corroborating
from bot.answering.blocks import Block, Quotation, Run, bold, italic, paragraph
from bot.answering.computed import computed_dates
from bot.answering.disagreement import ABOUT_NUMBER, disagreements
from bot.answering.loaded import charged_words
from bot.answering.model import Answer, Citation, Disagreement, Outcome, Response, Statement
from bot.answering.origins import independent
from bot.answering.question import Asked, Question
from bot.answering.responses import accuses
from bot.answering.selection import Bullet
from bot.answering.units import Unit
from index.claims.blame import blames
from index.claims.status import Status, status_of
from index.model import Act, Document, Polarity, SourceKind, Voice
from index.words import fold

_AROUND = 40  # code points of prefix and suffix that tell equal quotes of one document apart
_ESTABLISHING = frozenset({Status.FINDING, Status.JUDGMENT})


@dataclass(frozen=True, slots=True)
class Found:
    """What the evidence holds for one question; `responses` are indexes of `bullets`."""

    question: Question
    bullets: tuple[Bullet, ...]
    responses: tuple[Response, ...]


def declined(question: Question, reason: str, closest: Unit | None) -> Answer:
    """A refusal: one constant phrase, no citations; the closest place is named as such."""
    blocks: list[Block] = [paragraph(wording.DECLINED)]
    if closest:
        blocks.append(paragraph(wording.CLOSEST, *_place(closest.document), "."))
    return Answer(
        question=question.text,
        outcome=Outcome.DECLINED,
        reason=reason,
        blocks=tuple(blocks),
        closest=citation(closest) if closest else None,
    )


def answered(found: Found) -> Answer:
    """The answer that `found` supports; there is at least one bullet."""
    facts = [bullet.main.facts for bullet in found.bullets]
    differ = tuple(disagreements(found.question, facts, found.responses))
    statements = _statements(found, differ)
    origins = independent([c.unit for b in found.bullets for c in (b.main, *b.repeats)])
    answer = Answer(
        question=found.question.text,
        outcome=Outcome.ANSWERED,
        reason="",
        blocks=(),
        statements=statements,
        disagreements=differ,
        responses=found.responses,
        origins=origins,
    )
    return replace(answer, blocks=tuple(_blocks(found, answer)))


def citation(unit: Unit) -> Citation:
    summary, text = unit.document.summary, unit.document.text
    start, end = unit.span.start, unit.span.end
    return Citation(
        document=summary.id,
        title=summary.about.title or summary.name,
        publisher=summary.about.publisher,
        published=summary.about.published,
        page=unit.document.page_of(start),
        start=start,
        end=end,
        exact=unit.quote,
        prefix=text[max(0, start - _AROUND) : start],
        suffix=text[end : end + _AROUND],
        sha256=summary.sha256,
        text_sha256=summary.text_sha256,
        url=summary.about.url,
    )


@dataclass(frozen=True, slots=True)
class _Beside:
    """Which bullets, by index, others contradict, which ones reply, and which others bear out."""

    disputed: set[int]
    replies: set[int | None]
    agreed: set[int]


# --- statements --------------------------------------------------------------------------------


def _statements(found: Found, differ: Sequence[Disagreement]) -> tuple[Statement, ...]:
    disputed = {i for d in differ if d.about == ABOUT_NUMBER for i in d.statements}
    replies = {response.by for response in found.responses}
    agreed = corroborating(found.question, [bullet.main for bullet in found.bullets])
    beside = _Beside(disputed, replies, agreed)
    statuses = [_status(bullet.main.unit, i, beside) for i, bullet in enumerate(found.bullets)]
    established = not _ESTABLISHING.isdisjoint(statuses)
    return tuple(
        _statement(bullet, status, established=established)
        for bullet, status in zip(found.bullets, statuses, strict=True)
    )


def _status(unit: Unit, index: int, beside: _Beside) -> Status:
    """The status of one claim alone, unless what stands beside it says more."""
    if unit.claim is None:
        return Status.DOCUMENT_TEXT
    status = status_of(unit.claim, unit.document.text)
    if status != Status.REPORTED_STATEMENT:
        return status
    if index in beside.replies:
        return Status.DENIAL if unit.claim.polarity == Polarity.NEGATIVE else Status.RESPONSE
    if index in beside.disputed:
        return Status.DISPUTED
    return Status.CORROBORATED if index in beside.agreed else status


def _statement(bullet: Bullet, status: Status, *, established: bool) -> Statement:
    unit = bullet.main.unit
    lead = _lead(unit, status, established=established)
    return Statement(
        text="".join(run.text for run in lead),
        status=status,
        voice=unit.claim.voice if unit.claim else Voice.PUBLISHER,
        act=unit.claim.act if unit.claim else Act.CLAIM,
        chain=unit.chain,
        citation=citation(unit),
        repeats=tuple(citation(c.unit) for c in bullet.repeats),
    )


def _lead(unit: Unit, status: Status, *, established: bool) -> list[Run]:
    where = _place(unit.document)
    if unit.claim is None:
        return [*where, Run(wording.NO_SPEAKER)]
    if unit.chain[-1].kind == SourceKind.PUBLISHER:
        where = [bold(where[0].text), *where[1:]]
    words = wording.status_words(status, unit.claim.act)
    note = f". {wording.NO_FINDING}" if status == Status.ALLEGATION and not established else ""
    return [*wording.speaker_runs(unit.chain, where), Run(f": {words}{note}")]


def _place(document: Document) -> list[Run]:
    """The publisher and the date, or the title where no publisher is known."""
    about = document.summary.about
    name = about.publisher or about.title or document.summary.name or document.summary.id
    return [italic(name), *([Run(f" ({wording.day(about.published)})")] if about.published else [])]


# --- the whole ---------------------------------------------------------------------------------


def _blocks(found: Found, answer: Answer) -> list[Block]:
    numbers = answer.numbers
    blocks: list[Block] = [b for b in [_headline(found, answer)] if b]
    for bullet, statement, number in zip(found.bullets, answer.statements, numbers, strict=True):
        established = wording.NO_FINDING not in statement.text
        blocks.append(
            paragraph(*_lead(bullet.main.unit, statement.status, established=established))
        )
        blocks.append(_quotation(statement, number))
        if bullet.repeats:
            blocks.append(_also_carried(bullet, number))
    return [
        *blocks,
        *_response_lines(answer, numbers),
        *_charged_lines(answer),
        *_alias_lines(found),
    ]


def _quotation(statement: Statement, number: int) -> Block:
    """The quote, with the dates that its *yesterday* and *last Friday* meant."""
    dates = computed_dates(statement.quote, statement.citation.published)
    days = ", ".join(dict.fromkeys(wording.weekday(computed.day) for computed in dates))
    runs = [Run(f"“{statement.quote}” [{number}]")]
    return (
        Quotation((*runs, Run(wording.COMPUTED.format(day=days)))) if days else Quotation((*runs,))
    )


def _charged_lines(answer: Answer) -> list[Block]:
    words = charged_words(answer.question, (statement.quote for statement in answer.statements))
    return [paragraph(wording.CHARGED.format(word=word)) for word in words]


def _alias_lines(found: Found) -> list[Block]:
    """Which names were taken as one, where the question has one and a speaker the other."""
    called = {" ".join(words) for others in found.question.aliases.values() for words in others}
    units = [bullet.main.unit for bullet in found.bullets]
    links = ((unit, link.name) for unit in units for link in unit.chain)
    met = dict.fromkeys(u.aliases.names(name) for u, name in links if fold(name) in called)
    return [paragraph(wording.AS_ONE, ", ".join(names), ".") for names in met if len(names) > 1]


def _also_carried(bullet: Bullet, number: int) -> Block:
    runs: list[Run] = []
    for place, repeat in enumerate(bullet.repeats, start=number + 1):
        runs += [Run(", " if runs else wording.ALSO_CARRIED), *_place(repeat.unit.document)]
        runs.append(Run(f" [{place}]"))
    return paragraph(*runs)


def _headline(found: Found, answer: Answer) -> Block | None:
    """What is to be known before the first statement is read."""
    opening = _opening(found, answer)
    counts = _counts(answer)
    if opening and counts:
        return paragraph(bold(opening), f" {counts}")
    return paragraph(bold(opening)) if opening else paragraph(counts) if counts else None


def _opening(found: Found, answer: Answer) -> str:
    alleged = _only_alleged(found, answer)
    if found.question.asked == Asked.REASON and (alleged or answer.disagreements):
        return f"{wording.PREMISE} {wording.WHAT_THEY_HOLD}"
    if found.question.asked == Asked.WHETHER and alleged:
        denied = answer.disagreements and any(accuses(b.main.unit) for b in found.bullets)
        both = f" {wording.ALLEGED_AND_DENIED}" if denied else ""
        return f"{wording.NOT_ESTABLISHED}{both}"
    if answer.disagreements:
        return wording.SOURCES_DIFFER
    agreed = [s for s in answer.statements if s.status == Status.CORROBORATED]
    return wording.AGREEMENT if len(agreed) == len(answer.statements) else ""


def _only_alleged(found: Found, answer: Answer) -> bool:
    """Whether the question or a statement blames someone, with no finding on it."""
    accused = any(accuses(bullet.main.unit) for bullet in found.bullets)
    found_so = any(statement.status in _ESTABLISHING for statement in answer.statements)
    return (accused or blames(found.question.text)) and not found_so


def _counts(answer: Answer) -> str:
    documents = len({citation.document for citation in answer.citations})
    if len(answer.citations) == 1:
        return ""
    statements = wording.plural(len(answer.statements), "statement")
    if answer.origins == 1:
        return f"{statements} · {_one_source(answer)}"
    parts = [statements]
    if answer.origins:
        parts.append(wording.plural(answer.origins, "independent origin"))
    return " · ".join([*parts, wording.plural(documents, "document")])


def _one_source(answer: Answer) -> str:
    shown = {statement.citation.document for statement in answer.statements}
    repeating = {c.document for s in answer.statements for c in s.repeats} - shown
    links = (link for s in answer.statements for link in s.chain[1:])
    document = next((link.name for link in links if link.kind == SourceKind.DOCUMENT), "")
    return wording.one_source(len(repeating), document)


def _response_lines(answer: Answer, numbers: Sequence[int]) -> list[Block]:
    """One line a response; several allegations with the same one share it."""
    lines: list[Block] = []
    for by in dict.fromkeys(response.by for response in answer.responses):
        to = [numbers[r.to] for r in answer.responses if r.by == by]
        targets = ", ".join(f"[{number}]" for number in to)
        if by is None:
            lines.append(paragraph(wording.NO_RESPONSE.format(to=targets)))
            continue
        reply = answer.statements[by]
        verb = wording.REPLIES.get(reply.act, wording.REPLIES_OTHERWISE)
        place = f" {verb} {targets}: [{numbers[by]}]"
        lines.append(paragraph(wording.RESPONSE, bold(reply.chain[-1].label), place))
    return lines
