"""Patterns of paths, written as in `.gitignore`: `*.pdf` at any depth, `archive/` and all in it, `letters/**/old-*.docx`.

Source: https://git-scm.com/docs/gitignore#_pattern_format
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

#: Signs by which a pattern means more than one file.
_SIGNS = "*?[!"


class Patterns:
    """Patterns that start from `folder`; a later one that begins with `!` takes back what an earlier one says.

    Raises `ValueError` for what is no pattern.
    """

    def __init__(self, lines: Iterable[str], folder: Path) -> None:
        # A tenth of a second: only where there are patterns at all.
        from pathspec import GitIgnoreSpec

        self.folder = folder
        self.lines = tuple(lines)
        try:
            self._spec = GitIgnoreSpec.from_lines(self.lines)
        except ValueError as fault:
            raise ValueError(f"{', '.join(map(repr, self.lines))}: not a pattern of paths: {fault}") from None

    def says(self, path: str | Path, *, is_folder: bool = False) -> str | None:
        """The pattern that decides on `path`, "!" before it where it is taken back; None if none does."""
        inside = self._inside(path)
        if inside is None:
            return None
        found = self._spec.check_file(inside + "/" * is_folder)
        if found.include is None or found.index is None:
            return None
        return str(getattr(self._spec.patterns[found.index], "pattern", ""))

    def match(self, path: str | Path, *, is_folder: bool = False) -> bool:
        """Whether the patterns mean `path`; of a letter attached to a mail the mail's path counts."""
        return not (self.says(path, is_folder=is_folder) or "!").startswith("!")

    @property
    def named(self) -> bool:
        """Whether they name single files alone."""
        return not any(sign in line for line in self.lines for sign in _SIGNS) and not any(
            line.endswith("/") or (self.folder / line).is_dir() for line in self.lines
        )

    def _inside(self, path: str | Path) -> str | None:
        """`path` from the patterns' folder, with `/`; None if it lies elsewhere."""
        whole = os.path.abspath(str(path).partition(" > ")[0])  # noqa: PTH100 - links stay as they are named
        for known in (whole, os.path.realpath(whole)):
            for start in (self.folder, self.folder.resolve()):
                if Path(known).is_relative_to(start) and Path(known) != start:
                    return Path(known).relative_to(start).as_posix()
        return None
