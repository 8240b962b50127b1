"""Single sentences on the libraries of the tests: what is found in them, and what is left alone.

The files of `sentences/` have them, a line each: library, day, kinds of what is found, text. Those of `known_alarms.txt`
are near misses that are taken for faults so far.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.libraries import invented, starter, told

SENTENCES = Path(__file__).with_name("sentences")


KNOWN_ALARMS = SENTENCES / "known_alarms.txt"


def rows(*files: Path) -> Iterator[tuple[str, date, list[str], str]]:
    """Library, day, kinds and text of each line of the files."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                library, day, kinds, text = line.split("|", 3)
                found = sorted(kind for kind in kinds.split(",") if kind != "-")
                yield library, date.fromisoformat(day), found, text.replace(r"\n", "\n").replace(r"\t", "\t")


def found(library: str, day: date, text: str) -> list[str]:
    """The kinds of what is found in a text on a day."""
    return sorted(kind for kind, _ in told(text, starter() if library == "starter" else invented(library), day))


@pytest.mark.parametrize(
    ("library", "day", "kinds", "text"), list(rows(*sorted({*SENTENCES.glob("*.txt")} - {KNOWN_ALARMS})))
)
def test_a_sentence(library: str, day: date, kinds: list[str], text: str) -> None:
    assert found(library, day, text) == kinds


@pytest.mark.xfail(strict=True, reason="weighed as a fault")
@pytest.mark.parametrize(("library", "day", "kinds", "text"), list(rows(KNOWN_ALARMS)))
def test_a_near_miss_that_is_taken_for_a_fault(library: str, day: date, kinds: list[str], text: str) -> None:
    assert found(library, day, text) == kinds
