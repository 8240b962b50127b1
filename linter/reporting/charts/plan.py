"""Where everything in a row of bars stands, in a box whose units are pixels.

A bar is as high as the rate, on one scale for all rows of a chart. The number above it is the count, the one below it what
it is of. A pale bar is of too few letters for a rate.
"""

from __future__ import annotations

from dataclasses import dataclass

from linter.reporting.content import Chart

WIDTH, HEIGHT = 400, 128
"""Narrow, so that its words can be read on a telephone, which shows it at three quarters of that."""
_FLOOR, _ROOM = 82, 60
_SCALES = (0.1, 0.25, 0.5, 1.0)
_MARGIN = 2
INK, SOFT, FULL, PALE, LINE = "#1b1b1b", "#4a4a4a", "#174a8c", "#d5e1f0", "#767676"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, filled, with an edge where `edge` is a colour."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words with their baseline at `y` and their middle at `x`."""

    x: float
    y: float
    text: str
    size: int
    colour: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All of it."""

    width: int
    height: int
    shapes: tuple[Box | Words, ...]


def plan(chart: Chart, number: int) -> Plan:
    """Series `number` of a chart laid out. Its words are days and numbers alone, which every font has."""
    series, labels = chart.series[number], chart.labels
    scale = next((scale for scale in _SCALES if chart.highest <= scale), 1.0)
    slot = (WIDTH - 2 * _MARGIN) / max(1, len(series.shares))
    shapes: list[Box | Words] = []
    for at, (share, label) in enumerate(zip(series.shares, labels, strict=True)):
        left = _MARGIN + at * slot
        middle = left + slot / 2
        height = max(2.0, share.rate / scale * _ROOM) if share.count else 0.0
        if height:
            shapes.append(Box(left + 5, _FLOOR - height, slot - 10, height, PALE if share.small else FULL, FULL))
        if share.of:
            shapes.append(Words(middle, _FLOOR - height - 5, str(share.count), _size(share.count), INK))
        shapes.append(Words(middle, _FLOOR + 17, str(share.of) if share.of else "-", _size(share.of), SOFT))
        # The last week always has its label, and every third before it.
        if (len(labels) - 1 - at) % 3 == 0:
            shapes.append(Words(middle, _FLOOR + 38, label, 14, SOFT))
    shapes.append(Box(_MARGIN, _FLOOR, WIDTH - 2 * _MARGIN, 1, LINE))
    return Plan(WIDTH, HEIGHT, tuple(shapes))


def _size(number: int) -> int:
    """The size of a number that must not touch its neighbours."""
    return 15 if number < 1_000 else 12 if number < 10_000 else 9
