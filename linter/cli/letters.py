"""The letters that were asked for: files as named, folders walked, standard input; each read within bounds."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from linter.cli.gitignore import GitIgnore
from linter.cli.sieve import Sieve
from linter.cli.words import STDIN
from linter.model.frozen import frozen, replace
from linter.parsing.source.limits import DEFAULT, Limits, megabytes

#: What standard input is taken for when nobody says.
UNNAMED = "stdin.txt"


class Unreachable(Exception):
    """The bytes of a letter cannot be had; the message says why, to follow "could not be checked:"."""


@frozen
class Letter:
    """One letter to check: `path` is how it is shown. `trouble` says why there is nothing to read at it.

    `limits` are how much of it is taken on.
    """

    path: str
    trouble: str = ""
    from_stdin: bool = False
    limits: Limits = DEFAULT

    def bytes(self) -> bytes:
        """What the letter holds; raises `Unreachable`."""
        if self.trouble:
            raise Unreachable(self.trouble)
        if self.from_stdin:  # one more than a reader takes, for it to say what is too large
            return sys.stdin.buffer.read(self.limits.size + 1)
        try:
            found = os.stat(self.path)  # noqa: PTH116 - a path is not taken apart for every letter
            if not stat.S_ISREG(found.st_mode):
                raise Unreachable("it is not a file")
            if found.st_size > self.limits.size:
                sizes = f"{megabytes(found.st_size)}; the limit is {megabytes(self.limits.size)}"
                raise Unreachable(f"the file is too large ({sizes}): take the pictures out, or split it")
            with open(self.path, "rb", buffering=0) as stream:  # noqa: PTH123
                return stream.readall()
        except FileNotFoundError:
            raise Unreachable("there is no such file") from None
        except PermissionError:
            raise Unreachable("you have no permission to read it") from None
        except (OSError, ValueError) as fault:
            raise Unreachable(f"it cannot be read: {getattr(fault, 'strerror', None) or fault}") from None


def letters(
    paths: Iterable[str],
    endings: Iterable[str],
    stdin_filename: str,
    limits: Limits = DEFAULT,
    sieve: Sieve | None = None,
) -> list[Letter]:
    """The letters at `paths`, each once, in order: files as named, folders walked for files that end so.

    What `sieve` leaves out is in its `passed` afterwards.
    """
    sieve = sieve or Sieve()
    found: dict[str, Letter] = {}
    for path in paths:
        if path == STDIN:
            found.setdefault(STDIN, Letter(stdin_filename, from_stdin=True))
        elif not path.strip():
            found.setdefault(path, Letter(path, trouble="the name of a file was expected, but there is none"))
        elif Path(path).is_dir():
            for letter in _walked(path, tuple(sorted(endings)), sieve):
                found.setdefault(os.path.normpath(letter.path), letter)
        elif not Path(path).exists() or sieve.keeps_named(path):
            found.setdefault(os.path.normpath(path), Letter(path))
    return [replace(letter, limits=limits) for letter in found.values()]


def _walked(folder: str, endings: tuple[str, ...], sieve: Sieve) -> Iterator[Letter]:
    """The letters under `folder` by name; hidden files, hidden folders and Word's lock files are none."""
    closed: list[OSError] = []
    some = False
    ignored = GitIgnore(Path(folder)) if sieve.gitignore else None
    if ignored and ignored.says(Path(folder).resolve(), is_folder=True):
        ignored = None  # somebody named it all the same
    before = sieve.letters
    for at, folders, files in os.walk(folder, onerror=closed.append):
        inner = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in inner if sieve.keeps(str(Path(at) / name), ignored, is_folder=True)]
        for name in sorted(files):
            path = str(Path(at) / name)
            if name.startswith((".", "~$")):
                why = "hidden" if name.startswith(".") else "Word's mark of an open file"
                sieve.pass_over(path, why, deliberate=False)
            elif not name.lower().endswith(endings):
                sieve.pass_over(path, "not a kind of file that letters are in", deliberate=False)
            elif sieve.keeps(path, ignored, is_folder=False):
                some = True
                yield Letter(path)
    for fault in closed:
        some = True
        yield Letter(str(fault.filename), f"the folder cannot be read: {fault.strerror}")
    if not some and sieve.letters == before:
        yield Letter(folder, f"the folder holds no letter that can be checked ({', '.join(endings)})")
