"""What the pronouns of a question stand for, found in the question before it."""

import re
from dataclasses import dataclass

from simplemma import lemmatize

from bot.answering.questions.clauses import (
    AUXILIARIES,
    WH_WORDS,
    Clause,
    is_plural,
    names_body,
    names_people,
)
from bot.answering.questions.slots import is_person, names, place_phrase
from index.claims import words
from index.claims.lexicon import VERB_FORMS, Form, inflect

_PERSON = words.family("he she him his her himself herself")
_PLURAL = words.family("they them their these those")
_POSSESSIVE = words.family("his her their its")
_SUBJECTS = words.family("he she they it")
_PRONOUNS = _PERSON | _PLURAL | words.family("it its there")
_NO_ANTECEDENT = words.family("true known clear possible likely certain raining confirmed denied")
_EVENTS = words.family("happen happened occur occurred")
_NOUN_PHRASE = re.compile(r"\b(?:a|an|the|his|her|its|their) (?:[a-z-]+ )??(?P<head>[a-z-]+)\b")
_LONGEST_OWNER = 4  # words that can bear a possessive


@dataclass(frozen=True, slots=True)
class Topic:
    """An earlier question, and whom its answer named as speakers, first one first."""

    question: str
    clause: Clause | None
    speakers: tuple[str, ...] = ()


def with_clause(said: str, clause: Clause) -> str | None:
    """`said` with what *that*, *this*, *it* or *so* stands for, where that is all of `clause`."""
    return _as_subject(said, clause) or _as_object(said, clause)


def with_nouns(said: str, topic: Topic) -> str | None:
    """`said` with the nouns that its pronouns stand for; None where it has none to be found."""
    found, changed = said.split(), False
    for index in open_pronouns(said):
        noun = _noun(found, index, topic)
        if noun is None:
            return None
        found[index], changed = noun, True
    return " ".join(found) if changed else None


def open_pronouns(said: str) -> list[int]:
    """The places, by words, of the pronouns in `said` that nothing in it explains."""
    tokens = said.split()
    found = [n for n, word in enumerate(tokens) if word.lower() in _PRONOUNS]
    return [n for n in found if not _is_explained(tokens, n)]


# --- that, this, it, so ------------------------------------------------------------------------


def _as_subject(said: str, clause: Clause) -> str | None:
    """*was that denied*, *did this happen in May*"""
    tokens = said.split()
    if len(tokens) < 3 or tokens[0].lower() not in AUXILIARIES:
        return None
    pronoun, verb, rest = tokens[1].lower(), tokens[2], " ".join(tokens[3:])
    if verb in _EVENTS and pronoun in {"that", "this", "it"}:
        return f"{clause.question} {rest}".strip()
    if pronoun in {"that", "this"} and verb in {"true", "so", "right", "correct"}:
        return clause.question
    if verb in VERB_FORMS and pronoun in {"that", "this", "it"} and "that" not in tokens[2:]:
        return f"{tokens[0]} it {verb} {rest}".strip() + f" that {clause.statement}"
    return None


def _as_object(said: str, clause: Clause) -> str | None:
    """*who denied that*, *what does she say about it*, *who accused him of this*"""
    tokens = said.split()
    if len(tokens) < 2 or tokens[-1].lower() not in {"that", "this", "it", "so"}:
        return None
    before, verb = " ".join(tokens[:-1]), tokens[-2].lower()
    if verb in {"of", "for"}:
        return _with_gerund(before, clause)
    if verb in words.PREPOSITIONS:
        return f"{before} {clause.indirect}"
    if verb in VERB_FORMS and clause.is_of_words:
        return f"{before} {clause.indirect}"
    if verb in VERB_FORMS or tokens[-1].lower() in {"that", "this"}:
        return f"{before} that {clause.statement}"
    return None


def _with_gerund(before: str, clause: Clause) -> str | None:
    verb, _, rest = clause.predicate.partition(" ")
    if clause.auxiliary and clause.auxiliary not in words.DO:
        return None
    return f"{before} {inflect(lemmatize(verb, lang='en'))[Form.ING]} {rest}".rstrip()


# --- he, she, they, it, there ------------------------------------------------------------------


def _is_explained(tokens: list[str], index: int) -> bool:
    """Whether the pronoun has its antecedent before it, or stands for nothing."""
    word, before = tokens[index].lower(), tokens[:index]
    after = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
    if word == "it" and (after in _NO_ANTECEDENT or "that" in tokens[index:]):
        return True
    if word == "there":
        last = before[-1].lower() if before else ""
        return not before or last in AUXILIARIES or after in AUXILIARIES
    if word in {"these", "those"} and after:
        return True  # they go with a noun
    earlier = " ".join(w for w in before[1:] if w.lower() not in AUXILIARIES)
    if names(earlier) or names_people(earlier) or names_body(earlier):
        return True
    return word not in _PERSON and bool(_NOUN_PHRASE.search(earlier))


def _noun(tokens: list[str], index: int, topic: Topic) -> str | None:
    word = tokens[index].lower()
    if word == "there":
        return _place(topic)
    following = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
    owns = word in _POSSESSIVE and _is_noun(following)
    acts = index == 0 or tokens[index - 1].lower() in AUXILIARIES or word == "its"
    noun = _referent(word, topic, acts=acts)
    if noun is None or (owns and len(noun.split()) > _LONGEST_OWNER):
        return None
    return f"{noun}{'’' if noun.endswith('s') else '’s'}" if owns else noun


def _is_noun(word: str) -> bool:
    return bool(word) and word not in words.PREPOSITIONS | AUXILIARIES | WH_WORDS


def _place(topic: Topic) -> str | None:
    subject = topic.clause.subject if topic.clause else ""
    named = f"in {subject}" if subject[:1].isupper() and not names_people(subject) else None
    return place_phrase(topic.question) or named


def _referent(word: str, topic: Topic, *, acts: bool) -> str | None:
    if topic.clause and topic.clause.is_of_words:
        return topic.clause.subject
    if word in _PERSON:
        return _person(topic)
    if word in _PLURAL:
        return _several(topic, is_subject=word in _SUBJECTS)
    return _thing(topic, acts=acts)


def _person(topic: Topic) -> str | None:
    """Whom the answer named, where the question asked who; else whom the question names."""
    clause = topic.clause
    if clause is None:
        return None
    speakers = [name for name in topic.speakers if not names_body(name)]
    if clause.opening.startswith(("who", "which")) and speakers:
        return speakers[0]
    named = [n for part in (clause.subject, clause.predicate) for n in _persons(part)]
    return next(iter([*named, *speakers]), None)


def _persons(text: str) -> list[str]:
    place = place_phrase(text)
    named = [n for n in names(text) if is_person(n) and n not in place]
    nouns = [m for m in _NOUN_PHRASE.finditer(text) if names_people(m["head"])]
    return named or [_definite(m.group()) for m in nouns if not is_plural(m["head"])]


def _several(topic: Topic, *, is_subject: bool) -> str | None:
    clause = topic.clause
    if clause is None:
        return None
    if clause.opening.startswith("how many") and clause.asked:
        return clause.subjects if clause.asked == clause.subject else f"the {clause.asked}"
    if clause.opening.startswith(("who", "which")) and topic.speakers:
        return topic.speakers[0]
    subject = clause.subject if _is_several(clause.subject) else None
    objects = [word for word in clause.predicate.split() if is_plural(word) and word.islower()]
    if is_subject or not objects:
        return _definite(subject) if subject else None
    return f"the {objects[0]}"


def _is_several(phrase: str) -> bool:
    return names_body(phrase) or is_plural(phrase.rsplit(maxsplit=1)[-1].lower())


def _thing(topic: Topic, *, acts: bool) -> str | None:
    """A body or a thing: for what acts, the subject of the question, else its first thing."""
    clause = topic.clause
    if clause is None:
        return None
    subject = clause.subject
    subjects = [subject] if names_body(subject) or _is_thing(subject) else []
    found = [m.group() for m in _NOUN_PHRASE.finditer(clause.predicate) if _is_thing(m.group())]
    objects = [_definite(phrase) for phrase in found]
    return next(iter(subjects + objects if acts else objects + subjects), None)


def _is_thing(phrase: str) -> bool:
    """Whether a phrase with its article is one thing and nobody."""
    said = phrase.split()
    article = len(said) > 1 and said[0].lower() in words.ARTICLES | words.POSSESSIVES
    return article and not names_people(phrase) and not is_plural(said[-1].lower())


def _definite(phrase: str) -> str:
    """*a lorry* → *the lorry*, *border guards* → *the border guards*; names stay as they are."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in {"a", "an"}:
        return f"the {rest}"
    return phrase if first[:1].isupper() or first.lower() in words.DETERMINERS else f"the {phrase}"
