"""Single sentences on the libraries of the tests: what is found in them, and what is left alone.

The files of `sentences/` have them, a line each: library, day, kinds of what is found, text.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.libraries import invented, starter, told

SENTENCES = Path(__file__).with_name("sentences")


def rows() -> Iterator[tuple[str, date, list[str], str]]:
    """Library, day, kinds and text of each line of the files."""
    for file in sorted(SENTENCES.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                library, day, kinds, text = line.split("|", 3)
                found = sorted(kind for kind in kinds.split(",") if kind != "-")
                yield library, date.fromisoformat(day), found, text.replace(r"\n", "\n").replace(r"\t", "\t")


@pytest.mark.parametrize(("library", "day", "kinds", "text"), list(rows()))
def test_a_sentence(library: str, day: date, kinds: list[str], text: str) -> None:
    assert (
        sorted(kind for kind, _ in told(text, starter() if library == "starter" else invented(library), day)) == kinds
    )
