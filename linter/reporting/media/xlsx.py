"""A report as a workbook: a sheet for each part that has something in it, to sort and filter. Needs XlsxWriter."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from linter.reporting.content import Chart, Item, Section, TeamReport
from linter.reporting.media.values import cells
from linter.reporting.share import Share
from linter.showing.days import in_words

_WIDE, _NARROW = 44, 14
_LONG = 24
"""More characters than this want a wide column."""


class _Book:
    """The workbook and its formats."""

    def __init__(self, stream: BytesIO, made: datetime) -> None:
        self.book = xlsxwriter.Workbook(
            stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        )
        self.book.set_properties({"created": made.replace(tzinfo=None), "author": "Policyline"})
        plain = {"font_name": "Arial", "font_size": 11, "valign": "top", "text_wrap": True}
        self.plain = self.book.add_format(plain)
        self.head = self.book.add_format({**plain, "bold": True, "bottom": 1, "bg_color": "#eef2f7"})
        self.title = self.book.add_format({**plain, "bold": True, "font_size": 14, "text_wrap": False})
        self.rate = self.book.add_format({**plain, "num_format": "0%"})
        self.day = self.book.add_format({**plain, "num_format": "d mmm yyyy", "align": "left"})


def render(report: TeamReport) -> bytes:
    """The workbook; the same report gives the same bytes."""
    stream = BytesIO()
    made = _Book(stream, report.known_on)
    _summary(made, report)
    for section in report.sections:
        if section.items:
            _section(made, section)
        if section.chart:
            _weeks(made, section.chart)
    made.book.close()
    return stream.getvalue()


def _summary(made: _Book, report: TeamReport) -> None:
    sheet = made.book.add_worksheet("Summary")
    sheet.set_column(0, 0, 100)
    rows = [(report.title, made.title), (report.team, made.plain), (report.line, made.plain)]
    if report.actions:
        rows += [
            ("", made.plain),
            ("What to do first", made.head),
            *((f"{n}. {words}", made.plain) for n, words in enumerate(report.actions, 1)),
        ]
    if report.changes:
        rows += [
            ("", made.plain),
            (f"Since {report.period.just_before}", made.head),
            *((words, made.plain) for words in report.changes),
        ]
    rows += [("", made.plain), *((f"{section.title}: {section.lead}", made.plain) for section in report.sections)]
    rows.append((f"As known on {in_words(report.known_on)} at {report.known_on:%H:%M} UTC.", made.plain))
    for number, (words, look) in enumerate(rows):
        sheet.write_string(number, 0, words, look)


def _section(made: _Book, section: Section) -> None:
    sheet = made.book.add_worksheet(section.name.capitalize())
    labels = list(dict.fromkeys(field.label for item in section.items for field in item.fields))
    shares = {field.label for item in section.items for field in item.fields if isinstance(field.value, Share)}
    heads = ["Title", "Entry"]
    for label in labels:
        heads += [label, "of", "rate"] if label in shares else [label]
    extra = [
        name
        for name, there in (
            ("Written", any(i.comparison for i in section.items)),
            ("Approved words", any(i.comparison for i in section.items)),
            ("YAML", any(i.code for i in section.items)),
        )
        if there
    ]
    rows = [_row(item, labels, shares, extra) for item in section.items]
    _table(made, sheet, [*heads, *extra], rows)


_Cell = str | int | float | date | None


def _row(item: Item, labels: list[str], shares: set[str], extra: list[str]) -> list[_Cell]:
    values = {field.label: field.value for field in item.fields}
    row: list[_Cell] = [item.title, item.id]
    for label in labels:
        found = cells(values[label]) if label in values else (None, None, None)
        row += found if label in shares else found[:1]
    more = {
        "Written": item.comparison.written if item.comparison else None,
        "Approved words": item.comparison.approved if item.comparison else None,
        "YAML": item.code or None,
    }
    return [*row, *(more[name] for name in extra)]


def _weeks(made: _Book, chart: Chart) -> None:
    sheet = made.book.add_worksheet("Twelve weeks")
    heads = ["Week of", *(head for series in chart.series for head in (series.title, "of", "rate"))]
    rows: list[list[_Cell]] = [
        [label, *(cell for series in chart.series for cell in cells(series.shares[number]))]
        for number, label in enumerate(chart.labels)
    ]
    _table(made, sheet, heads, rows)


def _table(made: _Book, sheet: Worksheet, heads: list[str], rows: list[list[_Cell]]) -> None:
    for column, head in enumerate(heads):
        longest = max((len(row[column]) if isinstance(row[column], str) else 0 for row in rows), default=0)  # type: ignore[arg-type]
        sheet.set_column(column, column, _WIDE if longest > _LONG else max(_NARROW, len(head) + 2))
        sheet.write_string(0, column, head, made.head)
        for number, row in enumerate(rows, 1):
            _write(made, sheet, number, column, row[column], head)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)


def _write(made: _Book, sheet: Worksheet, row: int, column: int, cell: _Cell, head: str) -> None:
    look: Format = made.plain
    if cell is None:
        sheet.write_blank(row, column, None, look)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), made.day)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, look)
    else:
        sheet.write_number(row, column, cell, made.rate if head == "rate" else look)
