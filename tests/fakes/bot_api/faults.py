"""What can go wrong between a bot and the Bot API, apart from refusals."""

import json
from dataclasses import dataclass
from enum import Enum, auto


class Manner(Enum):
    """How a call ends."""

    ANSWERED = auto()
    HANGING = auto()
    RESET = auto()


@dataclass(frozen=True, slots=True)
class Fault:
    """One call that goes wrong; `executed` says whether it took effect nevertheless."""

    manner: Manner = Manner.ANSWERED
    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"
    executed: bool = False


def _error(code: int, description: str, **parameters: int) -> Fault:
    content = {"ok": False, "error_code": code, "description": description}
    extra = {"parameters": parameters} if parameters else {}
    return Fault(status=code, body=json.dumps({**content, **extra}).encode())


def rate_limited(seconds: int) -> Fault:
    """429: too many requests, to be tried again after so many seconds."""
    return _error(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def server_error() -> Fault:
    """500 as the Bot API words it."""
    return _error(500, "Internal Server Error")


def unauthorized() -> Fault:
    """401: the token has been revoked."""
    return _error(401, "Unauthorized")


def not_found() -> Fault:
    """404: the path of a file has expired."""
    return _error(404, "Not Found")


def bad_gateway() -> Fault:
    """502 of a proxy before the Bot API, with a page of HTML."""
    page = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
    return Fault(status=502, body=page, content_type="text/html")


def malformed() -> Fault:
    """200 with half of a JSON text."""
    return Fault(body=b'{"ok": true, "result": {"mess')


def hangs() -> Fault:
    """No answer at all; the caller's time-out decides. The call has no effect."""
    return Fault(Manner.HANGING)


def reset() -> Fault:
    """The connection is reset before the call takes effect."""
    return Fault(Manner.RESET)


def lost() -> Fault:
    """The call takes effect, and its answer is lost with the connection."""
    return Fault(Manner.RESET, executed=True)
