"""Questions on articles of several outlets: evidence of each, and judged together."""

from collections.abc import Callable, Iterable, Sequence

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.relevance import Candidate
from bot.answering.evidence.selection import MOST, Bullet
from bot.answering.questions.outlets import Medium, Outlet, mentioned
from bot.answering.questions.question import Question
from index.model import About, Hit

_PASSAGES_OF_EACH = 6
_SHOWN_OF_EACH = 3
# Both amid the gap between what must be declined and the rest, on the tuning part of multihop_rag.
_HELD_TOGETHER = 0.4  # the share of the words of its names that the passages hold between them
_ENOUGH_OF_EACH = 0.21  # the score of the best unit of every outlet


def unknown(
    named: Iterable[Outlet], abouts: Sequence[About], speaks: Callable[[str], bool]
) -> bool:
    """Whether an outlet is named whose articles or reports nobody added.

    A body that only speaks in the documents may have its report told there.
    """
    strangers = [o for o in named if not any(map(o.published, abouts))]
    return any(
        o.medium is Medium.ARTICLE or (o.medium is Medium.REPORT and not speaks(o.name))
        for o in strangers
    )


def compared(text: str, named: Sequence[Outlet], abouts: Sequence[About]) -> tuple[Outlet, ...]:
    """The outlets with documents here whose articles `text` asks about."""
    own = [outlet for outlet in named if any(map(outlet.published, abouts))]
    if not own:
        return ()
    others = mentioned(text, {about.publisher for about in abouts if about.publisher})
    return tuple({outlet.name: outlet for outlet in (*own, *others)}.values())


def hits_of_each(
    outlets: Sequence[Outlet], hits: Sequence[Hit], about: Callable[[str], About]
) -> list[Hit]:
    """The best of `hits` for each outlet; `about` tells of a document by its id."""
    chosen = (
        [hit for hit in hits if _may_be_of(outlet, about(hit.document_id))][:_PASSAGES_OF_EACH]
        for outlet in outlets
    )
    return list(dict.fromkeys(hit for own in chosen for hit in own))


def select_of_each(question: Question, candidates: Sequence[Candidate]) -> list[Bullet]:
    """The best of every outlet; none at all where one has nothing, or names are not held."""
    own = [_of(outlet, candidates)[:_SHOWN_OF_EACH] for outlet in question.outlets]
    if not all(found and found[0].score >= _ENOUGH_OF_EACH for found in own):
        return []
    chosen = {id(c): c for found in own for c in found}
    return [Bullet(c) for c in chosen.values()][:MOST]


def hold_names_together(question: Question, found: Iterable[Facts]) -> bool:
    """Whether enough of what the question names stands in one passage or another."""
    held = {word for facts in found for word in facts.words | facts.frame | facts.context}
    wanted = [word for name in question.names for word in name]
    return sum(word in held for word in wanted) >= _HELD_TOGETHER * len(wanted)


def _of(outlet: Outlet, candidates: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in candidates if _may_be_of(outlet, c.unit.document.summary.about)]


def _may_be_of(outlet: Outlet, about: About) -> bool:
    """A document without a known publisher may be anyone's."""
    return about.publisher is None or outlet.published(about)
