"""Texts that are not in English: said so, quotations kept, and never a speaker made up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.claims import extract
from index.claims.language import foreign, notes_on
from index.model import About, Act, Kind, Polarity, SourceKind, Voice
from index.segments import paragraphs

PAPER = About(publisher="Fen Radio")

FOREIGN = {
    "Arabic": (
        "قال المتحدث: «لم يحذرنا أحد من فتح البوابة»، حسب قوله.",
        "«لم يحذرنا أحد من فتح البوابة»",
    ),
    "Chinese": (
        "水务局发言人说：「没有人事先通知我们这件事情」。",
        "「没有人事先通知我们这件事情」",
    ),
    "Dutch": (
        "De woordvoerder zei maandag: “Niemand heeft ons gewaarschuwd.” De sluis was open.",
        "“Niemand heeft ons gewaarschuwd.”",
    ),
    "French": (
        "« Personne ne nous a prévenus de cela », a dit le maire d'Orsett, Karl Moll.",
        "« Personne ne nous a prévenus de cela »",
    ),
    "German": (
        "Das Tor war offen. „Niemand hat uns vor dem Wasser gewarnt“, sagte Bürgermeister Moll.",
        "„Niemand hat uns vor dem Wasser gewarnt“",
    ),
    "Hebrew": ('הדוברת אמרה: "איש לא הזהיר אותנו מראש" ביום שני.', '"איש לא הזהיר אותנו מראש"'),
    "Polish": (
        "Rzeczniczka powiedziała: „Nikt nas o tym nie ostrzegł”, brama była otwarta.",
        "„Nikt nas o tym nie ostrzegł”",
    ),
    "Russian": (
        "Представитель сказала: «Никто нас не предупредил», ворота были открыты.",
        "«Никто нас не предупредил»",
    ),
    "Spanish": (
        "La portavoz dijo el lunes: «Nadie nos avisó de nada», según el alcalde.",
        "«Nadie nos avisó de nada»",
    ),
    "Swedish": (
        "”Ingen varnade oss om detta”, sade borgmästaren i Orsett i måndags.",
        "”Ingen varnade oss om detta”",
    ),
}
ENGLISH = (
    "Ruta Malk, who keeps the weir, said that about 90 farms were flooded.",
    "Orsett, Lower Dremm, Upper Vale and Harrow were flooded.",
    "WEIR BOARD DENIES THAT GATE WAS LEFT OPEN",
    "Orsett, 5 May 2031. Before Judge Clara Brandt, presiding, Judge Emil Sorvik, Judge Lann.",
    "Watch it at https://video.weir.example/watch/boote/tor-offen-seit-mittag today.",
    "Tbe keeper 0f the weir sa1d that tbe gate had becn open sincc noon.",
    "“We spoke to Abd al-Rahman al-Sarraq and to Mehmet Öztürk,” she said.",
)


@pytest.mark.parametrize("language", FOREIGN)
def test_what_is_quoted_in_another_language_is_nobodys_by_name(language: str) -> None:
    text, quoted = FOREIGN[language]
    (claim,) = extract(text, PAPER)
    assert "".join(span.of(text) for span in claim.content) == quoted
    assert (claim.cue, claim.source) == ((), ())
    assert [link.label for link in claim.chain] == ["Fen Radio", "unstated"]
    assert (claim.voice, claim.act, claim.kind) == (Voice.ATTRIBUTED, Act.CLAIM, Kind.DIRECT)
    assert claim.polarity is Polarity.POSITIVE
    (note,) = notes_on(text)
    assert note.startswith("The text is not in English: speakers are not looked for there")


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english_with_names_capitals_and_noise(text: str) -> None:
    assert foreign(text, paragraphs(text)) == [False]
    assert notes_on(text) == ()


def test_each_paragraph_is_read_in_its_own_language() -> None:
    text = f"{FOREIGN['German'][0]}\n\n{ENGLISH[0]}\n\nJon Ferrel denied that it was so."
    quoted, said, denied = extract(text, PAPER)
    assert quoted.chain[-1].kind is SourceKind.UNSTATED
    assert [claim.speaker.name for claim in (said, denied)] == ["Ruta Malk", "Jon Ferrel"]
    assert notes_on(text)[0].startswith("1 of 3 paragraphs are not in English: ")


def test_a_short_paragraph_goes_with_the_others() -> None:
    short = "Zwei Boote."
    for rest, expected in ((FOREIGN["German"][0], True), (ENGLISH[0], False)):
        text = f"{short}\n\n{rest}"
        assert foreign(text, paragraphs(text)) == [expected, expected]


def test_words_like_english_verbs_accuse_nobody_in_another_language() -> None:
    text = "Er sagte: „Die Soldaten war der Mann, die kill die Boote in Brand“ und ging am Montag."
    (claim,) = extract(text, PAPER)
    assert claim.act is Act.CLAIM


def test_a_title_in_quotation_marks_is_no_claim() -> None:
    assert extract("Sie sprach am Montag mit der Zeitung „Der Bote“ über das Tor.", PAPER) == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "1931", "—", "“”", "7 · 8 · 9"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert notes_on(text) == ()
    assert extract(text, PAPER) == ()


_MARKS = [*list("\"“”„«»‹›‘’‚'「」『』＂`´"), "``", "''"]
_PIECES = [
    *_MARKS,
    *(text for text, _ in FOREIGN.values()),
    *ENGLISH,
    *("said", "he", "allegedly", "Tbe", "1l|", "\u200f", "\u202e", "\u0301", "\x00", "🙂"),
    *(" ", "\n", "\n\n", ":", ",", "."),
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.sampled_from(["", " "]))
def test_offsets_are_exact_whatever_the_marks_and_the_language(
    pieces: list[str], between: str
) -> None:
    text = between.join(pieces)
    for claim in extract(text, PAPER):
        for span in (*claim.content, *claim.cue, *claim.source):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()
        assert claim.chain[0].label == "Fen Radio"
        if not claim.source and not claim.parent:
            assert claim.voice is not Voice.PUBLISHER


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([t for t, _ in FOREIGN.values()]), min_size=1, max_size=5))
def test_no_speaker_is_ever_made_up(texts: list[str]) -> None:
    for claim in extract("\n\n".join(texts), PAPER):
        assert claim.source == ()
        assert claim.speaker.kind is SourceKind.UNSTATED


def test_one_paragraph_of_any_length_is_read_to_its_end() -> None:
    filler = "The weir was built in 1931. It has two gates “and a "
    text = f"{filler * 2_000}. Ruta Malk said that the gate was open."
    claims = extract(text, PAPER)
    assert "".join(span.of(text) for span in claims[-1].content) == "that the gate was open"
