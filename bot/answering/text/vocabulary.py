"""Words reduced to what they mean for finding evidence. Never used for wording or for quoting."""

import re
from functools import lru_cache

from bot.answering.text.thesaurus import NEAR, SAME
from index.words import lemma, terms

_CANONICAL = {word: line.split()[0] for line in reversed(SAME.split("\n")) for word in line.split()}


def _neighbours() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in NEAR.split("\n"):
        meant = {_CANONICAL.get(word, word) for word in line.split()}
        for concept_ in meant:
            found.setdefault(concept_, set()).update(meant - {concept_})
    return {meant: frozenset(others) for meant, others in found.items()}


_NEAR_EACH = _neighbours()

_CAUSE_OF_DEATH = re.compile(r"\b(gunshot|bullet|stab|shrapnel) wounds?\b", re.IGNORECASE)
_COMPOUND = re.compile(r"\b([a-z]{3,})-([a-z]{3,}ing)\b", re.IGNORECASE)
"""*a fact-finding mission* has found nothing by its name."""
_SEVERAL_WORDS = {  # each phrase by the words that say the same
    "demolished": r"(?:tore|torn|tear|pull(?:ed)?|knock(?:ed)?)(?:ing|s)? down",
    "died": r"(?:lost|los(?:e|es|ing)) (?:his|her|their) li(?:fe|ves)|pass(?:ed|es|ing)? away",
    "exploded": r"bl(?:ew|own) up",
    "homes displaced": r"(?:lost|los(?:e|ing)) (?:his|her|their) homes?|(?:left|made) homeless",
    "hospitalised": r"(?:admitted|brought|carried|rushed|taken) to (?:the |a )?(?:\w+ )?hospital",
    "blaze": (
        r"(?<=\b[Tt]he )fire(?! (?:on|at|from)\b)|(?<=\b[Aa] )fire(?! (?:on|at|from)\b)"
        r"|fire(?= (?:broke|service|brigade|department|station|alarm|exit|door|escape|safety)\b)"
    ),
    "burned": r"set(?:ting|s)? (?:\w+ ){0,4}?(?:on fire|alight|ablaze)|set(?:ting|s)? fire to",
    "started": r"br(?:oke|eak|eaks|oken|eaking) out",
    "refused": r"turn(?:ed|ing|s)? (?:\w+ ){0,3}?(?:away|back)|kept out",
    "cancelled": r"call(?:ed|ing|s)? off",
    "concealed": r"cover(?:ed|ing|s)? up",
    "conducted": r"carr(?:y|ies|ied|ying) out",
    "estimated": r"put(?:s|ting)?(?= (?:[\w’'-]+ ){1,12}?at (?:[a-z]+ ){0,2}[\d.,]*\d)",
    "expired": r"r[au]n(?:ning|s)? out(?! of the\b)",
    "founded": r"set(?:ting|s)? up",
    "fled": r"r[au]n(?:ning|s)? away",
    "invented": r"ma(?:de|ke|king) up",
    "jailed": r"lock(?:ed|ing|s)? up|put behind bars",
    "restrained": r"(?:h[eo]ld(?:ing|s)?|pin(?:ned|ning|s)?) (?:[\w’'-]+ ){0,2}?down",
    "expelled": (
        r"(?:dr[io]v(?:en?|es|ing)|forc(?:e[ds]?|ing)|thr[eo]wn?|kick(?:ed|ing)) (?:\w+ )?out"
        r"|(?:forced|made|ordered) to leave"
    ),
    "arrested": r"(?:pick(?:ed|ing|s)?|round(?:ed|ing|s)?) (?:\w+ ){0,2}?up",
    "shot killed": r"gunn?(?:ed|ing) down|shot dead",
    "dismissed": r"la(?:id|y|ying) off",
    "approved": r"sign(?:ed|ing|s)? off",
    "bribed": r"pa(?:id|y|ying) off",
    "burned destroyed": r"burn(?:t|ed|ing)? down|burn(?:t|ed) to the ground",
    "mistreated": r"ill[- ]treat(?:ed|ing|ment|s)?",
    "looted": r"carr(?:y|ies|ied|ying) (?:off|away)|br[oe]ke(?:n)? open",
    "participated": r"t(?:ook|ake|akes|aken|aking) part",
    "postponed": r"put(?:ting|s)? off",
    "released": r"set free|let go",
    "resigned": r"st(?:epped|epping|eps?|ood|and|anding) down",
    "threatened": r"ma(?:de|ke|king) threats",
    "sick": r"(?:fell|fall(?:s|en|ing)?|bec(?:a|o)me|taken) (?:ill|sick)",
}
_PLACE_ON_FIRE = re.compile(
    r"\b((?:apartment|bakery|building|bus|bush|camp|club|depot|factory|forest|home|hospital|hostel"
    r"|hotel|house|kitchen|market|mill|mine|office|plant|prison|refinery|school|ship|shop|store"
    r"|stable|theatre|train|tunnel|warehouse|wood)s?|(?:the|a|an) [A-Z][\w’'-]+) fire\b"
    r"(?! (?:at|back|from|into|on|rockets?|rounds?|shells?|shots?)\b)"
)
"""*the factory fire*, *the Orsett fire*: nobody shot."""
_PHRASE = re.compile(
    r"\b(?:" + "|".join(f"({form})" for form in _SEVERAL_WORDS.values()) + r")\b", re.IGNORECASE
)
_MEANT = tuple(_SEVERAL_WORDS)


@lru_cache(maxsize=100_000)
def concept(word: str) -> str:
    """The canonical word for the meaning of a folded `word`, as far as it is known."""
    form = lemma(word)
    return _CANONICAL.get(form, form)


def near(meant: str) -> frozenset[str]:
    """The concepts that may stand for the concept `meant`: *escalation* for *attack*."""
    return _NEAR_EACH.get(meant, frozenset())


@lru_cache(maxsize=10_000)
def concepts(text: str) -> tuple[str, ...]:
    """The concepts of the words of `text` that carry meaning, in order."""
    return tuple(concept(word) for word in terms(in_single_words(text)))


def in_single_words(text: str) -> str:
    """`text` with one word for each phrase that means what the word does: *pulled down*."""
    plain = _PLACE_ON_FIRE.sub(r"\1 blaze", _CAUSE_OF_DEATH.sub(r"\1", text))
    plain = _PHRASE.sub(_in_one_word, plain)
    return _COMPOUND.sub(r"\1\2", plain)


def _in_one_word(phrase: re.Match[str]) -> str:
    return _MEANT[(phrase.lastindex or 1) - 1]
