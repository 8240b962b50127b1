"""The parts of a report, each in a file with `section(state)`, in the order in which a busy reader wants them."""

from __future__ import annotations

from collections.abc import Callable

from linter.reporting.content import Section
from linter.reporting.sections import drifting, due, outdated, reading, recurring, signposts, suppressed, unused
from linter.reporting.state import State

SECTIONS: tuple[Callable[[State], Section], ...] = (
    outdated.section,
    drifting.section,
    signposts.section,
    due.section,
    unused.section,
    recurring.section,
    suppressed.section,
    reading.section,
)
