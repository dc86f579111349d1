"""An answer in a draft's order: nothing is lost, added or renumbered but what stands."""

from bot.answering.blocks import plain_text
from bot.answering.model import Mode
from bot.answering.phrasing.arrange import arranged
from bot.answering.phrasing.draft import Draft, Group, Sentence
from bot.answering.phrasing.verify import Lapse
from tests.fakes.answers import BARRIER, answer, statement

_ALLEGES = Sentence(text="Bridge Watch alleges that at least 212 people died.", claims=["c1"])
_FALSE = Sentence(text="Bridge Watch says that at least 212 people died.", claims=["c1"])


def draft(*ids: str, sentences: tuple[Sentence, ...] = ()) -> Draft:
    return Draft(groups=[Group(claims=list(ids), sentences=list(sentences))])


def test_statements_stand_in_the_drafts_order_with_their_own_numbers() -> None:
    made = answer(
        statement("One.", "A", repeats=1), statement("Two.", "B"), statement("Three.", "C")
    )
    phrased, _ = arranged(made, draft("c3", "c1", "c2"))
    text = plain_text(phrased.blocks)
    assert phrased.mode is Mode.LLM
    assert [text.index(f"“{word}” [{n}]") for word, n in [("Three.", 4), ("One.", 1), ("Two.", 3)]]
    assert text.index("“Three.” [4]") < text.index("“One.” [1]") < text.index("also carried by")
    assert text.index("also carried by") < text.index("“Two.” [3]") < text.index("Response in")
    assert text.startswith("Sources differ.")
    assert sorted(map(str, phrased.blocks)) == sorted(map(str, made.blocks))
    assert phrased.statements == made.statements


def test_what_the_draft_forgets_repeats_or_invents_changes_nothing_else() -> None:
    phrased, _ = arranged(BARRIER, draft("c2", "c2", "c9", "nonsense"))
    assert sorted(map(str, phrased.blocks)) == sorted(map(str, BARRIER.blocks))


def test_a_sentence_that_stands_has_its_numbers_above_the_statements() -> None:
    phrased, dropped = arranged(BARRIER, draft(sentences=(_ALLEGES, _ALLEGES)))
    assert plain_text(phrased.blocks).split("\n\n")[1] == (
        "Bridge Watch alleges that at least 212 people died. [1]"
    )
    assert len(phrased.blocks) == len(BARRIER.blocks) + 1
    assert phrased.mode is Mode.LLM
    assert not dropped


def test_where_nothing_stands_the_answer_is_the_rules_own() -> None:
    phrased, dropped = arranged(BARRIER, draft("c1", "c2", sentences=(_FALSE,)))
    assert phrased == BARRIER
    assert phrased.mode is Mode.EXTRACTIVE
    assert [(d.text, d.reason) for d in dropped] == [(_FALSE.text, Lapse.VERB)]
