"""How far a long run has come, shown on a terminal and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(doing: str) -> Iterator[Callable[[int], None]]:
    """What is to be told of letters that are done; on a terminal it shows their number and the time. `doing` says what."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    shown = Progress(
        SpinnerColumn(),
        TextColumn(doing + ": {task.completed:,.0f} letters"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with shown:
        bar = shown.add_task("", total=None)
        yield lambda number: shown.advance(bar, number)
