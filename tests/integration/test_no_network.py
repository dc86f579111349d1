"""The guard of conftest.py: no test reaches beyond this machine."""

import socket

import httpx
import pytest

from tests.conftest import NetworkRefused


def test_a_connection_beyond_the_loopback_is_refused() -> None:
    with socket.socket() as outgoing, pytest.raises(NetworkRefused):
        outgoing.connect(("192.0.2.1", 80))


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("example.org", 443)


async def test_a_library_is_held_too() -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        with pytest.RaisesGroup(NetworkRefused, allow_unwrapped=True, flatten_subgroups=True):
            await client.get("http://192.0.2.1/")


def test_the_loopback_is_open() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as connection,
    ):
        assert connection.getpeername() == server.getsockname()


def test_an_odd_spelling_of_the_loopback_needs_no_name_server() -> None:
    assert socket.getaddrinfo("127.1", 80)[0][4][0] == "127.0.0.1"
