"""What happens unasked happens once, on time, whoever runs it."""

import asyncio
from datetime import datetime, timedelta
from functools import partial
from types import SimpleNamespace

import msgspec
import pytest
from sqlalchemy import select

from bot import outbox as bot_outbox
from bot.dispatch import Dispatch
from handlers.chat import Durable, Form, Person, ProfileChanged
from handlers.texts import speak
from scheduler import rhythms
from scheduler.clock import Clock
from storage import outbox, people, places, preferences, questions, rhythm_runs, tils, workspaces
from storage.database import Database, Transaction
from storage.preferences import Preferences
from storage.questions import Question
from tests.happenings import (
    EVERYTHING,
    LEREN,
    NOW,
    REF,
    Immediate,
    person,
    press,
    said,
    submit,
    the_form,
)
from tests.racing import at_once, several

SAY = speak("nl")
MONDAY = datetime.fromisoformat("2026-11-23T10:00:00+01:00")
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=n) for n in (1, 2, 3))
FRIDAY = MONDAY + timedelta(days=4)
QUESTION = "Hoe werkt rebase?"


class Office:
    """Joris knows most about #git, then pieter; sarah asks. `new` is what was told since last time."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.dispatch = Dispatch(database, lambda: None)
        self._seen = 0
        database.write(REF, self._fill)

    def _fill(self, tx: Transaction) -> None:
        place = places.seen(tx, LEREN)
        for user in ("sarah", "joris", "joris", "pieter"):
            known = people.seen(tx, person(user), NOW)
            if user != "sarah":
                tils.add(tx, tils.NewTil(known.id, "x", topics=("git",), place_id=place.id), NOW)

    async def does(self, event: object) -> tuple[Immediate, ...]:
        return (await self.dispatch.handle(event, EVERYTHING)).effects  # type: ignore[arg-type]

    async def ask(self, at: datetime, *, name: str = "named", by: str = "sarah") -> Question:
        key = f"ask:{by}:{at}"
        opened = the_form(await self.does(press(by, "ask_colleague", QUESTION, key=key, at=at)))
        await self.does(submit(by, opened, at, topics="git", name=name))
        return self.questions()[-1]

    async def opens_answer(self, by: str, at: datetime, question: Question) -> Form:
        return the_form(
            await self.does(press(by, "know_answer", question.about, key=f"know:{by}{at}", at=at))
        )

    def beat(self, at: datetime) -> bool:
        return rhythms.beat(self.database, REF, at, bot_outbox.keep)

    def questions(self) -> list[Question]:
        def every(tx: Transaction) -> list[Question]:
            ids = select(questions.table.c.id).where(questions.table.c.workspace_id == tx.workspace.id)
            found = (questions.find(tx, number) for number in tx.execute(ids.order_by("id")).scalars())
            return [one for one in found if one]

        return self.database.read(REF, every)

    def new(self) -> list[tuple[str, str]]:
        """Who (or "#") gets to read what, since this was asked last."""
        told = self.database.read(REF, self._told)
        self._seen, before = len(told), self._seen
        return told[before:]

    def _told(self, tx: Transaction) -> list[tuple[str, str]]:
        table = outbox.table.c
        rows = tx.execute(select(table.body).where(table.workspace_id == tx.workspace.id).order_by(table.id))
        told = []
        for body in rows.scalars():
            effect = msgspec.json.decode(body, type=Durable)
            number = getattr(effect, "person_id", None)
            who = people.get(tx, number).user if number else "#"
            told.append((who, effect.card.as_text() if hasattr(effect, "card") else ""))
        return told


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


def only(told: list[tuple[str, str]]) -> tuple[str, str]:
    (one,) = told
    return one


# --- a question that nobody answers -----------------------------------------------------------------


async def test_after_a_working_day_one_reminder_goes_to_the_next(office: Office) -> None:
    await office.ask(MONDAY)
    assert only(office.new())[0] == "joris"

    assert not office.beat(TUESDAY - timedelta(seconds=1))
    assert office.beat(TUESDAY)
    who, text = only(office.new())
    assert who == "pieter"
    assert QUESTION in text

    assert not office.beat(TUESDAY)
    assert not office.beat(WEDNESDAY - timedelta(seconds=1))
    assert office.new() == []


async def test_then_it_is_on_the_gap_list_and_who_asked_is_told(office: Office) -> None:
    question = await office.ask(MONDAY)
    office.beat(TUESDAY)
    office.new()

    assert office.beat(WEDNESDAY)
    who, text = only(office.new())
    assert who == "sarah"
    assert text == SAY.text("asking-open", new="no")
    assert [one.id for one in office.database.read(REF, lambda tx: questions.unanswered(tx, 9))] == [
        question.id
    ]
    for at in (THURSDAY, FRIDAY, FRIDAY + timedelta(days=30)):
        assert not office.beat(at)
    assert office.new() == []


async def test_who_asked_is_told_when_the_reminder_goes_to_the_channel(office: Office) -> None:
    office.database.write(REF, lambda tx: tx.choose(til_channel=LEREN.key))
    pieter = Person("pieter", has_left=True)
    office.database.write(REF, lambda tx: people.seen(tx, pieter, NOW))
    await office.ask(MONDAY)
    office.new()

    assert office.beat(TUESDAY)
    told = dict(office.new())
    assert QUESTION in told["#"]
    where = f"#{LEREN.name}"
    assert told["sarah"] == SAY.text("asking-posted", where=where, new="no", anonymous="no")


async def test_the_weekend_is_no_working_day(office: Office) -> None:
    await office.ask(FRIDAY)
    office.new()
    assert not office.beat(FRIDAY + timedelta(days=2, hours=23))
    assert office.beat(FRIDAY + timedelta(days=3))
    assert only(office.new())[0] == "pieter"


async def test_a_working_day_is_that_of_the_person_asked(office: Office) -> None:
    """Friday six in the evening in Amsterdam; Joris works in Tokyo, where it is Saturday: he is asked on
    Monday morning."""
    tokyo = Person("joris", zone="Asia/Tokyo")
    office.database.write(REF, lambda tx: people.seen(tx, tokyo, NOW))
    await office.ask(FRIDAY + timedelta(hours=8))

    assert office.new() == []
    asked = datetime.fromisoformat("2026-11-30T09:00:00+09:00")
    assert office.database.read(REF, rhythms.next_due) == asked
    assert office.beat(asked)
    assert only(office.new())[0] == "joris"
    assert office.database.read(REF, rhythms.next_due) == datetime.fromisoformat("2026-12-01T09:00:00+09:00")
    assert not office.questions()[-1].was_reminded


async def test_who_silenced_questions_is_passed_over(office: Office) -> None:
    def silence(tx: Transaction) -> None:
        joris = people.by_user(tx, "joris")
        assert joris is not None
        preferences.choose(tx, joris.id, Preferences(muted=("tip",)))

    office.database.write(REF, silence)
    await office.ask(MONDAY)
    assert only(office.new())[0] == "pieter"


async def test_a_reminder_waits_for_the_next_to_be_at_work(office: Office) -> None:
    """Pieter works from Wednesday on: until then the question stays with Joris."""

    def choose(tx: Transaction) -> None:
        pieter = people.by_user(tx, "pieter")
        assert pieter is not None
        preferences.choose(tx, pieter.id, Preferences(work_days="34"))

    office.database.write(REF, choose)
    await office.ask(MONDAY)
    assert only(office.new())[0] == "joris"
    assert office.beat(TUESDAY)
    assert office.new() == []

    morning = datetime.fromisoformat("2026-11-25T09:00:00+01:00")
    assert office.database.read(REF, rhythms.next_due) == morning
    assert office.beat(morning)
    assert only(office.new())[0] == "pieter"
    assert office.questions()[-1].was_reminded


async def test_a_long_time_nobody_ran_asks_once_and_not_for_each_day(office: Office) -> None:
    await office.ask(MONDAY)
    office.new()

    assert office.beat(MONDAY + timedelta(days=30))
    assert only(office.new())[0] == "pieter"


async def test_who_was_asked_first_may_still_answer(office: Office) -> None:
    question = await office.ask(MONDAY)
    office.beat(TUESDAY)
    opened = await office.opens_answer("joris", TUESDAY, question)
    office.new()
    shown = await office.does(submit("joris", opened, TUESDAY, answer="Zo.", consent="no"))

    assert said(shown) == SAY.text("asking-thanks", tip="no")
    assert only(office.new())[0] == "sarah"
    late = await office.does(press("pieter", "know_answer", question.about, key="late", at=TUESDAY))
    assert said(late) == SAY.text("asking-taken")
    assert not office.beat(FRIDAY)


async def test_who_left_is_passed_over(office: Office) -> None:
    await office.ask(MONDAY)
    for user in ("joris", "pieter"):
        gone = Person(user, has_left=True)
        await office.does(ProfileChanged(key=f"gone:{user}", at=MONDAY, workspace=REF, by=gone))
    office.new()

    office.beat(TUESDAY)
    who, text = only(office.new())
    assert (who, text) == ("sarah", SAY.text("asking-open", new="no"))


async def test_an_open_question_that_is_answered_reaches_all_who_asked_the_like(office: Office) -> None:
    first = await office.ask(MONDAY, name="anonymous")
    await office.ask(MONDAY, by="mei")
    for at in (TUESDAY, WEDNESDAY):
        office.beat(at)
    office.new()

    opened = await office.opens_answer("fatima", WEDNESDAY, first)
    shown = await office.does(submit("fatima", opened, WEDNESDAY, answer="Zo werkt dat.", consent="yes"))

    told = office.new()
    assert sorted(who for who, _ in told) == ["mei", "sarah"]
    assert all("Zo werkt dat." in text for _, text in told)
    assert said(shown) == SAY.text("asking-thanks", tip="yes")
    assert {one.state for one in office.questions()} == {"answered"}
    assert office.questions()[0].asker_id is None
    assert office.questions()[0].tip_id == office.questions()[1].tip_id is not None


async def test_an_answer_for_who_left_becomes_a_tip_or_nothing(office: Office) -> None:
    question = await office.ask(MONDAY)
    opened = await office.opens_answer("joris", MONDAY, question)
    gone = Person("sarah", has_left=True)
    await office.does(ProfileChanged(key="gone", at=MONDAY, workspace=REF, by=gone))
    office.new()

    refused = await office.does(submit("joris", opened, MONDAY, answer="Zo.", consent="no"))
    assert said(refused) == SAY.text("asking-nobody-to-tell")
    shown = await office.does(submit("joris", opened, MONDAY, answer="Zo.", consent="yes"))
    assert said(shown) == SAY.text("asking-thanks-left")


# --- several at once --------------------------------------------------------------------------------


async def test_two_who_answer_at_once_one_is_the_answer(office: Office) -> None:
    question = await office.ask(MONDAY)
    office.beat(TUESDAY)
    forms = {by: await office.opens_answer(by, TUESDAY, question) for by in ("joris", "pieter")}
    office.new()

    def send(by: str) -> object:
        event = submit(by, forms[by], TUESDAY, answer=f"Van {by}.", consent="yes")
        return office.dispatch.handle(event, EVERYTHING)

    outcomes = await asyncio.gather(*(send(by) for by in forms))  # type: ignore[call-overload]
    answers = sorted(said(outcome.effects).splitlines()[0] for outcome in outcomes)
    assert answers == sorted([SAY.text("asking-taken"), SAY.text("asking-thanks", tip="yes")])
    assert only(office.new())[0] == "sarah"


async def test_processes_that_beat_at_once_remind_once(office: Office, database_url: str) -> None:
    for number in range(5):
        await office.ask(MONDAY + timedelta(seconds=number))
    office.new()

    def process(database: Database) -> None:
        for _ in range(3):
            rhythms.beat(database, REF, TUESDAY + timedelta(minutes=1), bot_outbox.keep)

    with several(database_url, 3) as others:
        at_once(*(partial(process, one) for one in others))

    assert [who for who, _ in office.new()] == ["pieter"] * 5
    assert all(one.was_reminded and one.state == "asked" for one in office.questions())


# --- rhythms ----------------------------------------------------------------------------------------


def _rhythm(due: datetime | None, runs: list[datetime], error: Exception | None = None) -> object:
    def run(tx: Transaction, now: datetime) -> list[object]:
        if error:
            raise error
        runs.append(now)
        return []

    return SimpleNamespace(name="a rhythm", next_due=lambda tx: due, run=run)


def test_only_what_is_due_runs_and_the_first_says_when(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    early: list[datetime] = []
    late: list[datetime] = []
    monkeypatch.setattr(
        rhythms, "RHYTHMS", (_rhythm(None, late), _rhythm(THURSDAY, late), _rhythm(TUESDAY, early))
    )
    assert database.read(REF, rhythms.next_due) == TUESDAY
    assert not rhythms.beat(database, REF, MONDAY, bot_outbox.keep)
    assert rhythms.beat(database, REF, WEDNESDAY, bot_outbox.keep)
    assert (early, late) == ([WEDNESDAY], [])
    assert database.write(REF, lambda tx: rhythms.run(tx, FRIDAY)) == []
    assert (early, late) == ([WEDNESDAY, FRIDAY], [FRIDAY])


def test_one_that_fails_keeps_no_other_from_its_work(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    runs: list[datetime] = []
    fails = _rhythm(MONDAY, [], ValueError("the words of a person"))
    monkeypatch.setattr(rhythms, "RHYTHMS", (fails, _rhythm(MONDAY, runs)))

    assert rhythms.beat(database, REF, TUESDAY, bot_outbox.keep)
    assert runs == [TUESDAY]
    assert "ValueError" in caplog.text
    assert "words of a person" not in caplog.text


@pytest.fixture
def clock(office: Office) -> tuple[Clock, list[str]]:
    woken: list[str] = []

    def wake() -> None:
        woken.append("woken")

    return Clock(office.database, lambda: TUESDAY, {"slack"}, bot_outbox.keep, wake), woken


async def test_the_clock_beats_for_every_workspace_of_its_platforms(
    office: Office, clock: tuple[Clock, list[str]]
) -> None:
    await office.ask(MONDAY)
    elsewhere = workspaces.WorkspaceRef("teams", "T9")
    office.database.write(elsewhere, lambda tx: tx.workspace)
    office.new()

    beating, woken = clock
    beating.beat()
    assert only(office.new())[0] == "pieter"
    assert woken == ["woken"]
    beating.beat()
    assert woken == ["woken"]


def test_the_clock_goes_on_to_the_next_workspace_after_a_defect(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    runs: list[datetime] = []

    def next_due(tx: Transaction) -> datetime:
        if tx.workspace.ref.key == "T1":
            raise ValueError("the words of a person")
        return MONDAY

    rhythm = SimpleNamespace(name="a rhythm", next_due=next_due, run=lambda tx, now: runs.append(now) or [])
    monkeypatch.setattr(rhythms, "RHYTHMS", (rhythm,))
    for key in ("T1", "T2"):
        database.write(workspaces.WorkspaceRef("slack", key), lambda tx: tx.workspace)

    Clock(database, lambda: TUESDAY, {"slack"}, bot_outbox.keep, lambda: None).beat()

    assert runs == [TUESDAY]
    assert "ValueError" in caplog.text
    assert "words of a person" not in caplog.text


async def test_when_it_was_last_done_is_remembered_and_what_is_not_done_is_overdue(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(database)
    await office.ask(MONDAY)
    assert database.submit_across(lambda one: rhythm_runs.last(one, ["slack"])).result() == {}
    with monkeypatch.context() as patch:
        broken = [msgspec.structs.replace(one, run=_fails) for one in rhythms.RHYTHMS]
        patch.setattr(rhythms, "RHYTHMS", tuple(broken))
        office.beat(THURSDAY)
    assert database.submit_across(lambda one: rhythm_runs.last(one, ["slack"])).result() == {}
    assert "questions" in database.read(REF, lambda tx: rhythms.overdue(tx, THURSDAY))
    office.beat(THURSDAY)
    assert (
        database.submit_across(lambda one: rhythm_runs.last(one, ["slack"])).result()["questions"] == THURSDAY
    )
    assert "questions" not in database.read(REF, lambda tx: rhythms.overdue(tx, THURSDAY))


def _fails(tx: Transaction, now: datetime) -> list[Durable]:
    raise ValueError("nobody is to read this")
