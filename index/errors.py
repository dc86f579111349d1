"""Every error that According To raises on purpose.

AccordingToError
├── SettingsError            a setting has a value that is not allowed
├── DatabaseUnreachable      the database that DATABASE_URL names does not let us in
├── ReadingError             a file cannot become a document
│   ├── EmptyFile            no bytes, or nothing but blanks
│   ├── UnknownFileType      the content is of no type that can be read
│   ├── DamagedFile          the content is cut off or broken
│   ├── ProtectedFile        a password is needed
│   ├── NoTextLayer          pages without text: a scan
│   ├── FileTooLarge         beyond the limit on bytes, pages or characters
│   └── ReadingTimedOut      reading took longer than the limit
├── LibraryError             the library refuses
│   ├── DocumentNotFound     no document has that id
│   ├── DocumentIdTaken      another document has that id
│   ├── NameNotFound         no claim names anyone so
│   ├── AmbiguousName        a name is a part of several
│   ├── NotMerged            a name that was to be split stands for itself alone
│   ├── LibraryInUse         another process holds the data directory
│   ├── DamagedIndex         the Chroma index cannot be used; it is rebuilt, nobody is told
│   └── EmbeddingModelError  the embedding model is missing, altered or not the library's
├── AttributionModelError    the attribution model's weights are missing or altered
├── RerankerModelError       the reranker is missing, damaged or no cross-encoder
├── LanguageModelFailed      a language model gave nothing to use; nobody is told
├── AnswerNotFound           no answer in the journal has that id
├── TelegramRefused          Telegram turns the bot away: its token, or a second process with it
└── UsageError               a command was given something that it cannot take

A message is one sentence or two for the person who acts on it: what happened, where, what to do.
"""


class AccordingToError(Exception):
    """The root: everything below is shown to people as its message, without a stack trace."""


class SettingsError(AccordingToError):
    """A setting has a value that is not allowed."""


class DatabaseUnreachable(AccordingToError):
    """The database that DATABASE_URL names does not let us in."""


class ReadingError(AccordingToError):
    """A file cannot become a document."""


class EmptyFile(ReadingError):
    """No bytes, or nothing but blanks."""


class UnknownFileType(ReadingError):
    """The content is of no type that can be read."""


class DamagedFile(ReadingError):
    """The content is cut off or broken."""


class ProtectedFile(ReadingError):
    """A password is needed."""


class NoTextLayer(ReadingError):
    """Pages without text: a scan."""


class FileTooLarge(ReadingError):
    """Beyond the limit on bytes, pages or characters."""


class ReadingTimedOut(ReadingError):
    """Reading took longer than the limit."""


class LibraryError(AccordingToError):
    """The library refuses."""


class DocumentNotFound(LibraryError):
    """No document has that id."""


class DocumentIdTaken(LibraryError):
    """Another document has that id."""


class NameNotFound(LibraryError):
    """No claim in the library names anyone so."""


class AmbiguousName(LibraryError):
    """A name is a part of several in the library."""


class NotMerged(LibraryError):
    """A name that was to be split from others stands for itself alone."""


class LibraryInUse(LibraryError):
    """Another process holds the data directory."""


class DamagedIndex(LibraryError):
    """The Chroma index cannot be opened, or does not find what was put in."""


class EmbeddingModelError(LibraryError):
    """The embedding model is missing, altered or another one than the library's."""


class AttributionModelError(AccordingToError):
    """The attribution model's weights are missing or altered."""


class RerankerModelError(AccordingToError):
    """The reranker is missing, damaged or no cross-encoder."""


class LanguageModelFailed(AccordingToError):
    """A language model gave nothing that can be used; answers do without it."""


class AnswerNotFound(AccordingToError):
    """No answer in the journal has that id."""


class TelegramRefused(AccordingToError):
    """Telegram turns the bot away: its token is no longer good, or another process uses it."""


class UsageError(AccordingToError):
    """A command was given something that it cannot take."""
