"""The Python interface: a library loaded once, and any number of letters checked with it."""

from __future__ import annotations

from datetime import date
from os import PathLike
from pathlib import Path

from linter.checking.check import check_document
from linter.checking.compile import Compiled, compiled
from linter.checking.naming import FindingNames
from linter.checking.suppressing import suppressed
from linter.documents.txt import read_text
from linter.model.finding import Report


def load_library(
    canonical_lines_dir: str | PathLike[str], rules_dir: str | PathLike[str], *, cache: bool = True
) -> Compiled:
    """Load and compile a library; with `cache`, one that has not changed is ready in milliseconds.

    Raises `LibraryError`, whose `faults` name every fault of every file.
    """
    return compiled(Path(canonical_lines_dir), Path(rules_dir), cache=cache)


def check_text(text: str, library: Compiled, *, as_of: date, path: str = "<text>") -> Report:
    """Check one letter, given as plain text, as of a day.

    `start` and `end` of its findings are code points of `text`. What a comment in it suppresses is in `suppressed`.
    """
    return suppressed(check_document(read_text(text, path), library, as_of), FindingNames(library))[0]
