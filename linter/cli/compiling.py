"""What a person sees on the terminal while a library is compiled: that it is, and after a second that it goes on."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self

from linter.cli.failure import tell

_PATIENCE = 1.0
"""Seconds after which something moves."""


class Compiling:
    """Around what may compile a library: `begin` is called when it does."""

    def __init__(self) -> None:
        self._started = False

    def __enter__(self) -> Self:
        return self

    def begin(self) -> None:
        """Say that the library is compiled, where somebody looks on."""
        if not sys.stderr.isatty():
            return
        tell("Making the library ready, as it is new or has changed. This is done once.")
        from threading import Timer

        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = SpinnerColumn(), TextColumn("Reading and comparing the approved lines"), TimeElapsedColumn()
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._progress.add_task("", total=None)
        self._timer = Timer(_PATIENCE, self._progress.start)
        self._timer.daemon = True
        self._timer.start()
        self._started = True

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._started:
            self._timer.cancel()
            self._timer.join()
            self._progress.stop()
