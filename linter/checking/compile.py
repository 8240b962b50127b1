"""A library made ready to check with: loaded, its phrases and fingerprints compiled, kept on disk until it changes.

What is kept lies in the user's own cache folder, under the hash of the library's files and of this program's version. It
is written to a temporary file and then renamed, carries its own hash, and is made anew when it is missing or damaged.
"""

from __future__ import annotations

import gc
import hashlib
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from linter.checking.files import digest_of
from linter.matching.index import Index, build_index
from linter.model.library import Library
from linter.model.rule import Rule
from linter.rule_kinds import kind
from linter.storing import folder as storing
from linter.version import VERSION

FORMAT = 4
"""Counts up when what is kept changes its shape."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A library and its rules, ready to check any number of letters with."""

    library: Library
    rules: tuple[Rule, ...]
    index: Index


def compiled(
    lines_dir: Path, rules_dir: Path, *, cache: bool = True, on_compile: Callable[[], None] | None = None
) -> Compiled:
    """The library in `lines_dir` with the rules in `rules_dir`.

    `on_compile` is called before a library is compiled, which takes seconds; a kept one is ready in milliseconds.
    Raises `LibraryError` with every fault of every file.
    """
    digest = digest_of(lines_dir, rules_dir)
    path = storing.path(storing.LIBRARIES, f"{_key(digest, lines_dir, rules_dir)}.library") if cache else None
    kept = _kept(path) if path else None
    if kept:
        return kept
    if on_compile:
        on_compile()
    made = compile_library(lines_dir, rules_dir)
    if path:
        _keep(path, made)
    return made


def _key(digest: str, *folders: Path) -> str:
    """What a kept library is found under: its content, this program, and where it lies (entries know their files)."""
    state = hashlib.sha256(
        "\0".join((digest, str(FORMAT), VERSION, *map(str, folders))).encode("utf-8", "surrogateescape")
    )
    return state.hexdigest()[:32]


def compile_library(lines_dir: Path, rules_dir: Path | None) -> Compiled:
    """Load and compile a library, whatever is kept of it. Raises `LibraryError`."""
    from linter.checking.loading import load

    library, rules = load(lines_dir, rules_dir)
    return assemble(library, rules)


def assemble(library: Library, rules: tuple[Rule, ...]) -> Compiled:
    """Compile a library that is already loaded."""
    from linter.checking.english import common_words

    wanted = {phrase for rule in rules for phrase in kind(rule.kind).phrases(rule, library)}
    return Compiled(library, rules, build_index(library, wanted, common_words()))


def _kept(path: str) -> Compiled | None:
    """The compiled library kept at `path`; None when there is none or it is damaged."""
    content = storing.read(path)
    if content is None:
        return None
    stamp, body = content[:32], memoryview(content)[32:]
    if hashlib.sha256(body).digest() != stamp:
        return None
    collecting = gc.isenabled()
    gc.disable()
    try:
        made = pickle.loads(body)  # noqa: S301 - the user's own cache folder, and the hash has been checked
    except (pickle.UnpicklingError, AttributeError, ImportError, EOFError, IndexError, TypeError, ValueError, KeyError):
        return None
    finally:
        if collecting:
            gc.enable()
    return made if isinstance(made, Compiled) else None


def _keep(path: str, made: Compiled) -> None:
    """Write a compiled library; one that cannot be written is made anew next time."""
    body = pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL)
    storing.write(path, hashlib.sha256(body).digest(), body)
