"""`policyline cache`: see what is kept between runs, and clear it."""

from __future__ import annotations

import click

from linter.cli import output
from linter.cli.failure import CLEAN
from linter.storing import folder

_PLACES = (
    (folder.LIBRARIES, "made ready", ("library", "libraries")),
    (folder.OUTCOMES, "kept", ("outcome", "outcomes")),
)
"""Each place in the cache folder, with what is said of what it holds."""


_BESIDE = (".stamp", ".signature")
"""Endings of small files that are kept beside the others."""


@click.group("cache")
def command() -> None:
    """See what is kept between runs, and clear it: libraries made ready, and the outcomes of checks."""


@command.command("show")
def show() -> int:
    """Where it is kept, and how much: outcomes are sealed, and no word of a letter can be read in them."""
    at = folder.folder()
    if at is None:
        output.write([f"Nothing is kept: {folder.SWITCH} turns the cache off.\n"])
        return CLEAN
    lines = [f"{at}\n"]
    for place, done, names in _PLACES:
        found = [each for each in folder.files(place) if not each[-1].endswith(_BESIDE)]
        size = sum(size for _, size, _ in found) / 1_000_000
        lines.append(f"  {len(found):,} {names[len(found) != 1]} {done}, {size:,.1f} MB\n")
    output.write(lines)
    return CLEAN


@command.command("clear")
def clear() -> int:
    """Delete all of it. The next check makes the library ready again, which takes seconds."""
    gone = sum(folder.delete(file) for place, _, _ in _PLACES for _, _, file in folder.files(place))
    output.write([f"{gone:,} {'file' if gone == 1 else 'files'} deleted.\n"])
    return CLEAN
