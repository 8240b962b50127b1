"""What a check writes, remembered for the next time, where all that it depends on is known.

An option, a setting or an output that is not named here may depend on anything: then nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.checking.setting_keys import LIMITS
from linter.checking.settings import Settings
from linter.cli.again import MOST_WRITTEN, Run
from linter.cli.asked import Asked
from linter.cli.library import folders
from linter.model.frozen import replace

_SETTINGS = frozenset(("library", "rules", "as-of", "fail-on", "output-format", "color", "cache", "workers", *LIMITS))
_OUTPUTS = frozenset(("text", "json"))


class Written:
    """The pieces that a run wrote, or nothing where they are not to be kept."""

    def __init__(self, asked: Asked, here: Settings, output: str) -> None:
        plain = Asked(
            paths=asked.paths,
            as_of=asked.as_of,
            library=asked.library,
            rules=asked.rules,
            output_format=asked.output_format,
            fail_on=asked.fail_on,
            quiet=asked.quiet,
            verbose=asked.verbose,
            color=asked.color,
            workers=asked.workers,
        )
        bare = replace(here, values={}, places={}, file="") == Settings(here.folder)
        understood = asked == plain and bare and output in _OUTPUTS and set(here.values) <= _SETTINGS
        self._wanted = understood and here.switch("cache")
        self._where = (asked.library, asked.rules, here)
        self._pieces: list[str] = []
        self._room = MOST_WRITTEN

    def passing(self, pieces: Iterable[str]) -> Iterator[str]:
        """The same pieces, each remembered while there is room."""
        for piece in pieces:
            if self._wanted:
                self._room -= len(piece)
                self._wanted = self._room > 0
                self._pieces.append(piece)
            yield piece

    def keep(self, again: Run, status: int) -> None:
        """Keep them as what this run writes, with its exit status."""
        if self._wanted:
            where = folders(*self._where)
            again.keep(status, "".join(self._pieces), (str(where.lines), str(where.rules)))
