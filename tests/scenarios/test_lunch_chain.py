"""W1: the whole lunch and learn on a clock that is moved by hand, from the form to what people learned."""

from collections.abc import Callable

import vobject

from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import OTHER, TOPIC, begin, changed, of, propose, until
from tests.worlds.world import World

Text = Callable[..., str]


async def test_from_the_form_to_what_people_learned(world: World, text: Text) -> None:
    # Sarah begins it; her colleagues hear nothing yet.
    begun = await begin(world, seats="2")
    assert "3 " in privately(begun, "sarah")
    assert publicly(begun, "#leren") == []

    # A week ahead the channel is asked; people propose and vote, and take a vote back.
    asked = card(await until(world, "11-26 10:00"))
    assert asked.text.startswith(text("lunch-prompt-title", when="X").partition("X")[0])
    one = await propose(world, "joris", TOPIC, "yes", asked.id)
    assert text("lunch-proposed") in privately(one, "joris")
    (shown,) = (each for each in one if each.updates == asked.id)
    assert text("lunch-topic-by", person="@joris", count=1) in shown.text
    two = await propose(world, "fatima", OTHER, "no", asked.id)
    (shown,) = (each for each in two if each.updates == asked.id)
    assert shown.text.index(TOPIC) < shown.text.index(OTHER)
    for who in ("pieter", "anna"):
        await world.press(who, "lunch_vote", asked.id, "topic:2")
    back = await world.press("anna", "lunch_vote", asked.id, "topic:2")
    assert text("lunch-vote-back", topic=OTHER) in privately(back, "anna")
    voted = await world.press("anna", "lunch_vote", asked.id, "topic:1")
    assert text("lunch-voted", topic=TOPIC) in privately(voted, "anna")
    await world.press("mei", "lunch_vote", asked.id, "topic:1")

    # The topic with most votes; who proposed it is asked to speak, privately.
    chosen = await until(world, "11-30 10:00")
    (closed,) = (each for each in chosen if each.updates == asked.id)
    assert text("lunch-chosen", topic=TOPIC) in closed.text
    assert text("lunch-because-proposed") in privately(chosen, "joris")
    assert privately(chosen, "fatima") == ""

    # Yes: the date is in the channel, and Joris has it in his calendar.
    yes = await world.press("joris", "lunch_speak_yes", button(chosen, "lunch_speak_yes").id)
    dated = next(one for one in publicly(yes, "#leren") if not one.updates)
    assert text("lunch-date-title", topic=TOPIC) in dated.text
    assert text("lunch-speaker", speaker="@joris") in dated.text
    assert "Zaal 2" in dated.text
    given = await world.press("joris", "lunch_calendar", button(yes, "lunch_calendar").id)
    entry = vobject.readOne(next(one.file for one in given if one.file)).vevent
    assert entry.dtstart.value.isoformat() == "2026-12-03T11:00:00+00:00"
    assert (entry.sequence.value, entry.location.value) == ("0", "Zaal 2")

    # Sign-up with a maximum of two and a waiting list, which moves up.
    for who in ("sarah", "fatima"):
        joined = await world.press(who, "lunch_join", dated.id)
    assert text("lunch-coming", count=2, most=2, waiting=0) in changed(joined, dated.id)
    waits = await world.press("anna", "lunch_join", dated.id)
    assert text("lunch-coming", count=2, most=2, waiting=1) in changed(waits, dated.id)
    twice = await world.press("anna", "lunch_join", dated.id)
    assert [one for one in twice if one.updates] == []
    there = await world.press("sarah", "lunch_join", dated.id)
    left = await world.press("sarah", "lunch_leave", button(there, "lunch_leave").id)
    assert text("lunch-left") in privately(left, "sarah")
    assert TOPIC in privately(left, "anna")

    # On the day who comes is reminded, and nobody else.
    reminded = await until(world, "12-03 11:30")
    for who in ("joris", "fatima", "anna"):
        assert TOPIC in privately(reminded, who)
    assert privately(reminded, "sarah") == ""

    # Afterwards: two questions for who was there, and what did the channel learn?
    over = await until(world, "12-03 13:05")
    learned = next(one for one in publicly(over, "#leren") if not one.updates)
    assert text("lunch-learned", topic=TOPIC) in learned.text
    assert text("lunch-feedback-asked", topic=TOPIC) in privately(over, "fatima")
    assert privately(over, "joris") == ""
    form(await world.press("anna", "share_til", learned.id))
    til = await world.submit("anna", text="Een queryplan lees je van binnen naar buiten", topics="sql")
    assert "Een queryplan lees je van binnen naar buiten" in card(til).text

    # Two answers are too few to show; the speaker hears so, once.
    for who, words in (("fatima", "Meer voorbeelden"), ("anna", "")):
        form(await world.press(who, "lunch_feedback", button(of(over, who), "lunch_feedback").id))
        thanks = await world.submit(who, useful="5", words=words)
        assert text("lunch-feedback-thanks") in privately(thanks, who)
    told = await until(world, "12-08 10:00")
    assert text("lunch-report-few", fewest=3) in privately(told, "joris")
    assert "Meer voorbeelden" not in "".join(one.text for one in told)

    # And the next one came by itself meanwhile, with the topic that is left.
    overview = privately(await world.say("sarah", "#leren", "/learn lunch"), "sarah")
    assert OTHER in overview
