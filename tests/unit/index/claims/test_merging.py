"""What rules and tagger see is made one; nothing that either sees is lost."""

from collections.abc import Sequence

from index.claims import extract
from index.claims.relation import Relation
from index.claims.tagger import Tagged, Tagger
from index.model import About, Act, Claim, Span, Voice
from tests.unit.index.claims.texts import Saying

PAPER = About(publisher="Rivermark Herald")


class Joining:
    """A tagger that sees one relation, whatever its spans."""

    def __init__(self, relation: Relation) -> None:
        self._relation = relation

    def tag(self, text: str, paragraphs: Sequence[Span]) -> Tagged:
        return Tagged((self._relation,))


def claims(text: str, tagger: Tagger) -> tuple[Claim, ...]:
    return extract(text, PAPER, tagger)


def contents(text: str, tagger: Tagger) -> list[str]:
    return [" … ".join(s.of(text) for s in claim.content) for claim in claims(text, tagger)]


def test_what_the_tagger_alone_sees_is_a_claim() -> None:
    text = "Vance floated a plan to drain the lower quay."
    tagger = Saying(("Vance", "floated", "a plan to drain the lower quay"))
    (claim,) = claims(text, tagger)
    assert [link.name for link in claim.chain] == ["Rivermark Herald", "Vance"]
    assert claim.cue[0].of(text) == "floated"


def test_what_the_rules_alone_see_stays() -> None:
    text = "The quay was reportedly closed in the spring."
    (claim,) = claims(text, Saying())
    assert claim.voice is Voice.UNATTRIBUTED_HEDGE


def test_what_both_see_is_one_claim() -> None:
    text = "Juno Pask said that the pumps were old."
    tagger = Saying(("Juno Pask", "said", "that the pumps were old"))
    assert contents(text, tagger) == ["that the pumps were old"]


def test_a_source_that_the_tagger_sees_whole_is_still_the_one_meant() -> None:
    text = "Juno Pask, who repairs the pumps of the lower quay, said that they were old."
    tagger = Saying(("Juno Pask, who repairs the pumps of the lower quay", "said", "they were old"))
    (claim,) = claims(text, tagger)
    assert claim.speaker.name == "Juno Pask"
    assert claim.source[0].of(text).startswith("Juno Pask, who repairs")


def test_the_person_told_is_no_part_of_what_was_said() -> None:
    text = "Juno Pask told the council that the pumps were old."
    tagger = Saying(("Juno Pask", "told", "the council that the pumps were old"))
    assert contents(text, tagger) == ["that the pumps were old"]


def test_a_name_alone_is_no_claim() -> None:
    text = "Vance floated the plan."
    assert claims(text, Saying(("Vance", "floated", "the plan"))) == ()


def test_doubtful_words_are_not_shown_as_the_documents_own() -> None:
    text = "The lower quay had been closed since the storm of last October."
    doubtful = "The lower quay had been closed since the storm of last October"
    (claim,) = claims(text, Saying(doubtful=[doubtful]))
    assert claim.voice is Voice.ATTRIBUTED
    assert [link.label for link in claim.chain] == ["Rivermark Herald", "unstated"]


def test_doubtful_words_that_someone_says_are_his_alone() -> None:
    text = "Juno Pask said that the pumps of the lower quay were old and loud."
    doubtful = "that the pumps of the lower quay were old and loud"
    assert contents(text, Saying(doubtful=[doubtful])) == [doubtful]


def test_the_rim_of_what_someone_says_is_no_claim_of_its_own() -> None:
    text = "Juno Pask said that the pumps were old, in a way."
    doubtful = "that the pumps were old, in a way"
    assert len(claims(text, Saying(doubtful=[doubtful]))) == 1


def test_without_a_tagger_the_rules_stand_alone() -> None:
    text = "Vance floated a plan to drain the lower quay."
    assert extract(text, PAPER) == ()


def test_a_source_of_another_sentence_gives_way_to_one_of_the_cues_own() -> None:
    text = "The flood was caught in footage showing guards on the weir. Two letters tell of boats."
    tagger = Saying(("Two letters", "showing", "guards on the weir"))
    speakers = {claim.speaker.name for claim in claims(text, tagger) if claim.cue}
    assert "footage" in speakers


def test_a_denial_stays_around_the_claim_that_the_tagger_sees_in_it() -> None:
    text = "The allegation that rain burned the mill was denied by Major Selk."
    tagger = Saying(("Major Selk", "The allegation", "that rain burned the mill"))
    first = claims(text, tagger)[0]
    assert (first.act, first.chain[-1].name) == (Act.DENIAL, "Selk")


def test_a_quotation_of_the_next_paragraph_stays_with_its_own_speaker() -> None:
    text = "Colonel Drest said: “Never.”\n\n“Did you see it?” the reporter asked the guard."
    joined = Relation((Span(20, 28), Span(30, 47)), (Span(14, 18),), (Span(0, 13),))
    assert contents(text, Joining(joined)) == ["“Never.”", "“Did you see it?”"]


LINES = (
    "COURIER: Did it hold?\n\nGORSE: No. I heard that it sank.\n\n"
    "COURIER: When?\n\nGORSE: At noon. Bo Teal says that it burned."
)


def test_what_a_label_says_is_one_claim() -> None:
    said = "No. I heard that it sank."
    start = LINES.index(said)
    label, colon = Span(start - len("GORSE: "), start - 2), Span(start - 2, start - 1)
    tagger = Joining(Relation((Span(start, start + len(said)),), (colon,), (label,)))
    assert contents(LINES, tagger).count(said) == 1


def test_nothing_that_is_said_reaches_over_a_label() -> None:
    tagger = Saying(("", "says", "that it burned"), ("COURIER", "hold", "it hold?\n\nGORSE: No."))
    joined = Relation((Span(0, len(LINES)),), tagger.tag(LINES, []).relations[0].cue, ())
    assert not any("COURIER" in said for said in contents(LINES, Joining(joined)))
    assert not any("GORSE" in said for said in contents(LINES, tagger))


def test_a_line_is_its_speakers_and_no_claim_within_it() -> None:
    tagger = Saying(("I", "heard", "that it sank"))
    assert contents(LINES, tagger).count("that it sank") == 0


def test_the_sentence_before_is_not_what_the_next_one_attributes() -> None:
    text = "The mill's bell was rung at noon. The pumps then stood still for a day, Juno Pask said."
    tagger = Saying(("Juno Pask", "said", "The mill's bell"))
    assert contents(text, tagger) == ["The pumps then stood still for a day"]


def test_a_quotation_that_goes_on_with_its_speaker_is_said_once() -> None:
    text = (
        "Juno Pask, who keeps a shop on Ferry Street, lost a boat.\n\n"
        "The pumps had stood still, she said, for days. “Ask who sold them. I will not say it.”"
    )
    quotation = "“Ask who sold them. I will not say it.”"
    start = text.index(quotation)
    spans = [text.index("The pumps"), text.index(", she"), text.index("for days")]
    told = Relation(
        (
            Span(spans[0], spans[1]),
            Span(spans[2], spans[2] + len("for days")),
            Span(start, start + len(quotation)),
        ),
        (Span(spans[1] + 6, spans[1] + 10),),
        (Span(spans[1] + 2, spans[1] + 5),),
    )
    (claim,) = claims(text, Joining(told))
    assert claim.speaker.name == "Juno Pask"


def test_what_which_takes_up_is_disputed() -> None:
    text = "His notes point to a leak, which Juno Pask disputes."
    tagger = Saying(("Juno Pask", "disputes", "which"))
    assert contents(text, tagger)[-1:] == ["a leak"]


def test_two_sentences_are_not_one_attribution() -> None:
    text = "It changed the vote, in favour of Ms Teal. A new count, as Orsett wished, is not due."
    spans = [text.index(part) for part in ("Ms Teal", "A new count", "in favour", "Orsett")]
    told = Relation(
        (Span(spans[0], spans[0] + 7), Span(spans[1], spans[1] + 11)),
        (Span(spans[2], spans[2] + 12),),
        (Span(spans[3], spans[3] + 6),),
    )
    assert not claims(text, Joining(told))
