"""What a person finds on a terminal, the lines that have scrolled off included."""

import re

_TOKEN = re.compile(
    r"\x1b\[(?P<number>\d*)(?P<command>[A-Z])|\x1b\[[?\d;]*[a-z]|\x1b\].*?\x1b\\|.", re.DOTALL
)


def on_terminal(output: str, height: int) -> str:
    """What stands on a terminal of so many lines after `output`; the cursor cannot leave it."""
    lines, row, column = [""], 0, 0
    for token in _TOKEN.finditer(output):
        character, times = token.group(), int(token["number"] or 1)
        if character == "\r":
            column = 0
        elif character == "\n":
            row, column = row + 1, 0
            lines += [""] * (row + 1 - len(lines))
        elif token["command"] == "A":
            row = max(row - times, len(lines) - height, 0)
        elif token["command"] == "K":
            lines[row] = ""
        elif len(character) == 1:
            line = lines[row].ljust(column)
            lines[row], column = line[:column] + character + line[column + 1 :], column + 1
    return "\n".join(line.rstrip() for line in lines).rstrip("\n")
