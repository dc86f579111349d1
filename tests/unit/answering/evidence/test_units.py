"""What can be quoted as one statement of one speaker."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.evidence.facts import Facts
from bot.answering.evidence.units import units_in
from index.claims import extract
from index.model import About, Span
from tests.fakes.documents import document, units


def quotes(text: str) -> list[str]:
    return [unit.quote for unit in units(text)]


def test_a_reported_sentence_is_quoted_whole() -> None:
    text = "In May, the Water Board said that 40 farms were flooded."
    assert quotes(text) == [text]


def test_a_short_quotation_is_quoted_whole_without_its_marks() -> None:
    text = "“We saw the gate open. Nobody called us,” Ruta Malk said."
    assert quotes(text) == ["We saw the gate open. Nobody called us"]


def test_a_long_quotation_is_quoted_by_its_sentences() -> None:
    spoken = [f"In the {n}th hour we saw the gate open and nobody called us." for n in range(9)]
    assert quotes(f"“{' '.join(spoken)}” Ruta Malk said.") == spoken


def test_what_two_speakers_say_in_one_sentence_is_quoted_apart() -> None:
    text = "The board said that the gate was shut, but Ruta Malk said that it was open."
    found = [(u.chain[-1].name, u.quote) for u in units(text)]
    assert len(found) == 2
    assert "shut" in found[0][1]
    assert "open" not in found[0][1]
    assert "open" in found[1][1]


def test_a_denial_keeps_what_it_denies_and_what_is_denied_is_quoted_by_itself() -> None:
    text = (
        "The board has rejected the report of River Watch, "
        "which found that 40 farms were flooded there."
    )
    found = {u.chain[-1].name: u.quote for u in units(text)}
    assert found == {"board": text, "report": "40 farms were flooded there"}


def test_what_a_document_tells_of_who_says_so_is_its_own() -> None:
    text = "Posters saying that the mill was shut had been put up in May."
    found = [(u.chain[-1].name.lower(), u.quote) for u in units(text)]
    assert found == [
        ("the sluice", text),
        ("posters", "Posters saying that the mill was shut"),
    ]


def test_the_parts_of_a_list_are_quoted_apart() -> None:
    text = (
        "According to the board, 24 farms were flooded in Orsett; in Lower Pell, 12 were; "
        "in Gaunt, none was."
    )
    assert [q for q in quotes(text) if "12" in q] == ["in Lower Pell, 12 were"]


def test_a_heading_is_quoted_only_where_it_tells_whose_words_it_holds() -> None:
    assert quotes("On allegations concerning the weir at Orsett") == []
    heading = "Board denies that the weir at Orsett was open"
    assert quotes(heading) == [heading]


def test_what_the_document_tells_before_others_come_in_is_quoted_by_itself() -> None:
    text = (
        "Ruta Malk resigned as keeper of the weir on Tuesday, "
        "a month after the board had said that she would stay."
    )
    own = [u.quote for u in units(text) if u.claim is None]
    assert own == ["Ruta Malk resigned as keeper of the weir on Tuesday"]


def test_an_answer_is_about_what_the_question_before_it_names() -> None:
    text = "SLUICE: Who is Ruta Malk?\n\nBOARD: We have never met her."
    (answer,) = (Facts(u) for u in units(text) if "never met" in u.quote)
    assert {"ruta", "malk"} <= answer.context


def test_a_sentence_without_attribution_is_the_documents_own() -> None:
    (unit,) = units("The weir at Orsett was built in 1931.")
    assert unit.claim is None
    assert [link.name for link in unit.chain] == ["The Sluice"]


def test_a_long_last_sentence_without_its_full_stop_is_quoted() -> None:
    cut = "The lower gate was closed at noon when the water reached the second mark on the"
    assert [unit.quote for unit in units(cut)] == [cut]


def test_headings_and_the_title_are_not_quoted() -> None:
    made = document(
        "Gate left open\n\nTHE WEIR\n\nThe weir was built in 1931.", title="Gate left open"
    )
    found = units_in(made, Span(0, len(made.text)), ())
    assert [unit.quote for unit in found] == ["The weir was built in 1931."]


@given(
    st.lists(
        st.sampled_from(
            [
                "The board said ",
                "“It is shut,” ",
                "he said. ",
                "Nobody came; ",
                "that ",
                "12 ",
                "\n\n",
            ]
        ),
        max_size=30,
    )
)
def test_every_quote_is_a_slice_within_the_document(parts: list[str]) -> None:
    text = "".join(parts)
    made = document(text)
    claims = extract(text, About(publisher="The Sluice"))
    for unit in units_in(made, Span(0, len(text)), claims):
        assert text[unit.span.start : unit.span.end] == unit.quote
        assert unit.quote.strip()
        assert unit.quote in text


def test_who_only_passes_words_on_is_no_speaker_of_them() -> None:
    found = units("“The ministry says that the gate was open,” Jon Ferrel said.")
    labels = [[link.label for link in unit.chain] for unit in found]
    assert labels == [["The Sluice", "Jon Ferrel", "ministry"]]


BOARD = About(publisher="Orsett Harbour Board")


def whose(text: str) -> list[tuple[str, str]]:
    """Who speaks in the own statement of a body, and by what act."""
    paper = document(text, BOARD.publisher)
    found = units_in(paper, Span(0, len(text)), extract(text, BOARD), own=True)
    return [(unit.chain[-1].label, unit.claim.act.value if unit.claim else "") for unit in found]


def test_what_a_body_establishes_in_its_own_statement_is_its_own() -> None:
    text = "As to the crane, it is established that the brake had failed."
    assert whose(text) == [("Orsett Harbour Board", "claim")]


def test_a_body_that_calls_a_claim_untrue_denies_it() -> None:
    for text in (
        "The claim that the crane had no brake is untrue.",
        "Reports that a docker was told to keep quiet are without foundation.",
        "A former docker's assertion that the brake had failed has no basis.",
        "Suggestions in the Post that the crane had no brake are untrue.",
        "The statement of the union that the crane had no brake was incorrect.",
    ):
        assert whose(text) == [("Orsett Harbour Board", "denial")], text


def test_what_a_body_has_only_heard_said_is_not_its_own() -> None:
    text = "It has been alleged that the crane had no brake."
    assert whose(text) == [("unstated", "allegation")]


def test_a_heading_within_a_text_is_not_quoted() -> None:
    assert quotes("On Mr. Teal. On Monday the gate fell. By Ana Gorse.") == [
        "On Monday the gate fell."
    ]


def test_what_others_say_is_untrue_is_theirs_in_a_bodys_statement() -> None:
    text = "The union claims that the report is false."
    assert whose(text) == [("union", "denial")]
