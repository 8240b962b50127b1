"""The same check again: what `policyline check` wrote last time is shown, before anything but this is loaded.

A run is the same if its words, its folder, its letters, the settings in force, the day, the output and this program are.
`Run.known` looks for its outcome, which holds while no file of the library has changed; `Run.keep` keeps one. Whatever
is not understood here (other options, standard input, a setting that turns caches off) is simply not known.
See docs/decisions for why so, and for what is kept of a letter: nothing that can be read without it.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
import time
from functools import cache

from linter.cli.words import STDIN, Words
from linter.storing import folder, outcome, signature
from linter.version import VERSION

#: What else the output depends on.
_SURROUNDINGS = ("NO_COLOR", "TERM", "COLUMNS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "COLORTERM", "FORCE_COLOR")
_SETTINGS = ("policyline.toml", "pyproject.toml")
_MOST_BYTES, MOST_WRITTEN = 50_000_000, 20_000_000
_SUFFIXES = (".yaml", ".yml")
_CUT_SHORT = 2
"""The exit status where nobody reads what is written."""


class Run:
    """One `policyline check`, with `arguments` as they were typed, and told apart if they are `plain`."""

    def __init__(self, arguments: list[str], plain: Words | None) -> None:
        self._arguments = arguments
        self._letters = plain.letters if plain else []
        self._key = self._now()

    def known(self) -> int | None:
        """Show what this run would write, and give its exit status; None where that is not known."""
        kept = outcome.find(self._key) if self._key else None
        if kept is None:
            return None
        status, written, folders, marks = kept
        if _signature(folders) != marks:
            return None
        try:
            sys.stdout.write(written)
            sys.stdout.flush()
        except UnicodeEncodeError:
            return None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return _CUT_SHORT
        return status

    def keep(self, status: int, written: str, folders: tuple[str, ...]) -> None:
        """Keep what the run wrote, unless a letter or the library was changed meanwhile, or has only just been."""
        marks = _signature(folders, settled=True)
        if self._key and marks and self._now() == self._key:
            outcome.keep(self._key, (status, written, folders, marks))

    def _now(self) -> outcome.Key | None:
        """The key of this run as things are now; None where it has none."""
        if folder.folder() is None or not self._letters or STDIN in self._letters:
            return None
        try:
            parts = [
                repr((VERSION, sys.version, list(self._arguments), os.getcwd(), _surroundings())).encode(),
                _program(),
                *_settings(),
                *_contents(self._letters),
            ]
        except (OSError, ValueError):
            return None
        return outcome.key(parts)


def _contents(letters: list[str]) -> list[bytes]:
    """The bytes of the letters; raises ValueError for what is no file, as what is in a folder is not told by it alone."""
    size = 0
    contents = []
    for letter in letters:
        found = os.stat(letter)
        size += found.st_size
        if not stat.S_ISREG(found.st_mode) or size > _MOST_BYTES:
            raise ValueError(letter)
        with open(letter, "rb") as stream:
            contents.append(stream.read())
    return contents


def _settings() -> list[bytes]:
    """The path and the bytes of every settings file from here upwards."""
    at = os.getcwd()
    found: list[bytes] = []
    while True:
        for name in _SETTINGS:
            path = os.path.join(at, name)
            content = folder.read(path)
            if content is not None:
                found += (os.fsencode(path), content)
        above = os.path.dirname(at)
        if above == at:
            return found
        at = above


def _surroundings() -> tuple[object, ...]:
    """The day, and how the output is looked at."""
    terminal = sys.stdout.isatty()
    columns = os.get_terminal_size(sys.stdout.fileno()).columns if terminal else 0
    today = time.localtime()[:3]
    return today, terminal, columns, sys.stdout.encoding.lower(), [os.environ.get(name) for name in _SURROUNDINGS]


@cache
def _program() -> bytes:
    """This program's files as they lie, so that no outcome outlives a change of them."""
    here = os.path.dirname(os.path.dirname(__file__))
    return marshal.dumps(signature.of_folder(here, (".py",)), 2)  # in a tenth of the time that `repr` takes


def _signature(folders: tuple[str, ...], *, settled: bool = False) -> str:
    """The signature of the library in `folders`; "" if it cannot be told, or has not settled and must have."""
    found = [signature.of_folder(each, _SUFFIXES) for each in folders]
    rows = [row for each in found if each for row in each]
    if None in found or not rows or (settled and not signature.settled(rows)):
        return ""
    return outcome.key([repr(rows).encode()])[0]
