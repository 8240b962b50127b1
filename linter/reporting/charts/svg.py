"""A chart as SVG 1.1, to stand inside a page: no script, no font of its own, nothing fetched."""

from __future__ import annotations

from html import escape

from linter.reporting.charts.plan import Box, Words, plan
from linter.reporting.content import Chart


def draw(chart: Chart, number: int) -> str:
    """Series `number` of a chart, with its words for those who do not see it."""
    laid = plan(chart, number)
    shapes = "\n".join(_box(shape) if isinstance(shape, Box) else _words(shape) for shape in laid.shapes)
    return (
        f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {laid.width} {laid.height}" role="img" '
        f'aria-label="{escape(chart.series[number].alt)}" font-family="Arial, Helvetica, sans-serif">\n{shapes}\n</svg>'
    )


def _box(box: Box) -> str:
    edge = f' stroke="{box.edge}"' if box.edge else ""
    return f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" fill="{box.fill}"{edge}/>'


def _words(words: Words) -> str:
    return (
        f'<text x="{words.x:.1f}" y="{words.y:.1f}" font-size="{words.size}" text-anchor="middle" '
        f'fill="{words.colour}">{escape(words.text)}</text>'
    )
