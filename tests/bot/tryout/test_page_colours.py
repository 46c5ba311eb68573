"""Every pair of colours that is used together can be read (WCAG 2.2: 1.4.3 and 1.4.11), light and dark."""

import re
from pathlib import Path

import pytest

import bot.tryout

STYLE = Path(bot.tryout.__path__[0], "page", "style.css").read_text(encoding="utf-8")

WORDS = 4.5
WORDS_ON = [
    *((ink, ground) for ink in ("ink", "soft") for ground in ("paper", "raised", "quiet")),
    *(("link", ground) for ground in ("paper", "raised", "quiet", "private")),
    *((ink, "private") for ink in ("ink", "soft", "private-ink")),
    ("accent-ink", "accent"),
    ("accent-quiet-ink", "accent-quiet"),
    ("danger-ink", "danger"),
    *(("danger", ground) for ground in ("paper", "raised", "quiet", "private")),
    *((ink, ground) for ink in ("side-ink", "side-soft") for ground in ("side", "side-raised", "side-line")),
    ("side-here-ink", "side-here"),
    ("paper", "ink"),
    *(("avatar-ink", f"tint-{number}") for number in range(8)),
]
SHAPES = 3.0
SHAPES_ON = [
    *(("edge", ground) for ground in ("paper", "raised", "quiet", "private")),
    *(("focus", ground) for ground in ("paper", "raised", "quiet", "private")),
    *(("accent", ground) for ground in ("paper", "raised", "quiet", "private")),
    *(
        (shape, ground)
        for shape in ("side-focus", "side-here", "side-soft")
        for ground in ("side", "side-raised")
    ),
]


def colours() -> dict[str, dict[str, str]]:
    roots = re.findall(r":root \{(.*?)\n\s*\}", STYLE, re.DOTALL)
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", root)) for root in roots[:2])
    return {"light": light, "dark": light | dark}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("pairs", "least"), [(WORDS_ON, WORDS), (SHAPES_ON, SHAPES)], ids=["words", "shapes"]
)
def test_colours_can_be_told_apart(theme: str, pairs: list[tuple[str, str]], least: float) -> None:
    known = colours()[theme]
    found = {pair: round(contrast(known[pair[0]], known[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


def test_every_colour_of_the_page_is_one_of_these() -> None:
    """So that a new colour cannot slip in past the test above; shadows and veils are see-through."""
    rules = STYLE.split("/* --- ground", 1)[1]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{]*;)", re.sub(r"rgb\([^)]*%\)", "", rules)) == []
