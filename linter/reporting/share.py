"""A part of a whole, with both numbers: a rate alone would hide how few it is of."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

SMALL = 20
"""Of fewer letters than this a percentage says more than is known."""


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of`."""

    count: int
    of: int

    @property
    def small(self) -> bool:
        """Whether it is a share of too few for a rate."""
        return self.of < SMALL

    @property
    def rate(self) -> float:
        """Between 0 and 1; 0 of nothing is 0."""
        return self.count / self.of if self.of else 0.0

    def __str__(self) -> str:
        """ "5 of 12 (small number)", "31 of 120 (26%)", of nothing "no letters"."""
        if not self.of:
            return "no letters"
        return f"{self.count:,} of {self.of:,} ({'small number' if self.small else self.percent})"

    @property
    def percent(self) -> str:
        """The rate, a half rounded up as spreadsheets do, and never to nothing or to all."""
        if 0 < self.rate < 0.01:
            return "under 1%"
        if 0.99 < self.rate < 1:
            return "over 99%"
        return f"{(200 * self.count + self.of) // (2 * self.of) if self.of else 0}%"

    def moved(self, before: Share) -> int:
        """1 for a rise since `before`, -1 for a fall, 0 where there is none that is larger than chance."""
        if self.small or before.small:
            return 0
        pooled = (self.count + before.count) / (self.of + before.of)
        error = sqrt(pooled * (1 - pooled) * (1 / self.of + 1 / before.of))
        if abs(self.rate - before.rate) <= 2 * error:
            return 0
        return 1 if self.rate > before.rate else -1

    def beside(self, before: Share, when: str) -> str:
        """How it stands to the share of the days before, claiming a rise or a fall only where there is one."""
        if not before.of:
            return f"no letters {when} to compare with"
        if self.small or before.small:
            return f"{before.count:,} of {before.of:,} {when}; too few to compare"
        moved = self.moved(before)
        if not moved:
            return f"much as {when} ({before.percent})"
        return f"{'up' if moved > 0 else 'down'} from {before.percent} {when}"
