"""Kinds of things that are asked for, each by the words for what is of it: *golf* is a sport."""

import re

from bot.answering.text.vocabulary import concept
from index.words import fold

_NAMED = {  # written as a name
    "party": (
        "Democrat(?:ic|s)?|Republicans?|Labou?r|Conservatives?|Liberals?|Socialists?|Communists?"
        "|Whigs?|Greens?|Federalists?|Populists?|Nationalists?|Progressives?|Tory|Tories"
        "|[A-Z][\\w’'-]+ (?:Party|party)"
    ),
    "style": (
        "Art Deco|Art Nouveau|Baroque|Beaux-Arts|Brutalist|Colonial|Craftsman|Federal|Georgian"
        "|Gothic|Italianate|Modernist|Neoclassical|Palladian|Queen Anne|Renaissance|Revival"
        "|Romanesque|Tudor|Victorian"
    ),
    "religion denomination": (
        "Anglicans?|Baptists?|Buddhis[mt]s?|Catholics?|Christian(?:s|ity)?|Hindu(?:s|ism)?|Islam"
        "|Jain(?:s|ism)?|Jew(?:s|ish)?|Judaism|Lutherans?|Methodists?|Mormons?|Muslims?|Orthodox"
        "|Presbyterians?|Protestants?|Quakers?|Shia|Sikh(?:s|ism)?|Sunni"
    ),
}
_CALLED = {
    "sport": (
        "aikido|archery|badminton|baseball|basketball|biathlon|bobsleigh|bowls|boxing|canoeing"
        "|chess|cricket|curling|cycling|darts|diving|equestrian|fencing|football|golf|gymnastics"
        "|handball|hockey|hurling|judo|karate|kickboxing|lacrosse|luge|netball|polo|racing|rowing"
        "|rugby|sailing|skating|skiing|snooker|soccer|softball|squash|sumo|swimming|taekwondo"
        "|tennis|triathlon|volleyball|weightlifting|wrestling"
    ),
    "position": (
        "baseman|catcher|cornerback|defen[cs]eman|defender|fly-half|forward|full-?back|goalie"
        "|goalkeeper|goaltender|half-?back|hooker|infielder|linebacker|midfielder|outfielder"
        "|pitcher|point guard|quarterback|receiver|running back|shortstop|striker|tight end|winger"
    ),
    "genre": (
        "adventure|ambient|animation|blues|cartoon|comedy|country|crime|dance|death metal|disco"
        "|documentary|drama|electronic|fantasy|folk|funk|gospel|grunge|heavy metal|hip hop|horror"
        "|jazz|melodrama|metal|musical|mystery|noir|opera|pop|punk|rap|reggae|rock|romance"
        "|romantic|science fiction|soul|synthpop|techno|thriller|war film|western"
    ),
    "rank": (
        "admiral|brigadier|captain|colonel|commander|commodore|corporal|general(?:major|leutnant)?"
        "|lieutenant|major|marshal|midshipman|private|sergeant"
    ),
    "instrument": (
        "accordion|banjo|bass|bassoon|cello|clarinet|cornet|double bass|drums?|fiddle|flute|guitar"
        "|harmonica|harp|harpsichord|horn|keyboards?|lute|mandolin|oboe|organ|percussion|piano"
        "|recorder|saxophone|sitar|tabla|trombone|trumpet|tuba|ukulele|viola|violin"
    ),
}
_KINDS = {
    concept(kind): re.compile(rf"\b(?:{words})\b")
    for kinds, words in _NAMED.items()
    for kind in kinds.split()
} | {
    concept(kind): re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _CALLED.items()
}


def is_kind(meant: str) -> bool:
    """Whether the words for what is of the concept `meant` are known."""
    return meant in _KINDS


def of_kind(meant: str, text: str) -> frozenset[str]:
    """The folded words in `text` for what is of the kind `meant`: *golf*; none of another kind."""
    return frozenset(map(fold, _KINDS[meant].findall(text))) if is_kind(meant) else frozenset()
