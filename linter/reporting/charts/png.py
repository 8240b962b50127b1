"""A chart as PNG for mail: drawn at twice its size, so that it is sharp on every screen. Needs Pillow."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from linter.reporting.charts.plan import Box, plan
from linter.reporting.content import Chart

SCALE = 2
_FINE = 2
"""Drawn so much larger still, and then made smaller: that smooths its edges."""
_COLOURS = 64


def draw(chart: Chart, number: int) -> bytes:
    """Series `number` of a chart; the same one gives the same bytes."""
    laid = plan(chart, number)
    big = SCALE * _FINE
    image = Image.new("RGB", (laid.width * big, laid.height * big), "white")
    pen = ImageDraw.Draw(image)
    for shape in laid.shapes:
        if isinstance(shape, Box):
            corners = (shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
            left, top, right, bottom = (round(at * big) for at in corners)
            pen.rectangle(
                (left, top, max(left, right - 1), max(top, bottom - 1)), shape.fill, shape.edge or None, _FINE
            )
        else:
            pen.text((shape.x * big, shape.y * big), shape.text, shape.colour, _font(shape.size * big), "ms")
    small = image.resize((laid.width * SCALE, laid.height * SCALE), Image.Resampling.LANCZOS)
    stream = BytesIO()
    small.quantize(_COLOURS, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


@cache
def _font(pixels: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(pixels)
