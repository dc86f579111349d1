"""The composition root: builds everything once. Front ends and tests call the same function."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine

from bot.answering.answerer import Answerer
from bot.journal.journal import Journal
from bot.journal.model import Asker, Entry
from bot.settings import Settings
from index.claims.tagger.minilm import tagger_named
from index.database import open_engine
from index.embedding import Embedder, SentenceTransformerEmbedder
from index.library import Library


@dataclass(frozen=True, slots=True)
class App:
    """Everything that a front end needs."""

    settings: Settings
    engine: Engine
    library: Library
    answerer: Answerer
    journal: Journal

    def ask(self, question: str, asker: Asker, request: str | None = None) -> Entry:
        """Answers and logs; no answer leaves unlogged. Raises UsageError where it is no question.

        `request` names the message that asked: asked again, its logged answer is returned.
        """
        if request and (there := self.journal.entry_of_request(request)):
            return there
        return self.journal.write(self.answerer.answer(question), asker, request)


@contextmanager
def open_app(settings: Settings, embedder: Embedder | None = None) -> Iterator[App]:
    """Opens the library and the journal of `settings` and closes them in the end.

    Raises LibraryInUse, EmbeddingModelError and AttributionModelError, before anything is written.
    """
    embedder = embedder or SentenceTransformerEmbedder(settings.embedding_model)
    tagger = tagger_named(settings.attribution_model)
    engine = open_engine(settings.sql_url)
    try:
        with Library.open(settings.data_dir, engine, embedder, tagger) as library:
            yield App(settings, engine, library, Answerer(library), Journal(engine))
    finally:
        engine.dispose()
