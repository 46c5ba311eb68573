"""A chart as a PNG: bars on a line, each with its number above and its label below. Small pictures beside
each other stand as `handlers.chat.panel_layout` lays them out. Pure.

An opaque ground, so that it reads the same in light and dark mode; twice as many pixels as the
width of a phone, which is about how wide it is shown. There is nothing in it but the chart's own numbers and
labels, and the same chart gives the same bytes.
"""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from handlers.chat import Chart, Panels, panel_layout
from handlers.chat.panel_layout import laid_out

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, MARGIN = 720, 320, 16
ABOVE, BELOW = 46, 50
"""Room for the numbers and for the labels."""

FILLED = 0.66
"""How much of its column a bar takes."""

LETTERS, APART = 32, 10
"""How high they are, on a phone thirteen pixels, and how far words in a row stay from each other."""

FEW_COLOURS = 16

GROUND, LINE, BAR, INK = "#fffdf9", "#8d8371", "#17695a", "#26231e"

SHARPER = 2
"""Pixels in a panel for each of its own."""
LOOKS = {"title": (22, INK), "number": (19, INK), "label": (17, panel_layout.SOFT)}
ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def small(chart: Chart) -> bytes:
    """A third of the size, for where it has to fit into a message: in a few colours, as sharp as ever."""
    written = BytesIO()
    _bars(chart).quantize(FEW_COLOURS).save(written, "PNG", optimize=True)
    return written.getvalue()


def png(chart: Chart | Panels) -> bytes:
    picture = _panels(chart) if isinstance(chart, Panels) else _bars(chart)
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _bars(chart: Chart) -> "Image.Image":
    from PIL import Image, ImageDraw  # large, and most days have no chart

    picture = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    draw = ImageDraw.Draw(picture)
    floor, top = HEIGHT - MARGIN - BELOW, max(chart.values, default=1) or 1
    heights = [round((floor - MARGIN - ABOVE) * value / top) for value in chart.values]
    column = (WIDTH - 2 * MARGIN) / max(1, len(heights))
    for number, height in enumerate(heights):
        left = MARGIN + (number + (1 - FILLED) / 2) * column
        if height:
            draw.rectangle((left, floor - height, left + column * FILLED, floor), fill=BAR)
    draw.line((MARGIN, floor, WIDTH - MARGIN, floor), fill=LINE, width=2)
    _write(draw, [str(value) for value in chart.values], [floor - height - 8 for height in heights], column)
    _write(draw, chart.labels, [HEIGHT - MARGIN] * len(heights), column)
    return picture


def _panels(panels: Panels) -> "Image.Image":
    from PIL import Image, ImageDraw  # large, and most days have no chart

    found = laid_out(panels)
    picture = Image.new("RGB", (round(found.width * SHARPER), round(found.height * SHARPER)), GROUND)
    draw = ImageDraw.Draw(picture)
    for box in found.boxes:
        corners = [box.left, box.top, box.left + box.width, box.top + box.height]
        fill, outline = (None, panel_layout.HOLLOW) if box.is_hollow else (panel_layout.BAR, None)
        draw.rectangle([round(one * SHARPER) for one in corners], fill, outline, width=SHARPER)
    for begin, end, down in found.lines:
        draw.line((begin * SHARPER, down * SHARPER, end * SHARPER, down * SHARPER), LINE, width=SHARPER)
    for one in found.words:
        size, ink = LOOKS[one.look]
        at = one.left * SHARPER, one.foot * SHARPER
        draw.text(at, one.text, ink, _font(size * SHARPER), anchor=ANCHORS[one.anchor])
    return picture


def _write(draw: "ImageDraw.ImageDraw", words: Sequence[str], bottoms: Sequence[int], column: float) -> None:
    """One word in the middle of each column. Where they do not fit side by side only every second, third
    … is written, and always the last: the newest."""
    widths = [_font().getlength(word) for word in words]
    widest = max(widths, default=0)
    moved = max(0.0, widest / 2 + APART - MARGIN - column / 2)
    every = max(1, -int(-(widest + APART + moved) // column))
    for number in range(len(words) - 1, -1, -every):
        half = widths[number] / 2
        middle = MARGIN + (number + 0.5) * column
        inside = min(max(middle, half + APART), WIDTH - half - APART)
        draw.text((inside, bottoms[number]), words[number], INK, _font(), anchor="ms")


@cache
def _font(size: int = LETTERS) -> "ImageFont.FreeTypeFont":
    """Aileron, which comes with Pillow: digits and the letters of ASCII."""
    from PIL import ImageFont

    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font
