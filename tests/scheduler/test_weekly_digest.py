"""W3, W4, W5: every digest once for its local date, in everyone's own time, to those who may read it; late
only while that makes sense, and not at all when there is nothing to tell."""

import json
import logging
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from bot import outbox as bot_outbox
from bot.slack import render as slack_render
from bot.teams import render as teams_render
from bot.teams.deep_links import with_messages
from handlers import modules, undelivered
from handlers.chat import Card, Chart, DirectMessage, Link, Post, Source
from handlers.digest import lifecycle
from handlers.digest.manager import QUESTIONS
from handlers.parsing.times import clock
from scheduler import rhythms
from storage import (
    circles,
    free_days,
    kudos,
    leave,
    lunches,
    outbox,
    own_data,
    people,
    preferences,
    priorities,
    staff,
    tils,
    workspaces,
)
from storage.circles import Call
from storage.database import Database, Transaction
from storage.digests import CHANNEL, MANAGER, PERSONAL, turns
from storage.people import Person
from storage.preferences import Preferences
from storage.priorities import Priority
from tests.happenings import REF
from tests.racing import at_once, several
from tests.scheduler.digests import AMSTERDAM, FRIDAY, MONDAY, WEEK, Company

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AUCKLAND, HONOLULU = "Pacific/Auckland", "Pacific/Honolulu"


@pytest.fixture
def company(database: Database) -> Company:
    return Company(database)


def only(sent: list[Post | DirectMessage]) -> Post | DirectMessage:
    (one,) = sent
    return one


# --- when --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("zone", [AMSTERDAM, AUCKLAND, HONOLULU, "America/New_York"])
@pytest.mark.parametrize("at_time", ["00:30", "02:30", "16:00"])
def test_a_year_of_sundays_has_one_each_at_the_same_local_time(zone: str, at_time: str) -> None:
    """Clocks change on Sundays: half past two comes not at all or twice, and the digest once."""
    now = datetime.fromisoformat("2026-01-01T12:00:00+00:00")
    turn = lifecycle.first(now, 7, at_time, zone)
    turns = [turn]
    for _ in range(52):
        turn = lifecycle.after(turn.at, turn.due_on, 7, at_time, zone)
        turns.append(turn)
    assert [one.due_on for one in turns] == [turns[0].due_on + number * WEEK for number in range(53)]
    local = [one.at.astimezone(ZoneInfo(zone)) for one in turns]
    assert [one.date() for one in local] == [one.due_on for one in turns]
    assert sum(f"{one:%H:%M}" != at_time for one in local) <= 1, "only where the clock skips it"


@pytest.mark.parametrize(("zone", "changes"), [(AMSTERDAM, "2026-10-25"), (AUCKLAND, "2026-09-27")])
def test_over_the_night_the_clock_changes_a_channel_gets_it_at_its_own_time(
    database: Database, zone: str, changes: str
) -> None:
    company = Company(database, zone=zone)
    before = datetime.combine(date.fromisoformat(changes), datetime.min.time(), ZoneInfo(zone)) - 8 * DAY
    company.on(CHANNEL, "anna", weekday=3, at_time="09:30", now=before, zone=zone)
    for weeks in range(4):
        company.shares("joris", f"Les {weeks}", before + weeks * WEEK)
    sent = company.until(before + 4 * WEEK)
    local = [f"{at.astimezone(ZoneInfo(zone)):%a %H:%M}" for at, _ in sent]
    assert local == ["Wed 09:30"] * 4
    keys = {effect.key for _, effect in sent}
    assert len(keys) == 4


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("16:00", "16:00"), ("16.30", "16:30"), ("16u", "16:00"), ("9", "09:00"), ("9 uur", "09:00"),
        ("1630", "16:30"), (" 08:05 ", "08:05"), ("24:00", ""), ("half vier", ""), ("", ""),
        ("16:60", ""), ("-1", ""), ("١٦:٠٠", ""),
    ],
)  # fmt: skip
def test_how_a_time_can_be_typed(typed: str, meant: str) -> None:
    assert clock(typed) == meant


# --- a channel ---------------------------------------------------------------------------------------


def test_it_comes_once_and_not_before_its_time(company: Company) -> None:
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    assert company.at(FRIDAY - MINUTE) == []
    post = only(company.at(FRIDAY))
    assert isinstance(post, Post)
    assert post.key == f"digest:{company.leren}:2026-11-27"
    assert company.at(FRIDAY) == []
    assert company.until(FRIDAY + 4 * WEEK) == [], "nothing happened since"


def test_without_anything_new_nothing_is_said(company: Company, caplog: pytest.LogCaptureFixture) -> None:
    company.asks("Een oude vraag", MONDAY - 3 * WEEK)
    company.on(CHANNEL, "anna")
    company.on(PERSONAL, "sarah")
    with caplog.at_level(logging.INFO):
        assert company.until(FRIDAY + DAY) == []
    assert f"digest {company.of_place().id} of 2026-11-27 skipped: nothing new" in caplog.text
    assert "vraag" not in caplog.text


def test_a_new_question_is_a_reason_and_the_old_ones_come_along(company: Company) -> None:
    company.asks("Hoe werkt de oude printer?", MONDAY - 3 * WEEK)
    company.asks("Waar staat het draaiboek?", MONDAY)
    company.on(CHANNEL, "anna")
    words = company.words(only(company.at(FRIDAY)))
    assert "printer" in words
    assert "draaiboek" in words
    assert company.text("digest-asked", count=1) not in words, "only what was asked more than once"


def test_late_on_its_own_day_it_still_comes(company: Company) -> None:
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    assert len(company.at(FRIDAY + 7 * HOUR + 59 * MINUTE)) == 1


@pytest.mark.parametrize(
    ("days", "state", "module", "told"),
    [
        (4, "announced", "lunch", True),
        (20, "announced", "lunch", False),
        (4, "speaker", "lunch", False),
        (4, "announced", "", False),
    ],
)
def test_what_the_channel_announced_within_the_week_is_told(
    company: Company, days: int, state: lunches.SessionState, module: str, told: bool
) -> None:
    """Further away it is no reason to write, and what is not settled yet is not told."""
    company.do(lambda tx: tx.choose(modules=("til", "digest", *filter(None, [module]))))
    company.on(CHANNEL, "anna")
    company.on(CHANNEL, "anna", company.product)
    company.meets(FRIDAY + timedelta(days=days), "Beter schatten", state)

    sent = company.until(FRIDAY)
    assert len(sent) == told
    if told:
        said = company.words(sent[0][1])
        assert "Binnenkort hier\nBeter schatten\ndinsdag 1 december, 16:00" in said


def test_what_comes_later_is_told_beside_other_news(company: Company) -> None:
    company.do(lambda tx: tx.choose(modules=("til", "digest", "lunch")))
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    company.meets(FRIDAY + timedelta(days=20), "Beter schatten", "announced")
    ((_, post),) = company.until(FRIDAY)
    assert "Beter schatten" in company.words(post)


def test_a_day_late_it_is_skipped_and_the_next_tells_it_all(
    company: Company, caplog: pytest.LogCaptureFixture
) -> None:
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    with caplog.at_level(logging.INFO):
        assert company.at(FRIDAY + 8 * HOUR) == []
    assert "skipped: no right moment" in caplog.text
    ((_, post),) = company.until(FRIDAY + WEEK)
    assert "Een les" in company.words(post)


def test_after_weeks_without_anybody_running_there_is_one(company: Company) -> None:
    company.on(CHANNEL, "anna")
    company.shares("joris", "Oud nieuws")
    company.shares("joris", "Vers nieuws", FRIDAY + 3 * WEEK - DAY)
    assert company.at(FRIDAY + 2 * WEEK + DAY) == []
    ((at, post),) = company.until(FRIDAY + 3 * WEEK)
    assert at == FRIDAY + 3 * WEEK
    assert "Oud nieuws" not in company.words(post)


def test_when_the_clock_goes_back_nothing_comes_twice(company: Company) -> None:
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    assert len(company.at(FRIDAY + HOUR)) == 1
    for back in (HOUR, DAY, 3 * DAY):
        assert company.at(FRIDAY - back) == []
        assert company.at(FRIDAY + HOUR - back) == []
    assert company.at(FRIDAY + 2 * HOUR) == []


def test_not_on_a_day_the_organisation_is_closed(company: Company) -> None:
    company.do(lambda tx: free_days.choose(tx, {FRIDAY.date(): "Bedrijfsuitje"}))
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    assert company.at(FRIDAY) == []
    assert "Een les" in company.words(only(company.at(FRIDAY + WEEK)))


def test_a_module_that_is_off_sends_nothing(company: Company) -> None:
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    off = ("kudos", "til", "tip")
    company.do(lambda tx: workspaces.change(tx.connection, tx.workspace, modules=off))
    assert not rhythms.beat(company.database, REF, FRIDAY, bot_outbox.keep)


# --- who may read what -------------------------------------------------------------------------------


def test_what_was_shared_in_private_is_only_in_its_own_digest(company: Company) -> None:
    for name, place in (("leren", company.leren), ("product", company.product), ("retro", company.retro)):
        til = company.shares("joris", f"Geleerd in {name}", MONDAY, place, "team")
        company.helps(til, "sarah", "fatima")
        company.thanks("sarah", "joris", place=place)
        company.on(CHANNEL, "anna", place)
    company.shares("anna", "Over het team", MONDAY, company.leren, "team")
    company.shares("mei", "Ook over het team", MONDAY, company.leren, "team")
    for reader in ("anna", "mei", "bram", "sarah"):
        company.on(PERSONAL, reader)
    sent = {effect.key.partition(":2026")[0]: company.words(effect) for effect in company.at(FRIDAY)}
    for place in (company.leren, company.product):
        words = sent[f"digest:{place}"]
        assert "retro" not in words
        assert company.text("digest-kudos-learning", count=1) in words
    assert "Geleerd in retro" in sent[f"digest:{company.retro}"]
    for reader in ("anna", "mei"):
        assert "retro" not in sent[f"digest:personal:{company.ids[reader]}"]
        assert "Geleerd in leren" in sent[f"digest:personal:{company.ids[reader]}"]
    retro = company.shares("fatima", "Ook in retro", FRIDAY + HOUR, company.retro, "team")
    company.helps(retro, "joris", at=FRIDAY + HOUR)
    company.shares("sarah", "Sarah over het team", FRIDAY + HOUR, company.leren, "team")
    again = {effect.key.partition(":2026")[0]: company.words(effect) for effect in company.at(FRIDAY + WEEK)}
    assert "Ook in retro" in again[f"digest:personal:{company.ids['sarah']}"]


def test_a_managers_sums_leave_out_what_the_manager_may_not_see(company: Company) -> None:
    secret = company.place("geheim", "private", "sarah", "joris")
    til = company.shares("joris", "Onder ons", MONDAY, secret)
    company.helps(til, "sarah")
    company.thanks("sarah", "joris", place=secret)
    company.on(MANAGER, "fatima")
    words = company.words(only(company.at(FRIDAY)))
    assert company.text("digest-team-quiet") in words


def test_who_opted_out_is_nowhere(company: Company) -> None:
    til = company.shares("joris", "Dit hielp", MONDAY, company.leren, "git")
    company.shares("sarah", "Over git", MONDAY, company.leren, "git")
    company.helps(til, "mei", "anna")
    company.thanks("sarah", "joris")
    company.thanks("joris", "sarah")
    company.thanks("mei", "sarah")
    company.opts_out("joris")
    company.on(CHANNEL, "anna")
    company.on(PERSONAL, "sarah", at_time="16:01")
    company.on(MANAGER, "fatima", at_time="16:02")
    channel, own, team = (company.words(effect) for _, effect in company.until(FRIDAY + HOUR))
    assert "Dit hielp" in channel
    assert "@joris" not in channel + own + team
    assert company.text("digest-kudos-learning", count=1) in channel
    assert company.text("digest-team-helped", count=2) not in team
    assert company.text("digest-kudos-learning", count=2) in own, "her own kudos are hers"
    assert company.text("digest-kudos-learning", count=2) in team, "for sarah"


def test_who_is_named_in_somebodys_words_is_not_called(company: Company) -> None:
    company.shares("sarah", f"Van \ue000{company.ids['joris']}\ue001 geleerd: lees eerst de fout")
    company.opts_out("joris")
    company.on(CHANNEL, "anna")
    words = company.words(only(company.at(FRIDAY)))
    assert "lees eerst de fout" in words
    assert "joris" not in words


def test_what_was_shared_without_a_name_is_told_once_without_one(company: Company) -> None:
    """It is stored with its day only; on that day itself it is not told yet."""
    company.on(CHANNEL, "anna")
    friday = datetime.fromisoformat("2026-11-27T17:00:00+01:00")
    company.shares(None, "Een les van vrijdag", friday)
    company.shares(None, "Een les van maandag", MONDAY)
    first, second = (company.words(post) for _, post in company.until(FRIDAY + WEEK))
    assert "maandag" in first
    assert "vrijdag" not in first
    assert "vrijdag" in second
    assert "maandag" not in second
    assert company.text("lesson-by-nobody") in first
    assert not [name for name in company.ids if f"@{name}" in first + second]
    assert company.until(FRIDAY + 2 * WEEK) == []


def test_deleted_and_revoked_count_for_nothing(company: Company) -> None:
    til = company.shares("joris", "Toch niet")
    company.helps(til, "mei")
    company.do(lambda tx: tils.remove(tx, til, MONDAY + HOUR))
    one = kudos.Kudos(f"{company.leren}:x", company.ids["mei"], company.ids["joris"])
    company.do(lambda tx: kudos.give(tx, one, MONDAY.date(), MONDAY, "", ()))
    company.do(lambda tx: kudos.revoke(tx, one, MONDAY.date(), MONDAY + HOUR, "undone"))
    for kind in (CHANNEL, PERSONAL):
        company.on(kind, "joris")
    assert company.at(FRIDAY) == []


# --- people's own time -------------------------------------------------------------------------------


def prefers(company: Company, who: str, **choices: object) -> None:
    company.do(lambda tx: preferences.choose(tx, company.ids[who], Preferences(**choices)))  # type: ignore[arg-type]


def with_news(company: Company, who: str = "sarah") -> None:
    """Something to tell in every week."""
    for weeks in range(6):
        til = company.shares(who, f"Les {weeks}", MONDAY + weeks * WEEK)
        company.helps(til, "mei", at=MONDAY + weeks * WEEK)


def moments(company: Company, then: datetime, zone: str = AMSTERDAM) -> list[str]:
    return [f"{at.astimezone(ZoneInfo(zone)):%m-%d %H:%M}" for at, _ in company.until(then)]


def test_outside_their_hours_it_waits_for_them(company: Company) -> None:
    with_news(company)
    company.on(PERSONAL, "sarah", weekday=5, at_time="19:30")
    assert moments(company, FRIDAY + WEEK) == ["11-30 09:00"]


def test_in_their_quiet_hours_it_waits_for_their_end(company: Company) -> None:
    with_news(company)
    prefers(company, "sarah", quiet_from="15:00", quiet_until="16:30")
    company.on(PERSONAL, "sarah")
    assert moments(company, FRIDAY + DAY) == ["11-27 16:30"]


def test_on_a_holiday_it_waits_for_the_next_working_day(company: Company) -> None:
    company.do(lambda tx: free_days.choose(tx, {FRIDAY.date(): "Dicht", FRIDAY.date() + 3 * DAY: "Dicht"}))
    with_news(company)
    company.on(PERSONAL, "sarah")
    assert moments(company, FRIDAY + 6 * DAY) == ["12-01 09:00"]


def test_after_weeks_of_leave_they_get_the_next_and_not_the_old_one(company: Company) -> None:
    def away(tx: Transaction) -> None:
        first, last = date(2026, 11, 25), date(2026, 12, 9)
        row = {"workspace_id": tx.workspace.id, "person_id": company.ids["sarah"]}
        tx.insert_once(leave.table, {**row, "from_date": first, "to_date": last})

    company.do(away)
    with_news(company)
    company.on(PERSONAL, "sarah")
    assert moments(company, FRIDAY + 2 * WEEK + HOUR) == ["12-11 16:00"]


def test_while_paused_or_muted_nothing_comes(company: Company) -> None:
    with_news(company)
    with_news(company, "joris")
    prefers(company, "sarah", paused_until=date(2026, 12, 10))
    prefers(company, "joris", muted=("digest",))
    for name in ("sarah", "joris"):
        company.on(PERSONAL, name)
    assert moments(company, FRIDAY + 2 * WEEK + HOUR) == ["12-11 16:00"]


def test_who_moves_gets_it_at_the_same_hour_there_and_never_twice(company: Company) -> None:
    with_news(company)
    company.on(PERSONAL, "sarah", at_time="11:00")
    assert moments(company, FRIDAY) == ["11-27 11:00"]
    for zone in (HONOLULU, AUCKLAND, AMSTERDAM):
        company.do(lambda tx, zone=zone: people.seen(tx, Person("sarah", zone=zone), FRIDAY))
        assert company.at(FRIDAY + HOUR) == []
    company.do(lambda tx: people.seen(tx, Person("sarah", zone="America/New_York"), FRIDAY))
    assert moments(company, FRIDAY + WEEK + DAY, "America/New_York") == ["12-04 11:00"]
    keys = [effect.key for _, effect in company.sent]
    assert len(keys) == len(set(keys)) == 2


def test_each_gets_it_at_their_own_time(company: Company) -> None:
    company.ids["mei"] = company.person("mei", "America/New_York")
    for name in ("sarah", "mei"):
        til = company.shares(name, f"Van {name}")
        company.helps(til, "anna")
        zone = "America/New_York" if name == "mei" else AMSTERDAM
        company.on(PERSONAL, name, zone=zone)
    assert moments(company, FRIDAY + DAY) == ["11-27 16:00", "11-27 22:00"]


def test_who_left_gets_nothing_more(company: Company) -> None:
    with_news(company)
    company.on(PERSONAL, "sarah")
    company.person("sarah", has_left=True)
    assert company.until(FRIDAY + 3 * WEEK) == []
    assert company.of(PERSONAL, "sarah").next_at is None


# --- managers ----------------------------------------------------------------------------------------


def test_of_a_small_team_there_are_no_numbers(company: Company) -> None:
    company.opts_out("bram", "anna")
    company.helps(company.shares("sarah", "Een les"), "mei")
    company.on(MANAGER, "fatima")
    words = company.words(only(company.at(FRIDAY)))
    assert company.text("digest-team-small") in words
    assert company.text("digest-team-helped", count=1) not in words
    assert company.text("digest-question") in words


def test_a_managers_digest_names_nobody(company: Company) -> None:
    for name in company.team:
        company.helps(company.shares(name, f"Dit deelde {name}"), "fatima")
        company.thanks("fatima", name, by_manager=True)
    company.on(MANAGER, "fatima")
    words = company.words(only(company.at(FRIDAY)))
    assert company.text("digest-team-helped", count=6) in words
    assert not [name for name in company.team if name in words]


def test_no_question_comes_again_before_all_have_come(company: Company) -> None:
    asked = [company.text(f"digest-coach-{number + 1}") for number in range(QUESTIONS)]
    assert len(set(asked)) == QUESTIONS >= 26
    company.on(MANAGER, "fatima")
    sent = [company.words(effect) for _, effect in company.until(FRIDAY + 30 * WEEK)]
    came = [next(question for question in asked if question in words) for words in sent]
    assert len(came) > QUESTIONS
    assert len(set(came[:QUESTIONS])) == QUESTIONS
    assert came[QUESTIONS] == came[0]


def test_whoever_manages_nobody_any_more_is_told_once(company: Company) -> None:
    company.on(MANAGER, "fatima")
    company.do(lambda tx: staff.put(tx, {company.ids[name]: staff.Staff() for name in company.team}))
    assert company.text("digest-manager-ended") in company.words(only(company.at(FRIDAY)))
    assert company.until(FRIDAY + 4 * WEEK) == []


# --- pictures and links ------------------------------------------------------------------------------


def test_a_picture_only_where_it_says_more(company: Company) -> None:
    old = company.shares("joris", "Een les", MONDAY - 3 * WEEK)
    company.helps(old, "mei", at=MONDAY)
    company.on(CHANNEL, "anna")
    assert charts(only(company.at(FRIDAY))) == []
    company.helps(old, "sarah", "anna", at=FRIDAY + HOUR)
    (chart,) = charts(only(company.at(FRIDAY + WEEK)))
    assert chart.values == (0, 0, 0, 0, 0, 0, 1, 2)
    assert chart.blocks() == "▁▁▁▁▁▁▅█"
    assert chart.labels[-1] == "27 nov"
    assert chart.as_text().endswith("0, 0, 0, 0, 0, 0, 1, 2.")


def test_a_full_digest_fits_in_one_message_everywhere(company: Company) -> None:
    """Slack takes fifty blocks, and what does not fit ends in an ellipsis."""
    for number in range(20):
        place = company.product if number % 2 else company.leren
        til = company.shares("joris", f"Les {number}, " + "lang " * 300, MONDAY, place, "git", "sql")
        company.helps(til, "sarah", "mei")
        company.asks(f"Waar staat zaak{number} van klant{number}?", MONDAY + number * MINUTE)
    for kind in kudos.KINDS:
        company.thanks("fatima", "joris", kind, by_manager=True)
    company.helps(company.shares("sarah", "Ouder", MONDAY - 3 * WEEK), "joris", at=MONDAY - 2 * WEEK)
    company.on(CHANNEL, "anna")
    card = only(company.at(FRIDAY)).card
    assert isinstance(card, Card)
    assert charts(company.sent[-1][1])
    parts = [
        Link("https://x.slack.com/1", one.label) if isinstance(one, Source) else one for one in card.parts
    ]
    pictures = {one: "F0123456789" for one in parts if isinstance(one, Chart)}
    for brought in (pictures, {}):
        blocks = slack_render.message(Card(tuple(parts), card.title), {}, brought)["blocks"]
        assert len(blocks) == len(parts) + 1 <= 50
    channel, tenant = f"19:{'5c' * 32}@thread.tacv2", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
    sources = [
        Source(channel, "1763990000000", one.label) if isinstance(one, Source) else one for one in card.parts
    ]
    linked = with_messages(Card(tuple(sources), card.title), tenant)
    shown = teams_render.card(linked, {})
    assert json.dumps(shown).count("/l/message/") >= sum(isinstance(one, Source) for one in sources)
    assert teams_render.size(shown) <= teams_render.CARD_BYTES
    assert company.text("digest-channel-end") in json.dumps(shown)


def charts(effect: Post | DirectMessage) -> list[Chart]:
    assert isinstance(effect.card, Card)
    return [part for part in effect.card.parts if isinstance(part, Chart)]


# --- a channel that is gone --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code", ["is_archived", "channel_not_found", "not_in_channel", "403", "404", "inactive"]
)
def test_when_the_bot_cannot_get_in_any_more_it_ends_and_its_organiser_hears_it_once(
    company: Company, code: str
) -> None:
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    post = only(company.at(FRIDAY))
    told = only(company.do(lambda tx: undelivered.notify(tx, post, code)))
    assert isinstance(told, DirectMessage)
    assert told.person_id == company.ids["anna"]
    assert company.text("digest-undelivered", why="gone", where="#leren") in company.words(told)
    assert company.of_place().next_at is None
    assert company.do(lambda tx: undelivered.notify(tx, post, code)) == []
    company.shares("joris", "Nog een les", FRIDAY + DAY)
    assert company.until(FRIDAY + 2 * WEEK) == []


def test_without_its_organiser_it_goes_on(company: Company) -> None:
    company.on(CHANNEL, "anna")
    company.on(PERSONAL, "anna")
    company.shares("joris", "Een les")
    company.do(lambda tx: own_data.erase(tx, company.ids["anna"], MONDAY))
    assert company.of_place().organiser_id is None
    post = only(company.at(FRIDAY))
    assert isinstance(post, Post)
    assert company.do(lambda tx: undelivered.notify(tx, post, "is_archived")) == [], "nobody is there to hear"
    company.on(CHANNEL, "sarah", now=FRIDAY)
    assert company.of_place().organiser_id == company.ids["sarah"]


def test_for_any_other_reason_it_tries_again_next_week(company: Company) -> None:
    company.on(CHANNEL, "anna")
    company.shares("joris", "Een les")
    post = only(company.at(FRIDAY))
    told = only(company.do(lambda tx: undelivered.notify(tx, post, "msg_blocks_too_long")))
    assert company.text("digest-undelivered", why="other", where="#leren") in company.words(told)
    assert company.of_place().next_at == FRIDAY + WEEK


# --- several processes -------------------------------------------------------------------------------


def test_processes_that_beat_at_once_send_each_digest_once(company: Company, database_url: str) -> None:
    for name in company.team:
        company.helps(company.shares(name, f"Van {name}"), "fatima")
        company.on(PERSONAL, name)
    company.on(CHANNEL, "anna")
    company.on(MANAGER, "fatima")

    def process(database: Database) -> None:
        for minutes in range(3):
            rhythms.beat(database, REF, FRIDAY + minutes * MINUTE, bot_outbox.keep)

    with several(database_url, 3) as others:
        at_once(*(partial(process, one) for one in others))

    def keys(tx: Transaction) -> list[str]:
        table = outbox.table.c
        rows = tx.execute(outbox.table.select().where(table.workspace_id == tx.workspace.id))
        return [row.key for row in rows]

    sent = company.database.read(REF, keys)
    assert len(sent) == len(set(sent)) == len(company.team) + 2
    assert all(company.of(PERSONAL, name).due_on == date(2026, 12, 4) for name in company.team)


def test_more_than_fit_in_one_transaction_follow_in_the_next(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns._rows, "_at_once", 2)
    for name in company.team:
        company.helps(company.shares(name, f"Van {name}"), "fatima")
        company.on(PERSONAL, name)
    assert [len(company.at(FRIDAY)) for _ in range(4)] == [2, 2, 2, 0]


# --- what one can still join, and what one's team wants ------------------------------------------------


def test_ones_own_has_what_one_can_still_join_and_the_priorities_of_the_team(company: Company) -> None:
    company.do(lambda tx: tx.choose(modules=modules.ALL))
    company.meets(FRIDAY + timedelta(days=5), "Draaitabellen", "announced")
    company.shares("sarah", "Van mij", MONDAY, company.leren)

    def more(tx: Transaction) -> None:
        (session,) = lunches.announced_from(tx, MONDAY)
        lunches.set_seat(tx, session.id, company.ids["joris"], "in")
        why = "we wachten op rapporten"
        priorities.add(tx, Priority(0, company.leren, "SQL", "sql", why, company.ids["fatima"], MONDAY))
        day = FRIDAY.date() + timedelta(days=6)
        call = Call(
            0, company.retro, company.ids["fatima"], "Samen schrijven", company.zone, day, day, "open", MONDAY
        )
        circles.add_call(tx, call)

    company.do(more)
    for reader in ("sarah", "joris", "mei"):
        company.on(PERSONAL, reader)
    sent = {effect.key.partition(":2026")[0]: company.words(effect) for effect in company.at(FRIDAY)}
    sarah = sent[f"digest:personal:{company.ids['sarah']}"]
    for words in (company.text("digest-sign-up"), "Draaitabellen", "Samen schrijven"):
        assert words in sarah
    assert "SQL: we wachten op rapporten" in sarah
    joris = sent[f"digest:personal:{company.ids['joris']}"]
    assert "Draaitabellen" not in joris, "he comes already"
    assert "Samen schrijven" in joris
    assert f"digest:personal:{company.ids['mei']}" not in sent, "nothing of hers"


def test_that_of_a_channel_has_the_calls_one_can_still_sign_up_for_there(company: Company) -> None:
    company.do(lambda tx: tx.choose(modules=modules.ALL))
    day = FRIDAY.date() + timedelta(days=6)

    def calls(tx: Transaction) -> None:
        for place, task in ((company.retro, "Samen schrijven"), (company.leren, "Vragen van @@")):
            task = task.replace("@@", people.mark(company.ids["mei"]))
            call = Call(0, place, company.ids["fatima"], task, company.zone, day, day, "open", MONDAY)
            circles.add_call(tx, call)

    company.opts_out("mei")
    company.do(calls)
    company.on(CHANNEL, "anna")
    company.on(CHANNEL, "anna", company.product)
    (sent,) = company.at(FRIDAY)
    words = company.words(sent)
    assert company.text("digest-coming") in words
    assert f"Vragen van {company.text('somebody')}" in words
    assert "Samen schrijven" not in words
    assert company.at(FRIDAY + WEEK) == [], "it is no news any more"
