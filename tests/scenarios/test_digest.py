"""W3, K7, T5: the weekly digest of a channel, one's own, and a manager's: only what its readers may see."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest

from handlers.chat import Chart
from handlers.texts import speak
from storage import people, staff, workspaces
from storage.database import Transaction
from storage.people import Person
from tests.open_questions import asked_aloud
from tests.scenarios.looking import card, form, privately, publicly
from tests.worlds.slack_world import SlackWorld
from tests.worlds.teams_stand_in import TENANT
from tests.worlds.teams_world import TeamsWorld
from tests.worlds.tryout_world import TryoutWorld
from tests.worlds.world import Shown, World

Text = Callable[..., str]
FRIDAY_FOUR = {"weekday": "5", "time": "16:00"}


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    def switch(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=("kudos", "til", "tip", "digest"))

    world.database.write(world.ref, switch)


async def switch_on(world: World, who: str, where: str, what: str = "", **when: str) -> list[Shown]:
    """Through the form. Monday 23 November nine o'clock is when every scenario begins."""
    form(await world.say(who, where, f"/learn digest {what}".strip()))
    return await world.submit(who, **{**FRIDAY_FOUR, **when})


async def share(world: World, who: str, where: str, text: str) -> Shown:
    return card(await world.say(who, where, f"/til {text}"), where)


def known(world: World, *names: str) -> dict[str, Person]:
    def look(tx: Transaction) -> dict[str, Person]:
        table = people.table
        users = tx.execute(table.select().where(table.c.workspace_id == tx.workspace.id)).all()
        found = [people.by_user(tx, row.user) for row in users]
        return {
            name: one for name in names for one in found if one and (one.name or "").lower().startswith(name)
        }

    return world.database.read(world.ref, look)


def opts_out(world: World, name: str) -> None:
    person = known(world, name)[name]
    world.database.write(world.ref, lambda tx: people.set_listed(tx, person.id, False))


def digest(shown: list[Shown], where: str, text: Text) -> Shown:
    (found,) = [one for one in publicly(shown, where) if text("digest-channel-title") in one.text]
    return found


LINKS = {
    "slack": "https://company.slack.com/archives/C0LEREN/p{}",
    "teams": "https://teams.microsoft.com/l/message/19%3Aleren%40thread.tacv2/{0}"
    f"?tenantId={TENANT}&parentMessageId={{1}}&createdTime={{0}}",
    "tryout": "",
}
"""Where "to the message" leads, with the number of the message and of what began its thread."""


def address(world: World, message: Shown) -> str:
    return LINKS[world.name].format(message.id.replace(".", ""), message.thread or message.id)


def charts(world: World, shown: Shown) -> list[str]:
    """What the pictures in a message say to who does not see them."""
    if isinstance(world, SlackWorld):
        blocks = world.slack.find(shown.id)[1]["blocks"]
        return [block["alt_text"] for block in blocks if block["type"] == "image"]
    if isinstance(world, TeamsWorld):
        (sent,) = [one for one in world.teams.sent if one.message == shown.id]
        drawn = [one["type"] == "Chart.VerticalBar" for one in sent.card["body"]]
        return [sent.card["body"][at + 1]["text"] for at, is_chart in enumerate(drawn) if is_chart]
    assert isinstance(world, TryoutWorld)
    (message,) = [one for one in world.workspace.messages(shown.where, "sarah") if one.id == shown.id]
    assert message.card
    return [part.says for part in message.card.parts if isinstance(part, Chart)]


def own(shown: list[Shown], who: str, title: str) -> str:
    found = [one.text for one in shown if one.where == f"@{who}" and title in one.text]
    assert len(found) <= 1, found
    return "".join(found)


# --- a channel ---------------------------------------------------------------------------------------


async def test_a_channel_gets_what_helped_most_first_and_kudos_by_kind(
    world: World, text: Text, language: str
) -> None:
    shown = await switch_on(world, "sarah", "#leren")
    said = privately(shown, "sarah")
    assert speak(language).weekday(5) in said
    assert "16:00" in said
    assert "#leren" in said

    first = await share(world, "joris", "#leren", "Een rebase zet je commits netjes achter elkaar #git")
    helpful = await share(world, "pieter", "#leren", "Een interview begint met luisteren #onderzoek")
    await world.press("sarah", "helped", helpful.id)
    await world.press("mei", "helped", helpful.id)
    await world.react("fatima", "mortar_board", helpful.id)
    await world.react("sarah", "raised_hands", helpful.id)

    shown = await world.wait(days=4, hours=7, minutes=5)
    lines = digest(shown, "#leren", text).text
    assert lines.index("Een interview") < lines.index("Een rebase")
    assert "@pieter" in lines
    assert text("til-helped-count", count=2) in lines
    assert text("digest-kudos-learning", count=2) in lines
    assert text("digest-kudos-experiment", count=1) not in lines
    leads_back = [line for line in lines.splitlines() if line.startswith(text("see-message"))]
    assert [line.removeprefix(f"{text('see-message')}: ") for line in leads_back] == [
        address(world, one) for one in (helpful, first) if LINKS[world.name]
    ]

    assert publicly(await world.wait(days=7), "#leren") == [], "nothing happened since"


async def test_a_kind_of_kudos_has_a_line_of_its_own(world: World, text: Text) -> None:
    await switch_on(world, "sarah", "#leren")
    await world.say("fatima", "@opsteker", "/learn")
    helpful = await share(world, "joris", "#leren", "Een proef met AI mislukte, en nu weten we waarom")
    await manages(world, "fatima", "joris")
    for who, emoji in (("sarah", "test_tube"), ("mei", "teacher"), ("fatima", "mortar_board")):
        await world.react(who, emoji, helpful.id)

    lines = digest(await world.wait(days=4, hours=8), "#leren", text).text
    for kind in ("learning", "experiment", "teaching"):
        assert text(f"digest-kudos-{kind}", count=1) in lines
    assert text("digest-kudos-managers", count=1) in lines
    assert "@fatima" not in lines


async def test_a_picture_shows_how_often_it_helped(world: World, text: Text) -> None:
    """From the second week on: a picture of one tells no more than the lines."""
    await switch_on(world, "sarah", "#leren")
    helpful = await share(world, "joris", "#leren", "Een interview begint met luisteren")
    await world.press("mei", "helped", helpful.id)
    shown = await world.wait(days=4, hours=8)
    assert charts(world, digest(shown, "#leren", text)) == []
    await world.press("sarah", "helped", helpful.id)
    await world.press("fatima", "helped", helpful.id)

    last = digest(await world.wait(days=7), "#leren", text)
    says = text("digest-chart-here", numbers="0, 0, 0, 0, 0, 0, 1, 2", weeks=8)
    assert last.text.count(says) == 1
    assert charts(world, last) == [says]


async def test_without_leave_for_pictures_it_is_drawn_with_characters(world: World, text: Text) -> None:
    if not isinstance(world, SlackWorld):
        pytest.skip("only on Slack a picture is a file that has to be allowed")
    world.slack.scopes.remove("files:write")
    await switch_on(world, "sarah", "#leren")
    helpful = await share(world, "joris", "#leren", "Een interview begint met luisteren")
    await world.press("mei", "helped", helpful.id)
    await world.wait(days=4, hours=8)
    await world.press("sarah", "helped", helpful.id)

    last = digest(await world.wait(days=7), "#leren", text)
    says = text("digest-chart-here", numbers="0, 0, 0, 0, 0, 0, 1, 1", weeks=8)
    assert f"▁▁▁▁▁▁██  {says}" in last.text
    assert charts(world, last) == []


async def test_a_link_that_slack_does_not_give_is_left_out(world: World, text: Text) -> None:
    if not isinstance(world, SlackWorld):
        pytest.skip("Slack is asked for each link; Teams' links are made of what we know")
    await switch_on(world, "sarah", "#leren")
    world.slack.trouble["chat.getPermalink"] = ["message_not_found"]
    await share(world, "joris", "#leren", "Een les")
    await share(world, "mei", "#leren", "Nog een les")
    lines = digest(await world.wait(days=4, hours=8), "#leren", text).text
    assert lines.count(text("see-message")) == 1
    assert "Nog een les" in lines


async def test_only_the_organiser_and_admins_change_it(world: World, text: Text, language: str) -> None:
    await switch_on(world, "sarah", "#leren")
    shown = await world.say("joris", "#leren", "/learn digest")
    on = speak(language).weekday(5)
    assert text("digest-not-yours", weekday=on, time="16:00", organiser="@sarah") in privately(shown, "joris")
    shown = await world.say("joris", "#leren", "/learn digest off")
    assert text("digest-off") not in privately(shown, "joris")

    opened = form(await world.say("anna", "#leren", "/learn digest"))
    assert text("digest-form-state") in opened.inputs
    shown = await world.submit("anna", weekday="4", time="10.30")
    assert "10:30" in privately(shown, "anna")
    await share(world, "joris", "#leren", "Een les")
    assert digest(await world.wait(days=3, hours=2), "#leren", text)

    shown = await world.say("sarah", "#leren", "/learn digest off")
    assert text("digest-off") in privately(shown, "sarah")
    await share(world, "joris", "#leren", "Nog een les")
    assert publicly(await world.wait(days=14), "#leren") == []
    shown = await world.say("sarah", "#leren", "/learn digest uit")
    assert text("digest-off-already") in privately(shown, "sarah")
    assert form(await switch_on_form(world, "joris")), "now anybody can"


async def switch_on_form(world: World, who: str) -> list[Shown]:
    return await world.say(who, "#leren", "/learn weekoverzicht")


@pytest.mark.parametrize("facts", [{"has_left": True}, {"is_guest": True}])
async def test_without_its_organiser_anybody_who_sees_it_changes_it(
    world: World, text: Text, facts: dict[str, bool]
) -> None:
    """One rule for whatever has an organiser (`handlers.people.rights`): where guests only receive, who
    became one can change nothing any more, so it would be nobody's."""
    await switch_on(world, "sarah", "#leren")
    gone = Person(known(world, "sarah")["sarah"].user, **facts)

    def go(tx: Transaction) -> None:
        people.seen(tx, gone, world.time())
        workspaces.change(tx.connection, tx.workspace, guests="receive")

    world.database.write(world.ref, go)
    shown = await world.say("joris", "#leren", "/learn digest off")
    assert text("digest-off") in privately(shown, "joris")


async def test_off_by_the_form(world: World, text: Text) -> None:
    await switch_on(world, "sarah", "#leren")
    form(await world.say("sarah", "#leren", "/learn digest"))
    shown = await world.submit("sarah", state="off")
    assert text("digest-off") in privately(shown, "sarah")


async def test_what_is_filled_in_wrongly_says_what_to_write(world: World, text: Text) -> None:
    form(await world.say("sarah", "#leren", "/learn digest"))
    again = form(await world.submit("sarah", weekday="5", time="half vier"))
    assert set(again.errors.values()) == {text("digest-error-time")}
    shown = await world.submit("sarah", weekday="5", time="15:30")
    assert "15:30" in privately(shown, "sarah")


async def test_where_there_is_no_channel_it_says_how(world: World, text: Text) -> None:
    for said in ("/learn digest", "/learn digest bananen"):
        shown = await world.say("sarah", "@opsteker", said)
        assert text("digest-how") in privately(shown, "sarah")
    shown = await world.say("sarah", "#leren", "/learn digest bananen")
    assert text("digest-how") in privately(shown, "sarah")


async def test_switched_off_it_answers_kindly(world: World, text: Text) -> None:
    def switch(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=("til",))

    world.database.write(world.ref, switch)
    shown = await world.say("sarah", "#leren", "/learn digest")
    assert text("admission-off", module=text("module-digest")) in privately(shown, "sarah")


# --- what readers may see ----------------------------------------------------------------------------


async def test_what_is_private_stays_in_its_own_channel(world: World, text: Text) -> None:
    await switch_on(world, "sarah", "#leren")
    await switch_on(world, "sarah", "#retro")
    await switch_on(world, "anna", "@opsteker", "me")
    secret = await share(world, "joris", "#retro", "Geheim van het team #samen")
    await world.press("sarah", "helped", secret.id)
    await world.react("sarah", "mortar_board", secret.id)
    await share(world, "anna", "#leren", "Open over samenwerken #samen")
    await share(world, "pieter", "#leren", "Ook over samenwerken #samen")

    shown = await world.wait(days=4, hours=8)
    assert "Geheim" in digest(shown, "#retro", text).text
    for_all = digest(shown, "#leren", text).text
    assert "Geheim" not in for_all
    assert "Open over samenwerken" in for_all
    assert text("digest-kudos-learning", count=1) not in for_all
    hers = own(shown, "anna", text("digest-personal-title"))
    assert "Ook over samenwerken" in hers
    assert "Geheim" not in hers


async def test_who_opted_out_and_who_left_the_name_out_are_not_named(world: World, text: Text) -> None:
    await switch_on(world, "sarah", "#leren")
    helpful = await share(world, "joris", "#leren", "Dit hielp velen")
    await world.press("mei", "helped", helpful.id)
    await world.react("mei", "mortar_board", helpful.id)
    opts_out(world, "joris")
    form(await world.say("pieter", "@opsteker", "/til fout"))
    await world.submit("pieter", text="Een fout zonder naam", name="nameless")

    lines = digest(await world.wait(days=4, hours=8), "#leren", text).text
    assert "Dit hielp velen" in lines
    assert "Een fout zonder naam" in lines
    assert text("lesson-by-nobody") in lines
    assert text("digest-kudos") not in lines
    assert "@joris" not in lines
    assert "@pieter" not in lines


async def test_who_is_mentioned_is_named_and_not_called(world: World, text: Text) -> None:
    """Also where the sentence begins with them: without its subject it says nothing."""
    await switch_on(world, "sarah", "#leren")
    await world.say("mei", "@opsteker", "/learn")
    await world.say("fatima", "@opsteker", "/learn")
    await share(world, "joris", "#leren", "@fatima en @mei lieten me git bisect zien")
    opts_out(world, "fatima")

    lines = digest(await world.wait(days=4, hours=8), "#leren", text).text
    somebody = text("somebody").capitalize()
    assert re.search(rf"^{somebody} en [Mm]ei( Chen)? lieten me git bisect zien$", lines, re.MULTILINE)
    assert "@mei" not in lines
    assert "fatima" not in lines.casefold()


async def test_unanswered_questions_stand_there_without_names(world: World, text: Text) -> None:
    await switch_on(world, "sarah", "#leren")

    def ask(tx: Transaction) -> None:
        at = datetime.fromisoformat("2026-11-24T12:00:00+01:00")
        asked_aloud(tx, "Wie heeft de sleutel van het archief?", at)

    world.database.write(world.ref, ask)
    shown = digest(await world.wait(days=4, hours=8), "#leren", text)
    assert "sleutel van het archief" in shown.text
    opened = form(await world.press("mei", "know_answer", shown.id))
    assert text("asking-form-answer-title") in opened.text


# --- for oneself -------------------------------------------------------------------------------------


async def test_ones_own_week_comes_at_ones_own_time(world: World, text: Text) -> None:
    """Mei is in New York: her four o'clock is ten at night in Amsterdam."""
    await world.say("mei", "@opsteker", "/learn")
    mei = known(world, "mei")["mei"]
    world.database.write(world.ref, lambda tx: people.keep_zone(tx, mei, "America/New_York"))
    shown = await switch_on(world, "mei", "@opsteker", "me")
    assert "16:00" in privately(shown, "mei")
    mine = await share(world, "mei", "#leren", "Een draaitabel is sneller dan tien formules #excel")
    await world.press("sarah", "helped", mine.id)
    await world.react("sarah", "mortar_board", mine.id)
    await share(world, "joris", "#leren", "Sneltoetsen in een rekenblad #excel")

    assert own(await world.wait(days=4, hours=12), "mei", text("digest-personal-title")) == ""
    hers = own(await world.wait(hours=2), "mei", text("digest-personal-title"))
    assert "draaitabel" in hers
    assert text("til-helped-count", count=1) in hers
    assert text("digest-kudos-learning", count=1) in hers
    assert "Sneltoetsen" in hers
    assert "@joris" in hers
    assert await world.wait(days=7) == []

    shown = await world.say("mei", "@opsteker", "/learn digest mij uit")
    assert text("digest-off") in privately(shown, "mei")


# --- for managers ------------------------------------------------------------------------------------


async def manages(world: World, manager: str, *names: str) -> None:
    for name in (manager, *names):
        await world.say(name, "@opsteker", "/learn")
    found = known(world, manager, *names)
    team = {found[name].id: staff.Staff(manager_id=found[manager].id) for name in names}
    world.database.write(world.ref, lambda tx: staff.put(tx, team))


async def test_a_manager_sees_the_team_as_a_whole_and_a_question(world: World, text: Text) -> None:
    await manages(world, "fatima", "sarah", "joris", "pieter", "mei", "anna")
    await switch_on(world, "fatima", "@opsteker", "team")
    for name in ("sarah", "joris"):
        shared = await share(world, name, "#leren", f"Dit deelde {name}")
        await world.press("mei", "helped", shared.id)

    theirs = own(await world.wait(days=4, hours=8), "fatima", text("digest-manager-title"))
    assert text("digest-team-helped", count=2) in theirs
    assert text("digest-question") in theirs
    for name in ("sarah", "joris", "pieter", "mei", "anna"):
        assert name not in theirs


async def test_of_a_small_team_only_a_question(world: World, text: Text) -> None:
    await manages(world, "fatima", "sarah", "joris")
    await switch_on(world, "fatima", "@opsteker", "team")
    shared = await share(world, "sarah", "#leren", "Een les")
    await world.press("mei", "helped", shared.id)
    theirs = own(await world.wait(days=4, hours=8), "fatima", text("digest-manager-title"))
    assert text("digest-team-small") in theirs
    assert text("digest-team-helped", count=1) not in theirs
    assert text("digest-question") in theirs


async def test_who_manages_nobody_is_told_so(world: World, text: Text) -> None:
    shown = await world.say("joris", "@opsteker", "/learn digest team")
    assert text("digest-no-manager") in privately(shown, "joris")


# --- a channel that is gone --------------------------------------------------------------------------


async def test_when_the_bot_cannot_get_in_any_more_the_organiser_hears_it_once(
    world: World, text: Text
) -> None:
    if isinstance(world, TryoutWorld):
        pytest.skip("the sample company keeps its channels")
    await switch_on(world, "sarah", "#leren")
    await share(world, "joris", "#leren", "Een les")
    if isinstance(world, SlackWorld):
        world.slack.trouble["chat.postMessage"] = ["is_archived"]
    elif isinstance(world, TeamsWorld):
        world.teams.trouble.append((404, {}))

    shown = await world.wait(days=4, hours=8)
    assert publicly(shown, "#leren") == []
    assert text("digest-undelivered", why="gone", where="#leren") in privately(shown, "sarah")
    await share(world, "joris", "#product", "Nog een les")
    shown = await world.wait(days=14)
    assert text("digest-undelivered", why="gone", where="#leren") not in privately(shown, "sarah")
    assert publicly(shown, "#leren") == []
