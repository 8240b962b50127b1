"""`policyline check`: check letters against the approved lines."""

from __future__ import annotations

from typing import Any

import click

from linter.cli.asked import Asked
from linter.cli.check_options import choosing_options, selecting_options, showing_options
from linter.cli.completing import files
from linter.cli.here import settings
from linter.cli.options import as_of_option, color_option, library_options
from linter.cli.session import Session
from linter.cli.words import STDIN
from linter.model.frozen import replace


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATHS... | -", shell_complete=files)
@as_of_option
@library_options
@choosing_options
@selecting_options
@showing_options
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes to check with.  [as many as pay]")
@click.option("--no-cache", is_flag=True, help="Keep nothing between runs, and use nothing kept.")
@color_option
@click.pass_obj
def command(session: Session, /, **options: Any) -> int:
    """Check letters, or every letter in a folder, against the approved lines. A dash reads standard input."""
    asked = Asked(**options)
    if not asked.paths and (asked.since or asked.show_files or asked.show_settings):
        asked = replace(asked, paths=(".",))
    if not asked.paths:
        raise click.UsageError("Say what to check: files, folders, or - for standard input.")
    if asked.stdin_filename and STDIN not in asked.paths:
        raise click.UsageError("--stdin-filename goes with -, for standard input.")
    if asked.quiet and asked.verbose:
        raise click.UsageError("-q and -v do not go together.")
    if asked.write_baseline and (asked.baseline or asked.file or asked.annotate or asked.output_format):
        raise click.UsageError("--write-baseline writes the baseline and no report: leave the other outputs out.")
    if asked.record and (asked.select or asked.ignore or asked.write_baseline or asked.watch):
        raise click.UsageError("--record takes down all that is found: leave --select, --ignore and the like out.")
    if asked.output_dir and not asked.annotate:
        raise click.UsageError("--output-dir goes with --annotate.")
    if asked.statistics and (asked.output_format or asked.annotate or asked.write_baseline or asked.quiet):
        raise click.UsageError("--statistics takes the place of the report: leave the other outputs out.")
    if asked.watch and (STDIN in asked.paths or asked.file or asked.annotate or asked.write_baseline):
        raise click.UsageError(
            "--watch shows letters that lie in files on the screen: leave - and the files to write out."
        )
    from linter.cli.running import depended_on, run

    if asked.watch:
        from linter.cli.watching import watched

        watched(lambda: run(asked, settings(), session), lambda: depended_on(asked))
    return run(asked, settings(), session)
