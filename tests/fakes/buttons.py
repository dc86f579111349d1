"""The buttons under a message, by their labels."""

from telegram import Message

from bot.telegram.replies import Keyboard


def labels(message: Message) -> list[list[str]]:
    """Row by row."""
    return labels_of(message.reply_markup.inline_keyboard if message.reply_markup else ())


def labels_of(keyboard: Keyboard) -> list[list[str]]:
    return [[button.text for button in row] for row in keyboard]


def callback_data(message: Message) -> list[str]:
    """What the buttons send, in their order."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return [str(button.callback_data) for row in rows for button in row]
