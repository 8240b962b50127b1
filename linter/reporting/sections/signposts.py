"""Letters that speak of something and lack the pointer that must come with it."""

from __future__ import annotations

from collections import defaultdict

from linter.history.knowing import SeenFinding, SeenLetter
from linter.reporting.content import Action, Field, Item, Section
from linter.reporting.period import Period
from linter.reporting.share import Share
from linter.reporting.state import State, count, named

MISSING = frozenset(("missing-signpost",))


def section(state: State) -> Section:
    """One item a rule, the commonest first."""
    groups, before = _groups(state, state.period), _groups(state, state.period.before)
    ordered = sorted(groups, key=lambda rule: (-len(groups[rule]), rule))
    items = []
    for rule in ordered:
        found = groups[rule]
        share = Share(len(found), max(len(found), state.archive.touching(rule, state.period)))
        earlier = before.get(rule, [])
        suggested = state.archive.entries.get(found[0][1].entry)
        version = suggested.in_force(state.archive.day) if suggested else None
        fields = [
            Field("Letters that ask for it", share),
            Field(
                state.period.just_before.capitalize(),
                Share(len(earlier), max(len(earlier), state.archive.touching(rule, state.period.before))),
            ),
        ]
        if version:
            fields.append(Field("Words to add", version.text))
        items.append(Item(state.title(rule), (*fields, named(letter for letter, _ in found)), rule, "mind"))
    total = sum(map(len, groups.values()))
    lead = f"{count(total, 'signpost')} missing." if total else "None missing."
    actions = [
        Action(
            6 * len(groups[rule]) + 2,
            f"Have the signpost “{state.title(rule)}” put into templates: {count(len(groups[rule]), 'letter')} went without.",
        )
        for rule in ordered
    ]
    return Section("signposts", "Missing signposts", lead, tuple(items), actions=tuple(actions), quiet=not items)


def _groups(state: State, period: Period) -> dict[str, list[tuple[SeenLetter, SeenFinding]]]:
    groups: dict[str, list[tuple[SeenLetter, SeenFinding]]] = defaultdict(list)
    for letter in state.archive.within(period):
        for found in state.findings(letter, MISSING)[:1]:
            groups[found.rule].append((letter, found))
    return groups
