"""What a shell offers while somebody types: files, and the names of rules, kinds and entries."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem


def files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Files and folders, as the shell itself completes them."""
    return [CompletionItem(incomplete, type="file")]


def names(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The names that `--select`, `--ignore` and `explain` take; after a comma the next of several.

    Those of the library's own only if it is compiled: nobody waits seconds for a key.
    """
    from linter.showing.finding_kinds import PAGES

    before, comma, part = incomplete.rpartition(",")
    found = {kind: page.title for kind, page in PAGES.items()} | _own(ctx)
    return [
        CompletionItem(f"{before}{comma}{name}", help=said)
        for name, said in sorted(found.items())
        if name.startswith(part)
    ]


def _own(ctx: click.Context) -> dict[str, str]:
    """The rules and entries of the library that holds here, with their titles; none where that takes more than a moment."""
    from linter.checking.compile import compiled
    from linter.cli.library import folders, settings

    try:
        where = folders(ctx.params.get("library"), ctx.params.get("rules"), settings())
        ready = compiled(where.lines, where.rules, on_compile=_give_up)
    except Exception:  # noqa: BLE001 - a shell that completes has nowhere to show what is wrong
        return {}
    titles = {rule.id: rule.title for rule in ready.rules}
    return titles | {entry.id: entry.title for entry in ready.library.entries()}


def _give_up() -> None:
    raise TimeoutError
