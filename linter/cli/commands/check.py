"""`policyline check`: check letters against the approved lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from linter import renderers
from linter.checking.settings import FAIL_ON
from linter.cli import output
from linter.cli.asked import Asked
from linter.cli.judging import as_of_option
from linter.cli.letters import STDIN
from linter.cli.options import library_options, settings
from linter.cli.running import run
from linter.cli.session import Session


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATHS... | -")
@as_of_option
@library_options
@click.option("--output-format", type=click.Choice(renderers.names()), help="What to write.  [text]")
@click.option("-o", "--output", "file", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
@click.option("--annotate", is_flag=True, help="Write a copy of each Word file with a comment on every finding.")
@click.option("--output-dir", type=click.Path(path_type=Path), metavar="DIR", help="Where those copies go.  [beside]")
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Report only what is not known there."
)
@click.option(
    "--write-baseline", type=click.Path(path_type=Path), metavar="FILE", help="Write what is found as known, and end."
)
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the exit status 1.  [note]")
@click.option("--stdin-filename", metavar="NAME", help="What to take standard input for, by its ending.")
@click.option("-q", "--quiet", is_flag=True, help="One line for each finding, and nothing else.")
@click.option("-v", "--verbose", is_flag=True, help="Clean letters, rules and related places too.")
@output.color_option
@click.pass_obj
def command(session: Session, /, **options: Any) -> int:
    """Check letters, or every letter in a folder, against the approved lines. A dash reads standard input."""
    asked = Asked(**options)
    if not asked.paths:
        raise click.UsageError("Say what to check: files, folders, or - for standard input.")
    if asked.stdin_filename and STDIN not in asked.paths:
        raise click.UsageError("--stdin-filename goes with -, for standard input.")
    if asked.quiet and asked.verbose:
        raise click.UsageError("-q and -v do not go together.")
    if asked.write_baseline and (asked.baseline or asked.file or asked.annotate or asked.output_format):
        raise click.UsageError("--write-baseline writes the baseline and no report: leave the other outputs out.")
    if asked.output_dir and not asked.annotate:
        raise click.UsageError("--output-dir goes with --annotate.")
    return run(asked, settings(), session)
