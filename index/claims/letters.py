"""Who wrote a letter that a newspaper prints: what it says is the writer's, not the paper's."""

import re

from index.model import About, Source, SourceKind
from index.words import STOP_WORDS, fold

_HEAD = 800  # code points in which a letter begins to speak to somebody
_BELOW = 200  # code points of a signature
_SALUTATION = re.compile(
    r"^(?:Dear\b[^\n]{0,60}|(?:Sirs?|Madam|Sir or Madam|(?:Mr\.? )?Editor|To the [Ee]ditors?))"
    r"[ \t]*[,:.!–-]*[ \t]*$",
    re.MULTILINE,
)
_CLOSING = re.compile(
    r"^(?:Yours(?: \w+){0,2}|(?:(?:Very|Most) )?(?:[Rr]espectfully|[Ss]incerely|[Ff]aithfully)"
    r"(?: yours)?|(?:(?:With|[Kk]ind|[Bb]est|[Ww]arm) )+(?:regards|respect|wishes))[ \t]*[,.]?"
    r"[ \t]*\n+"
    r"(?P<name>[^\n]{3,80})",
    re.MULTILINE,
)
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*|of|de|la|al|bin|ibn|van|von)(?: (?!\d)[\w.’'-]+){1,4}")


def writer_of(text: str, about: About) -> Source | None:
    """Who signs the letter that `text` is; None where it is none, or its publisher's own.

    It speaks to somebody where it begins, and a name stands below its closing words.
    """
    closing = _CLOSING.search(text)
    if closing is None or not _SALUTATION.search(text, 0, _HEAD):
        return None
    name = _NAME.match(closing["name"].strip())
    below = fold(text[closing.start() : closing.end() + _BELOW]).split()
    own = set(fold(about.publisher or "").split()) - STOP_WORDS
    if name is None or (own and own <= set(below)):
        return None
    return Source(name.group().rstrip(".'’-"), SourceKind.NAMED)


def through(writer: Source, chain: tuple[Source, ...]) -> tuple[Source, ...]:
    """`chain`, which begins with the publisher, with `writer` as the one whose letter it is."""
    if any(fold(link.name) == fold(writer.name) for link in chain):
        return chain
    return (chain[0], writer, *chain[1:])
