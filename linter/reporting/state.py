"""What the sections of one team's report look at: the letters of its weeks, the library, and which letters touch what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from linter.history.knowing import SeenFinding, SeenLetter, SeenUse
from linter.history.snapshots import Known, Snapshot
from linter.mining.recurring import Cluster, recurring
from linter.model.observed import Passage
from linter.reporting.content import Field
from linter.reporting.period import Period
from linter.reporting.share import Share

WEEKS = 12
"""Weeks that a trend is over."""
UNUSED_WEEKS = 8
_NAMED = 8
"""References that are named, before "and so many more"."""


@dataclass
class Archive:
    """The letters that a report may speak of, read once for all teams."""

    period: Period
    day: date
    letters: Sequence[SeenLetter]
    library: Snapshot
    #: The first day that the history knows a letter of.
    begun: date | None
    #: Wording that no line covers, asked for when it is needed; None where the history does not keep any.
    passages: Callable[[], Sequence[Passage]] | None = None
    _within: dict[Period, list[SeenLetter]] = field(default_factory=dict)

    @cached_property
    def entries(self) -> dict[str, Known]:
        """Entries and rules by id."""
        return {entry.id: entry for entry in self.library.entries}

    @property
    def keeps_passages(self) -> bool:
        """Whether wording that no line covers can be looked at."""
        return self.passages is not None

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """What of that wording recurs."""
        return recurring(self.passages() if self.passages else (), frozenset(self.entries), self.day)

    def within(self, period: Period) -> list[SeenLetter]:
        """The letters of a period that could be read."""
        if period not in self._within:
            self._within[period] = [each for each in self.letters if each.checked and period.covers(each.day)]
        return self._within[period]

    @cached_property
    def touched(self) -> dict[int, frozenset[str]]:
        """For each letter, the entries and rules that it uses, speaks of or has a finding of."""
        return {
            letter.id: frozenset(use.entry for use in letter.uses)
            | {found.entry for found in letter.findings}
            | {found.rule for found in letter.findings if found.kind == "missing-signpost"}
            for letter in self.letters
        }

    def touching(self, entry: str, period: Period) -> int:
        """How many letters of a period speak of an entry, or use a line that goes with it."""
        known = self.entries.get(entry)
        either = {entry, *(known.lines if known else ())}
        return sum(not either.isdisjoint(self.touched[letter.id]) for letter in self.within(period))


@dataclass
class State:
    """An archive as one team sees it."""

    archive: Archive
    team: str

    @property
    def period(self) -> Period:
        """The days that the report is of."""
        return self.archive.period

    @cached_property
    def own(self) -> dict[str, Known]:
        """The team's entries, by id; rules are not."""
        return {
            entry.id: entry
            for entry in self.archive.library.entries
            if entry.owner == self.team and entry.kind != "rule"
        }

    def owns(self, found: SeenFinding) -> bool:
        """Whether a finding is this team's: the entry's owner now, or if there is no such entry the owner then."""
        entry = self.archive.entries.get(found.entry)
        return (entry.owner if entry else found.owner) == self.team

    def title(self, entry: str) -> str:
        """What an entry is called."""
        known = self.archive.entries.get(entry)
        return known.title if known else entry

    def findings(self, letter: SeenLetter, kinds: frozenset[str]) -> list[SeenFinding]:
        """The team's findings of these kinds in a letter."""
        return [found for found in letter.findings if found.kind in kinds and self.owns(found)]

    def uses(self, letter: SeenLetter, states: frozenset[str]) -> list[SeenUse]:
        """How a letter uses the team's lines, in these ways."""
        return [use for use in letter.uses if use.state in states and use.entry in self.own]

    def letters_with(self, kinds: frozenset[str], period: Period) -> Share:
        """Letters of a period with such a finding of the team's, of those that touch anything of the team's."""
        letters = self.archive.within(period)
        return Share(
            sum(bool(self.findings(letter, kinds)) for letter in letters),
            sum(self.concerns(letter) for letter in letters),
        )

    def concerns(self, letter: SeenLetter) -> bool:
        """Whether a letter touches anything of the team's."""
        return not self.archive.touched[letter.id].isdisjoint(self.own) or any(map(self.owns, letter.findings))

    def compared(self, now: Share, before: Share) -> str:
        """How a share stands to that of the days before."""
        return now.beside(before, self.period.just_before)


def named(letters: Iterable[SeenLetter], label: str = "Letters") -> Field:
    """The references of letters, newest first; of many the first few and how many more."""
    found = list(dict.fromkeys(letter.reference for letter in sorted(letters, key=lambda each: each.day, reverse=True)))
    if len(found) > _NAMED + 1:
        found = [*found[:_NAMED], f"and {len(found) - _NAMED} more"]
    return Field(label, tuple(found))


def commonest(texts: Iterable[str]) -> str:
    """The text that is there most often, of several the first in the alphabet; "" of none."""
    counts = Counter(text for text in texts if text)
    return min(counts, key=lambda text: (-counts[text], text)) if counts else ""


def count(number: int, thing: str, things: str = "") -> str:
    """ "1 letter", "2 letters"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
