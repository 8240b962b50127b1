"""Letters read against a library, for tests of what lies below the kinds of rule."""

from datetime import date

from linter import Compiled
from linter.documents.txt import read_text
from linter.matching.reading import Reading


def reading(text: str, library: Compiled, as_of: date = date(2025, 2, 10)) -> Reading:
    """`text` read as of a day."""
    return Reading(read_text(text), library.index, as_of)


def lines_found(text: str, library: Compiled) -> set[str]:
    """The ids of the lines that passages of `text` render best."""
    read = reading(text, library)
    return {owner.line for passage in read.passages for owner in library.index.units[passage.matches[0].unit].owners}
