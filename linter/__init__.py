"""Policyline: checks draft letters against a department's approved lines.

from linter import load_library, check_text

library = load_library("canonical_lines", "rules")
report = check_text("Dear Ms Okafor, …", library, as_of=date(2025, 3, 13))

Each name is imported when it is first used: `policyline --help` waits for no engine. `__init__.pyi` gives their types.
"""

from __future__ import annotations

from importlib import import_module

_HOMES = {
    "Compiled": "linter.checking.compile",
    "Fault": "linter.checking.faults",
    "Finding": "linter.model.finding",
    "LibraryError": "linter.checking.faults",
    "Report": "linter.model.finding",
    "check_text": "linter.checking.calling",
    "load_library": "linter.checking.calling",
}
"""Each name that is promised, and the module it comes from."""


def __getattr__(name: str) -> object:
    if name == "__version__":
        from linter.version import VERSION

        return VERSION
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES, "__version__"})


__all__ = ["Compiled", "Fault", "Finding", "LibraryError", "Report", "__version__", "check_text", "load_library"]
