"""What a thing is, asked for by an attribute and told by a definition."""

import pytest

from bot.answering.questions.definitions import attribute_asked, defines


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("What sport does Ada Lund play", "sport"),
        ("What type of aircraft was lost at Corran", "aircraft"),
        ("Which political party does Ada Lund lead", "political party"),
        ("What was the profession of Ada Lund", "profession"),
        ("Who was the architect of the Corran Hall", "architect"),
        ("What is Ada Lund's profession", "profession"),
        ("What is the instrument played by Ada Lund", "instrument"),
        ("For which team does Ada Lund play", "team"),
        ("Ada Lund plays what sport", "sport"),
        ("Corran refers to which kind of place", "place"),
        ("What form of media is Cold Gate", "media"),
        ("What did Ada Lund say about the hall", ""),
        ("How many people were in the hall", ""),
    ],
)
def test_the_attribute_that_a_question_asks_for(question: str, attribute: str) -> None:
    assert attribute_asked(question) == attribute


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund is a goalkeeper.",
        "Ada Lund (born 3 May 1990) is a Velland goalkeeper who plays in Corran.",
        "Ada Lund, also known as the Wall of Corran, was one of three keepers.",
        "Ada Marit Lund Jr. is now the keeper of the second team.",
        "Ada Marit Lund, III (born 3 May 1990) is a keeper.",
        "Ada Lund is Ivo Hald's second novel.",
        "The Lund 1000 is a motorcycle.",
    ],
)
def test_what_defines_a_name(text: str) -> None:
    assert defines("lund", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund said that the hall was a danger.",
        "The hall of Ada Lund's club is a ruin.",
        "Ada Lund was seen in Corran.",
        "Lundberg is a goalkeeper.",
    ],
)
def test_what_speaks_of_a_name_without_defining_it(text: str) -> None:
    assert not defines("lund", text)
