"""Evidence → Answer, by rules alone: what is said of each bullet, and what is said of them all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.blocks import Block, Quotation, Run, bold, italic
from bot.answering.comparison.agreement import corroborating
from bot.answering.comparison.disagreement import ABOUT_NUMBER, disagreements
from bot.answering.evidence.accusing import accuses
from bot.answering.evidence.computed import computed_dates
from bot.answering.evidence.endings import Ending, outcome_of
from bot.answering.evidence.matter import negates
from bot.answering.evidence.origins import independent
from bot.answering.evidence.selection import Bullet
from bot.answering.evidence.units import Unit
from bot.answering.model import (
    Answer,
    Bearing,
    Citation,
    Disagreement,
    Outcome,
    Response,
    Statement,
)
from bot.answering.presentation.loaded import charged_words
from bot.answering.presentation.response_lines import response_lines
from bot.answering.questions.clauses import clause_of
from bot.answering.questions.question import Asked, Question
from bot.answering.wording.speakers import speaker_runs
from bot.answering.wording.table import Wording, wording_in
from index.claims import words as english
from index.claims.blame import blames
from index.claims.status import Status, status_of
from index.model import Act, Document, Polarity, SourceKind, Voice
from index.words import fold

_AROUND = 40  # code points of prefix and suffix that tell equal quotes of one document apart
_PRESUPPOSING = frozenset({Asked.TIME, Asked.PLACE, Asked.NUMBER, Asked.ANYTHING})
_SETTLING = frozenset({Act.FINDING, Act.CONFIRMATION})
_ESTABLISHING = frozenset({Status.FINDING, Status.JUDGMENT})


@dataclass(frozen=True, slots=True)
class Found:
    """What the evidence holds for one question.

    `responses` and `bearings` are indexes of `bullets`.
    """

    question: Question
    bullets: tuple[Bullet, ...]
    responses: tuple[Response, ...]
    bearings: tuple[Bearing, ...] = ()

    @property
    def foremost(self) -> tuple[Bullet, ...]:
        """Those that do not stand aside; they come first."""
        return tuple(bullet for bullet in self.bullets if not bullet.aside)

    @property
    def words(self) -> Wording:
        """The program's own, in the language of the question."""
        return wording_in(self.question.language)


def declined(
    question: Question, reason: str, closest: Unit | None, *, foreign: bool = False
) -> Answer:
    """A refusal: one constant phrase, no citations; the closest place is named as such.

    `foreign` is whether the question is in another language than the documents.
    """
    words = wording_in(question.language)
    blocks: list[Block] = [words.paragraph(words.text("answer.declined"))]
    if foreign:
        blocks.append(words.paragraph(words.text("answer.best_understood")))
    if closest:
        blocks += _closest(words, closest)
    return Answer(
        question=question.text,
        outcome=Outcome.DECLINED,
        reason=reason,
        blocks=tuple(blocks),
        closest=citation(closest) if closest else None,
        language=question.language,
    )


def _closest(words: Wording, unit: Unit) -> list[Block]:
    """Whose words stand there and what they are, with their whole sentence, which may deny them.

    Unnumbered, as they answer nothing.
    """
    place = _place(words, unit.document)
    if unit.claim:
        status = status_of(unit.claim, unit.document.text)
        said = speaker_runs(words, unit.chain, place)
        place = words.runs("speaker.lead", said=said, status=words.status(status, unit.claim.act))
    return [
        words.paragraph(*words.runs("answer.closest", place=place)),
        Quotation((Run(f"“{unit.sentence.of(unit.document.text)}”"),)),
    ]


def answered(found: Found) -> Answer:
    """The answer that `found` supports; there is at least one bullet."""
    facts = [bullet.main.facts for bullet in found.foremost]
    between = [r for r in found.responses if r.to < len(facts)]
    differ = tuple(disagreements(found.question, facts, between))
    statements = _statements(found, differ)
    units = [c.unit for b in found.foremost for c in (b.main, *b.repeats)]
    origins = independent([unit for unit in units if not _leaves_open(unit)])
    answer = Answer(
        question=found.question.text,
        outcome=Outcome.ANSWERED,
        reason="",
        blocks=(),
        statements=statements,
        disagreements=differ,
        responses=found.responses,
        bearings=found.bearings,
        origins=origins,
        language=found.question.language,
    )
    return replace(answer, blocks=tuple(_blocks(found, answer)))


def _leaves_open(unit: Unit) -> bool:
    """Whether it says no more than that somebody could not confirm the rest."""
    return unit.claim is not None and unit.claim.act is Act.UNCONFIRMED


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
    agreed = corroborating(found.question, [bullet.main for bullet in found.foremost])
    beside = _Beside(disputed, replies, agreed)
    statuses = [_status(bullet.main.unit, i, beside) for i, bullet in enumerate(found.bullets)]
    decided = not _ESTABLISHING.isdisjoint(statuses)
    return tuple(
        _statement(found, bullet, status, decided=decided)
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


def _statement(found: Found, bullet: Bullet, status: Status, *, decided: bool) -> Statement:
    unit = bullet.main.unit
    lead = _lead(found.words, unit, status, decided=decided)
    return Statement(
        text="".join(run.text for run in lead),
        status=status,
        voice=unit.claim.voice if unit.claim else Voice.PUBLISHER,
        act=unit.claim.act if unit.claim else Act.CLAIM,
        chain=unit.chain,
        citation=citation(unit),
        repeats=tuple(citation(c.unit) for c in bullet.repeats),
        aside=bullet.aside,
    )


def _lead(words: Wording, unit: Unit, status: Status, *, decided: bool) -> list[Run]:
    where = _place(words, unit.document)
    if unit.claim is None:
        return words.runs("speaker.document_text", place=where)
    if unit.chain[-1].kind == SourceKind.PUBLISHER:
        where = [bold(where[0].text), *where[1:]]
    said = speaker_runs(words, unit.chain, where)
    what = words.status(status, unit.claim.act)
    if status != Status.ALLEGATION or decided:
        return words.runs("speaker.lead", said=said, status=what)
    note = words.text("answer.no_finding")
    return words.runs("speaker.lead_with_note", said=said, status=what, note=note)


def _place(words: Wording, document: Document) -> list[Run]:
    """The publisher and the date, or the title where no publisher is known."""
    about = document.summary.about
    name = about.publisher or about.title or document.summary.name or document.summary.id
    date = [Run(f" ({words.day(about.published)})")] if about.published else []
    return [italic(name), *date]


# --- the whole ---------------------------------------------------------------------------------


def _blocks(found: Found, answer: Answer) -> list[Block]:
    words, numbers = found.words, answer.numbers
    decided = any(statement.status in _ESTABLISHING for statement in answer.statements)
    blocks: list[Block] = [b for b in [_headline(found, answer)] if b]
    shown = zip(found.bullets, answer.statements, numbers, strict=True)
    for index, (bullet, statement, number) in enumerate(shown):
        if index == len(answer.foremost):
            blocks.append(words.paragraph(italic(words.text("answer.aside"))))
        lead = _lead(words, bullet.main.unit, statement.status, decided=decided)
        blocks.append(words.paragraph(*lead))
        blocks.append(_quotation(words, statement, number))
        if bullet.repeats:
            blocks.append(_also_carried(words, bullet, number))
    return [
        *blocks,
        *response_lines(answer, range(len(answer.statements))),
        *_charged_lines(words, answer),
        *_alias_lines(found),
    ]


def _is_established(found: Found, statements: Sequence[Statement]) -> bool:
    """Whether a finding or a judgment is among what is shown that says that it is so.

    Nothing is that somebody was cleared of, nor what was overturned.
    """
    units = [bullet.main.unit for bullet in found.bullets]
    if any(outcome_of(unit) is Ending.CLEARED for unit in units):
        return False
    return any(
        statement.status in _ESTABLISHING and not negates(found.question, bullet.main.facts)
        for statement, bullet in zip(statements, found.bullets, strict=True)
        if not statement.aside
    )


def _quotation(words: Wording, statement: Statement, number: int) -> Block:
    """The quote, with the dates that its *yesterday* and *last Friday* meant."""
    dates = computed_dates(statement.quote, statement.citation.published)
    days = dict.fromkeys(words.weekday(computed.day) for computed in dates)
    quoted = Run(f"“{statement.quote}” [{number}]")
    if not days:
        return Quotation((quoted,))
    return Quotation((quoted, *words.runs("answer.computed", days=words.listed(days))))


def _charged_lines(words: Wording, answer: Answer) -> list[Block]:
    found = charged_words(answer.question, (statement.quote for statement in answer.statements))
    return [words.paragraph(words.text("answer.charged", word=word)) for word in found]


def _alias_lines(found: Found) -> list[Block]:
    """Which names were taken as one, where the question has one and a speaker the other."""
    words = found.words
    called = {" ".join(name) for others in found.question.aliases.values() for name in others}
    units = [bullet.main.unit for bullet in found.bullets]
    links = ((unit, link.name) for unit in units for link in unit.chain)
    met = dict.fromkeys(u.aliases.names(name) for u, name in links if fold(name) in called)
    lists = [[Run(words.listed(names))] for names in met if len(names) > 1]
    return [words.paragraph(*words.runs("answer.as_one", names=names)) for names in lists]


def _also_carried(words: Wording, bullet: Bullet, number: int) -> Block:
    places: list[Run] = []
    for number_, repeat in enumerate(bullet.repeats, start=number + 1):
        comma = [Run(words.listed(("", "")))] if places else []
        places += [*comma, *_place(words, repeat.unit.document), Run(f" [{number_}]")]
    return words.paragraph(*words.runs("answer.also_carried", places=places))


def _headline(found: Found, answer: Answer) -> Block | None:
    """What is to be known before the first statement is read."""
    words = found.words
    opening = " ".join(words.text(f"answer.{key}") for key in _opening(found, answer))
    counts = _counts(words, answer)
    if opening and counts:
        return words.paragraph(bold(opening), f" {counts}")
    return words.paragraph(bold(opening) if opening else counts) if opening or counts else None


def _opening(found: Found, answer: Answer) -> tuple[str, ...]:
    """The keys of the sentences to begin with."""
    alleged = _only_alleged(found, answer)
    if _presupposes(found, answer, alleged=alleged):
        return ("premise", "what_they_hold")
    whether = found.question.asked == Asked.WHETHER
    if alleged and (whether or (found.question.supposed and not answer.disagreements)):
        denied = answer.disagreements and any(accuses(b.main.unit) for b in found.foremost)
        return ("not_established", "alleged_and_denied") if denied else ("not_established",)
    if answer.disagreements:
        open_ = found.question.supposed and not _is_established(found, answer.statements)
        return ("not_established", "sources_differ") if open_ else ("sources_differ",)
    agreed = [s for s in answer.foremost if s.status == Status.CORROBORATED]
    return ("agreement",) if len(agreed) == len(answer.foremost) else ()


def _presupposes(found: Found, answer: Answer, *, alleged: bool) -> bool:
    """Whether the question takes for granted what is only said: *Why*, *when*, *how many did X …?*

    What somebody is asked to have done for a reason, others may merely say of him.
    """
    question = found.question
    if question.asked is Asked.REASON:
        return alleged or bool(answer.disagreements) or _told_of(question, found)
    clause = clause_of(question.text) if question.asked in _PRESUPPOSING and alleged else None
    if clause is None:
        return False
    does = clause.auxiliary in english.DO and accuses(found.bullets[0].main.unit)
    return does or blames(clause.statement)


def _told_of(question: Question, found: Found) -> bool:
    """Whether others alone say it of who is named in the question, and no finding does."""
    clause = clause_of(question.text)
    subject = set(fold(clause.subject).split()) if clause else set()
    doers = [set(name) for name in question.names if set(name) <= subject]
    units = [bullet.main.unit for bullet in found.foremost]
    if not doers or any(unit.claim is None or unit.claim.act in _SETTLING for unit in units):
        return False
    speakers = [set(fold(unit.chain[-1].name).split()) for unit in units]
    return not any(doer & speaker for doer in doers for speaker in speakers)


def _only_alleged(found: Found, answer: Answer) -> bool:
    """Whether the question or a statement blames someone, with no finding on it."""
    accused = any(accuses(bullet.main.unit) for bullet in found.foremost)
    blamed = accused or _blames(found.question)
    return blamed and not _is_established(found, answer.statements)


def _blames(question: Question) -> bool:
    """By its words as asked, or as a statement has them: *ordered the shooting*."""
    clause = clause_of(question.text)
    return blames(question.text) or (clause is not None and blames(clause.statement))


def _counts(words: Wording, answer: Answer) -> str:
    citations = [c for s in answer.foremost for c in (s.citation, *s.repeats)]
    documents = len({citation.document for citation in citations})
    if len(citations) == 1:
        return ""
    statements = words.count("statements", len(answer.foremost))
    if answer.origins == 1:
        return f"{statements} · {_one_source(words, answer)}"
    origins = [words.count("origins", answer.origins)] if answer.origins else []
    return " · ".join([statements, *origins, words.count("documents", documents)])


def _one_source(words: Wording, answer: Answer) -> str:
    shown = {statement.citation.document for statement in answer.foremost}
    repeating = {c.document for s in answer.foremost for c in s.repeats} - shown
    links = (link for s in answer.foremost for link in s.chain[1:])
    document = next((link.name for link in links if link.kind == SourceKind.DOCUMENT), "")
    return words.one_source(len(repeating), document)
