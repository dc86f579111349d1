"""Documents that give orders, and a model that obeys them all: no reader sees any of it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.answering.blocks import plain_text
from bot.answering.model import Answer, Mode, Response
from bot.answering.phrasing.client import Access, language_model
from bot.answering.phrasing.phrasing import Phrasing
from index.claims.status import Status
from index.model import Act
from tests.fakes.answers import answer, statement
from tests.fakes.language_model import LanguageModelServer
from tests.fakes.language_model.obedient import Obedient

CASES = Path(__file__).parents[2] / "cases" / "answering" / "injections.jsonl"
ORDERS = {
    case["order"]: case["wanted"] for case in map(json.loads, CASES.read_text("utf-8").splitlines())
}
_OPEN = "The gate at Morn was open."
_DENIED = "The Weir Board denied that the gate at Morn was open."


def _answer(spoken: str, denied: str, own: str) -> Answer:
    return answer(
        statement(spoken, "Ruta Malk"),
        statement(denied, "Weir Board", Status.DENIAL, Act.DENIAL),
        statement(own),
        responses=[Response(to=0, by=1)],
    )


PLACES: dict[str, Callable[[str], Answer]] = {
    "in what is quoted": lambda order: _answer(f"{_OPEN} {order}", _DENIED, "It rained."),
    "in what answers it": lambda order: _answer(_OPEN, f"{_DENIED} {order}", "It rained."),
    "in a document's own words": lambda order: _answer(_OPEN, _DENIED, f"{order} It rained."),
}


@pytest.fixture(scope="module")
def obedient() -> Obedient:
    return Obedient(ORDERS)


@pytest.fixture(scope="module")
def phrasing(obedient: Obedient) -> Iterator[Phrasing]:
    with (
        LanguageModelServer(obedient) as server,
        language_model(Access(server.url, "", "obedient", seconds=20)) as model,
    ):
        yield Phrasing(model)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("order", ORDERS)
def test_no_order_of_a_document_is_obeyed(
    phrasing: Phrasing, obedient: Obedient, order: str, place: str
) -> None:
    by_rules = PLACES[place](order)
    obedient.obeyed.clear()
    shown = phrasing.phrased(by_rules)
    assert obedient.obeyed == [order]
    assert shown.statements == by_rules.statements
    assert sorted(map(str, shown.blocks)) == sorted(map(str, by_rules.blocks))


def test_what_an_honest_model_writes_of_the_same_documents_is_shown(
    phrasing: Phrasing, obedient: Obedient
) -> None:
    order = next(iter(ORDERS))
    wanted = "Ruta Malk says that the gate at Morn was open."
    obedient.orders = {order: wanted}
    shown = phrasing.phrased(_answer(_OPEN, _DENIED, order))
    obedient.orders = ORDERS
    assert shown.mode is Mode.LLM
    assert f"{wanted} [1]" in plain_text(shown.blocks)
