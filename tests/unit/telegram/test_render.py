"""Blocks as Telegram's HTML, held against Telegram's rules as the stand-ins keep them."""

import re

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.constants import MessageEntityType as Type
from telegram.constants import MessageLimit

from bot.answering.blocks import Block, Paragraph, Quotation, Run, Style, bold, italic, paragraph
from bot.answering.direction import FSI, PDI
from bot.telegram import refusals
from bot.telegram.display import displayed
from bot.telegram.formatting import FormattedText, cleaned
from bot.telegram.render import SHORT_QUOTATION, render


def quotation(*parts: str | Run) -> Quotation:
    return Quotation(paragraph(*parts).runs)


def taken(html: str) -> FormattedText:
    """The part as Telegram stores it; raises Refused where Telegram would refuse it."""
    return refusals.message_text({"text": html, "parse_mode": "HTML"})


def texts(blocks: list[Block]) -> list[str]:
    return [taken(part).text for part in render(blocks)]


# --- one part ----------------------------------------------------------------------------------


def test_a_paragraph_introduces_its_quotation_and_a_blank_line_parts_the_rest() -> None:
    blocks: list[Block] = [
        paragraph(bold("Port Office"), ", in ", italic("The Quay")),
        quotation("“The gate was open.”"),
        paragraph("Also in another paper."),
    ]
    (part,) = render(blocks)
    assert part == (
        "<b>Port Office</b>, in <i>The Quay</i>\n"
        "<blockquote>“The gate was open.”</blockquote>\n\n"
        "Also in another paper."
    )


def test_the_quoted_stretch_is_marked_within_its_context() -> None:
    (part,) = render([quotation("Before. ", Run("The gate.", Style.MARK), " After.")])
    assert part == "<blockquote>Before. <u><b>The gate.</b></u> After.</blockquote>"


def test_a_long_quotation_folds_unless_that_would_hide_the_mark() -> None:
    long = "The gate was open. " * (SHORT_QUOTATION // 10)
    assert render([quotation(long)])[0].startswith("<blockquote expandable>")
    assert render([quotation(long, Run("Here.", Style.MARK))])[0].startswith("<blockquote>")
    assert render([quotation("The gate was open.")])[0].startswith("<blockquote>")


def test_markup_in_a_document_is_text() -> None:
    hostile = '<b>x</b> </blockquote><a href="https://evil.example">&amp;&lt;'
    (part,) = render([quotation(hostile), paragraph(hostile)])
    formatted = taken(part)
    assert formatted.text == f"{hostile}\n\n{hostile}"
    assert {s.type for s in formatted.stretches} == {Type.BLOCKQUOTE, Type.URL}


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "tg://user?id=1",
        "https:",
        "//example.org",
        "https://[",
        "https://example.org/a b",
        "https://example.org/\u202e",
        "https://example.org/" + "a" * 3_000,
    ],
)
def test_only_whole_addresses_of_the_web_are_links(url: str) -> None:
    assert render([paragraph(Run("here", url=url))]) == ["here"]


def test_a_link_is_quoted() -> None:
    address = 'https://example.org/?q="<gate>"&n=1'
    (part,) = render([paragraph("see ", Run("[1]", Style.BOLD, url=address))])
    (link,) = [s for s in taken(part).stretches if s.type == Type.TEXT_LINK]
    assert link.url == address


def test_right_to_left_words_are_isolated_line_by_line() -> None:
    arabic, hebrew = "قالت الوزارة", "השער היה פתוח"
    blocks: list[Block] = [paragraph("by ", bold(arabic), ": 12"), quotation(f"{hebrew} 12\nno")]
    quoted = f"<blockquote>{FSI}{hebrew} 12{PDI}\nno</blockquote>"
    assert render(blocks) == [f"by {FSI}<b>{arabic}</b>{PDI}: 12\n{quoted}"]


def test_names_in_right_to_left_words_are_isolated_and_these_words_are_not() -> None:
    told = paragraph("نفي من ", bold("Bridge Watch"), "، في ", bold("جريدة"), ": [2]", rtl=True)
    isolated = f"{FSI}<b>Bridge Watch</b>{PDI}"
    assert render([told]) == [f"نفي من {isolated}، في <b>جريدة</b>: [2]"]


def test_a_mark_does_not_break_the_isolation_of_its_line() -> None:
    (part,) = render([quotation("אבג ", Run("דהו", Style.MARK), " זחט")])
    assert part == f"<blockquote>{FSI}אבג <u><b>דהו</b></u> זחט{PDI}</blockquote>"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("a\u202egpj.exe\u202c", "agpj.exe"),
        ("a\u2067b\u2069\u2069c", "abc"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\x00\x1b[31m\x9bb\tc", "a  [31m b c"),
        ("a\ud800b", "a\ufffdb"),
        ("A\u030ase", "Åse"),
        ("پ\u200c\u200fی", "پ\u200c\u200fی"),
    ],
)
def test_what_acts_on_a_display_is_left_out_and_letters_stay(stored: str, shown: str) -> None:
    assert displayed(stored) == shown
    assert cleaned(shown) == shown


def test_nothing_that_can_be_seen_is_no_message() -> None:
    assert render([]) == []
    assert render([paragraph(" \u200b\n"), quotation(""), Paragraph(())]) == []


# --- several parts -----------------------------------------------------------------------------


def test_a_quotation_that_is_too_long_goes_on_as_a_quotation() -> None:
    sentence = "The keeper saw the gate. "
    parts = render([paragraph(bold("Keeper")), quotation(sentence * 400)])
    assert len(parts) == 3
    for part in parts:
        quote = taken(part).stretches[-1]
        assert quote.type == Type.EXPANDABLE_BLOCKQUOTE
        assert taken(part).text.endswith("gate.")
    assert " ".join(taken(part).text for part in parts) == f"Keeper\n{sentence * 400}".strip()


def test_a_paragraph_stays_with_its_quotation() -> None:
    filler = paragraph("word " * (MessageLimit.MAX_TEXT_LENGTH // 5 - 20))
    first, second = texts([filler, paragraph("Who said it:"), quotation("What was said. " * 10)])
    assert "Who said it" not in first
    assert second.startswith("Who said it:\nWhat was said.")


def test_paragraphs_are_not_cut_where_they_hold_in_the_next_part() -> None:
    words = "word " * (MessageLimit.MAX_TEXT_LENGTH // 8)
    assert texts([paragraph(words)] * 3) == [words.strip()] * 3


def test_a_quotation_that_holds_in_no_part_with_its_paragraph_begins_beside_it() -> None:
    quote = "What was said. " * (MessageLimit.MAX_TEXT_LENGTH // 15)
    first, second = texts([paragraph("Who said it: " * 10), quotation(quote)])
    assert "Who said it: \nWhat was said." in first
    assert second.startswith("What was said.")


def test_a_cut_prefers_a_line_break_then_a_sentence_then_a_blank() -> None:
    limit = int(MessageLimit.MAX_TEXT_LENGTH)
    for piece in ("line\n", "End. ", "word "):
        first = texts([paragraph(piece * limit)])[0]
        assert first.endswith(piece.strip())
    with_all = "word " * 600 + "word. " + "word " * 20 + "\n" + "word " * 600
    assert texts([paragraph(with_all)])[0] == with_all.split("\n", maxsplit=1)[0].strip()


def test_many_styles_are_spread_over_parts() -> None:
    runs = [run for number in range(250) for run in (bold(str(number)), Run(" "))]
    parts = [taken(part) for part in render([Paragraph(tuple(runs))])]
    assert [len(part.stretches) for part in parts] == [100, 100, 50]


def test_many_long_addresses_are_spread_over_parts() -> None:
    address = "https://example.org/" + "a" * 2_000
    runs = [Run(str(number), url=address) for number in range(40)]
    parts = render([Paragraph(tuple(runs))])
    assert len(parts) == 3
    assert "".join(taken(part).text for part in parts) == "".join(map(str, range(40)))


def test_captions_have_their_own_limit() -> None:
    limit = int(MessageLimit.CAPTION_LENGTH)
    parts = render([quotation("The gate was open. " * 200)], limit)
    assert all(refusals.caption({"caption": part, "parse_mode": "HTML"}) for part in parts)


# --- any blocks --------------------------------------------------------------------------------

LETTERS = st.text(
    alphabet=st.one_of(
        st.sampled_from("a b.\n<>&\"'אبé\u0301👩\u200d🔬🇺🇳\u202e\u2069\u200f\x00\ud800"),
        st.characters(),
    ),
    max_size=80,
)
RUNS = st.builds(
    Run,
    text=st.builds(lambda text, times: text * times, LETTERS, st.sampled_from([1, 1, 20, 150])),
    style=st.sampled_from(Style),
    url=st.sampled_from([None, None, "https://example.org/a?b=1&c=2", "tg://x"]),
)
BLOCKS = st.lists(
    st.builds(
        lambda kind, runs: kind(tuple(runs)),
        st.sampled_from([Paragraph, Quotation]),
        st.lists(RUNS, max_size=6),
    ),
    max_size=6,
)
# Blanks go at a cut; isolates are added; what cannot be seen may be dropped with a part.
_APART_FROM = re.compile(
    f"[\\s{FSI}{PDI}\u180e\u200b-\u200f\u2800\ufeff\ufffc\U000e0000-\U000e007f]+"
)


def bare(text: str) -> str:
    return _APART_FROM.sub("", cleaned(text))


def shown_text(blocks: list[Block]) -> str:
    return "".join(displayed(run.text) for block in blocks for run in block.runs)


@settings(max_examples=200, deadline=None)
@given(BLOCKS)
def test_telegram_takes_every_part_and_no_letter_is_lost(blocks: list[Block]) -> None:
    parts = [taken(part) for part in render(blocks)]
    assert bare("".join(part.text for part in parts)) == bare(shown_text(blocks))


@settings(max_examples=100, deadline=None)
@given(BLOCKS)
def test_isolates_are_balanced_within_every_line_of_every_part(blocks: list[Block]) -> None:
    for part in render(blocks):
        for line in taken(part).text.split("\n"):
            assert re.fullmatch(f"(?:[^{FSI}{PDI}]|{FSI}[^{FSI}{PDI}]*{PDI})*", line)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(["👩\u200d🔬", "e\u0301", "🇺🇳", "क्षि"]), min_size=1, max_size=9))
def test_no_grapheme_is_cut(graphemes: list[str]) -> None:
    text = "".join(graphemes) * 600
    whole = regex.findall(r"\X", text)
    assert [g for part in texts([quotation(text)]) for g in regex.findall(r"\X", part)] == whole
