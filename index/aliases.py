"""One entity under several names, across documents: merged by hand, by spelling, or suggested."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations, product

from index.model import SourceKind, Speaker
from index.spelling import (
    Likeness,
    consonants,
    holds,
    is_whole,
    likeness,
    word_consonants,
    words_of,
)
from index.words import fold


@dataclass(frozen=True, slots=True)
class Decision:
    """What an admin decided of two names: that they are one, or that they are two."""

    one: str
    other: str
    same: bool

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((fold(self.one), fold(self.other)))


@dataclass(frozen=True, slots=True)
class Entity:
    """Names that stand for one; the first is the one that most claims use."""

    names: tuple[str, ...]
    by_hand: bool
    """Whether an admin merged some of them; else they are spellings of one name."""


class Aliases:
    """The names of a library and which of them are one. Immutable.

    Hand decisions go before spelling: what was split stays apart, whatever its spelling, and so
    does everything merged with it. See index.spelling.likeness for what is merged unasked.
    """

    def __init__(
        self, counts: Mapping[str, int] | None = None, decisions: Iterable[Decision] = ()
    ) -> None:
        """`counts` are the names as written, each with how many links of chains it makes."""
        made = list(decisions)
        self._written = _written(counts or {}, made)
        self._rank = {key: rank for rank, key in enumerate(self._written)}
        self._apart = {d.pair for d in made if not d.same}
        self._by_hand = {d.pair for d in made if d.same}
        self._members = {key: [key] for key in self._written}
        similar = self._merge_spellings()
        self._suggested = [pair for pair in similar if not self._are_one_or_apart(*pair)]
        self._by_word = self._words()

    def entities(self) -> list[Entity]:
        """Everything that stands under several names, those merged by hand first."""
        groups = {id(g): g for g in self._members.values() if len(g) > 1}.values()
        found = [self._entity(group) for group in groups]
        return sorted(found, key=lambda e: (not e.by_hand, fold(e.names[0])))

    def suggestions(self) -> list[tuple[str, str]]:
        """Pairs of names that may be one, by their spelling; an admin decides."""
        return sorted(
            {(self.name(one), self.name(other)) for one, other in self._suggested},
            key=lambda pair: tuple(map(fold, pair)),
        )

    def name(self, name: str) -> str:
        """The name that stands for the entity of `name`; `name` where it has no other."""
        group = self._members.get(fold(name))
        return self._ordered(group)[0] if group else name

    def names(self, name: str) -> tuple[str, ...]:
        """All names of the entity of `name`, which may be in the library or not."""
        group = self._members.get(fold(name))
        return self._ordered(group) if group else (name,)

    def are_one(self, one: str, other: str) -> bool:
        """Whether two names stand for one entity."""
        mine, theirs = fold(one), fold(other)
        return mine == theirs or theirs in self._members.get(mine, ())

    def is_used(self, name: str) -> bool:
        """Whether a claim in the library, or a decision, holds `name` itself."""
        return fold(name) in self._written

    def spelled(self, name: str) -> tuple[str, ...]:
        """`name` as the library writes it; else the names that are SAME by their spelling."""
        if there := self._written.get(fold(name)):
            return (there,)
        return tuple(n for n in self._written.values() if likeness(n, name) is Likeness.SAME)

    def called(self, name: str) -> tuple[str, ...]:
        """The names in the library that `name`, whole or in part, may be meant for."""
        words = tuple(fold(name).split())
        return tuple(self._written[key] for key in self._held_by(words))

    def others(self, words: tuple[str, ...], *, whole: bool = False) -> tuple[str, ...]:
        """The names that folded `words` stand for, though they do not hold all of these words.

        *julani* stands for every alias of each name that it is in, and for *Jolani*. With `whole`
        the words are a whole name: *orsett* is not the *Orsett Water Board*, nor its aliases.
        """
        held = self._held_by(words)
        held = [k for k in held if not whole or is_whole(self._written[k], words)]
        meant = {key: None for name in held for key in self._members[name]}
        wanted = set(words)
        return tuple(self._written[key] for key in meant if not wanted <= set(key.split()))

    # --- inside --------------------------------------------------------------------------------

    def _merge_spellings(self) -> list[tuple[str, str]]:
        """Merges by hand, then by spelling; returns the pairs that are only similar."""
        for pair in sorted(map(sorted, self._by_hand)):
            self._merge(pair[0], pair[-1])
        alike = list(_alike(self._written))
        for one, other, found in alike:
            if found is Likeness.SAME and not self._are_one_or_apart(one, other):
                self._merge(one, other)
        return [(one, other) for one, other, found in alike if found is Likeness.SIMILAR]

    def _merge(self, one: str, other: str) -> None:
        mine, theirs = self._members[one], self._members[other]
        if mine is not theirs:
            mine += theirs
            self._members.update(dict.fromkeys(theirs, mine))

    def _are_one_or_apart(self, one: str, other: str) -> bool:
        return self._members[one] is self._members[other] or self._are_apart(one, other)

    def _are_apart(self, one: str, other: str) -> bool:
        pairs = product(self._members[one], self._members[other])
        return any(frozenset(pair) in self._apart for pair in pairs)

    def _words(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for key, name in self._written.items():
            for word in dict.fromkeys(word_consonants(words_of(name))):
                found[word].append(key)
        return found

    def _held_by(self, words: tuple[str, ...]) -> list[str]:
        """The names that hold every one of `words`, in any spelling of it that is SAME.

        Where `words` are a whole name, what was split from it is left out.
        """
        sounds, whole = word_consonants(words), " ".join(words)
        fewest = min((self._by_word.get(s, []) for s in sounds), key=len, default=[])
        found = [key for key in fewest if holds(self._written[key], words)]
        return [
            key for key in found if whole not in self._members or not self._are_apart(whole, key)
        ]

    def _entity(self, group: list[str]) -> Entity:
        merged = any(pair <= set(group) for pair in self._by_hand)
        return Entity(self._ordered(group), merged)

    def _ordered(self, group: list[str]) -> tuple[str, ...]:
        """The names of a group, the one that most claims use first."""
        return tuple(self._written[key] for key in sorted(group, key=self._rank.__getitem__))


def _written(counts: Mapping[str, int], decisions: Iterable[Decision]) -> dict[str, str]:
    """Each name by its folded form, the most frequent first."""
    used = sorted(counts, key=lambda name: (-counts[name], -len(name), name))
    decided = [name for d in decisions if d.same for name in (d.one, d.other)]
    found: dict[str, str] = {}
    for name in (*used, *decided):
        found.setdefault(fold(name), name)
    found.pop("", None)
    return found


def _alike(written: Mapping[str, str]) -> Iterator[tuple[str, str, Likeness]]:
    """Each two names that go together by their spelling."""
    sounds = defaultdict(list)
    for key, name in written.items():
        sounds[consonants(name)].append(key)
    for keys in sounds.values():
        for one, other in combinations(keys, 2):
            if found := likeness(written[one], written[other]):
                yield one, other, found


def by_entity(speakers: Iterable[Speaker], aliases: Aliases) -> list[Speaker]:
    """Speakers of one kind whose names are aliases as one, under the name that most claims use."""
    merged: dict[tuple[str, SourceKind], Speaker] = {}
    for speaker in speakers:
        named = speaker.kind in {SourceKind.NAMED, SourceKind.PUBLISHER}
        names = aliases.names(speaker.name) if named else (speaker.name,)
        key = (fold(names[0]), speaker.kind)
        known = merged.get(key, Speaker(names[0], speaker.kind, 0, 0))
        also = known.also if speaker.name == names[0] else (*known.also, speaker.name)
        merged[key] = replace(
            known,
            speaks=known.speaks + speaker.speaks,
            relays=known.relays + speaker.relays,
            also=also,
        )
    return sorted(merged.values(), key=lambda s: (-s.speaks, -s.relays, s.name))


NO_ALIASES = Aliases()
