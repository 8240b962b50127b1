"""`policyline rules`: see the rules, and try each on its own examples."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli import library as libraries
from linter.cli import output
from linter.cli.failure import CLEAN, FOUND
from linter.cli.options import color_option, library_options
from linter.cli.page import Page
from linter.showing.days import days


@click.group("rules")
def command() -> None:
    """See the rules, and try them on their own examples."""


@command.command("list")
@library_options
@color_option
def list_rules(library: Path | None, rules: Path | None, color: str | None) -> int:
    """Every rule: its id, its title, its kind, how severe it is and when it is in force."""
    here = libraries.settings()
    compiled = libraries.opened(library, rules, here)
    page = Page(output.screen(color or here.word("color")))
    page.heading("Rules", str(len(compiled.rules)))
    for rule in compiled.rules:
        page.paragraph(f"{rule.id}: {rule.title}")
        page.aside(f"{rule.kind}, {rule.severity}, {days(rule.period)}; {rule.owner}")
    output.write([page.painted()])
    return CLEAN


@command.command("test")
@library_options
def test(library: Path | None, rules: Path | None) -> int:
    """Run the examples of every rule: each right one must be found clean, each wrong one found as it says."""
    from linter.checking.examples import run

    compiled = libraries.opened(library, rules, libraries.settings())
    failures = run(compiled)
    output.write(f"{failure}\n" for failure in failures)
    number = sum(len(rule.examples) for rule in compiled.rules)
    output.write([f"{number} examples of {len(compiled.rules)} rules: {len(failures) or 'none'} failed.\n"])
    return FOUND if failures else CLEAN
