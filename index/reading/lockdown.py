"""What the child gives up before it looks at a file: network, processes, files, memory, time."""

import contextlib
import ctypes
import math
import sys

from index.reading.limits import Limits

if sys.platform != "win32":
    import resource

_CLONE_NEWUSER = 0x10000000  # linux/sched.h
_CLONE_NEWNET = 0x40000000
_REFUSED = (
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "pty.spawn",
    "socket.",
    "subprocess.",
)


def lock_down(limits: Limits) -> None:
    """Lock this process in, for good. Call it before any foreign code is imported."""
    if sys.platform == "linux":
        _leave_network()
    if sys.platform != "win32":
        _limit_resources(limits)
    sys.addaudithook(_refuse)


def _leave_network() -> None:
    """Move into a network namespace without any interface, where the kernel lets a user do so.

    Where it does not, sockets are still refused within the process.
    """
    ctypes.CDLL(None).unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _limit_resources(limits: Limits) -> None:
    # The wall clock of the parent comes first; this one stands in where the parent died.
    seconds = math.ceil(limits.seconds) + 1
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # macOS knows the name of RLIMIT_AS and refuses the value.
        with contextlib.suppress(ValueError):
            resource.setrlimit(kind, (allowed, allowed))


def _refuse(event: str, _: object) -> None:
    if event.startswith(_REFUSED):
        raise PermissionError(f"{event} is not allowed while a file is read")
