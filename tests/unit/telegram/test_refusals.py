"""What the Bot API refuses, and in which words."""

import pytest
from telegram.constants import (
    CallbackQueryLimit,
    FileSizeLimit,
    InlineKeyboardButtonLimit,
    InlineKeyboardMarkupLimit,
    MessageLimit,
)

from bot.telegram import refusals
from bot.telegram.refusals import Json, Refused


def keyboard(*rows: list[Json]) -> Json:
    return {"reply_markup": {"inline_keyboard": list(rows)}}


def button(text: str = "go", data: str = "d") -> Json:
    return {"text": text, "callback_data": data}


def refusal_of(text: str, **others: str) -> str:
    with pytest.raises(Refused) as refused:
        refusals.message_text({"text": text, **others})
    return refused.value.description


def test_a_text_is_measured_after_parsing_in_utf16_units() -> None:
    limit = int(MessageLimit.MAX_TEXT_LENGTH)
    assert refusals.message_text({"text": f"<b>{'a' * limit}</b>", "parse_mode": "HTML"})
    assert refusals.message_text({"text": "😀" * (limit // 2)})
    assert refusal_of("a" * (limit + 1)) == "Bad Request: message is too long"
    assert refusal_of("😀" * (limit // 2) + "a") == "Bad Request: message is too long"
    assert refusal_of("<b></b>" * 5_000, parse_mode="HTML") == "Bad Request: text is too long"


@pytest.mark.parametrize(
    ("text", "mode", "description"),
    [
        ("", "", "Bad Request: message text is empty"),
        (" \n ", "", "Bad Request: text must be non-empty"),
        ("<b> </b>", "HTML", "Bad Request: text must be non-empty"),
        ("a", "RTF", "Bad Request: unsupported parse_mode"),
        (
            "<p>",
            "HTML",
            'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0',
        ),
    ],
)
def test_a_text_that_is_refused(text: str, mode: str, description: str) -> None:
    assert refusal_of(text, parse_mode=mode) == description


def test_a_caption_has_a_limit_of_its_own_and_may_be_missing() -> None:
    limit = int(MessageLimit.CAPTION_LENGTH)
    assert refusals.caption({}) is None
    assert refusals.caption({"caption": "a" * limit})
    with pytest.raises(Refused, match="message caption is too long"):
        refusals.caption({"caption": "a" * (limit + 1)})


@pytest.mark.parametrize(
    ("rows", "description"),
    [
        (
            [[button(data="é" * (InlineKeyboardButtonLimit.MAX_CALLBACK_DATA // 2) + "a")]],
            "Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            [[{"text": "go"}]],
            (
                "Bad Request: can't parse inline keyboard button: "
                "Text buttons are unallowed in the inline keyboard"
            ),
        ),
        ([[button(text="")]], "Bad Request: inline keyboard button text must be non-empty"),
        (
            [[button()] * (InlineKeyboardMarkupLimit.BUTTONS_PER_ROW + 1)],
            "Bad Request: reply markup is too long",
        ),
        (
            [[button()]] * (InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER + 1),
            "Bad Request: reply markup is too long",
        ),
        ([[button(text="x" * 11_000)]], "Bad Request: reply markup is too long"),
    ],
)
def test_a_keyboard_that_is_refused(rows: list[list[Json]], description: str) -> None:
    with pytest.raises(Refused) as refused:
        refusals.inline_keyboard(keyboard(*rows))
    assert refused.value.description == description


def test_a_keyboard_at_its_limits_is_taken() -> None:
    longest = button(data="é" * (InlineKeyboardButtonLimit.MAX_CALLBACK_DATA // 2))
    rows = [[longest] * InlineKeyboardMarkupLimit.BUTTONS_PER_ROW]
    assert refusals.inline_keyboard(keyboard(*rows, [])) == {"inline_keyboard": rows}
    assert refusals.inline_keyboard(keyboard()) is None
    assert refusals.inline_keyboard({}) is None


def test_the_words_after_a_press_are_few() -> None:
    limit = int(CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH)
    assert refusals.callback_answer({"text": "a" * limit}) == "a" * limit
    with pytest.raises(Refused, match="MESSAGE_TOO_LONG"):
        refusals.callback_answer({"text": "a" * (limit + 1)})


def test_an_action_is_one_of_telegrams() -> None:
    assert refusals.chat_action({"action": "typing"}) == "typing"
    with pytest.raises(Refused, match="wrong parameter action in request"):
        refusals.chat_action({"action": "thinking"})


def test_files_have_limits() -> None:
    refusals.check_download(FileSizeLimit.FILESIZE_DOWNLOAD)
    refusals.check_upload(FileSizeLimit.FILESIZE_UPLOAD)
    with pytest.raises(Refused, match="Bad Request: file is too big"):
        refusals.check_download(FileSizeLimit.FILESIZE_DOWNLOAD + 1)
    with pytest.raises(Refused, match="Bad Request: file must be non-empty"):
        refusals.check_upload(0)
    with pytest.raises(Refused) as refused:
        refusals.check_upload(FileSizeLimit.FILESIZE_UPLOAD + 1)
    assert refused.value.answer == {
        "ok": False,
        "error_code": 413,
        "description": "Request Entity Too Large",
    }
