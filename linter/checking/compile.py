"""A library made ready to check with: loaded, its phrases and fingerprints compiled, kept on disk until it changes.

What is kept lies in the user's own cache folder, under the hash of the library's files and of this program's version. It
is written to a temporary file and then renamed, and is made anew when it is missing, or is not as it was written. A file
is found in it by its place, so that opening it costs the same however large the library is: see `storing.shelf`.
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from linter.checking.files import SUFFIXES, digest_of
from linter.matching.index import Index
from linter.matching.shelving import opened, records
from linter.model.frozen import frozen
from linter.model.library import Library
from linter.model.rule import Rule
from linter.rule_kinds import kind
from linter.storing import folder as storing
from linter.storing import shelf, signature
from linter.storing.hashing import blake2b
from linter.version import VERSION

FORMAT = 29
"""Counts up when what is kept changes its shape."""
_RULES = b"#rules"
_DAYS, _MOST = 60, 24
"""Files of libraries that have not been used for so many days go, and all but so many."""


@frozen
class Compiled:
    """A library and its rules, ready to check any number of letters with."""

    rules: tuple[Rule, ...]
    index: Index

    @property
    def library(self) -> Library:
        """The library itself; a check needs only some of it, which `index` has."""
        return self.index.library


def compiled(
    lines_dir: Path, rules_dir: Path, *, cache: bool = True, on_compile: Callable[[], None] | None = None
) -> Compiled:
    """The library in `lines_dir` with the rules in `rules_dir`.

    `on_compile` is called before a library is compiled, which takes seconds; a kept one is ready in milliseconds.
    Raises `LibraryError` with every fault of every file.
    """
    if not cache or storing.folder() is None:
        if on_compile:
            on_compile()
        return compile_library(lines_dir, rules_dir)
    path = storing.path(storing.LIBRARIES, f"{_key(_digest(lines_dir, rules_dir), lines_dir, rules_dir)}.library") or ""
    kept = _kept(path)
    if kept:
        return kept
    if on_compile:
        on_compile()
    with _no_rubbish():
        made = compile_library(lines_dir, rules_dir)
        written = shelf.write(path, _records(made))
    if written:
        storing.write(f"{path}.stamp", _stamp(path))
        storing.tidy(storing.LIBRARIES, days=_DAYS, most=_MOST)
    return made


@contextmanager
def _no_rubbish() -> Iterator[None]:
    """While so much is made that is kept, Python does not look through all of it for rubbish, again and again."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def _digest(*folders: Path) -> str:
    """The hash of the files in `folders`, which are not read again while their signature is what it was."""
    rows = [row for each in folders for row in signature.of_folder(str(each), SUFFIXES) or ()]
    now = blake2b(repr(rows).encode("utf-8", "surrogateescape")).digest()
    place = blake2b(repr([str(each.absolute()) for each in folders]).encode("utf-8", "surrogateescape"))
    file = storing.path(storing.LIBRARIES, f"{place.hexdigest()[:32]}.signature") or ""
    kept = storing.read(file) or b""
    if rows and kept[: len(now)] == now:
        return kept[len(now) :].decode("ascii", "replace")
    digest = digest_of(*folders)
    if signature.settled(rows):
        storing.write(file, now, digest.encode())
    return digest


def _key(digest: str, *folders: Path) -> str:
    """What a kept library is found under: its content, this program, and where it lies (entries know their files)."""
    state = blake2b("\0".join((digest, str(FORMAT), VERSION, *map(str, folders))).encode("utf-8", "surrogateescape"))
    return state.hexdigest()[:32]


def compile_library(lines_dir: Path, rules_dir: Path | None) -> Compiled:
    """Load and compile a library, whatever is kept of it. Raises `LibraryError`."""
    from linter.checking.loading import load

    library, rules = load(lines_dir, rules_dir)
    return assemble(library, rules)


def assemble(library: Library, rules: tuple[Rule, ...]) -> Compiled:
    """Compile a library that is already loaded."""
    from linter.checking.english import common_words
    from linter.matching.indexing import build_index

    wanted = {phrase for rule in rules for phrase in kind(rule.kind).phrases(rule, library)}
    return Compiled(rules, build_index(library, wanted, common_words()))


def _kept(path: str) -> Compiled | None:
    """The compiled library kept at `path`; None when there is none, or it is not the file that was written."""
    try:
        if storing.read(f"{path}.stamp") != _stamp(path):
            return None
        found = shelf.Shelf(path)
        rules: tuple[Rule, ...] = pickle.loads(found.get(_RULES) or b"")  # noqa: S301 - the user's own cache folder
    except (OSError, ValueError, EOFError, AttributeError, ImportError, pickle.UnpicklingError):
        return None
    return Compiled(rules, opened(found))


def _records(made: Compiled) -> Iterator[tuple[bytes, bytes]]:
    yield from records(made.index)
    yield _RULES, pickle.dumps(made.rules, protocol=pickle.HIGHEST_PROTOCOL)


def _stamp(path: str) -> bytes:
    """What tells a file that somebody has changed from the one that was written. Raises OSError."""
    about = os.stat(path)  # noqa: PTH116 - the caches speak of paths as text
    return f"{about.st_size} {about.st_mtime_ns} {about.st_ino}".encode()
