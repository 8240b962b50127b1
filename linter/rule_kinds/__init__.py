"""The kinds of rule, one module each: a frozen dataclass `Spec` (its YAML keys) and `check`."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

KINDS: tuple[str, ...] = ("fact", "items", "signpost", "wording", "tense", "term")


def kind(name: str) -> ModuleType:
    """The module of a kind of rule. Raises KeyError when there is none of that name."""
    if name not in KINDS:
        raise KeyError(name)
    return import_module(f"{__name__}.{name}")
