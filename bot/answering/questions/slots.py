"""The place, the date and the speaker of a question, and the same question with others in them."""

import re
from dataclasses import replace

from bot.answering.questions.clauses import (
    BE,
    PRONOUNS,
    Clause,
    is_counted,
    is_participle,
    names_body,
    names_people,
)
from bot.answering.text.times import times, without_times
from index.claims import words

_WORD = r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Maj|Capt|Lt|Sgt|St)\.|[^\W\d_a-z][\w'’-]*)"
_NAME = rf"{_WORD}(?:[ -](?:(?:of|al|de|la|el|ibn|bin|the)[ -]){{0,2}}{_WORD})*"
_SITES = (
    "area bridge camp city crossing district hospital port prison province region school square "
    "station town valley village"
)
_PLACE = re.compile(
    rf"\b(?:in|at|on|near|from|around|outside|inside|across|to) (?:the )?(?P<name>{_NAME})"
    rf"(?: (?:{_SITES.replace(' ', '|')})\b)?"
)
_DAY = re.compile(
    r"\b(?:(?:on|since|until|by) )?(?:last |next |this )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|yesterday|today)\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r",? according to (?P<speaker>[^,?]+)", re.IGNORECASE)
_GEOGRAPHY = words.family(_SITES) | words.family(
    "avenue bay bridge coast hill island lake lane mountain river road sea street tower valley"
)
_PREPOSITIONS = words.PREPOSITIONS - {"like", "unlike"}
_LONGEST_DATE = 5  # words: *on the 4th of May*, *on 4 May 2031*
_UNDATED = words.family("week month year")


def time_phrase(text: str) -> str:
    """The first date in `text` with the preposition before it; empty where there is none."""
    said = text.split()
    for start in range(len(said)):
        for end in range(min(len(said), start + _LONGEST_DATE), start, -1):
            if _is_date(said[start:end]):
                return " ".join(said[start:end])
    found = _DAY.search(text)
    return found.group() if found and found.group().lower() not in _UNDATED else ""


def place_phrase(text: str) -> str:
    """The first place in `text`, by its preposition and its capital; empty where there is none."""
    dated = time_phrase(text)
    found = (match for match in _PLACE.finditer(text) if match.group() not in dated)
    return next((m.group() for m in found if _may_be_place(m["name"])), "")


def _may_be_place(name: str) -> bool:
    return _is_geographic(name) or not names_body(name)


def _is_geographic(name: str) -> bool:
    return name.lower().rpartition(" ")[2] in _GEOGRAPHY


def names(text: str) -> list[str]:
    """The capitalised names in `text`, which is no sentence's beginning; dates are none."""
    return re.findall(_NAME, without_times(text))


def is_person(name: str) -> bool:
    """Whether a name may be somebody's: neither a body's nor, by its last word, a place's."""
    return not names_body(name) and not _is_geographic(name)


def exchanged(new: str, question: str, clause: Clause | None) -> str | None:
    """`question` with `new` in the place of what is of the same kind; None where nothing is.

    *in May* takes the place of *in March*, *the ministry* that of the speaker, *children* that of
    *people* who are counted.
    """
    if _is_time(new):
        return _with_time(new, question)
    if new.lower().startswith("according to "):
        return _with_speaker(new[len("according to ") :], question)
    preposition, _, rest = new.partition(" ")
    if preposition.lower() in _PREPOSITIONS and rest:
        return _with_circumstance(new, question)
    return _with_noun(new, question, clause)


# --- one kind each -----------------------------------------------------------------------------


def _with_time(new: str, question: str) -> str:
    old = time_phrase(question)
    if not old:
        bare = _first(new) not in _PREPOSITIONS and not _DAY.match(new)
        preposition = f"{'on' if times(new) and times(new)[0].day else 'in'} " if bare else ""
        return f"{question} {preposition}{new}"
    year = re.search(r" (?:1[89]|20)\d\d\b", old)
    whole = f"{new}{year.group()}" if year and not re.search(r"\d{4}", new) else new
    if _first(old) in _PREPOSITIONS and _first(whole) not in _PREPOSITIONS:
        whole = f"{_first(old)} {whole}"
    return question.replace(old, whole, 1)


def _with_speaker(new: str, question: str) -> str:
    return f"{_ACCORDING.sub('', question)}, according to {new}"


def _with_circumstance(new: str, question: str) -> str:
    """*in Homs*, *about the horn*, *in a van*: for the place, or for what has its preposition."""
    if place_phrase(new) == new:
        old = place_phrase(question)
    else:
        same = re.search(rf"\b{_first(new)} [a-z][^,]*$", question)
        old = same.group() if same else ""
    return question.replace(old, new, 1) if old else f"{question} {new}"


def _with_noun(new: str, question: str, clause: Clause | None) -> str | None:
    if _ACCORDING.search(question):
        return _with_speaker(new, question)
    if clause is None:
        return None
    return _with_participle(new, clause) or _with_kind(new, question, clause)


def _with_kind(new: str, question: str, clause: Clause) -> str | None:
    """By what it names: somebody or a place, a body, a thing."""
    if new[:1].isupper() and not names_body(new):
        return _with_name(new, question, clause)
    if names_body(new) or names_people(new):
        return _with_agent(new, question, clause)
    if is_counted(clause.opening) and clause.asked == clause.subject:
        return clause.with_subject(new.removeprefix("the ")).whole
    return _with_topic(new, question) if clause.is_of_words else None


def _with_participle(new: str, clause: Clause) -> str | None:
    """*and wounded?* after *how many were killed*"""
    verb, _, rest = clause.predicate.partition(" ")
    bare = new.removeprefix("the ")
    is_passive = clause.auxiliary in BE and is_participle(verb)
    is_finite = is_counted(clause.opening) and not clause.auxiliary
    if not is_participle(bare) or not (is_passive or is_finite):
        return None
    auxiliary = clause.auxiliary or "were"
    return replace(clause, auxiliary=auxiliary, predicate=f"{bare} {rest}".strip()).whole


def _with_name(new: str, question: str, clause: Clause) -> str:
    """A person's or a place's name: where one stands already, the place first."""
    if (place := place_phrase(question)) and not names_people(new):
        name = _PLACE.match(place)
        assert name is not None  # it was found by it
        return question.replace(place, place.replace(name["name"], new).removesuffix(" "), 1)
    if names(clause.subject):
        return clause.with_subject(new).whole
    persons = [name for name in names(clause.predicate) if is_person(name)]
    if persons:
        return question.replace(persons[-1], new)
    return clause.with_subject(new).whole if clause.is_of_words else f"{question} in {new}"


def _with_agent(new: str, question: str, clause: Clause) -> str:
    """A body or somebody by what they are: whoever acts or speaks, or else a source."""
    if is_counted(clause.opening) and clause.asked == clause.subject:
        if names_people(new) and not names_body(new) and not new.startswith("the "):
            return clause.with_subject(new).whole
        return _with_speaker(new, question)
    alike = names_body(new) == names_body(clause.subject)
    if clause.auxiliary in BE and (clause.subject in PRONOUNS or not alike):
        return _with_speaker(new, question)
    return clause.with_subject(new).whole


def _with_topic(new: str, question: str) -> str:
    return f"{re.sub(r' (?:about|on|of) .*$', '', question)} about {new}"


def _first(text: str) -> str:
    return text.lower().partition(" ")[0]


def _is_time(text: str) -> bool:
    return time_phrase(text) == text or _is_date(["in", *text.split()])


def _is_date(said: list[str]) -> bool:
    """Whether these words are a date, after one preposition at most, and nothing else."""
    text = " ".join(said)
    rest = without_times(text).split()
    return bool(times(text)) and (not rest or (rest == said[:1] and rest[0] in _PREPOSITIONS))
