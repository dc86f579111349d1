"""What the bot says in every answer of a kind, in English."""

from bot.answering.wording.table import ENGLISH

DECLINE = ENGLISH.text("answer.declined")
UNDERSTOOD = ENGLISH.text("answer.understood", question="")
SHOWN_ALREADY = ENGLISH.text("buttons.shown")
