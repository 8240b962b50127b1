"""Letters recorded while they are checked: where the history is, what is kept of a letter, and what to say of it.

What the history leans on is loaded only when something is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from linter.checking.compile import Compiled
from linter.checking.settings import Settings
from linter.cli.failure import CannotCheck, tell
from linter.cli.letters import Letter
from linter.model.finding import Report


class Recording:
    """The history of one run over the letters `chosen`. Raises `CannotCheck` when it cannot be used.

    What was named and is not there, such as a mistyped file or a folder without letters, is no letter.
    """

    def __init__(self, here: Settings, compiled: Compiled, chosen: Iterable[Letter]) -> None:
        from linter.checking.observing import Observing
        from linter.checking.references import reference
        from linter.cli.histories import now, opened, references
        from linter.history.recording import Recorder
        from linter.history.retention import oldest_kept
        from linter.history.snapshots import snapshot

        patterns = references(here)
        kept = here.words("history-keep")
        chosen = list(chosen)
        nameless = frozenset(letter.path for letter in chosen if letter.from_stdin)
        self._nothing = frozenset(letter.path for letter in chosen if not (letter.from_stdin or _is_there(letter)))
        self._days = here.number("history-days")
        self._history = opened(here, create=True)
        self._recorder = Recorder(
            self._history,
            snapshot(compiled.library, compiled.rules),
            now,
            _naming(here.folder, nameless),
            lambda path: reference(path, "", patterns),
            paths="paths" in kept,
            oldest=oldest_kept(self._days, now()),
        )
        self.observing = Observing(patterns, "passages" in kept)

    def passing(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports, each recorded; then what is too old is deleted."""
        from linter.cli.histories import now
        from linter.history.retention import let_go
        from linter.history.store import HistoryError

        try:
            try:
                for report in reports:
                    if report.path not in self._nothing:
                        self._recorder.add(report)
                    yield report
            finally:
                self._recorder.flush()
            let_go(self._history, self._days, now())
        except HistoryError as fault:
            raise CannotCheck(str(fault)) from None
        finally:
            self._history.connection.close()

    def say(self) -> None:
        """Tell on standard error what was recorded."""
        new, changed, same, old = self._recorder.recorded
        total = new + changed + same
        tell(
            f"Recorded {total:,} {'letter' if total == 1 else 'letters'} in {_shown(self._history.file)}: "
            f"{new:,} new, {changed:,} changed, {same:,} as before."
        )
        if old:
            say_too_old(old, self._days)


def say_too_old(letters: int | None, days: int) -> None:
    """Tell on standard error that letters were not kept, how many if that is known, and why."""
    them = "Some letters are" if letters is None else f"{letters:,} {'letter is' if letters == 1 else 'letters are'}"
    tell(f"{them} more than {days:,} days old, and not kept: the setting history-days says how long letters are.")


def _is_there(letter: Letter) -> bool:
    return not letter.trouble and Path(letter.path).is_file()


def _naming(folder: Path, nameless: frozenset[str]) -> Callable[[str], str]:
    """The lasting name of a letter: its path from the settings' folder, wherever the command is run."""
    from linter.history.recording import lasting_name

    return lambda path: "" if path in nameless else lasting_name(path, folder)


def _shown(file: Path) -> Path:
    return file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file
