"""The shipped weights at work: on sentences, on no text, on too much of it, in other scripts."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.claims import extract
from index.claims.tagger.minilm import MiniLMTagger
from index.model import About, Claim, Span
from index.segments import paragraphs

PAPER = About(publisher="Rivermark Herald")


@cache
def tagger() -> MiniLMTagger:
    return MiniLMTagger()


def claims(text: str) -> tuple[Claim, ...]:
    return extract(text, PAPER, tagger())


def parts(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of what the tagger alone sees in `text`."""
    found = tagger().tag(text, paragraphs(text)).relations
    return [
        (
            " … ".join(s.of(text) for s in r.source),
            " … ".join(s.of(text) for s in r.cue),
            " … ".join(s.of(text) for s in r.content),
        )
        for r in found
    ]


def test_a_plain_sentence() -> None:
    text = "Mayor Juno Pask said on Monday that the pumps of the lower quay were old."
    ((source, cue, content),) = parts(text)
    assert "Juno Pask" in source
    assert cue.startswith("said")
    assert content.endswith("the pumps of the lower quay were old")


def test_each_speaker_keeps_his_own_words() -> None:
    text = (
        "“We will not pay for the bridge,” Senator Lena Fodor told reporters in Quillhaven.\n\n"
        "Her opponent, Oskar Brenn, argued that the bridge had been promised for years."
    )
    first, second = parts(text)
    assert "Fodor" in first[0]
    assert "We will not pay for the bridge" in first[2]
    assert "Brenn" in second[0]
    assert "the bridge had been promised for years" in second[2]


def test_a_verb_that_no_rule_knows() -> None:
    text = "Fodor has floated the idea that the lower quay could be sold, aides to the senator say."
    assert any("the lower quay could be sold" in content for _, _, content in parts(text))


def test_chains_and_quotes_are_slices_of_the_text() -> None:
    text = "“The wall will fail,” engineer Nils Ravn warned in a letter to the council in May."
    (claim,) = claims(text)
    assert claim.speaker.name in {"Nils Ravn", "letter"}
    assert claim.content[0].of(text).startswith("“The wall will fail")


def test_no_text_is_no_claim() -> None:
    assert claims("") == ()
    assert claims(" \n\n\t ") == ()


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس البلدية إن المضخات قديمة. «لن ندفع ثمن الجسر» أضافت المتحدثة.",
        "ראש העיר אמר כי המשאבות ישנות.",
        "Der Bürgermeister von Quillhafen sagte, die Pumpen seien alt. „Wir zahlen nicht.“",
        "市長は月曜日にポンプが古いと述べた。",
        "“ “ ” ” « \" ' said „ “ ‘",
        "\u202ethe pumps\u202c \ufeff\u200b\u0000 said 😀 Pask\u0301",
    ],
)
def test_any_script_and_any_marks_are_read_without_harm(text: str) -> None:
    for claim in claims(text):
        for span in (*claim.content, *claim.cue, *claim.source):
            assert 0 <= span.start < span.end <= len(text)


@given(st.text(max_size=400))
@settings(max_examples=30, deadline=None)
def test_every_span_lies_in_the_text(text: str) -> None:
    tagged = tagger().tag(text, paragraphs(text))
    spans = [s for r in tagged.relations for s in (*r.content, *r.cue, *r.source)]
    for span in (*spans, *tagged.doubtful):
        assert 0 <= span.start < span.end <= len(text)
        assert not span.of(text)[0].isspace()
        assert not span.of(text)[-1].isspace()


def test_a_long_text_is_read_to_its_end() -> None:
    said = "The ferry was late again, said harbour master Juno Pask. "
    text = said * 1_000
    found = tagger().tag(text, [Span(0, len(text))]).relations
    assert len(found) > 800
    assert found[-1].extent.end > len(text) - 2 * len(said)
