"""What a name means that is the library's own: the page of a rule or of an entry."""

from __future__ import annotations

from collections.abc import Iterable

from linter.checking.compile import Compiled
from linter.cli.entry_page import show_entry, show_rule
from linter.cli.failure import CannotCheck
from linter.cli.page import Page


def show_own(page: Page, name: str, compiled: Compiled, built_in: Iterable[str]) -> None:
    """Explain a rule or an entry of the library; a name that is neither, nor `built_in`, ends the command."""
    rule = next((rule for rule in compiled.rules if rule.id == name), None)
    entry = compiled.library.entry(name)
    if rule:
        show_rule(page, rule)
    if entry:
        show_entry(page, entry, compiled.library)
    if not rule and not entry:
        from difflib import get_close_matches

        known = [
            *built_in,
            *(rule.id for rule in compiled.rules),
            *(e.id for e in compiled.library.entries()),
        ]
        close = get_close_matches(name, known, n=3)
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        raise CannotCheck(f"There is no kind, rule or entry called {name!r}.{hint}")
