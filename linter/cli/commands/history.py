"""`policyline history`: what the history holds, and how a letter is taken out of it."""

from __future__ import annotations

import click

from linter.cli.failure import CLEAN, CannotCheck
from linter.cli.here import settings


@click.group("history")
def command() -> None:
    """See what the history of letters holds, or take a letter out of it."""


@command.command("show")
def show() -> int:
    """How many letters the history holds, and of which days."""
    from linter.cli.histories import opened
    from linter.history.retention import span
    from linter.showing.days import in_words

    here = settings()
    with opened(here) as history:
        letters, first, last = span(history)
    click.echo(
        f"{here.path('history')}: {letters:,} {'letter' if letters == 1 else 'letters'}"
        + (f", of {in_words(first)} to {in_words(last)}." if first and last else ".")
    )
    days = here.number("history-days")
    click.echo(f"Letters are kept for {days:,} days." if days else "Letters are kept for ever.")
    return CLEAN


@command.command("forget")
@click.argument("reference")
def forget(reference: str) -> int:
    """Delete all that is known of the letters with this reference."""
    from linter.cli.histories import now, opened
    from linter.history.retention import forget as forget_letter

    with opened(settings()) as history:
        gone = forget_letter(history, reference, now())
    if not gone:
        raise CannotCheck(f"The history has no letter with the reference {reference!r}.")
    click.echo(f"Forgotten: {reference}.")
    return CLEAN
