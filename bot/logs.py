"""Logs on standard error: ids and counts, never a question's text, never a secret."""

import logging
import re
import sys
from collections.abc import Iterable

import structlog

# The first two write whole URLs, and the bot's token stands in every URL of the Bot API.
# telegram.request writes an answer that it cannot read as it is; whoever called hears of it anyway.
_QUIET = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.INFO,
    "telegram.request": logging.CRITICAL,
    "httpx2": logging.WARNING,
    "httpcore2": logging.WARNING,
    "openai": logging.INFO,  # below that it writes whole requests, and they hold the question
    "alembic": logging.WARNING,
    "chromadb": logging.WARNING,
    "sentence_transformers": logging.WARNING,
}
_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
_HIDDEN = "[hidden]"


def configure(level: str, secrets: Iterable[str] = ()) -> None:
    """Sends every log line, the libraries' too, to standard error at `level` or above."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting(shared, [secret for secret in secrets if secret]))
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name, least in _QUIET.items():
        logging.getLogger(name).setLevel(max(least, logging.getLevelName(level)))


class _Redacting(structlog.stdlib.ProcessorFormatter):
    """Writes a record with its traceback as one line of JSON, secrets hidden."""

    def __init__(self, shared: list[structlog.typing.Processor], secrets: list[str]) -> None:
        super().__init__(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            foreign_pre_chain=shared,
        )
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        line = _TOKEN.sub(_HIDDEN, super().format(record))
        for secret in self._secrets:
            line = line.replace(secret, _HIDDEN)
        return line
