"""The values of fields, as people read them and as a sheet calculates with them."""

from __future__ import annotations

from datetime import date

from linter.reporting.content import Value
from linter.reporting.share import Share
from linter.showing.days import in_words


def said(value: Value) -> str:
    """A value in words."""
    if isinstance(value, date):
        return in_words(value)
    if isinstance(value, int):
        return f"{value:,}"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def cells(value: Value) -> tuple[str | int | date, int | None, float | None, str]:
    """A value, and if it is a share what it is a share of and the rate; of too few for a rate the last one says so."""
    if not isinstance(value, Share):
        return (", ".join(value) if isinstance(value, tuple) else value), None, None, ""
    if value.small:
        return value.count, value.of, None, "small number" if value.of else "no letters"
    return value.count, value.of, value.rate, ""
