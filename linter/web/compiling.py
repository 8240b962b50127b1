"""A process that compiles a library and ends: spaCy and all that compiling takes never stay in the service.

It writes the library, pickled, to standard output, or what is wrong with it. Nothing of it is kept on disk: what serves is
what was read, whatever becomes of the files.
"""

from __future__ import annotations

import asyncio
import json
import pickle
import sys
from dataclasses import dataclass
from pathlib import Path

from linter.checking.compile import Compiled, compile_library
from linter.checking.faults import LibraryError
from linter.web.job import SIZES, message, sizes
from linter.web.process import ended, started

#: Seconds; a library of thousands of lines takes some of them.
_PATIENCE = 600


class Broken(Exception):
    """The library cannot be used; `faults` are sentences for its keepers, each with its file, line and column."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__(*faults)


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a library lies."""

    lines: Path
    rules: Path


def main() -> None:
    """Compile the library in the two folders that are the arguments."""
    lines, rules = map(Path, sys.argv[1:3])
    try:
        made = compile_library(lines, rules)
        faults = list(_empty(made, lines, rules))
    except LibraryError as broken:
        made, faults = None, [str(fault) for fault in broken.faults]
    body = b"" if faults else pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.write(message({"faults": faults}, body))
    sys.stdout.buffer.flush()


async def compiled(where: Folders) -> Compiled:
    """The library in `where`, compiled by a process of its own. Raises `Broken`."""
    process = await started("compiling", str(where.lines), str(where.rules))
    try:
        told, _ = await asyncio.wait_for(process.communicate(), _PATIENCE)
    except TimeoutError:
        raise Broken((f"{where.lines}: compiling takes longer than {_PATIENCE} seconds.",)) from None
    finally:
        await ended(process)
    if len(told) < SIZES:
        raise Broken((f"{where.lines}: compiling failed: policyline check shows more.",))
    head, _ = sizes(told[:SIZES])
    faults = json.loads(told[SIZES : SIZES + head])["faults"]
    if faults:
        raise Broken(tuple(faults))
    made: Compiled = pickle.loads(told[SIZES + head :])  # noqa: S301 - from our own process
    return made


def _empty(made: Compiled, lines: Path, rules: Path) -> list[str]:
    """What a library lacks without which nothing would be checked."""
    lacks = [] if made.rules else [f"{rules}: holds no rule, so nothing would be checked."]
    return (
        lacks if made.library.entries() else [*lacks, f"{lines}: holds no approved line, so nothing would be checked."]
    )
