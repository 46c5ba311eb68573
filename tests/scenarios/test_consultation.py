"""M6, peer consultation: asked, begun with who said yes, five steps by the clock and by button, advice shown
all at once, and what was said stays inside."""

from collections.abc import Callable

from tests.scenarios.consulting import (
    QUESTION,
    answer,
    begun,
    fill_in,
    first,
    leads,
    press,
    read,
    switch_on,
    to,
    until,
)
from tests.scenarios.looking import button, form, privately
from tests.scenarios.mentoring import person_id
from tests.worlds.world import World

Text = Callable[..., str]


def step(text: Text, number: int, ends: str) -> str:
    minutes = (5, 10, 15, 5, 5)[number - 1]
    return text("consult-step", step=number, starter="@sarah", minutes=minutes, until=ends)


def what(text: Text, number: int) -> str:
    """What to do in a step, without its times."""
    return step(text, number, "").splitlines()[0]


async def test_from_the_question_to_what_is_taken_along(world: World, text: Text) -> None:
    switch_on(world)
    page = await world.say("sarah", "#leren", "/learn intervisie")
    assert text("consult-intro", minutes=40) in privately(page, "sarah")
    form(await world.press("sarah", "consult_open", button(page, "consult_open").id))
    asked = await world.submit(
        "sarah", people="@joris @pieter @fatima", question=QUESTION, day="morgen", time="10:00"
    )

    # Three are asked, each privately; one cannot and nobody hears that.
    for who in ("joris", "pieter", "fatima"):
        assert QUESTION in read(asked, who)
        assert text("consult-invited-note") in read(asked, who)
    assert text("consult-invited-with", others="@pieter, @fatima").split(":")[0] in read(asked, "joris")
    assert read(asked, "mei") == ""
    await answer(world, asked, "joris")
    no = await answer(world, asked, "fatima", "consult_no")
    assert text("consult-said", said="no", begins="later", when="") in privately(no, "fatima")
    assert read(no, "sarah") == ""
    await answer(world, asked, "pieter")

    # It begins by itself, with the plan, the roles and the first step.
    plan = await until(world, "11-24 10:00")
    leader = leads(world)
    other = "pieter" if leader == "joris" else "joris"
    for who in ("sarah", "joris", "pieter"):
        assert read(plan, who).count(text("consult-inside")) == 1
        assert text("consult-plan-step", step=3, minutes=15) in read(plan, who)
        assert step(text, 1, "10:05") in read(plan, who)
        assert f"@{leader}" in read(plan, who)
    assert read(plan, "fatima") == ""
    late = await answer(world, asked, "fatima")
    assert text("consult-too-late", state="running", said="no") in privately(late, "fatima")

    # The second step comes by itself, the third when the facilitator says so; others may not.
    second = await until(world, "11-24 10:05")
    assert [read(second, who).count(step(text, 2, "10:15")) for who in ("sarah", "joris", "pieter")] == [
        1
    ] * 3
    if world.name != "teams":
        refused = await press(world, second, other, "consult_next")
        assert privately(refused, other)
        assert read(refused, "sarah") == ""
    await world.wait(minutes=3)
    third = await press(world, second, leader, "consult_next")
    assert step(text, 3, "10:23") in read(third, "sarah")
    again = await press(world, second, leader, "consult_next")
    assert text("consult-other-step", step=3) in privately([*again], leader)

    # Everybody writes, and sees nothing of the others until the time is over, five minutes later.
    form(await press(world, third, leader, "consult_advice"))
    kept = await world.submit(leader, text="Vraag eerst wat er echt haast heeft")
    assert text("consult-advice-kept") in privately(kept, leader)
    longer = await press(world, third, leader, "consult_longer")
    assert text("consult-longer", step=3, until="10:28") in read(longer, "sarah")
    form(await press(world, third, other, "consult_advice"))
    kept += await world.submit(other, text="Bied een ander moment aan")
    nothing = await until(world, "11-24 10:27")
    assert read([*kept, *longer, *nothing], "sarah").count("haast heeft") == 0
    fourth = await until(world, "11-24 10:29")
    for who in ("sarah", "joris", "pieter"):
        assert read(fourth, who).count("haast heeft") == 1
        assert read(fourth, who).count("ander moment") == 1
        assert step(text, 4, "10:33") in read(fourth, who)

    # What is taken along is private, unless somebody wants to share it.
    last = await until(world, "11-24 10:34")
    form(await press(world, last, leader, "consult_take"))
    alone = await world.submit(leader, text="Zelf vaker nee zeggen")
    assert text("consult-taken-kept", who="alone") in privately(alone, leader)
    form(await press(world, last, other, "consult_take"))
    await world.submit(other, text="Eerst vragen, dan ja", for_whom="together")
    ended = await press(world, last, leader, "consult_next")
    for who in ("sarah", "joris", "pieter"):
        assert text("consult-end", starter="@sarah") in read(ended, who)
        assert "Eerst vragen" in read(ended, who)
        assert "Zelf vaker" not in read(ended, who)
    assert read(await world.wait(days=3), "sarah") == ""

    # Read back by who took part; others hear nothing of it, whatever they press.
    home = await world.say("sarah", "@sarah", "/learn intervisie")
    back = await world.press("sarah", "consult_look", button(home, "consult_look").id)
    shown = privately(back, "sarah")
    assert "haast heeft" in shown
    assert "Eerst vragen" in shown
    assert "Zelf vaker" not in shown
    own = await world.say(leader, f"@{leader}", "/learn intervisie")
    mine = privately(await world.press(leader, "consult_look", button(own, "consult_look").id), leader)
    assert "Zelf vaker" in mine
    for who in ("fatima", "mei"):
        list_ = await world.say(who, f"@{who}", "/learn intervisie")
        assert QUESTION not in privately(list_, who)


async def test_what_is_filled_in_wrongly_comes_back(world: World, text: Text) -> None:
    switch_on(world)
    oneself = form(await fill_in(world, "sarah", "@sarah @joris @pieter"))
    assert text("consult-error-self") in oneself.errors.values()
    few = form(await fill_in(world, "sarah", "@joris", time=""))
    assert text("consult-error-count", least=2, most=5) in few.errors.values()
    assert text("consult-error-which-time") in few.errors.values()
    past = form(await fill_in(world, "sarah", day="vandaag", time="8:30"))
    assert text("consult-error-past") in past.errors.values()
    unclear = form(await fill_in(world, "sarah", day="ooit", time="half negen"))
    assert text("consult-error-day") in unclear.errors.values()
    assert text("consult-error-time") in unclear.errors.values()
    evening = form(await fill_in(world, "sarah", time="16:45"))
    (said,) = evening.errors.values()
    assert "25" in said
    assert "09:00" in said
    far = form(await fill_in(world, "sarah", day="24-11-2027"))
    assert text("consult-error-far", days=60) in far.errors.values()
    unknown = await world.say("sarah", "@sarah", "/learn intervisie kwijt")
    assert text("consult-not-understood", said="kwijt") in privately(unknown, "sarah")
    helped = await world.say("sarah", "@sarah", "/learn intervisie help")
    assert text("consult-help", least=2, most=5) in privately(helped, "sarah")


async def test_too_few_can_and_another_moment(world: World, text: Text) -> None:
    switch_on(world)
    asked = await fill_in(world, "sarah")
    await answer(world, asked, "joris")
    no = await answer(world, asked, "pieter", "consult_no")

    assert button(to(no, "sarah"), "consult_again")
    assert text("consult-button-again") in button(to(no, "sarah"), "consult_again").buttons
    assert button(asked, "consult_yes").text not in read(no, "joris")
    assert read(no, "joris").strip() != ""
    gone = await answer(world, asked, "joris")
    assert text("consult-too-late", state="off", said="yes") in privately(gone, "joris")
    form(await world.press("sarah", "consult_again", button(to(no, "sarah"), "consult_again").id))
    planned = await world.submit("sarah", day="25-11-2026", time="14:00")
    assert QUESTION in read(planned, "joris")

    # She withdraws it: only who was asked hears so, and nothing begins.
    withdrawn = await press(world, planned, "sarah", "consult_withdraw")
    assert text("consult-withdrawn") in privately(withdrawn, "sarah")
    assert read(withdrawn, "pieter").strip() != ""
    quiet = await until(world, "11-26 09:00")
    assert [read(quiet, who) for who in ("sarah", "joris", "pieter")] == [""] * 3


async def test_at_once_led_by_somebody_else_and_stopped(world: World, text: Text) -> None:
    shown = await begun(world)
    assert what(text, 1) in read(shown, "sarah")
    assert text("consult-said", said="yes", begins="now", when="") in privately(shown, "pieter")
    leader = leads(world)
    other = "pieter" if leader == "joris" else "joris"

    form(await press(world, shown, other, "consult_lead"))
    handed = await world.submit(other, person=str(person_id(world, other)))
    assert text("consult-leads", facilitator=f"@{other}") in read(handed, "sarah")
    assert leads(world) == other
    early = await world.press(other, "consult_next", button(to(handed, other), "consult_next").id)
    assert what(text, 2) in read(early, "sarah")
    old = await press(world, shown, leader, "consult_next")
    assert what(text, 3) not in read(old, "sarah")
    stopped = await press(world, early, other, "consult_stop")
    assert text("consult-end", starter="@sarah") in read(stopped, "sarah")
    assert first(world).state == "ended"
    assert read(await world.wait(hours=2), "sarah") == ""
