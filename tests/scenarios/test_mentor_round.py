"""M3: a matching round from opening to its end, on a clock that is moved by hand; solved for real."""

from collections.abc import Callable

from storage import mentor_rounds
from storage.database import Transaction
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import changed
from tests.scenarios.mentoring import is_in, offer, person_id, switch_on, told, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
NAME = "Voorjaar 2027"
MENTEES, NEAR = ("sarah", "fatima"), ("joris", "pieter")


async def opened(world: World) -> Shown:
    """Anna opens a round in #leren; gives what the channel sees."""
    switch_on(world)
    form(await world.say("anna", "#leren", "/mentor ronde"))
    return card(await world.submit("anna", name=NAME, until="27-11-2026", days="2"))


async def signs_up(world: World, who: str, announced: Shown, wants: str = "SQL, #sql\nsql") -> list[Shown]:
    form(await world.press(who, "round_want", announced.id))
    return await world.submit(who, wants=wants)


def proposed(world: World, state: str = "proposed") -> dict[str, str]:
    """Mentee and mentor, by name."""
    names = {person_id(world, name): name for name in ("sarah", "fatima", "joris", "pieter", "mei")}

    def look(tx: Transaction) -> dict[str, str]:
        found = mentor_rounds.proposals(tx, 1, state, 100)  # type: ignore[arg-type]
        return {names[one.mentee_id]: names[one.mentor_id] for one in found}

    return world.database.read(world.ref, look)


async def answers(world: World, who: str, asked: list[Shown], answer: str) -> list[Shown]:
    return await world.press(who, f"round_{answer}", button(told(asked, who), f"round_{answer}").id)


async def test_from_opening_to_its_end(world: World, text: Text, text_aloud: Text) -> None:
    announced = await opened(world)
    for action in ("round_want", "round_mentor"):
        assert action in announced.buttons.values()

    # Two look for a mentor, three offer; who has no offer yet makes one on the way.
    joined = await signs_up(world, "sarah", announced)
    assert text("round-want", topic="sql", level=0) in privately(joined, "sarah")
    await signs_up(world, "fatima", announced)
    await signs_up(world, "mei", announced)
    home = await world.say("mei", "@mei", "/mentor")
    off = await world.press("mei", "round_off", button(home, "round_off").id)
    assert text("round-off", name=NAME) in privately(off, "mei")
    await offer(world, "pieter")
    await offer(world, "mei")
    is_in(world, "mei", "America/New_York")
    for who in ("pieter", "mei"):
        shown = privately(await world.press(who, "round_mentor", announced.id), who)
        assert text("round-signed-mentor", name=NAME, offer="X", paused="no").splitlines()[-1] in shown
    form(await world.press("joris", "round_mentor", announced.id))
    await world.submit("joris", topics="sql: expert", languages="nl,en", capacity="1")

    # Anna closes it; the preview comes to her alone.
    status = await world.say("anna", "@anna", "/mentor round")
    assert text("round-signing-up", day="X", mentees=2, mentors=3).split("X")[1] in privately(status, "anna")
    closed = await world.press("anna", "round_close", button(status, "round_close").id)
    assert text("round-closing") in privately(closed, "anna")
    assert changed(closed, announced.id).endswith(text("round-announced-closed"))
    solved = [*closed, *await world.wait(minutes=2)]
    preview = button(told(solved, "anna"), "round_send")
    assert text("round-preview", pairs=2, all=2, percent=100, turn=0) in preview.text
    assert text("round-preview-score", score=1300, bound=1300, proven="yes") in preview.text
    first = proposed(world)
    assert set(first.values()) == set(NEAR)
    for mentee, mentor in first.items():
        assert f"@{mentee}" in preview.text
        assert text("mentor-reason-topic", mentor=f"@{mentor}", topic="sql", level=4) in preview.text
    for who in (*MENTEES, *NEAR, "mei"):
        assert told(solved, who) == []

    # Not that pair: worked out again, and then sent.
    forbidden = await world.press("anna", "round_forbid", preview.id, "proposal:1")
    asked_again = await world.press("anna", "round_again", button(forbidden, "round_again").id)
    solved = [*asked_again, *await world.wait(minutes=2)]
    second = proposed(world)
    assert (second["sarah"], second["fatima"]) == (first["fatima"], first["sarah"])
    sent = await world.press("anna", "round_send", button(told(solved, "anna"), "round_send").id)
    assert text("round-sending", pairs=2) in privately(sent, "anna")
    asked = [*sent, *await world.wait(minutes=2)]
    for mentee, mentor in second.items():
        proposal = text("round-proposed", role="mentee", other=f"@{mentor}", topic="sql", name=NAME)
        assert proposal in privately(asked, mentee)
        proposal = text("round-proposed", role="mentor", other=f"@{mentee}", topic="sql", name=NAME)
        assert proposal in privately(asked, mentor)
    assert told(asked, "mei") == []

    # Sarah and her mentor both say yes and are introduced; Fatima says no, and nobody hears it was her.
    waits = await answers(world, "sarah", asked, "yes")
    assert text("round-yes", other=f"@{second['sarah']}") in privately(waits, "sarah")
    both = await answers(world, second["sarah"], asked, "yes")
    assert text("round-both", other="@sarah") in privately(both, second["sarah"])
    introduced = [*both, *await world.wait(minutes=2)]
    assert text("mentor-agenda-first").splitlines()[0] in "\n".join(one.text for one in introduced)
    await answers(world, second["fatima"], asked, "yes")
    no = await answers(world, "fatima", asked, "no")
    assert text("round-no") in privately(no, "fatima")
    apart = [*no, *await world.wait(minutes=2)]
    assert text("round-fell-apart", other="@fatima", name=NAME) in privately(apart, second["fatima"])
    late = await answers(world, second["fatima"], asked, "yes")
    assert text("round-not-needed", agreed="no") in privately(late, second["fatima"])

    # The next morning only who is open is matched again; Mei is asked when New York is at work.
    morning = await until(world, "11-24 09:05")
    smaller = button(told(morning, "anna"), "round_send")
    assert text("round-preview", pairs=1, all=1, percent=100, turn=1) in smaller.text
    assert proposed(world) == {"fatima": "mei"}
    sent = await world.press("anna", "round_send", smaller.id)
    asked = [*sent, *await world.wait(minutes=2)]
    await answers(world, "fatima", asked, "yes")
    assert told(asked, "mei") == []
    asked = await until(world, "11-24 15:05")
    assert text("round-proposed", role="mentor", other="@fatima", topic="sql", name=NAME) in privately(
        asked, "mei"
    )
    last = await answers(world, "mei", asked, "yes")
    ended = [*last, *await world.wait(minutes=2)]

    # It is done: numbers for Anna and the channel, kind words for who has nobody.
    assert proposed(world, "agreed") == {"sarah": second["sarah"], "fatima": "mei"}
    summary = text("round-summary", name=NAME, pairs=2, mentees=2, mentors=3, turns=2)
    assert summary in privately(ended, "anna")
    assert changed(ended, announced.id).endswith(text_aloud("round-announced-ended", pairs=2))
    assert text("round-nobody-told", name=NAME, role="mentor") in privately(ended, second["fatima"])
    for who in MENTEES:
        assert text("round-nobody-told", name=NAME, role="mentee") not in privately(ended, who)


async def test_what_cannot_be_and_calling_it_off(world: World, text: Text, text_aloud: Text) -> None:
    switch_on(world)
    nobody = await world.say("sarah", "@sarah", "/mentor ronde")
    assert text("round-none") in privately(nobody, "sarah")
    form(await world.say("anna", "#leren", "/mentor round"))
    wrong = form(await world.submit("anna", name=" ", until="gisteren", days="0"))
    assert {text("settings-error-date"), text("error-empty-round")} <= set(wrong.errors.values())
    begun = await world.submit("anna", name=NAME, until="27-11-2026", days="2")
    announced = card(begun)

    form(await world.press("sarah", "round_want", announced.id))
    empty = form(await world.submit("sarah", wants=" , ", not_with="@sarah"))
    assert set(empty.errors.values()) == {text("round-error-wants"), text("mentor-error-not-with-self")}
    await world.submit("sarah", wants="sql", not_with="@joris")
    form(await world.press("joris", "round_mentor", announced.id))
    none = form(await world.submit("joris", topics="sql: expert", languages="nl,en", capacity="0"))
    assert text("mentor-error-capacity-none") in none.errors.values()
    await world.submit("joris", topics="sql: expert", languages="nl,en", capacity="1")

    # Joris cannot be hers, and Anna does not hear why; not by hand either.
    status = await world.say("anna", "@anna", "/mentor round")
    closed = await world.press("anna", "round_close", button(status, "round_close").id)
    preview = button(told([*closed, *await world.wait(minutes=2)], "anna"), "round_pair")
    left = await world.press("anna", "round_left", preview.id)
    assert text("round-left", person="@sarah", why="floor") in privately(left, "anna")
    form(await world.press("anna", "round_pair", preview.id))
    refused = form(await world.submit("anna", mentee="@sarah", mentor="@joris"))
    assert text("round-refused", why="other") in refused.errors.values()
    assert next(one for one in reversed(closed) if one.updates == announced.id).buttons == {}

    # Called off: everybody hears it once, the channel too.
    cancelled = await world.press("anna", "round_cancel", preview.id)
    over = [*cancelled, *await world.wait(days=3)]
    for who in ("sarah", "joris"):
        assert privately(over, who).count(text("round-cancelled-told", name=NAME)) == 1
    assert changed(over, announced.id).endswith(text_aloud("round-announced-cancelled"))
    gone = await world.press("anna", "round_send", preview.id)
    assert text("round-gone") in privately(gone, "anna")
    assert publicly(over, "#algemeen") == []
