"""Where the bars and words of small pictures beside each other stand, for whoever draws them: a PNG, a page
or paper. Pure. Each has a scale of its own, and all have the same weeks below them; the highest and the
latest number are written. What is not shown is a hollow mark on the line, told apart by its form and not by
colour alone."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from handlers.chat.parts import Panel, Panels

BAR, HOLLOW, LINE, INK, SOFT, GROUND = "#0072b2", "#6b6459", "#8d8371", "#26231e", "#5a5652", "#fffdf9"
"""The blue of Okabe and Ito, which those who see few colours tell from the ground as well."""

WIDTH, APART, MARGIN, COLUMNS = 720.0, 36.0, 18.0, 2
TITLE, NUMBERS, HIGHEST, LABELS, BELOW = 34.0, 26.0, 96.0, 30.0, 16.0
"""The heights of a panel's parts, from its top."""
FILLED, MARK = 0.7, 7.0
LETTER = 11.5
"""About how wide one is."""


class Box(NamedTuple):
    left: float
    top: float
    width: float
    height: float
    is_hollow: bool = False


class Words(NamedTuple):
    """`left` is where they begin, or where their middle or end is; `foot` what they stand on."""

    text: str
    left: float
    foot: float
    anchor: Literal["start", "middle", "end"] = "start"
    look: Literal["title", "number", "label"] = "label"


class Picture(NamedTuple):
    """`lines` are what the bars stand on, from where to where and how far down."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    words: tuple[Words, ...]
    lines: tuple[tuple[float, float, float], ...]


def laid_out(panels: Panels) -> Picture:
    width = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * APART) / COLUMNS
    height = TITLE + NUMBERS + HIGHEST + LABELS + BELOW
    boxes, words, lines = list[Box](), list[Words](), list[tuple[float, float, float]]()
    for number, panel in enumerate(panels.panels):
        left = MARGIN + number % COLUMNS * (width + APART)
        top = MARGIN + number // COLUMNS * height
        floor = top + TITLE + NUMBERS + HIGHEST
        some = list(_boxes(panel, left, floor, width))
        boxes += some
        words += [
            Words(panel.title, left, top + 22, look="title"),
            *_numbers(panel, some, left, left + width),
            *_labels(panels.labels, left, floor + 24, width),
        ]
        lines.append((left, left + width, floor))
    rows = -(-len(panels.panels) // COLUMNS)
    return Picture(WIDTH, MARGIN + rows * height, tuple(boxes), tuple(words), tuple(lines))


def _boxes(panel: Panel, left: float, floor: float, width: float) -> Iterator[Box]:
    column = width / max(1, len(panel.values))
    top = max((one for one in panel.values if one is not None), default=0) or 1
    for number, value in enumerate(panel.values):
        middle = left + (number + 0.5) * column
        if value is None:
            yield Box(middle - MARK / 2, floor - MARK - 3, MARK, MARK, is_hollow=True)
        else:
            high = max(HIGHEST * value / top, 1.0)
            yield Box(middle - column * FILLED / 2, floor - high, column * FILLED, high)


def _numbers(panel: Panel, boxes: list[Box], left: float, right: float) -> Iterator[Words]:
    shown = [number for number, value in enumerate(panel.values) if value is not None]
    if not shown:
        return
    highest, latest = max(shown, key=lambda one: panel.values[one] or 0), shown[-1]
    room = LETTER * max(len(panel.written[one]) for one in (highest, latest)) + 6
    is_apart = abs(boxes[highest].left - boxes[latest].left) > room
    for number in {highest, latest} if is_apart else {highest}:
        box, half = boxes[number], LETTER * len(panel.written[number]) / 2
        middle = min(max(box.left + box.width / 2, left + half), right - half)
        yield Words(panel.written[number], middle, box.top - 6, "middle", "number")


def _labels(labels: tuple[str, ...], left: float, foot: float, width: float) -> Iterator[Words]:
    """The first and the last."""
    if labels:
        yield Words(labels[0], left, foot)
    if len(labels) > 1:
        yield Words(labels[-1], left + width, foot, "end")
