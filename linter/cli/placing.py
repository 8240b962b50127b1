"""A folder filled with new files and folders: all of them, or none where one fails; nothing that is there is overwritten."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from linter.cli.failure import CannotCheck


def place(folder: Path, names: list[str], fill: Callable[[Path], None], what: str) -> None:
    """Put what `fill` writes into a folder that it is given, which are things of these names, into `folder`.

    `what` is what could not be done, for the message of `CannotCheck`.
    """
    there = [name for name in names if (folder / name).exists()]
    if there:
        raise CannotCheck(f"{folder} already has {', '.join(there)}; nothing was written. Choose an empty folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".policyline-", dir=folder) as aside:
            fill(Path(aside))
            moved: list[Path] = []
            try:
                for name in names:
                    moved.append((Path(aside) / name).rename(folder / name))
            except OSError:
                for path in moved:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
                raise
    except OSError as fault:
        raise CannotCheck(f"{folder}: {what}: {fault.strerror or fault}") from None
