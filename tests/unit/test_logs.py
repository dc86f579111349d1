"""No secret reaches a log line, whoever writes it."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_line_is_json_with_the_event_and_its_level(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO")
    structlog.get_logger("index.indexer").info("index_built", generation=3)
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["generation"], line["level"]) == ("index_built", 3, "info")


def test_secrets_are_hidden_in_messages_and_tracebacks(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("DEBUG", ["hook-secret"])
    error = RuntimeError(f"https://api.telegram.org/bot{TOKEN}/getMe hook-secret")
    logging.getLogger("anything").error("failed with %s", TOKEN, exc_info=error)
    written = capsys.readouterr().err
    assert "failed with" in written
    assert TOKEN not in written
    assert "hook-secret" not in written


def test_libraries_that_write_urls_are_quiet_even_at_debug(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.configure("DEBUG")
    logging.getLogger("httpx").info("GET %s", TOKEN)
    assert capsys.readouterr().err == ""
