"""An everyday check: its words are plain and say what they may, so click, which takes long to load, is done without."""

from __future__ import annotations

import os
from pathlib import Path

from linter import renderers
from linter.checking.setting_keys import COLORS, FAIL_ON
from linter.cli.again import Run
from linter.cli.asked import Asked
from linter.cli.ending import ended
from linter.cli.here import settings
from linter.cli.running import run
from linter.cli.session import Session
from linter.cli.words import Words


def checked(words: Words, again: Run) -> int | None:
    """Check what the words ask for and give the exit status; None where they are left for click. `again` keeps it."""
    wanted = asked(words)
    if wanted is None:
        return None
    session = Session(again=again)
    return ended(lambda: run(wanted, settings(), session), debug=session.debug)


def asked(words: Words) -> Asked | None:
    """What the words ask for, as click has it; None if an option has a word that click would refuse, or might."""
    values = words.values
    chosen = values.get("output_format"), values.get("fail_on"), values.get("color")
    folders = [values[name] for name in ("library", "rules") if name in values]
    workers = values.get("workers", "1")
    if not (
        (not chosen[0] or chosen[0] in renderers.names())
        and (not chosen[1] or chosen[1] in FAIL_ON)
        and (not chosen[2] or chosen[2] in COLORS)
        and all(os.access(folder, os.R_OK) for folder in folders)
        and workers.isascii()
        and workers.isdecimal()
        and int(workers)
    ):
        return None
    return Asked(
        paths=tuple(words.letters),
        as_of=values.get("as_of"),
        library=Path(values["library"]) if "library" in values else None,
        rules=Path(values["rules"]) if "rules" in values else None,
        output_format=chosen[0],
        fail_on=chosen[1],
        quiet="quiet" in words.flags,
        verbose="verbose" in words.flags,
        color=chosen[2],
        workers=int(workers) if "workers" in values else None,
    )
