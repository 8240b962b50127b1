"""The command `policyline`: what was checked before is shown at once, and everything else goes its way."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] != ["check"]:
        from linter.cli.group import run

        return run(given)
    from linter.cli.again import Run

    again = Run(given[1:])
    status = again.known()
    if status is None:
        from linter.cli.group import run

        status = run(given, again)
    return status
