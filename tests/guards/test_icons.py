"""The icons in the Teams folder are the ones Teams asks for."""

import struct
import zlib
from collections.abc import Callable

import pytest

from bot.manifest import icons
from tests.guards.source import ROOT

FOLDER = ROOT / "manifest" / "teams"


@pytest.mark.parametrize(("name", "draw"), [("color.png", icons.color), ("outline.png", icons.outline)])
def test_the_icon_checked_in_is_the_one_drawn(name: str, draw: Callable[[], bytes]) -> None:
    assert pixels((FOLDER / name).read_bytes()) == pixels(draw()), "run `opsteker manifest`"


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and the rows, each four bytes a pixel. However well the file was compressed."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) == (8, 6), "eight bits each of red, green, blue and opacity"
    data, at = b"", 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        name, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size : at + 12 + size]) == (zlib.crc32(name + body),)
        data += body if name == b"IDAT" else b""
        at += 12 + size
    raw, wide = zlib.decompress(data), 1 + 4 * width
    assert len(raw) == wide * height
    return width, height, [raw[row * wide + 1 : (row + 1) * wide] for row in range(height)]


def test_the_colour_icon_is_full_and_keeps_to_its_middle() -> None:
    width, height, rows = pixels((FOLDER / "color.png").read_bytes())
    assert (width, height) == (192, 192)
    assert {row[at] for row in rows for at in range(3, 4 * width, 4)} == {255}, "opaque"
    paper = rows[0][:4]
    drawn = [(x, y) for y, row in enumerate(rows) for x in range(width) if row[4 * x : 4 * x + 4] != paper]
    assert all(36 <= x < 156 and 36 <= y < 156 for x, y in drawn), "outside the 120 that are never cut"


def test_the_outline_icon_is_white_on_nothing() -> None:
    width, height, rows = pixels((FOLDER / "outline.png").read_bytes())
    assert (width, height) == (32, 32)
    assert {row[at : at + 3] for row in rows for at in range(0, 4 * width, 4)} == {b"\xff\xff\xff"}
    opacity = {row[at] for row in rows for at in range(3, 4 * width, 4)}
    assert {0, 255} < opacity, "smooth at the edges"
