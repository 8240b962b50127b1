"""What recurs in the letters that were gathered, as lines and lists for a person to approve."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from linter.mining.clusters import clusters
from linter.mining.gathering import Gathering
from linter.mining.joining import joined, without_fragments
from linter.mining.proposals import ProposedLine, ProposedList, proposed_lines, proposed_lists
from linter.mining.statements import Known, statement

_FEWEST, _GROWTH = 2, 0.2


@dataclass(frozen=True, slots=True)
class Mined:
    """Proposals, those of most letters first. `least` letters made a passage recur."""

    lines: tuple[ProposedLine, ...]
    lists: tuple[ProposedList, ...]
    letters: int
    least: int


def usual(letters: int) -> int:
    """In how many of so many letters a passage recurs: two of a few, three of a hundred, five of five thousand."""
    return max(_FEWEST, int(math.pow(letters, _GROWTH) + 0.5))


def mined(gathering: Gathering, day: date, least: int | None = None, taken: Collection[str] = ()) -> Mined:
    """What recurs in at least `least` of the letters gathered (unasked: as `usual` says).

    `taken` are ids that entries have already; `day` is when a line is said to begin that no dated letter has.
    """
    wordings = gathering.wordings()
    enough = least or usual(gathering.letters)
    known = Known(wordings)
    statements = [
        found
        for cluster in clusters(wordings, enough)
        if (found := statement(cluster, enough, gathering.letters, known))
    ]
    lines = proposed_lines(without_fragments(joined(statements)), taken, gathering.first or day)
    return Mined(lines, proposed_lists(lines), gathering.letters, enough)
