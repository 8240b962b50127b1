"""Whether files have changed, told without reading them: by name, size and the times and number their system gives."""

from __future__ import annotations

import os
import time

Row = tuple[str, int, int, int, int]
"""Path, size in bytes, when its content and its entry were last changed in nanoseconds, number."""
_SETTLED, _SETTLED_COARSELY = 100_000_000, 2_000_000_000
"""Nanoseconds after which a file that is written again has another time; some file systems count whole seconds."""


def of_folder(folder: str, suffixes: tuple[str, ...]) -> list[Row] | None:
    """A row for every file in `folder` and below that ends so; None if one cannot be asked.

    Hidden files and folders are left out, and what Python keeps of programs.
    """
    rows: list[Row] = []
    waiting = [folder]
    try:
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    name = entry.name
                    if name.startswith(".") or name == "__pycache__":
                        continue
                    if name.lower().endswith(suffixes):
                        found = entry.stat()
                        rows.append((entry.path, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino))
                    elif entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
    except OSError:
        return None
    return sorted(rows)


def settled(rows: list[Row]) -> bool:
    """Whether every file was last changed long enough ago for a later change to show."""
    now = time.time_ns()
    return all(
        max(changed, entered) < now - (_SETTLED if changed % 1_000_000 else _SETTLED_COARSELY)
        for _, _, changed, entered, _ in rows
    )
