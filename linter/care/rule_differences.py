"""What changed between two states of a library's rules, rule by rule, in words for the people who own them.

No change of a rule makes the words of a letter old: it is what letters are asked that changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass

from linter.care.differences import Said, What, wording
from linter.model.rule import Example, Rule
from linter.showing.days import days


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What changed in one rule. `rule` is as it is now, and as it was where it was removed."""

    rule: Rule
    what: What
    said: tuple[Said, ...]


def rule_differences(before: Sequence[Rule], after: Sequence[Rule]) -> list[RuleChange]:
    """Every rule that differs, sorted by id."""
    old, new = {rule.id: rule for rule in before}, {rule.id: rule for rule in after}
    changes = []
    for name in sorted(old.keys() | new.keys()):
        was, now = old.get(name), new.get(name)
        if was and now:
            if said := tuple(_said(was, now)):
                changes.append(RuleChange(now, "changed", said))
        elif was:
            changes.append(RuleChange(was, "removed", (Said("removed", bears=False),)))
        elif now:
            changes.append(RuleChange(now, "added", (Said("added", bears=False),)))
    return changes


def _said(was: Rule, now: Rule) -> Iterator[Said]:
    for key in ("title", "kind", "severity", "owner"):
        yield from _value(key, getattr(was, key), getattr(now, key))
    if was.period != now.period:
        yield Said(f"it is in force {days(now.period)}; it was {days(was.period)}", bears=False)
    if differing := wording(was.why, now.why):
        yield Said("why it matters is said in other words", bears=False, words=differing)
    yield from _value("entries", was.entries, now.entries)
    if was.kind == now.kind and is_dataclass(was.spec) and is_dataclass(now.spec):
        for own in fields(now.spec):
            yield from _value(own.name, getattr(was.spec, own.name), getattr(now.spec, own.name))
    yield from _examples(was.examples, now.examples)


def _value(key: str, was: object, now: object) -> Iterator[Said]:
    """A key as it is written in the rule's file: what became of its value, or of each of its values."""
    if was == now:
        return
    if isinstance(was, tuple) and isinstance(now, tuple):
        for value in (value for value in now if value not in was):
            yield Said(f"{key}: “{value}” was added", bears=False)
        for value in (value for value in was if value not in now):
            yield Said(f"{key}: “{value}” was taken out", bears=False)
        return
    yield Said(f"{key}: {_shown(now)}, which was {_shown(was)}", bears=False)


def _shown(value: object) -> str:
    return "none" if value is None else f"“{value}”"


def _examples(was: Sequence[Example], now: Sequence[Example]) -> Iterator[Said]:
    for number, done in (
        (sum(example not in was for example in now), "added"),
        (sum(example not in now for example in was), "taken out"),
    ):
        if number:
            yield Said(f"{number} example{'s were' if number > 1 else ' was'} {done}", bears=False)
