"""Passages of the record under what stands over their documents: the texts that models read."""

from collections.abc import Iterable

from sqlalchemy import RowMapping, func, select

from index.heading import headed
from index.model import About
from index.rows import about_of, about_row
from index.tables import documents, passages

PASSAGES = select(
    passages.c.key,
    # SQL counts code points from 1.
    func.substr(documents.c.text, passages.c.start + 1, passages.c.end - passages.c.start).label(
        "passage"
    ),
    *(documents.c[name] for name in about_row(About())),
).join(documents)
"""Every passage with its text and what is known of its document; for `texts_of`."""


def texts_of(rows: Iterable[RowMapping]) -> dict[int, str]:
    """What models read of each passage, by its key, in the order of `rows` of PASSAGES."""
    return {row["key"]: headed(about_of(row), row["passage"]) for row in rows}
