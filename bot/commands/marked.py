"""A text with each speaker's words marked, and who says them beside it: to check it at a glance.

In a terminal every speaker has a colour; elsewhere brackets with the speaker's number do its work.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.printed import counted, printed
from index.model import Claim, Source, SourceKind, Span, Voice
from index.segments import paragraphs

_COLOURS = (
    *("cyan", "magenta", "green", "yellow", "blue", "red", "bright_cyan", "bright_magenta"),
    *("bright_green", "bright_yellow", "bright_blue", "bright_red"),
)
_NOBODY = "?"  # the mark of a hedge: nobody is named
_HEDGE = "dim italic"
_SIDE_BY_SIDE = 80  # columns from which the notes stand beside the text, not under it
_INDENT = 2  # columns by which a note stands further in
_GAP = 2  # columns between the text and its notes


@dataclass(frozen=True, slots=True)
class _Marks:
    """The number of each speaker, in the order of their first words; how deep claims are nested."""

    numbers: dict[Source, int]
    depths: dict[str, int]

    @classmethod
    def among(cls, claims: Sequence[Claim]) -> Self:
        said = (c.speaker for c in claims if c.speaker.kind is not SourceKind.UNSTATED)
        numbers = {speaker: n for n, speaker in enumerate(dict.fromkeys(said), start=1)}
        by_id = {claim.id: claim for claim in claims}
        return cls(numbers, {claim.id: _depth(claim, by_id) for claim in claims})

    def of(self, claim: Claim) -> str:
        number = self.numbers.get(claim.speaker)
        return _NOBODY if number is None else str(number)

    def style(self, claim: Claim) -> str:
        number = self.numbers.get(claim.speaker)
        return _HEDGE if number is None else _COLOURS[(number - 1) % len(_COLOURS)]


def show(text: str, claims: Sequence[Claim], console: Console) -> None:
    """Prints `text` paragraph by paragraph with the claims of each, and its speakers in the end."""
    marks = _Marks.among(claims)
    coloured = console.is_terminal and bool(console.color_system) and not console.no_color
    wrapped = console.is_terminal
    for span, touching in _by_paragraph(text, claims):
        marked = _marked(text, span, touching, marks, coloured=coloured)
        notes = [_note(c, marks) for c in touching if span.contains(c.content[0])]
        console.print(
            _beside(marked, notes, console.width, coloured=coloured), soft_wrap=not wrapped
        )
    console.print(_legend(claims, marks), soft_wrap=not wrapped)


def _by_paragraph(text: str, claims: Sequence[Claim]) -> Iterator[tuple[Span, list[Claim]]]:
    """Each paragraph with the claims whose content touches it; linear in both."""
    waiting = sorted(claims, key=lambda c: c.extent.start)
    going: list[Claim] = []
    position = 0
    for span in paragraphs(text):
        while position < len(waiting) and waiting[position].extent.start < span.end:
            going.append(waiting[position])
            position += 1
        going = [c for c in going if c.extent.end > span.start]
        yield span, [c for c in going if any(content.overlaps(span) for content in c.content)]


# --- the text ------------------------------------------------------------------------------------


def _marked(
    text: str, within: Span, claims: Sequence[Claim], marks: _Marks, *, coloured: bool
) -> Text:
    """The paragraph `within`: sources bold, cues in italics, contents in their speaker's colour."""
    parts = [(c, _cut(s, within)) for c in claims for s in c.content if s.overlaps(within)]
    widest_first = sorted(parts, key=lambda part: (part[1].start, -part[1].end))
    edges = {within.start, within.end}
    roles = [s for c in claims for s in (*c.source, *c.cue) if s.overlaps(within)]
    for span in (*(part for _, part in parts), *(_cut(role, within) for role in roles)):
        edges |= {span.start, span.end}
    found = Text()
    for start, end in pairwise(sorted(edges)):
        _open(found, [c for c, s in widest_first if s.start == start], marks, coloured=coloured)
        inside = [c for c, s in widest_first if s.start <= start and end <= s.end]
        found.append(printed(text[start:end]), _style(Span(start, end), inside, claims, marks))
        ending = [c for c, s in reversed(widest_first) if s.end == end]
        _close(found, ending, marks, coloured=coloured)
    return found


def _open(found: Text, claims: Iterable[Claim], marks: _Marks, *, coloured: bool) -> None:
    for claim in claims if not coloured else ():
        found.append(f"[{marks.of(claim)}: ")


def _close(found: Text, claims: Iterable[Claim], marks: _Marks, *, coloured: bool) -> None:
    for claim in claims:
        found.append(f"[{marks.of(claim)}]" if coloured else "]", f"bold {marks.style(claim)}")


def _style(span: Span, inside: Sequence[Claim], claims: Iterable[Claim], marks: _Marks) -> str:
    """The innermost claim's colour; nested ones are underlined too."""
    styles = [marks.style(inside[-1])] if inside else []
    styles += ["underline"] if len(inside) > 1 else []
    styles += ["bold"] if any(s.contains(span) for c in claims for s in c.source) else []
    styles += ["italic"] if any(s.contains(span) for c in claims for s in c.cue) else []
    return " ".join(styles)


def _cut(span: Span, within: Span) -> Span:
    return Span(max(span.start, within.start), min(span.end, within.end))


# --- beside it -----------------------------------------------------------------------------------


def _beside(text: Text, notes: Sequence[Padding], width: int, *, coloured: bool) -> Group:
    """The notes in the margin, or under the text where the terminal is narrow or there is none."""
    if not coloured or width < _SIDE_BY_SIDE:
        return Group(text, *(Padding(n, (0, 0, 0, _INDENT), expand=False) for n in notes), Text())
    table = Table.grid(padding=(0, _GAP, 0, 0), expand=True)
    table.add_column(ratio=3)
    table.add_column(ratio=2)
    table.add_row(text, Group(*notes))
    return Group(table, Text())


def _note(claim: Claim, marks: _Marks) -> Padding:
    """*[2] The Sluice → Ruta Malk · denial*, further in for each claim that it stands inside."""
    note = Text(f"[{marks.of(claim)}] ", f"bold {marks.style(claim)}")
    note.append(" → ".join(printed(link.label) for link in claim.chain[:-1]), "dim")
    note.append(" → " if len(claim.chain) > 1 else "", "dim")
    note.append(printed(claim.speaker.label), marks.style(claim))
    note.append(" · ".join(["", *_said_of(claim)]))
    return Padding(note, (0, 0, 0, _INDENT * marks.depths[claim.id]), expand=False)


def _said_of(claim: Claim) -> Iterator[str]:
    yield claim.act.value
    if claim.voice is Voice.UNATTRIBUTED_HEDGE:
        yield "hedge, nobody named"
    if claim.voice is Voice.PUBLISHER:
        yield "publisher's own voice"


def _depth(claim: Claim, by_id: dict[str, Claim]) -> int:
    parent = by_id.get(claim.parent or "")
    return 0 if parent is None else 1 + _depth(parent, by_id)


def _legend(claims: Sequence[Claim], marks: _Marks) -> RenderableType:
    """Every speaker with the number of claims by act."""
    if not claims:
        return Text("No claim of anyone was found: these are the document's own words.")
    table = Table.grid(padding=(0, _GAP, 0, 0))
    ordered = sorted(claims, key=lambda c: marks.numbers.get(c.speaker, len(claims) + 1))
    for _, group in groupby(ordered, key=marks.of):
        own = list(group)
        acts = Counter(c.act.value for c in own).most_common()
        style = marks.style(own[0])
        table.add_row(
            Text(f"[{marks.of(own[0])}]", f"bold {style}"),
            Text(printed(own[0].speaker.label), style),
            Text(counted(len(own), "claim")),
            Text(", ".join(f"{act} {count}" for act, count in acts), "dim"),
        )
    speakers = counted(len(marks.numbers), "speaker")
    head = f"{counted(len(claims), 'claim')} by {speakers}; what is unmarked is the document's own."
    return Group(Text(head, "bold"), table)
