"""Whether a unit holds a name that a question turns on: in full, by its initials, by what its
document calls whom it names, or by an alias.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from bot.answering.evidence.endings import outcome_of, surnames, tried
from bot.answering.evidence.facts import Facts
from bot.answering.evidence.referring import (
    is_about,
    is_central,
    is_given,
    is_place,
    is_referred,
    is_taken_up,
    without_origins,
)
from bot.answering.evidence.subject import subject_of
from bot.answering.questions.clauses import clause_of
from bot.answering.questions.question import Asked, Question
from index.claims.names import PEOPLE
from index.words import fold

_BY_WHOM = frozenset({Asked.WHETHER, Asked.PERSON})
_ALIKE = 0.8  # Indel similarity of two spellings: "Drawosh" and "Dravosh" are 0.86
_SHORTEST_ALIKE = 5
_SHORT = {"saint": "st", "mount": "mt", "fort": "ft"}
_SHORT |= {short: word for word, short in _SHORT.items()}
_OTHER_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside) "
    r"(?:another|a (?:second|third|nearby|neighbouring)|(?:the (?:[a-z]+ of )?)?(?:al-|el-)?"
    r"(?!January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\w+(?:ian|ese|ish) [a-z])[^\W\d_a-z])"
)
_FAR_FROM = re.compile(
    r"\b(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?)"
    r" (?:(?:to the )?(?:north|south|east|west)[\w-]* )?"
    r"(?:of|from|above|below|outside) (?:the )?[^\W\d_a-z]\w+"
)
"""*twelve kilometres south of Orsett* is not in Orsett."""
_BEFORE_NAME = r"\b(?:the|an?|its|his|her|their|our) (?:[\w-]+ ){{0,2}}(?P<noun>[a-z-]+),? {name}\b"
_AFTER_NAME = (
    r"\b{name}, (?:(?:the|an?|its|their) )?(?:[a-z-]+ ){{0,2}}(?P<noun>[a-z-]+)"
    r"(?:,| (?:at|from|in|of|since|until)\b)"
)
_OF_NAME = r"\b(?:the|an?) (?:[\w-]+ ){{0,2}}(?P<noun>[a-z-]+) of {name}\b"
_OF_OTHERS = r"\b{noun},? (?!(?:[A-Z][\w’'-]*\W+){{0,3}}(?i:{last})\b)[A-Z]"
_APART = r"(Upper|Lower|Greater|Lesser|Little|North|South|East|West|New|Old|Inner|Outer)"


def names_itself(question: Question, facts: Facts) -> bool:
    """Whether the names stand in the sentence or with whose it is, not just before it."""
    return all(
        any(_is_near(name, facts) or is_referred(name, facts) for name in question.variants(words))
        for words in question.names
    )


def is_on_bearer(question: Question, facts: Facts) -> bool:
    """Whether its document defines, where it begins, what bears every name in the question."""
    subject = frozenset(fold(subject_of(facts.unit.document)).split())
    return bool(question.names and subject) and all(
        any(all(_among(word, subject) for word in name) for name in question.variants(words))
        for words in question.names
    )


def takes_up(question: Question, name: tuple[str, ...], facts: Facts) -> bool:
    """*The guard stopped the ambulances … the bridge*, on ambulances at the Customs Bridge."""
    noun = f" the {name[-1]} " in f" {' '.join(facts.sentence.split())} "
    return len(name) > 1 and noun and set(question.concepts) <= facts.concepts


def is_named(words: tuple[str, ...], label: str) -> bool:
    """Whether `label` holds all of `words`, or they are its initials."""
    held = frozenset(fold(label).split())
    if len(words) > 1 and words[-1] in held and held <= frozenset(words):
        return True
    return all(_among(word, held) for word in words) or words == (_initials(label),)


def holds_names(question: Question, facts: Facts) -> bool:
    """Whether every name in the question, or an alias of it, is there.

    Beside one that is, the others may stand anywhere in the document, but not for who did it.
    """
    held = [
        _holds_any(question, name, facts) and not _is_away(question, name, facts)
        for name in question.names
    ]
    if _may_stand_anywhere(question, held):
        left = [name for name, is_held in zip(question.names, held, strict=True) if not is_held]
        held = [any(is_given(n, facts) for n in question.variants(name)) for name in left]
    return all(held) and not _is_anothers_case(question, facts)


def _is_away(question: Question, name: tuple[str, ...], facts: Facts) -> bool:
    """*At Tornby 41 died*, asked of what happened at the place `name`, which the title gives."""
    at = rf"\b(?:at|in|near) (?:the )?{' '.join(map(re.escape, name))}\b"
    if not _is_set_elsewhere(facts) or not re.search(at, fold(question.text)):
        return False
    told = fold(" ".join(link.label for link in facts.unit.chain)).split()
    return not all(_among(word, facts.words | set(told)) for word in name)


def _may_stand_anywhere(question: Question, held: list[bool]) -> bool:
    """Whether the names that are not `held` may stand anywhere: beside one, or beside a speaker."""
    if question.asked is Asked.WORDS:
        return bool(question.speaker)
    return any(held) and not all(held) and question.asked not in _BY_WHOM


def _is_anothers_case(question: Question, facts: Facts) -> bool:
    """*Was X convicted?* is not answered by whom a court convicted beside him."""
    clause = clause_of(question.text)
    if clause is None or not question.names or outcome_of(facts.unit) is None:
        return False
    asked = set(surnames(clause.subject))
    others = set(tried(facts))
    held = asked & set(fold(facts.unit.quote).split())
    return bool(asked and others) and asked.isdisjoint(others) and not held


def _holds_any(question: Question, name: tuple[str, ...], facts: Facts) -> bool:
    """Whether the name is there, or an alias of it, whole."""
    full, *aliases = question.variants(name)
    known = frozenset(word for asked in question.names for word in asked)
    return _holds_name(full, facts, known) or any(_holds_alias(a, facts) for a in aliases)


def _holds_alias(alias: tuple[str, ...], facts: Facts) -> bool:
    places = [facts.sentence, *(link.name for link in facts.unit.chain)]
    return any(f" {' '.join(alias)} " in f" {fold(place)} " for place in places)


def _holds_name(name: tuple[str, ...], facts: Facts, known: frozenset[str]) -> bool:
    """In the sentence or who says it; a known full name may stand earlier in the paragraph.

    The words of `known` are those of all names asked about.
    """
    if names_sibling(name, facts):
        return False
    if _is_near(name, facts) or (is_referred(name, facts) and not is_place(name, facts)):
        return True
    if _is_set_elsewhere(facts):
        return False
    held = facts.frame | facts.without_outlet(facts.sentence, facts.before)
    if all(_among(word, held) for word in name):
        return True
    if _is_called(name, facts) or is_taken_up(name, facts):
        return True
    return is_referred(name, facts) or is_about(name, facts, known) or is_central(name, facts)


def _is_called(name: tuple[str, ...], facts: Facts) -> bool:
    """*the chief physician* of *Dr Ana Gorse, chief physician until May*."""
    near = fold(f"{facts.before} {facts.sentence}")
    nouns = _called(facts.unit.document.text, name)
    return any(re.search(rf"\bthe (?:\w+ )?{re.escape(noun)}\b", near) for noun in nouns)


@lru_cache(maxsize=4096)
def _called(text: str, name: tuple[str, ...]) -> frozenset[str]:
    """What a document calls whom it names in full: *accused* of *the accused, Gellert Luntz,*.

    A noun that it has for several is nobody's.
    """
    full = r"\W+".join(map(re.escape, name))
    people = (_BEFORE_NAME.format(name=full), _AFTER_NAME.format(name=full))
    nouns = {m["noun"].lower() for form in people for m in re.finditer(form, text, re.IGNORECASE)}
    if len(name) == 1:
        of_name = re.finditer(_OF_NAME.format(name=full), text, re.IGNORECASE)
        nouns = (nouns & PEOPLE) | {m["noun"].lower() for m in of_name}
    others = {noun: _OF_OTHERS.format(noun=noun, last=name[-1]) for noun in nouns}
    return frozenset(noun for noun, form in others.items() if not re.search(form, text))


def names_sibling(name: tuple[str, ...], facts: Facts) -> bool:
    """Whether its paragraph is on another of that kind: the *Anna Oda*, and not the *Maren Oda*."""
    if len(name) == 1:
        return False
    said = f"{facts.before} {facts.sentence}"
    first = {fold(found[1] or found[2]) for found in _of_kind(name[-1]).finditer(said)}
    return bool(first) and name[-2] not in first and f" {' '.join(name)} " not in f" {fold(said)} "


@lru_cache(maxsize=1_000)
def _of_kind(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Tt]he ([A-Z][\w’'-]+)|{_APART}) (?i:{re.escape(noun)})\b")


def _is_near(name: tuple[str, ...], facts: Facts) -> bool:
    """In the sentence, in full or by its initials, or who says it or carries it."""
    here = facts.without_outlet(_FAR_FROM.sub(" ", facts.sentence))
    apart = _is_set_elsewhere(facts) and is_place(name, facts)
    near = here if apart else facts.frame | here
    if all(_among(word, near) for word in name) or _is_outlet(name, facts):
        return True
    if len(name) == 1 and any(name[0] == _initials(link.name) for link in facts.unit.chain):
        return True
    return _is_abbreviated(name, facts)


def _is_outlet(name: tuple[str, ...], facts: Facts) -> bool:
    """*The Courier* is met by what the *Orsett Courier* prints: the last of its name, or all."""
    words = fold(facts.unit.document.summary.about.publisher or "").split()
    return bool(words) and (facts.outlet == frozenset(name) or name == (words[-1],))


def _is_abbreviated(name: tuple[str, ...], facts: Facts) -> bool:
    """*RWB* is met by *Rivers and Water Board*, and the other way round."""
    if len(name) > 1:
        return "".join(word[0] for word in name) in facts.words
    return name[0] in facts.abbreviations


def is_elsewhere(facts: Facts) -> bool:
    """Whether the quote names a place of its own, so that one named before it does not hold."""
    return bool(_OTHER_PLACE.search(facts.unit.quote))


def _is_set_elsewhere(facts: Facts) -> bool:
    """Whether it happened at another place: *fired from the ridge at …* tells of none."""
    return bool(_OTHER_PLACE.search(without_origins(facts.unit.quote)))


def _among(word: str, held: frozenset[str]) -> bool:
    if word in held or _SHORT.get(word) in held:
        return True
    alike = (other for other in held if other[0] == word[0]) if len(word) >= _SHORTEST_ALIKE else ()
    return any(is_alike(word, other) for other in alike)


def is_alike(one: str, other: str) -> bool:
    """Two spellings of one name: the same first letter, and few letters apart."""
    return (
        min(len(one), len(other)) >= _SHORTEST_ALIKE
        and one[0] == other[0]
        and Indel.normalized_similarity(one, other) >= _ALIKE
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()
