"""`policyline lsp`: check letters and the library as they are written, in an editor."""

from __future__ import annotations

import click

from linter.cli.failure import CLEAN, CannotCheck


@click.command("lsp")
def command() -> int:
    """Speak the Language Server Protocol on standard input and output: editors start this, people do not."""
    try:
        from linter.language_server.server import serve
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise CannotCheck("Editors need the extra “lsp”: install policyline[lsp].") from None
    serve()
    return CLEAN
