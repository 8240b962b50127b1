"""`policyline lines`: see the approved lines and facts, what changed in them, and what to look after."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from linter.checking.settings import FAIL_ON
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.entry_page import show_entry
from linter.cli.failure import CLEAN, FOUND, CannotCheck
from linter.cli.options import color_option, library_options
from linter.cli.page import Page
from linter.model.library import Line
from linter.showing.entries import KINDS, state


@click.group("lines")
def command() -> None:
    """See the approved lines, facts, lists, events, terms and posts."""


@command.command("list")
@click.option("--kind", type=click.Choice(list(KINDS.values())), help="Only entries of this kind.")
@library_options
@color_option
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
@library_options
@color_option
def show(entry_id: str, library: Path | None, rules: Path | None, color: str | None) -> int:
    """One entry with all its versions, their days and sources."""
    here = libraries.settings()
    compiled = libraries.opened(library, rules, here)
    page = Page(output.screen(color or here.word("color")))
    show_entry(page, libraries.entry(compiled.library, entry_id), compiled.library)
    output.write([page.painted()])
    return CLEAN


@command.command("fingerprint")
@click.argument("entry_id", metavar="ID")
@library_options
def fingerprint(entry_id: str, library: Path | None, rules: Path | None) -> int:
    """How each version of a line is found again in a letter: its exact fingerprint and its skeleton."""
    from linter.matching.describing import describe

    compiled = libraries.opened(library, rules, libraries.settings())
    entry = libraries.entry(compiled.library, entry_id)
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


@command.command("diff")
@click.argument("revision", metavar="REV")
@click.option("--to", "until", metavar="REV", help="Up to this revision.  [the files as they are]")
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", help="What to write.  [text]")
@library_options
@color_option
def diff(
    revision: str,
    until: str | None,
    output_format: str,
    library: Path | None,
    rules: Path | None,
    color: str | None,
) -> int:
    """Say what changed in the library and its rules since a git revision; the exit status is 1 when something did."""
    from linter.care.differences import differences
    from linter.care.rule_differences import rule_differences
    from linter.cli.difference_page import as_data, show_differences
    from linter.cli.revisions import states

    here = libraries.settings()
    before, after = states(revision, until, libraries.folders(library, rules, here), rules=True)
    changes = differences(before.library, after.library)
    of_rules = rule_differences(before.rules, after.rules)
    if output_format == "json":
        output.write([json.dumps(as_data(changes, of_rules), indent=2), "\n"])
    else:
        page = Page(output.screen(color or here.word("color")))
        show_differences(page, changes, of_rules, revision)
        output.write([page.painted()])
    return FOUND if changes or of_rules else CLEAN


@command.command("check")
@click.option("--as-of", metavar="DAY", help="Look at the library as of today or YYYY-MM-DD.  [today]")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the status 1.  [warning]")
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", help="What to write.  [text]")
@library_options
@color_option
def check(
    as_of: str | None,
    fail_on: str | None,
    output_format: str,
    library: Path | None,
    rules: Path | None,
    color: str | None,
) -> int:
    """Say what the owners of the library should look at: contradictions, likeness, days that pass."""
    from linter.cli.care_page import as_data, show_concerns
    from linter.cli.caring import looked_at
    from linter.cli.judging import asked

    here = libraries.settings()
    day = asked(as_of, here).on
    seen = looked_at(libraries.folders(library, rules, here), day)
    if output_format == "json":
        output.write([json.dumps(as_data(seen.concerns, day.isoformat()), indent=2), "\n"])
    else:
        page = Page(output.screen(color or here.word("color")))
        show_concerns(page, seen.concerns, seen.entries)
        output.write([page.painted()])
    return seen.status(fail_on or "warning")
