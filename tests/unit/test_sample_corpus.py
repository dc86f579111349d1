"""The invented corpora and the gold answers over them: whole, consistent, and word for word.

This reads the files with the libraries alone, so that it judges the corpus and not our readers.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
import trafilatura

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/cases/answering"
TYPES = {".txt", ".md", ".html", ".pdf", ".docx"}
STATUSES = {
    "reported_statement", "allegation", "denial", "response", "estimate", "finding", "charge",
    "judgment", "corroborated", "disputed", "document_text",
}  # fmt: skip
FIELDS = {
    "id", "question", "outcome", "speakers", "quotes", "not_quotes", "disputed", "origins",
    "response", "statuses", "why",
}  # fmt: skip


@dataclass(frozen=True)
class Corpus:
    folder: Path
    cases: Path


SAMPLE = Corpus(ROOT / "bot/sample", CASES / "sample.jsonl")
SECOND = Corpus(ROOT / "tests/corpus", CASES / "second.jsonl")
THIRD = Corpus(ROOT / "tests/corpus/third", CASES / "third.jsonl")
FOURTH = Corpus(ROOT / "tests/corpus/fourth", CASES / "fourth.jsonl")
LATER = {
    name: Corpus(ROOT / "tests/corpus" / name, CASES / f"{name}.jsonl")
    for name in ("sixth", "seventh", "eighth", "ninth", "tenth")
}
EACH = pytest.mark.parametrize(
    "corpus",
    [SAMPLE, SECOND, THIRD, FOURTH, *LATER.values()],
    ids=["sample", "second", "third", "fourth", *LATER],
)


def described(corpus: Corpus) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((corpus.folder / "corpus.json").read_text("utf-8"))
    return content


def cases(corpus: Corpus) -> list[dict[str, Any]]:
    return [json.loads(line) for line in corpus.cases.read_text("utf-8").splitlines()]


def one_spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


@cache
def text_of(path: Path) -> str:
    match path.suffix:
        case ".pdf":
            text = "\n".join(pages(path))
        case ".docx":
            text = "\n".join(p.text for p in docx.Document(str(path)).paragraphs)
        case ".html":
            text = trafilatura.extract(path.read_text("utf-8")) or ""
        case _:
            text = path.read_text("utf-8")
    return one_spaced(text)


def texts(corpus: Corpus) -> dict[str, str]:
    return {d["file"]: text_of(corpus.folder / d["file"]) for d in described(corpus)["documents"]}


def holding(words: str, corpus: Corpus = SAMPLE) -> set[str]:
    """The publishers whose documents hold `words`."""
    publishers = {d["file"]: d["publisher"] for d in described(corpus)["documents"]}
    return {publishers[file] for file, text in texts(corpus).items() if words in text}


def quoted(case: dict[str, Any]) -> Iterator[str]:
    yield from case["quotes"]
    yield from case["not_quotes"]
    responses = case["response"] if isinstance(case["response"], list) else [case["response"]]
    yield from (words for words in responses if words not in {None, "none"})


# --- the description and the folder --------------------------------------------------------------


@EACH
def test_the_description_lists_exactly_the_documents_in_the_folder(corpus: Corpus) -> None:
    listed = {d["file"] for d in described(corpus)["documents"]}
    there = {p.name for p in corpus.folder.iterdir() if p.suffix in TYPES}
    assert listed == there - {"README.md"}


@EACH
def test_every_document_is_described_in_full(corpus: Corpus) -> None:
    for document in described(corpus)["documents"]:
        assert set(document) - {"url"} == {"file", "title", "publisher", "author", "published"}
        assert document["title"]
        assert document["publisher"]
        assert document["file"].startswith(date.fromisoformat(document["published"]).isoformat())


@EACH
def test_the_questions_to_try_have_a_gold_answer(corpus: Corpus) -> None:
    questions = described(corpus)["questions"]
    assert len(questions) == 3
    assert set(questions) <= {case["question"] for case in cases(corpus)}


def test_the_sample_holds_every_type_of_file() -> None:
    count = Counter(Path(file).suffix for file in texts(SAMPLE))
    assert 12 <= count.total() <= 14
    assert min(count[".html"], count[".pdf"], count[".docx"]) >= 2
    assert count[".txt"] + count[".md"] >= count.total() / 2


@pytest.mark.parametrize("file", sorted(texts(SAMPLE)))
def test_a_sample_document_is_short(file: str) -> None:
    assert 200 <= len(text_of(SAMPLE.folder / file).split()) <= 900
    assert (SAMPLE.folder / file).stat().st_size < 80_000


def test_the_commissions_report_has_pages_of_text() -> None:
    report = pages(SAMPLE.folder / "2024-10-17-commission-of-inquiry.pdf")
    assert len(report) >= 3
    assert all(page.strip() for page in report)


@pytest.mark.parametrize("file", [f for f in sorted(texts(SAMPLE)) if f.endswith(".html")])
def test_a_web_page_says_what_the_description_says_of_it(file: str) -> None:
    page = trafilatura.extract_metadata((SAMPLE.folder / file).read_text("utf-8"))
    document = next(d for d in described(SAMPLE)["documents"] if d["file"] == file)
    assert page.title == document["title"]
    assert page.author == document["author"]
    assert page.date == document["published"]
    assert page.sitename == document["publisher"]
    assert page.url == document["url"]


# --- the gold answers ----------------------------------------------------------------------------


@EACH
def test_a_case_has_every_field_and_only_allowed_values(corpus: Corpus) -> None:
    for case in cases(corpus):
        assert set(case) == FIELDS
        assert case["outcome"] in {"answered", "declined"}
        assert set(case["statuses"]) <= STATUSES
        assert case["why"]


@EACH
def test_ids_and_questions_are_unique(corpus: Corpus) -> None:
    assert len({case["id"] for case in cases(corpus)}) == len(cases(corpus))
    assert len({case["question"] for case in cases(corpus)}) == len(cases(corpus))


def test_there_are_enough_cases_of_each_outcome() -> None:
    outcomes = Counter(case["outcome"] for case in cases(SAMPLE))
    assert outcomes.total() >= 60
    assert outcomes["declined"] >= 18
    assert len(cases(SECOND)) == 12
    assert sum(len(cases(corpus)) for corpus in (SAMPLE, SECOND, THIRD)) >= 180


@EACH
def test_a_declined_case_expects_no_evidence(corpus: Corpus) -> None:
    for case in cases(corpus):
        evidence = case["quotes"] or case["speakers"] or case["statuses"] or case["response"]
        assert bool(evidence) == (case["outcome"] == "answered"), case["id"]


@EACH
def test_every_quote_stands_in_a_document_word_for_word(corpus: Corpus) -> None:
    missing = [(c["id"], q) for c in cases(corpus) for q in quoted(c) if not holding(q, corpus)]
    assert missing == []


@EACH
def test_every_speaker_stands_in_a_document(corpus: Corpus) -> None:
    publishers = " ".join(d["publisher"] for d in described(corpus)["documents"])
    known = " ".join([*texts(corpus).values(), publishers, "unstated"]).lower()
    missing = [(c["id"], s) for c in cases(corpus) for s in c["speakers"] if s.lower() not in known]
    assert missing == []


# --- what the sample is made to show -------------------------------------------------------------


def test_three_bodies_give_three_numbers_of_dead() -> None:
    assert "Ostrel Press Agency" in holding("Five people were killed")
    assert "Ministry of Public Security" in holding("in March 2024 is five")
    assert "Riverside Legal Committee" in holding("At least 31 people were killed")
    assert holding("26 people were killed at the Tolvane crossing in March 2024") == {
        "Commission of Inquiry on the Tolvane Crossing"
    }


def test_two_papers_repeat_the_letter_word_for_word_and_one_cites_it() -> None:
    sentence = (
        "At least 31 people were killed at the Tolvane crossing in March; "
        "we hold the names of 27 of them"
    )
    assert holding(sentence) == {
        "Riverside Legal Committee", "The Ither Herald", "Morning Register",
    }  # fmt: skip
    register = texts(SAMPLE)["2024-03-23-morning-register.txt"]
    assert "letter" not in register
    assert "says in the letter" in texts(SAMPLE)["2024-03-22-ither-herald.html"]


def test_the_courier_reprints_the_agency_with_its_tag() -> None:
    agency = texts(SAMPLE)["2024-03-13-ostrel-press-agency.txt"]
    reprint = re.search(
        r"TOLVANE \(OPA\) – (.+? into the air\.)", texts(SAMPLE)["2024-03-14-vessin-courier.html"]
    )
    assert reprint is not None
    assert reprint.group(1) in agency


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("hedge", "allegedly"),
        ("hedge", "reportedly"),
        ("hedge", "It is understood that"),
        ("provenance", "could not independently verify"),
        ("provenance", "was seen by the Herald"),
        ("anonymous source", "who asked not to be named"),
        ("no comment", "declined to comment"),
        ("appositive denial", "a figure that the families dispute"),
        ("prediction", "I expect that we shall reach forty"),
        ("demand", "We call on the Ministry"),
        ("charge", "was charged with nine counts"),
        ("finding", "The Commission finds that"),
        ("judgment", "The Court convicts"),
        ("headline", "Guards shot 31 people dead"),
        ("relative date", "last Wednesday"),
        ("name in full", "Dr. Nessa Thorel"),
        ("name with title", "Dr. Thorel"),
        ("one spelling", "Ilqem Drawosh"),
        ("another spelling", "Ilkem Dravosh"),
        ("acronym", "Riverside Legal Committee (RLC)"),
    ],
)
def test_the_sample_shows_what_a_newcomer_should_see(feature: str, words: str) -> None:
    assert holding(words), f"no document shows: {feature}"


def test_the_number_of_wounded_is_spoken_of_and_never_given() -> None:
    assert holding("the wounded")
    number = r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?)\b[^.]{0,20}wounded"
    assert not [file for file, text in texts(SAMPLE).items() if re.search(number, text)]
