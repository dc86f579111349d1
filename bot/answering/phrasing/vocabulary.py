"""The closed word lists of connecting sentences: what a verifier can check has to be countable."""

from types import MappingProxyType

from bot.answering.model import Statement
from index.claims.lexicon import Form, inflect
from index.claims.status import Status
from index.model import Act

_BY_STATUS = {  # what may introduce a claim: nothing stronger than its status and its act
    Status.ALLEGATION: "allege claim",
    Status.DENIAL: "deny reject dispute answer say state",
    Status.RESPONSE: "answer say state",
    Status.ESTIMATE: "estimate",
    Status.FINDING: "find conclude say state",
    Status.CHARGE: "allege",
    Status.JUDGMENT: "rule find say state",
    Status.DOCUMENT_TEXT: "say state write report",
}
_BY_ACT = {  # where the status is that of any reported statement
    Act.CLAIM: "say state claim",
    Act.CONFIRMATION: "confirm say state",
    Act.PREDICTION: "predict say",
    Act.OPINION: "believe say",
    Act.DEMAND: "demand",
    Act.ESTIMATE: "estimate",
    Act.FINDING: "find conclude say state",
    Act.DENIAL: "deny reject dispute",
}
_SILENT = frozenset({Act.NO_COMMENT, Act.QUESTION, Act.UNCONFIRMED})  # they state nothing
_FINITE = (Form.BASE, Form.THIRD, Form.PAST)


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(inflect(verb)[form] for verb in verbs.split() for form in _FINITE)


def verbs_of(statement: Statement) -> str:
    """The verbs, in their base form, that may attribute `statement` to its speaker."""
    if statement.act in _SILENT:
        return ""
    return _BY_STATUS.get(statement.status) or _BY_ACT.get(statement.act, "")


def attributing(statement: Statement) -> frozenset[str]:
    """The forms of the verbs that may attribute `statement` to its speaker."""
    return _forms(verbs_of(statement))


def replying(statement: Statement) -> frozenset[str]:
    """The forms of the verbs that may tell that `statement` replies to another."""
    return _DISPUTING if statement.act is Act.DENIAL else _ANSWERING


_DISPUTING, _ANSWERING = _forms("dispute"), _forms("answer")
DENYING = _forms("deny reject dispute")
REPLYING = _DISPUTING | _ANSWERING
ATTRIBUTING = frozenset.union(*map(_forms, (*_BY_STATUS.values(), *_BY_ACT.values())))

ARTICLES = frozenset("a an the".split())
CONNECTIVES = frozenset("and but while whereas yet however although though meanwhile".split())
FRONTING = frozenset("while whereas although though".split())
DIFFER = MappingProxyType(
    {  # how a difference may be told, and whether it has to be one of numbers
        ("differ",): False,
        ("disagree",): False,
        ("contradict", "each", "other"): False,
        ("give", "different", "accounts"): False,
        ("give", "different", "numbers"): True,
        ("give", "different", "figures"): True,
    }
)

FRAME = frozenset(
    {"according", "to", "that", "has", "have"}
    | ARTICLES
    | CONNECTIVES
    | ATTRIBUTING
    | REPLYING
    | {word for phrase in DIFFER for word in phrase}
)
"""Every word that may stand in a connecting sentence beside names and the claims' own words."""

PERSONAL = frozenset(
    """
    i me my mine myself we us our ours ourselves you your yours he him his himself she her hers
    herself they them their theirs themselves
    """.split()
)
"""Words that can mean somebody else once they stand outside quotation marks."""

DOUBTS = frozenset(
    """
    no not nor never none nobody nothing neither cannot without hardly scarcely barely unable
    dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt
    shouldnt mustnt neednt
    may might could would should must can if unless whether or either allegedly reportedly
    apparently possibly perhaps probably likely unlikely supposedly purportedly seemingly
    false untrue wrong lie lies lied myth hoax rumour rumours rumor rumors fabricated forged fake
    deny denies denied denying reject rejects rejected dispute disputes disputed refute refutes
    refuted retract retracted withdraw withdrew withdrawn unconfirmed unverified unproven
    only except
    """.split()
)
"""Words that turn a clause around or weaken it: a slice of a quote may leave none of them out."""

RAISING = frozenset(
    """
    confirm confirms confirmed confirming prove proves proved proven proof establish establishes
    established verify verifies verified verification corroborate corroborates corroborated
    reveal reveals revealed show shows showed shown demonstrate demonstrates demonstrated expose
    exposes exposed fact facts factual true truth truthful indeed clearly evidently undoubtedly
    certain certainly definitely undeniable undeniably guilty guilt culprit convicted independently
    admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded know
    knows known evidence document documents documented finding findings yes correct correctly
    right rightly actually really conclusively
    """.split()
)
"""Words that lend a claim more weight than a speaker's word."""

DATES = frozenset(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday today yesterday tomorrow tonight morning afternoon evening night noon midnight day days
    week weeks month months year years hour hours minute minutes ago spring summer autumn winter
    """.split()
)
SPELLED_NUMBERS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions dozen dozens score scores
    half double twice both several many most all few first second third once single
    """.split()
)
