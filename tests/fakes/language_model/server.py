"""The server: one endpoint, `/v1/chat/completions`, in threads of its own."""

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Json = dict[str, Any]


class Manner(StrEnum):
    """How a reply goes over the wire."""

    WHOLE = "whole"
    NEVER = "never"
    """Nothing comes, and the connection stays."""
    DRIPPING = "dripping"
    """A byte now and then, without end."""
    ENDLESS = "endless"
    """As fast as it can, without end."""
    CUT = "cut"
    """Half of what was announced, then the connection is closed."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answers with."""

    body: bytes
    status: int = 200
    content_type: str = "application/json"
    manner: Manner = Manner.WHOLE
    headers: dict[str, str] = field(default_factory=dict)


def said(content: str | None, **message: object) -> Reply:
    """A chat completion in which the model said `content`."""
    choice = {
        "index": 0,
        "finish_reason": "stop",
        "message": {"role": "assistant", "content": content, **message},
    }
    completion = {"id": "x", "object": "chat.completion", "created": 0, "model": "m"}
    return Reply(json.dumps({**completion, "choices": [choice]}).encode())


class LanguageModelServer:
    """Answers each request with what `reply` makes of it. A context manager."""

    def __init__(self, reply: Callable[[Json], Reply]) -> None:
        self.reply = reply
        self.requests: list[Json] = []
        self.keys: list[str] = []
        self.closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=[0.05])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _handler(server: LanguageModelServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.requests.append(request)
            server.keys.append(self.headers["Authorization"])
            known = self.path == "/v1/chat/completions"
            reply = server.reply(request) if known else Reply(b"", 404)
            self.close_connection = True
            with suppress(OSError):  # whoever asked has hung up
                _send(self, reply, server.closing)

        def log_request(self, code: object = "", size: object = "") -> None:
            """Says nothing."""

    return Handler


def _send(handler: BaseHTTPRequestHandler, reply: Reply, closing: threading.Event) -> None:
    if reply.manner is Manner.NEVER:
        closing.wait()
        return
    endless = reply.manner in {Manner.DRIPPING, Manner.ENDLESS}
    handler.send_response(reply.status)
    handler.send_header("Content-Type", reply.content_type)
    handler.send_header("Connection", "close")
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    if not endless:
        handler.send_header("Content-Length", str(len(reply.body)))
    handler.end_headers()
    half = len(reply.body) // 2
    handler.wfile.write(reply.body[:half] if reply.manner is Manner.CUT else reply.body)
    while endless and not closing.is_set():
        handler.wfile.write(b" " if reply.manner is Manner.DRIPPING else b" " * 65_536)
        if reply.manner is Manner.DRIPPING:
            closing.wait(0.05)
