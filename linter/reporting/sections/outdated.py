"""What is still sent though it is out of date or wrong: figures, dates, lists, names, tenses, earlier wordings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from linter.history.knowing import SeenFinding, SeenLetter
from linter.reporting.content import Action, Chart, Field, Item, Section, Series
from linter.reporting.period import Period
from linter.reporting.share import Share
from linter.reporting.state import WEEKS, State, commonest, count, named
from linter.showing.days import short
from linter.showing.finding_kinds import PAGES

#: Out of date comes before wrong: somebody approved it once, so it stands in templates.
OUTDATED = frozenset(("outdated-fact", "superseded-line", "stale-tense", "outdated-term"))
WRONG = frozenset(("wrong-fact", "wrong-qualifier", "list-missing", "list-extra", "list-renamed", "count-mismatch"))
_CHARTED = 3
_TITLES = {str(kind): page.title for kind, page in PAGES.items()}


def section(state: State) -> Section:
    """Entries with such findings, those in most letters first, with twelve weeks of the first few."""
    groups = _groups(state, state.period)
    before = _groups(state, state.period.before)
    ordered = sorted(groups, key=lambda key: (key[1] not in OUTDATED, -len(groups[key]), key))
    items = tuple(_item(state, key, groups[key], len(before.get(key, ()))) for key in ordered)
    now = state.letters_with(OUTDATED, state.period)
    earlier = state.letters_with(OUTDATED, state.period.before)
    lead = (
        f"{now} of the letters that touch your lines said something out of date: {state.compared(now, earlier)}."
        if now.of
        else "No letter touched your lines."
    )
    wrong, wrong_before = state.letters_with(WRONG, state.period), state.letters_with(WRONG, state.period.before)
    if wrong.count:
        lead += f" {wrong} got something wrong that was never right: {state.compared(wrong, wrong_before)}."
    new = [key for key in ordered if key not in before]
    gone = [key for key in before if key not in groups]
    changes = []
    for said, share, then in (("out of date", now, earlier), ("wrong", wrong, wrong_before)):
        if share.moved(then):
            changes.append(f"Letters with something {said}: {share.percent}, {state.compared(share, then)}")
    changes += [
        f"New: {state.title(entry)} ({_TITLES[kind].lower()}, {count(len(groups[entry, kind]), 'letter')})"
        for entry, kind in new
    ]
    changes += [f"No longer seen: {state.title(entry)} ({_TITLES[kind].lower()})" for entry, kind in gone]
    return Section(
        "outdated",
        "Out of date or wrong, and still being sent",
        lead,
        items,
        _chart(state, [key for key in ordered if key[1] in OUTDATED][:_CHARTED]),
        tuple(_action(state, key, groups[key]) for key in ordered),
        tuple(changes),
        quiet=not items,
    )


_Key = tuple[str, str]
"""An entry and a kind of finding."""
_Found = list[tuple[SeenLetter, list[SeenFinding]]]


def _groups(state: State, period: Period) -> dict[_Key, _Found]:
    """The letters of a period with the findings of each entry and kind."""
    groups: dict[_Key, _Found] = defaultdict(list)
    for letter in state.archive.within(period):
        of_letter: dict[_Key, list[SeenFinding]] = defaultdict(list)
        for found in state.findings(letter, OUTDATED | WRONG):
            of_letter[found.entry, found.kind].append(found)
        for key, findings in of_letter.items():
            groups[key].append((letter, findings))
    return groups


def _item(state: State, key: _Key, found: _Found, before: int) -> Item:
    entry, kind = key
    share = Share(len(found), state.archive.touching(entry, state.period))
    written = commonest(finding.written for _, findings in found for finding in findings)
    fields = [
        Field("What", _TITLES[kind]),
        Field("Of the letters that speak of it", share),
        Field(state.period.just_before.capitalize(), Share(before, state.archive.touching(entry, state.period.before))),
    ]
    if written:
        fields.append(Field("Most often written", written))
    known = state.archive.entries.get(entry)
    approved = known.in_force(state.archive.day) if known else None
    if approved:
        fields.append(Field("Approved now", approved.text))
    elif kind == "superseded-line":
        fields.append(Field("Approved now", "nothing: it must no longer be said"))
    fields.append(named(letter for letter, _ in found))
    return Item(state.title(entry), tuple(fields), entry, "bad" if kind in OUTDATED else "mind")


def _action(state: State, key: _Key, found: _Found) -> Action:
    entry, kind = key
    letters = count(len(found), "letter")
    title = state.title(entry)
    if kind in OUTDATED:
        return Action(
            10 * len(found) + 8,
            f"Tell drafters that “{title}” has changed: {letters} said it the old way. Look for it in templates.",
        )
    return Action(
        10 * len(found) + 4, f"Remind drafters of “{title}”: {letters} got it wrong ({_TITLES[kind].lower()})."
    )


def _chart(state: State, keys: Sequence[_Key]) -> Chart | None:
    """For each of these, the share of letters week by week."""
    if not keys:
        return None
    weeks = list(state.period.weeks(WEEKS))
    by_week = [_groups(state, week) for week in weeks]
    labels = tuple(short(week.first) for week in weeks)
    series = []
    for entry, kind in keys:
        shares = tuple(
            Share(len(groups.get((entry, kind), ())), state.archive.touching(entry, week))
            for week, groups in zip(weeks, by_week, strict=True)
        )
        said = ", ".join(f"{share.count} of {share.of}" for share in shares)
        alt = f"{state.title(entry)}: letters with it out of date in the twelve weeks from {labels[0]} to {labels[-1]}: {said}."
        series.append(Series(state.title(entry), shares, alt))
    return Chart("outdated", "Letters with it out of date, twelve weeks", labels, tuple(series))
