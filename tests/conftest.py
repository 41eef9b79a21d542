"""What holds for every test."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """What is started in a shell's background is told to ignore Ctrl-C, and so is all that it
    starts; the tests on interrupts need a process that hears it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
