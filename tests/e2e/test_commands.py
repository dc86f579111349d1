"""The command line as a process: what scripts and operators rely on."""

import csv
import io
import json
import os
import pty
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bot_process import PATIENCE, PROGRAM, ROOT, environment

Command = Callable[..., subprocess.CompletedProcess[str]]

ARTICLE = (
    "In March, the River Council reported that more than 40 farms were flooded.\n"
    "Ruta Malk, who keeps the weir, said that about 90 farms were flooded.\n"
    "The Water Board denied that the gate was left open.\n"
)


@pytest.fixture
def accordingto(tmp_path: Path) -> Command:
    """Runs the command in a folder of its own."""

    def run(*arguments: str, given: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *arguments],
            cwd=tmp_path,
            env=environment(tmp_path, **settings),
            input=given,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    return run


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "weir.txt").write_text(ARTICLE)
    return "weir.txt"


def lines(process: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in process.stdout.splitlines()]


def test_a_document_is_added_asked_reviewed_exported_and_removed(
    accordingto: Command, article: str
) -> None:
    added = accordingto("add", article, "--publisher", "The Sluice", "--published", "4 May 2031")
    assert (added.returncode, added.stderr) == (0, "")
    (line,) = lines(added)
    assert (line["status"], line["passages"]) == ("added", 1)
    assert line["claims"] >= 3

    (listed,) = json.loads(accordingto("documents", "--json").stdout)["documents"]
    assert (listed["id"], listed["publisher"]) == (line["id"], "The Sluice")
    assert listed["published"] == "2031-05-04"

    answer = json.loads(accordingto("ask", "How many farms were flooded?", "--json").stdout)
    assert answer["outcome"] == "answered"
    assert answer["disagreements"]
    for statement in answer["statements"]:
        citation = statement["citation"]
        assert ARTICLE[citation["start"] : citation["end"]] == statement["quote"]
        assert statement["chain"][0] == "The Sluice"
        assert statement["quote"] in answer["text"]
        assert statement["quote"] not in statement["text"]

    reviewed = accordingto("review", given="1\nseen\n")
    assert "How many farms were flooded?" in reviewed.stdout
    assert "No answer is left to review." in reviewed.stdout

    (entry,) = lines(accordingto("export"))
    assert entry["reviews"][0]["verdict"] == "correct"
    assert entry["reviews"][0]["note"] == "seen"
    table = accordingto("export", "--format", "csv").stdout
    assert next(csv.DictReader(io.StringIO(table)))["verdicts"] == "correct"

    assert accordingto("doctor").returncode == 0
    assert accordingto("remove", line["id"]).returncode == 2
    assert accordingto("remove", line["id"], "--yes").returncode == 0
    assert json.loads(accordingto("documents", "--json").stdout) == {"documents": []}


def test_records_are_added_and_asked_line_by_line(accordingto: Command) -> None:
    records = [
        {"id": "a/1", "text": ARTICLE, "publisher": "The Sluice", "date": "2031-05-04"},
        {"id": "a/1", "text": "Another text under the same id."},
        {"id": "a/2", "text": "  "},
        {"id": "a/3"},
        {"id": "a/1", "text": ARTICLE, "publisher": "The Sluice", "date": "2031-05-04"},
    ]
    added = accordingto("add", "--jsonl", "-", given="\n".join(map(json.dumps, records)))
    assert [(line["id"], line["status"]) for line in lines(added)] == [
        ("a/1", "added"),
        ("a/1", "refused"),
        ("a/2", "refused"),
        ("a/3", "refused"),
        ("a/1", "unchanged"),
    ]
    assert added.returncode == 1
    assert added.stderr == "3 of 5 documents were refused.\n"

    questions = [
        {"id": "q1", "question": "How many farms were flooded?"},
        {"id": "q2", "question": "What did the bishop of Lund say?"},
    ]
    answers = lines(accordingto("ask", "--jsonl", "-", given="\n".join(map(json.dumps, questions))))
    assert [(a["id"], a["outcome"]) for a in answers] == [("q1", "answered"), ("q2", "declined")]
    assert answers[1]["statements"] == []

    (found,) = lines(accordingto("search", "--jsonl", "-", given='{"id": 7, "query": "flooded"}'))
    (hit,) = found["hits"]
    assert (found["id"], hit["document"]) == (7, "a/1")
    assert ARTICLE[hit["start"] : hit["end"]] == hit["text"]

    said = json.loads(accordingto("said", "Malk", "--json").stdout)["claims"]
    assert [claim["chain"] for claim in said] == [["The Sluice", "Ruta Malk"]]
    shown = accordingto("said", "Ruta Mallk").stdout
    assert shown.startswith("Also written: Ruta Malk.\nThe Sluice → Ruta Malk (")


def test_a_folder_is_added_file_by_file_and_what_cannot_be_read_is_named(
    accordingto: Command, article: str, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "weir.txt").write_text(ARTICLE)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    (folder / ".hidden").write_text("nobody's business")
    with (folder / "large.txt").open("wb") as file:
        file.truncate(30 * 1024 * 1024)

    added = accordingto("add", str(folder), "missing.txt")
    by_name = {line["name"]: line for line in lines(added)}
    assert by_name["weir.txt"]["status"] == "added"
    assert added.returncode == 1
    for name, words in {
        "empty.txt": "empty",
        "picture.pdf": "PNG",
        "large.txt": "30 MiB",
        "missing.txt": "cannot be read",
    }.items():
        reason = by_name.pop(name)["reason"]
        assert words in reason
        assert "\n" not in reason
    assert list(by_name) == ["weir.txt"]
    assert len(json.loads(accordingto("documents", "--json").stdout)["documents"]) == 1


def test_claims_touch_no_library(accordingto: Command, tmp_path: Path, article: str) -> None:
    given = [{"doc_id": "x", "text": ARTICLE, "publisher": "P"}, {"doc_id": "y", "text": ""}]
    printed = lines(accordingto("claims", "--jsonl", "-", given="\n".join(map(json.dumps, given))))
    assert printed[-1] == {"doc_id": "y", "empty": True}
    assert {claim["chain"][0] for claim in printed[:-1]} == {"P"}
    for claim in printed[:-1]:
        assert all(0 <= start < end <= len(ARTICLE) for start, end in claim["content"])
    shown = accordingto("claims", article, "--publisher", "P")
    assert "P → Ruta Malk" in shown.stdout
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ask"], "--jsonl"),
        (["ask", ""], "--jsonl"),
        (["ask", "x" * 10_000], "10,000 characters"),
        (["ask", "--jsonl", "nowhere.jsonl"], "nowhere.jsonl"),
        (["add"], "--jsonl"),
        (["add", "weir.txt", "--published", "someday"], "someday"),
        (["frobnicate"], "frobnicate"),
        (["search", "x", "--limit", "0"], "limit"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_why(
    accordingto: Command, arguments: list[str], words: str
) -> None:
    process = accordingto(*arguments)
    assert process.returncode == 2
    assert words in process.stderr
    assert "Traceback" not in process.stderr
    assert process.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "settings", "words"),
    [
        (["remove", "d9", "--yes"], {}, "d9"),
        (["documents"], {"ADMIN_IDS": "alice"}, "ADMIN_IDS"),
        (["documents"], {"EMBEDDING_MODEL": "/nowhere/at/all"}, "EMBEDDING_MODEL"),
        (["documents"], {"RERANKER_MODEL": "/nowhere/at/all"}, "RERANKER_MODEL"),
        (["documents"], {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/x"}, "DATABASE_URL"),
    ],
)
def test_what_fails_ends_with_one_and_one_line(
    accordingto: Command, arguments: list[str], settings: dict[str, str], words: str
) -> None:
    process = accordingto(*arguments, **settings)
    assert process.returncode == 1
    assert words in process.stderr
    assert len(process.stderr.splitlines()) == 1


def test_a_web_address_is_refused_with_what_to_do(accordingto: Command) -> None:
    (line,) = lines(accordingto("add", "https://weir.example/report.html"))
    assert line["status"] == "refused"
    assert "save it as a file" in line["reason"]


def test_help_names_every_command_and_needs_no_library(
    accordingto: Command, tmp_path: Path
) -> None:
    process = accordingto("--help")
    assert process.returncode == 0
    assert "doctor" in process.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_program_is_installed_under_its_name() -> None:
    import importlib.metadata

    scripts = importlib.metadata.entry_points(group="console_scripts", name="accordingto")
    assert {script.value for script in scripts} <= {"bot.cli:main"}
    assert (ROOT / "pyproject.toml").read_text().count('accordingto = "bot.cli:main"') == 1


def test_lines_go_to_standard_output_while_a_bar_runs_on_the_terminal(tmp_path: Path) -> None:
    given = tmp_path / "texts.jsonl"
    given.write_text(json.dumps({"doc_id": "x", "text": ARTICLE}) + "\n")
    terminal, end = pty.openpty()
    with ThreadPoolExecutor(1) as pool:
        shown = pool.submit(everything_on, terminal)
        done = subprocess.run(
            [*PROGRAM, "claims", "--jsonl", str(given)],
            cwd=tmp_path,
            env=environment(tmp_path, TERM="xterm"),
            stdout=subprocess.PIPE,
            stderr=end,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
        os.close(end)
        assert "━" in shown.result()
    os.close(terminal)
    assert {line["doc_id"] for line in lines(done)} == {"x"}


def everything_on(terminal: int) -> str:
    """What is written to a terminal until nobody can write to it any more."""
    shown = b""
    with suppress(OSError):  # Linux says so when the last writer closes it
        while part := os.read(terminal, 65_536):
            shown += part
    return shown.decode()
