"""What a reader is told around the quotes."""

import numpy as np
import pytest

from bot.answering.blocks import plain_text
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.selection import Bullet
from bot.answering.evidence.units import Unit, units_in
from bot.answering.model import Response
from bot.answering.presentation.compose import Found, answered, declined
from bot.answering.questions.question import parse
from index.likeness import Meaning
from index.model import Span
from tests.fakes.documents import document, unit_of

MEANING = Meaning(np.ones(1, dtype=np.float32))


def candidate(unit: Unit) -> Candidate:
    return Candidate(Facts(unit), 1.0, MEANING, 1.0)


def shown(question: str, *bullets: tuple[Unit, ...], responses: tuple[Response, ...] = ()) -> str:
    """The answer as text; the first unit of a bullet is quoted, the rest repeat it."""
    made = tuple(Bullet(candidate(b[0]), tuple(map(candidate, b[1:]))) for b in bullets)
    return plain_text(answered(Found(parse(question), made, responses)).blocks)


ACCUSED = unit_of("Ruta Malk accused the Water Board of poisoning the river.")
DENIED = unit_of("The Water Board denied that it had poisoned the river.", "The Post", id_="d2")


def test_one_source_that_others_repeat_is_told_in_words() -> None:
    said = "In its letter, River Watch says that 31 farms were lost."
    first, *again = (unit_of(said, name, id_=name) for name in ("The Sluice", "Post", "Mirror"))
    text = shown("How many farms were lost?", (first, *again))
    assert text.startswith("1 statement · one source; two further articles repeat its letter")


def test_a_body_that_speaks_for_itself_is_named_as_the_speaker() -> None:
    made = document("The gate was shut at noon.", "Orsett Water Board")
    (own,) = units_in(made, Span(0, len(made.text)), (), own=True)
    (told,) = units_in(made, Span(0, len(made.text)), ())
    assert shown("Was the gate shut?", (own,)).startswith(
        "Orsett Water Board (4 May 2031): own statement"
    )
    assert shown("Was the gate shut?", (told,)).startswith(
        "Orsett Water Board (4 May 2031) states, with no speaker identified:"
    )


def test_a_relative_date_is_shown_with_the_day_it_meant() -> None:
    unit = unit_of("“The gate was shut last Wednesday,” Ruta Malk said.")
    assert "[1] (Wednesday 30 April 2031, computed from the date of the document)" in shown(
        "When was the gate shut?", (unit,)
    )


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        (
            "Why did the Water Board poison the river?",
            "What the question takes for granted is not established in the documents.",
        ),
        (
            "Did the Water Board poison the river?",
            "The documents do not establish this. It is alleged, and it is denied.",
        ),
    ],
)
def test_a_premise_is_named_as_not_established(question: str, opening: str) -> None:
    text = shown(question, (ACCUSED,), (DENIED,), responses=(Response(0, 1),))
    assert text.startswith(opening)
    assert "Response in the documents: Water Board denies [1]: [2]" in text


def test_nobody_denied_is_not_called_denied() -> None:
    text = shown(
        "Did the Water Board poison the river?", (ACCUSED,), responses=(Response(0, None),)
    )
    assert text.startswith("The documents do not establish this.")
    assert "it is denied" not in text
    assert "Response in the documents to [1]: none found." in text


def test_a_charged_word_is_left_to_the_asker() -> None:
    text = shown("Why did the Water Board commit this massacre?", (ACCUSED,))
    assert "“massacre” is the question’s word" in text
    assert text.count("massacre") == 1


def test_the_closest_place_says_whose_words_stand_there() -> None:
    text = plain_text(declined(parse("Who fled?"), "", ACCUSED).blocks)
    assert "Closest: Ruta Malk, in The Sluice (4 May 2031): allegation." in text
    assert "│ “Ruta Malk accused the Water Board of poisoning the river.”" in text
    assert "[1]" not in text


def test_what_stands_aside_is_parted_from_the_rest_and_not_counted() -> None:
    first = unit_of("Ruta Malk said that 31 farms were lost.")
    second = unit_of("Jon Ferrel put the farms lost in the flood at 30.", "The Post", id_="d2")
    near = unit_of("Ilka Dorn wrote of barns under water.", "The Mirror", id_="d3")
    bullets = (
        Bullet(candidate(first)),
        Bullet(candidate(second)),
        Bullet(candidate(near), aside=True),
    )
    made = answered(Found(parse("How many farms were lost?"), bullets, ()))
    assert [statement.aside for statement in made.statements] == [False, False, True]
    assert made.origins == 2
    text = plain_text(made.blocks)
    assert "2 statements · 2 independent origins · 2 documents" in text
    assert text.index("Jon Ferrel") < text.index("Less close to the question:")
    assert text.index("Less close to the question:") < text.index("Ilka Dorn")


def test_a_finding_aside_establishes_nothing() -> None:
    found = unit_of("The court found that the Water Board poisoned the river.", id_="d3")
    bullets = (Bullet(candidate(ACCUSED)), Bullet(candidate(found), aside=True))
    made = answered(Found(parse("Did the Water Board poison the river?"), bullets, ()))
    assert plain_text(made.blocks).startswith("The documents do not establish this.")


def test_one_statement_is_no_agreement_with_what_stands_aside() -> None:
    first = unit_of("Ruta Malk said that 31 farms were lost in the flood.")
    near = unit_of("The flood took 31 farms, said Jon Ferrel.", "The Post", id_="d2")
    both = (Bullet(candidate(first)), Bullet(candidate(near)))
    question = parse("How many farms were lost?")
    agree = plain_text(answered(Found(question, both, ())).blocks)
    assert agree.startswith("Independent sources agree.")
    alone = (both[0], Bullet(both[1].main, aside=True))
    assert "agree" not in plain_text(answered(Found(question, alone, ())).blocks)
