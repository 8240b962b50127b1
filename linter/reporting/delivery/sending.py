"""A message sent once: claimed, tried again while that can help, and what became of it written down."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from linter.history.deliveries import Delivery, claim, release, settle
from linter.history.store import History
from linter.reporting.delivery.outcome import NotSent, Unknown

WAITS = (5.0, 30.0)
"""Seconds before a message is tried again."""


class Sent(NamedTuple):
    """What became of a message: whether it is out (or was before), and what to tell."""

    well: bool
    words: str


def send_once(
    history: History,
    delivery: Delivery,
    message: str,
    send: Callable[[], str],
    clock: Callable[[], datetime],
    *,
    again: bool = False,
) -> Sent:
    """Send by `send`, unless it was sent before, or may have been; `message` is what it is called."""
    earlier = claim(history, delivery, message, clock(), again=again)
    if earlier and earlier.state == "sent":
        return Sent(True, f"was sent on {earlier.changed[:10]} already, and is not sent again")
    if earlier:
        return Sent(
            False,
            f"may have been sent on {earlier.changed[:10]}, so it is not sent again "
            f"({earlier.said or 'the sender was stopped, or is still at it'}); ask for it with --again if it did not arrive",
        )
    try:
        said = _tried(send)
    except NotSent as fault:
        release(history, delivery, clock())
        return Sent(False, f"was not sent: {fault}")
    except Unknown as fault:
        settle(history, delivery, "unknown", str(fault), clock())
        return Sent(False, f"may have been sent, and is not sent again unless you ask for it with --again: {fault}")
    except Exception:
        # Whatever it was, nobody knows how far it came.
        settle(history, delivery, "unknown", "an error of ours", clock())
        raise
    settle(history, delivery, "sent", said, clock())
    return Sent(True, f"was sent ({said})")


def _tried(send: Callable[[], str]) -> str:
    for wait in WAITS:
        try:
            return send()
        except NotSent as fault:
            if fault.lasting:
                raise
            time.sleep(wait)
    return send()
