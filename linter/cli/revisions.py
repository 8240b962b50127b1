"""Two states of a library, as a person names them: at a git revision, and as its files are now or at another revision."""

from __future__ import annotations

from pathlib import Path

import click

from linter.care.past import library_at
from linter.checking.faults import LibraryError
from linter.checking.repository import NoHistory
from linter.cli.failure import CannotCheck
from linter.cli.library import Folders, said
from linter.model.library import Library


def states(since: str, until: str | None, where: Folders) -> tuple[Library, Library]:
    """The library at the revision `since`, and at `until`, or as its files are now; faults in either end the command."""
    return _at(since, where.lines), _at(until, where.lines) if until else _now(where)


def _at(revision: str, folder: Path) -> Library:
    try:
        past = library_at(revision, folder)
    except NoHistory as fault:
        raise CannotCheck(f"{fault}.".replace("..", ".")) from None
    except LibraryError as broken:
        raise CannotCheck(said(broken, f"The library as of {revision}")) from None
    if past.missing:
        click.echo(f"{past.missing[0].upper()}{past.missing[1:]}.", err=True)
    return past.library


def _now(where: Folders) -> Library:
    from linter.checking.loading import load

    try:
        return load(where.lines, where.rules)[0]
    except LibraryError as broken:
        raise CannotCheck(said(broken)) from None
