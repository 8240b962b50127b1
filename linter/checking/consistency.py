"""What an entry must keep to beyond its shape, each fault with the path of the scalar that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from linter.checking.faults import shown
from linter.checking.rule_schema import RuleShape
from linter.checking.scalars import fold
from linter.checking.schema import AnyEntry, EventShape, FactShape, LineShape, ListShape, PostShape, TermShape
from linter.checking.sources import Path
from linter.model.library import Period

#: Takes a path inside the entry and a message.
Complain = Callable[[Path, str], None]


class Stretch(NamedTuple):
    """Days that something holds: where they are written and how to name it."""

    path: Path
    first_key: str
    last_key: str
    name: str
    period: Period

    @property
    def start(self) -> date:
        """The first day; the earliest there is where none is given."""
        return self.period.start or date.min

    @property
    def end(self) -> date:
        """The last day; the latest there is where none is given."""
        return self.period.end or date.max


def check_entry(entry: AnyEntry, complain: Complain) -> None:
    """Everything that the entry shows wrong by itself."""
    match entry:
        case LineShape():
            _check_line(entry, complain)
        case FactShape():
            versions = [
                Stretch(
                    ("versions", n),
                    "valid_from",
                    "valid_until",
                    f"the version from {version.valid_from}",
                    version.period,
                )
                for n, version in enumerate(entry.versions)
            ]
            _check_alone_in_force(versions, complain)
        case ListShape():
            _check_list(entry, complain)
        case EventShape():
            _check_event(entry, complain)
        case TermShape():
            _check_term(entry, complain)
        case PostShape():
            _check_post(entry, complain)


def check_rule(rule: RuleShape, complain: Complain) -> None:
    """Everything that the rule shows wrong by itself."""
    in_force = Stretch((), "from", "until", "the rule", Period(rule.from_, rule.until))
    in_order = _check_order([in_force], complain)
    for n, example in enumerate(rule.examples.bad):
        path = ("examples", "bad", n)
        if example.quote and fold(example.quote) not in fold(example.text):
            complain((*path, "quote"), f"{shown(example.quote)} is not in the example's text: copy the words from it")
        if in_order and not in_force.period.covers(example.as_of):
            complain(
                (*path, "as_of"),
                f"the rule is not in force on {example.as_of}, so it finds nothing: give a day on which it is",
            )


def _check_line(line: LineShape, complain: Complain) -> None:
    numbers: set[int] = set()
    stretches = []
    for n, version in enumerate(line.versions):
        path = ("versions", n)
        if version.number in numbers:
            complain(
                (*path, "number"), f"version {version.number} is here twice: give each version a number of its own"
            )
        numbers.add(version.number)
        if version.withdrawn and not version.valid_until:
            complain((*path, "withdrawn"), "a withdrawn version needs its last day: give 'valid_until'")
        stretches.append(Stretch(path, "valid_from", "valid_until", f"version {version.number}", version.period))
    _check_alone_in_force(stretches, complain)


def _check_list(entry: ListShape, complain: Complain) -> None:
    names: dict[str, list[Stretch]] = {}
    members = []
    for n, item in enumerate(entry.items):
        period = Period(item.since, item.until)
        members.append(Stretch(("items", n), "since", "until", shown(item.name), period))
        for key, name in ((("name",), item.name), *((("aliases", m), alias) for m, alias in enumerate(item.aliases))):
            names.setdefault(name.casefold(), []).append(Stretch(("items", n, *key), "", "", shown(name), period))
    for stretches in names.values():
        for earlier, later in _neighbours(stretches):
            if earlier.end >= later.start:
                other = members[int(earlier.path[1])]
                whose = "this member has it" if earlier.path[1] == later.path[1] else f"it also stands for {other.name}"
                complain(later.path, f"{later.name} is in the list twice: {whose}; keep one")
    _check_order(members, complain)


def _check_event(event: EventShape, complain: Complain) -> None:
    window = event.window
    if window:
        _check_order(
            [Stretch(("window",), "from", "until", "the window", Period(window.from_, window.until))], complain
        )
        if not (window.from_ or window.until):
            complain(("window",), "a window needs days: give 'from', 'until' or both")
    elif not event.on:
        complain(("on",), "an event needs its day or a window of days: give 'on', or 'window'")
    if event.known_from and not event.on:
        complain(
            ("known_from",), "'known_from' is the day from which the day itself could be said: give that day as 'on'"
        )
    elif event.known_from and event.on and event.known_from > event.on:
        complain(
            ("known_from",), f"the day was known on {event.known_from}, after the event on {event.on}: correct one"
        )


def _check_term(term: TermShape, complain: Complain) -> None:
    forms: set[str] = set()
    for n, outdated in enumerate(term.outdated):
        path = ("outdated", n, "form")
        if outdated.form == term.preferred:
            complain(path, f"{shown(outdated.form)} is the preferred name itself: delete it here")
        elif outdated.form in forms:
            complain(path, f"{shown(outdated.form)} is here twice: keep one")
        forms.add(outdated.form)


def _check_post(post: PostShape, complain: Complain) -> None:
    stretches = [
        Stretch(("holders", n), "from", "until", shown(holder.name), Period(holder.from_, holder.until))
        for n, holder in enumerate(post.holders)
    ]
    for earlier, later in _neighbours(_check_order(stretches, complain)):
        if earlier.end > later.start:
            until = f"until {earlier.period.end}" if earlier.period.end else "with no last day"
            complain(
                (*later.path, "from"),
                f"{later.name} holds the post from {later.start}, but {earlier.name} holds it {until}: "
                "two may share only the day they hand over",
            )


def _check_alone_in_force(stretches: Sequence[Stretch], complain: Complain) -> None:
    """At most one of the versions may be in force on a day."""
    for earlier, later in _neighbours(_check_order(stretches, complain)):
        if earlier.end >= later.start:
            complain(
                (*later.path, later.first_key),
                f"{earlier.name} and {later.name} are both in force on {later.start}: "
                f"end the earlier the day before ('{earlier.last_key}'), or begin the later after it",
            )


def _check_order(stretches: Iterable[Stretch], complain: Complain) -> list[Stretch]:
    """Those whose first day is not after their last one."""
    good = []
    for stretch in stretches:
        if stretch.start <= stretch.end:
            good.append(stretch)
        else:
            complain(
                (*stretch.path, stretch.last_key),
                f"{stretch.name} ends on {stretch.end}, before it begins on {stretch.start}: correct '{stretch.first_key}' or '{stretch.last_key}'",
            )
    return good


def _neighbours(stretches: Iterable[Stretch]) -> Iterable[tuple[Stretch, Stretch]]:
    """Each with the one before it that lasts longest, by first day."""
    longest: Stretch | None = None
    for stretch in sorted(stretches, key=lambda stretch: stretch.start):
        if longest:
            yield longest, stretch
        longest = stretch if longest is None or stretch.end >= longest.end else longest
