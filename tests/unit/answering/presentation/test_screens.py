"""What of an answer is read at once, and what is behind a button."""

from dataclasses import replace
from datetime import date

from bot.answering.blocks import Block, Quotation, Run, paragraph, plain_text
from bot.answering.model import Answer, Citation, Disagreement, Outcome, Response, Statement
from bot.answering.presentation.screens import CHARACTERS, STATEMENTS, screens
from index.claims.status import Status
from index.model import Act, Source, SourceKind, Voice


def statement(number: int, *, repeats: int = 0, words: int = 5) -> Statement:
    quote = f"Gate {number} was open {'and open ' * words}".strip()
    place = Citation(
        document="d1",
        title=None,
        publisher="The Sluice",
        published=date(2031, 5, 4),
        page=None,
        start=0,
        end=len(quote),
        exact=quote,
        prefix="",
        suffix="",
        sha256="a" * 64,
        text_sha256="b" * 64,
        url=None,
    )
    return Statement(
        text=f"Keeper {number}: reported statement",
        status=Status.REPORTED_STATEMENT,
        voice=Voice.ATTRIBUTED,
        act=Act.CLAIM,
        chain=(Source("The Sluice", SourceKind.PUBLISHER),),
        citation=place,
        repeats=(place,) * repeats,
    )


def answer(
    *statements: Statement,
    responses: tuple[Response, ...] = (),
    disagreements: tuple[Disagreement, ...] = (),
) -> Answer:
    blocks: list[Block] = [paragraph("Head.")]
    for number, one in enumerate(statements, start=1):
        blocks += [paragraph("Less close:")] if one.aside else []
        blocks += [paragraph(one.text), Quotation((Run(f"“{one.quote}” [{number}]"),))]
        blocks += [paragraph("also carried by The Weir")] if one.repeats else []
    blocks.append(paragraph("Foot."))
    return Answer(
        "Was the gate open?",
        Outcome.ANSWERED,
        "",
        tuple(blocks),
        tuple(statements),
        disagreements,
        responses,
    )


def keepers(blocks: tuple[Block, ...]) -> list[int]:
    return [n for n in range(1, 10) if f"Keeper {n}:" in plain_text(blocks)]


def test_the_first_statements_stand_there_and_the_rest_waits() -> None:
    whole = answer(*(statement(n, repeats=n % 2) for n in range(1, 7)))
    cut = screens(whole)
    assert keepers(cut.first) == list(range(1, STATEMENTS + 1))
    assert keepers(cut.rest) == list(range(STATEMENTS + 1, 7))
    assert cut.more == 6 - STATEMENTS
    assert plain_text(cut.first).startswith("Head.")
    assert plain_text(cut.first).endswith("Foot.")
    assert {*cut.first, *cut.rest} == {*whole.blocks}


def test_nothing_waits_behind_a_short_answer_or_a_refusal() -> None:
    short = answer(statement(1), statement(2, repeats=1))
    assert screens(short).first == short.blocks
    assert screens(short).more == 0
    declined = Answer("?", Outcome.DECLINED, "", (paragraph("No answer."),))
    assert screens(declined).first == declined.blocks
    assert not screens(declined).rest


def test_long_quotes_leave_room_for_fewer_but_always_one() -> None:
    cut = screens(answer(*(statement(n, words=CHARACTERS // 10) for n in range(1, 4))))
    assert keepers(cut.first) == [1]
    assert cut.more == 2


def test_a_response_stands_beside_its_allegation() -> None:
    responses = (Response(0, 4), Response(1, None))
    cut = screens(answer(*(statement(n) for n in range(1, 6)), responses=responses))
    assert keepers(cut.first) == [1, 2, 3, 5]
    assert keepers(cut.rest) == [4]


def test_the_line_that_nobody_answered_waits_with_its_statement() -> None:
    cut = screens(
        answer(
            *(statement(n) for n in range(1, 6)), responses=(Response(0, None), Response(4, None))
        )
    )
    assert "to [1]: none found" in plain_text(cut.first)
    assert "[5]" not in plain_text(cut.first)
    assert "to [5]: none found" in plain_text(cut.rest)


def test_both_sides_of_a_disagreement_stand_together() -> None:
    differ = (Disagreement("a number", (0, 4)),)
    cut = screens(answer(*(statement(n) for n in range(1, 6)), disagreements=differ))
    assert keepers(cut.first) == [1, 2, 3, 5]


def test_what_stands_aside_waits_however_short_the_answer_is() -> None:
    whole = answer(statement(1), replace(statement(2), aside=True))
    cut = screens(whole)
    assert (keepers(cut.first), keepers(cut.rest), cut.more) == ([1], [2], 1)


def test_an_answer_whose_statements_are_not_found_is_shown_whole() -> None:
    whole = answer(*(statement(n) for n in range(1, 6)))
    other = Answer(whole.question, whole.outcome, "", (paragraph("Otherwise."),), whole.statements)
    assert screens(other).first == other.blocks
    assert screens(other).more == 0
