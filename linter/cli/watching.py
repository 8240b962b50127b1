"""A run repeated whenever something that it depends on changes, until somebody ends it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path

import click

from linter.cli.failure import CannotCheck, tell

#: Milliseconds after which the watcher is asked again.
_PAUSE = 1_000
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

    while True:
        known = frozenset(path.resolve() for path in paths())
        before = _state(known)
        _show(run)
        # A file that an editor replaces is another file to the system: its folder is what is watched.
        places = {path if path.is_dir() else path.parent for path in known}
        begun = False
        watcher = watch(
            *(place for place in places if place.is_dir()),
            watch_filter=concerns,
            rust_timeout=_PAUSE,
            yield_on_timeout=True,
            raise_interrupt=True,
        )
        # Closed by us: an interrupt that comes while Python itself ends a generator is lost.
        with closing(watcher):
            for changes in watcher:
                # What changed while the first check ran was not watched yet.
                missed = not begun and _state(known) != before
                begun = True
                if (changes or missed) and frozenset(path.resolve() for path in paths()) != known:
                    break
                if changes or missed:
                    _show(run)


def _state(known: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """When each file, or each below a folder, was last written, and its size."""
    found: dict[Path, tuple[int, int]] = {}
    for path in known:
        for file in path.rglob("*") if path.is_dir() else (path,):
            with suppress(OSError):
                state = file.stat()
                found[file] = (state.st_mtime_ns, state.st_size)
    return found


def _show(run: Callable[[], object]) -> None:
    if sys.stdout.isatty():
        click.clear()
    try:
        run()
    except CannotCheck as fault:
        tell(str(fault))
    tell("Watching for changes; Ctrl-C ends.")
