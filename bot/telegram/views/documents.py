"""Documents: what was added, the list, one in full."""

from collections.abc import Iterator

from bot.answering.blocks import Block, Run, bold, paragraph
from bot.answering.wording import day
from bot.telegram import wording
from bot.telegram.views.parts import code, counted, in_brackets, publication, title
from index.model import Added, AddedStatus, DocumentSummary
from index.progress import Progress, Stage
from index.reembedding import Reembedded

_STAGES = {
    Stage.READING: "reading",
    Stage.CLAIMS: "finding who says what",
    Stage.EMBEDDING: "indexing",
    Stage.SAVING: "saving",
}


def progress(name: str, state: Progress | None = None) -> list[Block]:
    """How far `name` is; in line for its turn where there is no state yet."""
    if state is None:
        return [paragraph(f"{name}: received")]
    share = f", {state.done:,} of {state.total:,} passages" if state.total else ""
    return [paragraph(f"{name}: {_STAGES[state.stage]}{share}")]


def added(result: Added) -> list[Block]:
    """The acknowledgement."""
    document = result.document
    named = [title(document), *in_brackets(publication(document))]
    if result.status is AddedStatus.UNCHANGED:
        return [paragraph("In the library already: ", *named, ", as ", code(document.id), ".")]
    blocks: list[Block] = [
        paragraph("Added: ", *named, f" · {_counts(document)} · ", code(document.id))
    ]
    if document.notes:
        blocks.append(paragraph("Check: ", " ".join(document.notes)))
    if not document.about.publisher:
        blocks.append(paragraph(wording.NO_PUBLISHER.format(id=document.id)))
    return blocks


def line(document: DocumentSummary) -> list[Block]:
    """One of the list."""
    return [
        paragraph(
            code(document.id),
            " ",
            title(document),
            *in_brackets(publication(document)),
            f" · {counted(document.claims, 'claim')}",
        )
    ]


def listed(
    documents: list[DocumentSummary], reembedded: Reembedded | None
) -> tuple[Block, list[list[Block]]]:
    """The head of the list and its lines, newest first.

    The head tells how far another embedding model is, where one is to take over.
    """
    if not documents:
        return paragraph("The library is empty."), []
    return paragraph(bold(counted(len(documents), "document")), _takeover(reembedded)), [
        line(document) for document in reversed(documents)
    ]


def _takeover(reembedded: Reembedded | None) -> str:
    if not reembedded:
        return ""
    share = f"{reembedded.done:,} of {reembedded.total:,} passages"
    return f" · re-embedding by {reembedded.model}: {share}; the earlier model answers meanwhile"


def details(document: DocumentSummary) -> list[Block]:
    """All that is known of one."""
    runs = [bold(document.about.title or document.name or "untitled text")]
    for name, value in _fields(document):
        runs += [Run(f"\n{name}: "), Run(value)]
    return [paragraph(*runs), *([paragraph(" ".join(document.notes))] if document.notes else [])]


def _fields(document: DocumentSummary) -> Iterator[tuple[str, str]]:
    about = document.about
    yield "Id", document.id
    yield "Publisher", about.publisher or "unknown"
    yield "Published", day(about.published) if about.published else "unknown"
    optional = {
        "Author": about.author,
        "URL": about.url,
        "Origin": about.origin,
        "File": document.name,
    }
    yield from ((name, value) for name, value in optional.items() if value)
    yield "Type", document.media_type
    yield "Added", f"{day(document.added.date())}, {document.added:%H:%M} UTC"
    yield "Holds", _counts(document)
    yield "SHA-256", document.sha256


def _counts(document: DocumentSummary) -> str:
    pages = [counted(document.pages, "page")] if document.pages else []
    unnamed = f" ({document.unnamed_speakers:,} unnamed)" if document.unnamed_speakers else ""
    speakers = f" by {counted(document.speakers, 'speaker')}{unnamed}" if document.claims else ""
    passages = counted(document.passages, "passage")
    return " · ".join([*pages, passages, counted(document.claims, "claim") + speakers])
