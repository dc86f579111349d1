"""One entity under several names, in a library on a real database."""

import pytest

from index.errors import AmbiguousName, NameNotFound, NotMerged, UsageError
from index.library import Library
from index.model import About
from index.reading import from_text
from tests.integration.index.conftest import OpenLibrary

TEXTS = {
    "The Sluice": "Muhammad Darwal said that the gate was open.",
    "Morning Post": "Mohammed Darwal said that nobody had been warned.",
    "River Agency": "The commander Jolbani denied that shots were fired.",
    "Upper Vale Echo": "Ruta Malk said that 31 farms were lost.",
}


def add(library: Library, publisher: str, text: str) -> str:
    reading = from_text(text, About(publisher=publisher))
    return library.add_reading(text.encode(), reading).document.id


@pytest.fixture
def ids(library: Library) -> dict[str, str]:
    return {publisher: add(library, publisher, text) for publisher, text in TEXTS.items()}


def found(library: Library, name: str) -> set[str]:
    return {said.document.id for said in library.said(name)}


def test_spellings_of_a_name_are_said_by_one(library: Library, ids: dict[str, str]) -> None:
    both = {ids["The Sluice"], ids["Morning Post"]}
    for name in ("Muhammad Darwal", "Mohammed Darwal", "mohamad", "Darwal"):
        assert found(library, name) == both, name
    held = {link.name for said in library.said("Mohamad Darwal") for link in said.held}
    assert held == {"Muhammad Darwal", "Mohammed Darwal"}
    darwal = next(s for s in library.speakers() if "Darwal" in s.name)
    assert (darwal.speaks, len(darwal.also)) == (2, 1)


def test_names_merged_by_hand_are_one_from_then_on(
    library: Library, ids: dict[str, str], open_library: OpenLibrary
) -> None:
    assert set(library.merge_names("Jolbani", "Ruta Malk")) == {"Jolbani", "Ruta Malk"}
    both = {ids["River Agency"], ids["Upper Vale Echo"]}
    assert found(library, "Ruta Malk") == found(library, "jolbani") == both
    library.close()
    with open_library() as again:
        assert found(again, "Malk") == both


def test_a_name_that_no_document_holds_can_be_an_alias(
    library: Library, ids: dict[str, str]
) -> None:
    library.merge_names("the Keeper of Orsett", "Ruta Malk")
    assert found(library, "Keeper of Orsett") == {ids["Upper Vale Echo"]}
    with pytest.raises(NameNotFound, match="Io Lann or Dana Orlo"):
        library.merge_names("Io Lann", "Dana Orlo")


@pytest.mark.usefixtures("ids")
def test_a_part_of_a_name_means_the_only_one_that_holds_it(library: Library) -> None:
    assert set(library.merge_names("malk", "Jolbani")) == {"Ruta Malk", "Jolbani"}
    add(library, "The Sluice", "Peter Malk said that the gate was shut.")
    with pytest.raises(AmbiguousName, match="Peter Malk, Ruta Malk"):
        library.merge_names("Malk", "River Agency")
    with pytest.raises(AmbiguousName, match="Mohammed Darwal, Muhammad Darwal"):
        library.split_name("Darwal")
    with pytest.raises(UsageError, match="write two"):
        library.merge_names("Ruta Malk", "ruta  malk")


def test_what_was_split_does_not_come_back(library: Library, ids: dict[str, str]) -> None:
    assert library.split_name("Muhammad Darwal") == ("Mohammed Darwal",)
    add(library, "The Sluice", "Mohammed Darwal said that the farms were safe.")
    assert found(library, "Muhammad Darwal") == {ids["The Sluice"]}
    assert not library.aliases().are_one("Muhammad Darwal", "Mohammed Darwal")
    assert library.aliases().suggestions() == []
    with pytest.raises(NotMerged):
        library.split_name("Muhammad Darwal")
    library.merge_names("Muhammad Darwal", "Mohammed Darwal")  # a later decision goes before
    assert library.aliases().are_one("Muhammad Darwal", "Mohammed Darwal")


@pytest.mark.usefixtures("ids")
def test_whoever_stood_between_others_leaves_them_together(library: Library) -> None:
    library.merge_names("Jolbani", "Ruta Malk")
    library.merge_names("Jolbani", "Muhammad Darwal")
    library.split_name("Jolbani")
    assert library.aliases().names("Jolbani") == ("Jolbani",)
    assert library.aliases().are_one("Ruta Malk", "Mohammed Darwal")


def test_a_removed_document_takes_its_names_along(library: Library, ids: dict[str, str]) -> None:
    library.remove(ids["The Sluice"])
    assert library.aliases().entities() == []
