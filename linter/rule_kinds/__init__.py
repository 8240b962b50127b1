"""The kinds of rule, one module each: a frozen dataclass `Spec` (its YAML keys) and `check`."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

KINDS: tuple[str, ...] = ("fact", "items", "signpost", "wording", "tense", "term")
NAMED = frozenset(("items", "tense", "term"))
"""Kinds that judge what is named of theirs, and have no use for a letter in which nothing is."""
LIKE_LINES = frozenset(("wording",))
"""Kinds that judge passages like those of approved lines, and have no use for a letter without one."""


def kind(name: str) -> ModuleType:
    """The module of a kind of rule. Raises KeyError when there is none of that name."""
    if name not in KINDS:
        raise KeyError(name)
    return import_module(f"{__name__}.{name}")
