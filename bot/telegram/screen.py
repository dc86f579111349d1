"""The bot's messages on a terminal, or as plain text in a pipe."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import count
from typing import Final

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.constrain import Constrain
from rich.live import Live
from rich.style import Style
from rich.text import Text
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity
from telegram.constants import MessageEntityType

from bot.printed import safe

MAX_WIDTH: Final = 100
_BAR: Final = "│ "
_ACTIONS: Final = {"typing": "typing…", "upload_document": "sending a file…"}
_ICONS: Final = {"👍": "helpful", "👎": "not helpful", "⚑": "report"}
_STYLES: Final[dict[str, str]] = {
    MessageEntityType.BOLD: "bold",
    MessageEntityType.ITALIC: "italic",
    MessageEntityType.UNDERLINE: "underline",
    MessageEntityType.STRIKETHROUGH: "strike",
    MessageEntityType.CODE: "bold cyan",
    MessageEntityType.PRE: "bold cyan",
}
_QUOTATIONS: Final = (MessageEntityType.BLOCKQUOTE, MessageEntityType.EXPANDABLE_BLOCKQUOTE)


class ConsoleScreen:
    """Shows what the bot does; within a turn, an edited message is rewritten where it stands.

    On a terminal the messages of a turn are redrawn as they come. In a pipe they are printed when
    the turn is over, each in its last state.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._numbers = count()
        self._shown: dict[object, RenderableType] = {}
        self._action = ""
        self._live: Live | None = None
        self._in_turn = False

    @contextmanager
    def turn(self) -> Iterator[None]:
        """From what the person did to the end of all that it set off."""
        self._in_turn = True
        try:
            with self._redrawing():
                yield
        finally:
            self._live, self._action = None, ""
            for item in self._shown.values():
                self._print(item)
            self._shown.clear()

    def sent(self, message: Message) -> None:
        self._action = ""
        self._show(message.message_id, self._message(message))

    def edited(self, message: Message, before: Message) -> None:
        if message.message_id in self._shown or _content(message) != _content(before):
            self._show(message.message_id, self._message(message))
        elif message.reply_markup is not None:
            self._show(message.message_id, _choices(message.reply_markup))

    def deleted(self, message_id: int) -> None:
        self._shown.pop(message_id, None)
        self._redraw()

    def acting(self, action: str) -> None:
        self._action = _ACTIONS.get(action, "working…")
        self._redraw()

    def told(self, text: str) -> None:
        """A line that is no message: an answer to a button, or a word of the terminal itself."""
        self._show(f"line {next(self._numbers)}", Text(safe(text), style="italic"))

    def _message(self, message: Message) -> RenderableType:
        return message_view(message, with_urls=not self._console.is_terminal)

    def _show(self, key: object, item: RenderableType) -> None:
        if not self._in_turn:
            self._print(item)
            return
        self._shown[key] = item
        self._redraw()

    def _print(self, item: RenderableType) -> None:
        plain = not self._console.is_terminal
        whole = item if plain else Constrain(item, MAX_WIDTH)
        self._console.print(Group(whole, ""), soft_wrap=plain, highlight=False, markup=False)

    @contextmanager
    def _redrawing(self) -> Iterator[None]:
        live: AbstractContextManager[Live | None] = nullcontext()
        if self._console.is_terminal:
            live = Live(
                console=self._console,
                auto_refresh=False,
                transient=True,
                redirect_stdout=False,
                redirect_stderr=False,
                vertical_overflow="crop",
                get_renderable=self._frame,
            )
        with live as self._live:
            try:
                yield
            finally:
                # Rich draws once more, in full height, when it ends; there is nothing left to draw.
                self._in_turn = False

    def _redraw(self) -> None:
        if self._live is not None:
            self._live.refresh()

    def _frame(self) -> RenderableType:
        if not self._in_turn:
            return Text()
        items = [part for item in self._shown.values() for part in (item, "")]
        action = [Text(self._action, style="dim")] if self._action else []
        return Constrain(Group(*items, *action), MAX_WIDTH)


def message_view(message: Message, *, with_urls: bool) -> RenderableType:
    """`message` with its quotations behind a bar and its buttons as numbered choices.

    `with_urls` writes the address of a link behind its words, where it cannot be followed.
    """
    parts: list[RenderableType] = list(_text_parts(message, with_urls=with_urls))
    if message.document is not None:
        name, size = message.document.file_name or "unnamed", message.document.file_size or 0
        parts.append(Text(safe(f"[document] {name}, {size:,} bytes")))
    if message.reply_markup is not None:
        parts += ["", _choices(message.reply_markup)]
    return Group(*parts)


def numbered_buttons(keyboard: InlineKeyboardMarkup) -> dict[int, InlineKeyboardButton]:
    """The buttons by the number that stands before each, counted from 1, row by row."""
    return dict(enumerate((b for row in keyboard.inline_keyboard for b in row), start=1))


def _choices(keyboard: InlineKeyboardMarkup) -> Text:
    buttons = numbered_buttons(keyboard).items()
    return Text("  ".join(_choice(number, button) for number, button in buttons), style="bold")


def _choice(number: int, button: InlineKeyboardButton) -> str:
    label = safe(button.text)
    if label == str(number):
        return f"[{number}]"
    words = [word for icon, word in _ICONS.items() if label.endswith(icon)]
    return " ".join([f"[{number}]", label, *words])


@dataclass(frozen=True, slots=True)
class _Quotation:
    """A text with a bar before each line."""

    text: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width - len(_BAR)
        lines = self.text.split("\n") if options.no_wrap else self.text.wrap(console, width)
        for line in lines:
            yield Text.assemble((_BAR, "dim"), line)


def _text_parts(message: Message, *, with_urls: bool) -> Iterator[RenderableType]:
    text = safe(message.text or message.caption or "")
    entities = message.entities or message.caption_entities
    styled, links = _styled(text, entities)
    quoted = [_place(text, entity) for entity in entities if entity.type in _QUOTATIONS]
    for start, end in _around(text, quoted):
        piece = _piece(styled, start, end, links if with_urls else {})
        yield _Quotation(piece) if (start, end) in quoted else piece


def _around(text: str, quoted: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The quotations and what stands between them, less the line breaks at their edges."""
    position = 0
    for start, end in [*quoted, (len(text), len(text))]:
        first = position + (position > 0 and text.startswith("\n", position))
        last = start - (start < len(text) and text.endswith("\n", first, start))
        if first < last:
            yield first, last
        if start < end:
            yield start, end
        position = end


def _styled(text: str, entities: Iterable[MessageEntity]) -> tuple[Text, dict[int, str]]:
    """The text with its styles, and the address of each link by the place where the link ends."""
    styled, links = Text(text), {}
    for entity in entities:
        start, end = _place(text, entity)
        if entity.url:
            links[end] = entity.url
            styled.stylize(Style(underline=True, link=entity.url), start, end)
        elif entity.type in _STYLES:
            styled.stylize(_STYLES[entity.type], start, end)
    return styled, links


def _piece(styled: Text, start: int, end: int, links: Mapping[int, str]) -> Text:
    piece, position = Text(), start
    for place in sorted(place for place in links if start < place <= end):
        piece = piece + styled[position:place] + f" ({links[place]})"
        position = place
    return piece + styled[position:end]


def _place(text: str, entity: MessageEntity) -> tuple[int, int]:
    """Where an entity stands, in code points; its own offsets are UTF-16 code units."""
    units = text.encode("utf-16-le")
    first, last = 2 * entity.offset, 2 * (entity.offset + entity.length)
    return len(units[:first].decode("utf-16-le")), len(units[:last].decode("utf-16-le"))


def _content(message: Message) -> tuple[object, ...]:
    return message.text, message.entities, message.caption, message.caption_entities
