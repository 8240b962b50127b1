"""The commands by name, found in their files and run by click."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from linter.cli import commands
from linter.cli.again import Run
from linter.cli.docstrings import docstring
from linter.cli.ending import DEBUG, ended, stopped
from linter.cli.failure import FAILED, ReaderGone
from linter.cli.session import Session
from linter.version import VERSION


class _Commands(click.Group):
    """Finds a command in the file of its name; no other file is loaded."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(file.stem for folder in commands.__path__ for file in Path(folder).glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{commands.__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGone from None  # click would end with the status of letters in which something was found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with what its file says of it: none is loaded only to be named."""
        rows = []
        for name in self.list_commands(ctx):
            said = docstring(commands.__name__, name).partition("\n")[0].partition(": ")[2]
            rows.append((name, said[:1].upper() + said[1:]))
        with formatter.section("Commands"):
            formatter.write_dl(rows)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 nothing found, 1 something found, 2 something could not be checked. "
    "With --debug anywhere, an unforeseen error is shown whole.",
)
@click.version_option(VERSION, prog_name="policyline", message="%(prog)s %(version)s")
def policyline() -> None:
    """Check draft letters against the approved lines: what is outdated, wrong, missing or quietly changed."""


def run(given: Sequence[str], again: Run | None = None) -> int:
    """Run one command and give its exit status; no traceback reaches a person who did not ask for one.

    `again` keeps the outcome of a check.
    """
    session = Session(debug=DEBUG in given, again=again)
    words = [word for word in given if word != DEBUG]

    def command() -> object:
        try:
            return policyline.main(words, prog_name="policyline", standalone_mode=False, obj=session)
        except click.ClickException as failure:
            failure.show()
            return FAILED
        except click.Abort:
            return stopped()

    return ended(command, debug=session.debug)
