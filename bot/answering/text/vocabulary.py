"""Words reduced to what they mean for finding evidence. Never used for wording or for quoting."""

import re
from functools import lru_cache

from simplemma import lemmatize

from index.words import terms

# Each line: words that report the same event in news. "wound" and "kill" never share a line.
_SAME = """
born birth
kill die dead death fatal fatality murder murderer slay perish toll deceased
injure injury wound hurt
arrest detain detention detainee
shoot shot fire firing gunfire shooting
deny denial reject rejection dispute refute
accuse accusation allege allegation blame
warn warning
ask demand urge call request
answer reply respond response
say tell state declare report describe account
estimate estimation put
number figure toll count total tally
expect predict forecast prediction expectation
think believe opinion view consider
open begin start reopen
close shut closure
carry take remove bring transport
genuine authentic authenticity
lie mislead
press pressure coerce
find finding conclude conclusion establish determine
convict conviction guilty sentence verdict
charge indict indictment
cost price worth
money sum amount payment
lorry truck
border frontier
child boy girl kid
man woman person people
soldier troop
promise pledge vow
happen occur
build construct construction
town village settlement
attack assault raid
verify confirm corroborate
abduct kidnap abduction kidnapping
loot looting plunder
torture abuse mistreat
bury burial funeral
demolish demolition raze bulldoze
home house dwelling
sick ill illness sickness
beat beating
steal theft
bribe bribery kickback
rebel insurgent guerrilla
gendarme gendarmerie
policeman policewoman constable
pollute pollution contaminate contamination poison
capsize sink founder
drink drunk alcohol intoxicated
expel expulsion eject evict eviction
compensate compensation
household family
poll election
""".strip()

# Each line: words of which one may stand for another where they tell of one event.
_NEAR = """
attack escalation massacre operation offensive violence bloodshed
march protest demonstrate demonstration rally gather gathering crowd attend attendance
hit strike bomb shell bombard bombardment airstrike
receive obtain pay
kill drown
""".strip()

_CANONICAL = {
    word: line.split()[0] for line in reversed(_SAME.split("\n")) for word in line.split()
}

_NEAR_EACH = {
    word: frozenset(line.split()) - {word} for line in _NEAR.split("\n") for word in line.split()
}

_CAUSE_OF_DEATH = re.compile(r"\b(gunshot|bullet|stab|shrapnel) wounds?\b", re.IGNORECASE)
_SEVERAL_WORDS = {  # each phrase by the words that say the same
    "demolished": r"(?:tore|torn|tear|pull(?:ed)?|knock(?:ed)?)(?:ing|s)? down",
    "died": r"(?:lost|los(?:e|es|ing)) (?:his|her|their) li(?:fe|ves)|pass(?:ed|es|ing)? away",
    "exploded": r"bl(?:ew|own) up",
    "homes displaced": r"(?:lost|los(?:e|ing)) (?:his|her|their) homes?|(?:left|made) homeless",
    "hospitalised": r"(?:admitted|brought|carried|rushed|taken) to (?:the |a )?(?:\w+ )?hospital",
    "sick": r"(?:fell|fall(?:s|en|ing)?|bec(?:a|o)me|taken) (?:ill|sick)",
}
_PHRASE = re.compile(
    r"\b(?:" + "|".join(f"({form})" for form in _SEVERAL_WORDS.values()) + r")\b", re.IGNORECASE
)
_MEANT = tuple(_SEVERAL_WORDS)


@lru_cache(maxsize=100_000)
def concept(word: str) -> str:
    """The canonical word for the meaning of a folded `word`, as far as it is known."""
    lemma = lemmatize(word, lang="en").casefold()
    return _CANONICAL.get(lemma, lemma)


def near(meant: str) -> frozenset[str]:
    """The concepts that may stand for the concept `meant`: *escalation* for *attack*."""
    return _NEAR_EACH.get(meant, frozenset())


def concepts(text: str) -> tuple[str, ...]:
    """The concepts of the words of `text` that carry meaning, in order."""
    return tuple(concept(word) for word in terms(in_single_words(text)))


def in_single_words(text: str) -> str:
    """`text` with one word for each phrase that means what the word does: *pulled down*."""
    return _PHRASE.sub(_in_one_word, _CAUSE_OF_DEATH.sub(r"\1", text))


def _in_one_word(phrase: re.Match[str]) -> str:
    return _MEANT[(phrase.lastindex or 1) - 1]
