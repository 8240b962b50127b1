"""Letters written back or beside: each replaced whole or not at all, never over what somebody changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from linter.cli.failure import CannotCheck
from linter.cli.letters import Letter
from linter.cli.replacement import replacement
from linter.cli.words import STDIN


class NotSaved(Exception):
    """A letter could not be written; the message says why, to follow "could not be written:"."""


def save(file: Path, data: bytes, instead_of: bytes | None = None) -> None:
    """Put `data` in the place of `file` in one step, with the permissions it has, through a link to what it points at.

    With `instead_of`, only if that is still what the file holds. Raises `NotSaved`, and then nothing has changed.
    """
    try:
        file = file.resolve()
        if instead_of is None:
            file.parent.mkdir(parents=True, exist_ok=True)
        with replacement(file) as stream:
            stream.write(data)
            if instead_of is not None and file.read_bytes() != instead_of:
                raise NotSaved("it was changed by somebody else meanwhile")
    except OSError as fault:
        raise NotSaved(fault.strerror or str(fault)) from None


def targets(letters: Iterable[Letter], asked: Iterable[str], folder: Path) -> dict[str, Path]:
    """Where in `folder` each letter goes: those of a folder asked for as they lie in it, others by their names.

    Raises `CannotCheck` where two would go to one place.
    """
    roots = [Path(path) for path in asked if path != STDIN and Path(path).is_dir()]
    found: dict[str, Path] = {}
    sources: dict[Path, str] = {}
    for letter in letters:
        path = Path(letter.path)
        inside = next((path.relative_to(root) for root in roots if path.is_relative_to(root)), Path(path.name))
        target = folder / inside
        if target in sources:
            raise CannotCheck(
                f"{sources[target]} and {letter.path} would both be written to {target}: name them one by one."
            )
        sources[target] = letter.path
        found[letter.path] = target
    return found
