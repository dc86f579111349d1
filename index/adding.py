"""A text on its way into the record: split into passages, its claims found, all embedded."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace

import numpy as np

from index import claims, passages
from index.claims.language import notes_on
from index.claims.tagger import Tagger
from index.embedding import Embedder, Matrix
from index.heading import headed
from index.model import About, Claim, Passage, Reading
from index.progress import Progress, Report, Stage
from index.sentences import NO_SENTENCES, Sentences, sentences_in

_EMBEDDED_AT_ONCE = 32  # texts of about one length: none is padded to a much longer one


@dataclass(frozen=True, slots=True)
class NewDocument:
    """Everything that the record keeps of a document; `vectors` has one row a passage.

    `sentences` are those of all passages, with their own vectors.
    """

    id: str | None
    name: str | None
    original: bytes
    sha256: str
    text_sha256: str
    reading: Reading
    passages: tuple[Passage, ...]
    claims: tuple[Claim, ...]
    vectors: Matrix
    sentences: Sentences = NO_SENTENCES


def prepared(
    original: bytes,
    reading: Reading,
    *,
    name: str | None,
    document_id: str | None,
    tagger: Tagger | None,
    report: Report,
) -> NewDocument:
    """All that is to be kept of `reading`, but for the vectors: no row yet."""
    reading = replace(reading, notes=(*reading.notes, *notes_on(reading.text)))
    pieces = passages.split(reading.text, reading.pages)
    report(Progress(Stage.CLAIMS))
    return NewDocument(
        id=document_id,
        name=name,
        original=original,
        sha256=hashlib.sha256(original).hexdigest(),
        text_sha256=hashlib.sha256(reading.text.encode()).hexdigest(),
        reading=reading,
        passages=pieces,
        claims=claims.extract(reading.text, reading.about, tagger),
        vectors=_NO_VECTORS,
    )


def embedded(new: NewDocument, embedder: Embedder, report: Report) -> NewDocument:
    """`new` with a vector of `embedder` for every passage and every sentence."""
    reading = new.reading
    pieces = [piece.span.of(reading.text) for piece in new.passages]
    sentences = list(dict.fromkeys(s for piece in pieces for s in sentences_in(piece)))
    texts = [*(headed(reading.about, piece) for piece in pieces), *sentences]
    if not texts:
        return new
    matrix = _matrix(texts, embedder, lambda share: report(_embedding(share, len(pieces))))
    own, rest = matrix[: len(pieces)], matrix[len(pieces) :]
    return replace(new, vectors=own, sentences=Sentences(sentences, rest))


def _embedding(share: float, passages: int) -> Progress:
    return Progress(Stage.EMBEDDING, int(share * passages), passages)


def _matrix(texts: Sequence[str], embedder: Embedder, report: Callable[[float], None]) -> Matrix:
    """One row a text; `report` is told which share of them is done."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    parts = []
    for start in range(0, len(texts), _EMBEDDED_AT_ONCE):
        report(start / len(texts))
        parts.append(embedder.embed([texts[i] for i in order[start : start + _EMBEDDED_AT_ONCE]]))
    matrix = np.concatenate(parts)
    return matrix[np.argsort(order)]


def merged(given: About, found: About) -> About:
    """What `given` holds wins over what was `found` in the file."""
    return replace(found, **{k: v for k, v in asdict(given).items() if v is not None})


_NO_VECTORS: Matrix = np.zeros((0, 0), dtype=np.float32)
