"""A chart as the page draws it."""

from bot.tryout.chart import HIGHEST, drawn
from handlers.chat import Chart


def chart(*values: int) -> Chart:
    return Chart("Per week.", values, tuple(f"week {number}" for number in range(len(values))))


def test_the_highest_fills_the_picture_and_all_stand_on_one_line() -> None:
    picture = drawn(chart(0, 3, 6))
    assert [bar.height for bar in picture.bars] == [0, HIGHEST // 2, HIGHEST]
    assert {bar.top + bar.height for bar in picture.bars} == {picture.floor}
    assert [(bar.value, bar.label) for bar in picture.bars] == [(0, "week 0"), (3, "week 1"), (6, "week 2")]
    assert picture.bars[-1].left + picture.bars[-1].width <= picture.width


def test_nothing_at_all_is_a_flat_line() -> None:
    assert [bar.height for bar in drawn(chart(0, 0)).bars] == [0, 0]
    assert drawn(chart()).bars == ()
