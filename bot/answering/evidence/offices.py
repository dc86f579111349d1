"""For whom a speaker speaks, by the office that the document gives: *Ana Gorse, head of the Board*.

The chain of a claim holds the body only where the sentence says so; the office may be told once,
paragraphs before.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.answering.evidence.units import Unit
from bot.answering.text.vocabulary import concept, concepts
from index.claims import words
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


_OF_BODY = re.compile(r"\b[A-Z][\w’'-]+ of (?:the )?(?P<body>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)")
_BODY_NOUNS = words.ORGANISATION_NOUNS | words.family("front movement league militia brigade")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
_HEAD = 400  # code points in which it is told who writes

_FORCES = {  # what belongs to one force, whatever an accusation calls those who serve in it
    member: line.split()[0]
    for line in (
        "police policeman constable",
        "army soldier military troop artillery battalion brigade regiment aircraft warplane",
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
    for member in concepts(line)
}


_UNDER = tuple(  # what a force is called as well, or who answers for it
    (concept(force), frozenset(concepts(name)))
    for force, name in (
        ("army", "General Staff"),
        ("army", "armed forces"),
        ("army", "air force"),
        ("army", "Ministry of Defence"),
        ("police", "Ministry of the Interior"),
        ("police", "security forces"),
    )
)
STATE_FORCES = frozenset(concepts("army police gendarme navy"))
"""Of which a country has one, whatever its parts are called."""
_SEAT = re.compile(r" (?:at|for|from|in|near|of|on|who|with)\b")
_SMALL = "|".join(sorted(STOP_WORDS))
_QUALIFYING = re.compile(  # a demonym, or an adjective in lower case, before what it qualifies
    r"\b(?P<word>[A-Z][\w’'-]*(?:(?:ian|ese|ish) (?=[A-Z])"
    rf"|(?:ian|ean|ese|ish|an|ern|i|ite|ic|al|ar) (?!(?:{_SMALL})\b)(?=[a-z]))"
    rf"|[a-z][\w’'-]+ (?!(?:{_SMALL})\b)(?=[^\W\d_]))"
)
_ANY_WORD = re.compile(r"[^\W\d_][\w’'-]*")


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
    held = (fold(body).split() for body in _bodies(introduced(unit)))
    own = fold(unit.chain[-1].name) == body
    return not own and bool(wanted) and any(set(wanted) <= set(names) for names in held)


def affiliations(unit: Unit) -> frozenset[str]:
    """The concepts by which an accusation may mean this speaker: names, offices, bodies."""
    return _concepts(" ".join(called(unit)))


def called(unit: Unit) -> list[str]:
    """What this speaker is called, each by itself: names, offices, bodies."""
    known = [link.name for link in unit.chain[1:] or unit.chain]
    return [*known, *_bodies(introduced(unit)), *_signed(unit)]


def _signed(unit: Unit) -> list[str]:
    """Who writes *we* in what a newspaper prints: *By Ana Gorse, Orsett Anglers’ Union*."""
    author = unit.document.summary.about.author
    if len(unit.chain) > 1 or not author or not _WE.search(unit.sentence.of(unit.document.text)):
        return []
    signed = re.search(rf"{re.escape(author)}, (?P<body>[^\n.;]+)", unit.document.text[:_HEAD])
    return [author, signed["body"]] if signed else [author]


def only_qualifies(shared: str, names: Iterable[str], stated: str) -> bool:
    """Whether the concept `shared` tells no more than of which kind or country both are.

    *Syldavian* of *the Syldavian Red Lantern* in *Syldavian soldiers killed him*: neither name nor
    head of either; it is, where the head of the name stands there too.
    """
    held = frozenset(concepts(stated))
    owning = [own for name in names if shared in (own := concepts(_SEAT.split(name)[0]))]
    if not owning or any(own[-1] == shared or own[-1] in held for own in owning):
        return False
    met = [m for m in _QUALIFYING.finditer(stated) if concept(fold(m["word"])) == shared]
    alone = [m for m in _ANY_WORD.finditer(stated) if concept(fold(m.group())) == shared]
    return bool(met) and len(met) == len(alone)


@lru_cache(maxsize=1_000)
def _bodies(told: str) -> tuple[str, ...]:
    """The bodies of which somebody holds an office, or simply is: *Ana Gorse of the Union*."""
    held = (found["body"] for form in _HOLDS for found in form.finditer(told))
    own = (found["body"] for found in _OF_BODY.finditer(told))
    return (*held, *(body for body in own if body.split()[-1].lower() in _BODY_NOUNS))


@lru_cache(maxsize=1_000)
def _concepts(named: str) -> frozenset[str]:
    return frozenset(concepts(named))


def members(of: Iterable[str]) -> frozenset[str]:
    """The concepts by which those who belong to the forces `of` may be called."""
    wanted = frozenset(of)
    return frozenset(member for member, force in _FORCES.items() if force in wanted)


def forces(named: Iterable[str]) -> frozenset[str]:
    """The forces to which the concepts `named` belong: *soldiers* are the army's."""
    held = frozenset(named)
    found = {_FORCES[member] for member in held if member in _FORCES}
    return frozenset(found | {force for force, names in _UNDER if names <= held})
