"""Whose quotations these are, where the sentence itself does not say: running attribution.

A quotation goes on with the speaker of the one before it in its paragraph; before any, it is the
first speaker's after it. A paragraph of nothing but quotation goes on with the paragraph before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from index.claims.relation import Relation
from index.claims.relations.colons import introduced
from index.claims.sentences import Paragraph, Sentence
from index.claims.tokens import Tag
from index.model import Span

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4  # of a quotation that is a sentence and not a word set in quotation marks
_LAST_MARK = re.compile(r"[.?!…—][\"'”’»“]?\s*$")


@dataclass(slots=True)
class Turn:
    """A relation and the quotations that go on with it."""

    relation: Relation
    more: list[Span] = field(default_factory=list)

    def closed(self) -> Relation:
        return self.relation.with_content(*{*self.relation.content, *self.more})


@dataclass(slots=True)
class Voices:
    """What the paragraphs so far leave open: who spoke last, and whether the quotation runs on.

    `told` is the attribution that the words so far end with, `announcing` is a sentence that
    ends in a colon, before a paragraph of quotation.
    """

    last: Turn | None = None
    told: Relation | None = None
    runs_on: bool = False
    announcing: Sentence | None = None


def give_to_speakers(
    text: str, paragraph: Paragraph, said: list[list[Relation]], voices: Voices
) -> list[Turn]:
    """The paragraph's relations as turns; `said` holds those of each of its sentences.

    Quotations without a speaker join a turn of this paragraph or the last one of `voices`;
    those that none can claim become turns of their own, without cue and source.
    """
    turns: list[Turn] = []
    current = _carried(paragraph, voices)
    waiting: list[Span] = []
    narrated = False
    told = (
        None
        if paragraph.sentences[1:] and not _is_quotation(paragraph.sentences[0])
        else voices.told
    )
    for sentence, relations in zip(paragraph.sentences, said, strict=True):
        own = [Turn(relation) for relation in relations]
        spare = list(_unclaimed(text, sentence, relations))
        speaking = _speaker_in(sentence, own)
        if spare and not speaking:
            speaking = _announced(sentence, None if current else voices.announcing, spare[0])
            own += [speaking] if speaking else []
        if spare and not speaking and not current and told and _is_quotation(sentence):
            speaking = Turn(Relation((spare.pop(0),), antecedent=told.antecedent or told.source[0]))
            own.append(speaking)
        told = _telling(sentence, relations) or (told if _is_quotation(sentence) else None)
        turns += own
        if speaking:
            current = speaking
            current.more += waiting
            waiting = []
        if current and narrated and not speaking and spare and _is_quotation(sentence):
            current = Turn(Relation((spare.pop(0),), antecedent=_speaker_of(current)))
            turns.append(current)
        narrated = not (relations or speaking or _is_quotation(sentence))
        if current and (speaking or _is_quotation(sentence)):
            current.more += spare
        else:
            waiting += spare
    _remember(paragraph, voices, current, turns)
    voices.told = told
    return turns + [Turn(Relation((span,))) for span in waiting]


def _speaker_of(turn: Turn) -> Span | None:
    relation = turn.relation
    return relation.antecedent or (relation.source[0] if relation.source else None)


def _telling(sentence: Sentence, relations: list[Relation]) -> Relation | None:
    """The attribution of speech with which `sentence` ends: a quotation after it goes on with it.

    Of a sentence that ends in the publisher's own words or in someone's silence there is none.
    """
    spoken = [r for r in relations if r.source and r.cue and not r.hedged]
    ends = [r for r in spoken if r.extent.end >= sentence.tokens[-1].start - 1]
    return ends[0] if ends else None


def _announced(sentence: Sentence, before: Sentence | None, quotation: Span) -> Turn | None:
    """The speaker before the colon in this sentence, or at the end of the paragraph before."""
    tokens = sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.start == quotation.start), 0)
    if at and tokens[at - 1].tag is Tag.COLON:
        relation = introduced(tokens, at - 1, quotation)
    elif at == 0 and before is not None:
        relation = introduced(before.tokens, len(before.tokens) - 1, quotation)
    else:
        return None
    return Turn(relation) if relation else None


def _carried(paragraph: Paragraph, voices: Voices) -> Turn | None:
    """The turn that the paragraph's opening quotation goes on with, if it does."""
    opens = paragraph.sentences[0].tokens[0].tag is Tag.QUOTE
    goes_on = voices.runs_on and opens
    return voices.last if goes_on or all(map(_is_quotation, paragraph.sentences)) else None


def _remember(
    paragraph: Paragraph, voices: Voices, current: Turn | None, turns: list[Turn]
) -> None:
    last = paragraph.sentences[-1]
    announces = last.tokens[-1].tag is Tag.COLON
    voices.runs_on = bool(last.quotations) and last.quotations[-1].continues
    voices.announcing = last if announces else None
    if announces:
        voices.last = next((t for t in turns[-1:] if last.span.contains(t.relation.extent)), None)
    else:
        voices.last = current if last.quotations else None


def _is_quotation(sentence: Sentence) -> bool:
    """Whether the sentence is nothing but quotation."""
    tags = {token.tag for token in sentence.tokens}
    return Tag.QUOTE in tags and tags <= {Tag.QUOTE, Tag.STOP}


def _speaker_in(sentence: Sentence, turns: list[Turn]) -> Turn | None:
    """The turn whose content holds a quotation of its sentence."""
    quotes = [quotation.span for quotation in sentence.quotations]
    for turn in turns:
        if any(c.contains(q) for c in turn.relation.content for q in quotes):
            return turn
    return None


def _unclaimed(text: str, sentence: Sentence, relations: list[Relation]) -> Iterator[Span]:
    """The quotations of `sentence` that are sentences themselves and stand in no content."""
    for quotation in sentence.quotations:
        claimed = any(c.contains(quotation.span) for r in relations for c in r.content)
        spoken = quotation.inner.of(text)
        alone = _is_quotation(sentence) and _is_sentence(spoken)
        if not claimed and (alone or _is_speech(spoken)):
            yield quotation.span


def _is_speech(quoted: str) -> bool:
    length = len(_WORD.findall(quoted))
    return length >= (_FEWEST_WORDS if _is_sentence(quoted) else 3 * _FEWEST_WORDS)


def _is_sentence(quoted: str) -> bool:
    return quoted[:1].isupper() and bool(_LAST_MARK.search(quoted[-3:]))
