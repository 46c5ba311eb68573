"""M6, learning circles: from the call to what a circle shares, on a clock that is moved by hand."""

from collections.abc import Callable

from tests.scenarios.circling import (
    LEARNED,
    NOTE,
    TASK,
    begun,
    call,
    press,
    read,
    switch_on,
    until,
    write,
)
from tests.scenarios.looking import button, form, privately, publicly
from tests.scenarios.lunching import changed
from tests.worlds.world import World

Text = Callable[..., str]
CIRCLE = ("joris", "fatima", "pieter")


async def test_from_the_call_to_what_the_circle_shares(world: World, text: Text) -> None:
    # Anna calls; a deadline too near comes back with the first that can be.
    switch_on(world)
    page = await world.say("anna", "#leren", "/learn circle")
    assert text("circle-intro") in privately(page, "anna")
    form(await world.press("anna", "circle_begin", button(page, "circle_begin").id))
    wrong = await world.submit("anna", task=TASK, until="2026-12-01", deadline="03-12-2026")
    assert text("circle-error-deadline", first="2026-12-08") in form(wrong).errors.values()
    posted = await world.submit("anna", task=TASK, until="2026-12-01", deadline="15-12-2026")
    (called,) = publicly(posted, "#leren")
    assert TASK in called.text
    assert text("circle-call-open", count=0, short="no") in called.text

    # Who wants joins, and can go again; only the number is seen.
    for who in (*CIRCLE, "mei"):
        joined = await world.press(who, "circle_join", called.id)
    assert text("circle-call-open", count=4, short="no") in changed(joined, called.id)
    assert "@mei" not in changed(joined, called.id)
    off = await world.press("mei", "circle_sign_off", button(joined, "circle_sign_off").id)
    assert text("circle-signed-off") in privately(off, "mei")
    again = await world.press("joris", "circle_join", called.id)
    assert [one for one in again if one.updates] == []
    listed = privately(await world.say("joris", "@joris", "/learn kring"), "joris")
    assert TASK in listed
    assert "#leren" in listed

    # Sign-up is over: the circle begins, in a chat of just them.
    begins = await until(world, "12-02 09:30")
    for who in CIRCLE:
        seen = read(begins, who)
        assert seen.count(text("circle-begins")) == 1
        for other in CIRCLE:
            assert f"@{other}" in seen
        assert text("circle-first-steps").splitlines()[1].strip() in seen
        assert text("circle-hours", hours=8) in seen
    assert read(begins, "mei") + read(begins, "anna") == ""
    assert text("circle-call-closed", state="divided", circles=1, people=3) in changed(begins, called.id)

    # A note is for the circle alone.
    kept = await world.say("joris", "@joris", f"/learn circle note {NOTE}")
    assert text("circle-note-kept") in privately(kept, "joris")
    notes = privately(await world.say("fatima", "@fatima", "/learn circle notes"), "fatima")
    assert NOTE in notes
    assert "@joris" in notes
    in_channel = privately(await world.say("fatima", "#leren", "/learn circle notes"), "fatima")
    assert text("circle-notes-in-direct") in in_channel
    for who in ("mei", "anna"):
        assert text("circle-none") in privately(await world.say(who, f"@{who}", "/learn kring notities"), who)
        nothing = privately(await world.say(who, f"@{who}", "/learn circle note iets"), who)
        assert text("circle-none") in nothing
        assert NOTE not in privately(await world.say(who, f"@{who}", "/learn circle"), who)

    # Half-way, two working days before the deadline, and on the day itself.
    day = text("circle-halfway", deadline="X").partition("X")[0]
    for at, said in (
        ("12-09 09:30", day),
        ("12-11 09:30", text("circle-remind", deadline="X").partition("X")[0]),
        ("12-15 09:30", text("circle-ask")),
    ):
        asked = await until(world, at)
        for who in CIRCLE:
            assert read(asked, who).count(said) == 1
        assert read(asked, "mei") + read(asked, "anna") == ""

    # Fatima writes it down; the circle reads it before anybody else, and all agree.
    written = await write(world, asked, "fatima")
    assert text("circle-written") in privately(written, "fatima")
    assert publicly(written, "#leren") == []
    for who in CIRCLE:
        assert LEARNED in read(written, who)
    assert read(written, "mei") + read(written, "anna") == ""
    one = await press(world, written, "joris", "circle_agree")
    assert text("circle-agreed", shared="no", where="#leren") in privately(one, "joris")
    assert publicly(one, "#leren") == []
    two = await press(world, written, "pieter", "circle_agree")
    (shared,) = publicly(two, "#leren")
    assert LEARNED in shared.text
    for who in CIRCLE:
        assert f"@{who}" in shared.text
    more = await press(world, written, "joris", "circle_object")
    assert text("circle-shared-already") in privately(more, "joris")
    assert publicly(await world.wait(days=30), "#leren") == []
    assert NOTE in privately(await world.say("pieter", "@pieter", "/learn circle notes"), "pieter")


async def test_not_like_this_and_then_without_names(world: World, text: Text) -> None:
    await begun(world)
    await until(world, "12-11 09:30")
    asked = await until(world, "12-15 09:30")
    written = await write(world, asked, "joris")

    # Pieter would rather not: nobody hears that it was him, and nothing is shared.
    no = await press(world, written, "pieter", "circle_object")
    assert text("circle-object-heard") in privately(no, "pieter")
    heard = "\n".join(one.text for one in no if one.where == "@joris")
    assert text("circle-objected", task=TASK) in heard
    assert "@pieter" not in heard
    late = await press(world, written, "fatima", "circle_agree")
    assert text("circle-share-gone") in privately(late, "fatima")
    assert publicly(await until(world, "12-16 12:00"), "#leren") == []

    # Other words: one agrees, one says nothing for two working days.
    other = await write(world, no, "joris", "Kleine releases")
    await press(world, other, "fatima", "circle_agree")
    assert publicly(await until(world, "12-18 11:30"), "#leren") == []
    (shared,) = publicly(await until(world, "12-18 12:30"), "#leren")
    assert "Kleine releases" in shared.text
    assert text("circle-shared") in shared.text
    assert not any(f"@{who}" in shared.text for who in CIRCLE)


async def test_leaving_and_a_circle_that_shares_nothing(world: World, text: Text) -> None:
    await begun(world, "joris", "fatima", "pieter", "sarah")
    mine = await world.say("sarah", "@sarah", "/learn circle")
    left = await world.press("sarah", "circle_leave", button(mine, "circle_leave").id)
    assert text("circle-left") in privately(left, "sarah")
    assert text("circle-fewer", person="@sarah") in read(left, "joris")
    after = privately(await world.say("sarah", "@sarah", "/learn circle notes"), "sarah")
    assert text("circle-none") in after

    await until(world, "12-15 10:00")
    again = await until(world, "12-18 10:00")
    for who in CIRCLE:
        assert read(again, who).count(text("circle-ask-again")) == 1
    closes = await world.wait(days=14)
    for who in CIRCLE:
        assert read(closes, who).count(text("circle-closes")) == 1
    assert read(again, "sarah") + read(closes, "sarah") == ""
    assert publicly(closes, "#leren") == []
    quiet = await world.wait(days=60)
    assert [read(quiet, who) for who in CIRCLE] == ["", "", ""]


async def test_stopping_a_call_and_whose_it_is(world: World, text: Text) -> None:
    called = await call(world, "sarah")
    await world.press("joris", "circle_join", called.id)
    page = await world.say("sarah", "@sarah", "/learn circle")
    gone = await world.press("sarah", "circle_cancel", button(page, "circle_cancel").id)
    assert text("circle-cancelled") in privately(gone, "sarah")
    news = text("circle-news", news="cancelled", task=TASK, until="", deadline="")
    assert news in privately(gone, "joris")
    assert text("circle-call-closed", state="ended", circles=0, people=0) in changed(gone, called.id)
    assert read(await world.wait(days=30), "joris") == ""
