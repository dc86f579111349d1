"""Who is meant where a text brings someone in by a role, an apposition or a quotation alone."""

import pytest

from index.model import About, Act, Voice
from tests.unit.index.claims.texts import chains, claims, only, words_of

REPORT = About(publisher="Commission on the Danholm Fire")
COURT = About(publisher="Danholm District Court")
HERALD = About(publisher="The Danholm Herald")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At the gate the porter, Ivo Sand, was asked for the key. He had lost it, he said.",
            [["Ivo Sand"]],
        ),
        (
            "Ina Falk, the union’s spokeswoman, declined to comment. It would meet, she said.",
            [["union", "Ina Falk"], ["union", "Ina Falk"]],
        ),
        (
            "According to the report of the captain of the ferry, Major Ivo Sand, two ropes broke.",
            [["Ivo Sand", "report"]],
        ),
        (
            "Two welders said that the dock leaked. Neither could say where it was.",
            [["unnamed: two welders"], ["unnamed: two welders"]],
        ),
        (
            "The court heard Witness K, a welder, who stated that the valve was shut.",
            [["Witness K"]],
        ),
        (
            "Aldo Brenn, a spokesman for the League of Free Harbours, said that it would meet.",
            [["League of Free Harbours", "Aldo Brenn"]],
        ),
        (
            "Some came. One of them, a widow from Esk, held a lamp. “He was good,” she said.",
            [["unnamed: a widow from Esk"]],
        ),
        (
            "Ivo Sand, speaking for the Harbour Office, said that the dock was safe.",
            [["Harbour Office", "Ivo Sand"]],
        ),
        (
            "A nurse at the school, who did not want to be named, said that the milk was sour.",
            [["unnamed: a nurse at the school"]],
        ),
    ],
)
def test_the_speaker_is_found(text: str, expected: list[list[str]]) -> None:
    assert chains(text)[-len(expected) :] == expected


def test_a_quotation_goes_on_with_the_one_who_was_just_quoted_indirectly() -> None:
    first, second = claims(
        "The ropes were new, Ivo Sand said. “They were cut with a knife that day.”"
    )
    assert first.chain == second.chain
    assert second.source == ()


def test_a_quotation_after_the_publishers_own_words_goes_on_with_nobody() -> None:
    text = "Ivo Sand said that the ropes were new. The yard was dark. “They were cut with a knife.”"
    assert claims(text)[-1].speaker.label == "unstated"


@pytest.mark.parametrize(
    "text",
    ["This newspaper saw two boats leave.", "The Herald could not verify the list."],
)
def test_the_publisher_speaks_for_itself(text: str) -> None:
    claim = only(text, HERALD)
    assert claim.voice is Voice.PUBLISHER
    assert [source.label for source in claim.chain] == ["The Danholm Herald"]


def test_an_acronym_of_the_publisher_is_the_publisher() -> None:
    claim = only("DNA could not verify the list.", About(publisher="Danholm News Agency"))
    assert claim.voice is Voice.PUBLISHER


def test_it_is_the_publisher_where_the_publisher_opens_the_sentence_before() -> None:
    text = "The union spoke of nine names. The Herald compared them. It was able to verify four."
    assert claims(text, HERALD)[-1].voice is Voice.PUBLISHER


def test_a_town_is_not_the_newspaper_that_bears_its_name() -> None:
    claim = only("Danholm asks who will pay.", HERALD)
    assert claim.speaker.name == "Danholm"


def test_who_is_silent_passes_nothing_on() -> None:
    text = "Ivo Sand did not answer when Ina Falk asked him who had cut the ropes."
    assert [c.chain[-1].name for c in claims(text) if c.act is Act.QUESTION] == ["Ina Falk"]
    assert all(len(c.chain) == 2 for c in claims(text))


@pytest.mark.parametrize(
    ("headline", "body", "speaker"),
    [
        ("Boatman: “Nobody rang the bell”", "“Nobody rang the bell,” Ivo Sand said.", "Ivo Sand"),
        (
            "“Nobody rang the bell”: a boatman remembers",
            "“Nobody rang the bell,” Ivo Sand said.",
            "Ivo Sand",
        ),
        (
            "Three boats lost off Esk, office says",
            "Three boats were lost off Esk, the Esk Harbour Office said.",
            "Esk Harbour Office",
        ),
    ],
)
def test_a_headline_is_of_whom_the_body_names(headline: str, body: str, speaker: str) -> None:
    text = f"DANHOLM HERALD\n\n{headline}\n\n{body}"
    first = claims(text, About(publisher="Danholm Herald", title=headline))[0]
    assert first.speaker.name == speaker
    assert words_of(text, first.content)[:5] == headline.removeprefix("Boatman: ")[:5]


def test_a_question_as_a_headline_is_the_publishers_question() -> None:
    claim = claims("Who sank the boats?\n\nThe harbour was calm on Monday.")[0]
    assert (claim.act, claim.voice) == (Act.QUESTION, Voice.PUBLISHER)


@pytest.mark.parametrize(
    ("text", "about", "act"),
    [
        ("The Court convicts Ivo Sand of arson.", COURT, Act.FINDING),
        ("The Court rejects the appeal.", COURT, Act.FINDING),
        ("The Court is satisfied that the valve was shut.", COURT, Act.FINDING),
        ("The Court is not satisfied that the valve was shut.", COURT, Act.UNCONFIRMED),
        ("The Commission did not establish who shut the valve.", REPORT, Act.UNCONFIRMED),
        ("We do not accuse the captain of fraud.", REPORT, Act.CLAIM),
        ("“I expect that the yard will close,” Ina Falk said.", HERALD, Act.PREDICTION),
        ("“In my opinion the dock was too small,” Ina Falk said.", HERALD, Act.OPINION),
        ("The office put the turnout at about 60 percent.", HERALD, Act.ESTIMATE),
        ("Ina Falk said that guards fired into the air.", HERALD, Act.CLAIM),
        ("Ina Falk said that no guard had fired at the boats.", HERALD, Act.CLAIM),
        ("Ina Falk said that guards fired at the boats.", HERALD, Act.ALLEGATION),
        ("Ina Falk said that she had heard shooting.", HERALD, Act.CLAIM),
        ("Ina Falk said that guards took two bodies away.", HERALD, Act.ALLEGATION),
    ],
)
def test_the_act(text: str, about: About, act: Act) -> None:
    assert only(text, about).act is act


def test_a_report_finds_by_the_mandate_of_its_author() -> None:
    text = "The Rights Commission published a report. The report found that the valve was shut."
    claim = claims(text)[-1]
    assert [s.name for s in claim.chain[1:]] == ["Rights Commission", "report"]
    assert claim.act is Act.FINDING
