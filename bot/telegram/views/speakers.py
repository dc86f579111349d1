"""Who says what: every claim of a name, and everyone who speaks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answering.blocks import Block, Quotation, Run, bold, italic, paragraph
from bot.answering.wording.speakers import speaker_runs
from bot.answering.wording.table import ENGLISH
from bot.printed import counted
from bot.telegram.views.parts import code, named
from index.claims.status import status_of
from index.model import Document, Said, Source, Speaker
from index.words import fold

_LONGEST_QUOTE: Final = 700  # a list shows no more of one claim; its document has the rest

_QUOTES: Final = ("“", '"', "«", "„")


def said_head(name: str, found: Sequence[Said]) -> Block:
    """How many there are, under which names, and how many of them come through others."""
    if not found:
        return paragraph("No claim in the library is made or passed on by ", bold(name), ".")
    names = dict.fromkeys(link.name for said in found for link in said.held)
    runs = [bold(name), Run(f": {counted(len(found), 'claim')}, newest first.")]
    others = [alias for alias in names if fold(alias) != fold(name)]
    if others:
        runs += [Run(" Also written: "), *named(others), Run(".")]
    relayed = sum(_is_relayed(said) for said in found)
    if relayed:
        runs.append(Run(f" In {relayed:,} of them someone else passes it on."))
    return paragraph(*runs)


def claim(said: Said, document: Document) -> list[Block]:
    """One claim: who, through whom, what act, the words, the place."""
    act = ENGLISH.status(status_of(said.claim, document.text), said.claim.act)
    place = [Run(" · "), code(said.document.id)]
    page = [Run(f", page {said.page}")] if said.page else []
    return [
        paragraph(
            *speaker_runs(ENGLISH, said.claim.chain, _where(said)), f": {act}", *place, *page
        ),
        Quotation((Run(_quoted(said.quote)),)),
    ]


def sources_head(speakers: Sequence[Speaker]) -> Block:
    if not speakers:
        return paragraph("Nobody speaks in the library yet.")
    return paragraph(bold(counted(len(speakers), "source")), ", those who speak most first.")


def sources(speakers: Sequence[Speaker]) -> list[Speaker]:
    """`speakers` with those as one that are written alike, a body and a publisher of its name."""
    merged: dict[str, Speaker] = {}
    for speaker in speakers:
        label = Source(speaker.name, speaker.kind).label
        known = merged.get(label, replace(speaker, name=label, speaks=0, relays=0, also=()))
        merged[label] = replace(
            known,
            speaks=known.speaks + speaker.speaks,
            relays=known.relays + speaker.relays,
            also=tuple(dict.fromkeys((*known.also, *speaker.also))),
        )
    return sorted(merged.values(), key=lambda s: (-s.speaks, -s.relays, s.name))


def source(speaker: Speaker) -> list[Run]:
    speaks = f" · {counted(speaker.speaks, 'claim')}" if speaker.speaks else ""
    relays = f" · passes on {speaker.relays:,}" if speaker.relays else ""
    also = [Run(" (also "), *named(speaker.also), Run(")")] if speaker.also else []
    return [bold(speaker.name), *also, Run(f"{speaks}{relays}")]


def _where(said: Said) -> list[Run]:
    about = said.document.about
    name = about.publisher or about.title or said.document.name or said.document.id
    return [italic(name), *([Run(f" ({ENGLISH.day(about.published)})")] if about.published else [])]


def _quoted(quote: str) -> str:
    if len(quote) <= _LONGEST_QUOTE:
        return quote if quote.startswith(_QUOTES) else f"“{quote}”"
    return f"“{quote[:_LONGEST_QUOTE].rsplit(maxsplit=1)[0]}” […]"


def _is_relayed(said: Said) -> bool:
    """Whether someone besides the publisher stands before the name."""
    return said.claim.chain.index(said.held[0]) > 1
