"""The icons Teams asks for: our mark (`bot/tryout/page/mark.svg`), drawn without a picture library.

A shape tells how far a point lies from its edge, below zero inside; half a pixel on either side of
the edge is blended, which makes it smooth (signed distance fields, after iquilezles.org/articles).
https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons
"""

import struct
import zlib
from collections.abc import Callable, Iterable
from math import sqrt

COLOR_SIZE, OUTLINE_SIZE = 192, 32

AMBER, CREAM, GREEN = (0xF4, 0xB0, 0x4A), (0xFF, 0xFA, 0xF1), (0x17, 0x45, 0x3C)

Point = tuple[float, float]
Shape = Callable[[float, float], float]
Pixel = tuple[int, int, int, int]


def color() -> bytes:
    """192 × 192, the mark within the middle 120 that Teams never cuts off."""
    seen = _scaled(3.4, (24, 25.5), COLOR_SIZE)
    bubble, bolt = seen(BUBBLE), seen(BOLT)

    def paint(x: float, y: float) -> Pixel:
        paper = _blend(AMBER, CREAM, _covered(bubble(x, y)))
        return (*_blend(paper, GREEN, _covered(bolt(x, y))), 255)

    return _png(COLOR_SIZE, paint)


def outline() -> bytes:
    """32 × 32, white on nothing: Teams puts its own colours behind it."""
    seen = _scaled(0.88, (24, 25.9), OUTLINE_SIZE)
    bubble, bolt = seen(BUBBLE), _scaled(0.7, (24, 27), OUTLINE_SIZE)(BOLT)

    def paint(x: float, y: float) -> Pixel:
        distance = bubble(x, y)
        line = _covered(distance) - _covered(distance + 2)
        return (255, 255, 255, round(255 * max(line, _covered(bolt(x, y)))))

    return _png(OUTLINE_SIZE, paint)


def _rounded(left: float, top: float, right: float, bottom: float, radius: float) -> Shape:
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    half_x, half_y = (right - left) / 2 - radius, (bottom - top) / 2 - radius

    def distance(x: float, y: float) -> float:
        dx, dy = abs(x - middle_x) - half_x, abs(y - middle_y) - half_y
        return _length(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - radius

    return distance


def _polygon(*corners: Point) -> Shape:
    sides = list(zip(corners, corners[1:] + corners[:1], strict=True))

    def distance(x: float, y: float) -> float:
        nearest = min(_to_side(x, y, *side) for side in sides)
        crossed = sum(_is_right_of(x, y, *side) for side in sides)
        return -nearest if crossed % 2 else nearest

    return distance


def _to_side(x: float, y: float, start: Point, end: Point) -> float:
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    to_x, to_y = x - start[0], y - start[1]
    part = (to_x * along_x + to_y * along_y) / (along_x * along_x + along_y * along_y)
    part = min(max(part, 0), 1)
    return _length(to_x - along_x * part, to_y - along_y * part)


def _is_right_of(x: float, y: float, start: Point, end: Point) -> bool:
    """Whether the side crosses the ray that goes left from here."""
    if (start[1] > y) == (end[1] > y):
        return False
    return x > start[0] + (y - start[1]) / (end[1] - start[1]) * (end[0] - start[0])


def _length(x: float, y: float) -> float:
    """Not `hypot`: a square root is exact to the last bit on every machine."""
    return sqrt(x * x + y * y)


def _together(*shapes: Shape) -> Shape:
    return lambda x, y: min(shape(x, y) for shape in shapes)


BUBBLE = _together(_rounded(7, 10, 41, 34, 5), _polygon((16, 41), (32, 27), (16, 27)))
BOLT = _polygon((25.6, 12.6), (17.4, 23.4), (22.5, 23.4), (20.9, 31.6), (30.6, 19.7), (25, 19.7))
"""In the 48 × 48 units of the mark."""


def _scaled(scale: float, middle: Point, size: int) -> Callable[[Shape], Shape]:
    """Brings shapes from the mark to pixels, with this point in the middle of the icon."""

    def bring(shape: Shape) -> Shape:
        return lambda x, y: (
            shape(middle[0] + (x - size / 2) / scale, middle[1] + (y - size / 2) / scale) * scale
        )

    return bring


def _covered(distance: float) -> float:
    """How much of a pixel lies inside, from 0 to 1."""
    return min(max(0.5 - distance, 0), 1)


def _blend(under: Iterable[int], over: Iterable[int], share: float) -> tuple[int, int, int]:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(under, over, strict=True))
    return red, green, blue


def _png(size: int, paint: Callable[[float, float], Pixel]) -> bytes:
    """A square picture, 8 bits each of red, green, blue and opacity (RFC 2083)."""
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    rows = b"".join(
        b"\0" + b"".join(bytes(paint(x + 0.5, y + 0.5)) for x in range(size)) for y in range(size)
    )
    chunks = [_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(rows, 9)), _chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
