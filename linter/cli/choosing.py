"""The letters of one run of `policyline check`: those asked for, less what is left out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from linter.checking.limiting import limits
from linter.checking.settings import Settings
from linter.cli.asked import Asked
from linter.cli.failure import CannotCheck, tell
from linter.cli.letters import UNNAMED, Letter, letters
from linter.cli.sieve import Sieve, sieve
from linter.documents import ENDINGS


def chosen(asked: Asked, here: Settings) -> tuple[list[Letter], Sieve]:
    """The letters to check, and the sieve that knows what was left out."""
    through = sieve(here, forced=asked.force_exclude)
    if asked.since:
        through.since = asked.since
        through.changed = _changed(asked.since)
    found = letters(asked.paths, ENDINGS, asked.stdin_filename or UNNAMED, limits(here), through)
    if asked.annotate:
        from linter.cli.annotating import is_annotated

        found = [letter for letter in found if letter.path in asked.paths or not is_annotated(letter)]
    return found, through


def _changed(revision: str) -> frozenset[Path]:
    from linter.checking.repository import NoHistory, repository_of

    try:
        return repository_of(Path.cwd()).changed(revision)
    except NoHistory as fault:
        raise CannotCheck(f"--since: {fault}.") from None


def say_left_out(found: list[Letter], through: Sieve) -> None:
    """Tell on standard error that nothing is left to check, since that would look like nothing found."""
    if not found:
        number = f"{through.letters:,} {'letter is' if through.letters == 1 else 'letters are'}"
        since = f"; nothing else changed since {through.since}" if through.since else ""
        tell(f"No letter to check: {number} left out{since}. --show-files says why.")


def covers_project(paths: Iterable[str], here: Settings) -> bool:
    """Whether all of the folder that the settings are for is among `paths`."""
    return any(Path(path).is_dir() and here.folder.resolve().is_relative_to(Path(path).resolve()) for path in paths)


def listed(words: Iterable[str]) -> tuple[str, ...]:
    """The names in an option that can be given several times, each with one name or several with commas between them."""
    return tuple(name for word in words for name in (part.strip() for part in word.split(",")) if name)
