"""What lists, acknowledgements and logged answers say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.constants import MessageLimit

from bot.answering.blocks import Run, paragraph, plain_text
from bot.answering.model import Answer, Outcome
from bot.journal.model import Asker, Entry, Feedback, FrontEnd, Opinion, Review, Verdict
from bot.telegram.render import render
from bot.telegram.views import documents, reviews, speakers
from bot.telegram.views.parts import counted, lines, pager, pages
from index.claims import extract
from index.model import About, Added, AddedStatus, DocumentSummary, Said, SourceKind, Speaker
from index.model import Document as Whole
from index.progress import Progress, Stage
from index.reembedding import Reembedded
from tests.fakes.buttons import labels_of
from tests.fakes.documents import document

SUMMARY = replace(
    document("The gate was open.").summary,
    about=About(title="Interim report", publisher="Kestrel Commission"),
    pages=42,
    passages=1_311,
    claims=208,
    speakers=31,
    unnamed_speakers=14,
)


def added(summary: DocumentSummary, status: AddedStatus = AddedStatus.ADDED) -> str:
    return plain_text(documents.added(Added(status, summary)))


def test_the_acknowledgement_counts_what_was_found() -> None:
    assert added(SUMMARY) == (
        "Added: Interim report (Kestrel Commission) · 42 pages · 1,311 passages · "
        "208 claims by 31 speakers (14 unnamed) · d1"
    )


def test_the_acknowledgement_says_what_to_check() -> None:
    noted = replace(SUMMARY, notes=("2 pages hold no text.", "The encoding was guessed."))
    assert added(noted).endswith("\n\nCheck: 2 pages hold no text. The encoding was guessed.")
    unknown = replace(SUMMARY, about=About())
    assert "Added: weir.txt · 42 pages" in added(unknown)
    assert "/remove d1" in added(unknown)
    bare = replace(SUMMARY, name=None, pages=0, claims=0, passages=1, about=About(publisher="P"))
    assert added(bare) == "Added: untitled text (P) · 1 passage · 0 claims · d1"


def test_the_same_document_again() -> None:
    assert added(SUMMARY, AddedStatus.UNCHANGED) == (
        "In the library already: Interim report (Kestrel Commission), as d1."
    )


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (None, "weir.txt: received"),
        (Progress(Stage.READING), "weir.txt: reading"),
        (Progress(Stage.EMBEDDING, 32, 1_311), "weir.txt: indexing, 32 of 1,311 passages"),
    ],
)
def test_progress_names_the_stage_and_the_share(state: Progress | None, words: str) -> None:
    assert plain_text(documents.progress("weir.txt", state)) == words


# --- lists -------------------------------------------------------------------------------------


def test_the_list_tells_how_far_another_model_is() -> None:
    summaries = [document("The weir broke.").summary]
    head, _ = documents.listed(summaries, Reembedded("bigger", 3, 1200))
    words = "1 document · re-embedding by bigger: 3 of 1,200 passages"
    assert plain_text([head]).startswith(words)
    head, _ = documents.listed(summaries, None)
    assert plain_text([head]) == "1 document"


@given(st.lists(st.integers(1, 3_000), max_size=30), st.integers(1, 8))
def test_pages_hold_every_item_once_and_fit_into_a_message(lengths: list[int], most: int) -> None:
    items = [[paragraph(f"{number}:" + "x" * length)] for number, length in enumerate(lengths)]
    found = pages(paragraph("head"), items, most)
    assert all(len(render(page)) == 1 for page in found)
    assert all(len(page) <= most + 1 for page in found)
    assert [block for page in found for block in page[1:]] == [b for item in items for b in item]
    assert all(plain_text(page[:1]) == "head" for page in found)


def test_an_item_larger_than_a_message_has_its_own_page() -> None:
    large = [paragraph("x" * (MessageLimit.MAX_TEXT_LENGTH + 1))]
    found = pages(paragraph("head"), [[paragraph("a")], large, [paragraph("b")]], 5)
    assert [len(render(page)) for page in found] == [1, 3, 1]


def test_the_pager_leads_to_both_sides() -> None:
    assert labels_of(pager(0, 1, "d")) == []
    assert labels_of(pager(0, 3, "d")) == [["2 of 3 ›"]]
    assert labels_of(pager(1, 3, "d")) == [["‹ back", "3 of 3 ›"]]
    assert labels_of(pager(2, 3, "d")) == [["‹ back"]]


def test_lines_and_counts() -> None:
    assert plain_text([lines([[Run("a"), Run("b")], [Run("c")]])]) == "ab\nc"
    assert counted(1, "claim") == "1 claim"
    assert counted(12_345, "claim") == "12,345 claims"


# --- who says what -----------------------------------------------------------------------------


def said(text: str, publisher: str = "The Sluice") -> tuple[list[Said], Whole]:
    whole = document(text, publisher)
    claims = extract(text, whole.summary.about)
    quotes = [(claim, claim.content[0].of(text)) for claim in claims]
    return [
        Said(whole.summary, claim, quote, None, claim.chain[-1:]) for claim, quote in quotes
    ], whole


def test_a_claim_shows_its_chain_act_words_and_place() -> None:
    (one,), whole = said("Ruta Malk denied that the gate had been open.")
    text = plain_text(speakers.claim(one, whole))
    assert text.startswith("Ruta Malk, in The Sluice (4 May 2031): denial · d1\n\n│ “")


def test_a_long_quote_is_cut_and_one_in_quotes_is_not_quoted_again() -> None:
    (one,), whole = said("Ruta Malk said that the gate was open.")
    long = replace(one, quote="word " * 400)
    assert plain_text(speakers.claim(long, whole)).endswith("word” […]")
    quoted = replace(one, quote="“Open,” she said.")
    assert plain_text(speakers.claim(quoted, whole)).endswith("│ “Open,” she said.")


def test_the_head_names_other_spellings_and_counts_what_is_passed_on() -> None:
    (one,), _ = said("Ruta Malk said that the gate was open.")
    publisher, speaker = one.claim.chain
    letter = replace(speaker, name="Bridge Watch")
    relayed = replace(one, claim=replace(one.claim, chain=(publisher, letter, speaker)))
    assert plain_text([speakers.said_head("malk", [one, relayed])]) == (
        "malk: 2 claims, newest first. Also written: Ruta Malk. "
        "In 1 of them someone else passes it on."
    )


def test_a_name_that_is_a_body_and_a_publisher_is_counted_once() -> None:
    found = speakers.sources(
        [
            Speaker("Ministry", SourceKind.NAMED, 3, 1),
            Speaker("a clerk", SourceKind.UNNAMED, 4, 0),
            Speaker("Ministry", SourceKind.PUBLISHER, 2, 5),
        ]
    )
    shown = [plain_text([paragraph(*speakers.source(speaker))]) for speaker in found]
    assert shown == ["Ministry · 5 claims · passes on 6", "unnamed: a clerk · 4 claims"]


# --- the log -----------------------------------------------------------------------------------

ASKED = datetime(2031, 5, 4, 12, tzinfo=UTC)
ANSWER = Answer("Who opened the gate?", Outcome.DECLINED, "", (paragraph("No answer."),))
ENTRY = Entry(1204, ASKED, Asker(FrontEnd.TELEGRAM, 7, -5, "group"), ANSWER)


@pytest.mark.parametrize(
    ("passed", "age"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 minute old"),
        (timedelta(hours=23), "23 hours old"),
        (timedelta(days=3, hours=5), "3 days old"),
    ],
)
def test_a_review_shows_the_answer_under_what_is_known_of_it(passed: timedelta, age: str) -> None:
    opinions = [Opinion.UNHELPFUL, Opinion.REPORTED, Opinion.UNHELPFUL]
    feedback = tuple(Feedback(n, opinion, ASKED) for n, opinion in enumerate(opinions))
    entry = replace(ENTRY, feedback=feedback, reviews=(Review(9, None, "Look again.", ASKED),))
    assert plain_text(reviews.review(entry, ASKED + passed)).split("\n\n") == [
        f"Answer 1,204 · {age} · 👎 2 · ⚑ · extractive · asked in a group chat",
        "Who opened the gate?",
        "No answer.",
        "Reviewed: note: Look again.",
    ]


def test_a_line_of_the_log_names_nobody() -> None:
    judged = replace(ENTRY, reviews=(Review(9, Verdict.CORRECT, "", ASKED),))
    assert plain_text(reviews.logged([judged])) == (
        "1,204 · 04 May 2031, 12:00 UTC · declined · correct\nWho opened the gate?"
    )
