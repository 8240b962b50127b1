"""`policyline explain`: say what a kind of finding, a rule or an entry means."""

from __future__ import annotations

from pathlib import Path
from pkgutil import iter_modules

import click

from linter import rule_kinds
from linter.cli import output
from linter.cli.completing import names
from linter.cli.docstrings import docstring
from linter.cli.failure import CLEAN, CannotCheck
from linter.cli.here import settings
from linter.cli.options import color_option, library_options
from linter.cli.page import Page
from linter.showing.finding_kinds import PAGES


@click.command("explain")
@click.argument("name", required=False, metavar="KIND | RULE | ENTRY", shell_complete=names)
@click.option(
    "--text", "letter", metavar="FILE", help="Say of each sentence of a letter why it was or was not reported."
)
@click.option("--as-of", metavar="DAY", help="With --text: today, letter or YYYY-MM-DD.  [today]")
@library_options
@color_option
def command(
    name: str | None, letter: str | None, as_of: str | None, library: Path | None, rules: Path | None, color: str | None
) -> int:
    """Say what a kind of finding, a kind of rule, a rule or an entry of the library means; or explain a letter."""
    here = settings()
    page = Page(output.screen(color or here.word("color")))
    if letter is not None:
        from linter.cli.judging import asked
        from linter.cli.letter_page import show_letter
        from linter.cli.library import opened, ruling

        if name is not None:
            raise CannotCheck("Give a name to explain, or a letter with --text FILE; not both.")
        compiled = opened(library, rules, here)
        show_letter(page, letter, compiled, asked(as_of, here), ruling((), (), here, compiled))
    elif name is None:
        _show_kinds(page)
    elif not _show_built_in(page, name):
        from linter.cli.library import opened
        from linter.cli.own_page import show_own

        show_own(page, name, opened(library, rules, here), [*PAGES, *_rule_kinds()])
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
        summary, _, _ = docstring(rule_kinds.__name__, name).partition("\n")
        page.paragraph(f"{name}: {summary}")
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
        for paragraph in docstring(rule_kinds.__name__, name).split("\n\n"):
            page.paragraph(paragraph.replace("`", ""))
            page.gap()
        page.rows.pop()
    return found
