"""The command `accordingto`: thin shells over the functions that the chat uses too."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

import typer

from index.errors import AccordingToError, UsageError

if TYPE_CHECKING:
    from bot.app import App

# What a command needs is imported when it runs, so that `--help` answers at once.
# ruff: noqa: PLC0415

cli = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Answers from your documents alone, and says who said what.",
)

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Lines = Annotated[
    str | None,
    typer.Option(
        "--jsonl", metavar="FILE", help="Read one JSON object a line; - is standard input."
    ),
]
Title = Annotated[str | None, typer.Option(help="Its title.")]
Publisher = Annotated[str | None, typer.Option(help="Who published it.")]
Published = Annotated[str | None, typer.Option(help="The day it was published.")]

T = TypeVar("T")


def main() -> None:
    """Runs the command line; one line on standard error says why something failed."""
    try:
        cli()
    except AccordingToError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2 if isinstance(error, UsageError) else 1)


@cli.command()
def run() -> None:
    """Start the bot: over Telegram where TELEGRAM_BOT_TOKEN is set, else in the terminal."""
    from bot.telegram.main import serve

    with _app(conversing=True) as app:
        serve(app)


@cli.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question.")] = None,
    *,
    as_json: AsJson = False,
    lines: Lines = None,
) -> None:
    """Answer a question from the library."""
    from bot.commands import asking

    with _app() as app:
        if lines:
            asking.ask_lines(app, lines)
        else:
            asking.ask(app, _given(question, "a question"), as_json=as_json)


@cli.command()
def add(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files and folders.")] = None,
    *,
    title: Title = None,
    publisher: Publisher = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    published: Published = None,
    url: Annotated[str | None, typer.Option(help="Where it stands on the web.")] = None,
    lines: Lines = None,
) -> None:
    """Add documents; prints one line for each, the moment it is safe."""
    from bot.adding import about_of
    from bot.commands import adding

    given = {"title": title, "publisher": publisher, "author": author, "url": url}
    about = about_of({**given, "published": published})
    with _app() as app:
        if lines:
            adding.add_lines(app, lines)
        else:
            adding.add_files(app, _given(paths, "a file or a folder"), about)


@cli.command()
def documents(*, as_json: AsJson = False) -> None:
    """List the documents."""
    from bot.commands import documents as listing

    with _app() as app:
        listing.show_documents(app, as_json=as_json)


@cli.command()
def remove(
    document: Annotated[str, typer.Argument(help="The document's id.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> None:
    """Take a document out of search and answers."""
    from bot.commands import documents as listing

    if not yes:
        _confirm(f"Remove {document}?")
    with _app() as app:
        listing.remove(app, document)


@cli.command()
def claims(
    file: Annotated[Path | None, typer.Argument(help="A file of any type that is read.")] = None,
    *,
    title: Title = None,
    publisher: Publisher = None,
    published: Published = None,
    as_json: AsJson = False,
    lines: Lines = None,
) -> None:
    """Show who says what in a text; touches no library."""
    from bot.adding import about_of
    from bot.commands import documents as listing
    from bot.settings import Settings
    from index.claims.tagger.minilm import tagger_named

    tagger = tagger_named(Settings.load().attribution_model)
    if lines:
        listing.claims_of_lines(lines, tagger)
    else:
        about = about_of({"title": title, "publisher": publisher, "published": published})
        listing.claims_of_file(_given(file, "a file"), about, tagger, as_json=as_json)


@cli.command()
def said(
    name: Annotated[str, typer.Argument(help="A person, body or document.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Show every claim whose chain holds a name, newest first."""
    from bot.commands import documents as listing

    with _app() as app:
        listing.show_said(app, name, as_json=as_json)


@cli.command()
def search(
    query: Annotated[str | None, typer.Argument(help="Words or a question.")] = None,
    *,
    limit: Annotated[int, typer.Option(min=1, help="Passages at most.")] = 10,
    as_json: AsJson = False,
    lines: Lines = None,
) -> None:
    """Find passages."""
    from bot.commands import asking

    with _app() as app:
        if lines:
            asking.search_lines(app, lines, limit)
        else:
            asking.search(app, _given(query, "a query"), limit, as_json=as_json)


@cli.command()
def review() -> None:
    """Judge the answers that nobody has reviewed yet, reported ones first."""
    from bot.commands import reviewing

    with _app() as app:
        reviewing.review(app)


@cli.command()
def export(
    *,
    form: Annotated[
        Literal["jsonl", "csv"], typer.Option("--format", help="What to write.")
    ] = "jsonl",
) -> None:
    """Write the whole journal to standard output."""
    from bot.commands import reviewing

    with _app() as app:
        reviewing.export(app, form)


@cli.command()
def doctor(*, as_json: AsJson = False) -> None:
    """Check that record, texts, claims and index fit together."""
    from bot.commands import health

    with _app() as app:
        health.doctor(app, as_json=as_json)


@contextmanager
def _app(*, conversing: bool = False) -> Iterator["App"]:
    """`conversing`: without a token the terminal belongs to a conversation, so logs are few."""
    from bot import logs
    from bot.app import open_app
    from bot.settings import Settings

    settings = Settings.load()
    few = conversing and not settings.telegram_bot_token.get_secret_value()
    logs.configure("WARNING" if few else settings.log_level, settings.secrets)
    with open_app(settings) as app:
        yield app


def _given(value: T | None, what: str) -> T:
    if not value:
        raise UsageError(f"Give {what}, or --jsonl FILE.")
    return value


def _confirm(question: str) -> None:
    if not sys.stdin.isatty():
        raise UsageError("There is no terminal to ask in; repeat the command with --yes.")
    typer.confirm(question, abort=True)
