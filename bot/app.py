"""The composition root: builds everything once. Front ends and tests call the same function."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine

from bot.answering.answerer import Answerer
from bot.answering.model import Answer
from bot.answering.phrasing.client import Access, language_model
from bot.answering.phrasing.phrasing import Phrasing
from bot.answering.questions.conversation import TURNS, Turn, as_asked, completed
from bot.answering.questions.rendering import worded
from bot.answering.text.language import language_of
from bot.answering.wording.table import ENGLISH
from bot.journal.journal import Journal
from bot.journal.model import Asker, Entry
from bot.settings import Settings
from index.claims.tagger.minilm import tagger_named
from index.database import open_engine
from index.embedding import Embedder, SentenceTransformerEmbedder
from index.library import Library
from index.reranking import reranker_named


@dataclass(frozen=True, slots=True)
class App:
    """Everything that a front end needs."""

    settings: Settings
    engine: Engine
    library: Library
    answerer: Answerer
    journal: Journal
    phrasing: Phrasing | None = None

    def ask(
        self,
        question: str,
        asker: Asker,
        request: str | None = None,
        replied: int | None = None,
        preview: Callable[[Answer], None] | None = None,
    ) -> Entry:
        """Answers and logs; no answer leaves unlogged. Raises UsageError where it is no question.

        `request` names the message that asked: asked again, its logged answer is returned.
        `replied` is the answer of the same chat that a question replies to; a follow-up is
        understood from that one, or else from what the same person asked there before.
        The answer's own words are in the language of the question, or where that cannot be told in
        that of the conversation, else in English.
        `preview` is given the extractive answer where a language model goes on to work on it; its
        statements, quotes and statuses are those that are logged in the end.
        """
        if request and (there := self.journal.entry_of_request(request)):
            return there
        entries = self.journal.conversation(asker, TURNS, replied)
        language = language_of(question) or next(
            (entry.answer.language for entry in entries), ENGLISH.language
        )
        asked = worded(self.library, question, language)
        whole = completed(asked, [Turn.of(entry.answer) for entry in entries])
        answer = self.answerer.answer(whole, language)
        if self.phrasing and self.phrasing.applies_to(answer):
            if preview:
                preview(as_asked(answer, question))
            answer = self.phrasing.phrased(answer)
        answer = as_asked(answer, question)
        return self.journal.write(answer, asker, request)


@contextmanager
def open_app(settings: Settings, embedder: Embedder | None = None) -> Iterator[App]:
    """Opens the library and the journal of `settings` and closes them in the end.

    Raises SettingsError, LibraryInUse, EmbeddingModelError, AttributionModelError and
    RerankerModelError, before anything is written.
    """
    embedder = embedder or SentenceTransformerEmbedder(settings.embedding_model)
    tagger = tagger_named(settings.attribution_model)
    reranker = reranker_named(settings.reranker_model)
    engine = open_engine(settings.sql_url)
    with ExitStack() as stack:
        stack.callback(engine.dispose)
        phrasing = _phrasing(settings, stack)
        library = stack.enter_context(
            Library.open(settings.data_dir, engine, embedder, tagger, reranker=reranker)
        )
        yield App(settings, engine, library, Answerer(library), Journal(engine), phrasing)


def _phrasing(settings: Settings, stack: ExitStack) -> Phrasing | None:
    if not settings.llm_base_url:
        return None
    access = Access(
        settings.llm_base_url,
        settings.llm_api_key.get_secret_value(),
        settings.llm_model,
        settings.llm_seconds,
    )
    return Phrasing(stack.enter_context(language_model(access)))
