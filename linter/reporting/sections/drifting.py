"""Lines that drafters reword: the commonest rewording beside the approved words, and whether to adopt it or to remind."""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict

from linter.history.knowing import SeenLetter, SeenUse
from linter.reporting.content import Action, Comparison, Field, Item, Section
from linter.reporting.period import Period
from linter.reporting.share import Share
from linter.reporting.state import State, count, named

DRIFTED = frozenset(("drifted", "reworded"))
_USED = frozenset(("exact", "reworded", "drifted", "faulty"))
_SHOWN = 5
_HABIT = 3
"""A rewording that means the same is worth adopting if so many letters have it …"""
_MOST = 0.25
"""… and so great a part of those that use the line."""
_OMITTED = "…"
_Found = list[tuple[SeenLetter, SeenUse]]


def section(state: State) -> Section:
    """The lines that drift most; changes of meaning come before mere rewording."""
    groups = _groups(state, state.period)
    before = _groups(state, state.period.before)
    users = {entry: _users(state, entry, state.period) for entry in groups}
    ordered = sorted(groups, key=lambda entry: (-_weight(groups[entry]), entry))
    worth = [entry for entry in ordered if _changed(groups[entry]) or _habit(groups[entry], users[entry])]
    now = _share(state, state.period)
    earlier = _share(state, state.period.before)
    compared = state.compared(now, earlier)
    lead = (
        f"{now} of the letters that use your lines changed what a line means: {compared}."
        if now.of
        else "No letter used your lines."
    )
    rest = len(ordered) - len(worth[:_SHOWN])
    if rest:
        lead += f" {count(rest, 'line was', 'lines were')} reworded besides, with nothing that recurs."
    return Section(
        "drifting",
        "Lines drifting most",
        lead,
        tuple(_item(state, entry, groups[entry], users[entry], before.get(entry, [])) for entry in worth[:_SHOWN]),
        actions=tuple(_action(state, entry, groups[entry], users[entry]) for entry in worth[:_SHOWN]),
        changes=(
            *([f"Letters that change what a line means: {now.percent}, {compared}"] if now.moved(earlier) else ()),
            *(
                f"New drift: {state.title(entry)} ({count(_letters(groups[entry]), 'letter')})"
                for entry in worth[:_SHOWN]
                if entry not in before
            ),
            *(
                f"No longer drifting: {state.title(entry)}"
                for entry in sorted(before)
                if entry not in groups and _changed(before[entry])
            ),
        ),
        quiet=not worth,
    )


def _groups(state: State, period: Period) -> dict[str, _Found]:
    groups: dict[str, _Found] = defaultdict(list)
    for letter in state.archive.within(period):
        for use in state.uses(letter, DRIFTED):
            groups[use.entry].append((letter, use))
    return groups


def _users(state: State, entry: str, period: Period) -> int:
    """How many letters use a line."""
    return sum(
        any(use.entry == entry and use.state in _USED for use in letter.uses) for letter in state.archive.within(period)
    )


def _share(state: State, period: Period) -> Share:
    """Letters that change the meaning of a line, of those that use one."""
    letters = state.archive.within(period)
    return Share(
        sum(bool(state.uses(letter, frozenset(("drifted",)))) for letter in letters),
        sum(bool(state.uses(letter, _USED)) for letter in letters),
    )


def _letters(found: _Found) -> int:
    return len({letter.id for letter, _ in found})


def _changed(found: _Found) -> bool:
    """Whether any letter changed what the line means."""
    return any(use.state == "drifted" for _, use in found)


def _weight(found: _Found) -> int:
    return sum(3 if use.state == "drifted" else 1 for _, use in found)


def _wording(found: _Found) -> tuple[SeenUse, int]:
    """The commonest drifted wording, one that changes the meaning before one that does not; and how many letters have it."""
    counts: Counter[tuple[str, str]] = Counter()
    for pair in {(letter.id, use.state, use.written) for letter, use in found}:
        counts[pair[1], pair[2]] += 1
    (state, written), number = min(counts.items(), key=lambda item: (item[0][0] != "drifted", -item[1], item[0]))
    return next(use for _, use in found if (use.state, use.written) == (state, written)), number


def _habit(found: _Found, users: int) -> bool:
    """Whether one rewording recurs enough to be a habit."""
    return _wording(found)[1] >= max(_HABIT, _MOST * users)


def _adopt(found: _Found, users: int) -> str:
    """The rewording to adopt as a variant; "" if drafters are rather to be reminded."""
    use, _ = _wording(found)
    fine = use.state == "reworded" and _OMITTED not in use.written and _habit(found, users)
    return use.written if fine else ""


def _item(state: State, entry: str, found: _Found, users: int, before: _Found) -> Item:
    use, number = _wording(found)
    adopt = _adopt(found, users)
    said = (
        "Adopt it as a variant: it says the same, and drafters keep writing it."
        if adopt
        else "Remind drafters: it no longer says the same."
        if use.state == "drifted"
        else "Remind drafters of the approved words."
    )
    fields = (
        Field("Of the letters that use it", Share(_letters(found), users)),
        Field("Changed in meaning", len({letter.id for letter, each in found if each.state == "drifted"})),
        Field(
            state.period.just_before.capitalize(), Share(_letters(before), _users(state, entry, state.period.before))
        ),
        Field("Letters with this wording", number),
        Field("Suggestion", said),
        named(letter for letter, each in found if (each.state, each.written) == (use.state, use.written)),
    )
    code = f"    variants:\n      - >-\n{textwrap.indent(textwrap.fill(adopt + '.', 100), ' ' * 8)}\n" if adopt else ""
    tone = "bad" if use.state == "drifted" else "mind"
    return Item(state.title(entry), fields, entry, tone, Comparison(use.written, use.approved), code)


def _action(state: State, entry: str, found: _Found, users: int) -> Action:
    title = state.title(entry)
    if _adopt(found, users):
        letters = count(_wording(found)[1], "letter has", "letters have")
        return Action(20, f"Adopt the common rewording of “{title}” as a variant, or say why not: {letters} it.")
    changed = len({letter.id for letter, use in found if use.state == "drifted"})
    if changed:
        return Action(
            10 * changed + 6, f"Remind drafters of “{title}”: {count(changed, 'letter')} changed what it means."
        )
    return Action(5, f"Remind drafters of the approved words of “{title}”.")
