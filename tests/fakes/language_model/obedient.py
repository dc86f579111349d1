"""A model without judgement: it does whatever any document tells it, in every way it can."""

import json
from collections.abc import Mapping
from itertools import combinations

from tests.fakes.language_model.server import Json, Reply, said


class Obedient:
    """Looks for each of `orders` in what it is sent and does what stands there for it.

    What an order wants said is said with every choice of one, two or all claims beside it. What it
    wants as the whole reply, beginning with a brace, is the whole reply.
    """

    def __init__(self, orders: Mapping[str, str]) -> None:
        self.orders = orders
        self.obeyed: list[str] = []

    def __call__(self, request: Json) -> Reply:
        sent = _data(request)
        seen = [order for order in self.orders if order in json.dumps(sent, ensure_ascii=False)]
        self.obeyed += seen
        wanted = [self.orders[order] for order in seen]
        whole = next((text for text in wanted if text.startswith("{")), None)
        return said(whole or json.dumps({"groups": _groups(wanted, sent)}, ensure_ascii=False))


def _data(request: Json) -> Json:
    _, content, _ = request["messages"][-1]["content"].split("\n")
    data: Json = json.loads(content)
    return data


def _groups(wanted: list[str], sent: Json) -> list[Json]:
    ids = [claim["id"] for claim in sent["claims"]]
    cited = [*combinations(ids, 1), *combinations(ids, 2), tuple(ids), ()]
    sentences = [{"text": text, "claims": list(ids)} for text in wanted for ids in cited]
    return [
        {"claims": ids, "sentences": sentences[start : start + 2]}
        for start in range(0, len(sentences), 2)
    ]
