"""W2: a fixed moment in the week to learn, chosen, nudged, moved, counted, changed and removed."""

from collections.abc import Callable, Sequence

import pytest

from storage import workspaces
from tests.scenarios.looking import button, form, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]
TO_THURSDAY = {"days": 3, "hours": 5}
"""From Monday nine o'clock."""


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    """Off at first, as every module beyond the first three."""
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til", "time"))
    )


def file(shown: Sequence[Shown], who: str) -> str:
    """The calendar file this person got, with its lines unfolded."""
    (given,) = [one.file for one in shown if one.file and one.where == f"@{who}"]
    return given.replace("\r\n ", "").replace("\r\n", "\n")


async def chosen(world: World, text: Text, what: str = "donderdag 14:00 1u") -> list[Shown]:
    return await world.say("sarah", "#leren", f"/learn time {what}")


async def nudged(world: World, text: Text) -> Shown:
    """Sarah's nudge on Thursday."""
    await chosen(world, text)
    shown = await world.wait(**TO_THURSDAY)
    (nudge,) = [one for one in shown if text("time-nudge-title") in one.text]
    assert nudge.where == "@sarah"
    return nudge


def _line(text: Text, language: str, start: str = "14:00", end: str = "15:00") -> str:
    day = {"nl": "donderdag", "en": "Thursday"}[language]
    return text("time-line", day=day, start=start, end=end)


def _on(text: Text, language: str, day: str, start: str) -> str:
    english = {"donderdag": "Thursday", "vrijdag": "Friday", "november": "November", "december": "December"}
    for dutch, other in english.items():
        day = day.replace(dutch, other) if language == "en" else day
    return text("time-when", day=day, start=start)


async def test_choosing_is_private_and_gives_a_file_for_the_calendar(
    world: World, text: Text, language: str
) -> None:
    shown = await chosen(world, text)

    when = _on(text, language, "donderdag 26 november", "14:00")
    assert text("time-added", file="yes", block=_line(text, language), when=when) in privately(shown, "sarah")
    assert [one for one in shown if one.where == "#leren" and not one.only_for and one.by != "sarah"] == []
    written = file(shown, "sarah")
    assert "RRULE:FREQ=WEEKLY" in written
    assert "DTSTART;TZID=Europe/Amsterdam:20261126T140000" in written
    assert "BEGIN:VTIMEZONE" in written
    assert "METHOD:PUBLISH" in written


async def test_the_same_again_is_no_second_one(world: World, text: Text, language: str) -> None:
    await chosen(world, text)
    again = await chosen(world, text, "thu 2pm for 90 minutes")
    assert text("time-exists", block=_line(text, language, end="15:30")) in privately(again, "sarah")
    shown = await world.wait(**TO_THURSDAY)
    assert sum(text("time-nudge-title") in one.text for one in shown) == 1


async def test_begun_counts_for_the_week_once(world: World, text: Text) -> None:
    nudge = await nudged(world, text)
    await world.say("sarah", "@opsteker", "/learn time target 90")

    shown = await world.press("sarah", "time_begun", nudge.id)
    progress = text("time-progress", done=60, target=90, reached="no")
    assert text("time-begun", progress=progress) in privately(shown, "sarah")
    again = await world.press("sarah", "time_begun", nudge.id)
    assert text("time-begun-before", progress=progress) in privately(again, "sarah")

    overview = await world.say("sarah", "@opsteker", "/learn leertijd")
    assert progress in privately(overview, "sarah")
    await world.wait(days=4)
    next_week = await world.say("sarah", "@opsteker", "/learn leertijd")
    assert text("time-progress", done=0, target=90, reached="no") in privately(next_week, "sarah")


async def test_moving_it_stays_in_this_week(world: World, text: Text, language: str) -> None:
    nudge = await nudged(world, text)

    form(await world.press("sarah", "time_move", nudge.id))
    moved = await world.submit("sarah", moment="7 20:00")

    when = _on(text, language, "zondag 29 november", "20:00").replace(
        "zondag", {"nl": "zondag", "en": "Sunday"}[language]
    )
    assert text("time-moved", when=when) in privately(moved, "sarah")
    assert "RECURRENCE-ID;TZID=Europe/Amsterdam:20261126T140000" in file(moved, "sarah")
    assert "DTSTART;TZID=Europe/Amsterdam:20261129T200000" in file(moved, "sarah")
    shown = await world.wait(days=3, hours=6, minutes=30)
    assert [text("time-nudge", end="21:00") in one.text for one in shown] == [True]
    thursday = await world.wait(days=4)
    assert [text("time-nudge", end="15:00") in one.text for one in thursday] == [True]


async def test_a_moment_outside_this_week_or_gone_by_is_refused(world: World, text: Text) -> None:
    nudge = await nudged(world, text)
    opened = form(await world.press("sarah", "time_move", nudge.id))
    assert opened.inputs == {text("time-form-moment"): "moment"}

    await world.wait(hours=4)
    again = await world.submit("sarah", moment="4 15:00")
    assert set(form(again).errors.values()) == {text("time-error-moment")}

    await world.wait(days=7)
    late = await world.press("sarah", "time_move", nudge.id)
    assert text("time-move-over") in privately(late, "sarah")


async def test_not_this_week_and_the_week_after_it_is_there_again(world: World, text: Text) -> None:
    nudge = await nudged(world, text)
    shown = await world.press("sarah", "time_skip", nudge.id)
    assert text("time-skipped") in privately(shown, "sarah")
    after = await world.wait(days=7)
    assert sum(text("time-nudge-title") in one.text for one in after) == 1


async def test_the_form_adds_and_sends_back_what_cannot_be(world: World, text: Text, language: str) -> None:
    empty = await world.say("sarah", "@opsteker", "/learn time")
    assert text("time-none") in privately(empty, "sarah")
    form(await world.press("sarah", "time_add", button(empty, "time_add").id))

    wrong = await world.submit("sarah", day="4", start="straks", length="60")
    assert set(form(wrong).errors.values()) == {text("time-error-start")}
    late = await world.submit("sarah", day="4", start="23:30", length="60")
    assert set(form(late).errors.values()) == {text("time-error-midnight")}
    made = await world.submit("sarah", day="4", start="14u", length="60")
    when = _on(text, language, "donderdag 26 november", "14:00")
    assert text("time-added", file="yes", block=_line(text, language), when=when) in privately(made, "sarah")


async def test_changing_it_replaces_the_one_in_the_calendar(world: World, text: Text, language: str) -> None:
    first = file(await chosen(world, text), "sarah")
    overview = await world.say("sarah", "@opsteker", "/learn time")

    form(await world.press("sarah", "time_change", button(overview, "time_change").id))
    changed = await world.submit("sarah", day="4", start="15:00", length="30")

    line = _line(text, language, "15:00", "15:30")
    when = _on(text, language, "donderdag 26 november", "15:00")
    assert text("time-changed", file="yes", block=line, when=when) in privately(changed, "sarah")
    second = file(changed, "sarah")
    assert _field(first, "UID") == _field(second, "UID")
    assert int(_field(second, "SEQUENCE")) > int(_field(first, "SEQUENCE"))
    shown = await world.wait(days=3, hours=6)
    assert [text("time-nudge", end="15:30") in one.text for one in shown] == [True]


async def test_another_length_at_its_own_moment_is_no_second_one(
    world: World, text: Text, language: str
) -> None:
    await chosen(world, text)
    overview = await world.say("sarah", "@opsteker", "/learn time")
    form(await world.press("sarah", "time_change", button(overview, "time_change").id))
    changed = await world.submit("sarah", day="4", start="14:00", length="30")
    when = _on(text, language, "donderdag 26 november", "14:00")
    line = _line(text, language, "14:00", "14:30")
    assert text("time-changed", file="yes", block=line, when=when) in privately(changed, "sarah")


def _field(written: str, name: str) -> str:
    return next(line.partition(":")[2] for line in written.splitlines() if line.startswith(f"{name}:"))


async def test_pausing_rests_it_until_it_is_taken_up_again(world: World, text: Text, language: str) -> None:
    await chosen(world, text)
    overview = await world.say("sarah", "@opsteker", "/learn time")
    paused = await world.press("sarah", "time_pause", button(overview, "time_pause").id)
    assert text("time-paused", block=_line(text, language)) in privately(paused, "sarah")
    assert await world.wait(days=7) == []

    again = await world.press("sarah", "time_resume", button(paused, "time_resume").id)
    when = _on(text, language, "donderdag 3 december", "14:00")
    assert text("time-resumed", block=_line(text, language), when=when) in privately(again, "sarah")
    shown = await world.wait(days=7)
    assert sum(text("time-nudge-title") in one.text for one in shown) == 1


async def test_removing_takes_it_out_of_the_calendar_too(world: World, text: Text, language: str) -> None:
    first = file(await chosen(world, text), "sarah")
    overview = await world.say("sarah", "@opsteker", "/learn time")
    press = button(overview, "time_remove").id

    gone = await world.press("sarah", "time_remove", press)

    assert text("time-removed", file="yes", block=_line(text, language)) in privately(gone, "sarah")
    written = file(gone, "sarah")
    assert "METHOD:CANCEL" in written
    assert "STATUS:CANCELLED" in written
    assert _field(written, "UID") == _field(first, "UID")
    assert int(_field(written, "SEQUENCE")) > int(_field(first, "SEQUENCE"))
    assert await world.wait(days=7) == []
    assert text("time-gone") in privately(await world.press("sarah", "time_remove", press), "sarah")


async def test_the_file_can_be_had_again(world: World, text: Text) -> None:
    await chosen(world, text)
    overview = await world.say("sarah", "@opsteker", "/learn time")
    again = await world.press("sarah", "time_file", button(overview, "time_file").id)
    assert text("time-file") in privately(again, "sarah")
    assert "RRULE" in file(again, "sarah")


async def test_what_is_not_understood_comes_back_with_what_to_do(world: World, text: Text) -> None:
    for said, key, values in (
        ("ooit", "time-usage", {}),
        ("donderdag 14:00 9u", "time-error-length", {"least": 5, "most": 480}),
        ("donderdag 23:30 1u", "time-error-midnight", {}),
        ("target veel", "time-target-usage", {"least": 5, "most": 2400}),
        ("help", "time-help", {}),
    ):
        shown = await world.say("sarah", "@opsteker", f"/learn time {said}")
        assert text(key, **values).splitlines()[0] in privately(shown, "sarah"), said
    assert text("time-none") in privately(await world.say("sarah", "@opsteker", "/learn time"), "sarah")


async def test_ten_moments_and_no_more(world: World, text: Text) -> None:
    for hour in range(8, 18):
        await chosen(world, text, f"vr {hour}:00 30m")
    shown = await chosen(world, text, "za 10:00")
    assert text("time-many", most=10) in privately(shown, "sarah")
    overview = await world.say("sarah", "@opsteker", "/learn time")
    assert privately(overview, "sarah").count("–") == 10


async def test_nobody_else_sees_or_changes_it(world: World, text: Text) -> None:
    nudge = await nudged(world, text)
    await world.say("joris", "@opsteker", "/learn time")
    assert nudge.where == "@sarah"
    overview = await world.say("joris", "@opsteker", "/learn time")
    assert text("time-none") in privately(overview, "joris")


async def test_switched_off_it_says_so_and_rests(world: World, text: Text) -> None:
    await chosen(world, text)
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til",))
    )
    shown = await world.say("sarah", "@opsteker", "/learn time")
    assert text("admission-off", module=text("module-time")) in privately(shown, "sarah")
    assert await world.wait(days=7) == []
