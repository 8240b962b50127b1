"""`policyline serve`: the page where drafters check letters, and the same for programs."""

from __future__ import annotations

import os
from pathlib import Path

import click

from linter.cli import library as libraries
from linter.cli.failure import CLEAN, CannotCheck
from linter.cli.options import library_options

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("serve")
@click.option(
    "--host", default="127.0.0.1", envvar="POLICYLINE_HOST", metavar="ADDRESS", help="Where to listen.  [127.0.0.1]"
)
@click.option(
    "--port",
    default=8000,
    envvar="POLICYLINE_PORT",
    type=click.IntRange(0, 65535),
    metavar="N",
    help="At which port; 0 is any that is free.  [8000]",
)
@library_options
@click.option(
    "--tokens",
    type=_FILE,
    envvar="POLICYLINE_TOKENS",
    metavar="FILE",
    help="Who may use it from elsewhere: names and hashes of tokens.",
)
@click.option("--new-token", metavar="NAME", help="Add a token for NAME to the file of tokens, show it once, and end.")
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    envvar="POLICYLINE_ALLOW_ORIGIN",
    metavar="URL",
    help="Let pages of this site use the API, as an Outlook add-in's do; may be given again.",
)
@click.option(
    "--rate",
    default=120,
    envvar="POLICYLINE_RATE",
    type=click.IntRange(min=0),
    metavar="N",
    help="Letters a minute from one sender; 0 is any number.  [120]",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    envvar="POLICYLINE_WORKERS",
    metavar="N",
    help="Letters at work at once.  [one for each processor]",
)
@click.option(
    "--seconds",
    default=30,
    envvar="POLICYLINE_SECONDS",
    type=click.IntRange(1, 600),
    metavar="N",
    help="The most that a letter may take to arrive, and again to be checked.  [30]",
)
@click.option("--tls-certificate", "certificate", type=_FILE, metavar="FILE", help="Speak TLS, with this certificate.")
@click.option("--tls-key", "key", type=_FILE, metavar="FILE", help="The certificate's key.")
@click.option(
    "--behind",
    "proxy",
    default="",
    envvar="POLICYLINE_BEHIND",
    metavar="ADDRESS",
    help="The address of a proxy in front, which is believed on who sends what.",
)
def command(
    host: str,
    port: int,
    library: Path | None,
    rules: Path | None,
    tokens: Path | None,
    new_token: str | None,
    origins: tuple[str, ...],
    rate: int,
    workers: int | None,
    seconds: int,
    certificate: Path | None,
    key: Path | None,
    proxy: str,
) -> int:
    """Serve a page to check letters on, and an API, until Ctrl-C. Nothing of a letter is kept.

    It answers this machine alone, unless told otherwise; from elsewhere, everybody needs a token.
    """
    try:
        from linter.web.compiling import Broken, Folders
        from linter.web.options import Options, is_loopback
        from linter.web.pool import Bounds
        from linter.web.serving import CannotListen, serve
        from linter.web.tokens import BadTokens, new
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in ("starlette", "uvicorn", "python_multipart", "jinja2", "h11"):
            raise
        raise CannotCheck("The page needs the extra “web”: install policyline[web].") from None
    try:
        if new_token:
            if not tokens:
                raise click.UsageError("--new-token goes with --tokens FILE.")
            click.echo(new(tokens, new_token))
            click.echo(f"This is {new_token}'s token. It is shown this once; {tokens} has its hash alone.", err=True)
            return CLEAN
        if not is_loopback(host) and not tokens:
            raise click.UsageError(
                f"At {host} others can reach it: say who may with --tokens FILE, made with --new-token."
            )
        if proxy and not tokens:
            raise click.UsageError("Behind a proxy everybody comes from elsewhere: say who may with --tokens FILE.")
        if bool(certificate) != bool(key):
            raise click.UsageError("--tls-certificate and --tls-key go together.")
        here = libraries.settings()
        where = libraries.folders(library, rules, here)
        bounds = Bounds(workers or _processors(), seconds=seconds)
        options = Options(host, port, tokens, origins, rate, certificate, key, proxy, bounds=bounds)
        serve(options, Folders(where.lines, where.rules), here, _tell)
    except Broken as broken:
        number = len(broken.faults)
        head = f"The library cannot be used; {'one thing' if number == 1 else f'{number} things'} to put right:"
        raise CannotCheck("\n".join([head, *broken.faults])) from None
    except BadTokens as fault:
        raise CannotCheck(f"{fault}.") from None
    except CannotListen as fault:
        raise CannotCheck(f"It cannot listen at {fault}.") from None
    return CLEAN


def _tell(address: str) -> None:
    click.echo(f"Policyline is at {address}. Stop it with Ctrl-C.", err=True)


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
