"""`policyline gateway`: check outgoing mail on its way, between a mail system and its relay."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from linter.cli.failure import CannotCheck
from linter.cli.here import settings
from linter.cli.options import library_options
from linter.model.rule import SEVERITIES

_NEEDED = ("aiosmtpd",)


@click.command("gateway")
@click.option("--next-hop", required=True, metavar="HOST:PORT", help="The mail server that messages go on to.")
@click.option("--listen", default="127.0.0.1:10025", metavar="HOST:PORT", show_default=True, help="Where to take mail.")
@click.option(
    "--return", "returned", type=click.Choice(SEVERITIES),
    help="Return messages with findings this grave or graver.  [never: the header alone says what was found]",
)  # fmt: skip
@click.option(
    "--allow", multiple=True, metavar="NETWORK", help="Who may hand in mail, 10.1.2.0/24 say.  [this machine]"
)
@click.option("--name", metavar="NAME", help="What the gateway is called, in the header too.  [this machine's name]")
@click.option("--connections", type=click.IntRange(1, 1000), default=20, show_default=True, help="Senders at once.")
@click.option(
    "--largest", type=click.IntRange(1, 1000), default=50, show_default=True, metavar="MB", help="The largest message."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), metavar="N", help="Letters checked at once.  [one a processor, 4 at most]"
)
@click.option(
    "--seconds", type=click.IntRange(1, 240), default=20, show_default=True, help="How long a check may take."
)
@click.option(
    "--tls", type=click.Path(path_type=Path), metavar="FILE", help="Certificate and key for senders: STARTTLS, always."
)
@click.option("--next-hop-tls", is_flag=True, help="Speak with the next hop by STARTTLS alone.")
@click.option(
    "--next-hop-ca",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Who vouches for the next hop.  [this machine's own]",
)
@library_options
def command(**options: Any) -> int:
    """Check outgoing mail on its way: a content filter between a mail system and its relay.

    Each message goes on to the next hop as it came, under one header that says what was found, X-Policyline; or, with
    --return, it goes back to its sender with the reasons. It is accepted once the next hop has it, and until then it stays
    in the queue it comes from. A check that fails stops nothing: the header says that it was not checked.
    """
    try:
        from linter.cli.filtering import Asked, run
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in _NEEDED:
            raise
        raise CannotCheck("The mail filter needs the extra “gateway”: install policyline[gateway].") from None
    return run(Asked(**options), settings())
