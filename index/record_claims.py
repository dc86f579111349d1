"""Who said what, in the record's tables; every function takes part in the caller's transaction."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from itertools import chain, groupby

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    cast,
    func,
    insert,
    or_,
    select,
    text,
)

from index import rows
from index.model import Claim, Document, Said, Source, SourceKind, Speaker, extent
from index.tables import chain_links, claims, documents, name_words
from index.words import fold

LIVE = documents.c.removed.is_(None)
_ENTER_WORDS = text(
    "INSERT INTO name_words (word, folded) VALUES (:word, :folded) ON CONFLICT DO NOTHING"
)


def insert_claims(connection: Connection, document_key: int, found: Sequence[Claim]) -> None:
    if not found:
        return
    keys = connection.scalars(
        insert(claims).returning(claims.c.key, sort_by_parameter_order=True),
        [rows.claim_row(document_key, ordinal, claim) for ordinal, claim in enumerate(found)],
    )
    made = (rows.link_rows(key, claim) for key, claim in zip(keys, found, strict=True))
    links = list(chain.from_iterable(made))
    connection.execute(insert(chain_links), links)
    names = dict.fromkeys(link["folded"] for link in links)
    words = [{"word": w, "folded": name} for name in names for w in dict.fromkeys(name.split())]
    if words:
        connection.execute(_ENTER_WORDS, words)


def claims_of_each(
    connection: Connection, document_ids: Collection[str]
) -> dict[str, tuple[Claim, ...]]:
    """The claims of each of these documents, in reading order; of one that is gone, none."""
    among = documents.c.id.in_(document_ids)
    ids = dict(connection.execute(select(documents.c.key, documents.c.id).where(LIVE, among)).all())
    found: dict[str, list[Claim]] = {id_: [] for id_ in document_ids}
    for key, claim in _live_claims(connection, among):
        found[ids[key]].append(claim)
    return {id_: tuple(own) for id_, own in found.items()}


def said_by(
    connection: Connection, name: str, others: Sequence[str], most: int | None = None
) -> list[Said]:
    """The claims with a link in their chain that holds every word of `name`, newest first.

    A link that is one of `others`, its aliases, serves as well; with `most`, that many of them.
    """
    words = fold(name).split()
    if not words:
        return []
    aliases = {fold(other) for other in others}
    in_chain = claims.c.key.in_(select(chain_links.c.claim_key).where(_means(words, aliases)))
    if most is not None:
        in_chain = claims.c.key.in_(_newest(connection, in_chain, most))

    def is_held(link: Source) -> bool:
        folded = fold(link.name)
        return folded in aliases or set(words) <= set(folded.split())

    found = _live_claims(connection, in_chain)
    among = documents.c.key.in_(select(claims.c.document_key).where(in_chain))
    read = connection.execute(select(documents).where(LIVE, among)).mappings()
    of = {row["key"]: rows.document_of(row) for row in read}
    said = (_said(of[key], claim, tuple(filter(is_held, claim.chain))) for key, claim in found)
    return sorted(said, key=_by_date, reverse=True)


def _means(words: Collection[str], aliases: Collection[str]) -> ColumnElement[bool]:
    """Whether a link is one of `aliases` or holds every one of `words`, all of them folded."""
    wanted = set(words)
    holding = (
        select(name_words.c.folded)
        .where(name_words.c.word.in_(wanted))
        .group_by(name_words.c.folded)
        .having(func.count() == len(wanted))
    )
    link = chain_links.c.folded
    return or_(link.in_(holding), link.in_([f" {alias} " for alias in aliases]))


def _newest(connection: Connection, condition: ColumnElement[bool], most: int) -> Sequence[int]:
    """The keys of the `most` newest claims of live documents that meet `condition`."""
    newest = (
        select(claims.c.key)
        .join(documents)
        .where(LIVE, condition)
        .order_by(
            func.coalesce(documents.c.published, func.date(documents.c.added)).desc(),
            documents.c.added.desc(),
            claims.c.key,
        )
        .limit(most)
    )
    return connection.scalars(newest).all()


def name_counts(connection: Connection) -> dict[str, int]:
    """The names of chains, each with how many links it makes; without those of nobody by name."""
    found = connection.execute(
        select(chain_links.c.name, func.count().label("links"))
        .join(claims, claims.c.key == chain_links.c.claim_key)
        .join(documents)
        .where(LIVE, chain_links.c.kind.in_([SourceKind.NAMED, SourceKind.PUBLISHER]))
        .group_by(chain_links.c.name)
    )
    return {row.name: row.links for row in found}


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


def _said(document: Document, claim: Claim, held: tuple[Source, ...]) -> Said:
    quoted = extent(claim.content)
    page = document.page_of(quoted.start)
    return Said(document.summary, claim, quoted.of(document.text), page, held)


def _by_date(said: Said) -> tuple[date, datetime]:
    summary = said.document
    return summary.about.published or summary.added.date(), summary.added
