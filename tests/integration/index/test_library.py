"""What is added is there at once, whole, and still there after the library was closed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from index.errors import (
    DocumentIdTaken,
    DocumentNotFound,
    EmptyFile,
    LibraryInUse,
)
from index.library import Library
from index.model import About, AddedStatus
from index.progress import Progress, Stage
from index.reading import from_text
from tests.fakes.corpus import claims_of
from tests.fakes.embedder import HashingEmbedder

OpenLibrary = Callable[..., Library]

ABOUT = About(title="Three days on the weir", publisher="The Sluice", published=date(2031, 5, 4))
ARTICLE = """Three days on the weir

The weir at Orsett opened on Monday. Board engineer Ruta Malk said that 40 farms were flooded.

Mayor Jon Ferrel denied that anyone had been warned. "Nobody called us," he told The Sluice."""


def add(library: Library, article: str = ARTICLE, about: About = ABOUT) -> str:
    return library.add_file(article.encode(), name="weir.txt", about=about).document.id


def test_a_document_is_kept_with_what_is_known_of_it(library: Library) -> None:
    added = library.add_file(ARTICLE.encode(), name="weir.txt", about=ABOUT)

    assert added.status == AddedStatus.ADDED
    summary = library.documents()[0]
    assert summary == added.document
    assert summary.about == ABOUT
    assert (summary.name, summary.passages) == ("weir.txt", 1)
    assert summary.claims == len(claims_of(library, summary.id)) > 0
    assert library.document(summary.id).text == ARTICLE


def test_the_language_of_a_text_is_noted_beside_what_its_reader_noted(library: Library) -> None:
    text = "Das Tor war offen. „Niemand hat uns gewarnt“, sagte der Bürgermeister am Montag."
    reading = replace(from_text(text, ABOUT), notes=("The encoding was guessed.",))
    added = library.add_reading(text.encode(), reading)
    assert added.document.notes[0] == "The encoding was guessed."
    assert "not in English" in added.document.notes[1]
    assert library.documents() == [added.document]


def test_the_same_bytes_make_one_document(library: Library) -> None:
    first = add(library)
    again = library.add_file(ARTICLE.encode(), name="other.txt", about=About())
    assert (again.status, again.document.id) == (AddedStatus.UNCHANGED, first)
    assert len(library.documents()) == 1


def test_an_id_that_is_given_is_kept(library: Library) -> None:
    added = library.add_reading(b"{}", from_text("Some text.", About()), document_id="a/b 7")
    assert added.document.id == "a/b 7"
    assert library.document("a/b 7").text == "Some text."


def test_an_id_that_another_document_has_is_refused(library: Library) -> None:
    library.add_reading(b"1", from_text("One text.", About()), document_id="x")
    with pytest.raises(DocumentIdTaken, match="under the id x"):
        library.add_reading(b"2", from_text("Another text.", About()), document_id="x")
    assert [d.id for d in library.documents()] == ["x"]


def test_ids_that_are_made_avoid_those_that_were_given(library: Library) -> None:
    library.add_reading(b"1", from_text("One text.", About()), document_id="d2")
    assert add(library) not in {"d2", ""}
    assert len({d.id for d in library.documents()}) == 2


def test_everything_survives_closing(open_library: OpenLibrary) -> None:
    with open_library() as library:
        document_id = add(library)
        before = library.search("farms flooded"), claims_of(library, document_id)
    with open_library() as library:
        assert (library.search("farms flooded"), claims_of(library, document_id)) == before


def test_an_unreadable_file_leaves_nothing_behind(library: Library) -> None:
    with pytest.raises(EmptyFile, match=r"weir\.txt"):
        library.add_file(b"  \n ", name="weir.txt")
    assert library.documents() == []
    assert library.search("anything") == []


def test_a_document_whose_writing_fails_is_not_there_at_all(
    library: Library, engine: Engine
) -> None:
    def fail(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if "chain_links" in statement and statement.startswith("INSERT"):
            raise OSError("disk full")

    event.listen(engine, "before_cursor_execute", fail)
    with pytest.raises(OSError, match="disk full"):
        add(library)
    event.remove(engine, "before_cursor_execute", fail)

    assert library.documents() == []
    assert library.search("farms") == []
    add(library)
    assert len(library.search("farms")) == 1


def test_a_removed_document_is_gone_from_search_and_claims(library: Library) -> None:
    document_id = add(library)
    removed = library.remove(document_id)

    assert removed.id == document_id
    assert library.documents() == []
    assert library.search("farms flooded Orsett") == []
    assert library.said("Ruta Malk") == []
    assert library.speakers() == []
    with pytest.raises(DocumentNotFound, match=document_id):
        library.document(document_id)
    with pytest.raises(DocumentNotFound, match=document_id):
        library.remove(document_id)


def test_a_removed_document_can_be_added_anew_under_a_new_id(library: Library) -> None:
    first = add(library)
    library.remove(first)
    second = add(library)
    assert second != first
    assert [hit.document_id for hit in library.search("farms flooded")] == [second]


def test_two_threads_adding_the_same_bytes_make_one_document(library: Library) -> None:
    with ThreadPoolExecutor(4) as pool:
        statuses = [f.result().status for f in [
            pool.submit(library.add_file, ARTICLE.encode(), name="weir.txt") for _ in range(8)
        ]]  # fmt: skip
    assert statuses.count(AddedStatus.ADDED) == 1
    assert len(library.documents()) == len(library.search("farms")) == 1


def test_search_finds_by_rare_word_by_title_and_in_spite_of_diacritics(library: Library) -> None:
    weir = add(library)
    other = add(library, "A market was held in Sūl al-ʿArba. Onions were cheap.", About())
    for query, expected in (
        ("engineer Malk", weir),
        ("three days on the weir", weir),
        ("The Sluice", weir),
        ("sul al arba", other),
        ("Sul al-'Arba", other),
    ):
        assert library.search(query)[0].document_id == expected


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "AND OR NOT NEAR(",
        "weir*",
        "title:weir -farms",
        "'; DROP TABLE documents; --",
        "(",
        "^a",
    ],
)
def test_a_query_is_words_and_never_syntax(library: Library, query: str) -> None:
    add(library)
    library.search(query)
    assert len(library.documents()) == 1


@pytest.mark.parametrize("query", ["", "   ", "?!"])
def test_a_query_without_words_finds_nothing_by_words(library: Library, query: str) -> None:
    add(library)
    assert len(library.search(query)) <= 1


def test_hits_and_claims_are_slices_of_the_stored_text(library: Library) -> None:
    document_id = add(library, ARTICLE.replace("Orsett", "Orsett 🙂 Über"))
    text_ = library.document(document_id).text
    for hit in library.search("farms flooded"):
        assert hit.passage.span.of(text_) == hit.text
    for said in library.said("Ferrel"):
        assert said.quote in text_


def test_the_claims_of_several_documents_are_those_of_each(library: Library) -> None:
    one, other = add(library), add(library, "Ruta Malk said that the count was wrong.", ABOUT)
    gone = add(library, "Ruta Malk said that nobody counted.", ABOUT)
    library.remove(gone)
    found = library.claims_of_each([other, one, gone])
    assert found == {one: claims_of(library, one), other: claims_of(library, other), gone: ()}
    assert found[one]


def test_said_finds_every_word_of_a_name_and_puts_the_newest_first(library: Library) -> None:
    later = About(publisher="The Sluice", published=date(2031, 6, 1))
    old = add(library)
    new = add(library, "Ruta Malk said that the count was wrong.", later)

    assert [s.document.id for s in library.said("malk")] == [new, old]
    assert [s.document.id for s in library.said("malk", 1)] == [new]
    assert library.said("Ruta Ferrel") == []
    assert library.said("  ") == []
    assert library.said("%") == []


def test_the_newest_claims_are_those_of_the_newest_documents_dated_or_not(
    library: Library,
) -> None:
    count, undated = "Ruta Malk said that the count was wrong.", About(publisher="The Sluice")
    future = add(library, count, About(publisher="The Sluice", published=date(2131, 6, 1)))
    add(library, f"{count} Again.", About(publisher="The Sluice", published=date(2001, 6, 1)))
    first = add(library, f"{count} Once more.", undated)
    last = add(library, f"{count} And again.", undated)
    assert [s.document.id for s in library.said("malk", 3)] == [future, last, first]


def test_names_of_documents_added_earlier_are_looked_up_too(
    open_library: OpenLibrary, engine: Engine
) -> None:
    with open_library() as library:
        one = add(library, "A lock keeper said that the count was wrong.", ABOUT)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE name_words"))
        connection.execute(text("UPDATE alembic_version_record SET version_num = '0006'"))
    found = open_library().said("keeper")
    assert [said.document.id for said in found] == [one]


def test_speakers_are_counted(library: Library) -> None:
    add(library)
    add(library, "Ruta Malk said that the count was wrong.", ABOUT)
    speakers = {s.name: (s.speaks, s.relays) for s in library.speakers()}
    assert speakers["Ruta Malk"][0] == 2
    assert speakers["The Sluice"][1] >= 3


def test_adding_reports_its_stages_in_order(library: Library) -> None:
    seen: list[Progress] = []
    library.add_file(ARTICLE.encode(), name="weir.txt", report=seen.append)
    stages = list(dict.fromkeys(progress.stage for progress in seen))
    assert stages == [Stage.READING, Stage.CLAIMS, Stage.EMBEDDING, Stage.SAVING]
    assert all(0 <= progress.done <= progress.total for progress in seen)


def test_a_second_library_on_the_same_folder_is_refused(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    with pytest.raises(LibraryInUse, match="stop it"):
        Library.open(tmp_path / "data", engine, HashingEmbedder())


def test_the_doctor_finds_a_healthy_library_healthy(library: Library) -> None:
    add(library)
    assert [f.name for f in library.check() if not f.healthy] == []


@pytest.mark.parametrize(
    ("damage", "finding"),
    [
        ("UPDATE documents SET text = replace(text, '40 farms', '41 farms')", "texts"),
        ("UPDATE originals SET bytes = CAST('x' AS {bytes})", "texts"),
        ('UPDATE claims SET "end" = "end"', None),
        ("DELETE FROM full_text", "passages"),
        ("DELETE FROM vectors", "passages"),
    ],
)
def test_the_doctor_names_what_is_wrong(
    library: Library, engine: Engine, damage: str, finding: str | None
) -> None:
    add(library)
    bytes_type = "BLOB" if engine.dialect.name == "sqlite" else "BYTEA"
    with engine.begin() as connection:
        connection.execute(text(damage.format(bytes=bytes_type)))
    ill = [f.name for f in library.check() if not f.healthy]
    assert ill == ([finding] if finding else [])
