"""`policyline explain`: what a name means, be it a kind of finding, a kind of rule, a rule or an entry."""

from __future__ import annotations

from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from pkgutil import iter_modules

import click

from linter import rule_kinds
from linter.checking.compile import Compiled
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.entry_page import show_entry, show_rule
from linter.cli.failure import CLEAN, CannotCheck
from linter.cli.page import Page
from linter.showing.finding_kinds import PAGES


@click.command("explain", short_help="Say what a name means.")
@click.argument("name", required=False, metavar="KIND | RULE | ENTRY")
@libraries.library_options
@output.color_option
def command(name: str | None, library: Path | None, rules: Path | None, color: str | None) -> int:
    """Say what a kind of finding, a kind of rule, a rule or an entry of the library means."""
    here = libraries.settings()
    page = Page(output.screen(color or here.values.get("color")))
    if name is None:
        _show_kinds(page)
    elif not _show_built_in(page, name):
        _show_own(page, name, libraries.opened(library, rules, here))
    output.write([page.painted()])
    return CLEAN


def _rule_kinds() -> list[str]:
    return sorted(module.name for module in iter_modules(rule_kinds.__path__))


def _show_kinds(page: Page) -> None:
    page.heading("Kinds of finding")
    for kind, entry in PAGES.items():
        page.paragraph(f"{kind}: {entry.title.lower()}")
    page.heading("Kinds of rule")
    for name in _rule_kinds():
        documentation = import_module(f"{rule_kinds.__name__}.{name}").__doc__ or ""
        page.paragraph(f"{name}: {documentation.strip().splitlines()[0]}")
    page.heading("Your own rules and entries", "policyline rules list · policyline lines list")


def _show_built_in(page: Page, name: str) -> bool:
    """Explain a kind, without any library; whether there is one of that name."""
    found = False
    for kind, entry in PAGES.items():
        if kind == name:
            found = True
            page.heading(kind, f"kind of finding · {entry.title}")
            page.paragraph(entry.meaning)
            page.gap()
            page.paragraph(f"Left alone: {entry.left_alone}")
            page.gap()
            page.paragraph(f"What to do: {entry.to_do}")
    if name in _rule_kinds():
        found = True
        page.heading(name, "kind of rule")
        for paragraph in cleandoc(import_module(f"{rule_kinds.__name__}.{name}").__doc__ or "").split("\n\n"):
            page.paragraph(paragraph.replace("`", ""))
            page.gap()
        page.rows.pop()
    return found


def _show_own(page: Page, name: str, compiled: Compiled) -> None:
    """Explain a rule or an entry of the library; a name that is neither ends the command."""
    rule = next((rule for rule in compiled.rules if rule.id == name), None)
    entry = compiled.library.entry(name)
    if rule:
        show_rule(page, rule)
    if entry:
        show_entry(page, entry, compiled.library)
    if not rule and not entry:
        from difflib import get_close_matches

        known = [
            *PAGES,
            *_rule_kinds(),
            *(rule.id for rule in compiled.rules),
            *(e.id for e in compiled.library.entries()),
        ]
        close = get_close_matches(name, known, n=3)
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        raise CannotCheck(f"There is no kind, rule or entry called {name!r}.{hint}")
