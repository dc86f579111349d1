"""For whom a speaker speaks, by the office that the document gives: *Ana Gorse, head of the Board*.

The chain of a claim holds the body only where the sentence says so; the office may be told once,
paragraphs before.
"""

import re
from collections.abc import Iterable

from bot.answering.evidence.units import Unit
from bot.answering.text.vocabulary import concepts
from index.model import SourceKind
from index.words import STOP_WORDS, fold

_AROUND = 120  # code points before and after a name in which its office is told
_EDGE = re.compile(r"\n|[.!?…][\"”’»)]*\s+(?=[\"“‘«]?[A-Z])")
_OFFICE = (
    r"(?:administrator|adviser|chair|chairman|chairwoman|chief|commander|commissioner|coordinator"
    r"|director|head|lawyer|leader|manager|mayor|minister|officer|president|representative"
    r"|secretary|speaker|spokesman|spokesperson|spokeswoman)"
)
_HOLDS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_OFFICE} (?:of|for|at) (?:the )?(?P<body>[^,.;\n]+)",
        r"\b(?:heads|chairs|commands|leads|directs|runs) (?:the )?(?P<body>[^,.;\n]+)",
        rf"(?P<body>(?:[\w’'-]+ ){{1,5}}){_OFFICE}\b",
    )
)


_FORCES = {  # what belongs to one force, whatever an accusation calls those who serve in it
    concept: line.split()[0]
    for line in (
        "police policeman constable",
        "army soldier military troop artillery battalion",
        "gendarme gendarmerie",
        "guard guardsman",
        "prison jail warder jailer gaoler",
        "rebel insurgent militia fighter",
        "navy sailor",
        """company firm works factory plant operator management director holding holdings industries
        shipping mining minerals airline logistics ltd plc inc""",
        "hospital clinic doctor nurse",
        "city town municipality council mayor municipal",
    )
    for concept in concepts(line)
}


def introduced(unit: Unit) -> str:
    """What the document says of the innermost speaker where it first names one; may be empty."""
    speaker, text = unit.chain[-1], unit.document.text
    place = text.find(speaker.name) if speaker.kind is SourceKind.NAMED else -1
    if place < 0:
        return ""
    end = place + len(speaker.name)
    before = _EDGE.split(text[max(0, place - _AROUND) : place])[-1]
    return before + _EDGE.split(text[place : end + _AROUND])[0]


def is_officer(unit: Unit, body: str) -> bool:
    """Whether the innermost speaker holds an office of `body`, a folded name."""
    wanted = [word for word in body.split() if word not in STOP_WORDS]
    told = introduced(unit)
    held = (fold(found["body"]).split() for form in _HOLDS for found in form.finditer(told))
    own = fold(unit.chain[-1].name) == body
    return not own and bool(wanted) and any(set(wanted) <= set(words) for words in held)


def affiliations(unit: Unit) -> frozenset[str]:
    """The concepts by which an accusation may mean this speaker: names, offices, bodies."""
    labels = " ".join(link.name for link in unit.chain[1:] or unit.chain)
    told = introduced(unit)
    bodies = " ".join(found["body"] for form in _HOLDS for found in form.finditer(told))
    return frozenset(concepts(f"{labels} {bodies}"))


def forces(named: Iterable[str]) -> frozenset[str]:
    """The forces to which the concepts `named` belong: *soldiers* are the army's."""
    return frozenset(_FORCES[concept] for concept in named if concept in _FORCES)
