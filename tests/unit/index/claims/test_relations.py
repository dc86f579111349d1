"""Source, cue and content of every way to attribute words to someone."""

import pytest

from tests.unit.index.claims.texts import relations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Juno Pask said that the wall had cracked.",
            ("Juno Pask", "said", "that the wall had cracked"),
        ),
        ("The union said two cranes fell.", ("The union", "said", "two cranes fell")),
        (
            "“The gates were open,” said Ilka Brenn, who runs the lock.",
            ("Ilka Brenn", "said", "“The gates were open,”"),
        ),
        (
            "The alarm, said her brother Oskar, never rang.",
            ("her brother Oskar", "said", "The alarm | never rang"),
        ),
        (
            "In one case, the source notes, a student vanished.",
            ("the source", "notes", "In one case | a student vanished"),
        ),
        (
            "Edda Corrin told the Ministry of Works that two tanks leaked.",
            ("Edda Corrin", "told", "that two tanks leaked"),
        ),
        (
            "A source confirmed to the Herald that the file was gone.",
            ("A source", "confirmed", "that the file was gone"),
        ),
        (
            "“The men,” Ana Gorse said, “came at night.”",
            ("Ana Gorse", "said", "“The men,” | “came at night.”"),
        ),
        (
            "Its chair, Lena Fodor, put it bluntly: “They gambled.”",
            ("Its chair, Lena Fodor", "put it", "“They gambled.”"),
        ),
        (
            "Other videos reveal the bodies of two guards.",
            ("Other videos", "reveal", "the bodies of two guards"),
        ),
        ("Halden Marine denied dumping oil.", ("Halden Marine", "denied", "dumping oil")),
        (
            "The union warned about rust on the cranes.",
            ("The union", "warned about", "rust on the cranes"),
        ),
        ("The navy declined to comment.", ("The navy", "declined", "to comment")),
    ],
)
def test_active_verbs(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The firm was accused by the union of dumping oil.",
            ("the union", "was accused by", "The firm | dumping oil"),
        ),
        (
            "The captain was charged with fraud by the prosecutor.",
            ("the prosecutor", "was charged with | by", "The captain | fraud"),
        ),
        (
            "The mine is said by locals to be haunted.",
            ("locals", "is said by", "The mine | to be haunted"),
        ),
        ("The judge is said to have fled.", ("", "is said", "The judge | to have fled")),
        (
            "It is understood that the file is shut.",
            ("", "It is understood", "that the file is shut"),
        ),
        ("The figure is disputed by the army.", ("the army", "is disputed by", "The figure")),
        ("The tale could not be verified.", ("", "could not be verified", "The tale")),
        ("Villagers were told that help was near.", ("", "were told", "that help was near")),
    ],
)
def test_passives(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "According to the harbour board, six gates are shut; in Tarnmoor, 20 are.",
            ("the harbour board", "According to", "six gates are shut; in Tarnmoor, 20 are"),
        ),
        (
            "Six gates are shut, according to Juno Pask.",
            ("Juno Pask", "according to", "Six gates are shut"),
        ),
        (
            "The gates, according to Juno Pask, are shut.",
            ("Juno Pask", "according to", "The gates | are shut"),
        ),
        (
            "According to the league, citing port records, nine gates rust.",
            ("the league, citing port records", "According to", "nine gates rust"),
        ),
    ],
)
def test_according_to(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A warning from the Coast League that the wall would fail came late.",
            ("the Coast League", "A warning from", "that the wall would fail"),
        ),
        (
            "The board’s estimate that 400 people drowned is old.",
            ("The board’s", "estimate", "that 400 people drowned"),
        ),
        (
            "Among fishermen, the estimate is that the number is higher.",
            ("fishermen", "the estimate is", "that the number is higher"),
        ),
        (
            "There is serious concern that the men were killed.",
            ("", "There is serious concern", "that the men were killed"),
        ),
        ("Rumours that the mayor fled spread.", ("", "Rumours", "that the mayor fled")),
    ],
)
def test_nouns(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two guards allegedly beat a boy.", ("", "allegedly", "Two guards | beat a boy")),
        ("The alleged bribe was small.", ("", "alleged", "bribe")),
    ],
)
def test_hedges(text: str, found: tuple[str, str, str]) -> None:
    assert relations(text) == [found]


def test_a_clause_on_a_noun_attributes_it() -> None:
    assert relations("The board counted 90 dead, a figure the army disputes.") == [
        ("The board", "counted", "90 dead"),
        ("the army", "disputes", "90 dead, a figure"),
    ]


@pytest.mark.parametrize("number", ["90 dead", "about 90 dead", "at least 90 dead", "some 90 men"])
def test_whoever_counts_says_how_many(number: str) -> None:
    assert relations(f"The board counted {number}.") == [("The board", "counted", number)]


def test_a_relative_clause_takes_up_what_was_said() -> None:
    text = "Villagers say that the barn burned, which the ministry denies."
    assert relations(text)[1] == ("the ministry", "denies", "that the barn burned")


def test_a_transcript_gives_each_line_to_its_speaker() -> None:
    assert relations("CHAIR: Did you see it?\nWITNESS 4: No, I did not.") == [
        ("CHAIR", "", "Did you see it?"),
        ("WITNESS 4", "", "No, I did not."),
    ]


def test_a_clock_or_a_list_is_no_speaker() -> None:
    assert relations("Opening hours: nine to five, every day.") == []


def test_speakers_joined_by_a_conjunction_share_the_subject() -> None:
    assert relations("Bram Teel praised the crews and said that they were owed thanks.") == [
        ("Bram Teel", "praised", "the crews"),
        ("Bram Teel", "said", "that they were owed thanks"),
    ]


def test_what_the_next_attribution_says_is_not_taken_along() -> None:
    assert relations("The union says it was rust, but the army says it was sabotage.") == [
        ("The union", "says", "it was rust"),
        ("the army", "says", "it was sabotage"),
    ]


def test_a_quotation_goes_on_with_its_speaker() -> None:
    text = "“I heard shots,” said Milo Tarr. “Then the boat sank.”\n\n“Nobody came to help us.”"
    assert relations(text) == [
        (
            "Milo Tarr",
            "said",
            "“I heard shots,” | “Then the boat sank.” | “Nobody came to help us.”",
        )
    ]


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "Ana Gorse said: “The school was hit.\n\n“We carried them out.”\n\nIt has closed."
    assert relations(text) == [
        ("Ana Gorse", "said", "“The school was hit. | “We carried them out.”")
    ]


def test_who_stands_before_a_colon_speaks() -> None:
    assert relations("Then Bram Teel let them have it:\n\n“You were all asleep.”") == [
        ("Bram Teel", "let them have it", "“You were all asleep.”")
    ]


def test_a_quotation_without_a_speaker_is_attributed_all_the_same() -> None:
    assert relations("The wall is old. “It will not stand another winter.”") == [
        ("", "", "“It will not stand another winter.”")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “safe road” was shut all winter.",
        "Shops sell the “Esk special”, a bun with seeds.",
        "The ferry sank on Monday in heavy rain.",
        "Reports are kept in the cellar.",
        "The claims office opens at nine.",
    ],
)
def test_nothing_is_attributed_where_nobody_speaks(text: str) -> None:
    assert relations(text) == []
