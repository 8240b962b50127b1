"""A report as plain text: the other half of its message, for those who read mail without pictures."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from linter.reporting.content import NO_CHANGE, Item, Section, TeamReport
from linter.reporting.media.values import said
from linter.showing.days import in_words

_WIDTH = 78


def render(report: TeamReport) -> str:
    """The whole report; of a quiet one its line."""
    return "\n".join(_rows(report)) + "\n"


def _rows(report: TeamReport) -> Iterator[str]:
    yield report.title
    yield "=" * len(report.title)
    yield ""
    yield from _wrapped(report.line)
    if report.quiet:
        return
    yield from ("", f"Since {report.period.just_before}", "")
    for change in report.changes or (NO_CHANGE,):
        yield from _wrapped(change, "- ")
    if report.actions:
        yield from ("", "What to do first", "")
        for number, action in enumerate(report.actions, 1):
            yield from _wrapped(action, f"{number}. ")
    for section in report.sections:
        yield from _section(section)
    yield ""
    at = report.known_on
    yield from _wrapped(
        f"As known on {in_words(at)} at {at:%H:%M} UTC. "
        "Letters are named by their references; one that shows none has a number that stands for it."
    )


def _section(section: Section) -> Iterator[str]:
    yield from ("", section.title, "-" * len(section.title))
    yield from _wrapped(section.lead)
    for item in section.items:
        yield from _item(item, short=section.rows)


def _item(item: Item, *, short: bool) -> Iterator[str]:
    if short:
        yield from _wrapped(f"{item.title}: {'; '.join(said(field.value) for field in item.fields)}", "- ")
        return
    yield ""
    yield from _wrapped(item.title, "* ")
    for field in item.fields:
        yield from _wrapped(f"{field.label}: {said(field.value)}", "  ")
    if item.comparison:
        yield from _wrapped(f"Letters say: {item.comparison.written}", "  ")
        yield from _wrapped(f"Approved: {item.comparison.approved}", "  ")
    if item.code:
        yield from ("", *item.code.rstrip().splitlines())


def _wrapped(words: str, lead: str = "") -> list[str]:
    return textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
