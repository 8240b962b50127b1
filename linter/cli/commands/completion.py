"""`policyline completion`: let a shell complete commands, options and names."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from linter.cli import output
from linter.cli.failure import CLEAN, CannotCheck

_SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_POLICYLINE_COMPLETE"


@click.command("completion", epilog='For bash, put this into ~/.bashrc:  eval "$(policyline completion bash)"')
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Write what lets a shell complete commands, options and the names of rules and lines."""
    found = get_completion_class(shell)
    if found is None:
        raise CannotCheck(f"There is no completion for {shell} here.")
    root = ctx.find_root()
    output.write([found(root.command, {}, root.info_name or "policyline", _VARIABLE).source(), "\n"])
    return CLEAN
