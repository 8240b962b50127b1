"""Lines that no letter has used for eight weeks, once the history goes back so far."""

from __future__ import annotations

from datetime import timedelta

from linter.reporting.content import Field, Item, Section
from linter.reporting.period import Period
from linter.reporting.state import UNUSED_WEEKS, State, count
from linter.showing.days import in_words

_FEW = 50
"""Of fewer letters than this it means little that a line is in none."""


def section(state: State) -> Section:
    """Lines in force all that time that are in no letter."""
    weeks = Period(state.period.last - timedelta(weeks=UNUSED_WEEKS) + timedelta(days=1), state.period.last)
    title = "Lines not used for eight weeks"
    if not state.archive.begun or state.archive.begun > weeks.first:
        begun = f"it begins on {in_words(state.archive.begun)}" if state.archive.begun else "it is empty"
        return Section("unused", title, f"The history does not go back eight weeks yet: {begun}.", rows=True)
    letters = state.archive.within(weeks)
    used = {use.entry for letter in letters for use in letter.uses if use.state != "named"}
    idle = [
        entry
        for entry in state.own.values()
        if entry.kind == "line"
        and entry.id not in used
        and (now := entry.in_force(weeks.last))
        and now.covers(weeks.first)
    ]
    if not letters:
        return Section("unused", title, "No letters were read in those weeks, so nothing can be said.", rows=True)
    of = f"{count(len(letters), 'letter')} of those weeks"
    lead = f"In none of the {of}." if idle else f"Every line was in at least one of the {of}."
    if idle and len(letters) < _FEW:
        lead += " That is a small number: it may be chance."
    items = tuple(
        Item(
            entry.title,
            (Field("In force", f"in force since {in_words(now.start)}"),)
            if (now := entry.in_force(weeks.last)) and now.start
            else (),
            entry.id,
        )
        for entry in idle
    )
    return Section("unused", title, lead, items, rows=True)
