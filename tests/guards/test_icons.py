"""The icons in the zip for Teams are the ones Teams asks for."""

from PIL import Image, ImageChops

from tests.guards.source import ROOT


def icon(name: str, size: int) -> Image.Image:
    """PNG, eight bits each of red, green, blue and opacity."""
    found = Image.open(ROOT / "bot" / "manifest" / name)
    assert (found.format, found.mode, found.size) == ("PNG", "RGBA", (size, size))
    return found


def test_the_colour_icon_is_full_and_keeps_to_its_middle() -> None:
    color = icon("color.png", 192)
    assert color.getchannel("A").getextrema() == (255, 255), "opaque"
    paper = Image.new("RGB", color.size, color.convert("RGB").getpixel((0, 0)))
    left, top, right, bottom = ImageChops.difference(color.convert("RGB"), paper).getbbox() or (
        0,
        0,
        192,
        192,
    )
    assert min(left, top) >= 36, "outside the 120 that are never cut"
    assert max(right, bottom) <= 156, "outside the 120 that are never cut"


def test_the_outline_icon_is_white_on_nothing() -> None:
    outline = icon("outline.png", 32)
    assert outline.convert("RGB").getcolors() == [(32 * 32, (255, 255, 255))]
    opacity = {value for _, value in outline.getchannel("A").getcolors() or ()}
    assert {0, 255} < opacity, "smooth at the edges"
