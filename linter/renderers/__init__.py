"""The forms a report can take, one a file: `--output-format NAME` loads NAME.py and calls its `render`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

from linter.model.finding import Report
from linter.showing.view import View

Render = Callable[[Iterable[Report], View], Iterator[str]]
"""Reports in, pieces of text out as soon as they are known: nothing waits for the last letter."""


def names() -> tuple[str, ...]:
    """The renderers there are, by name."""
    here = Path(__file__).parent.iterdir()
    return tuple(sorted(file.stem for file in here if file.suffix == ".py" and file.name[0].islower()))


def renderer(name: str) -> Render:
    """The `render` of the file called `name`; raises `KeyError` if there is none."""
    if name not in names():
        raise KeyError(name)
    return cast(Render, import_module(f"{__name__}.{name}").render)
