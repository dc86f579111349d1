"""Which names are one: what the library's chains hold, and what admins decided, in SQL."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from threading import Lock

from sqlalchemy import Connection, Engine, delete, insert, select

from index import database
from index.aliases import Aliases, Decision
from index.errors import AmbiguousName, NameNotFound, NotMerged, UsageError
from index.record_claims import name_counts
from index.tables import name_decisions
from index.words import fold


class AliasRecord:
    """The aliases of one record. Safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._writer = engine
        self._reader = database.reader(engine)
        self._known: Aliases | None = None
        self._lock = Lock()

    def aliases(self) -> Aliases:
        """The aliases as they are; computed once, until something changes."""
        with self._lock:
            if self._known is None:
                with self._reader.connect() as connection:
                    self._known = Aliases(name_counts(connection), _decisions(connection))
            return self._known

    def forget(self) -> None:
        """The names in the library have changed."""
        with self._lock:
            self._known = None

    def merge(self, one: str, other: str) -> tuple[str, ...]:
        """Makes two names one; returns all names of what they stand for.

        Raises NameNotFound where the library holds neither, AmbiguousName, and UsageError where
        they are one and the same.
        """
        known = self.aliases()
        mine, theirs = _two(known, one, other)
        if not any(known.is_used(name) for name in (mine, theirs)):
            raise NameNotFound(f"No claim in the library names {one} or {other}.")
        across = {
            frozenset((fold(a), fold(b))) for a in known.names(mine) for b in known.names(theirs)
        }
        with self._writer.begin() as connection:
            database.lock_table(connection, name_decisions.name)
            made, new = _decisions(connection), Decision(mine, theirs, same=True)
            undone = [d for d in made if d.pair == new.pair or (d.pair in across and not d.same)]
            _delete(connection, undone)
            _insert(connection, [new])
        self.forget()
        return self.aliases().names(mine)

    def split(self, name: str) -> tuple[str, ...]:
        """Takes a name out of its entity and keeps it out; returns the names that it leaves.

        Raises NotMerged where it stands for itself alone, and AmbiguousName.
        """
        known = self.aliases()
        alone = _written(known, name)
        rest = [other for other in known.names(alone) if fold(other) != fold(alone)]
        if not rest:
            raise NotMerged(f"{alone} stands under no other name; /alias lists those that do.")
        with self._writer.begin() as connection:
            database.lock_table(connection, name_decisions.name)
            old = [d for d in _decisions(connection) if fold(alone) in d.pair]
            linked = [n for d in old if d.same for n in (d.one, d.other) if fold(n) != fold(alone)]
            _delete(connection, old)
            apart = [Decision(alone, other, same=False) for other in rest]
            kept = [d for d in old if not d.same and not d.pair & set(map(fold, rest))]
            joined = [Decision(a, b, same=True) for a, b in pairwise(linked)]
            _insert(connection, [*kept, *apart, *_new(connection, joined)])
        self.forget()
        return tuple(rest)


def _two(known: Aliases, one: str, other: str) -> tuple[str, str]:
    """The two names that are meant; a part of the other one is a name of its own."""
    if fold(one) == fold(other):
        raise UsageError(f"Both names are {one}; write two.")
    mine, theirs = _meant(known, one), _meant(known, other)
    return (one, other) if fold(mine) == fold(theirs) else (mine, theirs)


def _meant(known: Aliases, name: str) -> str:
    """The name in the library that is meant; `name` itself where there is none.

    Raises AmbiguousName where it is a part of several names that are not one.
    """
    found = {known.name(n): n for n in reversed(known.spelled(name) or known.called(name))}
    return found.get(_only(name, list(found)), name)


def _written(known: Aliases, name: str) -> str:
    """The one spelling in the library that is meant; raises AmbiguousName where several are."""
    return _only(name, known.spelled(name) or known.called(name))


def _only(name: str, found: Sequence[str]) -> str:
    if len(found) > 1:
        raise AmbiguousName(f"{name} may be {', '.join(sorted(found))}; write the whole name.")
    return found[0] if found else name


def _decisions(connection: Connection) -> list[Decision]:
    rows = connection.execute(
        select(name_decisions).order_by(name_decisions.c.one, name_decisions.c.other)
    )
    return [Decision(row.one, row.other, same=row.same) for row in rows]


def _new(connection: Connection, wanted: Iterable[Decision]) -> list[Decision]:
    there = {d.pair for d in _decisions(connection)}
    return [d for d in wanted if len(d.pair) > 1 and d.pair not in there]


def _insert(connection: Connection, decisions: list[Decision]) -> None:
    if decisions:
        rows = [{"one": d.one, "other": d.other, "same": d.same} for d in decisions]
        connection.execute(insert(name_decisions), rows)


def _delete(connection: Connection, decisions: Iterable[Decision]) -> None:
    for d in decisions:
        connection.execute(
            delete(name_decisions).where(
                name_decisions.c.one == d.one, name_decisions.c.other == d.other
            )
        )
