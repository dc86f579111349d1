"""Answers made by hand, with blocks in the form that the rules give them."""

from collections.abc import Sequence

from bot.answering.blocks import Block, Quotation, Run, bold, paragraph
from bot.answering.model import Answer, Citation, Disagreement, Outcome, Response, Statement
from index.claims.status import Status
from index.model import Act, Source, SourceKind, Voice

STAR = Source("The Evening Star", SourceKind.PUBLISHER)


def statement(
    quote: str,
    speaker: str = "",
    status: Status = Status.REPORTED_STATEMENT,
    act: Act = Act.CLAIM,
    *,
    within: Source | None = None,
    repeats: int = 0,
) -> Statement:
    """What `speaker` says in *The Evening Star*, or this itself; `within` a further document."""
    links = [Source(speaker, SourceKind.NAMED)] if speaker else []
    citation = Citation(
        document="d1",
        title=None,
        publisher=STAR.name,
        published=None,
        page=None,
        start=0,
        end=len(quote),
        exact=quote,
        prefix="",
        suffix="",
        sha256="",
        text_sha256="",
        url=None,
    )
    return Statement(
        text=f"{speaker or STAR.name}: {status.value}",
        status=status,
        voice=Voice.ATTRIBUTED if speaker else Voice.PUBLISHER,
        act=act,
        chain=(STAR, *links, *([within] if within else [])),
        citation=citation,
        repeats=(citation,) * repeats,
    )


def answer(
    *statements: Statement,
    responses: Sequence[Response] = (),
    disagreements: Sequence[Disagreement] = (),
) -> Answer:
    made = Answer(
        question="What happened at the barrier?",
        outcome=Outcome.ANSWERED,
        reason="",
        blocks=(),
        statements=statements,
        disagreements=tuple(disagreements),
        responses=tuple(responses),
    )
    blocks: list[Block] = [paragraph(bold("Sources differ."))]
    for shown, number in zip(statements, made.numbers, strict=True):
        blocks += [paragraph(shown.text), Quotation((Run(f"“{shown.quote}” [{number}]"),))]
        if shown.repeats:
            blocks.append(paragraph("also carried by ", STAR.name, f" [{number + 1}]"))
    blocks.append(paragraph("Response in the documents to [1]: none found."))
    return Answer(
        question=made.question,
        outcome=made.outcome,
        reason=made.reason,
        blocks=tuple(blocks),
        statements=made.statements,
        disagreements=made.disagreements,
        responses=made.responses,
    )


BARRIER = answer(
    statement(
        "At least 212 people died because the barrier was left open.",
        "Bridge Watch",
        Status.ALLEGATION,
        Act.ALLEGATION,
    ),
    statement(
        "The number of dead is about 40.", "Interior Ministry", Status.ESTIMATE, Act.ESTIMATE
    ),
    statement("The barrier was down.", "Ministry of Roads", Status.DENIAL),
    statement("187 people died.", "Kestrel Commission", Status.FINDING, Act.FINDING),
    responses=[Response(to=0, by=2)],
    disagreements=[Disagreement("number", (0, 1, 3))],
)
"""Four speakers: an allegation, an estimate, what answers the allegation, a finding."""

ALLEGATION, ESTIMATE, DENIAL, FINDING = range(4)
