"""..."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Spec:
    """`triggers` or `trigger_lines` ask for any one of `requires` in `scope`; `suggests` is the line to add."""

    triggers: tuple[str, ...] = ()
    trigger_lines: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    scope: Literal["letter", "paragraph", "sentence"] = "letter"
    suggests: str | None = None
