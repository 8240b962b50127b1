"""Whose hand a tracked change or a comment shows, and of what day."""

from __future__ import annotations

from datetime import date

from linter.model.frozen import frozen

AUTHOR = "Policyline"


@frozen
class Signature:
    """Who changed a document, and when: a day, since the hour is nobody's business."""

    day: date
    author: str = AUTHOR
