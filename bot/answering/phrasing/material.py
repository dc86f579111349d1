"""A claim as the verifier holds it: its speaker's names, its verbs, and which slices are safe."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.model import Statement
from bot.answering.phrasing.vocabulary import DENYING, DOUBTS, attributing, replying
from bot.answering.phrasing.words import Word, plain, words_of
from index.claims import extract
from index.claims.lexicon import VERB_FORMS
from index.model import About, Source, SourceKind, Span

_SHORTEST = 2  # words: one alone says nothing


@dataclass(frozen=True, slots=True)
class Material:
    """A cited statement; `index` is its place in the answer."""

    index: int
    names: tuple[tuple[str, ...], ...]
    """The folded words by which its speaker may be called."""
    words: tuple[Word, ...]
    attributing: frozenset[str]
    replying: frozenset[str]
    within: tuple[tuple[Span, bool], ...]
    """What is reported in the quote, and whether by the speaker; the cues are the narrator's."""

    @classmethod
    def of(cls, index: int, statement: Statement) -> "Material":
        names = tuple(tuple(words) for name in names_of(statement.chain) if (words := plain(name)))
        inner = extract(statement.quote, About(publisher=statement.chain[-1].name or None))
        within = [
            (span, span in claim.content and tuple(plain(claim.speaker.name)) in names)
            for claim in inner
            for span in claim.content + claim.cue
        ]
        return cls(
            index,
            names,
            tuple(words_of(statement.quote)),
            attributing(statement),
            replying(statement),
            tuple(within),
        )

    def clauses(self, words: list[str], at: int, verb: str) -> Iterator[int]:
        """Where the clauses of the quote end that `words` go on with from `at`, longest first.

        Only those that the speaker's `verb` may introduce: none that leaves out a doubt, or that
        the quote puts into somebody else's mouth.
        """
        ends = [
            end
            for start, word in enumerate(self.words)
            if word.opens
            for end in self._ends(words, at, start, verb)
        ]
        yield from sorted(set(ends), reverse=True)

    def _ends(self, words: list[str], at: int, start: int, verb: str) -> Iterator[int]:
        for length, (mine, theirs) in enumerate(
            zip(self.words[start:], words[at:], strict=False), start=1
        ):
            if mine.text != theirs or (length > 1 and mine.begins):
                return
            whole = range(start, start + length)
            if mine.closes and length >= _SHORTEST and self._may_stand(whole, verb):
                yield at + length

    def _may_stand(self, slice_: range, verb: str) -> bool:
        """Whether the words of the quote outside `slice_` leave its meaning as it is."""
        left = [word for i, word in enumerate(self.words) if i not in slice_]
        denied = any(word.text in DENYING for word in left)
        if denied != (verb in DENYING) or any(map(_is_doubt, left)):
            return False
        span = Span(self.words[slice_[0]].span.start, self.words[slice_[-1]].span.end)
        around = [(said, own) for said, own in self.within if said.overlaps(span)]
        if any(not own for _, own in around):
            return False
        return bool(around) or not any(word.text in VERB_FORMS for word in left)


def _is_doubt(word: Word) -> bool:
    is_month = word.text == "may" and word.is_capital
    return word.text in DOUBTS - DENYING and not is_month


def names_of(chain: tuple[Source, ...]) -> list[str]:
    """What the innermost link may be called; a document by its author, and with its author.

    None where the source is not stated.
    """
    last, author = chain[-1], chain[-2] if len(chain) > 1 else None
    if last.kind is SourceKind.UNSTATED:
        return []
    if last.kind is SourceKind.DOCUMENT and author and author.kind is not SourceKind.DOCUMENT:
        return [author.name, f"{last.name} of {author.name}", f"{author.name} {last.name}"]
    return [last.name]
