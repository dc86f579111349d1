"""A body's own letter, report or statement: what it says there without any *we say that*.

In an organisation's own document *we* is the publisher, and the act still says what it is.
"""

from collections.abc import Sequence

from index.claims.chain import Attribution
from index.claims.reading import read
from index.claims.relation import Relation
from index.claims.wording import calls_false
from index.model import Act, Claim, Kind, Source, Span, Voice

_SHARE = 0.25  # of a document's attributions that its publisher makes itself, from which it speaks
_FEWEST = 2
_CHECKING = frozenset({Act.UNCONFIRMED, Act.NO_COMMENT, Act.QUESTION})  # newspapers do so too
_OPEN = frozenset({Act.CLAIM, Act.OPINION})


def speaks_for_itself(claims: Sequence[Claim]) -> bool:
    """Whether the document of these `claims`, all of them, is its publisher's own statement.

    A newspaper counts and verifies in its own name, but hardly ever states, denies or demands.
    """
    own = [c for c in claims if c.voice is Voice.PUBLISHER and c.act not in _CHECKING and c.source]
    return len(own) >= _FEWEST and len(own) >= _SHARE * len(claims)


def own_claim(text: str, span: Span, publisher: Source) -> Claim:
    """What `publisher` states in the sentence at `span` of its own document `text`."""
    attribution = Attribution(Relation((span,)), None, (publisher,), Voice.PUBLISHER)
    seen = read(text, attribution)
    act = Act.DENIAL if seen.act in _OPEN and calls_false(span.of(text)) else seen.act
    return Claim(
        id="",
        content=(span,),
        cue=(),
        source=(),
        chain=(publisher,),
        parent=None,
        voice=Voice.PUBLISHER,
        act=Act.CLAIM if act is Act.FINDING else act,  # a finding says of itself that it is one
        polarity=seen.polarity,
        certainty=seen.certainty,
        kind=Kind.NONE,
    )
