"""The grammar of connecting sentences: who says which clause, who replies to whom, who differs.

Each part is bound to the claims that it speaks of, so that no words are put into another's mouth:

    part   = SPEAKER VERB [that] CLAUSE | CLAUSE SPEAKER VERB | CLAUSE VERB SPEAKER
           | according to SPEAKER CLAUSE | CLAUSE according to SPEAKER
           | SPEAKER REPLIES SPEAKER | SPEAKER [and] SPEAKER … differ
    whole  = [CONNECTIVE] part (CONNECTIVE part)*; after *while* at its head, no second CONNECTIVE
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answering.comparison.disagreement import ABOUT_NUMBER
from bot.answering.model import Answer
from bot.answering.phrasing.material import Material
from bot.answering.phrasing.vocabulary import CONNECTIVES, DIFFER, FRONTING

_HAVE = frozenset({"has", "have"})
_ACCORDING = ["according", "to"]
_NEUTRAL = "say"  # what *according to* amounts to


@dataclass(frozen=True, slots=True)
class _State:
    """How far a sentence has been read, and the claims spoken of."""

    at: int = 0
    used: frozenset[int] = frozenset()

    def after(self, at: int, *claims: int) -> "_State":
        return _State(at, self.used.union(claims))


class Clauses:
    """Reads the words of one sentence against the claims that it cites."""

    def __init__(self, words: Sequence[str], cited: Sequence[Material], answer: Answer) -> None:
        self._words = list(words)
        self._cited = cited
        self._replies = {(r.by, r.to) for r in answer.responses if r.by is not None}
        self._differ = answer.disagreements

    def derive(self) -> bool:
        """Whether the sentence is made of parts alone, and speaks of every claim that it cites."""
        every = {material.index for material in self._cited}
        waiting = [_State(int(self._at(0) in CONNECTIVES))]
        met = set(waiting)
        while waiting:
            for state in self._part(waiting.pop()):
                if state.at == len(self._words) and state.used == every:
                    return True
                following = self._joined(state)
                if following and following not in met:
                    met.add(following)
                    waiting.append(following)
        return False

    def _joined(self, state: _State) -> _State | None:
        """Where the next part begins; None where nothing joins one."""
        if self._at(state.at) in CONNECTIVES:
            return replace(state, at=state.at + 1)
        return state if self._at(0) in FRONTING else None

    def _at(self, position: int) -> str:
        return self._words[position] if position < len(self._words) else ""

    def _part(self, state: _State) -> Iterator[_State]:
        for material in self._cited:
            yield from self._attributed(state, material)
            yield from self._attributed_after(state, material)
            yield from self._replying(state, material)
        yield from self._differing(state, ())

    # --- who says which clause -----------------------------------------------------------------

    def _attributed(self, state: _State, material: Material) -> Iterator[_State]:
        for at, verb in self._openings(state.at, material):
            start = at + (self._at(at) == "that")
            for end in material.clauses(self._words, start, verb):
                yield state.after(end, material.index)

    def _openings(self, at: int, material: Material) -> Iterator[tuple[int, str]]:
        """Where a clause may follow a speaker and a verb, and the verb."""
        for end in self._names(at, material):
            verb = end + (self._at(end) in _HAVE)
            if self._at(verb) in material.attributing:
                yield verb + 1, self._at(verb)
        if self._words[at : at + 2] == _ACCORDING and _NEUTRAL in material.attributing:
            for end in self._names(at + 2, material):
                yield end, _NEUTRAL

    def _attributed_after(self, state: _State, material: Material) -> Iterator[_State]:
        for verb in material.attributing:
            for end in material.clauses(self._words, state.at, verb):
                for after in self._closings(end, material, verb):
                    yield state.after(after, material.index)

    def _closings(self, at: int, material: Material, verb: str) -> Iterator[int]:
        for end in self._names(at, material):
            if self._at(end) == verb:
                yield end + 1
        if self._at(at) == verb:
            yield from self._names(at + 1, material)
        if self._words[at : at + 2] == _ACCORDING and verb == _NEUTRAL:
            yield from self._names(at + 2, material)

    def _names(self, at: int, material: Material) -> Iterator[int]:
        for name in material.names:
            if tuple(self._words[at : at + len(name)]) == name:
                yield at + len(name)

    # --- who replies, who differs --------------------------------------------------------------

    def _replying(self, state: _State, material: Material) -> Iterator[_State]:
        for end in self._names(state.at, material):
            if self._at(end) in material.replying:
                for other in self._cited:
                    if (material.index, other.index) in self._replies:
                        for after in self._names(end + 1, other):
                            yield state.after(after, material.index, other.index)

    def _differing(self, state: _State, members: tuple[int, ...]) -> Iterator[_State]:
        at = state.at + (bool(members) and self._at(state.at) == "and")
        for material in self._cited:
            if material.index not in members:
                for end in self._names(at, material):
                    yield from self._differing(replace(state, at=end), (*members, material.index))
        for phrase, numeric in DIFFER.items():
            end = state.at + len(phrase)
            told = tuple(self._words[state.at : end]) == phrase
            if told and len(members) > 1 and self._do_differ(members, numeric=numeric):
                yield state.after(end, *members)

    def _do_differ(self, members: tuple[int, ...], *, numeric: bool) -> bool:
        return any(
            set(members) <= set(d.statements) and (d.about == ABOUT_NUMBER or not numeric)
            for d in self._differ
        )
