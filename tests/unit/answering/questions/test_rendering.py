"""Questions in other languages, in English words as far as these are known."""

import pytest

from bot.answering.questions.question import Asked, parse
from bot.answering.questions.rendering import rendered


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "كم عدد الأشخاص الذين قُتلوا في مارس؟"),
        ("ar", "كم عدد القتلى في آذار؟"),
        ("he", "כמה אנשים נהרגו במרץ?"),
        ("ru", "Сколько человек было убито в марте?"),
        ("uk", "Скільки людей загинуло в березні?"),
        ("es", "¿Cuántas personas murieron en marzo?"),
        ("fr", "Combien de personnes ont été tuées en mars ?"),
    ],
)
def test_a_question_of_known_words_is_the_english_one(language: str, text: str) -> None:
    assert rendered(text, language) == "How many people were killed in March?"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ماذا قال Pell Arden عن Halden؟"),
        ("he", "מה אמר Pell Arden על Halden?"),
        ("ru", "Что сказал Pell Arden о Halden?"),
        ("uk", "Що сказав Pell Arden про Halden?"),
        ("es", "¿Qué dijo Pell Arden sobre Halden?"),
        ("fr", "Qu’a dit Pell Arden sur Halden ?"),
    ],
)
def test_names_stay_as_they_are(language: str, text: str) -> None:
    assert rendered(text, language) == "What did Pell Arden say about Halden?"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Убили ли охранники людей?"),
        ("ru", "Охранники убили людей?"),
        ("uk", "Чи вбили охоронці людей?"),
        ("es", "¿Mataron los guardias a personas?"),
        ("fr", "Est-ce que les gardes ont tué des personnes ?"),
        ("ar", "هل قتل الحراس أشخاصا؟"),
        ("he", "האם שומרים הרגו אנשים?"),
    ],
)
def test_an_accusation_is_asked_as_whether_it_is_so(language: str, text: str) -> None:
    assert rendered(text, language) == "Did guards kill people?"
    assert parse(rendered(text, language)).asked is Asked.WHETHER


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("ru", "Кто убил охранников?", "Who killed guards?"),
        ("ru", "Кого убили охранники?", "Whom did guards kill?"),
        ("ru", "Кто был убит в марте?", "Who were killed in March?"),
        ("es", "¿A quién mataron los guardias?", "Whom did guards kill?"),
        ("fr", "Qui a été tué en mars ?", "Who were killed in March?"),
        ("he", "האם ילדים נהרגו?", "Were children killed?"),
        ("es", "¿Dónde murieron las personas?", "Where were people killed?"),
        ("fr", "Pourquoi les gardes ont-ils tué des gens ?", "Why did guards kill people?"),
    ],
)
def test_who_did_it_is_not_to_whom_it_was_done(language: str, text: str, english: str) -> None:
    assert rendered(text, language) == english


@pytest.mark.parametrize(
    ("language", "text"), [("ar", "من لم يُقتل؟"), ("es", "¿Quién murió sin juicio?")]
)
def test_no_negation_is_left_out(language: str, text: str) -> None:
    words = rendered(text, language).lower()
    assert "not" in words or "sin" in words


@pytest.mark.parametrize(
    ("language", "text", "unknown"),
    [
        ("ru", "Сколько грузовиков купило министерство в марте?", "грузовиков"),
        ("ar", "كم شاحنة اشترت الوزارة في مارس؟", "شاحنة"),
        ("es", "¿Cuántos camiones compró el ministerio en marzo?", "camiones"),
        ("fr", "Combien de camions le ministère a-t-il achetés en mars ?", "camions"),
    ],
)
def test_a_passage_must_hold_a_word_that_is_not_known(
    language: str, text: str, unknown: str
) -> None:
    names = {word for name in parse(rendered(text, language)).names for word in name}
    assert unknown in names


def test_a_word_that_joins_a_clause_asks_nothing() -> None:
    assert rendered("¿Quién dijo que murieron niños?", "es") == "Who said were killed children?"
