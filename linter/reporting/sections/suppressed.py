"""What drafters and settings have set aside, and the reasons they gave."""

from __future__ import annotations

from collections import defaultdict

from linter.history.knowing import SeenLetter
from linter.reporting.content import Field, Item, Section
from linter.reporting.period import Period
from linter.reporting.share import Share
from linter.reporting.state import State, count, named
from linter.showing.finding_kinds import PAGES

_TITLES = {str(kind): page.title for kind, page in PAGES.items()}


def section(state: State) -> Section:
    """One item for each entry and reason."""
    now, before = _groups(state, state.period), _groups(state, state.period.before)
    items = tuple(
        Item(
            state.title(entry),
            (
                Field("Reason", reason),
                Field("What", _TITLES.get(kind, kind)),
                Field("Letters", Share(len(letters), len(state.archive.within(state.period)))),
                named(letters, "References"),
            ),
            entry,
            "mind",
        )
        for (entry, kind, reason), letters in sorted(now.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    )
    lead = f"{count(sum(map(len, now.values())), 'finding was', 'findings were')} set aside." if items else "None."
    new = [
        f"New reason to set “{state.title(entry)}” aside: {reason}"
        for entry, kind, reason in now
        if (entry, kind, reason) not in before
    ]
    return Section("suppressed", "Suppressed, and why", lead, items, changes=tuple(new), quiet=not items)


def _groups(state: State, period: Period) -> dict[tuple[str, str, str], list[SeenLetter]]:
    groups: dict[tuple[str, str, str], list[SeenLetter]] = defaultdict(list)
    for letter in state.archive.within(period):
        mine = {
            (each.entry, each.kind, each.reason)
            for each in letter.suppressions
            if (state.archive.entries[each.entry].owner if each.entry in state.archive.entries else each.owner)
            == state.team
        }
        for key in sorted(mine):
            groups[key].append(letter)
    return groups
