"""What stands behind buttons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.constants import InlineKeyboardButtonLimit

from bot.telegram.callbacks import NUMBER, TICKET, Tickets, button, parsed
from bot.telegram.wiring import BUTTONS


@given(st.integers(0, 10**12 - 1), st.integers(0, 10**12 - 1))
def test_what_a_button_sends_is_parsed_again(first: int, second: int) -> None:
    data = str(button("1", "p", first, second).callback_data)
    assert len(data) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    assert parsed(data, "p", NUMBER, NUMBER) == (str(first), str(second))


@given(st.text())
def test_no_text_breaks_the_parser(data: str) -> None:
    for rule in BUTTONS:
        found = parsed(data, rule.prefix, *rule.arguments)
        assert found is None or ":".join([rule.prefix, *found]) == data


@pytest.mark.parametrize("data", ["p:1", "p:1:2:3", "p:1:2\n", "p:-1:2", "p:٣:2", "q:1:2", ""])
def test_another_form_is_none(data: str) -> None:
    assert parsed(data, "p", NUMBER, NUMBER) is None


def test_tickets_are_single_and_few() -> None:
    tickets: Tickets[str] = Tickets(most=2)
    names = [tickets.issue(thing) for thing in ("a", "b", "c")]
    assert [tickets.get(name) for name in names] == [None, "b", "c"]
    assert all(parsed(name, "", TICKET) is None for name in names)
    assert all(parsed(f"r:{name}", "r", TICKET) == (name,) for name in names)
    assert (tickets.take(names[1]), tickets.take(names[1])) == ("b", None)


def test_every_button_has_a_prefix_of_its_own() -> None:
    assert len({rule.prefix for rule in BUTTONS}) == len(BUTTONS)
