"""Who says it, through whom and where, from the innermost link of a chain outwards."""

from bot.answering.blocks import Run, bold
from bot.answering.wording.table import Wording
from index.model import Source, SourceKind


def speaker_runs(words: Wording, chain: tuple[Source, ...], where: list[Run]) -> list[Run]:
    """`where` names the publisher and the date.

    *Relatives*, quoted in the letter of *Riverside Committee*, in *Ither Herald* (22 March).
    """
    links = list(chain[1:])
    if not links:
        return where
    said = _first_link(words, links)
    while links:
        said = _next_link(words, said, links)
    return words.runs("speaker.in_publication", said=said, place=where)


def _first_link(words: Wording, links: list[Source]) -> list[Run]:
    """Takes the innermost link off; a document with its author, who is the one who speaks."""
    last = links.pop()
    if last.kind == SourceKind.DOCUMENT and _has_author(links):
        who = [bold(words.label(links.pop()))]
        return words.runs("speaker.its_document", who=who, document=_document(words, last))
    return [bold(_capital(words.label(last)))]


def _next_link(words: Wording, said: list[Run], links: list[Source]) -> list[Run]:
    last = links.pop()
    if last.kind != SourceKind.DOCUMENT:
        return words.runs("speaker.through", said=said, who=[bold(words.label(last))])
    document = _document(words, last)
    if _has_author(links):
        who = [bold(words.label(links.pop()))]
        return words.runs("speaker.in_document_of", said=said, document=document, who=who)
    return words.runs("speaker.in_document", said=said, document=document)


def _has_author(links: list[Source]) -> bool:
    return bool(links) and links[-1].kind != SourceKind.DOCUMENT


def _document(words: Wording, link: Source) -> list[Run]:
    return [Run(words.document(link.name))]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
