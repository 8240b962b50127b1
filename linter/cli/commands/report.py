"""`policyline report`: tell the teams that own the lines what has gone out in letters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from linter.cli.failure import CannotCheck
from linter.cli.here import settings
from linter.cli.options import color_option, library_options

_PARTS = ("jinja2", "markupsafe", "PIL", "xlsxwriter")
_MISSING = "The report needs more parts: install them with pip install 'policyline[report]'."
_FILE = click.Path(path_type=Path)


@click.group("report")
def command() -> None:
    """Tell the teams that own the lines what has gone out in letters."""


@command.command("weekly")
@click.option("--team", "teams", multiple=True, metavar="OWNER", help="Only this team; may be given again.  [all]")
@click.option("--week", metavar="WEEK", help="The week, such as 2026-W10.  [the last whole one]")
@click.option("--from", "first", metavar="DAY", help="In the place of a week: from this day …")
@click.option("--until", "last", metavar="DAY", help="… until this one.")
@click.option(
    "--as-of", metavar="DAY", help="Tell what was known on a day, or at a moment, as it was told then.  [now]"
)
@click.option("--history", type=_FILE, metavar="FILE", help="The history.  [as set]")
@click.option("--out", type=_FILE, metavar="FOLDER", help="Where to write.  [reports]")
@click.option("--send", is_flag=True, help="Send each team its report; never twice for the same week.")
@click.option("--by", type=click.Choice(("smtp", "notify")), default="smtp", help="How to send it.  [smtp]")
@click.option("--again", is_flag=True, help="Send even what was, or may have been, sent already.")
@library_options
@color_option
def weekly(**options: Any) -> int:
    """What each team's lines did in the letters of a week.

    Writes for every team a page, a message to look at (.eml), a CSV table and a workbook, and says the most important
    here. With --send, the messages go out; see docs/weekly-report.md for the settings.
    """
    try:
        from linter.cli.reporting import Asked, run
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] in _PARTS:
            raise CannotCheck(_MISSING) from None
        raise
    asked = Asked(**options)
    if bool(asked.first) != bool(asked.last) or (asked.first and asked.week):
        raise click.UsageError("--from and --until go together, in the place of --week.")
    if asked.again and not asked.send:
        raise click.UsageError("--again goes with --send.")
    return run(asked, settings())
