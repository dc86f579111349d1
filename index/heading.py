"""What stands over a document: its title, or what its web address calls it."""

import re
from urllib.parse import urlsplit

from index.model import About

_EXTENSION = re.compile(r"\.[a-z]{2,5}$")
_SLUG = re.compile(r"[^\W_]+(?:[-_][^\W_]+){2,}")


def heading_of(about: About) -> str:
    """The title; where there is none, the words of the address; empty where it has none either.

    >>> heading_of(About(url="https://sluice.example/2031/05/three-days-on-the-weir.html"))
    'three days on the weir'
    """
    return about.title or _slug_words(about.url or "")


def headed(about: About, passage: str) -> str:
    """A passage as it is embedded: what stands over it tells different affairs apart."""
    heading = heading_of(about)
    return f"{heading}\n{passage}" if heading else passage


def _slug_words(url: str) -> str:
    segments = [_EXTENSION.sub("", part) for part in urlsplit(url).path.lower().split("/")]
    slugs = [part for part in segments if _SLUG.fullmatch(part)]
    return re.sub("[-_]", " ", slugs[-1]) if slugs else ""
