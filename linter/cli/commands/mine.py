"""`policyline mine`: a draft library out of past letters, for a person to approve."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli.here import settings
from linter.cli.options import color_option


@click.command("mine")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, metavar="LIBRARY", help="Where to write the draft."
)
@click.option(
    "--least",
    type=click.IntRange(min=2),
    metavar="N",
    help="Letters in which a passage must stand.  [2 of a few, 3 of a hundred, 5 of thousands]",
)
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes to read with.  [as many as pay]")
@color_option
def command(folder: Path, out: Path, least: int | None, workers: int | None, color: str | None) -> int:
    """Propose a library from past letters: what recurs in them, with its variants, days, figures and lists.

    FOLDER holds letters in any format that check reads. LIBRARY gets a draft: one file for each line and list, with
    comments on where it was found and what to fill in, and rules, so that check works with it at once. Nobody has
    approved what it says: read it, mend it, delete what is no line. Nothing that is there is ever overwritten.
    """
    from linter.cli.mining import mine

    return mine(folder, out, least, workers, color, settings())
