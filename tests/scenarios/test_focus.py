"""W2: status and silence during one's learning time, on Slack, with one's own consent."""

import json
import re
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

import pytest
import pytest_asyncio
from cryptography.fernet import Fernet
from msgspec.structs import replace
from sqlalchemy import select

from bot import fallbacks
from bot.outbox import keep
from handlers.chat import AskConsent, Card, DirectMessage
from handlers.chat import Text as Words
from handlers.people import focus
from handlers.texts import LANGUAGES, speak
from scheduler import cleaning
from storage import consents, learning_time, people, preferences, tables, workspaces
from storage.consents import Consent
from storage.database import Transaction
from storage.preferences import Preferences
from tests import happenings as they
from tests.happenings import EVERYTHING
from tests.scenarios.looking import button, form, privately
from tests.worlds.slack_own_tokens import CLIENT_ID, CLIENT_SECRET
from tests.worlds.slack_seen import user_id
from tests.worlds.slack_world import SlackWorld, slack_world
from tests.worlds.world import Shown, World

Text = Callable[..., str]
SARAH, JORIS = user_id("sarah"), user_id("joris")
TO_THURSDAY = {"days": 3, "hours": 5}
"""From Monday nine o'clock to when the block begins."""
AT_THREE = datetime.fromisoformat("2026-11-26T15:00:00+01:00")
KEY = Fernet.generate_key().decode()
SETTINGS = {
    "SLACK_CLIENT_ID": CLIENT_ID,
    "SLACK_CLIENT_SECRET": CLIENT_SECRET,
    "OPSTEKER_SECRET_KEY": KEY,
    "OPSTEKER_PUBLIC_URL": "https://opsteker.example.org/",
}


def switch_on(world: World) -> None:
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til", "time"))
    )


@pytest_asyncio.fixture
async def slack(
    sqlite_url: str, language: str, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[SlackWorld]:
    """Whatever happens, no token of anybody is ever stored, shown or logged."""
    for room in ("bot", "handlers", "scheduler", "storage"):
        caplog.set_level("DEBUG", logger=room)
    async with slack_world(sqlite_url, language, **SETTINGS) as made:
        switch_on(made)
        yield made
        seen = "".join(json.dumps(one.body) for one in made.slack.seen)
        assert "xoxp-" not in caplog.text + seen + stored(made)


def stored(world: World) -> str:
    """Everything there is in the database."""

    def look(tx: Transaction) -> str:
        every = (table for table in tables.metadata.sorted_tables if "workspace_id" in table.c)
        mine = (select(table).where(table.c.workspace_id == tx.workspace.id) for table in every)
        return "\n".join(repr(row) for chosen in mine for row in tx.execute(chosen))

    return world.database.read(world.ref, look)


def person_id(world: World, user: str = SARAH) -> int:
    person = world.database.read(world.ref, lambda tx: people.by_user(tx, user))
    return person.id if person else 0


def consent(world: World, user: str = SARAH) -> Consent | None:
    return world.database.read(world.ref, lambda tx: consents.of(tx, person_id(world, user)))


async def link(world: SlackWorld, who: str = "sarah") -> str:
    """The way to Slack's question, asked for in the overview."""
    overview = await world.say(who, "@opsteker", "/learn time")
    shown = await world.press(who, "time_focus", button(overview, "time_focus").id)
    found: list[str] = re.findall(r"http\S+", privately(shown, who))
    assert [one for one in shown if who not in (one.only_for, one.where[1:])] == []
    return found[-1]


async def agree(world: SlackWorld) -> None:
    status, _ = await world.visit(world.slack.own.agree(await link(world), SARAH))
    assert status == 200


async def nudged(world: SlackWorld, text: Text) -> Shown:
    """Sarah's nudge on Thursday, from two to three."""
    await world.say("sarah", "@opsteker", "/learn time donderdag 14:00 1u")
    shown = await world.wait(**TO_THURSDAY)
    (nudge,) = [one for one in shown if text("time-nudge-title") in one.text]
    return nudge


async def begun(world: SlackWorld, text: Text) -> Shown:
    await agree(world)
    nudge = await nudged(world, text)
    await world.press("sarah", "time_begun", nudge.id)
    return nudge


# --- during the block ------------------------------------------------------------------------------


async def test_begun_sets_both_until_the_block_ends(slack: SlackWorld, text: Text) -> None:
    own = slack.slack.own
    await agree(slack)
    overview = await slack.say("sarah", "#leren", "/learn time")
    assert text("time-focus-given") in privately(overview, "sarah")
    nudge = await nudged(slack, text)
    assert not own.is_silent(SARAH), "not before they say that they began"

    shown = await slack.press("sarah", "time_begun", nudge.id)

    assert text("time-focus-on", end="15:00") in privately(shown, "sarah")
    ours = (text("focus-status"), ":books:", int(AT_THREE.timestamp()))
    assert own.status(SARAH) == ours
    assert 0 <= own.snoozed_until[SARAH] - AT_THREE.timestamp() < 60
    await slack.press("sarah", "time_begun", nudge.id)
    assert own.status(SARAH) == ours
    assert 0 <= own.snoozed_until[SARAH] - AT_THREE.timestamp() < 60
    assert len(slack.slack.called("users.profile.set")) == 1
    assert own.status(JORIS) == ("", "", 0)
    slack.clock.set(AT_THREE + timedelta(minutes=1))
    assert own.status(SARAH) == ("", "", 0)
    assert not own.is_silent(SARAH)


@pytest.mark.parametrize("way", ["time_skip", "time_pause", "time_remove", "time_change"])
async def test_not_learning_after_all_takes_away_what_was_set(
    slack: SlackWorld, text: Text, way: str
) -> None:
    own, nudge = slack.slack.own, await begun(slack, text)
    if way == "time_skip":
        await slack.press("sarah", way, nudge.id)
    else:
        overview = await slack.say("sarah", "@opsteker", "/learn time")
        await slack.press("sarah", way, button(overview, way).id)
    if way == "time_change":
        await slack.submit("sarah", day="5", start="15:00", length="30")
    assert own.status(SARAH) == ("", "", 0)
    assert not own.is_silent(SARAH)
    calls = len(slack.slack.called("dnd.endSnooze"))
    await slack.press("sarah", "time_skip", nudge.id)
    assert len(slack.slack.called("dnd.endSnooze")) == calls, "nothing of ours is left"


async def test_a_status_of_ones_own_stays(slack: SlackWorld, text: Text) -> None:
    own, profile = slack.slack.own, slack.slack.users[SARAH]["profile"]
    profile |= {"status_text": "Thuis", "status_emoji": ":house:", "status_expiration": 0}
    nudge = await begun(slack, text)
    assert own.status(SARAH) == ("Thuis", ":house:", 0)
    assert own.is_silent(SARAH)

    await slack.press("sarah", "time_skip", nudge.id)
    assert own.status(SARAH) == ("Thuis", ":house:", 0)
    assert not own.is_silent(SARAH)


async def test_a_status_that_was_changed_meanwhile_is_not_ours(slack: SlackWorld, text: Text) -> None:
    own, nudge = slack.slack.own, await begun(slack, text)
    slack.slack.users[SARAH]["profile"]["status_text"] += ", niet storen"
    before = own.status(SARAH)
    await slack.press("sarah", "time_begun", nudge.id)
    await slack.press("sarah", "time_skip", nudge.id)
    assert own.status(SARAH) == before


async def test_another_block_goes_on_where_this_one_ends(slack: SlackWorld, text: Text) -> None:
    own = slack.slack.own
    await slack.say("sarah", "@opsteker", "/learn time donderdag 14:30 1u")
    await begun(slack, text)
    second = button(await slack.wait(minutes=30), "time_begun")
    await slack.press("sarah", "time_begun", second.id)
    assert own.status(SARAH)[2] == int(AT_THREE.timestamp()) + 30 * 60
    assert own.snoozed_until[SARAH] >= AT_THREE.timestamp() + 30 * 60


async def test_what_happens_to_another_block_leaves_this_one_alone(slack: SlackWorld, text: Text) -> None:
    await slack.say("sarah", "@opsteker", "/learn time vrijdag 9:00 1u")
    await begun(slack, text)
    overview = await slack.say("sarah", "@opsteker", "/learn time")
    (friday,) = [
        str(one.id)
        for one in slack.database.read(slack.ref, lambda tx: learning_time.of(tx, person_id(slack)))
        if one.weekday == 5
    ]
    await slack.press("sarah", "time_pause", button(overview, "time_pause").id, friday)
    assert slack.slack.own.is_silent(SARAH)


async def test_what_waits_for_the_end_of_quiet_hours_is_not_in_the_way(slack: SlackWorld, text: Text) -> None:
    await agree(slack)
    now = slack.clock.at

    def wait_and_begin(tx: Transaction) -> None:
        sarah = people.by_ids(tx, {person_id(slack)})[person_id(slack)]
        preferences.choose(tx, sarah.id, Preferences(quiet_from="08:00", quiet_until="23:00"))
        keep(tx, [DirectMessage(sarah.id, Card((Words("Nog even niet"),)), "waits")], now)
        block = learning_time.of(tx, sarah.id)[0]
        keep(tx, focus.begin(tx, sarah, block.id, now + timedelta(hours=1), now, "begins"), now)

    await slack.say("sarah", "@opsteker", "/learn time vrijdag 9:00 1u")
    slack.database.write(slack.ref, wait_and_begin)
    await slack.app.outbox.deliver_due()
    assert slack.slack.own.is_silent(SARAH)
    assert "Nog even niet" not in repr(slack.slack.called("chat.postMessage"))


async def test_what_slack_held_up_until_it_is_over_is_not_done(slack: SlackWorld, text: Text) -> None:
    await agree(slack)
    nudge = await nudged(slack, text)
    slack.clock.set(AT_THREE - timedelta(seconds=8))
    slack.slack.trouble["dnd.setSnooze"] = [429]
    await slack.press("sarah", "time_begun", nudge.id)
    assert slack.clock.at > AT_THREE
    assert len(slack.slack.called("dnd.setSnooze")) == 1
    assert not slack.slack.own.is_silent(SARAH)


async def test_late_is_too_late(slack: SlackWorld, text: Text) -> None:
    await agree(slack)
    nudge = await nudged(slack, text)
    await slack.wait(hours=1, minutes=5)
    shown = await slack.press("sarah", "time_begun", nudge.id)
    progress = text("time-progress", done=60, target=60, reached="yes")
    assert privately(shown, "sarah") == text("time-begun", progress=progress)
    assert not slack.slack.called("dnd.setSnooze")


@pytest.mark.parametrize("method", ["dnd.setSnooze", "users.info", "users.profile.set"])
async def test_slack_in_trouble_is_asked_again(slack: SlackWorld, text: Text, method: str) -> None:
    """Meanwhile nobody else waits: Slack limits these methods apart from posting."""
    await agree(slack)
    nudge = await nudged(slack, text)
    slack.slack.trouble[method] = [429, 500, "drop", "late"]
    await slack.press("sarah", "time_begun", nudge.id)
    assert slack.slack.trouble[method] == []
    assert slack.slack.own.status(SARAH)[:2] == (text("focus-status"), ":books:")
    assert 0 <= slack.slack.own.snoozed_until[SARAH] - AT_THREE.timestamp() < 60


async def test_what_slack_refuses_does_not_come_again(slack: SlackWorld, text: Text) -> None:
    await agree(slack)
    nudge = await nudged(slack, text)
    slack.slack.trouble["users.profile.set"] = ["profile_set_failed"]
    await slack.press("sarah", "time_begun", nudge.id)
    assert len(slack.slack.called("users.profile.set")) == 1
    assert slack.slack.own.is_silent(SARAH)
    assert consent(slack)


# --- the question ----------------------------------------------------------------------------------


async def test_the_question_is_private_and_for_two_rights(slack: SlackWorld, text: Text) -> None:
    overview = await slack.say("sarah", "#leren", "/learn time")
    shown = await slack.press("sarah", "time_focus", button(overview, "time_focus").id)
    said = privately(shown, "sarah")
    assert text("time-focus-ask") in said
    assert text("time-focus-secret") in said
    asked = await link(slack)
    assert "user_scope=dnd:write,users.profile:write&" in asked
    assert "redirect_uri=https://opsteker.example.org/slack/consent&" in asked
    state = re.search(r"state=([^&]+)", asked)
    assert state
    assert state[1] not in stored(slack)

    status, page = await slack.visit(slack.slack.own.agree(asked, SARAH))

    assert status == 200
    assert text("time-focus-page-given") in page
    given = consent(slack)
    assert given
    assert given.given_at == slack.clock.at
    again = await slack.press("sarah", "time_focus", button(overview, "time_focus").id)
    assert privately(again, "sarah") == text("time-focus-already")


async def test_who_says_no_is_left_alone(slack: SlackWorld, text: Text) -> None:
    answer = slack.slack.own.agree(await link(slack), SARAH, refuse=True)
    status, page = await slack.visit(answer)
    assert status == 200
    assert text("time-focus-page-refused") in page
    assert consent(slack) is None
    assert not slack.slack.called("oauth.v2.access")
    await _no_use_any_more(slack, answer)


async def test_a_link_works_once_and_for_ten_minutes(slack: SlackWorld, text: Text) -> None:
    first, second = await link(slack), await link(slack)
    await _no_use_any_more(slack, slack.slack.own.agree(first, SARAH))
    answer = slack.slack.own.agree(second, SARAH)
    assert (await slack.visit(answer))[0] == 200
    await _no_use_any_more(slack, answer)
    await slack.press("sarah", "time_focus_off", (await _overview(slack)).id)
    third = await link(slack)
    slack.clock.set(slack.clock.at + timedelta(minutes=10))
    await _no_use_any_more(slack, slack.slack.own.agree(third, SARAH))
    assert consent(slack) is None


@pytest.mark.parametrize("query", ["", "state=", "state=%00%ff&code=1", "code=1", "state=<b>&error=<b>"])
async def test_who_comes_without_a_link_learns_nothing(slack: SlackWorld, query: str) -> None:
    await _no_use_any_more(slack, f"https://opsteker.example.org/slack/consent?{query}")


async def _no_use_any_more(world: SlackWorld, address: str) -> None:
    """Nobody knows whose it was: the page says so in both languages, and nothing else."""
    status, page = await world.visit(address)
    assert status == 404
    assert all(speak(language).text("time-focus-page-gone") in page for language in LANGUAGES)
    assert "<b>" not in page


async def test_an_answer_of_somebody_else_is_not_kept(slack: SlackWorld, text: Text) -> None:
    """Their token is given back at once. That of who gave consent themselves before is not ended by it."""
    asked = await link(slack)
    status, page = await slack.visit(slack.slack.own.agree(asked, JORIS))
    assert status == 403
    assert text("time-focus-page-other") in page
    assert consent(slack) is None
    assert consent(slack, JORIS) is None
    assert slack.slack.own.tokens == {}

    await slack.visit(slack.slack.own.agree(await link(slack, "joris"), JORIS))
    await slack.visit(slack.slack.own.agree(await link(slack), JORIS))
    assert consent(slack) is None
    assert consent(slack, JORIS)
    assert [one.user for one in slack.slack.own.tokens.values()] == [JORIS]


async def test_another_workspace_half_the_rights_or_a_token_that_wears_off(
    slack: SlackWorld, text: Text
) -> None:
    own = slack.slack.own
    own.elsewhere = "T0OTHER"
    status, page = await slack.visit(own.agree(await link(slack), SARAH))
    assert (status, text("time-focus-page-other") in page) == (403, True)
    own.elsewhere = ""
    status, page = await slack.visit(own.agree(await link(slack), SARAH, without="dnd:write"))
    assert (status, text("time-focus-page-part") in page) == (403, True)
    own.rotates = True
    status, page = await slack.visit(own.agree(await link(slack), SARAH))
    assert (status, text("time-focus-page-later") in page) == (502, True)
    assert consent(slack) is None
    assert own.tokens == {}


@pytest.mark.parametrize("trouble", [429, 500, "drop", "invalid_code"])
async def test_slack_away_at_the_answer_changes_nothing(
    slack: SlackWorld, text: Text, trouble: int | str
) -> None:
    answer = slack.slack.own.agree(await link(slack), SARAH)
    slack.slack.trouble["oauth.v2.access"] = [trouble]
    status, page = await slack.visit(answer)
    assert (status, text("time-focus-page-later") in page) == (502, True)
    assert consent(slack) is None
    assert await link(slack), "asked again, there is a new one"


# --- the end of it ---------------------------------------------------------------------------------


async def _overview(world: SlackWorld) -> Shown:
    return button(await world.say("sarah", "@opsteker", "/learn time"), "time_focus_off")


async def test_withdrawn_it_is_over_at_once(slack: SlackWorld, text: Text) -> None:
    own, nudge = slack.slack.own, await begun(slack, text)
    (token,) = own.tokens
    overview = await _overview(slack)

    shown = await slack.press("sarah", "time_focus_off", overview.id)

    assert text("time-focus-withdrawn") in privately(shown, "sarah")
    assert consent(slack) is None
    assert own.given_back == [token]
    assert own.status(SARAH) == ("", "", 0)
    assert not own.is_silent(SARAH)
    calls = len(slack.slack.called("dnd.setSnooze"))
    await slack.press("sarah", "time_begun", nudge.id)
    assert len(slack.slack.called("dnd.setSnooze")) == calls
    await slack.press("sarah", "time_focus_off", overview.id)
    assert len(slack.slack.called("auth.revoke")) == 1


async def test_a_token_is_given_back_also_when_slack_is_away_for_a_moment(
    slack: SlackWorld, text: Text
) -> None:
    await begun(slack, text)
    slack.slack.trouble = {"dnd.endSnooze": [500], "auth.test": [429], "auth.revoke": ["drop", "late"]}
    await slack.press("sarah", "time_focus_off", (await _overview(slack)).id)
    assert len(slack.slack.own.given_back) == 1
    assert slack.slack.own.status(SARAH) == ("", "", 0)


async def test_withdrawn_in_slack_is_told_once(slack: SlackWorld, text: Text) -> None:
    await agree(slack)
    nudge = await nudged(slack, text)
    slack.slack.own.take_back(SARAH)

    shown = await slack.press("sarah", "time_begun", nudge.id)

    assert privately(shown, "sarah").count(text("focus-gone")) == 1
    assert consent(slack) is None
    again = await slack.press("sarah", "time_begun", nudge.id)
    assert text("focus-gone") not in privately(again, "sarah")
    assert await link(slack), "it can be given again"


async def test_whoever_is_erased_takes_it_along(slack: SlackWorld, text: Text) -> None:
    own = slack.slack.own
    await begun(slack, text)
    await ask_again(slack)
    shown = await slack.say("sarah", "@opsteker", "/learn erase")
    form(await slack.press("sarah", "open_erase", button(shown, "open_erase").id))
    await slack.submit("sarah", word=text("erase-word"))
    assert rows(slack, "consents") == rows(slack, "consent_asks") == []
    assert len(own.given_back) == 1
    assert own.status(SARAH) == ("", "", 0)
    assert not own.is_silent(SARAH)


def rows(world: SlackWorld, name: str) -> list[object]:
    table = tables.metadata.tables[name]
    return world.database.read(
        world.ref,
        lambda tx: list(tx.execute(select(table).where(table.c.workspace_id == tx.workspace.id))),
    )


async def test_who_leaves_is_over_with(slack: SlackWorld) -> None:
    await agree(slack)

    def leave() -> None:
        cleaning.clean(slack.database, slack.clock.at, keep)

    leave()
    assert consent(slack)
    gone = replace(they.person(SARAH), has_left=True)
    slack.database.write(slack.ref, lambda tx: people.seen(tx, gone, slack.clock.at))
    leave()
    await slack.wait(minutes=1)
    assert consent(slack) is None
    assert len(slack.slack.own.given_back) == 1


async def test_ones_own_data_says_that_and_when_and_not_what(slack: SlackWorld, text: Text) -> None:
    await agree(slack)
    await ask_again(slack)
    sealed = consent(slack)
    assert sealed
    shown = await slack.say("sarah", "@opsteker", "/learn export")
    given = {one.text.rpartition(".")[2]: one.file for one in shown if one.file}
    rows = json.loads(given["json"])["tables"]
    assert set(rows["consents"][0]) == {"person_id", "given_at", "block_id", "focus_until"}
    assert sealed.sealed not in given["json"] + given["html"]
    assert text("own-table-consents") in given["html"]


async def ask_again(world: SlackWorld) -> None:
    """A question that waits."""
    world.database.write(world.ref, lambda tx: consents.ask(tx, person_id(world), world.clock.at))


# --- where it is not -------------------------------------------------------------------------------


async def test_without_settings_and_elsewhere_it_is_not_there(world: World, text: Text) -> None:
    switch_on(world)
    await world.say("sarah", "@opsteker", "/learn time donderdag 14:00 1u")
    shown = await world.say("sarah", "@opsteker", "/learn time")
    assert "time_focus" not in {action for one in shown for action in one.buttons.values()}
    asked = AskConsent(Card(()), "", "secret")
    event = they.press("sarah", "time_focus", key="old")
    (answer,) = fallbacks.fit([asked], event, EVERYTHING, "nl")
    assert "secret" not in repr(answer)
    assert speak("nl").text("time-focus-not-here") in repr(answer)
    nudge = button(await world.wait(**TO_THURSDAY), "time_begun")
    begun = privately(await world.press("sarah", "time_begun", nudge.id), "sarah")
    assert text("time-focus-on", end="15:00") not in begun


@pytest.mark.parametrize("missing", list(SETTINGS))
async def test_with_a_part_of_the_settings_it_is_not_there(sqlite_url: str, missing: str) -> None:
    some = {name: value for name, value in SETTINGS.items() if name != missing}
    async with slack_world(sqlite_url, "nl", **some) as world:
        switch_on(world)
        shown = await world.say("sarah", "@opsteker", "/learn time")
        assert "time_focus" not in {action for one in shown for action in one.buttons.values()}
        assert (await world.visit("https://opsteker.example.org/slack/consent?state=1"))[0] == 404
