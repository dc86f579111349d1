"""A question turned round: as a statement, as a yes/no question, as a noun phrase.

By word order and closed classes alone, in English: enough to take an earlier question up in a
later one. What cannot be turned is None, never guessed.
"""

import re
from dataclasses import dataclass, replace

from simplemma import lemmatize

from index.claims import words
from index.claims.cue_verbs import IRREGULAR
from index.claims.lexicon import VERB_FORMS, Form, inflect, plural

BE = words.BE - {"be", "been", "being"}
AUXILIARIES = BE | words.HAVE | words.DO | words.MODALS
WH_WORDS = words.family("who whom whose what which when where why how")
PRONOUNS = words.SUBJECT_PRONOUNS | words.family("anyone anybody somebody nobody everyone")

_OPENINGS = words.family("by in at with for of from on to since until under")
_CIRCUMSTANCES = words.family("when where why how")
_AFTER_HEAD = words.family("of from who whom that which in at on with")
_AFTER_VERB = words.ARTICLES | words.PREPOSITIONS | words.POSSESSIVES | words.family("to that not")
_DETERMINERS = words.DETERMINERS | words.POSSESSIVES | words.NUMBER_WORDS
_NO_NOUNS = _AFTER_VERB | AUXILIARIES | words.NEGATIONS | words.family("been being among and")
_BODIES = words.ORGANISATION_NOUNS | words.DOCUMENT_NOUNS
_BODIES |= {plural(noun) for noun in _BODIES}
_PEOPLE = words.PERSON_NOUNS | words.family("soldier guard victim")
_PEOPLE |= words.TITLES - words.family("acting former prime")
_PEOPLE |= {plural(noun) for noun in _PEOPLE} | words.IRREGULAR_PEOPLE.keys()
_PASTS = {
    **{lemmatize(past, lang="en"): past for past in words.IRREGULAR_PASTS},
    **{lemma: past for lemma, (past, _) in IRREGULAR.items()},
    "win": "won",
    "mislead": "misled",
    "break": "broke",
    "rise": "rose",
    "bear": "bore",
}
_BASES = {past: lemma for lemma, past in _PASTS.items()}
_PARTICIPLES = words.family("shot held hurt left found put hit brought lost cut sent told hanged")
_END = re.compile(r"[?.!\s]+$")


@dataclass(frozen=True, slots=True)
class Clause:
    """What a question asks about, in the words of the question.

    *How many people were killed in March?* is people · were · killed in March; a finite verb has
    no auxiliary: *Who accused the minister?* is someone · accused the minister. `opening` is what
    stands before it: *how many people*, *when*, nothing in a yes/no question; `asked` is what
    stands in the clause for whom or what the opening asks for: *someone*, *something*, *people*.
    """

    opening: str
    subject: str
    auxiliary: str
    predicate: str
    asked: str = ""

    @property
    def whole(self) -> str:
        """The question itself."""
        if self.asked and self.asked == self.subject:
            return f"{self.opening} {self._finite()}"
        predicate = self._without_asked(self.predicate)
        return f"{self.opening} {self.auxiliary} {self.subject} {predicate}".strip()

    @property
    def is_of_words(self) -> bool:
        """Whether it asks what somebody said."""
        return self.opening == "what" and self.predicate.split()[0] in VERB_FORMS

    @property
    def statement(self) -> str:
        """*officials added ballots to the boxes*"""
        return f"{self.subject} {self._finite()}"

    @property
    def question(self) -> str:
        """*did officials add ballots to the boxes*"""
        if self.auxiliary:
            return f"{self.auxiliary} {self.subject} {self.predicate}".rstrip()
        verb, _, rest = self.predicate.partition(" ")
        base = _BASES.get(verb) or lemmatize(verb, lang="en")
        auxiliary = "did" if verb not in {base, inflect(base)[Form.THIRD]} else "do"
        if auxiliary == "do" and verb != base:
            auxiliary = "does"
        return f"{auxiliary} {self.subject} {base} {rest}".rstrip()

    @property
    def indirect(self) -> str:
        """What follows *about*: *whether officials added ballots*, *how many people died*."""
        if not self.opening:
            return f"whether {self.statement}"
        if self.asked and self.asked == self.subject:
            return f"{self.opening} {self._finite()}"
        return f"{self.opening} {self.subject} {self._without_asked(self._finite())}"

    @property
    def subjects(self) -> str:
        """Those whom it tells of: *the people killed in March*, *the guards*."""
        if not is_counted(self.opening) or self.asked != self.subject:
            return self.subject
        noun = self.subject.removeprefix("the ")
        verb = self.predicate.partition(" ")[0]
        if self.auxiliary in BE and is_participle(verb):
            return f"the {noun} {self.predicate}"
        who = "who" if names_people(noun) else "that"
        return f"the {noun} {who} {self._finite()}"

    def with_subject(self, subject: str) -> "Clause":
        """The same of another subject; the verb *be* agrees with it."""
        auxiliary = self.auxiliary
        if auxiliary in {"was", "were"}:
            auxiliary = "were" if is_plural(_head(subject)) else "was"
        if self.asked != self.subject:
            return replace(self, subject=subject, auxiliary=auxiliary)
        opening = self.opening.replace(self.subject, subject)
        return replace(self, opening=opening, subject=subject, auxiliary=auxiliary, asked=subject)

    def _without_asked(self, predicate: str) -> str:
        return predicate.replace(f" {self.asked}", "", 1) if self.asked else predicate

    def _finite(self) -> str:
        """The verb as a statement has it: *added ballots*, *were killed in March*."""
        verb, _, rest = self.predicate.partition(" ")
        if self.auxiliary in words.DO and verb:
            form = {"did": Form.PAST, "does": Form.THIRD}.get(self.auxiliary, Form.BASE)
            finite = _PASTS.get(verb) if form is Form.PAST else None
            return f"{finite or inflect(verb)[form]} {rest}".rstrip()
        return f"{self.auxiliary} {self.predicate}".strip()


def clause_of(question: str) -> Clause | None:
    """The clause of a question of the usual forms; None for any other."""
    said = _END.sub("", question).split()
    opened = _opened(said)
    if opened is None:
        return None
    length, subject = opened
    opening, rest = " ".join(said[:length]), said[length:]
    if not rest:
        return None
    opening = opening[:1].lower() + opening[1:]
    auxiliary = rest[0].lower()
    if auxiliary not in AUXILIARIES:
        return Clause(opening, subject, "", " ".join(rest), subject) if subject else None
    if subject and auxiliary not in words.DO:
        return Clause(opening, subject, auxiliary, " ".join(rest[1:]), subject)
    return _inverted(opening, auxiliary, rest[1:], subject)


def is_counted(opening: str) -> bool:
    """Whether a question so opened asks for a number of somebody or something."""
    return opening.startswith(("how many ", "how much "))


def is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in _PARTICIPLES


def names_people(phrase: str) -> bool:
    """Whether the head of a noun phrase is somebody: *two border guards*, *the driver*."""
    return any(word in _PEOPLE for word in _heads(phrase))


def names_body(phrase: str) -> bool:
    """Whether it is an organisation, an office or a document: *the Ministry of Roads*."""
    return any(word in _BODIES for word in _heads(phrase))


def is_plural(noun: str) -> bool:
    irregular = words.IRREGULAR_PEOPLE.keys() - words.family("family staff")
    return noun in irregular or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


def _head(phrase: str) -> str:
    return (_heads(phrase) or [""])[-1]


def _heads(phrase: str) -> list[str]:
    """The lower-case words of a phrase up to its first preposition, where its head is."""
    found: list[str] = []
    for word in phrase.lower().split():
        if word in words.PREPOSITIONS and found:
            break
        found.append(word.strip(",.?!"))
    return found


def _opened(said: list[str]) -> tuple[int, str] | None:
    """How many words open the question, and the subject that they may be; None for no question."""
    start = int(len(said) > 1 and said[0].lower() in _OPENINGS and said[1].lower() in WH_WORDS)
    first, second = [word.lower() for word in (*said[start : start + 2], "", "")][:2]
    if first in AUXILIARIES:
        return 0, ""
    if first == "how" and second in {"many", "much"}:
        return _counted(said, start + 2, is_subject=not start)
    if first in _CIRCUMSTANCES:
        return _circumstance(said, start)
    return _asked(said, start, first, second) if first in WH_WORDS else None


def _asked(said: list[str], start: int, first: str, second: str) -> tuple[int, str] | None:
    """*who*, *what*, *which witnesses*"""
    if first in {"who", "whom", "what"} and _opens_verb(first, second):
        return start + 1, "something" if first == "what" else "someone"
    if not second:
        return None
    noun = said[start + 1]
    return start + 2, noun if is_plural(second) else f"a {noun}"


def _opens_verb(first: str, second: str) -> bool:
    """Whether a verb follows: *what happened*, but *what newspaper*."""
    if first != "what" or not second or second in AUXILIARIES:
        return True
    return second.endswith("ed") or second in words.IRREGULAR_PASTS


def _circumstance(said: list[str], start: int) -> tuple[int, str] | None:
    """*when*, *how far*: all that stands before the auxiliary."""
    found = (n for n, word in enumerate(said) if n > start and word.lower() in AUXILIARIES)
    length = next(found, None)
    return None if length is None else (length, "")


def _counted(said: list[str], start: int, *, is_subject: bool) -> tuple[int, str]:
    """*how many people*; with *of*, up to the verb: *how many of those on the list*."""
    head = next((n for n in range(start, len(said)) if is_plural(said[n].lower())), start)
    end = min(head + 1, len(said))
    following = said[end].lower() if end < len(said) else ""
    if said[start : start + 1] == ["of"] or following in _AFTER_HEAD:
        auxiliaries = (n for n in range(start, len(said)) if said[n].lower() in AUXILIARIES)
        end = next(auxiliaries, end)
    elif start < len(said) and said[start].lower() in AUXILIARIES:
        return start, "people"
    subject = " ".join(said[start:end]).removeprefix("of ")
    return end, subject if is_subject else ""


def _inverted(opening: str, auxiliary: str, rest: list[str], asked: str) -> Clause | None:
    """*did officials add ballots*; `asked` is the object where *what*, *how many boxes* ask."""
    length = subject_length(rest)
    if not length:
        return None
    subject, verb = " ".join(rest[:length]), rest[length:]
    predicate = [*verb[:1], asked, *verb[1:]] if asked and verb else verb
    return Clause(opening, subject, auxiliary, " ".join(predicate), asked)


def subject_length(rest: list[str]) -> int:
    """How many of the words after an auxiliary are the subject."""
    if rest and rest[0].lower() in PRONOUNS | {"there"}:
        return 1
    end = _noun_phrase(rest, 0)
    while 0 < end < len(rest) - 1 and rest[end].lower() == "of":
        end = _noun_phrase(rest, end + 1)
    return end


def _noun_phrase(rest: list[str], start: int) -> int:
    """Where the noun phrase at `start` ends."""
    end = start
    while end < len(rest) and rest[end].lower() in _DETERMINERS:
        end += 1
    while end < len(rest):
        end += 1
        if end >= len(rest) or not _goes_on(rest, end):
            break
    return min(end, len(rest))


def _goes_on(rest: list[str], end: int) -> bool:
    """Whether the word at `end` belongs to the noun phrase before it."""
    last, word = rest[end - 1], rest[end]
    following = rest[end + 1] if end + 1 < len(rest) else ""
    if word[:1].isupper() or last.endswith(("'s", "’s")):
        return True
    if word.lower() in _NO_NOUNS:
        return False
    if word.lower() in _PEOPLE | words.ORGANISATION_NOUNS:
        return is_plural(word.lower()) or not is_plural(last.lower())
    if last[:1].isupper() or is_plural(last.lower()) or names_people(last) or names_body(last):
        return False
    return bool(following) and not _may_follow_verb(following)


def _may_follow_verb(word: str) -> bool:
    plain = word.lower()
    return plain in _AFTER_VERB or word[:1].isupper() or word[:1].isdigit() or is_plural(plain)
