"""One event, one transaction: counted once, all or nothing, and an honest word when it fails."""

import asyncio
import itertools
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace as with_default
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Table, func, select

from bot.dispatch import Dispatch, Outcome
from handlers import routes
from handlers.chat import (
    AnyEffect,
    Command,
    Event,
    FormErrors,
    MessageDeleted,
    OpenForm,
    Post,
    Reply,
    mention,
)
from handlers.kudos.commands import command as give_kudos
from storage import inbox, kudos, kudos_notices, outbox, people, tables, tils
from storage.database import Database, Transaction, open_database
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, REF, later

NL_SORRY = "Dat ging mis, en dat ligt aan ons."
EN_SORRY = "went wrong"


class Bot:
    """A dispatch on a database, and what can be asked about what it left there."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.woken = 0
        self.dispatch = Dispatch(database, self._wake)

    def _wake(self) -> None:
        self.woken += 1

    async def gets(self, event: Event) -> Outcome:
        return await self.dispatch.handle(event, EVERYTHING)

    async def gets_at_once(self, events: list[Event]) -> list[Outcome]:
        return await asyncio.gather(*(self.gets(event) for event in events))

    def rows(self, table: Table) -> int:
        counted = select(func.count()).select_from(table)

        def count(tx: Transaction) -> int:
            mine = table.c.workspace_id == tx.workspace.id
            return int(tx.execute(counted.where(mine)).scalar_one())

        return self.database.read(REF, count)

    def received(self, user: str) -> int:
        def count(tx: Transaction) -> int:
            person = people.by_user(tx, user)
            return kudos.count_received(tx, person.id) if person else 0

        return self.database.read(REF, count)


@pytest.fixture
def bot(database: Database) -> Bot:
    return Bot(database)


@pytest.fixture
def bot_on_postgresql(postgres_url: str) -> Iterator[Bot]:
    database = open_database(postgres_url, DEFAULTS)
    yield Bot(database)
    database.close()


@pytest.fixture
def bot_on_sqlite(sqlite_url: str) -> Iterator[Bot]:
    database = open_database(sqlite_url, DEFAULTS)
    yield Bot(database)
    database.close()


# --- once ------------------------------------------------------------------------------------------


async def test_twelve_times_the_same_reaction_at_once_counts_once(bot: Bot) -> None:
    """Platforms send again what they think did not arrive, each time with an event id of its own."""
    outcomes = await bot.gets_at_once([they.reaction("sarah", "m1") for _ in range(12)])

    assert sum(bool(outcome.effects) for outcome in outcomes) == 1
    assert [bot.rows(table) for table in (inbox.table, kudos.table, outbox.table)] == [1, 1, 1]
    assert bot.received("joris") == 1
    assert bot.woken == 1


async def test_the_same_reaction_under_different_keys_counts_once(bot: Bot) -> None:
    """Should a platform's adapter ever call one thing by two names, the ledger knows better."""
    outcomes = await bot.gets_at_once([they.reaction("sarah", "m1", key=f"key{n}") for n in range(12)])

    assert sum(bool(outcome.effects) for outcome in outcomes) == 1
    assert bot.rows(inbox.table) == 12
    assert [bot.rows(kudos.table), bot.rows(outbox.table)] == [1, 1]
    assert bot.received("joris") == 1


async def test_a_form_sent_in_twice_counts_once(bot: Bot) -> None:
    form = they.the_form((await bot.gets(they.til("sarah", "", key="c1"))).effects)
    sent_in = they.submit("sarah", form, text="git switch - gaat terug")
    outcomes = await bot.gets_at_once([sent_in, sent_in, sent_in])

    assert sum(bool(outcome.effects) for outcome in outcomes) == 1
    assert bot.rows(tils.table) == 1


async def test_a_form_with_mistakes_can_be_sent_in_again(bot: Bot) -> None:
    form = they.the_form((await bot.gets(they.til("sarah", "", key="c1"))).effects)

    with_mistakes = await bot.gets(they.submit("sarah", form, text="   ", topics="git"))
    (errors,) = with_mistakes.effects
    assert isinstance(errors, FormErrors)
    assert errors.errors.keys() == {"text"}
    assert errors.form.id == form.id
    assert {one.name: one.value for one in errors.form.inputs}["topics"] == "git"
    assert bot.rows(tils.table) == 0

    mended = they.submit("sarah", errors.form, text="nu met woorden")
    assert [type(effect) for effect in (await bot.gets(mended)).effects] == [Reply]
    assert (await bot.gets(mended)).effects == ()
    assert bot.rows(tils.table) == 1


async def test_reactions_in_any_order_end_the_same(bot: Bot) -> None:
    """On and off and on again; and the same on a message that was deleted in the end."""

    def story(message: str) -> list[Event]:
        return [
            they.reaction(f"fan of {message}", message, at=later(seconds=1)),
            they.reaction(f"fan of {message}", message, at=later(seconds=2), added=False),
            they.reaction(f"fan of {message}", message, at=later(seconds=3)),
        ]

    orders = list(itertools.permutations(range(3)))
    for number, order in enumerate(orders):
        for event in (story(f"kept{number}")[index] for index in order):
            await bot.gets(event)
        for turn in range(4):
            message = f"gone{number}-{turn}"
            arrived = [story(message)[index] for index in order]
            arrived.insert(turn, they.deleted("joris", message, at=later(seconds=4)))
            for event in arrived:
                await bot.gets(event)

    assert bot.received("joris") == len(orders)


# --- the cap ---------------------------------------------------------------------------------------


async def test_a_cap_of_five_holds_under_a_hundred_at_once(bot: Bot) -> None:
    reactions = [they.reaction("sarah", f"m{n}", at=later(seconds=n)) for n in range(50)]
    typed = [they.kudos("sarah", "mei", key=f"c{n}", at=later(seconds=n)) for n in range(50)]
    outcomes = await bot.gets_at_once([*reactions, *typed])

    assert bot.received("joris") + bot.received("mei") == 5
    told = [they.said(outcome.effects) for outcome in outcomes]
    assert sum("Kudos voor" in words for words in told) == 5
    assert sum("zijn op" in words for words in told) == 95
    assert bot.rows(outbox.table) + bot.rows(kudos_notices.untold) == 5  # told at once, or quietly later


async def test_two_who_give_each_other_kudos_at_the_same_time_both_do(bot: Bot) -> None:
    """Each holds their own allowance while they write about the other."""
    pairs = [("sarah", "joris"), ("joris", "sarah")]
    crossing = [they.kudos(a, b, key=f"{a}{n}", at=later(seconds=n)) for n in range(20) for a, b in pairs]
    started = time.monotonic()
    told = [they.said(outcome.effects) for outcome in await bot.gets_at_once([*crossing])]

    assert not any(NL_SORRY in words for words in told)
    assert (bot.received("sarah"), bot.received("joris")) == (5, 5)
    assert time.monotonic() - started < 20


async def test_many_who_name_the_same_people_in_another_order_all_succeed(bot: Bot) -> None:
    """Nobody was known before, so all of them write down the same people and lanes at once."""
    crowd = [f"p{n}" for n in range(6)]
    orders = [crowd[n:] + crowd[:n] for n in range(6)] + [crowd[n::-1] + crowd[:n:-1] for n in range(6)]
    events = [they.kudos(f"giver{n}", *order[:3], key=f"k{n}") for n, order in enumerate(orders)]
    told = [they.said(outcome.effects) for outcome in await bot.gets_at_once([*events])]

    assert not any(NL_SORRY in words for words in told)
    assert sum(bot.received(user) for user in crowd) == 3 * len(events)


def test_two_processes_on_one_postgresql_agree(bot_on_postgresql: Bot) -> None:
    """The same twelve duplicates and fifty kudos go to both at the same moment."""
    address = bot_on_postgresql.database.engine.url.render_as_string(hide_password=False)
    racers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.bot.racer", address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            text=True,
        )
        for _ in range(2)
    ]
    for racer in racers:
        assert racer.stdout is not None
        assert racer.stdout.readline() == "ready\n"
    told = []
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    for racer in racers:
        told += racer.communicate(timeout=60)[0].splitlines()
        assert racer.returncode == 0

    assert bot_on_postgresql.received("joris") == 1 + 5  # sarah's reaction, and mei's five
    assert bot_on_postgresql.rows(kudos.table) == 6
    assert [bot_on_postgresql.rows(table) for table in (outbox.table, kudos_notices.untold)] == [1, 5]
    assert sum("Kudos voor" in words for words in told) == 6
    assert not any(NL_SORRY in words for words in told)


# --- all or nothing --------------------------------------------------------------------------------


def breaks_halfway(tx: Transaction, event: Command) -> list[AnyEffect]:
    """A feature with a defect: it has already done something when it fails."""
    tils.add(tx, tils.NewTil(event.by.id, event.text), event.at)
    effects = give_kudos(tx, event)
    raise ZeroDivisionError(f"{event.text} {effects}")


@pytest.fixture
def broken_feature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(routes.COMMANDS, "stuk", breaks_halfway)


@pytest.mark.usefixtures("broken_feature")
async def test_a_handler_that_fails_leaves_nothing_and_says_sorry_once(
    bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    text = f"{mention('joris')} een heel geheim verhaal"
    outcome = await bot.gets(they.command("sarah", "stuk", text, key="c1"))

    (apology,) = outcome.effects
    assert isinstance(apology, Reply)
    assert apology.card.as_text().startswith(NL_SORRY)  # type: ignore[union-attr]
    assert "een heel geheim verhaal" in apology.card.as_text()  # type: ignore[union-attr]
    for trace in ("Traceback", "ZeroDivisionError", ".py"):
        assert trace not in they.said(outcome.effects)
    assert {table.name: bot.rows(table) for table in mine()} == {table.name: 0 for table in mine()}
    assert bot.woken == 0

    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "ZeroDivisionError" in caplog.text
    assert "breaks_halfway" in caplog.text
    for secret in ("geheim", "joris", "sarah", "c1"):
        assert secret not in caplog.text


def mine() -> list[Table]:
    """Every table that could hold something of what happened in a workspace."""
    return [table for table in tables.metadata.sorted_tables if "workspace_id" in table.c]


@pytest.mark.usefixtures("broken_feature")
async def test_after_a_failure_the_same_event_may_come_again(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = they.command("sarah", "stuk", mention("joris"), key="c1")
    assert NL_SORRY in they.said((await bot.gets(event)).effects)
    monkeypatch.setitem(routes.COMMANDS, "stuk", give_kudos)  # a new version is rolled out
    assert "Kudos voor" in they.said((await bot.gets(event)).effects)
    assert bot.received("joris") == 1


@pytest.mark.usefixtures("broken_feature")
async def test_a_failure_does_not_touch_what_others_do_at_that_moment(bot: Bot) -> None:
    good = [they.til("sarah", f"TIL {n}", key=f"good{n}") for n in range(20)]
    bad = [they.command("joris", "stuk", f"{n}", key=f"bad{n}") for n in range(20)]
    mixed: list[Event] = [event for pair in zip(good, bad, strict=True) for event in pair]
    told = [they.said(outcome.effects) for outcome in await bot.gets_at_once(mixed)]

    assert sum(NL_SORRY in words for words in told) == 20
    assert bot.rows(tils.table) == 20
    assert bot.rows(inbox.table) == 20


@pytest.mark.usefixtures("broken_feature")
async def test_the_apology_is_in_the_language_of_the_person(bot: Bot) -> None:
    await bot.gets(they.til("mei", "hello", key="c0"))
    await bot.gets(speaking("en", they.til("noor", "hello", key="c1")))
    dutch = speaking("nl", they.command("joris", "stuk", "x", key="c2"))
    known_dutch = speaking(None, they.command("mei", "stuk", "x", key="c3"))
    known_english = speaking(None, they.command("noor", "stuk", "x", key="c4"))

    assert NL_SORRY in they.said((await bot.gets(dutch)).effects)
    assert NL_SORRY in they.said((await bot.gets(known_dutch)).effects)
    assert EN_SORRY in they.said((await bot.gets(known_english)).effects)


async def test_what_they_chose_is_spoken_whatever_their_platform_says(bot: Bot) -> None:
    await bot.gets(speaking("nl", they.til("mei", "hello", key="c0")))

    def choose(tx: Transaction) -> None:
        mei = people.by_user(tx, "mei")
        assert mei is not None
        people.keep_language(tx, mei, "en")

    bot.database.write(REF, choose)
    said = speaking("nl", they.til("mei", "hello", key="c1"))
    await bot.gets(said)
    assert bot.dispatch.spoken(said) == "en"


def speaking(language: str | None, event: Event) -> Event:
    """The same, where the platform says that this is the person's language, or says nothing."""
    return replace(event, by=they.person(event.by.user, language))


async def test_nobody_gets_an_apology_for_what_happens_by_itself(
    bot: Bot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(routes.EVENTS, MessageDeleted, breaks_halfway)  # type: ignore[misc]
    assert (await bot.gets(they.deleted("joris", "m1"))).effects == ()
    assert "MessageDeleted not handled" in caplog.text


# --- without storage -------------------------------------------------------------------------------


async def test_without_storage_the_words_come_back_in_the_language_we_remember(
    bot_on_sqlite: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    bot = bot_on_sqlite
    await bot.gets(speaking("en", they.til("mei", "Hello", key="c0")))
    silent = speaking(None, they.til("mei", "A secret about git", key="c1"))

    with closing(sqlite3.connect(str(bot.database.engine.url.database), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        outcome = await bot.gets(silent)
        waited = time.monotonic() - started
        other.execute("ROLLBACK")

    assert "I'll keep trying" in they.said(outcome.effects)
    assert "A secret about git" in they.said(outcome.effects)
    assert waited < 3  # the platform still hears it in time
    assert "storage unavailable" in caplog.text
    assert "secret" not in caplog.text

    await bot.gets(silent)  # and now it works
    assert bot.rows(tils.table) == 2


async def test_a_database_that_was_never_there(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/empty.db", DEFAULTS)
    outcome = await Bot(database).gets(they.til("sarah", "Dit blijft van mij", key="c1"))
    assert they.said(outcome.effects).startswith("Dat lukt nu even niet, en dat ligt aan ons.")
    assert "Dit blijft van mij" in they.said(outcome.effects)
    database.close()


# --- what else it does -----------------------------------------------------------------------------


async def test_mentions_of_the_platform_become_ours(bot: Bot) -> None:
    outcome = await bot.gets(they.kudos("sarah", "joris", key="c1"))
    (shown,) = outcome.who.values()
    assert shown.user == "joris"
    assert mention(next(iter(outcome.who))) in they.said(outcome.effects)


async def test_what_others_must_see_waits_in_the_outbox_and_only_then_somebody_is_woken(bot: Bot) -> None:
    outcome = await bot.gets(they.til("sarah", "git switch -", key="c1"))
    assert [type(effect) for effect in outcome.effects] == [Reply]
    assert not any(isinstance(effect, Post) for effect in outcome.effects)
    assert (bot.rows(outbox.table), bot.woken) == (1, 1)

    await bot.gets(they.til("sarah", "help", key="c2"))
    assert (bot.rows(outbox.table), bot.woken) == (1, 1)


async def test_where_a_form_cannot_open_it_comes_as_an_answer(bot: Bot) -> None:
    can = replace(EVERYTHING, forms_from_commands=False)
    outcome = await bot.dispatch.handle(they.til("sarah", "", key="c1"), can)
    assert [type(effect) for effect in outcome.effects] == [Reply]
    assert [type(e) for e in (await bot.gets(they.til("sarah", "", key="c2"))).effects] == [OpenForm]


async def test_where_nothing_is_private_the_answer_goes_to_the_person_alone(bot: Bot) -> None:
    can = replace(EVERYTHING, private_replies=False)
    outcome = await bot.dispatch.handle(they.til("sarah", "mijn", key="c1"), can)
    assert (outcome.effects, outcome.goes_apart) == ((), True)
    assert (bot.rows(outbox.table), bot.woken) == (1, 1)


async def test_where_nothing_is_private_help_is_read_where_it_was_asked_for(bot: Bot) -> None:
    can = replace(EVERYTHING, private_replies=False)
    outcome = await bot.dispatch.handle(they.til("sarah", "help", key="c1"), can)
    assert [type(effect) for effect in outcome.effects] == [Reply]
    assert (bot.rows(outbox.table), outcome.goes_apart) == (0, False)


async def test_languages_are_remembered_for_so_many_people_and_no_more(
    bot_on_sqlite: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.dispatch.LANGUAGES_REMEMBERED", 3)
    for number in range(9):
        await bot_on_sqlite.gets(they.til(f"p{number}", "help", key=f"c{number}"))
    assert len(bot_on_sqlite.dispatch._languages) == 3


def test_defaults_are_what_a_new_workspace_starts_with(sqlite_url: str) -> None:
    generous = open_database(sqlite_url, with_default(DEFAULTS, kudos_per_day=50))
    bot = Bot(generous)
    asyncio.run(bot.gets_at_once([they.kudos("sarah", "mei", key=f"c{n}") for n in range(60)]))
    assert bot.received("mei") == 50
    generous.close()
