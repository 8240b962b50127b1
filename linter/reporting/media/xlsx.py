"""A report as a workbook: a sheet for each part that has something in it, to sort, filter and print. Needs XlsxWriter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from math import ceil

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from linter.reporting.content import NO_CHANGE, Chart, Item, Section, TeamReport
from linter.reporting.media.values import cells
from linter.reporting.share import Share
from linter.showing.days import in_words

_PAGE, _WIDE, _MIDDLE, _NARROW = 110, 32, 13, 7
"""Widths of columns, in characters."""
_LONG = 24
"""More characters than this want a wide column."""
_ROW = 15
"""Points for a line of text. Rows are given their height: not every program works it out."""
_MOST_ROWS = 27
"""Lines in the highest row: Excel has no row higher than 409 points."""
_RATE = "rate"
_A4 = 9


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
        self.rate = self.book.add_format({**plain, "num_format": "0%", "align": "right"})
        self.few = self.book.add_format({**plain, "font_color": "#4a4a4a", "align": "right"})
        self.day = self.book.add_format({**plain, "num_format": "d mmm yyyy", "align": "left"})

    def sheet(self, name: str) -> Worksheet:
        """A sheet that prints across A4, all of its columns on one page."""
        sheet = self.book.add_worksheet(name)
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        return sheet


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
    sheet = made.sheet("Summary")
    sheet.set_column(0, 0, _PAGE)
    rows = [(report.title, made.title), (report.team, made.plain), (report.line, made.plain)]
    if not report.quiet:
        rows += [("", made.plain), (f"Since {report.period.just_before}", made.head)]
        rows += [(words, made.plain) for words in report.changes or (NO_CHANGE,)]
    if report.actions:
        rows += [("", made.plain), ("What to do first", made.head)]
        rows += [(f"{n}. {words}", made.plain) for n, words in enumerate(report.actions, 1)]
    rows += [("", made.plain), *((f"{section.title}: {section.lead}", made.plain) for section in report.sections)]
    rows.append((f"As known on {in_words(report.known_on)} at {report.known_on:%H:%M} UTC.", made.plain))
    for number, (words, look) in enumerate(rows):
        if number:
            sheet.set_row(number, _height([words], [_PAGE]))
        sheet.write_string(number, 0, words, look)


def _section(made: _Book, section: Section) -> None:
    labels = list(dict.fromkeys(field.label for item in section.items for field in item.fields))
    shares = {field.label for item in section.items for field in item.fields if isinstance(field.value, Share)}
    heads = ["Title", "Entry"]
    for label in labels:
        heads += [label, "of", _RATE] if label in shares else [label]
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
    _table(made, made.sheet(section.name.capitalize()), [*heads, *extra], rows)


_Cell = str | int | float | date | None


def _row(item: Item, labels: list[str], shares: set[str], extra: list[str]) -> list[_Cell]:
    values = {field.label: field.value for field in item.fields}
    row: list[_Cell] = [item.title, item.id]
    for label in labels:
        value, of, rate, note = cells(values[label]) if label in values else (None, None, None, None)
        row += (value, of, note or rate) if label in shares else (value,)
    more = {
        "Written": item.comparison.written if item.comparison else None,
        "Approved words": item.comparison.approved if item.comparison else None,
        "YAML": item.code or None,
    }
    return [*row, *(more[name] for name in extra)]


def _weeks(made: _Book, chart: Chart) -> None:
    heads = ["Week of", *(head for series in chart.series for head in (series.title, "of", _RATE))]
    rows: list[list[_Cell]] = []
    for number, label in enumerate(chart.labels):
        row: list[_Cell] = [label]
        for series in chart.series:
            count, of, rate, note = cells(series.shares[number])
            row += (count, of, note or rate)
        rows.append(row)
    _table(made, made.sheet("Twelve weeks"), heads, rows)


def _table(made: _Book, sheet: Worksheet, heads: list[str], rows: list[list[_Cell]]) -> None:
    widths = [_width(head, [row[column] for row in rows]) for column, head in enumerate(heads)]
    for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, head, made.head)
    sheet.set_row(0, _height(heads, widths))
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, _height(row, widths))
        for column, cell in enumerate(row):
            _write(made, sheet, number, column, cell, heads[column])
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)


def _width(head: str, column: Sequence[_Cell]) -> int:
    longest = max((len(cell) for cell in column if isinstance(cell, str)), default=0)
    if longest > _LONG:
        return _WIDE
    return _NARROW if head == "of" else max(_MIDDLE, longest + 2)


def _height(row: Sequence[_Cell], widths: Sequence[int]) -> int:
    """Points that a row of these cells needs in columns of these widths."""
    lines = 1
    for cell, width in zip(row, widths, strict=True):
        if isinstance(cell, str):
            # Words are not broken, so that a line holds a little less than its width.
            lines = max(lines, sum(max(1, ceil(len(part) / (width - 2))) for part in cell.splitlines()))
    return _ROW * min(lines, _MOST_ROWS)


def _write(made: _Book, sheet: Worksheet, row: int, column: int, cell: _Cell, head: str) -> None:
    look: Format = made.plain
    if cell is None:
        sheet.write_blank(row, column, None, look)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), made.day)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, made.few if head == _RATE else look)
    else:
        sheet.write_number(row, column, cell, made.rate if head == _RATE else look)
