"""The tagger as it is shipped: MiniLM-L6 with trained weights, on the CPU, loaded once."""

import hashlib
import threading
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from index.claims.relation import Relation
from index.claims.tagger import Tagged, Tagger
from index.claims.tagger.decode import Run
from index.claims.tagger.link import Linked, link
from index.claims.tagger.windows import Window, windows, words_of
from index.errors import AttributionModelError
from index.model import Span

if TYPE_CHECKING:
    from index.claims.tagger.network import Network
    from index.claims.tagger.scoring import Scored

WEIGHTS = Path(__file__).with_name("weights.safetensors")
_AT_ONCE = 256  # windows held at a time, of a text of any length
_BATCH = 16  # windows of about one length that go through the network side by side


class MiniLMTagger:
    """Loads the network when the first text is tagged (0.3 s); safe to use from several threads.

    Raises AttributionModelError where `weights` are missing or not those that the file
    ``.sha256`` beside them names.
    """

    def __init__(self, weights: Path = WEIGHTS) -> None:
        _check(weights)
        self._weights = weights
        self._lock = threading.Lock()
        self._network: Network | None = None

    def tag(self, text: str, paragraphs: Sequence[Span]) -> Tagged:
        following = windows(words_of(text, paragraph) for paragraph in paragraphs)
        found: list[Relation] = []
        doubtful: list[Span] = []
        while chosen := list(islice(following, _AT_ONCE)):
            for window, scored in zip(chosen, self._scored(chosen), strict=True):
                found += _relations(window, link(scored.runs, scored.roles))
                doubtful += _spans(window, scored.doubtful)
        return Tagged(tuple(found), tuple(doubtful))

    def _scored(self, chosen: Sequence[Window]) -> Iterator["Scored"]:
        """Each window as the network reads it; those of about one length side by side."""
        from index.claims.tagger.scoring import load, score  # noqa: PLC0415 - seconds to import

        with self._lock:
            network = self._network = self._network or load(self._weights)
        order = sorted(range(len(chosen)), key=lambda i: chosen[i].length)
        read: dict[int, Scored] = {}
        for first in range(0, len(order), _BATCH):
            places = order[first : first + _BATCH]
            read.update(zip(places, score(network, [chosen[i] for i in places]), strict=True))
        return (read[place] for place in range(len(chosen)))


def tagger_named(name: Literal["minilm", "none"]) -> Tagger | None:
    """The tagger that the setting ATTRIBUTION_MODEL names; None for the rules alone."""
    return MiniLMTagger() if name == "minilm" else None


def _relations(window: Window, linked: Iterable[Linked]) -> Iterator[Relation]:
    for one in linked:
        content = _spans(window, one.content)
        if content:
            yield Relation(content, _spans(window, (one.cue,)), _spans(window, one.source))


def _spans(window: Window, held: Iterable[Run]) -> tuple[Span, ...]:
    ends = ((window.words[run.first], window.words[run.last]) for run in held)
    return tuple(Span(a.span.start, b.span.end) for a, b in ends if a and b)


def _check(weights: Path) -> None:
    known = weights.with_suffix(".sha256")
    try:
        expected = known.read_text(encoding="ascii").split()[0]
        actual = hashlib.sha256(weights.read_bytes()).hexdigest()
    except (OSError, IndexError, UnicodeDecodeError) as error:
        raise AttributionModelError(
            f"The attribution model {weights} or its {known.name} cannot be read "
            f"({type(error).__name__}); install the program again or set ATTRIBUTION_MODEL=none."
        ) from error
    if actual != expected:
        raise AttributionModelError(
            f"The file {weights} is not the attribution model that {known.name} names; "
            "install the program again or set ATTRIBUTION_MODEL=none."
        )
