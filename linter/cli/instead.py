"""What `policyline check` shows in the place of its reports: the letters chosen, the settings that hold, or how often what."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from linter.checking.settings import Settings
from linter.cli import output
from linter.cli.asked import Asked
from linter.cli.letters import Letter
from linter.cli.page import Page
from linter.cli.settled import show_settings
from linter.cli.sieve import Sieve
from linter.cli.statistics import show_statistics
from linter.model.finding import Report

#: More files than this that are no letters are counted, not named.
_NAMED = 200


def files(asked: Asked, here: Settings, found: list[Letter], through: Sieve) -> None:
    """The letters to check, and what is left out and why."""
    _shown(asked, here, lambda page: _files(page, found, through))


def settings(asked: Asked, here: Settings) -> None:
    """Every setting, and where it comes from."""
    _shown(asked, here, lambda page: show_settings(page, asked, here))


def statistics(asked: Asked, here: Settings, reports: Iterable[Report]) -> None:
    """How often each thing is in `reports`."""
    _shown(asked, here, lambda page: show_statistics(page, reports))


def _shown(asked: Asked, here: Settings, show: Callable[[Page], None]) -> None:
    page = Page(output.paper() if asked.file else output.screen(asked.color or here.word("color")))
    show(page)
    output.write([page.painted()], asked.file)


def _files(page: Page, found: list[Letter], through: Sieve) -> None:
    page.heading("To be checked", f"{len(found):,}")
    for letter in found:
        page.line(letter.path, f"cannot be checked: {letter.trouble}" if letter.trouble else "")
    wanted = [passed for passed in through.passed if passed.deliberate]
    others = [passed for passed in through.passed if not passed.deliberate]
    page.heading("Left out", f"{len(wanted) + len(others):,}")
    for passed in [*wanted, *others[:_NAMED]]:
        page.line(passed.path, passed.why)
    if len(others) > _NAMED:
        page.line(f"and {len(others) - _NAMED:,} more that are no letters")
