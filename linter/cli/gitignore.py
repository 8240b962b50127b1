"""What git ignores in a folder: its `.gitignore` files from the top of the repository down, and the repository's own list.

Git itself is not asked: it need not be installed, and it runs programs that a repository's configuration names.
Outside a repository nothing is ignored. Source: https://git-scm.com/docs/gitignore
"""

from __future__ import annotations

from pathlib import Path

from linter.checking.patterns import Patterns

_FILE = ".gitignore"
#: Bytes; no list of patterns that people write comes near it.
_MOST = 1_000_000


class GitIgnore:
    """Asked about what lies in one folder after another, each folder after the one that it is in."""

    def __init__(self, start: Path) -> None:
        self._lists: dict[Path, tuple[tuple[str, Patterns], ...]] = {}
        start = start.resolve()
        top = next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), None)
        if top:
            inside = start.relative_to(top).parts
            for depth in range(len(inside) + 1):
                self._lists_in(top.joinpath(*inside[:depth]))

    def says(self, path: Path, *, is_folder: bool) -> str:
        """Why `path`, a resolved one, is ignored: the pattern and the file that it is in; "" if it is not."""
        for name, patterns in reversed(self._lists_in(path.parent)):
            said = patterns.says(path, is_folder=is_folder)
            if said:
                return "" if said.startswith("!") else f"“{said}” in {name}"
        return ""

    def _lists_in(self, folder: Path) -> tuple[tuple[str, Patterns], ...]:
        """The lists that hold in a folder, the nearest last."""
        found = self._lists.get(folder)
        if found is None:
            own = (folder / ".git").exists()
            above = () if own else self._lists.get(folder.parent, ())
            inside = own or bool(above) or folder.parent in self._lists
            files = [folder / ".git" / "info" / "exclude"] * own + [folder / _FILE] * inside
            found = (*above, *((_shown(file), patterns) for file in files if (patterns := _read(file, folder))))
            if inside:
                self._lists[folder] = found
        return found


def _shown(file: Path) -> str:
    """A list by its name from here, where it lies below."""
    here = Path.cwd().resolve()
    return str(file.relative_to(here) if file.is_relative_to(here) else file)


def _read(file: Path, folder: Path) -> Patterns | None:
    """The patterns in a list; None if there are none. What is no pattern is passed over, as git does."""
    try:
        with file.open("rb") as stream:
            lines = stream.read(_MOST).decode("utf-8", "replace").splitlines()
    except OSError:
        return None
    wanted = [line for line in lines if line.strip() and not line.startswith("#")]
    if not wanted:
        return None
    try:
        return Patterns(wanted, folder)
    except ValueError:
        good = [line for line in wanted if _is_pattern(line, folder)]
        return Patterns(good, folder) if good else None


def _is_pattern(line: str, folder: Path) -> bool:
    try:
        Patterns([line], folder)
    except ValueError:
        return False
    return True
