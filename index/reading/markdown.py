"""Markdown → the text that its reader would see, without the marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.model import About, Reading
from index.reading.blocks import join_paragraphs
from index.reading.detection import FileType
from index.reading.encoding import decode, normalise_newlines
from index.reading.limits import Limits

_FRONT_MATTER = re.compile(r"\A---\n(?:[\w-]+:.*\n|[ \t].*\n|-[ ].*\n)*(?:---|\.\.\.)\n")
_TITLE = re.compile(r"^title:[ ]*(['\"]?)(.+)\1[ ]*$", re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")


def read(data: bytes, limits: Limits) -> Reading:  # noqa: ARG001 - what all readers take
    """Blocks separated by blank lines, wrapped lines joined; the first heading is the title."""
    decoded = decode(data)
    front, source = _split_front_matter(normalise_newlines(decoded.text))
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
    return Reading(
        join_paragraphs(_blocks(tokens)),
        FileType.MARKDOWN.value,
        About(title=_title(front) or _first_heading(tokens)),
        notes=decoded.notes,
    )


def _split_front_matter(source: str) -> tuple[str, str]:
    front = _FRONT_MATTER.match(source)
    return (front[0], source[front.end() :]) if front else ("", source)


def _title(front: str) -> str | None:
    found = _TITLE.search(front)
    return found[2] if found else None


def _first_heading(tokens: Sequence[Token]) -> str | None:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            return _inline_text(inline.children or ())
    return None


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """One string for each paragraph, heading, code block and row of a table."""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield "\t".join(row)
            row = None
        elif row is not None and token.type == "inline":
            row.append(_inline_text(token.children or ()))
        else:
            yield _block(token)


def _block(token: Token) -> str:
    match token.type:
        case "inline":
            return _inline_text(token.children or ())
        case "fence" | "code_block":
            return token.content
        case "html_block":
            return _TAG.sub("", token.content)
        case _:
            return ""


def _inline_text(children: Sequence[Token]) -> str:
    return "".join(_inline(child) for child in children)


def _inline(token: Token) -> str:
    match token.type:
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "\n\n"
        case "image":
            return _inline_text(token.children or ())
        case "html_inline":
            return ""
        case _:
            return token.content
