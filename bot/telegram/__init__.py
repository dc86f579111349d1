"""The chat: what lies between python-telegram-bot and the rest of the program."""

import os

# python-telegram-bot will give lengths of time as timedelta, and warns at every use until it does,
# even at its own, unless it is asked to do so now.
os.environ.setdefault("PTB_TIMEDELTA", "1")
