"""What the report rests on: how many letters were read, and which could not be."""

from __future__ import annotations

from linter.reporting.content import Action, Field, Item, Section
from linter.reporting.share import Share
from linter.reporting.state import State, count


def section(state: State) -> Section:
    """Letters read, letters that touch the team's lines, and each that nobody could read, with the reason."""
    letters = state.archive.within(state.period)
    before = state.archive.within(state.period.before)
    unread = [each for each in state.archive.letters if not each.checked and state.period.covers(each.day)]
    own = sum(map(state.concerns, letters))
    lead = f"{count(len(letters), 'letter was', 'letters were')} read ({len(before):,} {state.period.just_before})"
    lead += f"; {Share(own, len(letters))} touch{'es' if own == 1 else ''} your lines." if letters else "."
    if unread:
        lead += f" {Share(len(unread), len(letters) + len(unread))} could not be read, and nothing is known of what is in {'it' if len(unread) == 1 else 'them'}."
    elif not letters:
        lead += " If letters were sent, they were not recorded: tell whoever runs Policyline for you."
    actions = (
        [Action(10, f"{count(len(unread), 'letter')} could not be read: have them checked by hand.")] if unread else []
    )
    return Section(
        "letters",
        "Letters read",
        lead,
        tuple(Item(each.reference, (Field("Why", each.reason),), tone="mind") for each in unread),
        actions=tuple(actions),
        rows=True,
        quiet=not unread,
    )
