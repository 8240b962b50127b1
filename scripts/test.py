"""Set up everything that development needs and pass all tests: style, types, floors, then the tests themselves.

Arguments are handed on to pytest. Where CI is set, Spark is set up too, half a gigabyte that one test needs.
"""

import os
import sys

from environment import ready, run

CHECKS = (
    ("ruff", "format", "--check", "--quiet"),
    ("ruff", "check", "--quiet"),
    ("mypy",),
    ("lint-imports", "--no-cache"),
)


def main() -> int:
    """Exit status of the first check that fails; each runs whatever became of those before it."""
    ready("dev")
    if os.environ.get("CI"):
        ready("spark")
    statuses = []
    for check in (*CHECKS, ("pytest", "--numprocesses=auto", "--quiet", *sys.argv[1:])):
        print(f"── {' '.join(check)}", flush=True)
        statuses.append(run(*check))
    return next((status for status in statuses if status), 0)


if __name__ == "__main__":
    sys.exit(main())
