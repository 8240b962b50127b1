"""`policyline impact`: find every letter that a change to the library makes out of date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from linter.care.differences import Change, differences
from linter.care.impact import Concerned, Search, bearing, concerned_by
from linter.cli import library as libraries
from linter.cli import output
from linter.cli.asked import Asked
from linter.cli.choosing import chosen as chosen_letters
from linter.cli.failure import CLEAN, FAILED, FOUND
from linter.cli.impact_page import as_data, show_impact, summed, told
from linter.cli.letters import Letter, Unreachable
from linter.cli.options import color_option, library_options
from linter.cli.page import Page
from linter.cli.revisions import states
from linter.cli.session import Session
from linter.documents import Refused, read_all
from linter.model.library import Entry


@click.command("impact")
@click.argument("words", nargs=-1, metavar="ENTRY [PATHS]...")
@click.option("--from", "since", metavar="REV", help="Of what changed in the library since this git revision.")
@click.option("--to", "until", metavar="REV", help="With --from: up to this revision.  [the files as they are]")
@library_options
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", help="What to write.  [text]")
@color_option
@click.pass_obj
def command(
    session: Session,
    words: tuple[str, ...],
    since: str | None,
    until: str | None,
    library: Path | None,
    rules: Path | None,
    output_format: str,
    color: str | None,
) -> int:
    """Find every template and letter that carries an entry's words, by owner.

    ENTRY is a line, a fact, an event or any other entry that you mean to change. With --from REV it is everything that
    changed in the library since a git revision, and what is found is what the library no longer says. PATHS are files
    or folders; the folder you are in, if none is given.
    """
    if until and not since:
        raise click.UsageError("--to goes with --from.")
    if not words and not since:
        raise click.UsageError("Say which entry is to change, or since when with --from REV.")
    here = libraries.settings()
    today = date.today()
    if since:
        paths = words
        before, after = (past.library for past in states(since, until, libraries.folders(library, rules, here)))
        changes = bearing(differences(before, after))
        entries = [entry for entry in before.entries() if entry.id in changes]
        search = Search(before, changes, today, after) if entries else None
    else:
        wanted, *rest = words
        paths = tuple(rest)
        whole = libraries.opened(library, rules, here).library
        ids = concerned_by(libraries.entry(whole, wanted), whole)
        changes, entries = {}, [entry for entry in whole.entries() if entry.id in ids]
        search = Search(whole, ids, today)
    if since and not search:
        click.echo(f"Nothing changed in the library since {since} that makes a letter out of date.", err=True)
    chosen = chosen_letters(Asked(paths=paths or (".",)), here)[0] if search else []
    searched = (
        [found for letter in chosen for found in _searched(letter, search, debug=session.debug)] if search else []
    )
    return _say(entries, changes, searched, output_format, color or here.word("color"))


def _say(
    entries: list[Entry], changes: dict[str, Change], searched: list[Concerned], form: str, color: str | None
) -> int:
    found = told(entries, changes, searched)
    if form == "json":
        output.write([json.dumps(as_data(found, searched), indent=2), "\n"])
    elif found:
        page = Page(output.screen(color))
        show_impact(page, found, searched, summed(found, searched))
        output.write([page.painted()])
    unread = [letter for letter in searched if letter.reason]
    for letter in unread if form == "json" else ():
        click.echo(f"{letter.path}: could not be read: {letter.reason}", err=True)
    if unread:
        return FAILED
    return FOUND if any(each.letters for each in found) else CLEAN


def _searched(letter: Letter, search: Search, *, debug: bool) -> Iterator[Concerned]:
    """What a letter and those attached to it carry; one that fails never stops the others."""
    try:
        found = read_all(letter.path, letter.bytes(), letter.limits)
    except Unreachable as fault:
        yield Concerned(letter.path, reason=str(fault))
        return
    for one in found:
        if isinstance(one, Refused):
            yield Concerned(one.path, reason=one.reason)
            continue
        try:
            yield search.letter(one)
        except Exception as fault:
            if debug:
                raise
            reason = f"policyline failed on it ({type(fault).__name__}: {fault}); --debug shows more"
            yield Concerned(one.path, reason=reason)
