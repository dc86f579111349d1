"""Ways to attribute beyond *said*: silences, statives, measures, apposed denials, provenance."""

import pytest

from index.model import Act, Polarity, Voice
from tests.unit.index.claims.texts import PAPER, claims, only, relations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The harbour board could not be reached for comment.",
            ("The harbour board", "could not be reached", "for comment"),
        ),
        ("The embassy offered no comment.", ("The embassy", "offered", "no comment")),
        ("The airline has yet to respond.", ("The airline", "has yet", "to respond")),
        ("The guild has not commented.", ("The guild", "has not", "commented")),
        ("The bank did not return calls.", ("The bank", "did not return", "calls")),
        (
            "Requests for comment sent to the tannery went unanswered.",
            ("the tannery", "went unanswered", "Requests"),
        ),
        (
            "Nobody from the lock office was available for interview.",
            ("the lock office", "was available", "for interview"),
        ),
        (
            "The ministry would neither confirm nor deny that talks had begun.",
            ("The ministry", "would neither confirm nor deny", "that talks had begun"),
        ),
        (
            "The brewery would not be drawn on the price.",
            ("The brewery", "would not be drawn on", "the price"),
        ),
    ],
)
def test_whoever_keeps_silent_is_the_source(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]
    assert only(text).act is Act.NO_COMMENT


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The skipper is convinced that the buoy moved.",
            ("The skipper", "is convinced", "that the buoy moved"),
        ),
        (
            "The brewery remained adamant the vat was clean.",
            ("The brewery", "remained adamant", "the vat was clean"),
        ),
        (
            "The panel has reasonable grounds to believe that two men hid.",
            ("The panel", "has reasonable grounds to believe", "that two men hid"),
        ),
        (
            "The bishop is of the view that the sale was fair.",
            ("The bishop", "is of the view", "that the sale was fair"),
        ),
        (
            "To hear the skipper tell it, the storm never came.",
            ("the skipper", "To hear | tell it", "the storm never came"),
        ),
        (
            "As Ulla Trent puts it, “the quay is a sieve”.",
            ("Ulla Trent", "puts it", "“the quay is a sieve”"),
        ),
        (
            "The worry among divers is that the rope will snap.",
            ("divers", "The worry among", "that the rope will snap"),
        ),
        (
            "The divers’ demand for a new boat was turned down.",
            ("The divers’", "demand for", "a new boat"),
        ),
        ("“Not one fish,” sighed the cook.", ("the cook", "sighed", "“Not one fish,”")),
        ("Quay safe, divers insist", ("divers", "insist", "Quay safe")),
        ("All six say that the lamp was out.", ("All six", "say", "that the lamp was out")),
    ],
)
def test_words_that_say_no_word_of_saying(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Losses are put at 90 million crowns.", ("", "are put at", "Losses | 90 million crowns")),
        (
            "The turnout was put at 71 per cent by the Commission.",
            ("the Commission", "was put at | by", "The turnout | 71 per cent"),
        ),
        (
            "The crowd was estimated by police at 4,000.",
            ("police", "was estimated by", "The crowd | 4,000"),
        ),
        (
            "The divers were described by neighbours as quiet.",
            ("neighbours", "were described by", "The divers | as quiet"),
        ),
        (
            "The vase, thought to be a copy, was stolen.",
            ("", "thought", "The vase | to be a copy"),
        ),
        (
            "The third man, who is believed to have left by boat, was not found.",
            ("", "is believed", "The third man | to have left by boat"),
        ),
        (
            "It has been claimed on the radio that the salt is stale.",
            ("", "It has been claimed", "that the salt is stale"),
        ),
        (
            "The clerk was warned by the auditor that the sums were wrong.",
            ("the auditor", "was warned by", "that the sums were wrong"),
        ),
        (
            "The guards are suspected of selling keys.",
            ("", "are suspected of", "The guards | selling keys"),
        ),
        ("The cook was quoted as saying “enough”.", ("The cook", "saying", "“enough”")),
    ],
)
def test_passives(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The weir was built without a permit, an accusation denied by the utility.",
            [
                (
                    "the utility",
                    "denied by",
                    "The weir was built without a permit, an accusation",
                )
            ],
        ),
        (
            "Villagers say the spring dried up, claims the bottler has repeatedly dismissed.",
            [
                ("Villagers", "say", "the spring dried up"),
                ("the bottler", "has repeatedly dismissed", "the spring dried up, claims"),
            ],
        ),
        (
            "Four men drowned, according to the Tarn Watch, a toll the navy contests.",
            [
                ("the navy", "contests", "Four men drowned | a toll"),
                ("the Tarn Watch", "according to", "Four men drowned"),
            ],
        ),
        (
            "The Tarn Watch says 40 fell ill, a number that the brewer, Pell Brothers, disputes.",
            [
                ("The Tarn Watch", "says", "40 fell ill"),
                ("the brewer, Pell Brothers", "disputes", "40 fell ill, a number"),
            ],
        ),
        (
            "The pump broke, an explanation that the crews do not accept.",
            [("the crews", "do not accept", "The pump broke, an explanation")],
        ),
    ],
)
def test_what_an_apposed_noun_stands_for_is_denied(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    assert relations(text) == found
    denial = next(claim for claim in claims(text) if claim.act is Act.DENIAL)
    assert denial.parent is None


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Emails shared with the Herald show that he knew.", "Emails", "that he knew"),
        ("Files reviewed by the Herald show the firm paid.", "Files", "the firm paid"),
        ("According to a ledger seen by the Herald, it was halved.", "a ledger", "it was halved"),
        ("Text messages obtained by the Herald say it sank.", "Text messages", "it sank"),
    ],
)
def test_who_saw_a_document_is_not_its_author(text: str, source: str, content: str) -> None:
    (claim,) = claims(text, PAPER)
    assert [s.of(text) for s in claim.source] == [source]
    assert [s.of(text) for s in claim.content] == [content]
    assert claim.provenance


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The guild wants a rise of six per cent.", Act.DEMAND),
        ("The clerk wanted to know who had paid.", Act.QUESTION),
        ("The abbot insisted that the army must leave.", Act.DEMAND),
        ("The abbot described the law as cruel.", Act.OPINION),
        ("In the view of the abbot, the law is cruel.", Act.OPINION),
        ("The union put the dead at no fewer than 60.", Act.ESTIMATE),
        ("Between 30 and 50 barges sank, the pilot said.", Act.ESTIMATE),
        ("The school opened between 2015 and 2021, the pilot said.", Act.CLAIM),
        ("The abbot could not recall who had called.", Act.UNCONFIRMED),
        ("At least two barns burned down, the pilot said.", Act.ESTIMATE),
        ("The abbot said that guards pushed the boy.", Act.ALLEGATION),
    ],
)
def test_the_act_by_the_words_of_cue_and_content(text: str, act: Act) -> None:
    assert only(text).act is act


def test_a_headline_has_the_act_of_the_finding_that_it_states() -> None:
    headline = claims(
        "City lost track of buses\n\nAn audit found that the city had lost track of buses."
    )[0]
    assert (headline.act, headline.voice) == (Act.FINDING, Voice.ATTRIBUTED)


def test_no_fewer_than_is_not_negative() -> None:
    assert only("The union put the dead at no fewer than 60.").polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "She put the cup at the door of the two men.",
        "It is certain that he left.",
        "The cellar had no windows.",
        "It was a case that shook the town.",
        "The line that runs to Tarn is closed.",
        "The skipper called out to the crew.",
        "As the attacks continue, the town empties.",
        "A letter, which the Herald has seen, lay on the desk.",
    ],
)
def test_words_that_attribute_nothing(text: str) -> None:
    assert relations(text) == []


def test_short_quotations_go_on_with_their_speaker() -> None:
    text = "“The road is gone,” said Ulla Trent. “We walk.”\n\n“We carry.”"
    assert relations(text) == [
        ("Ulla Trent", "said", "“The road is gone,” | “We walk.” | “We carry.”")
    ]


def test_a_sentence_after_a_quotation_with_its_speaker_is_none_of_it() -> None:
    text = "“The quay,” said Ulla Trent, “is rotten.” The ministry disagrees."
    assert relations(text) == [("Ulla Trent", "said", "“The quay,” | “is rotten.”")]
