"""A question, taken apart: what is asked for, of whom, and what it turns on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.answering.questions.definitions import attribute_asked
from bot.answering.questions.outlets import Outlet
from bot.answering.text.quantities import Quantity, quantities
from bot.answering.text.times import Time, times, without_times
from bot.answering.text.vocabulary import concept, in_single_words
from index.aliases import Aliases
from index.claims.words import PERSON_NOUNS
from index.model import Act
from index.words import STOP_WORDS, fold

MAX_QUESTION = 1000
"""Code points; a longer text is a document rather than a question."""


class Asked(StrEnum):
    """The kind of thing that a question asks for."""

    NUMBER = "number"
    PERSON = "person"
    TIME = "time"
    PLACE = "place"
    WHETHER = "whether"
    REASON = "reason"
    WORDS = "words"
    """What a named speaker said."""
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True)
class Question:
    """`names`, `times` and `numbers` are what an answer must hold, or it answers something else.

    `speaker` is whose words are asked for, and `act` what kind of words: a demand, a denial;
    `of_speech` whether *who* asks for whoever said something; `of_part` whether *how many of* is
    asked. `outlets` are whose articles it compares, and then it has no speaker. `concepts` are the
    other words that carry meaning, `attribute` those of them that name what is asked for: *sport*.
    A name is its folded words, without a title.
    """

    text: str
    asked: Asked
    measure: str = ""
    """The word after *how*: many, much, long, far…"""
    of_money: bool = False
    """Whether a sum of money is asked for: *how much did it cost*."""
    speaker: tuple[str, ...] = ()
    act: Act | None = None
    of_speech: bool = False
    of_part: bool = False
    outlets: tuple[Outlet, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    times: tuple[Time, ...] = ()
    numbers: tuple[float, ...] = ()
    supposed: Quantity | None = None
    """The number that a yes/no question names, where it is answered as one for that number."""
    concepts: tuple[str, ...] = ()
    attribute: tuple[str, ...] = ()
    aliases: Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Of the speaker and of each name, the other names of the same entity."""
    language: str = "en"
    """In which it was asked (ISO 639-1), and in which the program speaks in its answer."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for, as in *what is that?*"""
        return not (self.speaker or self.names or self.times or self.numbers or self.concepts)

    def variants(self, name: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """`name` and its aliases, each as folded words."""
        return (name, *self.aliases.get(name, ()))


_HOW_MANY = (
    r"(?:by |in |at |with |for |of |from )?"
    r"how (many|much|long|far|old|often|large|big|high|tall|deep|wide|expensive|costly)"
)
_OF_MONEY = re.compile(
    r"^(?:.*\bhow much\b(?=.*\b(?:borrow|bribe|charge|compensat|cost|earn|embezzl|fine|lend|lent"
    r"|loan|money|paid|pay|price|spen[dt]|st[oe]le|stolen|worth))|how (?:expensive|costly)\b"
    r"|what (?:did|does|do|has|have) .*\b(?:pay|paid|cost)\b|what (?:is|was) the (?:price|cost)\b"
    r"|(?:the )?(?:amount|size|sum) of the (?:bribe|compensation|fine|loan|payment))",
    re.IGNORECASE,
)
_REGION = r"(?:state|county|province|region|district|continent)"
_OF_PART = re.compile(r"\bhow many of\b", re.IGNORECASE)
_ASKED = tuple(
    (asked, re.compile(rf"^(?:{pattern})\b", re.IGNORECASE))
    for asked, pattern in (
        (Asked.NUMBER, _HOW_MANY),
        (Asked.NUMBER, r"what (?:is|was|are|were) the (?:death )?(?:toll|number|total|figure)"),
        (Asked.NUMBER, r"(?:what |the )?(?:amount|number|quantity|size|sum) of"),
        (Asked.NUMBER, r"what (?:did|does|do|has|have) (?:[\w’'-]+ ){1,6}?(?:pay|paid)\b(?! for$)"),
        (
            Asked.NUMBER,
            (r"what (?:is|was|are|were) the (?:\w+ )?"
            r"(?:population|length|height|depth|width|area|size|capacity|age|price|cost)"),
        ),
        (Asked.NUMBER, r"what (?:does|did|do|will|would) .*\bcost|what (?:is|was) .*\bworth$"),
        (
            Asked.NUMBER,
            (r"what (?:(?:is|was|are|were) the (?:\w+ ){0,2})?"
            r"(?:turnout|share|percentage|proportion|fraction|rate)"),
        ),
        (Asked.REASON, r"why|for what reason"),
        (
            Asked.TIME,
            (r"(?:since |until )?when|(?:on |in )?(?:what|which) (?:day|date|month|year)"
            r"|what (?:is|was) the (?:\w+ )?date"
            r"|.*\b(?:on|in) (?:what|which) (?:day|date|month|year)$"),
        ),
        (
            Asked.PLACE,
            (r"where|(?:in |at )?(?:what|which) (?:place|town|city|village|country)"
            rf"|in (?:what|which) {_REGION}"
            rf"|.*\bin (?:what|which) (?:place|town|city|village|country|{_REGION})$"),
        ),
        (Asked.PERSON, r"(?:by |to |from |of )?(?:whom?|whose)"),
        (
            Asked.PERSON,
            (r"(?:what|which) (?!political )(?:\w+ ){0,2}?"
            r"(?:witness|source|person|people|bod|organi[sz]ation|group"
            r"|newspaper|paper|minister|official|party|compan|pupil|resident|soldier|guard|officer"
            r"|doctor|nurse|survivor|worker|deputy|judge|journalist|reporter|expert|lawyer|relative"
            r"|neighbour|commander|villager|politician)\w*"),
        ),
        (
            Asked.WHETHER,
            (r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)"
            r"(?:n['’]?t)?"),
        ),
    )
)  # fmt: skip

IS_IT_TRUE = re.compile(
    r"^(?:is|was) it (?:really |actually )?(?:true|correct|right|the case|a fact) that ",
    re.IGNORECASE,
)

_AUXILIARY = r"(?:did|does|do|has|have|had|would|will|was|is|are|were)"
_SPEECH = (
    r"say|said|state|claim|tell|told|report|write|written|announce|think|thought|believe|expect"
    r"|demand|want|predict|answer|reply|respond|ask|add|allege|describe|see|seen|hear|heard|decide"
    r"|make of|conclude|find|found(?!ed|ing)|call for|propose|promise|admit|deny|warn|explain"
    r"|recommend|order"
)
_ACTS = {
    "ask": Act.DEMAND,
    "believe": Act.OPINION,
    "demand": Act.DEMAND,
    "expect": Act.PREDICTION,
    "deny": Act.DENIAL,
    "estimate": Act.ESTIMATE,
    "find": Act.FINDING,
    "think": Act.OPINION,
    "warn": Act.PREDICTION,
}
_WHO_SAID = re.compile(
    rf"^(?:who|(?:what|which) \w+) (?:\w+ )?(?:{_SPEECH})(?:e?d|s|ing)?\b", re.IGNORECASE
)
_STANCE = (
    r"response|reaction|answer|reply|position(?!$)|view|opinion|statement|account|version|comment"
    r"|explanation|excuse|justification|defen[cs]e|argument"
)
_OF_WHOM = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"^(?:what|how) {_AUXILIARY} (?P<speaker>.+?) "
            rf"(?P<verb>{_SPEECH})(?:ed|d|ing)?\b(?P<topic>.*)$"
        ),
        rf"^what {_AUXILIARY} (?P<speaker>.+?)['’]s? (?:\w+ )?(?:{_STANCE})\b(?P<topic>.*)$",
        rf"^what {_AUXILIARY} the (?:{_STANCE}) of (?P<speaker>.+?)(?P<topic>| (?:on|about) .*)$",
    )
)
_NUMBER_BY = re.compile(
    rf"^(?P<before>how many .+?) {_AUXILIARY} (?P<speaker>[^,]+?)(?<!['’]s) "
    r"(?P<verb>say|claim|report|estimate|believe|think|put|speak of)\b(?P<topic>.*)$",
    re.IGNORECASE,
)
_ACCORDING_TO = re.compile(
    r"^(?P<before>.*?),?\s*\baccording to (?P<speaker>[^,]+)(?:, (?P<after>.*))?$", re.IGNORECASE
)

_CENSUS = re.compile(r"\bcensus$", re.IGNORECASE)  # no speaker: it tells of what year

_PARTICLE = r"(?:of|al|de|la|le|el|van|von|der|bin|ibn|abu|for|the|on)"
_WORD = r"(?:al-|el-)?[^\W\d_a-z]\w*(?:['’.&-]\w+)*"
_NAME = re.compile(rf"(?<![\w.]){_WORD}(?:[ -](?:{_PARTICLE}[ -]){{0,2}}{_WORD})*")
_INITIAL = re.compile(r"(?<![\w.])[^\W\d_a-z]\. (?=[^\W\d_a-z])")
_SHORT_IS = re.compile(r"^(who|what|where|when)['’]s ", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“«](?P<title>[^\W\d_a-z][^\"“”«»]{1,80})[\"”»]")
_GIVEN = re.compile(r"\b(?:the|these|those|all|his|her|its|their) [a-z-]+$", re.IGNORECASE)
"""*the three villages* are no number that is asked about."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")

_LOW = frozenset("about after before from into over than that under upon with without".split())
_NO_NAMES = frozenset(
    """who whom whose what which when where why how is are was were do does did has have had can
    could will would should may might and or but if in on at by for from of the a an i it its tell
    please according since until to with about there their was any some all did monday tuesday
    wednesday thursday friday saturday sunday today yesterday tomorrow not near""".split()
)
_TITLE = re.compile(
    r"\b(?i:(?:inspector|attorney|consul) general|(?:interim |prime |foreign |senior |deputy |us )?"
    r"(?:president|minister|secretary|prefect|mayor)|mr|mrs|ms|dr"
    r"|governor|mayor|sultan|emperor|empress|princess|bishop|archbishop|pope|sheikh|ambassador"
    r"|chancellor|commander|brigadier"
    r"|doctor|prof|professor|major|colonel|captain|general|sergeant|lieutenant|judge|justice|sir"
    r"|admiral|lady|deputy|senator|king|queen|prince|chair(?:man|woman)?|spokes(?:man|woman|person)"
    r"|chief|commandant|commissioner|councillor|inspector|superintendent|warden|director)\.?"
    r"\s+(?=[^\W\d_a-z])"
)
_OFFICES = frozenset(  # *the Inspector General*: no names, though written as one
    "ambassador commissioner general governor mayor minister prefect president secretary".split()
)
_DESCRIBED = re.compile(  # *the prison doctor Ada Lund* is asked about by her name
    r"\b(?:the|an?) (?:[a-z-]+ ){0,2}[a-z]+(?:er|or|ist|man|woman|ian|nurse|clerk|chief|guard|judge"
    r"|deputy|student|priest)\s+(?=[^\W\d_a-z][\w’'-]+ [^\W\d_a-z])"
)
_ROLE = re.compile(r"\b(?:[Tt]he )?(?P<role>[a-z]+) (?=[^\W\d_a-z][\w’'-]+)")
_GENERIC = frozenset(
    "statement report letter data figure interview release account article words".split()
)
_WHICH = frozenset(  # of several: *the captain's first report*, but *the First Minister*
    "first second third final initial last latest early original own".split()
)
_KIND = re.compile(  # of time or place: whether an answer holds one is checked for itself
    r"\b(?:(?:on|in|at|to|from|near) )?(?:what|which) "
    r"(?:day|date|month|year|place|town|city|village|country)\b"
    rf"|\bin (?:what|which) {_REGION}\b"
    r"|\b(?:type|kind|sort|form)s? of\b|\banother(?= (?:\w+ )?name\b)"
    r"|\btak(?:e|es|ing) place\b|\btook place\b|\b(?:did|does|will|would) it take\b",
    re.IGNORECASE,
)
_GUILT = re.compile(  # *Was he guilty of beating her?* asks whether he did
    r"^(?P<asks>(?:is|are|was|were) .*?)"
    r"\b(?:guilty|innocent|culpable|responsible|to blame|liable)"
    r"(?= (?:of|for)\b)",
    re.IGNORECASE,
)
_OTHERS = 4  # aliases of a name that are searched for: more would drown the question's words
_EMPTY = frozenset(
    """former never inside involve many much long far old often say document source know
    refer exactly really ever actually happen occur there give associate affiliate locate situate
    quantity amount whole entire altogether""".split()
)
_RELATING = frozenset("belong member part play serve specialize work".split())
"""How what is asked for goes with who has it: *what party is she a member of?*"""
_SELF_EVIDENT = {
    Asked.TIME: frozenset("date day time year".split()),
    Asked.PLACE: frozenset("base belong headquarter headquarters represent".split()),
}


def parse(text: str) -> Question:
    """Takes a question of any form apart; one without any clue asks for ANYTHING."""
    plain = _plain(text)
    speaker, verb, topic, asked = _of_whom(plain)
    names = _names(topic)
    attribute = tuple(map(concept, _meaningful(attribute_asked(plain))))
    return Question(
        text=text,
        asked=asked,
        measure=_measure(topic),
        of_money=asked is Asked.NUMBER and bool(_OF_MONEY.search(topic)),
        speaker=_speaker_words(speaker),
        act=_ACTS.get(verb),
        of_speech=bool(_WHO_SAID.match(plain)),
        of_part=bool(_OF_PART.search(topic)),
        names=names,
        times=tuple(times(topic)),
        numbers=_numbers(topic, asked),
        concepts=_essential(_concepts(topic, names), asked, attribute),
        attribute=attribute,
    )


def _plain(text: str) -> str:
    """Without what may stand before a name or be left out of it: *Dr.*, *the baker*, *J.*"""
    plain = _SHORT_IS.sub(r"\1 is ", " ".join(text.split()).rstrip("?.! "))
    plain = _INITIAL.sub("", _TITLE.sub("", _DESCRIBED.sub("", plain)))
    return _ROLE.sub(_without_role, plain)


def _without_role(found: re.Match[str]) -> str:
    """*Quarren* of *the columnist Quarren*: whoever is so called need not be so told of."""
    role = found["role"].lower()
    return "" if role in PERSON_NOUNS and role not in _OFFICES else found.group()


def of_outlets(question: Question, outlets: tuple[Outlet, ...]) -> Question:
    """`question` as one on the articles of `outlets`: nobody's words alone are asked for."""
    plain = _plain(question.text)
    held = {word for outlet in outlets for word in outlet.name.split()}
    names = (tuple(word for word in name if word not in held) for name in _names(plain))
    kept = tuple(name for name in names if name)
    return Question(
        text=question.text,
        asked=_asked(plain),
        outlets=outlets,
        names=kept,
        concepts=_concepts(plain, kept),
        language=question.language,
    )


def with_aliases(question: Question, aliases: Aliases) -> Question:
    """`question` with what its speaker and its names are called elsewhere.

    A speaker may be meant by a part of a name, as with */said*; whatever else a question turns on
    is met by an alias of the whole name alone: *in Orsett* is not at the *Orsett Water Board*.
    """
    found = {name: aliases.others(name, whole=True) for name in question.names}
    if question.speaker:
        found[question.speaker] = aliases.others(question.speaker)
    folded = {name: tuple(tuple(fold(o).split()) for o in others) for name, others in found.items()}
    return replace(question, aliases={name: others for name, others in folded.items() if others})


def searched(question: Question) -> str:
    """What to search for: the question, and the other names of what it names."""
    others = [" ".join(words) for found in question.aliases.values() for words in found[:_OTHERS]]
    return " ".join([question.text, *others])


def _of_whom(plain: str) -> tuple[str, str, str, Asked]:
    """Whose words are asked for, by what verb, what about, and what kind of thing is asked for."""
    if (found := _ACCORDING_TO.match(plain)) and not _CENSUS.search(found["speaker"]):
        topic = found["before"] or found["after"] or ""
        return found["speaker"], "", topic, _asked(topic)
    if found := _NUMBER_BY.match(plain):
        topic = f"{found['before']}{found['topic']}"
        return found["speaker"], concept(fold(found["verb"])), topic, _asked(topic)
    for form in _OF_WHOM:
        if found := form.match(plain):
            verb = found.groupdict().get("verb")
            act_word = concept(fold(verb)) if verb else ""
            return found["speaker"], act_word, found["topic"], Asked.WORDS
    topic = IS_IT_TRUE.sub("Is ", plain)  # what follows does not begin it: it may be a name
    return "", "", topic, _asked(topic)


def _asked(topic: str) -> Asked:
    return next((asked for asked, form in _ASKED if form.search(topic)), Asked.ANYTHING)


def _measure(topic: str) -> str:
    found = re.match(_HOW_MANY, topic, re.IGNORECASE)
    return found[1].lower() if found else ""


def _speaker_words(speaker: str) -> tuple[str, ...]:
    """The words that a link of the chain must hold; *the ministry's letter* is the ministry's."""
    words = _meaningful(speaker)
    light = frozenset() if _GENERIC.isdisjoint(words) else _GENERIC | _WHICH
    return tuple([word for word in words if word not in light] or words)


def _names(topic: str) -> tuple[tuple[str, ...], ...]:
    titles = [found["title"] for found in _QUOTED.finditer(topic) if _is_title(found["title"])]
    for title in titles:
        topic = topic.replace(title, "")
    found = [*(tuple(_meaningful(title)) for title in titles), *map(_name, _NAME.finditer(topic))]
    return tuple(dict.fromkeys(name for name in found if name))


def _is_title(quoted: str) -> bool:
    """Whether words in quotation marks are written as a title is: *“A Lock of Her Own”*."""
    words = _LONG_WORD.findall(quoted)
    return bool(words) and all(word[0].isupper() or word in _LOW for word in words)


def _name(match: re.Match[str]) -> tuple[str, ...]:
    """The folded words of a name, without what only looks like one: a first word, a month."""
    words = tuple(word for word in _meaningful(match.group()) if word not in _NO_NAMES)
    alone_at_start = match.start() == 0 and len(match.group().split()) == 1
    office = _OFFICES.issuperset(words)
    return () if alone_at_start or office or times(f"in {match.group()}") else words


def _numbers(topic: str, asked: Asked) -> tuple[float, ...]:
    """Those that an answer must hold: *which two gates* counts answers that may say no *two*."""
    found = quantities(topic)
    if asked is not Asked.WHETHER:
        found = [q for q in found if any(map(str.isdigit, q.span.of(topic)))]
    found = [q for q in found if not _GIVEN.search(topic[: q.span.end])]
    return tuple(quantity.low for quantity in found)


def _concepts(topic: str, names: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The concepts of what is neither a name, a time nor a number."""
    said = in_single_words(without_times(_GUILT.sub(r"\g<asks>", _KIND.sub(" ", topic))))
    for quantity in reversed(quantities(said)):
        said = f"{said[: quantity.span.start]} {said[quantity.span.end :]}"
    held = {word for name in names for word in name}
    words = [word for word in _meaningful(said) if word not in held and not word.isdigit()]
    return tuple(c for c in dict.fromkeys(map(concept, words)) if c not in _EMPTY)


def _essential(
    concepts: tuple[str, ...], asked: Asked, attribute: tuple[str, ...]
) -> tuple[str, ...]:
    """Without what only says what kind of answer is wanted, where something else is left."""
    light = _SELF_EVIDENT.get(asked, _RELATING - set(attribute) if attribute else frozenset())
    kept = tuple(c for c in concepts if c not in light)
    return kept or (concepts if asked is not Asked.PLACE else ())


def _meaningful(text: str) -> list[str]:
    return [w for w in fold(text).split() if w not in STOP_WORDS]
