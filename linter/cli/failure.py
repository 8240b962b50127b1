"""How a command ends: its exit status; and sentences on standard error where it could not do what was asked."""

from __future__ import annotations

from collections.abc import Iterable

from linter.checking.setting_keys import FAIL_ON

CLEAN, FOUND, FAILED, STOPPED = 0, 1, 2, 130


def status(severities: Iterable[str], fail_on: str, *, failed: bool = False) -> int:
    """The exit status: what could not be done outweighs what was found, which counts from the severity `fail_on`."""
    if failed:
        return FAILED
    failing = () if fail_on == FAIL_ON[-1] else FAIL_ON[: FAIL_ON.index(fail_on) + 1]
    return FOUND if set(severities).intersection(failing) else CLEAN


def tell(sentence: str) -> None:
    """Write a sentence to standard error, wherever that leads: click knows how, and is loaded where there is one to say."""
    from click import echo

    echo(sentence, err=True)


class CannotCheck(Exception):
    """What was asked for could not be done; the message says why and what to do, one sentence a line."""


class ReaderGone(Exception):
    """Whoever was reading our output has stopped (`policyline … | head`)."""
