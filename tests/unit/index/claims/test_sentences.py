"""Sentences as tokens: quotations whole, their words a level deeper, nothing without bound."""

from index.claims.sentences import Sentence, outline
from index.claims.tokens import LONGEST


def texts(text: str, sentences: tuple[Sentence, ...]) -> list[str]:
    return [sentence.span.of(text) for sentence in sentences]


def test_a_quotation_of_two_sentences_stays_in_one() -> None:
    text = "“It is over. We have lost the boat,” she said. He left."
    (paragraph,) = outline(text)
    assert texts(text, paragraph.sentences) == [
        "“It is over. We have lost the boat,” she said.",
        "He left.",
    ]


def test_the_words_of_a_quotation_are_sentences_of_their_own() -> None:
    text = "“It is over. We have lost the boat,” she said."
    (paragraph,) = outline(text)
    assert texts(text, paragraph.quoted) == ["It is over.", "We have lost the boat,"]


def test_the_attribution_of_a_question_is_no_sentence() -> None:
    text = "“Who closed the gate?” Ana Gorse asked. Nobody knew."
    (paragraph,) = outline(text)
    assert texts(text, paragraph.sentences)[0] == "“Who closed the gate?” Ana Gorse asked."


def test_a_month_may_end_a_sentence() -> None:
    text = "The city was warned in May. Amsel left."
    assert texts(text, outline(text)[0].sentences) == ["The city was warned in May.", "Amsel left."]


def test_an_endless_sentence_is_read_in_parts() -> None:
    (paragraph,) = outline("word " * (3 * LONGEST))
    assert [len(s.tokens) for s in paragraph.sentences] == [LONGEST] * 3
