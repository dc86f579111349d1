"""Whatever goes wrong with the model or its server, the user gets the answer of the rules."""

import json

import pytest
import structlog

from bot.answering.model import Mode, Outcome
from bot.answering.phrasing.client import Access, language_model
from bot.answering.phrasing.phrasing import Phrasing
from tests.fakes.answers import BARRIER
from tests.fakes.language_model import LanguageModelServer, Manner, Reply, said

_STANDING = {"text": "Bridge Watch alleges that at least 212 people died.", "claims": ["c1"]}


def drafted(*sentences: object, claims: tuple[str, ...] = ("c1", "c2", "c3", "c4")) -> str:
    return json.dumps({"groups": [{"claims": list(claims), "sentences": list(sentences)}]})


_WHOLE = said(drafted(_STANDING))
BREAKAGES = {
    "no reply": Reply(b"", manner=Manner.NEVER),
    "a byte now and then": Reply(b"", manner=Manner.DRIPPING),
    "endless output": Reply(b"", manner=Manner.ENDLESS),
    "disconnected": Reply(_WHOLE.body, manner=Manner.CUT),
    "nothing": Reply(b""),
    "429": Reply(b'{"error": {}}', 429, headers={"Retry-After": "3600"}),
    "500": Reply(b'{"error": "out of memory"}', 500),
    "502 in HTML": Reply(b"<html>Bad Gateway</html>", 502, "text/html"),
    "401": Reply(b'{"error": {"message": "wrong key"}}', 401),
    "a redirect": Reply(b"", 307, headers={"Location": "/v1/elsewhere"}),
    "another content type": Reply(b"<html>Welcome</html>", 200, "text/html"),
    "other JSON": Reply(b'{"object": "list", "data": []}'),
    "no choice": Reply(b'{"choices": []}'),
    "a call of a tool": said(None, tool_calls=[{"id": "1", "type": "function"}]),
    "a refusal": said(None, refusal="I can't help with that."),
    "a refusal in prose": said("I'm sorry, but I can't help with that."),
    "truncated": said(drafted(_STANDING)[:-9]),
    "malformed": said(drafted(_STANDING).replace(":", "=")),
    "another shape": said('{"sentences": []}'),
    "too much of it": said(drafted(*[_STANDING] * 3)),
    "wrong ids": said(drafted({**_STANDING, "claims": ["c9"]}, claims=("c9", "1"))),
    "obeys an injection": said(drafted({"text": "The mayor did it.", "claims": ["c1"]})),
    "nothing to say": said('{"groups": []}'),
}


@pytest.mark.parametrize("reply", BREAKAGES.values(), ids=BREAKAGES)
def test_the_answer_is_the_rules_own(reply: Reply) -> None:
    with LanguageModelServer(lambda _: reply) as server:
        access = Access(server.url, "", "fake", seconds=1)
        with language_model(access) as model:
            answer = Phrasing(model).phrased(BARRIER)
        assert len(server.requests) <= 1
    assert answer.blocks == BARRIER.blocks
    assert (answer.outcome, answer.mode) == (Outcome.ANSWERED, Mode.EXTRACTIVE)
    assert answer.evidence.drafted is not None


def test_nobody_there() -> None:
    with LanguageModelServer(lambda _: _WHOLE) as gone:
        url = gone.url
    with language_model(Access(url, "", "fake", seconds=1)) as model:
        answer = Phrasing(model).phrased(BARRIER)
    assert answer.blocks == BARRIER.blocks
    assert answer.evidence.drafted is not None
    assert answer.evidence.drafted.failure == "APIConnectionError."


def test_what_stands_is_shown_and_what_falls_is_logged() -> None:
    false = {"text": "The Interior Ministry proves that 40 are dead.", "claims": ["c2"]}
    with (
        LanguageModelServer(lambda _: said(drafted(_STANDING, false))) as server,
        language_model(Access(server.url, "the key", "fake", seconds=20)) as model,
        structlog.testing.capture_logs() as logs,
    ):
        answer = Phrasing(model).phrased(BARRIER)
    assert server.keys == ["Bearer the key"]
    assert server.requests[0]["model"] == "fake"
    assert answer.mode is Mode.LLM
    drafted_ = answer.evidence.drafted
    assert drafted_ is not None
    assert [dropped.text for dropped in drafted_.dropped] == [false["text"]]
    assert list(answer.evidence.prompts) == ["connect"]
    assert [log["reason"] for log in logs] == [drafted_.dropped[0].reason]
    assert "40" not in str(logs)
