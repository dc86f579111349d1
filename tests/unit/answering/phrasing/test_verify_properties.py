"""What holds of every sentence that stands, whatever a language model writes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.phrasing.verify import Verifier
from bot.answering.phrasing.vocabulary import ATTRIBUTING, FRAME, RAISING
from bot.answering.phrasing.words import plain
from tests.fakes.answers import BARRIER

_VERIFIER = Verifier(BARRIER)
_QUOTES = [statement.quote for statement in BARRIER.statements]
_SPEAKERS = [statement.chain[-1].name for statement in BARRIER.statements]
_CLAIMS = st.integers(0, len(_QUOTES) - 1)

_STANDING = [
    ("Bridge Watch alleges that at least 212 people died.", (0,)),
    ("The Interior Ministry estimates that the number of dead is about 40.", (1,)),
    ("Bridge Watch and the Interior Ministry give different numbers.", (0, 1)),
    ("The Ministry of Roads answers that the barrier was down.", (2,)),
]
_INTRUDERS = "Holt 7 guilty confirmed not never Tuesday http secretly seven Мayor".split()


@st.composite
def _parts(draw: st.DrawFn) -> str:
    """A speaker, a verb and a stretch of a quote that may not belong together."""
    words = draw(st.sampled_from(_QUOTES)).rstrip(".").split()
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(words))] * 2)))
    verb = draw(st.sampled_from(sorted(ATTRIBUTING | RAISING)))
    return f"{draw(st.sampled_from(_SPEAKERS))} {verb} that {' '.join(words[start:end])}"


_JOINED = st.lists(_parts(), min_size=1, max_size=2).map(" and ".join)


@settings(max_examples=500, deadline=None)
@given(_JOINED, st.lists(_CLAIMS, max_size=2))
def test_what_stands_has_its_speakers_and_nothing_but_their_words(
    text: str, cited: list[int]
) -> None:
    if _VERIFIER.lapse(text, cited) is None:
        own = {word for index in cited for word in plain(f"{_QUOTES[index]} {_SPEAKERS[index]}")}
        assert set(plain(text)) <= own | FRAME
        assert set(plain(text)) & ATTRIBUTING
        assert {s for s in _SPEAKERS if s in text} == {_SPEAKERS[index] for index in cited}


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(_STANDING), st.sampled_from(_INTRUDERS), st.data())
def test_a_word_that_is_put_in_makes_a_sentence_fall(
    standing: tuple[str, tuple[int, ...]], word: str, data: st.DataObject
) -> None:
    text, cited = standing
    words = text.split()
    words.insert(data.draw(st.integers(0, len(words))), word)
    assert _VERIFIER.lapse(text, cited) is None
    assert _VERIFIER.lapse(" ".join(words), cited) is not None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.lists(st.none() | _CLAIMS, max_size=3))
def test_any_text_is_judged(text: str, cited: list[int | None]) -> None:
    assert _VERIFIER.lapse(text, cited) is not None
