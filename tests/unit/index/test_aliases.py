"""What stands under one name: by decision first, by spelling next; the rest is suggested."""

from index.aliases import Aliases, Decision, Entity, by_entity
from index.model import SourceKind, Speaker

NAMES = {"Muhammad Darwal": 2, "Mohammed Darwal": 5, "Ruta Malk": 3, "Peter Marton": 1}


def test_spellings_are_one_under_the_name_that_most_claims_use() -> None:
    aliases = Aliases(NAMES)
    assert aliases.entities() == [Entity(("Mohammed Darwal", "Muhammad Darwal"), by_hand=False)]
    assert aliases.name("muhammad darwal") == "Mohammed Darwal"
    assert aliases.are_one("Muhammad Darwal", "Mohammed Darwal")
    assert not aliases.are_one("Ruta Malk", "Peter Marton")
    assert aliases.name("Nobody Here") == "Nobody Here"


def test_what_an_admin_merged_is_one_and_told_apart_from_spellings() -> None:
    aliases = Aliases(NAMES, [Decision("Ruta Malk", "the Keeper", same=True)])
    assert aliases.entities() == [
        Entity(("Ruta Malk", "the Keeper"), by_hand=True),
        Entity(("Mohammed Darwal", "Muhammad Darwal"), by_hand=False),
    ]


def test_what_was_split_stays_apart_with_all_its_spellings() -> None:
    names = {**NAMES, "Mohamad Darwal": 1}
    split = [
        Decision("Mohamad Darwal", other, same=False)
        for other in ("Muhammad Darwal", "Mohammed Darwal")
    ]
    assert Aliases(names, split).names("Mohamad Darwal") == ("Mohamad Darwal",)
    later = Aliases({**names, "Muhamad Darwal": 9}, split)
    for other in ("Muhammad Darwal", "Mohammed Darwal"):
        assert not later.are_one("Mohamad Darwal", other)
    assert later.suggestions() == []


def test_likely_spellings_are_suggested_until_they_are_decided() -> None:
    names = {"Ana Barnard": 1, "Ana Bernard": 2}
    assert Aliases(names).entities() == []
    assert Aliases(names).suggestions() == [("Ana Bernard", "Ana Barnard")]
    for same in (True, False):
        decided = Aliases(names, [Decision("Ana Barnard", "Ana Bernard", same=same)])
        assert decided.suggestions() == []
        assert decided.are_one("Ana Barnard", "Ana Bernard") is same


def test_a_part_of_a_name_stands_for_the_aliases_of_the_whole() -> None:
    aliases = Aliases(
        {"Ahmad al-Sarraq": 2, "Jolbani": 3, "Peter Marton": 1},
        [Decision("Jolbani", "Ahmad al-Sarraq", same=True)],
    )
    assert aliases.others(("sarraq",)) == ("Jolbani",)
    assert aliases.others(("jolbani",)) == ("Ahmad al-Sarraq",)
    assert set(aliases.others(("al", "saraq"))) == {"Ahmad al-Sarraq", "Jolbani"}
    assert aliases.others(("martin",)) == ()
    assert aliases.others(()) == ()


def test_sources_are_counted_by_entity_but_never_the_nameless() -> None:
    speakers = [
        Speaker("Mohammed Darwal", SourceKind.NAMED, 5, 0),
        Speaker("Muhammad Darwal", SourceKind.NAMED, 2, 1),
        Speaker("mohammed darwal", SourceKind.UNNAMED, 2, 0),
    ]
    one, nameless = by_entity(speakers, Aliases(NAMES))
    assert (one.name, one.speaks, one.relays, one.also) == (
        ("Mohammed Darwal", 7, 1, ("Muhammad Darwal",))
    )
    assert nameless.speaks == 2
