"""The extractive answer in, the same answer in a language model's order and words out."""

import time
from dataclasses import replace
from typing import Any, Protocol

import structlog

from bot.answering.model import Answer, Drafted, Outcome
from bot.answering.phrasing.arrange import arranged
from bot.answering.phrasing.draft import Draft, schema
from bot.answering.phrasing.prompt import Prompt, as_data
from bot.answering.phrasing.verify import LONGEST
from bot.answering.wording.table import ENGLISH
from index.errors import LanguageModelFailed

_log = structlog.get_logger(__name__)
_FEWEST = 2  # statements: one alone has no order and nothing to be connected with


class Model(Protocol):
    """A language model that returns drafts."""

    @property
    def name(self) -> str: ...

    def draft(self, instructions: str, data: str, schema: dict[str, Any]) -> Draft:
        """Raises LanguageModelFailed."""


class Phrasing:
    """Orders and connects answers by a language model. Safe to use from several threads."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._prompt = Prompt.load("connect")

    def applies_to(self, answer: Answer) -> bool:
        """Whether the model is asked at all: what verifies its sentences reads English."""
        if answer.language != ENGLISH.language:
            return False
        return answer.outcome is Outcome.ANSWERED and len(answer.foremost) >= _FEWEST

    def phrased(self, answer: Answer) -> Answer:
        """`answer` with what stands of the model's draft; where it fails, `answer` as it is.

        Its statements, quotes and statuses are never changed.
        """
        start = time.perf_counter()
        try:
            shape = schema(len(answer.foremost), LONGEST)
            draft = self._model.draft(self._prompt.text, as_data(answer), shape)
        except LanguageModelFailed as failure:
            _log.warning("The language model failed.", reason=str(failure))
            return self._noted(answer, start, Drafted(self._model.name, failure=str(failure)))
        phrased, dropped = arranged(answer, draft)
        for sentence in dropped:
            _log.warning("A connecting sentence was left out.", reason=sentence.reason)
        return self._noted(phrased, start, Drafted(self._model.name, dropped))

    def _noted(self, answer: Answer, start: float, drafted: Drafted) -> Answer:
        timings = {**answer.evidence.timings, "language model": time.perf_counter() - start}
        evidence = replace(
            answer.evidence,
            prompts={self._prompt.name: self._prompt.sha256},
            timings=timings,
            drafted=drafted,
        )
        return replace(answer, evidence=evidence)
