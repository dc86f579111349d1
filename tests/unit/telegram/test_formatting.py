"""Telegram's formatted text, held against what Telegram's server answers to the same input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.constants import MessageEntityType as Type
from telegram.constants import MessageLimit

from bot.telegram.formatting import from_html, from_plain, is_blank, utf16_length, with_detected
from bot.telegram.markup import MarkupError


def entities(html: str) -> list[tuple[str, int, int]]:
    return [(e.type, e.offset, e.length) for e in from_html(html).entities]


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("ñ<b", "Unclosed start tag at byte offset 2"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b  ", "Unclosed end tag at byte offset 4"),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<i =x>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<i x", 'Unclosed start tag "i" at byte offset 0'),
        ("<i x=", 'Unclosed start tag "i" at byte offset 0'),
        ("<i x='y>", "Unclosed start tag at byte offset 0"),
        ("<i x=y,>", "Unexpected end of name token at byte offset 5"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            "&#xd800;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ),
        ),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(html: str, complaint: str) -> None:
    with pytest.raises(MarkupError) as refusal:
        from_html(html)
    assert str(refusal.value) == complaint


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&lt &amp;lt;", "< &lt;"),
        ("&nbsp;&laquo; AT&T", "&nbsp;&laquo; AT&T"),
        ("&#65;&#x42;&#C;&#0;&#123456789;", "AB&#C;&#0;&#123456789;"),
        ("<b></b>a", "a"),
        ("a\r\nb\tc\x00", "a\nb c"),
        ("  a\n\n", "a"),
        ("a\u202eb\u2028c\u2068d\u2069", "abc\u2068d\u2069"),
        ("A\u030a", "A"),
        ("\u200f\u200e\u200fa", "\u200c\u200c\u200fa"),
    ],
)
def test_text_is_stored_as_telegram_stores_it(html: str, text: str) -> None:
    assert from_html(html).text == text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("😀<b>é</b>", [(Type.BOLD, 2, 1)]),
        ("<B>a</b >", [(Type.BOLD, 0, 1)]),
        ("<i>a</>", [(Type.ITALIC, 0, 1)]),
        ("<b>a</b><strong>b</strong>", [(Type.BOLD, 0, 2)]),
        ("<b>a<b>b</b></b>", [(Type.BOLD, 0, 2)]),
        ("<u><b>a</b></u>", [(Type.BOLD, 0, 1), (Type.UNDERLINE, 0, 1)]),
        ("<s>a</s> <tg-spoiler>b</tg-spoiler>", [(Type.STRIKETHROUGH, 0, 1), (Type.SPOILER, 2, 1)]),
        ("<span class='tg-spoiler'>a</span>", [(Type.SPOILER, 0, 1)]),
        ("<blockquote>a\nb</blockquote>", [(Type.BLOCKQUOTE, 0, 3)]),
        ("<blockquote expandable>a</blockquote>", [(Type.EXPANDABLE_BLOCKQUOTE, 0, 1)]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", [(Type.BLOCKQUOTE, 0, 2)]),
        (
            "<blockquote>a<code>b</code></blockquote>",
            [(Type.BLOCKQUOTE, 0, 2), (Type.CODE, 1, 1)],
        ),
        (
            "<b>a<code>b</code>c</b>",
            [(Type.BOLD, 0, 1), (Type.CODE, 1, 1), (Type.BOLD, 2, 1)],
        ),
        (
            "<b>a<a href='https://example.org'>b</a></b>",
            [(Type.BOLD, 0, 1), (Type.TEXT_LINK, 1, 1), (Type.BOLD, 1, 1)],
        ),
        ("<a href='http://localhost:8080/'>a</a>", []),
        ("<a href='javascript:alert(1)'>a</a>", []),
        ("<a href='tg://user?id=1'>a</a>", []),
        ("<b>  </b>a", [(Type.BOLD, 0, 2)]),
        ("a<b>\n</b>", []),
    ],
)
def test_entities_are_those_that_telegram_keeps(
    html: str, expected: list[tuple[str, int, int]]
) -> None:
    assert entities(html) == expected


def test_a_link_keeps_its_address() -> None:
    (link,) = from_html('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">x</a>').entities
    assert link.url == 'https://example.org/?a=1&b="2"'


def test_entities_past_the_hundredth_are_ignored_styles_first() -> None:
    bold = " ".join(f"<b>{number}</b>" for number in range(MessageLimit.MESSAGE_ENTITIES))
    kept = entities(f"{bold} <code>last</code>")
    assert len(kept) == MessageLimit.MESSAGE_ENTITIES
    assert kept[-1][0] == Type.CODE
    assert sum(type_ == Type.BOLD for type_, _, _ in kept) == MessageLimit.MESSAGE_ENTITIES - 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/add", [(Type.BOT_COMMAND, "/add")]),
        ("/said@according_bot Lena Voss", [(Type.BOT_COMMAND, "/said@according_bot")]),
        ("and/or /home/user 3/4", []),
        ("see https://example.org/a?b=1.", [(Type.URL, "https://example.org/a?b=1")]),
        ("ask @harbour_desk now", [(Type.MENTION, "@harbour_desk")]),
        ("write to desk@example.org", [(Type.EMAIL, "desk@example.org")]),
        ("#quay and #12", [(Type.HASHTAG, "#quay")]),
    ],
)
def test_what_telegram_finds_by_itself(text: str, expected: list[tuple[str, str]]) -> None:
    found = with_detected(from_plain(text))
    assert [(s.type, found.text[s.start : s.end]) for s in found.stretches] == expected


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u00a0\u2800", "\ufeff"])
def test_text_that_cannot_be_seen_is_blank(text: str) -> None:
    assert is_blank(text)
    assert not is_blank(f"{text}.")


@given(st.text(alphabet=st.sampled_from("ab <>/&;\"'=\n😀é"), max_size=60))
def test_any_html_is_parsed_or_refused(html: str) -> None:
    try:
        formatted = from_html(html)
    except MarkupError:
        return
    for entity in formatted.entities:
        assert 0 <= entity.offset < entity.offset + entity.length <= utf16_length(formatted.text)
