"""Letters that speak of something and lack the pointer that must come with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from linter.history.knowing import SeenFinding, SeenLetter
from linter.reporting.content import Action, Field, Item, Section
from linter.reporting.period import Period
from linter.reporting.share import Share
from linter.reporting.state import State, count, named

_Found = list[tuple[SeenLetter, SeenFinding]]
MISSING = frozenset(("missing-signpost",))


def section(state: State) -> Section:
    """One item a rule, the commonest first."""
    groups, before = _groups(state, state.period), _groups(state, state.period.before)
    ordered = sorted(groups, key=lambda rule: (-len(groups[rule]), rule))
    items = []
    for rule in ordered:
        found = groups[rule]
        suggested = state.archive.entries.get(found[0][1].entry)
        version = suggested.in_force(state.archive.day) if suggested else None
        fields = [
            Field("Of the letters that ask for it", _share(state, rule, found, state.period)),
            Field(
                state.period.just_before.capitalize(), _share(state, rule, before.get(rule, []), state.period.before)
            ),
        ]
        if version:
            fields.append(Field("Words to add", version.text))
        items.append(Item(state.title(rule), (*fields, named(letter for letter, _ in found)), rule, "mind"))
    total = sum(map(len, groups.values()))
    actions = [
        Action(
            6 * len(groups[rule]) + 2,
            f"Have the signpost “{state.title(rule)}” put into templates: {count(len(groups[rule]), 'letter')} went without.",
        )
        for rule in ordered
    ]
    return Section(
        "signposts",
        "Missing signposts",
        f"{count(total, 'signpost')} missing ({sum(map(len, before.values())):,} {state.period.just_before})."
        if total
        else "None missing.",
        tuple(items),
        actions=tuple(actions),
        changes=tuple(_changes(state, groups, before)),
        quiet=not items,
    )


def _share(state: State, rule: str, found: _Found, period: Period) -> Share:
    """The letters that lack a signpost, of those that ask for it."""
    return Share(len(found), max(len(found), state.archive.touching(rule, period)))


def _changes(state: State, groups: dict[str, _Found], before: dict[str, _Found]) -> Iterator[str]:
    """Signposts that letters began to lack, or lack no more, and rates that rose or fell."""
    for rule, found in sorted(groups.items()):
        if rule not in before:
            yield f"New: without the signpost “{state.title(rule)}” ({count(len(found), 'letter')})"
            continue
        now, then = (
            _share(state, rule, found, state.period),
            _share(state, rule, before[rule], state.period.before),
        )
        if now.moved(then):
            yield f"Without the signpost “{state.title(rule)}”: {now.percent}, {state.compared(now, then)}"
    for rule in sorted(before):
        if rule not in groups:
            yield f"No longer missing: the signpost “{state.title(rule)}”"


def _groups(state: State, period: Period) -> dict[str, _Found]:
    groups: dict[str, _Found] = defaultdict(list)
    for letter in state.archive.within(period):
        for found in state.findings(letter, MISSING)[:1]:
            groups[found.rule].append((letter, found))
    return groups
