"""What the words of a claim show by themselves: numbers offered, polarity, certainty, questions."""

import re
from collections.abc import Sequence

from index.claims import words
from index.claims.lexicon import VERB_FORMS
from index.claims.tokens import Tag, Token, tokenize
from index.model import Certainty, Kind, Polarity, Span

_NUMBER = (
    r"(?:[$£€]\s?)?(?:\d[\d,.]*|(?:a )?(?:few |couple of )?(?:"
    + "|".join(sorted(words.NUMBER_WORDS - {"one"}, key=len, reverse=True))
    + r"))\b"
)
_APPROXIMATE = re.compile(
    r"\b(?:at least|at most|about|around|approximately|roughly|some|up to|as many as|as few as|"
    r"more than|fewer than|less than|over|nearly|almost|close to|an? estimated|estimated|"
    r"no fewer than|no more than|upwards of|in excess of|in the region of|on the order of|"
    r"well over|just over|just under|"
    r"not more than|not less than|no less than|under|circa|perhaps|maybe)\s+"
    + _NUMBER
    + r"(?!\s*(?:[ap]\.?m\b|o[’']clock|years? old|(?:\w+ )?ago\b))",
)
_YEAR = r"(?:19|20)\d\d\b"
_RANGE = re.compile(
    rf"\bbetween (?!{_YEAR}){_NUMBER} and (?!{_YEAR}){_NUMBER}(?!\s*(?:[ap]\.?m\b|o[’']clock|"
    rf"{'|'.join(sorted(words.CALENDAR))}))|\b(?:twice|double|half|three times) (?:that|as many|as "
    rf"much|the (?:figure|number|sum|toll|official \w+))\b|{_NUMBER}(?: \w+)? or (?:so|more)\b",
)
_POSSIBLE = words.family("may might could possibly perhaps maybe possible potentially can")
_PROBABLE = words.family(
    "probably likely appear appears appeared seem seems seemed apparently presumably"
)
_NOBODY = words.NOBODY | {"no", "neither"}
_NEGATIVE = words.NEGATIONS - {"without"}
_COUNTED = words.family("fewer less more only")  # *no fewer than 60*
_PERCEIVING = words.family("feel hear see smell taste")  # *could see the fire*
_OPENING = "\"“„«‹‘'"
_CLOSING = "\"”“»›’'"
_FALSE = re.compile(
    r"(?:that )?(?:[\w’']+ ){1,6}?(?:is|are|was|were|be|been) (?:[a-z]+ly )?(?:a |an |pure )?"
    r"(?:false|untrue|not true|baseless|unfounded|groundless|fabricated|forged|forger(?:y|ies)|"
    r"lies?|nonsense|faked?|invented|doctored|tampered with|manipulated|made up|fabrications?|"
    r"inventions?|smears?|hoax(?:es)?|slander|fiction|without foundation|"
    r"without basis|(?:in|not )correct)\b",
    re.IGNORECASE,
)
_BELIED = (
    r"(?:(?:is|are|was|were) (?:\w+ly |as \w+ as (?:it is|they are) |likewise )?(?:absurd|baseless"
    r"|fabricated|false|groundless|incorrect|invented|malicious|unfounded|untrue|wrong"
    r"|an (?:insult|invention)|not (?:borne out|correct|supported|true)|rejected"
    r"|without (?:basis|foundation))|"
    r"(?:has|have|had|lacks?|lacked) (?:no|any|all) (?:basis|foundation|merit|substance|truth)|"
    r"(?:does|do|did) not correspond (?:to|with) (?:reality|the (?:facts|truth)))\b"
)
_FALSE_THING = re.compile(
    r"(?:that )?(?:(?:the|this|that|these|those|such|all|an?) (?:[\w’'-]+ ){0,3}?)?"
    r"(?:accusation|account|allegation|assertion|charge|claim|estimate|figure|number|report|rumour|"
    rf"statement|story|suggestion|version)s?\b[^.;:]{{0,160}}?\b{_BELIED}",
    re.IGNORECASE,
)
_IS_BELIED = re.compile(rf"(?:[^.;:]{{0,60}}? )??{_BELIED}", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_COUNTING = words.NUMBER_WORDS | {"twice", "double", "half", "so"}
_FARTHEST = 300  # code points in which the main clause is looked for
_SENTENCE_END = re.compile(r"(?:[.!?…][\"”’»]?|,[\"”’»])\s+(?=[\"“‘«]?[A-Z])")


def offers_number(stated: str) -> bool:
    """Whether a number is offered as an estimate: *at least 40*, *up to a dozen*."""
    lowered = stated.lower()
    counted = any(map(str.isdigit, lowered))
    if not counted and _COUNTING.isdisjoint(_WORD.findall(lowered)):
        return False  # most claims: spares the slow search
    return bool(_APPROXIMATE.search(lowered) or _RANGE.search(lowered))


def calls_false(stated: str) -> bool:
    """Whether the words call something untrue: *that this is false*, *“This is a forgery.”*."""
    bare = stated.strip(_OPENING + " ")
    return bool(_FALSE.match(bare) or _FALSE_THING.match(bare))


def is_belied(following: str) -> bool:
    """Whether what is said before them is called untrue by the words `following`: *is a lie*."""
    return bool(_IS_BELIED.match(following.strip()))


def is_question(quoted: str) -> bool:
    """Whether a direct quotation is one question and nothing else."""
    bare = quoted.strip(" \n\t" + _OPENING + _CLOSING)
    return bare.endswith("?") and not _SENTENCE_END.search(bare)


def main_clause(stated: str) -> list[Token]:
    """The tokens of the first clause of `stated`, after any *that*."""
    first = _SENTENCE_END.split(stated[:_FARTHEST], maxsplit=1)[0]
    tokens = [t for t in tokenize(first, Span(0, len(first)), []) if t.tag is not Tag.MARK]
    while tokens and tokens[0].lower in {"that", "whether", "if"}:
        tokens = tokens[1:]
    end = next((i for i, t in enumerate(tokens) if i and _closes(tokens, i)), len(tokens))
    return tokens[:end]


def _closes(tokens: Sequence[Token], index: int) -> bool:
    """Whether the main clause is over: a further clause begins, and it had its verb."""
    token = tokens[index]
    if token.tag is Tag.SEMICOLON or token.lower in {"because", "although", "while", "which"}:
        return True
    if token.lower in {"that", "whether"} and any(t.lower in VERB_FORMS for t in tokens[:index]):
        return True
    if token.lower not in {"and", "but", "that", "who", "when", "if", "as", "until", "before"}:
        return False
    return any(t.tag in {Tag.AUXILIARY, Tag.MODAL} for t in tokens[:index]) or index > 4


def polarity_of(clause: Sequence[Token]) -> Polarity:
    """Whether the main clause is negated, as worded."""
    pairs = zip(clause, [*clause[1:], None], strict=False)
    negative = any(
        token.lower in _NEGATIVE and not (after and after.lower in _COUNTED)
        for token, after in pairs
    )
    return Polarity.NEGATIVE if negative else Polarity.POSITIVE


def certainty_of(clause: Sequence[Token]) -> Certainty:
    """How sure the main clause is, as worded."""
    for before, token in zip([None, *clause], clause, strict=False):
        if token.tag is Tag.NAME:
            continue
        if token.lower in _POSSIBLE and not _is_ability(clause, token):
            return Certainty.POSSIBLE
        if token.lower in _PROBABLE and (before is None or before.lower != "to"):
            return Certainty.PROBABLE
    return Certainty.CERTAIN


def _is_ability(clause: Sequence[Token], modal: Token) -> bool:
    """*could not see*: no doubt, but an inability; *can* with anything is one."""
    following = clause[clause.index(modal) + 1 :][:1]
    unable = bool(following) and following[0].tag is Tag.NEGATION
    if modal.lower == "could" and following and following[0].lower in _PERCEIVING:
        return True
    if modal.lower == "could" and clause and clause[0].lower in _NOBODY:
        return True  # *no reader could have known*
    return modal.lower == "can" or (modal.lower == "could" and unable)


def kind_of(parts: Sequence[str]) -> Kind:
    """Direct, mixed or indirect, by the quotation marks in the parts of the content."""
    if all(part[:1] in _OPENING and part[-1:] in _CLOSING + ".,?!…" for part in parts):
        marks = sum(part.count('"') + part.count("”") for part in parts)
        inner = any(re.search(r"[”\"»]\s+\w+.*[“\"«]", part) for part in parts)
        return Kind.MIXED if inner and marks > 2 * len(parts) else Kind.DIRECT
    return Kind.MIXED if any(re.search(r"[“\"«„]\w", part) for part in parts) else Kind.INDIRECT
