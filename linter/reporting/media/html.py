"""A report as HTML, twice from one template: for mail and as a page. Needs Jinja.

Mail has every style on its element, layout in tables, charts as pictures. The page stands by itself, with a style sheet and
charts as SVG. Whatever comes from a letter or a library is escaped.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from linter.model.document import Span
from linter.reporting.charts import svg
from linter.reporting.charts.plan import HEIGHT, WIDTH
from linter.reporting.content import NO_CHANGE, Chart, Comparison, TeamReport
from linter.reporting.media.looks import INLINE, SHEET
from linter.reporting.media.values import said
from linter.showing.days import in_words
from linter.showing.difference import marks

IN_MAIL = 5
"""Items of a section that mail shows; the page and the workbook have all."""

_IMAGE = (
    '<img src="{}" width="{}" height="{}" alt="{}" '
    'style="display: block; width: 100%; max-width: {}px; height: auto; border: 0; margin: 0 0 8px;">'
)


class _Sides(NamedTuple):
    written: Markup
    approved: Markup


def page(report: TeamReport) -> str:
    """The page: one file, which fetches nothing."""
    return _rendered("page.html.j2", report, _classed, _drawn, most=None)


def mail(report: TeamReport, picture: Callable[[Chart, int], str]) -> str:
    """The mail; `picture` gives the address of the picture of one of a chart's series, by its number."""

    def shown(chart: Chart, number: int) -> Markup:
        return Markup(_IMAGE).format(picture(chart, number), WIDTH, HEIGHT, chart.series[number].alt, WIDTH)  # noqa: S704 - ours

    return _rendered("mail.html.j2", report, _styled, shown, most=IN_MAIL)


def _classed(names: str) -> Markup:
    return Markup(' class="{}"').format(names)


def _styled(names: str) -> Markup:
    return Markup(' style="{}"').format(" ".join(INLINE[name] for name in names.split()))


def _drawn(chart: Chart, number: int) -> Markup:
    return Markup(svg.draw(chart, number))  # noqa: S704 - made here, and escaped there


def _rendered(
    name: str,
    report: TeamReport,
    look: Callable[[str], Markup],
    chart: Callable[[Chart, int], Markup],
    most: int | None,
) -> str:
    return (
        _environment()
        .get_template(name)
        .render(
            report=report,
            s=look,
            chart=chart,
            most=most,
            no_change=NO_CHANGE,
            said=said,
            day=in_words,
            sides=_sides,
            sheet=Markup(SHEET),  # noqa: S704 - ours
        )
        + "\n"
    )


def _sides(both: Comparison, mark: Callable[[str], Markup]) -> _Sides:
    """The words of both sides, those marked that differ."""
    found = marks(both.written, Span(0, len(both.written)), both.approved)
    return _Sides(
        _marked(both.written, found.written, mark("faulty")), _marked(both.approved, found.approved, mark("right"))
    )


def _marked(text: str, spans: tuple[Span, ...], look: Markup) -> Markup:
    parts = [Markup("")]
    at = 0
    for span in spans:
        parts += (
            escape(text[at : span.start]),
            Markup("<strong{}>{}</strong>").format(look, text[span.start : span.end]),
        )
        at = span.end
    return Markup("").join([*parts, escape(text[at:])])


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("linter.reporting.media"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
