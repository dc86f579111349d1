"""Nouns, adverbs and set phrases that attribute, as data by act."""

from index.claims import words
from index.claims.cue_verbs import Speech

# *a warning from X*, *X's estimate that*, *the claim that*: singular; the plural adds -s.
NOUNS: dict[Speech, str] = {
    Speech.SAY: """
        account announcement argument assertion assurance boast
        case claim comment complaint contention
        declaration description explanation hint indication insistence mention message note
        defence excuse line objection observation pledge position
        proclamation promise remark stance story theory thesis reminder reply report response
        revelation statement submission suggestion testimony threat version vow word
    """,
    Speech.WARN: "alert caution warning",
    Speech.DENY: "denial disavowal dismissal rebuttal refutation rejection repudiation",
    Speech.CONFIRM: "acknowledgement acknowledgment admission concession confession confirmation",
    Speech.ACCUSE: "accusation allegation charge insinuation slur",
    Speech.CHARGE: "indictment",
    Speech.ESTIMATE: "count estimate estimation tally",
    Speech.PREDICT: "expectation forecast prediction projection prophecy",
    Speech.DEMAND: "appeal call demand exhortation plea recommendation request ultimatum",
    Speech.OPINE: """
        assessment belief condemnation conviction criticism endorsement hope impression opinion
        praise sentiment view
    """,
    Speech.SUSPECT: """
        anxiety assumption concern doubt fear gossip hunch rumour rumor speculation suspicion
        worry
    """,
    Speech.FIND: "conclusion finding judgment judgement ruling verdict",
    Speech.ASK: "question",
}

# Words of a sentence that attribute it to nobody in particular.
HEDGE_ADVERBS: frozenset[str] = words.family(
    "allegedly apparently ostensibly purportedly reportedly reputedly supposedly"
)
HEDGE_ADJECTIVES: frozenset[str] = words.family("alleged purported reputed supposed")

# *is said to have*, *are believed to be*, *it is understood that*.
HEDGE_PARTICIPLES: frozenset[str] = words.family(
    """accused acknowledged alleged anticipated argued assumed believed claimed considered deemed
    estimated expected feared found held hoped known noted presumed reckoned recorded recalled
    remembered reported reputed rumoured rumored ruled said seen shown speculated stressed
    suggested supposed suspected thought told understood"""
)

# A whole introduction: source follows (*according to X*) and the clause is its content.
ACCORDING: tuple[str, ...] = (
    "according to",
    "in the words of",
    "in the view of",
    "in the opinion of",
    "as reported by",
    "as stated by",
    "as described by",
    "as stated in",
    "as noted by",
    "as noted in",
    "as set out in",
    "as told by",
    "in the account of",
    "in the eyes of",
    "in the assessment of",
    "in the judgment of",
    "in the judgement of",
    "in the understanding of",
    "by the account of",
    "as recounted by",
    "as recorded by",
    "as recorded in",
    "as documented by",
    "as documented in",
    "as cited by",
    "as cited in",
    "as quoted by",
    "as quoted in",
    "as alleged by",
    "as claimed by",
    "as argued by",
    "as confirmed by",
    "as outlined in",
    "as reported in",
    "as announced by",
    "as explained by",
    "as described in",
    "as mentioned by",
    "as mentioned in",
    "going by",
    "to go by",
    "if one believes",
    "to quote",
    "in the phrase of",
    "in the estimation of",
    "on the authority of",
)
