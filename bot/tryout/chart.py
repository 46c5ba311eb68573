"""A chart as the page draws it: bars on a line, each with its number above and its label below. Pure."""

from dataclasses import dataclass

from handlers.chat import Chart

COLUMN, GAP, HIGHEST, ABOVE, BELOW = 46, 14, 72, 18, 20
"""In pixels: a bar with the space around it, that space, the highest bar, room for numbers and labels."""


@dataclass(frozen=True)
class Bar:
    left: int
    top: int
    width: int
    height: int
    middle: int
    value: int
    label: str


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    floor: int
    bars: tuple[Bar, ...]


def drawn(chart: Chart) -> Picture:
    top, floor = max(chart.values, default=0), ABOVE + HIGHEST
    bars = []
    for number, (value, label) in enumerate(zip(chart.values, chart.labels, strict=True)):
        height = round(HIGHEST * value / top) if top else 0
        left = number * COLUMN + GAP // 2
        middle = number * COLUMN + COLUMN // 2
        bars.append(Bar(left, floor - height, COLUMN - GAP, height, middle, value, label))
    return Picture(COLUMN * len(bars), floor + BELOW, floor, tuple(bars))
