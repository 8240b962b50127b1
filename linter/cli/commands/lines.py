"""`policyline lines`: see the approved lines and facts, and how a line is recognised."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from linter.checking.compile import Compiled
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.entry_page import KINDS, show_entry, state
from linter.cli.failure import CLEAN, CannotCheck
from linter.cli.page import Page
from linter.model.library import Entry, Line


@click.group("lines")
def command() -> None:
    """See the approved lines, facts, lists, events, terms and posts."""


@command.command("list")
@click.option("--kind", type=click.Choice(list(KINDS.values())), help="Only entries of this kind.")
@libraries.library_options
@output.color_option
def list_entries(kind: str | None, library: Path | None, rules: Path | None, color: str | None) -> int:
    """Every entry by kind: its id, its title and how it stands today."""
    here = libraries.settings()
    compiled = libraries.opened(library, rules, here)
    page = Page(output.screen(color or here.word("color")))
    today = date.today()
    for entry_type, name in KINDS.items():
        entries = [entry for entry in compiled.library.entries() if type(entry) is entry_type]
        if not entries or kind not in (None, name):
            continue
        page.heading(f"{name.capitalize()}s", str(len(entries)))
        for entry in entries:
            page.paragraph(f"{entry.id}: {entry.title}")
            page.aside(f"{state(entry, today)}; {entry.owner}")
    output.write([page.painted()])
    return CLEAN


@command.command("show")
@click.argument("entry_id", metavar="ID")
@libraries.library_options
@output.color_option
def show(entry_id: str, library: Path | None, rules: Path | None, color: str | None) -> int:
    """One entry with all its versions, their days and sources."""
    here = libraries.settings()
    compiled = libraries.opened(library, rules, here)
    page = Page(output.screen(color or here.word("color")))
    show_entry(page, _entry(compiled, entry_id), compiled.library)
    output.write([page.painted()])
    return CLEAN


@command.command("fingerprint")
@click.argument("entry_id", metavar="ID")
@libraries.library_options
def fingerprint(entry_id: str, library: Path | None, rules: Path | None) -> int:
    """How each version of a line is found again in a letter: its exact fingerprint and its skeleton."""
    from linter.matching.describing import describe

    compiled = libraries.opened(library, rules, libraries.settings())
    entry = _entry(compiled, entry_id)
    if not isinstance(entry, Line):
        raise CannotCheck(f"{entry_id!r} is not a line; only lines have fingerprints.")
    page = Page(output.screen())
    page.heading(entry.id, entry.title)
    page.paragraph(
        "A passage of a letter is this line's when it has the exact words of a version or an accepted variant, or most of "
        "a skeleton, in which {#} is any figure, {#date} any date, {#item} any member of a list and {field} a gap in a "
        "template. The skeleton is looked up by its indexed shingles, which are runs of three words."
    )
    page.gap()
    output.write([page.painted(), *(f"{row}\n" for row in describe(compiled.index, entry))])
    return CLEAN


def _entry(compiled: Compiled, entry_id: str) -> Entry:
    entry = compiled.library.entry(entry_id)
    if entry is None:
        from difflib import get_close_matches

        close = get_close_matches(entry_id, [entry.id for entry in compiled.library.entries()], n=3)
        hint = f" Did you mean {' or '.join(close)}?" if close else " “policyline lines list” shows all."
        raise CannotCheck(f"The library has no entry called {entry_id!r}.{hint}")
    return entry
