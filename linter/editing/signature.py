"""Whose hand a tracked change or a comment shows, and of what day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

AUTHOR = "Policyline"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changed a document, and when: a day, since the hour is nobody's business."""

    day: date
    author: str = AUTHOR
