"""Search finds what a question is about, however it is asked, and shows several documents."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import Engine, text

from index.library import Library
from index.model import About
from tests.fakes.embedder import HashingEmbedder

OpenLibrary = Callable[..., Library]

WEIR = (
    "The weir at Orsett opened on Monday. Engineer Ruta Malkovar said that 40 farms were flooded."
)
MARKET = "A market was held in Ein al-Tina. Onions were cheap and the square was full."
FERRY = "The ferry to Lund was late again. Passengers waited for two hours on the quay."
TAXES = "The council of Lund raised taxes on boats. Owners complained at the town hall."


def add(library: Library, article: str, about: About = About()) -> str:
    return library.add_file(article.encode(), name=None, about=about).document.id


def first(library: Library, query: str) -> str:
    return library.search(query)[0].document_id


@pytest.fixture
def filled(library: Library) -> dict[str, str]:
    articles = {"weir": WEIR, "market": MARKET, "ferry": FERRY, "taxes": TAXES}
    return {name: add(library, article) for name, article in articles.items()}


@pytest.mark.parametrize(
    "query",
    [
        "Who is Ruta Malkovar?",
        "ruta malkovar",
        "Who is Ruta Malkofer?",
        "What did Malcover say?",
        "how many farms did the flooding reach?",
    ],
)
def test_names_are_found_though_two_letters_are_wrong(
    library: Library, filled: dict[str, str], query: str
) -> None:
    assert first(library, query) == filled["weir"]


@pytest.mark.parametrize("query", ["ʿAyn al-Tina", "What happened in Ayn al-Tina?", "ain al tina"])
def test_names_are_found_in_another_transliteration(
    library: Library, filled: dict[str, str], query: str
) -> None:
    assert first(library, query) == filled["market"]


def test_publishers_and_dates_are_searched(library: Library) -> None:
    for publisher in ("The Sluice", "Vale Post"):
        for month in (4, 5):
            about = About(publisher=publisher, published=date(2031, month, 17))
            add(library, f"{FERRY} Number {month} of {publisher}.", about)
    wanted = About(publisher="Vale Post", published=date(2031, 5, 17))
    found = library.search("What did the Vale Post report in May?")[0].document_id
    assert library.document(found).summary.about == wanted


def test_of_two_that_say_the_same_the_newer_comes_first(library: Library) -> None:
    old = add(library, f"{FERRY} It was a cold day.", About(published=date(2028, 5, 17)))
    new = add(library, f"{FERRY} It was a warm day.", About(published=date(2031, 5, 17)))
    assert first(library, "Which ferry was late?") == new
    assert first(library, "Which ferry was late in May 2028?") == old


def test_a_document_without_a_title_is_found_by_its_address(library: Library) -> None:
    add(library, TAXES)
    url = "https://sluice.example/2031/05/three-herons-come-home.html"
    wanted = add(library, FERRY, About(url=url))
    assert first(library, "herons") == wanted


def test_every_document_that_speaks_to_a_question_comes_before_repetitions(
    library: Library,
) -> None:
    paragraph = "The harbour bridge of Orsett was closed. " + "Nobody knew for how long. " * 25
    add(library, "\n\n".join(f"{paragraph} Part {n}." for n in range(8)))
    other = add(library, "A bridge was closed, the harbour office said.")
    shown = [hit.document_id for hit in library.search("Why was the harbour bridge closed?", 4)]
    assert other in shown


def test_passages_that_follow_one_another_are_one_hit(library: Library) -> None:
    lines = [f"The lock keeper of Orsett wrote {word}. " * 17 for word in ("today", "yesterday")]
    id_ = add(library, "\n\n".join(line.strip() for line in lines))
    (hit,) = library.search("lock keeper of Orsett")
    assert library.documents()[0].passages == 2
    assert hit.text == library.document(id_).text
    assert hit.passage.span.of(library.document(id_).text) == hit.text


@pytest.mark.parametrize(
    "query",
    [
        "Где паром?",
        "渡轮在哪里",
        "ferry",
        "what is it about",
        "ferry " * 1_700,
        " ".join(f"w{n}" for n in range(2_000)),
        'NEAR("ferry" quay) OR title:lund* ^x',
        '"ferry" -quay',
        "'; --",
        "\x00ferry\x00",
    ],
)
def test_any_text_is_a_question(library: Library, filled: dict[str, str], query: str) -> None:
    for hit in library.search(query):
        assert hit.text in library.document(hit.document_id).text


@pytest.mark.parametrize("query", ["ferry to Lund", 'NEAR("ferry" quay)', "ferry " * 1_700])
def test_the_words_among_operators_and_repetitions_count(
    library: Library, filled: dict[str, str], query: str
) -> None:
    assert first(library, query) == filled["ferry"]


def test_an_empty_library_finds_nothing(library: Library) -> None:
    assert library.search("Who opened the weir?") == []


def test_a_full_text_that_is_lost_is_made_anew_from_the_documents(
    open_library: OpenLibrary, engine: Engine
) -> None:
    with open_library(HashingEmbedder()) as library:
        add(library, WEIR)
        before = library.search("farms")
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM full_text"))
    with open_library(HashingEmbedder()) as library:
        assert library.search("farms") == before
        assert [f.name for f in library.check() if not f.healthy] == []
