"""The README's picture shows what the program answers today."""

import re

from tests.picture import PICTURE, drawn


def words(picture: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", picture)


def test_the_picture_shows_what_the_program_answers() -> None:
    shown = words(PICTURE.read_text("utf-8"))
    assert shown == words(drawn()), "python -m tests.picture takes it anew"
