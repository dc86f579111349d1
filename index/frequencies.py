"""In how many passages a term stands, counted once as long as the library stays as it is."""

import threading
from collections.abc import Sequence

from index.lexical import Term
from index.record_search import SearchRecord

_KNOWN = 20_000  # terms: 3 MB


class Frequencies:
    """Counts the passages that hold a term, up to `enough`. Safe to use from several threads."""

    def __init__(self, record: SearchRecord, enough: int) -> None:
        self._record = record
        self._enough = enough
        self._lock = threading.Lock()
        self._version = -1
        self._known: dict[Term, int] = {}

    def of(self, terms: Sequence[Term], version: int) -> list[int]:
        """How many passages hold each of `terms` in the library, whose vectors have the `version`.

        The version has to be read before: what is counted is then never older.
        """
        known = self._of_version(version)
        if new := [term for term in dict.fromkeys(terms) if term not in known]:
            counted = self._record.frequencies(new, self._enough)
            known.update(zip(new, counted, strict=True))
        return [known[term] for term in terms]

    def _of_version(self, version: int) -> dict[Term, int]:
        """What is known of `version`; another version's is dropped, and so is what is too much."""
        with self._lock:
            if version != self._version or len(self._known) > _KNOWN:
                self._version, self._known = version, {}
            return self._known
