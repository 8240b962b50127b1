"""The command `policyline`: what was checked before is shown at once, and everything else goes its way."""

from __future__ import annotations

import atexit
import gc
import os
import sys

_ENOUGH = 100_000
"""Objects made since the last time, when Python looks for rubbish again: usually more than a check of one letter makes."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit status; `arguments` are the process's own if they are not given."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] != ["check"]:
        from linter.cli.group import run

        return run(given)
    if arguments is None:
        gc.set_threshold(_ENOUGH)
    status = _checked(given)
    if arguments is None:
        gc.freeze()  # nothing is looked through once more in a process that ends
        _end(status)
    return status


def _end(status: int) -> None:
    """End a process in which nothing else runs, without its modules being taken down one by one; otherwise do nothing."""
    threads = sys.modules.get("threading")
    if "multiprocessing" in sys.modules or (threads and threads.active_count() > 1):
        return
    try:
        atexit._run_exitfuncs()  # noqa: SLF001 - what Python calls at its own end, and has no other name
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError):  # no such stream, or nobody reads it: Python's own end says what there is to say
        return
    os._exit(status)


def _checked(given: list[str]) -> int:
    from linter.cli import words
    from linter.cli.again import Run

    plain = words.plain(given[1:])
    again = Run(given[1:], plain)
    status = again.known()
    if status is None and plain:
        from linter.cli.everyday import checked

        status = checked(plain, again)
    if status is None:
        from linter.cli.group import run

        status = run(given, again)
    return status
