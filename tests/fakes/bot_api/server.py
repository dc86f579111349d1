"""The Bot API over HTTP, in a thread of its own."""

import asyncio
import json
import re
import socket
import struct
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, TypeVar

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.telegram.refusals import Json, Refused
from tests.fakes.bot_api.faults import Fault, Manner
from tests.fakes.bot_api.methods import Methods
from tests.fakes.bot_api.world import World

T = TypeVar("T")

ANY = "*"
DOWNLOAD = "download"
"""What a download of a file is called among the calls and for faults."""

_BODY_BYTES = 100_000_000
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{20,}")
_NUMBERS = {"message_id", "user_id", "offset", "limit", "timeout", "max_connections", "cache_time"}
_JSON = {
    "allowed_updates",
    "caption_entities",
    "commands",
    "entities",
    "link_preview_options",
    "reaction",
    "reply_markup",
    "reply_parameters",
    "scope",
}
_BOOLEANS = {"drop_pending_updates", "show_alert", "disable_notification", "protect_content"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call that arrived; `status` and `description` are what was answered, if anything was."""

    method: str
    parameters: Json
    status: int | None = None
    description: str | None = None


class Service:
    """Takes calls: those with a fault planned for them go wrong, the others are carried out."""

    def __init__(self, token: str, world: World, methods: Methods) -> None:
        self._token = token
        self._world = world
        self._methods = methods
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.calls: list[Call] = []
        self.serving: list[str] = []

    def plan(self, method: str, fault: Fault, times: int) -> None:
        self._faults[method.lower()].extend([fault] * times)

    def fault(self, method: str) -> Fault | None:
        planned = self._faults[method.lower()] or self._faults[ANY]
        return planned.popleft() if planned else None

    async def answer(self, token: str, name: str, parameters: Json) -> tuple[int, Json]:
        """The status and the body of the answer to a call."""
        self.serving.append(name)
        self._world.changes.announce()
        try:
            self.check_token(token)
            result = self._methods.called(name, parameters)
            result = await result if isawaitable(result) else result
        except Refused as refusal:
            return refusal.code, refusal.answer
        finally:
            self.serving.remove(name)
        return 200, {"ok": True, "result": result}

    def check_token(self, token: str) -> None:
        """Raises Refused for another token than the bot's."""
        if not _TOKEN.fullmatch(token):
            raise Refused("", 404)
        if token != self._token:
            raise Refused("", 401)

    def file(self, path: str) -> bytes:
        """The content of a file that getFile has named. Raises Refused."""
        for file in self._world.files.values():
            if file.path == path:
                return file.content
        raise Refused("", 404)

    def record(self, call: Call) -> None:
        self.calls.append(call)
        self._world.changes.announce()


class _Handler(RequestHandler):
    def initialize(self, service: Service) -> None:
        self._service = service
        self._gone = asyncio.Event()

    def on_connection_close(self) -> None:
        self._gone.set()

    async def _go_wrong(self, fault: Fault) -> None:
        if fault.manner is Manner.HANGING:
            await self._gone.wait()
            return
        if fault.manner is Manner.RESET:
            stream = self.detach()
            # Without lingering the other side sees a reset instead of an orderly end.
            linger = struct.pack("ii", 1, 0)
            stream.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            stream.close()
            return
        self.set_status(fault.status)
        self.set_header("Content-Type", fault.content_type)
        self.write(fault.body)


class _MethodHandler(_Handler):
    async def post(self, token: str, name: str) -> None:
        parameters = _decoded(self)
        fault = self._service.fault(name)
        if fault is not None and not fault.executed:
            self._service.record(Call(name, parameters, fault.status if fault.body else None))
            await self._go_wrong(fault)
            return
        serving = asyncio.ensure_future(self._service.answer(token, name, parameters))
        leaving = asyncio.ensure_future(self._gone.wait())
        await asyncio.wait([serving, leaving], return_when="FIRST_COMPLETED")
        leaving.cancel()
        if not serving.done():  # a poll whose bot has gone takes nothing with it
            serving.cancel()
            return
        status, body = serving.result()
        self._service.record(Call(name, parameters, status, body.get("description")))
        if fault is not None:
            await self._go_wrong(fault)
            return
        self.set_status(status)
        self.write(body)

    get = post


class _FileHandler(_Handler):
    async def get(self, token: str, path: str) -> None:
        fault = self._service.fault(DOWNLOAD)
        self._service.record(Call(DOWNLOAD, {"path": path}))
        if fault is not None:
            await self._go_wrong(fault)
            return
        try:
            self._service.check_token(token)
            self.write(self._service.file(path))
        except Refused as refusal:
            self.set_status(refusal.code)
            self.write(refusal.answer)


def _decoded(handler: RequestHandler) -> Json:
    request = handler.request
    if request.headers.get("Content-Type", "").startswith("application/json"):
        content: Json = json.loads(request.body or b"{}")
        return content
    parameters: Json = {
        name: _value(name, values[-1].decode()) for name, values in request.arguments.items()
    }
    files = {name: (parts[0].filename, parts[0].body) for name, parts in request.files.items()}
    return {**parameters, **files}


def _value(name: str, text: str) -> Any:
    if name in _JSON:
        return json.loads(text)
    if name in _NUMBERS:
        return float(text) if "." in text else int(text)
    return text.lower() in {"true", "1"} if name in _BOOLEANS else text


class ServerThread:
    """Runs a service's HTTP server, and whatever else touches its world, in one thread."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._ready: Future[int] = Future()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._server: HTTPServer | None = None
        self.port = 0

    def start(self) -> None:
        self._thread.start()
        self.port = self._ready.result(timeout=10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stopped.set)
        self._thread.join(timeout=10)
        assert not self._thread.is_alive()

    def run(self, action: Callable[[], T]) -> T:
        """Do `action` in the server's thread."""

        async def act() -> T:
            return action()

        return self.submit(act()).result(timeout=10)

    def submit(self, work: Coroutine[Any, Any, T]) -> "Future[T]":
        """Begin `work` in the server's thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def listen(self) -> None:
        sockets = bind_sockets(self.port, "127.0.0.1")
        self.port = sockets[0].getsockname()[1]
        routes = [
            (r"/file/bot([^/]*)/(.*)", _FileHandler, {"service": self._service}),
            (r"/bot([^/]*)/([^/]*)", _MethodHandler, {"service": self._service}),
        ]
        self._server = HTTPServer(
            Application(routes, log_function=lambda _: None),
            max_buffer_size=_BODY_BYTES,
            max_body_size=_BODY_BYTES,
        )
        self._server.add_sockets(sockets)

    async def refuse(self) -> None:
        """Take no connection, until it listens again on the same port."""
        assert self._server is not None
        self._server.stop()
        await self._server.close_all_connections()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopped = asyncio.Event()
        await self.listen()
        self._ready.set_result(self.port)
        await self._stopped.wait()
        await self.refuse()
