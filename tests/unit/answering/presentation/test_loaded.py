"""Charged words stay the asker's."""

from bot.answering.presentation.loaded import charged_words


def test_a_charged_word_that_no_quote_uses_is_the_askers() -> None:
    assert charged_words("Why did the guards massacre them?", ["Guards shot nine."]) == ["massacre"]


def test_a_word_of_the_documents_is_theirs() -> None:
    assert charged_words("Who was bribed?", ["He admitted to bribery."]) == []


def test_a_plain_question_has_none() -> None:
    assert charged_words("What did the executive say of the relief?", []) == []


def test_to_persecute_is_charged() -> None:
    assert charged_words("Why does the court persecute them?", ["He was fined."]) == ["persecute"]
