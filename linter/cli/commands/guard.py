"""`policyline guard`: check the library itself, and find every letter that carries words it has changed."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli.failure import CLEAN, FAILED
from linter.cli.options import library_options


@click.command("guard")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--from", "since", default="HEAD", metavar="REV", help="Of what changed since this git revision.  [HEAD]")
@library_options
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], since: str, library: Path | None, rules: Path | None) -> int:
    """Check the library itself, and find every letter that carries words it has changed.

    Runs “lines check --fail-on error”, which has the rules' examples, and then “impact --from REV”. It is for those who
    change approved lines, before they commit. PATHS are the letters; those in the folder you are in, if none is given.
    """
    folders = [
        word for name, folder in (("--library", library), ("--rules", rules)) if folder for word in (name, str(folder))
    ]
    steps = (
        ("lines", "check", "--fail-on", "error", *folders),
        ("impact", "--from", since, *folders, "--", *paths),
    )
    policyline = ctx.find_root().command
    status = CLEAN
    for words in steps:
        status = max(status, policyline.main(list(words), prog_name="policyline", standalone_mode=False, obj=ctx.obj))
        if status == FAILED:
            break
    return status
