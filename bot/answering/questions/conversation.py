"""A question that is short for a longer one: completed from the questions before it, by rules.

*and who denied that?*, *what about Homs?*, *how many of them were children?*, *and in May?* None
of it decides what is answered: the completed question is asked as if it had been written out.
English alone; a question in another language, or one that needs nothing, stays as it is.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from bot.answering.blocks import italic
from bot.answering.model import Answer, Outcome
from bot.answering.questions.anaphora import Topic, open_pronouns, with_clause, with_nouns
from bot.answering.questions.clauses import (
    AUXILIARIES,
    BE,
    PRONOUNS,
    WH_WORDS,
    Clause,
    clause_of,
    is_counted,
    subject_length,
)
from bot.answering.questions.plainly import DOUBTED, names_topic, plainly
from bot.answering.questions.question import MAX_QUESTION
from bot.answering.questions.slots import exchanged, names, place_phrase, time_phrase
from bot.answering.text.times import times, without_times
from bot.answering.wording.table import ENGLISH, wording_in
from index.claims import words
from index.claims.lexicon import VERB_FORMS
from index.model import SourceKind

TURNS = 2
"""So many earlier questions are looked at, the last one first."""

_LEAD = re.compile(r"^(?:(?:and|but|so|ok|okay|then|also|now|still)\b[,\s]*)+", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:what|how) about (?P<new>.+)$", re.IGNORECASE)
_OF_IT = re.compile(
    r"^(?P<asked>(?:\w+ )?(?:when|where|why|how|what|who|whom)(?: \w+)??)"
    r"(?: (?:(?:was|is|were|did|does) (?:that|this|it)(?: (?:happen|occur|take place|done|so))?"
    r"|(?:did|does|do)(?P<negated>n['’]t)? (?:it|he|she|they)))?$",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"^(?P<asked>when|where|why|how) (?:did|does) (?:that|this|it|all that) "
    r"(?:happen|occur|take place)$",
    re.IGNORECASE,
)
_SPOKEN_ABOUT = re.compile(r"\b(?:about|on|of) (?P<what>.+)$")
_SAID = re.compile(
    r"^(?P<asked>when|where|why|how) (?:did|do|does) (?:he|she|they|it) (?:say|claim|state) "
    r"(?:that|this|it|so)$",
    re.IGNORECASE,
)
_DID_IT = re.compile(r"^who (?:did|does) (?:that|this|it)$", re.IGNORECASE)
_WHO_SAYS = re.compile(r"^(?:says who|according to whom?)$", re.IGNORECASE)
_LAST_PREPOSITION = re.compile(
    r"^(?P<asked>how (?:long|far|much)|who|what|where) (?P<preposition>by|for|from|of|to|with)$",
    re.IGNORECASE,
)
_STAND_INS = words.family("he she it they that this there")
_DEMONSTRATIVE = re.compile(
    rf"\b(?:(?:this|these|those)(?! (?:who|whom|which|that|{'|'.join(words.TIMES)})\b)"
    r"|(?:that|the same) (?:account|accusation|allegation|claim|figure|finding"
    r"|incident|letter|list|number|order|report|statement|story|version))\b",
    re.IGNORECASE,
)
_COUNT = re.compile(r"^how (?:many|much)(?: of (?:them|those|these))?$", re.IGNORECASE)
_TRUE = re.compile(
    r"^(?:is|was) (?:that|this|it) (?:true|so|right|correct|certain)$", re.IGNORECASE
)
_OF_THEM = re.compile(r"^(how many|which|who|what|any) of (?:them|those|these)\b", re.IGNORECASE)
_UNCOUNTED = re.compile(
    rf"^how many (?=(?:was|were|is|are|had|have|did|\w+ed|{'|'.join(words.IRREGULAR_PASTS)})\b)"
    r"(?!\w+ (?:\w+s|people|men|women|children)\b)",
    re.IGNORECASE,
)
_ADDED_TO = "{said}, on the question: {question}"
_ABOUT_OTHER = "what about {new}, on the question: {question}"
_LONGEST_NOUN = 6  # words of a question that is a noun alone
_LONGEST_BARE = 3  # the same where no *and* goes before it
_END = "?.! "


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question as it was understood, and whom its answer named as speakers."""

    question: str
    speakers: tuple[str, ...] = ()

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """The turn that `answer` ended."""
        innermost = (statement.chain[-1] for statement in answer.foremost)
        named = (source.name for source in innermost if source.kind == SourceKind.NAMED)
        return cls(plainly(answer.understood or answer.question), tuple(dict.fromkeys(named)))


@dataclass(frozen=True, slots=True)
class _Said:
    """A question without the word that leads on to it: *and*, *but*."""

    text: str
    leads_on: bool
    is_asked: bool
    """Whether it has a question mark."""

    @property
    def words(self) -> list[str]:
        return self.text.lower().split()


_Rule = Callable[[_Said, Topic], str | None]


def completed(text: str, earlier: Sequence[Turn]) -> str:
    """The whole question that `text` is short for after `earlier`, newest first, or `text`."""
    whole = _completed(text, earlier) if len(text) <= MAX_QUESTION else None
    return whole if whole and len(whole) <= MAX_QUESTION else text


def as_asked(answer: Answer, text: str) -> Answer:
    """`answer` to a completed question as the answer to `text`; it says how that was understood."""
    if answer.question == text:
        return answer
    understood = replace(answer, question=text, understood=answer.question)
    if answer.outcome is Outcome.DECLINED and answer.language != ENGLISH.language:
        return understood  # nothing was answered on words that were understood in part
    words = wording_in(answer.language)
    line = words.paragraph(*words.runs("answer.understood", question=[italic(answer.question)]))
    return replace(understood, blocks=(line, *answer.blocks))


def _completed(text: str, earlier: Sequence[Turn]) -> str | None:
    said = _said(text)
    if not said.text or not earlier or _is_whole(text):
        return None
    topics = [_topic(turn) for turn in earlier[:TURNS]]
    if whole := _of_event(said, topics):
        return _sentence(whole)
    for topic in topics:
        for rule in _RULES:
            if whole := rule(said, topic):
                return _sentence(whole)
    if said.text and _leaves_open(said.text):
        question = topics[0].question
        return _sentence(_ADDED_TO.format(said=said.text, question=question))
    return None


def _is_whole(text: str) -> bool:
    """*So the guards shut the gate, right?*, but not *So he shut it, right?*"""
    asked = plainly(text)
    doubted = asked.startswith(DOUBTED) and not text.startswith(DOUBTED)
    left = asked.removeprefix(DOUBTED).lower().split()
    return (doubted or names_topic(text)) and _STAND_INS.isdisjoint(left)


def _said(text: str) -> _Said:
    plain = " ".join(text.split()).rstrip(_END)
    asked = _LEAD.sub("", plain)
    if last := _LAST_PREPOSITION.match(asked):
        asked = f"{last['preposition']} {last['asked'].lower().replace('who', 'whom')}"
    return _Said(asked, bool(_LEAD.match(plain)), text.rstrip().endswith("?"))


def _topic(turn: Turn) -> Topic:
    question = turn.question.rstrip(_END)
    return Topic(question, clause_of(question), turn.speakers)


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[:1].upper()}{text[1:]}?"


def _leaves_open(text: str) -> bool:
    return bool(open_pronouns(text) or _DEMONSTRATIVE.search(text)) or text.endswith(" that")


# --- the rules, in the order in which they are tried -------------------------------------------


def _about(said: _Said, topic: Topic) -> str | None:
    """*what about Homs*, *and in May*, *children?*: one thing in the place of another."""
    found = _ABOUT.match(said.text)
    if found is None and not _is_noun_alone(said):
        return None
    new = found["new"] if found else said.text
    if whole := exchanged(new, topic.question, topic.clause):
        return whole
    return _ABOUT_OTHER.format(new=new, question=topic.question) if found or said.leads_on else None


def _is_noun_alone(said: _Said) -> bool:
    first, length = said.words[0], len(said.words)
    undated = without_times(said.text).lower().split()  # the month of May is no verb
    if any(word in AUXILIARIES for word in undated):
        return False
    if first in words.PREPOSITIONS or said.text.lower().startswith("according to "):
        return length <= _LONGEST_NOUN and not WH_WORDS & set(said.words)
    if not said.leads_on and not (said.is_asked and length <= _LONGEST_BARE):
        return False
    if length > _LONGEST_NOUN:
        return False
    return not any(word in WH_WORDS | words.SUBJECT_PRONOUNS for word in undated)


def _whether(said: _Said, topic: Topic) -> str | None:
    """*is that true*, *how many?*, *who did it?*"""
    clause = topic.clause
    if clause is None:
        return None
    if _TRUE.match(said.text):
        return clause.question if not clause.opening else f"is it true that {clause.statement}"
    if _COUNT.match(said.text):
        return f"how many {clause.with_subject(_bare(clause.subject)).statement}"
    if _DID_IT.match(said.text):
        passive = clause.auxiliary in BE
        return f"by whom {clause.question}" if passive else clause.with_subject("who").statement
    if _WHO_SAYS.match(said.text):
        return f"who says that {clause.statement}"
    return clause.with_subject(other).question if (other := _other_subject(said)) else None


def _other_subject(said: _Said) -> str:
    """That of a question that ends with it: *has anyone else*, *did the ministry*."""
    tokens = said.text.split()
    if len(tokens) < 2 or tokens[0].lower() not in AUXILIARIES or tokens[1].lower() in _STAND_INS:
        return ""
    others = [token for token in tokens[1:] if token.lower() != "else"]
    return " ".join(tokens[1:]) if subject_length(others) == len(others) else ""


def _of_it(said: _Said, topic: Topic) -> str | None:
    """*when was that*, *why not*, *by whom*: of all that was asked about."""
    clause = topic.clause
    if clause is None:
        return None
    found = _SAID.match(said.text) if clause.is_of_words else None
    found = found or _OF_IT.match(said.text)
    if found is None or not _asks_for_one(found["asked"]):
        return None
    asked = found["asked"]
    if asked.lower() in {"who", "what"}:
        return clause.with_subject(asked.lower()).statement
    if found.groupdict().get("negated") or asked.lower().endswith(" not"):
        return f"{asked.removesuffix(' not')} {_negated(clause)}"
    return f"{asked} {clause.question}"


def _of_event(said: _Said, topics: Sequence[Topic]) -> str | None:
    """*when did that happen* after *what did they say*: what they spoke of, and not the saying.

    That is what was asked about before, or else what they were asked to speak about.
    """
    found, clause = _HAPPENED.match(said.text), topics[0].clause
    if found is None or clause is None or not clause.is_of_words:
        return None
    before = (topic.clause for topic in topics[1:])
    event = next((c for c in before if c is not None and not c.is_of_words), None)
    if event is not None:
        return f"{found['asked']} {event.question}"
    about = _SPOKEN_ABOUT.search(topics[0].question)
    return f"{found['asked']} did it happen, as for {about['what']}" if about else None


def _asks_for_one(asked: str) -> bool:
    """Whether these are question words alone: *since when*, *how long*, but not *who knew*."""
    first, *others = asked.lower().split()
    if first in words.PREPOSITIONS:
        return others[:1] == ["how"] or (len(others) == 1 and others[0] in WH_WORDS)
    return first == "how" or others in ([], ["not"], ["exactly"], ["precisely"])


def _negated(clause: Clause) -> str:
    auxiliary, subject = clause.auxiliary, clause.subject
    return clause.question.replace(f"{auxiliary} {subject}", f"{auxiliary} {subject} not", 1)


def _taken_up(said: _Said, topic: Topic) -> str | None:
    """*who denied that*, *what did she say about it*, *were they armed*."""
    asked = whole = _OF_THEM.sub(r"\1 of them", said.text)
    if topic.clause and not _names_thing(said, topic):
        whole = with_clause(whole, topic.clause) or whole
    if open_pronouns(asked):
        # The pronouns of what was asked, not those of what was put in their place.
        whole = with_nouns(whole, topic) or whole
    return whole if whole != said.text and not open_pronouns(whole) else None


def _names_thing(said: _Said, topic: Topic) -> bool:
    """Whether *it* at the end is a thing that was asked about, not the whole: *who drove it*."""
    before = said.words[-2] if len(said.words) > 1 else ""
    if said.words[-1] != "it" or before in VERB_FORMS:
        return False
    return with_nouns(said.text, topic) is not None


def _uncounted(said: _Said, topic: Topic) -> str | None:
    """*how many were wounded*: of whom the question before it counted."""
    clause = topic.clause
    if clause is None or not _UNCOUNTED.match(said.text):
        return None
    counted = clause.asked if is_counted(clause.opening) and clause.asked else clause.subject
    whole = _UNCOUNTED.sub(f"how many {_bare(counted)} ", said.text)
    return _with_circumstances(whole, topic)


def _led_on(said: _Said, topic: Topic) -> str | None:
    """*and who was arrested*: at the place and the time that were asked about."""
    if not said.leads_on or names(said.text) or times(said.text) or _leaves_open(said.text):
        return None
    whole = _with_circumstances(said.text, topic)
    return whole if whole != said.text else None


def _with_circumstances(text: str, topic: Topic) -> str:
    added = [place_phrase(topic.question), time_phrase(topic.question)]
    return " ".join([text, *(phrase for phrase in added if phrase and phrase not in text)])


def _bare(subject: str) -> str:
    """What can be counted: *the boxes* → *boxes*, *anyone* → *people*."""
    if subject.lower() in PRONOUNS:
        return "people"
    first, _, rest = subject.partition(" ")
    return rest if first.lower() in words.ARTICLES else subject


_RULES: tuple[_Rule, ...] = (_about, _whether, _of_it, _taken_up, _uncounted, _led_on)
