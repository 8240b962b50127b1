"""What the owners of a library should look at, one check a file: each has `check(state)`, which gives its concerns.

A file's name is the check's name, and its docstring says what it finds and what it leaves alone. The files do not know
each other. What makes a library unusable (versions that overlap, ids that are taken …) is found where it is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from linter.care.state import Concern, State
from linter.model.rule import SEVERITIES

Check = Callable[[State], Iterator[Concern]]


def names() -> tuple[str, ...]:
    """The checks there are, by name."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def named(name: str) -> Check:
    """The check of this name; raises KeyError if there is none."""
    if name not in names():
        raise KeyError(name)
    return cast(Check, import_module(f"{__name__}.{name}").check)


def concerns(state: State) -> list[Concern]:
    """Every concern of every check, each once, the gravest first, then in the order of the files."""
    found = {replace(concern, check=name) for name in names() for concern in named(name)(state)}
    return sorted(found, key=lambda concern: (SEVERITIES.index(concern.severity), concern))
