"""Letters of plain text mined as `policyline mine` does it."""

from collections.abc import Iterable
from datetime import date

from linter.checking.check import letter_date
from linter.documents.txt import read_text
from linter.mining.gathering import MOST, Gathering
from linter.mining.mine import Mined, mined
from linter.mining.sightings import LetterRead, sightings

DAY = date(2026, 1, 5)


def read(text: str) -> LetterRead:
    document = read_text(text)
    dated = letter_date(document)
    return sightings(document, dated[0] if dated else None)


def gathered(letters: Iterable[str], most: int = MOST) -> Gathering:
    gathering = Gathering(most)
    for letter in letters:
        gathering.take(read(letter))
    return gathering


def mine(letters: Iterable[str], least: int | None = None, most: int = MOST) -> Mined:
    return mined(gathered(letters, most), DAY, least)


def letter(body: str, to: str = "Ms Ashby", day: str = "3 March 2025") -> str:
    return f"Department of Ponds\n1 High Street\n\n{day}\n\nDear {to},\n\n{body}\n\nYours sincerely,\n\nA. Drafter\nDepartment of Ponds\n"
