"""What holds for every test: none reaches beyond this machine."""

import ipaddress
import re
import signal
import sys
from collections.abc import Iterator

import pytest


class NetworkRefused(Exception):
    """A test reached for the network."""


_guard = {"up": False}
_ENDS_IN_A_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)\.?", re.IGNORECASE)


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if not _guard["up"]:
        return
    if event in {"socket.connect", "socket.sendto"}:
        address = arguments[1]
        if isinstance(address, tuple) and not _is_loopback(str(address[0])):
            raise NetworkRefused(f"{event} to {address}: tests keep to the loopback")
    elif event == "socket.getaddrinfo" and _is_looked_up(arguments[0]):
        raise NetworkRefused(f"look-up of {arguments[0]!r}: tests keep to the loopback")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_looked_up(host: object) -> bool:
    """Whether a name server would be asked; no name ends in a number, so that is an address."""
    name = host.decode() if isinstance(host, bytes) else str(host or "")
    is_address = ":" in name or _ENDS_IN_A_NUMBER.fullmatch(name)
    return not is_address and name not in {"", "localhost"}


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuses every connection and look-up beyond the loopback, by any library, in this process.

    An audit hook, since these see each socket that Python opens; they cannot be taken out again.
    """
    sys.addaudithook(_audit)
    _guard["up"] = True
    yield
    _guard["up"] = False


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """What a shell begins in the background ignores interrupts, and so do its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
