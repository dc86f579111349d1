"""What the chat says of itself, in one place; the answers' own words are in bot.answering."""

from typing import Final

STRANGER: Final = (
    "You are not on this bot's list; give its operator your numeric id {id} to be let in."
)
FAILED: Final = "Something went wrong here, and the operator finds it in the log; try again later."
WORKING: Final = "A language model is putting this in order…"
UNKNOWN: Final = "I know no command /{name}; /help lists what you can do."
PRIVATE_ONLY: Final = "/{name} works in a private chat with me only."
NO_LONGER: Final = "There is nothing behind this button any more."
ONLY_TEXT: Final = "I can take questions in writing only; ask in a sentence."
FILE_ALONE: Final = (
    "To add this file, reply to it with /add, or send it with /add as its caption; "
    "lines such as publisher: NAME may follow."
)
FORWARDED: Final = (
    "A forwarded message is neither a command nor a question; to add it to the library, reply to "
    "it with /add."
)
"""For those who may add; whatever others forward is a question."""

BEGUN_ANEW: Final = (
    "From here on your questions stand alone; the answers above stay in the chat and in the log."
)

GREETING: Final = (
    "I answer from the documents that I was given, quote them word for word and say who made each "
    "claim."
)
ASKING: Final = (
    "In a private chat any message is a question; in a group mention me, reply to me or use /ask."
)
NO_PUBLISHER: Final = (
    "Its publisher is unknown, so no chain can begin with a name. To give one: /remove {id}, then "
    "add it again with a line publisher: NAME after /add."
)
