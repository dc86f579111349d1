"""Who said what, in the record's tables; every function takes part in the caller's transaction."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import chain, groupby

from sqlalchemy import ColumnElement, Connection, Integer, cast, func, insert, select

from index import rows
from index.model import Claim, Document, Said, SourceKind, Span, Speaker, extent
from index.tables import chain_links, claims, documents
from index.words import fold

LIVE = documents.c.removed.is_(None)


def insert_claims(connection: Connection, document_key: int, found: Sequence[Claim]) -> None:
    if not found:
        return
    keys = connection.scalars(
        insert(claims).returning(claims.c.key, sort_by_parameter_order=True),
        [rows.claim_row(document_key, ordinal, claim) for ordinal, claim in enumerate(found)],
    )
    links = (rows.link_rows(key, claim) for key, claim in zip(keys, found, strict=True))
    connection.execute(insert(chain_links), list(chain.from_iterable(links)))


def claims_of(connection: Connection, document_id: str, within: Span | None) -> tuple[Claim, ...]:
    """The claims of a document in reading order; with `within`, those that touch it."""
    condition = documents.c.id == document_id
    if within:
        condition &= (claims.c.start < within.end) & (claims.c.end > within.start)
    return tuple(claim for _, claim in _live_claims(connection, condition))


def said_by(connection: Connection, name: str) -> list[Said]:
    """The claims with a link in their chain that holds every word of `name`, newest first."""
    holds = [
        chain_links.c.folded.contains(f" {word} ", autoescape=True) for word in fold(name).split()
    ]
    if not holds:
        return []
    in_chain = claims.c.key.in_(select(chain_links.c.claim_key).where(*holds))
    found = _live_claims(connection, in_chain)
    held = {key: _document(connection, key) for key in {key for key, _ in found}}
    return sorted((_said(held[key], claim) for key, claim in found), key=_by_date, reverse=True)


def speakers(connection: Connection) -> list[Speaker]:
    """Everyone in a chain, those who speak most first."""
    speaks = func.sum(cast(chain_links.c.innermost, Integer))
    name = func.min(chain_links.c.name)
    found = connection.execute(
        select(
            name.label("name"),
            chain_links.c.kind,
            speaks.label("speaks"),
            (func.count() - speaks).label("relays"),
        )
        .select_from(chain_links)
        .join(claims)
        .join(documents)
        .where(LIVE, chain_links.c.kind != SourceKind.UNSTATED)
        .group_by(chain_links.c.folded, chain_links.c.kind)
        .order_by(speaks.desc(), func.count().desc(), name)
    )
    return [Speaker(r.name, SourceKind(r.kind), r.speaks, r.relays) for r in found]


def _live_claims(connection: Connection, condition: ColumnElement[bool]) -> list[tuple[int, Claim]]:
    """The claims of live documents that meet `condition`, each after its document's key."""
    keys = select(claims.c.key).join(documents).where(LIVE, condition)
    found = connection.execute(
        select(claims).where(claims.c.key.in_(keys)).order_by(claims.c.key)
    ).mappings()
    links = connection.execute(
        select(chain_links)
        .where(chain_links.c.claim_key.in_(keys))
        .order_by(chain_links.c.claim_key, chain_links.c.position)
    )
    chains = {key: list(group) for key, group in groupby(links, lambda link: link.claim_key)}
    return [(row["document_key"], rows.claim_of(row, chains[row["key"]])) for row in found]


def _document(connection: Connection, document_key: int) -> Document:
    row = connection.execute(select(documents).where(documents.c.key == document_key))
    return rows.document_of(row.mappings().one())


def _said(document: Document, claim: Claim) -> Said:
    quoted = extent(claim.content)
    page = document.page_of(quoted.start)
    return Said(document.summary, claim, quoted.of(document.text), page)


def _by_date(said: Said) -> tuple[date, datetime]:
    summary = said.document
    return summary.about.published or summary.added.date(), summary.added
