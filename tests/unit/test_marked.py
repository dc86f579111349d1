"""The view of a text with its speakers: readable in colour, in plain text and in any width."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot.commands.marked import show
from index.claims import extract
from index.model import About, Voice

ARTICLE = """Notes from Orsett

“The gate was open at noon,” said Ruta Malk. She said that Jon Ferrel had told her that nobody \
would be warned.

Two boats were allegedly lost. The weir was built in 1931."""
MARKED = (
    "[1: “The gate was open at noon,”] said Ruta Malk. "
    "She said [1: that Jon Ferrel had told her [2: that nobody would be warned]]"
)


def shown(
    text: str, *, coloured: bool = False, width: int = 100, voice: Voice | None = None
) -> str:
    console = Console(
        file=io.StringIO(),
        force_terminal=coloured,
        color_system="standard" if coloured else None,
        width=width,
        legacy_windows=False,
        _environ={},
    )
    found = extract(text, About(publisher="The Sluice"))
    show(text, [replace(c, voice=voice or c.voice) for c in found], console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_without_colours_brackets_tell_whose_words_these_are() -> None:
    title, spoken, hedged, legend = shown(ARTICLE).split("\n\n")
    assert title == "Notes from Orsett"
    assert spoken.splitlines() == [
        f"{MARKED}.",
        "  [1] The Sluice → Ruta Malk · claim",
        "  [1] The Sluice → Ruta Malk · claim",
        "    [2] The Sluice → Ruta Malk → Jon Ferrel · claim",
    ]
    assert hedged.splitlines()[0].endswith(" The weir was built in 1931.")
    assert "[?: " in hedged
    assert " · hedge, nobody named" in hedged
    head, *speakers = [line.rstrip() for line in legend.splitlines()]
    assert head == "4 claims by 2 speakers; what is unmarked is the document's own."
    assert [re.split(r"  +", line)[:3] for line in speakers] == [
        ["[1]", "Ruta Malk", "2 claims"],
        ["[2]", "Jon Ferrel", "1 claim"],
        ["[?]", "unstated", "1 claim"],
    ]


def test_each_speaker_has_a_colour_and_nested_words_are_underlined() -> None:
    painted = shown(ARTICLE, coloured=True)
    first, second = "\x1b[36m", "\x1b[4;35m"
    assert f"{first}“The gate was open at noon,”" in painted
    assert f"{second}that nobody" in painted
    assert "\x1b[3msaid\x1b[0m \x1b[1mRuta Malk" in painted


def test_the_chain_stands_beside_the_text_where_there_is_room_and_else_under_it() -> None:
    beside = re.sub(r"\x1b\[[\d;]*m", "", shown(ARTICLE, coloured=True, width=110))
    assert re.search(r"said Ruta Malk.* \[1\] The Sluice → Ruta Malk", beside)
    narrow = re.sub(r"\x1b\[[\d;]*m", "", shown(ARTICLE, coloured=True, width=40))
    assert not re.search(r"said Ruta Malk.* \[1\] The Sluice", narrow)
    for page, width in ((beside, 110), (narrow, 40)):
        assert max(map(len, page.splitlines())) <= width


def test_the_publishers_own_acts_are_told_from_attributed_words() -> None:
    text = "Ruta Malk denied that any gate was open."
    assert " · denial · publisher's own voice\n" in shown(text, voice=Voice.PUBLISHER)
    assert " · denial\n" in shown(text)


@pytest.mark.parametrize("text", ["", "\n\n", "The weir was built in 1931."])
def test_a_text_without_claims_says_so(text: str) -> None:
    assert shown(text).endswith("these are the document's own words.\n")


def test_a_document_cannot_act_on_the_terminal() -> None:
    text = "Ruta \x1b[2J Malk said that the gate \x1b]0;x\x07 was \u202e[bold]open[/bold]\x9b1m."
    page = shown(text)
    assert not set(page) & set("\x1b\x07\x9b\u202e")
    assert "[bold]open[/bold]" in page


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*ARTICLE.split(), "“", "”", '"', "\n\n", "[", "]"])))
def test_no_word_of_the_text_is_lost(words: list[str]) -> None:
    text = " ".join(words)
    page = shown(text)
    unmarked = re.sub(r"\[[\d?]+: |\]", "", "".join(_text_lines(page)))
    kept = "".join(text.replace("]", "").split())
    assert kept in "".join(unmarked.split()) or "[" in text


def _text_lines(page: str) -> list[str]:
    return [line for line in page.splitlines() if not re.match(r" +\[[\d?]+\] ", line)]
