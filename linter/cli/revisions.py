"""Two states of a library, as a person names them: at a git revision, and as its files are now or at another revision."""

from __future__ import annotations

from pathlib import Path

import click

from linter.care.past import Past, library_at
from linter.checking.faults import LibraryError
from linter.checking.repository import NoHistory
from linter.cli.failure import CannotCheck
from linter.cli.library import Folders, said


def states(since: str, until: str | None, where: Folders, *, rules: bool = False) -> tuple[Past, Past]:
    """The library at the revision `since`, and at `until`, or as its files are now; faults in either end the command.

    The rules of that time are read where `rules` asks for them.
    """
    folder = where.rules if rules else None
    before = _at(since, where.lines, folder)
    return before, _at(until, where.lines, folder) if until else _now(where)


def _at(revision: str, folder: Path, rules: Path | None) -> Past:
    try:
        past = library_at(revision, folder, rules)
    except NoHistory as fault:
        raise CannotCheck(f"{fault}.".replace("..", ".")) from None
    except LibraryError as broken:
        raise CannotCheck(said(broken, f"The library as of {revision}")) from None
    if past.missing:
        click.echo(f"{past.missing[0].upper()}{past.missing[1:]}.", err=True)
    return past


def _now(where: Folders) -> Past:
    from linter.checking.loading import load

    try:
        library, rules = load(where.lines, where.rules)
    except LibraryError as broken:
        raise CannotCheck(said(broken)) from None
    return Past(library, rules=rules)
