"""The letters that were asked for: files as named, folders walked, standard input; each read within bounds."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

#: A letter has kilobytes. What is larger than this, in bytes, is something else, and is not read.
MOST_BYTES = 32 * 1024 * 1024
STDIN = "-"


class Unreachable(Exception):
    """The bytes of a letter cannot be had; the message says why, for people."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to check: `path` is how it is shown. `trouble` says why there is nothing to read at it."""

    path: str
    trouble: str = ""
    from_stdin: bool = False

    def bytes(self) -> bytes:
        """What the letter holds; raises `Unreachable`."""
        if self.trouble:
            raise Unreachable(self.trouble)
        if self.from_stdin:
            return _bounded(sys.stdin.buffer.read(MOST_BYTES + 1))
        try:
            file = Path(self.path)
            found = file.stat()
            if not stat.S_ISREG(found.st_mode):
                raise Unreachable("it is not a file")
            return _bounded(file.read_bytes() if found.st_size <= MOST_BYTES else b"", found.st_size)
        except FileNotFoundError:
            raise Unreachable("there is no such file") from None
        except PermissionError:
            raise Unreachable("you have no permission to read it") from None
        except (OSError, ValueError) as fault:
            raise Unreachable(f"it cannot be read: {getattr(fault, 'strerror', None) or fault}") from None


def letters(paths: Iterable[str], endings: Iterable[str], stdin_filename: str) -> list[Letter]:
    """The letters at `paths`, each once, in order: files as they are, folders walked for files with one of `endings`."""
    found: dict[str, Letter] = {}
    for path in paths:
        if path == STDIN:
            found.setdefault(STDIN, Letter(stdin_filename, from_stdin=True))
        elif Path(path).is_dir():
            for letter in _walked(path, tuple(endings)):
                found.setdefault(os.path.normpath(letter.path), letter)
        else:
            found.setdefault(os.path.normpath(path), Letter(path))
    return list(found.values())


def _walked(folder: str, endings: tuple[str, ...]) -> Iterator[Letter]:
    """The letters under `folder` by name; hidden files, hidden folders and Word's lock files are none."""
    closed: list[OSError] = []
    some = False
    for at, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(endings) and not name.startswith((".", "~$")):
                some = True
                yield Letter(str(Path(at) / name))
    for fault in closed:
        some = True
        yield Letter(str(fault.filename), f"the folder cannot be read: {fault.strerror}")
    if not some:
        yield Letter(folder, f"the folder holds no letter that can be checked ({', '.join(sorted(endings))})")


def _bounded(data: bytes, size: int | None = None) -> bytes:
    if max(len(data), size or 0) > MOST_BYTES:
        raise Unreachable(f"it is larger than {MOST_BYTES // 1024 // 1024} MB, which no letter is")
    return data
