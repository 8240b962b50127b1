"""The libraries that tests check letters against, compiled once in a process."""

from datetime import date
from functools import cache
from pathlib import Path

from linter import Compiled, Finding, check_text, load_library

ROOT = Path(__file__).parents[1]
INVENTED = ROOT / "tests" / "evaluation" / "libraries"
GRANTS = INVENTED / "grants"


@cache
def starter() -> Compiled:
    """The project's own library, on the Industrial Strategy."""
    return load_library(ROOT / "canonical_lines", ROOT / "rules", cache=False)


def grants() -> Compiled:
    """An invented department's library: money, percentages, dates, post-holders, a list of five."""
    return invented("grants")


@cache
def invented(name: str) -> Compiled:
    """The library of the invented department `name`."""
    return load_library(INVENTED / name / "canonical_lines", INVENTED / name / "rules", cache=False)


def found(text: str, library: Compiled, as_of: date) -> tuple[Finding, ...]:
    """The findings in `text`."""
    return check_text(text, library, as_of=as_of).findings


def told(text: str, library: Compiled, as_of: date) -> list[tuple[str, str]]:
    """The findings in `text`: their kinds and the words that they point at, on one line."""
    return [
        (finding.kind, " ".join(text[finding.start : finding.end].split())) for finding in found(text, library, as_of)
    ]
