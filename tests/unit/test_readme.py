"""The README says what the program does: no command, setting or status more, and none less."""

import importlib.util
import re
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import cli
from bot.settings import Settings
from bot.telegram.wiring import COMMANDS
from index.claims.status import Status

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def rows(heading: str) -> dict[str, str]:
    """The table under a heading: its first cell's code, by it the rest of the row."""
    section = README.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    cells = (line.strip("| ").split(" | ", 1) for line in section.splitlines() if "|" in line)
    return {m[1]: c[1] for c in cells if len(c) == 2 and (m := re.match(r"`([^`]+)`", c[0]))}


def test_every_command_of_the_command_line_is_there() -> None:
    listed = {usage.split()[1] for usage in rows("Commands") if usage.startswith("accordingto ")}
    assert listed == set(get_command(cli).commands)  # type: ignore[attr-defined]


def test_every_option_that_is_named_exists() -> None:
    commands = get_command(cli).commands  # type: ignore[attr-defined]
    for usage in rows("Commands"):
        if usage.startswith("accordingto "):
            name = usage.split()[1]
            known = {option for p in commands[name].params for option in p.opts}
            assert set(re.findall(r"--[a-z]+", usage)) <= known, usage


def test_every_command_of_the_chat_is_there() -> None:
    listed = {usage.split()[0] for usage in rows("Chat") if usage.startswith("/")}
    assert listed == {f"/{command.name}" for command in COMMANDS}


def test_every_setting_is_there_with_its_default() -> None:
    listed = rows("Settings")
    assert set(listed) == {name.upper() for name in Settings.model_fields}
    for name, field in Settings.model_fields.items():
        default = str(getattr(field.default, "get_secret_value", lambda d=field.default: d)())
        shown = "" if default == "frozenset()" else default
        assert f"`{shown}`" in listed[name.upper()] or not shown, name


def test_every_status_is_there() -> None:
    assert set(rows("Statuses")) == {status.value for status in Status}


def test_env_example_holds_every_setting() -> None:
    lines = (ROOT / ".env.example").read_text("utf-8").splitlines()
    named = [line.split("=")[0] for line in lines if re.match(r"[A-Z_]+=", line)]
    assert named == [name.upper() for name in Settings.model_fields]


@pytest.mark.parametrize("module", sorted(set(re.findall(r"python -m (tests\.[\w.]+)", README))))
def test_every_figure_has_a_command_that_exists(module: str) -> None:
    assert importlib.util.find_spec(module) is not None


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(((?!http)[^)#]+)\)", README))))
def test_every_file_that_is_linked_exists(target: str) -> None:
    assert (ROOT / target).exists()


def test_every_make_target_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"`make (\w+)`", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
