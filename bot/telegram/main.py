"""The chat, over Telegram where there is a token, else in the terminal: the same handlers."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any

import structlog
from rich.console import Console
from telegram.error import Conflict, InvalidToken
from telegram.ext import ApplicationBuilder

from bot.app import App
from bot.journal.model import FrontEnd
from bot.settings import Settings
from bot.telegram import intake, local
from bot.telegram.access import Access, Role
from bot.telegram.application import JoinableApplication, running
from bot.telegram.inbox import Inbox, InboxProcessor
from bot.telegram.limiter import PatientRateLimiter
from bot.telegram.rules import Services
from bot.telegram.screen import ConsoleScreen
from bot.telegram.terminal import chat, typed_lines
from bot.telegram.welcome import welcome
from bot.telegram.wiring import register, set_menus
from bot.telegram.workers import Workers
from index.errors import TelegramRefused

_log = structlog.get_logger(__name__)

_Failure = asyncio.Future[BaseException]
_ANSWER_SECONDS = 20  # until an answer of the Bot API counts as lost
_AT_ONCE = 8  # updates in the terminal, such as several files in one line


def serve(app: App) -> None:
    """Runs until a signal or the end of the input. Raises TelegramRefused and SettingsError."""
    with Workers() as workers:
        app.library.start_indexing()
        if app.settings.telegram_bot_token.get_secret_value():
            asyncio.run(_until_signalled(app, workers))
        else:
            console = Console()
            welcome(app, console)
            asyncio.run(_in_terminal(app, workers, console))


# --- Telegram ----------------------------------------------------------------------------------


async def _until_signalled(app: App, workers: Workers) -> None:
    told = asyncio.Event()
    with _signals(told):
        await over_telegram(app, workers, told)


async def over_telegram(app: App, workers: Workers, told: asyncio.Event) -> None:
    """Answers until `told` to end, and finishes the work in hand.

    Raises TelegramRefused where the token is not good or another process uses it, and
    SettingsError where the webhook cannot listen.
    """
    services = Services(app, Access.of(app.settings), FrontEnd.TELEGRAM, workers)
    if not services.access.ids:
        _log.warning("nobody_may_ask", reason="ADMIN_IDS, REVIEWER_IDS and USER_IDS are empty")
    inbox, failure = Inbox(app.engine), asyncio.get_running_loop().create_future()
    application = _telegram_application(app.settings, inbox, partial(_fail, failure))
    register(application, services)
    try:
        async with running(application):
            _warm_up(app, workers)
            await inbox.restore(application.bot)
            async with _taking_in(application, app.settings, failure):
                application.create_task(set_menus(application.bot, services.access))
                await _either(told, failure)
            _log.info("ending", reason="the work in hand is finished first")
    except InvalidToken:
        raise TelegramRefused(
            "Telegram refuses TELEGRAM_BOT_TOKEN; set the bot's token from @BotFather."
        ) from None
    except Conflict:
        raise TelegramRefused(
            "Another process is fetching this bot's updates; stop that one, then start again."
        ) from None


def _telegram_application(
    settings: Settings, inbox: Inbox, refused: Callable[[Exception], None]
) -> JoinableApplication:
    api = settings.telegram_api_url
    builder = (
        ApplicationBuilder()
        .application_class(JoinableApplication)
        .token(settings.telegram_bot_token.get_secret_value())
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .get_updates_request(intake.PollingRequest())
        .read_timeout(_ANSWER_SECONDS)
        .rate_limiter(PatientRateLimiter(refused))
        .concurrent_updates(InboxProcessor(inbox))
        .update_queue(inbox)
        .updater(None)
    )
    return _joinable(builder.build())


@asynccontextmanager
async def _taking_in(
    application: JoinableApplication, settings: Settings, failure: _Failure
) -> AsyncIterator[None]:
    """Polls or listens; where polling fails, `failure` is why."""
    bot, inbox = application.bot, application.update_queue
    if settings.webhook_url:
        async with intake.listening(bot, inbox, settings):
            yield
        return

    def ended(polling: asyncio.Task[None]) -> None:
        if not polling.cancelled() and (error := polling.exception()):
            _fail(failure, error)

    polling = asyncio.create_task(intake.poll(bot, inbox))
    polling.add_done_callback(ended)
    try:
        yield
    finally:
        polling.cancel()


async def _either(told: asyncio.Event, failure: _Failure) -> None:
    """Waits for the one or the other; raises what `failure` is."""
    ending = asyncio.create_task(told.wait())
    either: list[asyncio.Future[Any]] = [ending, failure]
    await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
    ending.cancel()
    if failure.done():
        raise failure.result()


def _fail(failure: _Failure, error: BaseException) -> None:
    if not failure.done():
        failure.set_result(error)


@contextmanager
def _signals(told: asyncio.Event) -> Iterator[None]:
    """The first signal to end sets `told`; the next one ends the process at once."""
    loop, numbers = asyncio.get_running_loop(), (signal.SIGINT, signal.SIGTERM)

    def tell() -> None:
        told.set()
        for number in numbers:
            loop.remove_signal_handler(number)

    for number in numbers:
        loop.add_signal_handler(number, tell)
    yield


# --- terminal ----------------------------------------------------------------------------------


async def _in_terminal(app: App, workers: Workers, console: Console) -> None:
    screen = ConsoleScreen(console)
    api = local.LocalBotApi(screen)
    application = local_application(app, workers, api)
    _warm_up(app, workers)
    await chat(application, api, screen, typed_lines(console, sys.stdin.fileno()))


def local_application(app: App, workers: Workers, api: local.LocalBotApi) -> JoinableApplication:
    """The handlers for the person at the keyboard, who may do everything."""
    builder = (
        ApplicationBuilder()
        .application_class(JoinableApplication)
        .token(local.TOKEN)
        .request(api)
        .get_updates_request(api)
        .concurrent_updates(_AT_ONCE)
        .updater(None)
    )
    application = _joinable(builder.build())
    access = Access({role: [local.PERSON_ID] for role in Role})
    register(application, Services(app, access, FrontEnd.TERMINAL, workers))
    return application


def _warm_up(app: App, workers: Workers) -> None:
    """Loads the embedding model, which takes seconds, before the first question needs it."""
    workers.prepare(lambda: app.library.meanings(["ready"]))


def _joinable(application: Any) -> JoinableApplication:
    assert isinstance(application, JoinableApplication)  # as its builder was told
    return application
