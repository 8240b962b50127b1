"""A rule: data that names a kind of check, why it matters, where it applies, and examples that prove it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from linter.model.frozen import frozen
from linter.model.library import Period

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@frozen
class Example:
    """A text and what the rule must find in it on a day: nothing (`finds` is None), or this kind at these words."""

    text: str
    as_of: date
    finds: str | None = None
    quote: str | None = None


@frozen
class NoKeys:
    """The keys of a rule whose kind has none of its own: it ranges over entries of the library."""


@frozen
class Rule:
    """A rule as loaded. `spec` holds the keys of its kind, as that kind's `Spec` in `linter.rule_kinds` gives them.

    `entries` limits a rule over the library to some entries, by id; empty means all.
    """

    id: str
    kind: str
    title: str
    why: str
    owner: str
    severity: Severity
    period: Period
    entries: tuple[str, ...]
    spec: object
    examples: tuple[Example, ...]
    place: str

    def __hash__(self) -> int:
        """Of what tells rules apart: what they find is remembered by rule."""
        return hash(self.id)
