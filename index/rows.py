"""The library's nouns as rows of the record, and back."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, RowMapping

from index.model import (
    About,
    Act,
    Certainty,
    Claim,
    Document,
    DocumentSummary,
    Kind,
    Page,
    Polarity,
    Source,
    SourceKind,
    Span,
    Voice,
)
from index.words import fold

_ROLES = ("content", "cue", "source", "provenance")


def about_row(about: About) -> dict[str, Any]:
    return {
        "title": about.title,
        "publisher": about.publisher,
        "author": about.author,
        "published": about.published,
        "url": about.url,
        "origin": about.origin,
    }


def about_of(row: RowMapping) -> About:
    return About(**{field: row[field] for field in about_row(About())})


def summary_of(row: RowMapping) -> DocumentSummary:
    return DocumentSummary(
        id=row["id"],
        about=about_of(row),
        name=row["name"],
        media_type=row["media_type"],
        sha256=row["sha256"],
        text_sha256=row["text_sha256"],
        added=row["added"],
        notes=tuple(row["notes"]),
        **row["counts"],
    )


def document_of(row: RowMapping) -> Document:
    pages = tuple(Page(number, Span(start, end)) for number, start, end in row["pages"])
    return Document(summary_of(row), row["text"], pages)


def pages_column(pages: Iterable[Page]) -> list[list[int]]:
    return [[page.number, page.span.start, page.span.end] for page in pages]


def counts_column(pages: Sequence[Page], passages: int, claims: Sequence[Claim]) -> dict[str, int]:
    speakers = {claim.speaker for claim in claims if claim.speaker.kind != SourceKind.UNSTATED}
    return {
        "pages": len(pages),
        "passages": passages,
        "claims": len(claims),
        "speakers": len(speakers),
        "unnamed_speakers": sum(s.kind == SourceKind.UNNAMED for s in speakers),
    }


def claim_row(document_key: int, ordinal: int, claim: Claim) -> dict[str, Any]:
    extent = claim.extent
    return {
        "document_key": document_key,
        "ordinal": ordinal,
        "id": claim.id,
        "start": extent.start,
        "end": extent.end,
        "spans": {role: [[s.start, s.end] for s in getattr(claim, role)] for role in _ROLES},
        "parent": claim.parent,
        "voice": claim.voice,
        "act": claim.act,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "kind": claim.kind,
    }


def link_rows(claim_key: int, claim: Claim) -> list[dict[str, Any]]:
    return [
        {
            "claim_key": claim_key,
            "position": position,
            "name": link.name,
            "kind": link.kind,
            "innermost": position == len(claim.chain) - 1,
            "folded": f" {fold(link.name)} ",
        }
        for position, link in enumerate(claim.chain)
    ]


def claim_of(row: RowMapping, links: Iterable[Row[Any]]) -> Claim:
    spans = {role: tuple(Span(start, end) for start, end in row["spans"][role]) for role in _ROLES}
    return Claim(
        id=row["id"],
        chain=tuple(Source(link.name, SourceKind(link.kind)) for link in links),
        parent=row["parent"],
        voice=Voice(row["voice"]),
        act=Act(row["act"]),
        polarity=Polarity(row["polarity"]),
        certainty=Certainty(row["certainty"]),
        kind=Kind(row["kind"]),
        **spans,
    )
