"""Answers, claims and hits in the shape that `--json` and `--jsonl` print."""

from collections.abc import Sequence
from typing import Any

from bot.answering.blocks import plain_text
from bot.answering.model import Answer, Citation, Statement
from index.model import Added, Claim, DocumentSummary, Finding, Hit, Said, Span

Json = dict[str, Any]


def answer_json(answer: Answer, answer_id: str) -> Json:
    return {
        "id": answer_id,
        "question": answer.question,
        "outcome": answer.outcome,
        "reason": answer.reason,
        "text": plain_text(answer.blocks),
        "statements": [_statement_json(statement) for statement in answer.statements],
        "disagreements": [
            {"about": d.about, "statements": list(d.statements)} for d in answer.disagreements
        ],
        "responses": [{"to": r.to, "by": r.by} for r in answer.responses],
        "bearings": [{"to": b.to, "by": b.by, "how": b.how} for b in answer.bearings],
        "origins": answer.origins,
        "mode": answer.mode,
        "timings": {stage: round(s, 4) for stage, s in answer.evidence.timings.items()},
    }


def _statement_json(statement: Statement) -> Json:
    return {
        "text": statement.text,
        "quote": statement.quote,
        "status": statement.status,
        "voice": statement.voice,
        "act": statement.act,
        "chain": [link.label for link in statement.chain],
        "citation": citation_json(statement.citation),
        "repeats": [citation_json(repeat) for repeat in statement.repeats],
        "aside": statement.aside,
    }


def citation_json(citation: Citation) -> Json:
    return {
        "document": citation.document,
        "title": citation.title,
        "publisher": citation.publisher,
        "published": citation.published.isoformat() if citation.published else None,
        "page": citation.page,
        "start": citation.start,
        "end": citation.end,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
        "sha256": citation.sha256,
        "url": citation.url,
    }


def claim_json(document_id: str, claim: Claim) -> Json:
    return {
        "doc_id": document_id,
        "claim_id": claim.id,
        "content": _pairs(claim.content),
        "cue": _pairs(claim.cue),
        "source": _pairs(claim.source),
        "chain": [link.label for link in claim.chain],
        "parent": claim.parent,
        "voice": claim.voice,
        "act": claim.act,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "kind": claim.kind,
    }


def said_json(said: Said) -> Json:
    return {
        **claim_json(said.document.id, said.claim),
        "quote": said.quote,
        "title": said.document.about.title,
        "publisher": said.document.about.publisher,
        "published": _date(said.document),
        "page": said.page,
    }


def hit_json(hit: Hit) -> Json:
    return {
        "document": hit.document_id,
        "start": hit.passage.span.start,
        "end": hit.passage.span.end,
        "page": hit.passage.page,
        "score": round(hit.score, 6),
        "text": hit.text,
    }


def document_json(document: DocumentSummary) -> Json:
    about = document.about
    return {
        "id": document.id,
        "title": about.title,
        "publisher": about.publisher,
        "author": about.author,
        "published": _date(document),
        "url": about.url,
        "origin": about.origin,
        "name": document.name,
        "media_type": document.media_type,
        "sha256": document.sha256,
        "added": document.added.isoformat(),
        "pages": document.pages,
        "passages": document.passages,
        "claims": document.claims,
        "speakers": document.speakers,
        "notes": list(document.notes),
    }


def added_json(added: Added) -> Json:
    document = added.document
    return {
        "id": document.id,
        "status": added.status,
        "passages": document.passages,
        "claims": document.claims,
    }


def finding_json(finding: Finding) -> Json:
    return {"name": finding.name, "healthy": finding.healthy, "detail": finding.detail}


def _date(document: DocumentSummary) -> str | None:
    published = document.about.published
    return published.isoformat() if published else None


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
