"""A run repeated whenever something that it depends on changes, until somebody ends it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from linter.cli.failure import CannotCheck

_MISSING = "--watch needs one more part: install it with pip install 'policyline[watch]'."


def watched(run: Callable[[], object], paths: Callable[[], Iterable[Path]]) -> None:
    """Call `run` now and after each change of `paths`, files or folders that are looked up anew each time.

    It ends when somebody stops it (`KeyboardInterrupt`). What keeps one run from checking is said, and waited out.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise CannotCheck(_MISSING) from None
    known: frozenset[Path] = frozenset()

    def concerns(_change: object, path: str) -> bool:
        changed = Path(path)
        if changed.name.startswith((".", "~$")) or changed.name.endswith(("~", ".tmp")):
            return False  # a program's own scratch file
        return changed in known or any(changed.is_relative_to(folder) for folder in known if folder.is_dir())

    _show(run)
    while True:
        known = frozenset(path.resolve() for path in paths())
        # A file that an editor replaces is another file to the system: its folder is what is watched.
        places = {path if path.is_dir() else path.parent for path in known}
        for _ in watch(*(place for place in places if place.is_dir()), watch_filter=concerns, raise_interrupt=True):
            _show(run)
            if frozenset(path.resolve() for path in paths()) != known:
                break


def _show(run: Callable[[], object]) -> None:
    if sys.stdout.isatty():
        click.clear()
    try:
        run()
    except click.ClickException as fault:
        fault.show()
    click.echo("Watching for changes; Ctrl-C ends.", err=True)
