"""A body's own letter, report or statement: what it says there without any *we say that*.

In an organisation's own document *we* is the publisher, and the act still says what it is.
"""

import re
from collections.abc import Sequence

from index.claims import words
from index.claims.chain import Attribution
from index.claims.letters import writer_of
from index.claims.publishers import is_body
from index.claims.reading import read
from index.claims.relation import Relation
from index.claims.status import is_court
from index.claims.wording import calls_false
from index.model import Act, Claim, Document, Kind, Source, Span, Voice
from index.words import STOP_WORDS, fold

_SHARE = 0.25  # of a document's attributions that its publisher makes itself, from which it speaks
_FEWEST = 2
_CHECKING = frozenset({Act.UNCONFIRMED, Act.NO_COMMENT, Act.QUESTION})  # newspapers do so too
_OPEN = frozenset({Act.CLAIM, Act.OPINION})
_HEAD, _HEAD_LINES = 600, 6  # code points and lines in which a document says what it is
_BY_LINE = re.IGNORECASE | re.MULTILINE
_HEADED = re.compile(  # as what a body itself publishes calls itself, no headline of news
    r"(?:an? |the )?(?:(?:annual|final|flash|interim|joint|legal|open|periodic|preliminary|press"
    r"|public|special|urgent|written) )*"
    r"(?:appeal|audit|briefing|bulletin|communiqu[eé]|complaint|declaration|decision|findings|judge?ment"
    r"|letter|memorandum|notice|petition|release|report|resolution|ruling|statement|submission)s?"
    r"(?=$|[,.] | (?:by|concerning|from|in|no|number|of|on|regarding|to)\b(?! the editor))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"„«][^”\"»]*[”\"»]")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_OFTEN = 3
_OPERATIVE = re.compile(  # what a judgment does by saying it
    r"\b(?:is|are) (?:hereby |accordingly )?(?:acquitted|affirmed|annulled|awarded|convicted"
    r"|discharged|dismissed|fined|granted|ordered|quashed|refused|sentenced|set aside|struck out"
    r"|upheld)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\d+\. ", re.MULTILINE)
_OUTLETS = words.family(  # how those call themselves who bring news
    """advertiser argus blog broadcaster bugle chronicle courier daily despatch dispatch echo
    evening examiner gazette herald journal magazine mirror news newspaper observer paper press
    publisher radio reporter sentinel telegraph television times tribune tv website weekly wire"""
)
_OUTLETS_LAST = words.family(  # the same, but not of *Independent Board of Review*
    """bulletin express globe guardian independent ledger mail media mercury monitor online post
    record recorder review standard star sun today voice world"""
)


def speaks_for_itself(document: Document, claims: Sequence[Claim]) -> bool:
    """Whether `document` is its publisher's own statement, or somebody's letter that it prints.

    `claims` are all of its claims.

    A newspaper counts and verifies in its own name, but hardly ever states, denies or demands; nor
    does it head its news as a letter and go on as *we*, by its own name, or in numbered paragraphs.
    What a ministry, a court or a board publishes is its own whatever it is headed.
    """
    if writer_of(document.text, document.summary.about):
        return True
    if _is_no_outlet(document) and (is_body(_publisher(document)) or _speaks_of_itself(document)):
        return True
    own = [c for c in claims if c.voice is Voice.PUBLISHER and c.act not in _CHECKING and c.source]
    stating = len(own) >= _FEWEST and len(own) >= _SHARE * len(claims)
    return stating or (_is_headed(document) and _is_worded_as_own(document))


def _is_no_outlet(document: Document) -> bool:
    name = _name(document)
    if name and is_body(_head(document)) and _head(document) not in _OUTLETS:
        return True
    return bool(name) and _OUTLETS.isdisjoint(name) and name[-1] not in _OUTLETS_LAST


def _head(document: Document) -> str:
    """*council* of *Press Council of Orsett*."""
    return fold(_names(document)[-1]).rpartition(" ")[2]


def _speaks_of_itself(document: Document) -> bool:
    """*Rivers and Land compared two images. We interviewed 37 households.*"""
    plain = _QUOTED.sub("", document.text)
    if len(_FIRST_PERSON.findall(plain)) >= _OFTEN:
        return True
    if not _WE.search(plain):
        return False
    names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in _names(document))
    begins = re.search(rf"(?:^|[.!?]\s)(?:\d+\. )?(?:the )?(?:{names}) [a-z]", plain, _BY_LINE)
    return bool(begins)


def _names(document: Document) -> list[str]:
    """The publisher's name, and as it is called after that: *the General Staff* of a country."""
    whole = _publisher(document)
    short = re.split(r",| of ", whole)[0]
    return [whole, short] if len(short.split()) > 1 else [whole]


def _name(document: Document) -> list[str]:
    return fold(_publisher(document)).split()


def _publisher(document: Document) -> str:
    return document.summary.about.publisher or ""


def _is_headed(document: Document) -> bool:
    lines = [line.strip("#* ") for line in document.text[:_HEAD].split("\n") if line.strip("#* ")]
    title = document.summary.about.title or ""
    return any(_HEADED.match(line) for line in (title, *lines[:_HEAD_LINES]))


def _is_worded_as_own(document: Document) -> bool:
    """Whether it says *we*, names its publisher as one names oneself, or counts its paragraphs."""
    plain = _QUOTED.sub("", document.text)
    numbered = len(_NUMBERED.findall(plain)) >= _FEWEST
    return numbered or len(_WE.findall(plain)) >= _FEWEST or _names_itself(document, plain)


def _names_itself(document: Document, plain: str) -> bool:
    """*The Ministry regards the matter as closed.*"""
    nouns = "|".join(re.escape(word) for word in _name(document) if word not in STOP_WORDS)
    return bool(nouns) and bool(re.search(rf"^(?:\d+\. )?the (?:{nouns}) [a-z]", plain, _BY_LINE))


def _only_states(speaker: Source, act: Act) -> bool:
    """A finding says of itself that it is one; who holds someone guilty in court accuses nobody."""
    return act is Act.FINDING or (is_court(speaker) and act is Act.ALLEGATION)


def own_claim(text: str, span: Span, chain: tuple[Source, ...]) -> Claim:
    """What is stated in the sentence at `span` of the document `text`, which is its speaker's own.

    `chain` is its publisher alone, or the publisher and whose letter it prints.
    """
    voice = Voice.PUBLISHER if len(chain) == 1 else Voice.ATTRIBUTED
    attribution = Attribution(Relation((span,)), None, chain, voice)
    seen = read(text, attribution)
    act = Act.DENIAL if seen.act in _OPEN and calls_false(span.of(text)) else seen.act
    if _only_states(chain[-1], act):
        act = Act.CLAIM
    if is_court(chain[0]) and _OPERATIVE.search(span.of(text)):
        act = Act.FINDING
    return Claim(
        id="",
        content=(span,),
        cue=(),
        source=(),
        chain=chain,
        parent=None,
        voice=voice,
        act=act,
        polarity=seen.polarity,
        certainty=seen.certainty,
        kind=Kind.NONE,
    )
