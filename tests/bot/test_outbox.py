"""What others must receive arrives: in order, at a pace, once; and when it cannot, somebody hears so."""

import asyncio
import itertools
import logging
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

import bot.delivery_attempt
from bot.assemble import App
from bot.delivery_attempt import ATTEMPTS
from bot.outbox import AT_ONCE, LEASE, keep
from bot.platform import Refused, TryLater, Unclear
from handlers.chat import Card, DirectMessage, Durable, Person, Place, Post, Remove, Text, Update
from storage import outbox, people, places, posts
from storage.database import Database, Transaction, open_database
from storage.workspaces import WorkspaceRef
from tests import happenings as they
from tests.bot.recording import Chat, Time
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, LEREN, NOW, REF

PRODUCT = Place("C-product", "public", "product")
LONG = 10
"""Seconds after which something that should have come is not coming any more."""


class Office:
    """A bot with two channels and two people, and a platform that records what it sends."""

    def __init__(self, database: Database, ref: WorkspaceRef = REF) -> None:
        self.database = database
        self.ref = ref
        self.time = Time()
        self.chat = Chat(self.time)
        self.app = App(database, self.time)
        self.app.connect(self.chat)
        self.leren, self.product, self.sarah, self.joris = database.write(ref, self._furnish)

    def _furnish(self, tx: Transaction) -> tuple[int, ...]:
        rooms = [places.seen(tx, place).id for place in (LEREN, PRODUCT)]
        return (*rooms, *(people.seen(tx, they.person(user), NOW).id for user in ("sarah", "joris")))

    def keep(self, *effects: Durable) -> None:
        self.database.write(self.ref, lambda tx: keep(tx, effects, self.time.now))

    def post(self, text: str, to: int = 0, about: str = "") -> Post:
        return Post(to or self.leren, Card((Text(text),)), key=f"post:{text}", about=about)

    def message(self, text: str, to: int = 0) -> DirectMessage:
        return DirectMessage(to or self.joris, Card((Text(text),)), key=f"message:{text}")

    async def deliver(self, **passes: float) -> list[str]:
        """Let time pass, deliver what is due, and give the words of what arrived."""
        self.time.pass_by(**passes)
        before = len(self.chat.sent)
        await asyncio.wait_for(self.app.outbox.deliver_due(), LONG)
        return [one.text for one in self.chat.sent[before:]]

    def rows(self) -> list[tuple[str, int, str | None]]:
        """State, attempts and error of every delivery there ever was, in the order they were written."""
        columns = (outbox.table.c.state, outbox.table.c.attempts, outbox.table.c.error)

        def look(tx: Transaction) -> list[tuple[str, int, str | None]]:
            mine = outbox.table.c.workspace_id == tx.workspace.id
            found = tx.execute(select(*columns).where(mine).order_by(outbox.table.c.id))
            return [(row.state, row.attempts, row.error) for row in found]

        return self.database.read(self.ref, look)

    def states(self) -> list[str]:
        return [state for state, _, _ in self.rows()]

    def next_due(self) -> timedelta | None:
        due = self.database.submit_across(lambda c: outbox.next_due(c, [self.ref.platform])).result()
        return due - self.time.now if due else None


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


@pytest.fixture
def office_on_sqlite(sqlite_url: str) -> Iterator[Office]:
    database = open_database(sqlite_url, DEFAULTS)
    yield Office(database)
    database.close()


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(LONG):
        while not true():  # noqa: ASYNC110 - what is waited for has no event to wait on
            await asyncio.sleep(0.005)


# --- order and pace --------------------------------------------------------------------------------


async def test_each_place_gets_its_messages_in_order_one_at_a_time(office: Office) -> None:
    words = [f"{number}" for number in range(12)]
    for word in words:
        office.keep(office.post(f"leren {word}"), office.post(f"product {word}", office.product))
        office.keep(office.message(f"joris {word}"))
    await office.deliver()

    assert office.chat.texts("C-leren") == [f"leren {word}" for word in words]
    assert office.chat.texts("C-product") == [f"product {word}" for word in words]
    assert office.chat.texts("joris") == [f"joris {word}" for word in words]
    assert set(office.chat.most_at_once.values()) == {1}
    assert set(office.states()) == {"sent"}


async def test_one_slow_place_holds_up_nobody_else(office: Office) -> None:
    office.chat.closed["C-leren"] = asyncio.Event()
    office.keep(office.post("slow"), office.post("after slow"))
    for number in range(30):
        office.keep(office.message(f"to joris {number}"))
    delivering = asyncio.create_task(office.app.outbox.deliver_due())

    await until(lambda: len(office.chat.texts("joris")) == 30)
    assert office.chat.texts("C-leren") == []
    office.chat.closed["C-leren"].set()
    await asyncio.wait_for(delivering, LONG)
    assert office.chat.texts("C-leren") == ["slow", "after slow"]


async def test_any_number_of_people_are_served_in_one_go(office: Office) -> None:
    """Also when more lanes than are taken at once have just become empty."""

    def fill(tx: Transaction) -> None:
        for number in range(100):
            someone = people.seen(tx, Person(f"p{number}"), NOW).id
            keep(tx, [office.message(f"{number}", someone)], NOW)

    office.database.write(REF, fill)
    assert sorted(await office.deliver()) == sorted(f"{number}" for number in range(100))


async def test_what_is_added_while_its_lane_is_cleared_away_is_due_at_once(office: Office) -> None:
    """On PostgreSQL somebody may be adding to a lane that still looks empty to who clears it away."""
    office.keep(office.message("first"))
    (row,) = begin_and_vanish(office)
    office.database.write(REF, lambda tx: outbox.finish(tx, row, "sent", NOW, NOW))
    added, enough = threading.Event(), threading.Event()

    def add_slowly(tx: Transaction) -> None:
        keep(tx, [office.message("in between")], NOW)
        added.set()
        assert enough.wait(LONG)

    adding = office.database.submit(REF, add_slowly)
    await asyncio.to_thread(added.wait, LONG)
    delivering = asyncio.create_task(office.deliver())
    await asyncio.sleep(0.2)
    enough.set()
    assert await delivering == ["in between"]
    adding.result(LONG)


async def test_no_faster_than_the_pace_of_the_platform(office: Office) -> None:
    office.chat.seconds_between_posts = 1.0
    office.keep(*(office.post(f"leren {number}") for number in range(3)))
    office.keep(office.post("product", office.product))

    assert sorted(await office.deliver()) == ["leren 0", "product"]
    assert await office.deliver(seconds=0.5) == []
    assert await office.deliver(seconds=0.5) == ["leren 1"]
    assert await office.deliver(seconds=5) == ["leren 2"]

    office.keep(office.post("leren 3"))  # an empty lane remembers its pace
    assert await office.deliver(seconds=0.5) == []
    assert await office.deliver(seconds=0.5) == ["leren 3"]


async def test_the_same_key_goes_out_once(office: Office) -> None:
    office.keep(office.post("once"), office.post("once"))
    office.keep(office.post("once"))
    assert await office.deliver() == ["once"]
    office.keep(office.post("once"))
    assert await office.deliver(hours=1) == []
    assert office.states() == ["sent"]


async def test_workspaces_have_lanes_and_keys_of_their_own(database: Database) -> None:
    ours, theirs = Office(database), Office(database, WorkspaceRef("slack", "T-theirs"))
    ours.keep(ours.post("hello"))
    theirs.keep(theirs.post("hello"))
    assert await ours.deliver() == ["hello", "hello"]
    assert ours.states() == theirs.states() == ["sent"]


async def test_what_is_for_a_platform_that_is_off_stays_and_hinders_nobody(database: Database) -> None:
    office, teams = Office(database), Office(database, WorkspaceRef("teams", "tenant"))
    teams.keep(teams.post("for teams"))
    office.keep(office.post("for slack"))
    assert await office.deliver() == ["for slack"]
    assert teams.states() == ["waiting"]


# --- trouble ---------------------------------------------------------------------------------------


async def test_a_wait_the_platform_asked_for_is_kept_and_uses_up_no_attempt(office: Office) -> None:
    times = ATTEMPTS + 4
    office.chat.trouble["C-leren"] = [TryLater("ratelimited", 30) for _ in range(times)]
    office.keep(office.post("patience"))
    for _ in range(times):
        assert await office.deliver() == []
        assert office.rows() == [("waiting", 0, "ratelimited")]
        assert await office.deliver(seconds=29) == []
        office.time.pass_by(seconds=1)

    assert await office.deliver() == ["patience"]
    assert len(office.chat.attempts) == times + 1
    assert office.states() == ["sent"]


async def test_a_platform_that_says_wait_zero_seconds_does_not_make_us_run_in_circles(office: Office) -> None:
    office.chat.trouble["C-leren"] = [TryLater("ratelimited", 0)]
    office.keep(office.post("at once"))
    assert await office.deliver() == []
    assert await office.deliver(seconds=1) == ["at once"]


async def test_waits_grow_until_it_is_given_up(office: Office) -> None:
    office.chat.trouble["joris"] = [TryLater("no_connection") for _ in range(ATTEMPTS)]
    office.keep(office.message("hello?"))
    await office.deliver()
    waits = []
    while (wait := office.next_due()) is not None and office.states() == ["waiting"]:
        waits.append(wait.total_seconds())
        office.time.pass_by(seconds=waits[-1])
        await office.deliver()

    assert len(waits) == ATTEMPTS - 1
    assert 1.5 <= waits[0] <= 2.5
    assert all(1.2 < later / earlier < 3.1 for earlier, later in itertools.pairwise(waits))
    assert office.rows() == [("failed", ATTEMPTS, "no_connection")]


async def test_a_waiting_delivery_holds_its_own_place_and_no_other(office: Office) -> None:
    office.chat.trouble["C-leren"] = [TryLater("ratelimited", 30)]
    office.keep(office.post("first"), office.post("second"))
    office.keep(office.post("elsewhere", office.product))
    assert await office.deliver() == ["elsewhere"]
    assert await office.deliver(seconds=30) == ["first", "second"]


async def test_a_wait_for_the_whole_workspace_holds_it_and_no_other(
    database: Database,
) -> None:
    mine, other = Office(database), Office(database, WorkspaceRef(REF.platform, "other"))
    mine.chat.trouble["C-leren"] = [TryLater("ratelimited", 30, everywhere=True)]
    mine.keep(mine.post("first"))
    await mine.deliver()
    mine.keep(mine.post("elsewhere", mine.product))
    other.keep(other.post("another company"))
    assert await mine.deliver(seconds=20) == ["another company"]
    assert mine.chat.attempts.count("C-product") == 0
    assert sorted(await mine.deliver(seconds=11)) == ["elsewhere", "first"]


async def test_an_author_hears_that_a_til_was_refused_and_can_try_again(office: Office) -> None:
    office.chat.trouble["C-leren"] = [Refused("not_in_channel")]
    await office.app.dispatch.handle(they.til("sarah", "git switch -", key="c1"), EVERYTHING)
    await office.deliver()

    (told,) = office.chat.sent
    assert (told.what, told.to, told.buttons) == ("DirectMessage", "sarah", ("post_til_again",))
    assert "/invite @Opsteker" in told.text
    assert office.rows() == [("failed", 1, "not_in_channel"), ("sent", 1, None)]
    assert await office.deliver(hours=1) == []

    again = [
        they.press("sarah", "post_til_again", "til:1", key=f"p{n}", message=told.message) for n in (1, 2)
    ]
    for pressed in again:  # twice, as people do when nothing seems to happen
        await office.app.dispatch.handle(pressed, EVERYTHING)
    (posted,) = await office.deliver()
    assert "git switch -" in posted


async def test_nobody_knows_whether_it_arrived_so_a_post_is_not_repeated(office: Office) -> None:
    office.chat.trouble["C-leren"] = [Unclear("timeout")]
    await office.app.dispatch.handle(they.til("sarah", "git switch -", key="c1"), EVERYTHING)
    await office.deliver()
    await office.deliver(hours=1)

    assert office.chat.attempts == ["C-leren", "sarah"]
    assert [one.buttons for one in office.chat.sent] == [("post_til_again",)]
    assert office.rows() == [("unclear", 1, "timeout"), ("sent", 1, None)]


async def test_nobody_knows_whether_it_arrived_so_a_notice_is_repeated_once(office: Office) -> None:
    office.chat.trouble["joris"] = [Unclear("timeout"), Unclear("timeout")]
    office.keep(office.message("kudos!"), office.message("another"))
    await office.deliver()
    await office.deliver(minutes=1)
    await office.deliver(hours=1)

    assert office.rows() == [("unclear", 2, "timeout"), ("sent", 1, None)]
    assert office.chat.texts("joris") == ["another"]


async def test_changing_and_removing_may_be_repeated_freely(office: Office) -> None:
    office.keep(office.post("a card", about="til:9"))
    await office.deliver()
    office.chat.trouble["C-leren"] = [Unclear("timeout")] * 4
    office.keep(Update(office.leren, "til:9", Card((Text("changed"),)), key="u1"))
    office.keep(Remove(office.leren, "til:9", key="r1"))
    for _ in range(8):
        await office.deliver(minutes=10)

    assert [one.what for one in office.chat.sent] == ["Post", "Update", "Remove"]
    assert [one.messages for one in office.chat.sent] == [(), ("m1",), ("m1",)]


async def test_a_platform_with_a_defect_counts_as_unclear(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.chat.trouble["C-leren"] = [ZeroDivisionError("a secret text")]
    office.keep(office.post("one"), office.post("two"))
    assert await office.deliver() == ["two"]
    assert office.rows() == [("unclear", 1, "ZeroDivisionError"), ("sent", 1, None)]
    assert "secret" not in caplog.text


async def test_a_send_that_never_ends_is_cut_off(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.delivery_attempt, "SEND_LIMIT", timedelta(milliseconds=50))
    office.chat.closed["C-leren"] = asyncio.Event()
    office.keep(office.post("into the void"), office.post("elsewhere", office.product))
    assert await office.deliver() == ["elsewhere"]
    assert office.rows() == [("unclear", 1, "TimeoutError"), ("sent", 1, None)]


async def test_a_delivery_nobody_can_read_does_not_stand_in_the_way(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """Written by another version of the bot, say."""

    def write_nonsense(tx: Transaction) -> None:
        outbox.add(tx, "nonsense", f"place:{office.leren}", '{"effect": "Sing", "song": "geheim"}', NOW)
        outbox.add(tx, "nobody", "person:999", '{"effect":"DirectMessage","person_id":999,"card":{"is":"Card","parts":[]},"key":"x"}', NOW)  # noqa: E501  # fmt: skip

    office.database.write(REF, write_nonsense)
    office.keep(office.post("sense"))
    assert await office.deliver() == ["sense"]
    assert office.states() == ["failed", "failed", "sent"]
    assert "geheim" not in caplog.text


# --- what is shown, changed and taken away ---------------------------------------------------------


async def test_a_change_waits_for_the_post_it_changes(office: Office) -> None:
    office.chat.trouble["C-leren"] = [TryLater("ratelimited", 30)]
    office.keep(office.post("a card", about="til:9"))
    await office.deliver()
    office.keep(Update(office.leren, "til:9", Card((Text("changed"),)), key="u1"))

    assert await office.deliver(seconds=10) == []
    assert await office.deliver(seconds=20) == ["a card", "changed"]
    assert [one.messages for one in office.chat.sent] == [(), ("m1",)]


async def test_a_til_deleted_before_it_was_posted_is_gone_in_the_end(office: Office) -> None:
    office.chat.trouble["C-leren"] = [TryLater("ratelimited", 30)]
    dispatch = office.app.dispatch
    await dispatch.handle(they.til("sarah", "git switch -", key="c1"), EVERYTHING)
    await office.deliver()
    await dispatch.handle(they.press("sarah", "delete_til", "til:1", key="p1"), EVERYTHING)
    await office.deliver(seconds=30)

    assert [(one.what, one.messages) for one in office.chat.sent] == [("Post", ()), ("Remove", ("m1",))]
    showing = office.database.read(REF, lambda tx: posts.messages(tx, office.leren, "til:1"))
    assert showing == []


async def test_the_message_of_a_til_is_remembered_so_that_reactions_count_for_its_author(
    office: Office,
) -> None:
    await office.app.dispatch.handle(they.til("sarah", "git switch -", key="c1"), EVERYTHING)
    await office.deliver()
    (posted,) = office.chat.sent
    reaction = they.reaction("joris", posted.message, author="opsteker-itself")
    await office.app.dispatch.handle(reaction, EVERYTHING)
    await office.deliver()
    assert [one.to for one in office.chat.sent] == ["C-leren", "sarah"]


async def test_nothing_to_change_or_remove_is_nothing_sent(office: Office) -> None:
    office.keep(Update(office.leren, "til:9", Card((Text("changed"),)), key="u1"))
    office.keep(Remove(office.leren, "til:9", key="r1"))
    assert await office.deliver() == []
    assert office.states() == ["sent", "sent"]


async def test_who_left_meanwhile_gets_nothing(office: Office) -> None:
    office.keep(office.message("kudos!"), office.message("for sarah", office.sarah))
    gone = Person("joris", has_left=True)
    office.database.write(REF, lambda tx: people.seen(tx, gone, NOW))
    assert await office.deliver() == ["for sarah"]
    assert office.states() == ["sent", "sent"]


# --- crashes and stops -----------------------------------------------------------------------------


def take_and_vanish(office: Office) -> list[outbox.Row]:
    """As a process does that is killed before it begins to send."""
    work = office.database.submit_across(
        lambda c: outbox.claim(c, [office.ref.platform], office.time.now, LEASE, 20)
    )
    return work.result(LONG)


def begin_and_vanish(office: Office) -> list[outbox.Row]:
    """As a process does that is killed between beginning to send and saying how that went."""
    taken = take_and_vanish(office)
    for row in taken:
        assert office.database.write(office.ref, lambda tx, row=row: outbox.begin(tx, row))  # type: ignore[misc]
    return taken


async def test_what_a_killed_process_had_only_taken_is_delivered_after_its_lease(office: Office) -> None:
    office.keep(office.message("kudos!"), office.post("a card"), office.post("after it"))
    assert len(take_and_vanish(office)) == 2

    assert await office.deliver(seconds=LEASE.total_seconds() - 1) == []
    assert sorted(await office.deliver(seconds=2)) == ["a card", "after it", "kudos!"]
    assert office.rows() == [("sent", 1, None)] * 3


async def test_what_a_killed_process_had_begun_is_settled_after_its_lease(office: Office) -> None:
    await office.app.dispatch.handle(they.til("sarah", "git switch -", key="c1"), EVERYTHING)
    office.keep(office.message("kudos!"), office.post("after it"))
    assert len(begin_and_vanish(office)) == 2

    assert await office.deliver(seconds=LEASE.total_seconds() - 1) == []
    delivered = await office.deliver(seconds=2)
    assert "after it" in delivered
    assert any("plaats hem straks opnieuw" in text for text in delivered)
    assert await office.deliver(minutes=1) == ["kudos!"]
    assert office.rows()[:3] == [("unclear", 1, "sender_gone"), ("sent", 2, None), ("sent", 1, None)]


async def test_who_was_only_slow_does_not_undo_what_another_did_meanwhile(office: Office) -> None:
    """Paused beyond its lease, it comes back and says how it went. Too late: that counts no more."""
    office.keep(office.message("kudos!"))
    (mine,) = begin_and_vanish(office)
    await office.deliver(seconds=LEASE.total_seconds() + 1)
    assert office.states() == ["waiting"]
    office.time.pass_by(minutes=1)
    (theirs,) = begin_and_vanish(office)

    def too_late(tx: Transaction) -> tuple[bool, bool]:
        retried = outbox.retry(tx, mine, NOW, counts=True, error="late")
        return retried, outbox.finish(tx, mine, "sent", NOW, NOW)

    assert office.database.write(REF, too_late) == (False, False)
    assert office.states() == ["sending"]
    finish = office.database.write(REF, lambda tx: outbox.finish(tx, theirs, "sent", NOW, NOW))
    assert finish is True


async def test_who_slept_longer_than_its_lease_does_not_send_what_another_took(office: Office) -> None:
    office.keep(office.message("kudos!"))
    (mine,) = take_and_vanish(office)
    assert await office.deliver(seconds=LEASE.total_seconds() + 1) == ["kudos!"]
    assert office.database.write(REF, lambda tx: outbox.begin(tx, mine)) is False


async def test_stopping_brings_to_an_end_what_is_under_way(office: Office) -> None:
    """Otherwise each restart would leave posts of which nobody knows whether they arrived."""
    office.chat.closed["C-leren"] = asyncio.Event()
    office.keep(office.post("under way"), office.post("next"))
    running = asyncio.create_task(office.app.outbox.run())
    await until(lambda: bool(office.chat.attempts))

    running.cancel()
    await asyncio.sleep(0.05)
    office.chat.closed["C-leren"].set()
    with suppress(asyncio.CancelledError):
        await asyncio.wait_for(running, LONG)
    assert office.states() == ["sent", "waiting"]
    assert await office.deliver() == ["next"]


async def test_stopping_at_any_moment_leaves_nothing_half_taken(office: Office) -> None:
    for number in range(40):
        office.keep(office.message(f"{number}"), office.post(f"{number}"))
        running = asyncio.create_task(office.app.outbox.run())
        for _ in range(number % 8):
            await asyncio.sleep(0)
        if number % 3 == 0:
            await asyncio.sleep(0.001 * (number % 5))
        running.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.wait_for(running, LONG)
        assert "sending" not in office.states()

    await office.deliver()
    assert office.chat.texts("joris") == office.chat.texts("C-leren") == [f"{n}" for n in range(40)]


async def test_running_delivers_soon_after_it_is_woken(office: Office) -> None:
    running = asyncio.create_task(office.app.outbox.run())
    await asyncio.sleep(0.05)
    await office.app.dispatch.handle(they.til("sarah", "git switch -", key="c1"), EVERYTHING)
    await until(lambda: len(office.chat.sent) == 1)
    await office.app.dispatch.handle(they.til("sarah", "git stash", key="c2"), EVERYTHING)
    await until(lambda: len(office.chat.sent) == 2)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_running_goes_on_after_the_storage_was_gone(
    office_on_sqlite: Office, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    office = office_on_sqlite
    office.keep(office.post("patience"))
    path = Path(str(office.database.engine.url.database))
    files = list(path.parent.glob(f"{path.name}*"))
    away = tmp_path / "away"
    away.mkdir()
    for file in files:
        shutil.move(file, away / file.name)

    running = asyncio.create_task(office.app.outbox.run())
    await until(lambda: "outbox waits" in caplog.text)
    for file in files:
        shutil.move(away / file.name, file)
    office.app.outbox.wake()
    await until(lambda: office.chat.texts("C-leren") == ["patience"])
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    assert office.states() == ["sent"]


async def test_what_was_sent_while_the_database_was_locked_is_still_recorded(
    office_on_sqlite: Office,
) -> None:
    """Forgetting it would tell the author of a post that arrived that it did not."""
    office = office_on_sqlite
    office.chat.closed["C-leren"] = asyncio.Event()
    office.keep(office.post("a card", about="til:9"))
    delivering = asyncio.create_task(office.app.outbox.deliver_due())
    await until(lambda: bool(office.chat.attempts))

    with closing(sqlite3.connect(str(office.database.engine.url.database), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        office.chat.closed["C-leren"].set()
        await asyncio.sleep(2.2)  # longer than a writer waits for another
        assert office.states() == ["sending"]
        other.execute("ROLLBACK")

    await asyncio.wait_for(delivering, LONG)
    assert office.rows() == [("sent", 1, None)]
    assert office.database.read(REF, lambda tx: posts.messages(tx, office.leren, "til:9")) == ["m1"]


# --- many together ---------------------------------------------------------------------------------


def test_processes_on_one_postgresql_never_deliver_the_same_thing_twice(
    postgres_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """A thousand deliveries (with --all), of which a tenth in one lane, whose order stays what it was."""
    total = 1_000 if request.config.getoption("--all") else 400
    crowd, in_one = total // 2, total // 10
    database = open_database(postgres_url, DEFAULTS)
    office = Office(database)

    def fill(tx: Transaction) -> None:
        many = [people.seen(tx, Person(f"p{n}"), NOW).id for n in range(crowd)]
        for number in range(total - in_one):
            keep(tx, [office.message(f"{number}", many[number % crowd])], NOW)
        for number in range(in_one):
            keep(tx, [office.post(f"{number}")], NOW)

    database.write(REF, fill)
    together = tmp_path / "sent"
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.bot.deliverer", postgres_url, str(together)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            text=True,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.communicate("go\n", timeout=60)
        assert process.returncode == 0
    asyncio.run(office.deliver(hours=1))  # the end of a lane may fall between two who both look away

    lines = [*together.read_text().splitlines(), *(f"{one.to} {one.text}" for one in office.chat.sent)]
    assert len(lines) == total
    assert Counter(lines).most_common(1)[0][1] == 1
    assert [line for line in lines if line.startswith("C-leren")] == [f"C-leren {n}" for n in range(in_one)]
    assert Counter(office.states()) == {"sent": total}
    assert len({line.split()[0] for line in lines}) == crowd + 1
    database.close()


async def test_with_more_on_its_way_than_there_are_hands_it_waits(office: Office) -> None:
    """PostgreSQL may give a few more than were asked for: nothing is begun until there are hands again."""
    sender = office.app.outbox
    for _ in range(AT_ONCE + 3):
        slow = asyncio.create_task(asyncio.sleep(0.01))
        sender._sending.add(slow)
        slow.add_done_callback(sender._ended)
    office.keep(office.message("after them"))
    assert await office.deliver() == ["after them"]


def test_two_in_one_process_never_deliver_the_same_thing_twice(database: Database) -> None:
    async def both() -> tuple[Office, Office]:
        one, other = Office(database), Office(database)
        one.keep(*(one.message(f"{n}", to=one.joris if n % 2 else one.sarah) for n in range(100)))
        await asyncio.gather(one.deliver(), other.deliver())
        await one.deliver(hours=1)
        return one, other

    one, other = asyncio.run(both())
    sent = Counter(sent.text for office in (one, other) for sent in office.chat.sent)
    assert sent == Counter(f"{n}" for n in range(100))
    assert set(one.states()) == {"sent"}


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
