"""What stands in a record when there is very much of it, or long words with people in them."""

from datetime import date, timedelta

from handlers.chat import mention
from handlers.record import gathering
from handlers.record.gathering import MOST, TEXT_MAX, Entry
from handlers.texts import speak

DAY = date(2026, 1, 1)


def test_the_latest_are_kept_in_their_order_and_sums_with_them() -> None:
    old = [Entry(f"til:{number}", "til", DAY + timedelta(days=number), "") for number in range(MOST + 5)]
    kept = gathering._latest([*old, Entry("helped", "helped", None, "", count=3)])
    assert len(kept) == MOST
    assert [one.about for one in (kept[0], kept[-1])] == ["til:6", "helped"]


def test_nobody_named_is_cut_in_half_in_a_form() -> None:
    text = "woord " * 82 + mention(123_456_789)
    shown = gathering.editable(Entry("til:1", "til", DAY, text + " en meer"), speak("nl"))
    assert len(shown) <= TEXT_MAX
    assert mention(1)[0] not in shown
