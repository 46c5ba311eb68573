"""M2 and M4: asked, declined, the next best, accepted, introduced, met and rounded off, on a clock that is
moved by hand."""

from collections.abc import Callable

from tests.scenarios.looking import button, form, privately
from tests.scenarios.mentoring import (
    HOPE,
    ask,
    ask_on,
    introduction,
    is_in,
    offer,
    paired,
    person_id,
    switch_on,
    told,
    until,
)
from tests.worlds.world import World

Text = Callable[..., str]


async def test_from_the_question_to_looking_back(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "pieter")
    await offer(world, "joris")

    # Sarah asks Pieter in one sentence; nobody else hears of it.
    asked = await ask(world, "sarah", "pieter")
    status = text("mentor-status-asked", mentor="@pieter", topic="sql", again="no")
    assert status in privately(asked, "sarah")
    at_pieter = told(asked, "pieter")[0]
    assert text("mentor-asks-you", mentee="@sarah", topic="sql") in at_pieter.text
    assert HOPE in at_pieter.text
    assert told(asked, "joris") == []

    # Not now, without a reason: Joris is asked by itself and Sarah hears so kindly.
    declined = await world.press("pieter", "mentor_decline", at_pieter.id)
    assert text("mentor-declined") in privately(declined, "pieter")
    assert text("mentor-status-asked", mentor="@joris", topic="sql", again="yes") in privately(
        declined, "sarah"
    )
    late = await world.press("pieter", "mentor_accept", at_pieter.id)
    assert text("mentor-not-needed", said="declined") in privately(late, "pieter")

    # Yes: both are introduced, each once.
    yes = await world.press("joris", "mentor_accept", button(declined, "mentor_accept").id)
    for who, role, other in (("joris", "mentor", "@sarah"), ("sarah", "mentee", "@joris")):
        shown = introduction(world, yes, who)
        if world.name == "teams":
            assert text("mentor-introduced", role=role, other=other, topic="sql") in shown.text
            chat = f"https://teams.microsoft.com/l/chat/0/0?users={other[1:]}@company.example"
            assert f"{text('mentor-button-chat')}: {chat}" in shown.text
        else:
            together = text("mentor-introduced-both", mentor="@joris", mentee="@sarah", topic="sql")
            assert (together in shown.text, shown.only_for) == (True, "")
            assert text("mentor-button-chat") not in shown.text
        assert text("mentor-agenda-first").splitlines()[1].strip() in shown.text
        assert text("mentor-reason-topic", mentor="@joris", topic="sql", level=4) in shown.text
    twice = await world.press("joris", "mentor_accept", button(declined, "mentor_accept").id)
    assert text("mentor-not-needed", said="accepted") in privately(twice, "joris")

    # A week later both are asked once whether they met; who does not say is reminded once.
    spoken = await until(world, "11-30 10:00")
    for who, other in (("joris", "@sarah"), ("sarah", "@joris")):
        assert privately(spoken, who).count(text("mentor-spoken", other=other)) == 1
    met = await world.press(
        "sarah", text("mentor-button-met"), button(told(spoken, "sarah"), "mentor_met").id
    )
    assert text("mentor-met", said="yes", other="@joris") in privately(met, "sarah")
    assert button(met, "mentor_harvest")
    again = await world.press(
        "sarah", text("mentor-button-met"), button(told(spoken, "sarah"), "mentor_met").id
    )
    assert text("mentor-met-before") in privately(again, "sarah")
    reminded = await until(world, "12-13 10:00")
    assert privately(reminded, "joris").count(text("mentor-spoken-again", other="@sarah")) == 1
    assert privately(reminded, "sarah") == ""

    # Three weeks after the first: an agenda for the second meeting, for both.
    agenda = await until(world, "12-14 10:00")
    for who, other in (("joris", "@sarah"), ("sarah", "@joris")):
        assert text("mentor-agenda-title", other=other, meeting=2) in privately(agenda, who)

    # We are done: both look back, for themselves alone.
    home = await world.say("sarah", "@sarah", "/mentor")
    closed = await world.press("sarah", "mentor_close", button(home, "mentor_close").id)
    for who, other in (("joris", "@sarah"), ("sarah", "@joris")):
        assert text("mentor-reflect", other=other, topic="sql") in privately(closed, who)
    form(await world.press("joris", "mentor_reflect", button(told(closed, "joris"), "mentor_reflect").id))
    kept = await world.submit("joris", text="Uitleggen is nog eens leren")
    assert text("mentor-reflected") in privately(kept, "joris")
    assert "Uitleggen" in privately(await world.say("joris", "@joris", "/mentor notes"), "joris")
    assert "Uitleggen" not in privately(await world.say("sarah", "@sarah", "/mentor notes"), "sarah")
    quiet = await world.wait(days=60)
    assert privately(quiet, "sarah") + privately(quiet, "joris") == ""


async def test_no_answer_in_three_working_days_and_the_next_is_asked(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "pieter")
    await offer(world, "joris")
    await ask(world, "sarah", "pieter")

    nothing = await until(world, "11-26 08:30")
    assert privately(nothing, "joris") == ""
    moved = await until(world, "11-26 09:30")

    assert text("mentor-asks-you", mentee="@sarah", topic="sql") in privately(moved, "joris")
    assert "@joris" in privately(moved, "sarah")
    assert privately(moved, "pieter") == ""
    # Nobody is left: Sarah hears so, and that a colleague can help.
    last = await until(world, "12-02 10:00")
    assert text("mentor-status-ended", topic="sql", again="yes") in privately(last, "sarah")
    assert button(last, "ask_colleague")


async def test_when_all_are_full_there_is_a_queue(world: World, text: Text) -> None:
    await paired(world)
    found = await world.say("fatima", "@fatima", "/mentor find sql")
    assert text("mentor-all-full", count=1, topic="sql") in privately(found, "fatima")
    queued = await ask_on(world, "fatima", button(found, "mentor_ask").id, "")
    assert text("mentor-status-queued", topic="sql", again="no") in privately(queued, "fatima")
    assert privately(queued, "joris") == ""

    # A seat comes free: Joris is asked by itself.
    ended = await world.say("sarah", "@sarah", "/mentor stoppen")
    assert text("mentor-ended") in privately(ended, "sarah")
    assert text("mentor-ended-other", other="@sarah", topic="sql") in privately(ended, "joris")
    asked = [*ended, *await world.wait(minutes=5)]
    assert text("mentor-asks-you", mentee="@fatima", topic="sql") in privately(asked, "joris")
    assert "@joris" in privately(asked, "fatima")


async def test_the_last_seat_goes_once_and_the_other_gets_the_next_best(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "joris")
    first = await ask(world, "sarah", "joris")
    second = await ask(world, "fatima", "joris")
    await offer(world, "pieter")
    await world.press("joris", "mentor_accept", button(first, "mentor_accept").id)

    full = await world.press("joris", "mentor_accept", button(second, "mentor_accept").id)

    assert text("mentor-you-are-full") in privately(full, "joris")
    assert text("mentor-asks-you", mentee="@fatima", topic="sql") in privately(full, "pieter")
    assert "@pieter" in privately(full, "fatima")


async def test_withdrawing_and_old_buttons(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "joris")
    asked = await ask(world, "sarah", "joris")
    twice = await world.say("sarah", "@sarah", "/mentor find sql")
    value = f"mentor:{person_id(world, 'joris')}:0:sql"
    again = await world.press("sarah", "mentor_ask", button(twice, "mentor_ask").id, value)
    assert text("mentor-asked-before", topic="sql") in privately(again, "sarah")

    gone = await world.press("sarah", "mentor_withdraw", button(told(asked, "sarah"), "mentor_withdraw").id)

    assert text("mentor-withdrawn", topic="sql") in privately(gone, "sarah")
    late = await world.press("joris", "mentor_accept", button(asked, "mentor_accept").id)
    assert text("mentor-not-needed", said="waiting") in privately(late, "joris")
    old = await world.press("sarah", "mentor_withdraw", button(told(asked, "sarah"), "mentor_withdraw").id)
    assert text("mentor-request-over", state="withdrawn") in privately(old, "sarah")
    assert privately(await world.wait(days=20), "sarah") == ""


async def test_a_mentor_who_pauses_after_being_shown_or_asked(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "joris")
    found = button(await world.say("sarah", "@sarah", "/mentor find sql"), "mentor_ask")
    await offer(world, "joris", paused="2026-12-20")
    refused = await ask_on(world, "sarah", found.id, "joris")
    assert text("mentor-just-taken") in privately(refused, "sarah")
    assert told(refused, "joris") == []

    await offer(world, "joris", paused="")
    asked = await ask(world, "sarah", "joris")
    paused = await offer(world, "joris", paused="2026-12-20")
    assert text("mentor-status-ended", topic="sql", again="yes") in privately(paused, "sarah")
    late = await world.press("joris", "mentor_accept", button(asked, "mentor_accept").id)
    assert text("mentor-not-needed", said="gone") in privately(late, "joris")


async def test_private_notes_and_another_rhythm(world: World, text: Text) -> None:
    yes = await paired(world)
    noted = await world.say("sarah", "@sarah", "/mentor notitie Vragen naar indexen")
    assert text("mentor-note-kept") in privately(noted, "sarah")
    assert "indexen" in privately(await world.say("sarah", "@sarah", "/mentor notities"), "sarah")
    assert text("mentor-no-notes") in privately(await world.say("joris", "@joris", "/mentor notes"), "joris")
    nobody = await world.say("fatima", "@fatima", "/mentor note iets")
    assert text("mentor-no-pair") in privately(nobody, "fatima")

    # The buttons of the introduction are for whoever presses, also where both see them.
    introduced = introduction(world, yes, "sarah").id
    form(await world.press("sarah", "mentor_rhythm", introduced))
    changed = await world.submit("sarah", weeks="2")
    assert text("mentor-rhythm", weeks=2) in privately(changed, "sarah")
    form(await world.press("sarah", "mentor_note", introduced))
    kept = await world.submit("sarah", text="Dinsdag bij de koffie")
    assert [one for one in kept if privately([one], "sarah") == ""] == []
    assert "koffie" in privately(await world.say("sarah", "@sarah", "/mentor notes"), "sarah")
    agenda = await until(world, "12-07 10:00")
    assert text("mentor-agenda-title", other="@sarah", meeting=2) in privately(agenda, "joris")


async def test_a_mentor_elsewhere_is_asked_when_their_day_begins(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "mei")
    is_in(world, "mei", "America/New_York")  # three o'clock at night

    waits = await ask(world, "sarah", "mei")
    assert told(waits, "mei") == []
    assert "@mei" in privately(waits, "sarah")
    asked = await until(world, "11-23 15:00")

    assert text("mentor-asks-you", mentee="@sarah", topic="sql") in privately(asked, "mei")
