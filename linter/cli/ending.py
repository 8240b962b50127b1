"""How a run of a command ends, whatever becomes of it: with an exit status, and no traceback that nobody asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from linter.cli.failure import CLEAN, FAILED, STOPPED, CannotCheck, ReaderGone, tell

DEBUG = "--debug"


def ended(command: Callable[[], object], *, debug: bool) -> int:
    """Run a command and give its exit status; with `debug` an error that none foresaw is raised."""
    try:
        status = command()
        sys.stdout.flush()
    except CannotCheck as failure:
        tell(str(failure))
        return FAILED
    except (KeyboardInterrupt, EOFError):
        tell("")  # after the ^C that the terminal shows
        return stopped()
    except (ReaderGone, BrokenPipeError):
        _let_go()
        return FAILED
    except Exception as fault:
        if debug:
            raise
        tell(
            f"policyline: this should not have happened ({type(fault).__name__}: {fault}). Nothing was changed. "
            f"It is our fault, not yours: run the same again with {DEBUG} and send us what it says."
        )
        return FAILED
    return status if isinstance(status, int) else CLEAN


def stopped() -> int:
    """Say that somebody stopped the command, and give the status of that."""
    tell("Stopped.")
    return STOPPED


def _let_go() -> None:
    """Let what Python would still write at its end go somewhere, or it complains there."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
