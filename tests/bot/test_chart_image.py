"""The chart as a picture, where the platform draws none itself."""

import subprocess
import sys
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from bot import chart_image
from handlers.chat import Chart, Panel, Panels
from handlers.chat.panel_layout import laid_out
from handlers.texts import speak

WEEKS = ("28 sep", "5 okt", "12 okt", "19 okt", "26 okt", "2 nov", "9 nov", "16 nov")
SEEN = (0, 3, 6, 2, 9, 4, 12, 7)
Colour = tuple[int, ...]


def drawn(values: tuple[int, ...], labels: tuple[str, ...] = WEEKS) -> Image.Image:
    image = Image.open(BytesIO(chart_image.png(Chart("Per week.", values, labels))))
    assert (image.format, image.mode, image.size) == ("PNG", "RGB", (chart_image.WIDTH, chart_image.HEIGHT))
    return image


def colour(hexadecimal: str) -> Colour:
    return tuple(bytes.fromhex(hexadecimal[1:]))


def heights(image: Image.Image, columns: int) -> list[int]:
    """How many pixels of bar there are in the middle of each column."""
    width = (chart_image.WIDTH - 2 * chart_image.MARGIN) / columns
    bar = colour(chart_image.BAR)
    middles = [round(chart_image.MARGIN + (number + 0.5) * width) for number in range(columns)]
    return [sum(image.getpixel((x, y)) == bar for y in range(chart_image.HEIGHT)) for x in middles]


def written(image: Image.Image, top: int, bottom: int) -> list[int]:
    """At which places across something stands between these two heights."""
    ground = colour(chart_image.GROUND)
    rows = range(top, bottom)
    return [x for x in range(image.width) if any(image.getpixel((x, y)) != ground for y in rows)]


def test_every_bar_is_as_high_as_its_number() -> None:
    found = heights(drawn(SEEN), len(SEEN))
    assert found[SEEN.index(0)] == 0
    whole = found[SEEN.index(12)]
    assert whole > chart_image.HEIGHT / 2
    for value, height in zip(SEEN, found, strict=True):
        assert abs(height - whole * value / 12) <= 2


def test_it_is_the_same_each_time_and_another_for_other_numbers() -> None:
    first = chart_image.png(Chart("Per week.", SEEN, WEEKS))
    assert chart_image.png(Chart("In other words.", SEEN, WEEKS)) == first
    assert chart_image.png(Chart("Per week.", (1, *SEEN[1:]), WEEKS)) != first
    assert chart_image.png(Chart("Per week.", SEEN, (*WEEKS[:-1], "30 nov"))) != first
    assert len(first) < 20_000


@pytest.mark.parametrize("values", [(), (0,), (0, 0), (1_000_000, 1)])
def test_any_numbers_can_be_drawn(values: tuple[int, ...]) -> None:
    image = drawn(values, WEEKS[: len(values)])
    colours = {found for _, found in image.getcolors(image.width * image.height) or ()}
    assert colour(chart_image.LINE) in colours
    assert (colour(chart_image.BAR) in colours) == bool(sum(values))


@pytest.mark.parametrize("columns", [1, 8, 30, 120])
def test_all_words_stay_within_the_picture(columns: int) -> None:
    labels = tuple(f"week {number} van 2026" for number in range(columns))
    image = drawn(tuple(range(columns)), labels)
    across = written(
        image, chart_image.HEIGHT - chart_image.MARGIN - 20, chart_image.HEIGHT - chart_image.MARGIN
    )
    assert across
    assert min(across) > 0
    assert max(across) < chart_image.WIDTH - 1


def contrast(one: str, other: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""

    def light(hexadecimal: str) -> float:
        parts = [part / 255 for part in colour(hexadecimal)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_it_can_be_read_on_its_own_ground_in_light_and_dark_mode() -> None:
    assert contrast(chart_image.INK, chart_image.GROUND) >= 7
    assert contrast(chart_image.BAR, chart_image.GROUND) >= 4.5
    assert contrast(chart_image.LINE, chart_image.GROUND) >= 3


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_letters_of_every_month_are_there(language: str) -> None:
    for month in range(1, 13):
        assert speak(language).short_day(date(2026, month, 28)).isascii()


def test_what_is_heavy_stays_out_of_the_bot() -> None:
    """Pillow brings numpy in only where somebody else has done so."""
    script = "import sys, bot.assemble, bot.chart_image; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_small_pictures_stand_beside_each_other_and_say_what_is_not_shown_by_form() -> None:
    values = (3, None, 6, 12)
    panel = Panel("Gedeeld", values, tuple(f"{one or ''}" for one in values))
    panels = Panels("Per week.", "Per week: 3.", ("9 nov", "16 nov", "23 nov", "30 nov"), (panel,) * 3)
    image = Image.open(BytesIO(chart_image.png(panels)))
    assert image.width == 1440
    assert image.convert("RGB").getcolors(100_000) is not None
    found = laid_out(panels)
    assert [box.is_hollow for box in found.boxes] == [False, True, False, False] * 3
    assert all(box.left >= 0 and box.left + box.width <= found.width for box in found.boxes)
    assert all(0 < one.foot < found.height for one in found.words)
    assert chart_image.png(panels) == chart_image.png(panels)


def test_a_small_one_shows_the_same() -> None:
    """Short enough for a message, with the same colours and the same bars."""
    chart = Chart("Per week.", SEEN, WEEKS)
    small = chart_image.small(chart)
    assert len(small) < 4_000
    image = Image.open(BytesIO(small)).convert("RGB")
    assert image.size == (chart_image.WIDTH, chart_image.HEIGHT)
    assert heights(image, len(SEEN)) == heights(drawn(SEEN), len(SEEN))
    assert chart_image.small(chart) == small
