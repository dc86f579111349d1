"""What an answer says in the program's own words: nothing in it may allege anything.

Everything that is a document's is cut out: quotations, and the names and titles in runs of their
own. What is left is read by the claim engine itself, and by patterns of blame.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.blocks import Paragraph, Run, Style
from bot.answering.model import Answer
from index.claims import extract
from index.claims.blame import blames
from index.model import About, Act

_ACCUSING = frozenset({Act.ALLEGATION, Act.CHARGE, Act.FINDING, Act.CONFIRMATION})
_QUOTED = re.compile(r"“[^”]*”")
_VERDICT = re.compile(
    r"^(?:yes|no)[,.:!]|\b(?:guilty|proved|proven|it is true|in fact)\b", re.IGNORECASE
)
_SOMEBODY = "Someone"


def own_words(answer: Answer) -> Iterator[str]:
    """The paragraphs and lead-ins of `answer` with a stand-in for whatever a document says."""
    names = _names(answer)
    for block in answer.blocks:
        if isinstance(block, Paragraph):
            words = "".join(_own(run, names) for run in block.runs)
            yield _QUOTED.sub(_SOMEBODY, words)
    yield from (_without(statement.text, names) for statement in answer.statements)


def own_allegations(answer: Answer) -> list[str]:
    """The own words of `answer` that allege, find or decide something."""
    return [words for words in own_words(answer) if alleges(words)]


def alleges(words: str) -> bool:
    """Whether the claim engine or a pattern reads blame or a verdict in `words`."""
    claims = extract(words, About(publisher="According To"))
    accusing = any(
        claim.act in _ACCUSING and any(blames(span.of(words)) for span in claim.content)
        for claim in claims
    )
    return accusing or blames(words) or bool(_VERDICT.search(words))


def _own(run: Run, names: Sequence[str]) -> str:
    return run.text if run.style is Style.PLAIN else _without(run.text, names)


def _without(text: str, names: Sequence[str]) -> str:
    for name in names:
        text = re.sub(re.escape(name), _SOMEBODY, text, flags=re.IGNORECASE)
    return text


def _names(answer: Answer) -> list[str]:
    """All names of sources and documents in `answer`, the longest first."""
    cited = (*answer.citations, *([answer.closest] if answer.closest else []))
    held = {name for c in cited for name in (c.publisher, c.title) if name}
    held |= {link.name for s in answer.statements for link in s.chain if link.name}
    return sorted(held, key=len, reverse=True)
