"""`policyline audit`: check a whole archive of letters, each on its own date, into files to work with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from linter.checking.settings import FAIL_ON
from linter.cli.failure import CannotCheck
from linter.cli.here import settings
from linter.cli.options import color_option, library_options

_MISSING = "The audit needs one more part: install it with pip install 'policyline[archive]'."


@click.command("audit")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FOLDER", help="Where to write.")
@click.option("--text-column", metavar="NAME", help="The column that holds the letters.  [text]")
@click.option("--date-column", metavar="NAME", help="The column that holds their dates.  [date, if there is one]")
@click.option("--reference-column", metavar="NAME", help="The column that names them.  [reference, if there is one]")
@click.option("--undated", metavar="DAY", help="Judge letters that have no date anywhere as of this day.")
@click.option("--quotes", is_flag=True, help="Keep the words that findings point at; they may be personal data.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes to check with.  [as many as pay]")
@click.option("--record", is_flag=True, help="Put what is found into the history, for the weekly report.")
@click.option("--afresh", is_flag=True, help="Begin again, and replace what an audit has left in FOLDER.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the exit status 1.  [note]")
@library_options
@color_option
def command(**options: Any) -> int:
    """Check a whole archive of letters, each as of its own date.

    SOURCE is a Parquet or JSON Lines file of letters, or a folder of such files or of letters in any format that check
    reads. FOLDER gets findings.parquet, letters.parquet (what became of each letter) and summary.json; the words of the
    letters stay out of them. An audit that was broken off goes on when it is run again.
    """
    try:
        from linter.cli.auditing import Asked, run
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] == "pyarrow":
            raise CannotCheck(_MISSING) from None
        raise
    return run(Asked(**options), settings())
