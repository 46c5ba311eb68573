"""Every output there is, walked with somebody who wants to be in no list, a private channel and what was
shared without a name. New outputs are found by `tests.bot.everything`."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import pytest
import pytest_asyncio
from msgspec.structs import replace
from sqlalchemy import insert, select, update

from bot import __main__ as command_line
from bot import outbox as sending
from bot.dispatch import Dispatch
from handlers import modules
from handlers.chat import Person, Place, mention
from scheduler import rhythms
from storage import (
    audit,
    badges,
    budgets,
    catalogue,
    experiments,
    feedbacks,
    onboardings,
    outbox,
    paths,
    people,
    places,
    records,
    staff,
    workspaces,
)
from storage.badges import Badge
from storage.budgets import Budget, Request
from storage.database import Database, Transaction
from storage.experiments import Experiment
from storage.feedbacks import Feedback
from storage.paths import Path as RolePath
from storage.paths import Step
from storage.records import Note, Share
from tests import happenings as they
from tests.bot import everything
from tests.chosen import Sampling
from tests.happenings import EVERYTHING, NOW, REF, the_form
from tests.storage.test_catalogue import made

pytestmark = [pytest.mark.either, pytest.mark.usefixtures("undrawn")]

RETRO = Place("C-retro", "private", "retro")
PRIVATE = "verkeerde index"
WORD = "zebramigratie"
LESSON = "Ik verwijderde de verkeerde map"
QUESTION = "Hoe werkt een zeefdruk precies"
ALONE = Place("D-noor", "direct")
HERS = Place("D-sarah", "direct")
GOAL = "Ik wil leren fluitketelen zonder hulp"
LOOKED_BACK = "De kraanvogel vloog te laat"
TRIED, PAID = "Zonder spiekbriefje een toespraak", "Een cursus weerwolven"
ANSWER = "De waterjuffer hielp me het meest"
NEW = ("goals", "suggestions", "onboarding", "record", "feedback", "quiz", "obstacles")
RECORD = "Nu durf ik het orkest te leiden"
FEEDBACK = "Je tempo ligt te hoog voor de trombones"

MEI = Person("mei", "Mei", "nl", "America/New_York", is_bot=False)
ANNA = Person("anna", "Anna", "en", "Europe/Amsterdam", is_bot=False, is_admin=True)


class Output(NamedTuple):
    """`to` is who or where it reaches; "" for whoever runs the command line or reads the log."""

    what: str
    to: str
    text: str


@pytest_asyncio.fixture
async def dispatch(database: Database) -> AsyncIterator[Dispatch]:
    """Pieter was thanked, leads Joris, finished a course and is on a path; Sarah shared in private, and has a
    goal and a record of her own, shown to Joris; Noor shared and asked without a name."""
    dispatch = Dispatch(database, lambda: None)
    database.write(REF, lambda tx: tx.choose(modules=(*tx.workspace.modules, *NEW)))
    for event in (
        they.command("mei", "til", "Iets anders #data", key="mei"),
        they.command(
            "sarah", "til", f"Onze {WORD} mislukte door een {PRIVATE} #{WORD}", key="s", place=RETRO
        ),
        they.kudos("joris", "pieter", "mei", why="dank voor de uitleg", key="thanks"),
        they.command("pieter", "learn", key="pieter"),
        they.command("noor", "learn", key="noor", place=ALONE),
        they.command("sarah", "learn", f"doel {GOAL}", key="goal", place=HERS),
        they.command("sarah", "learn", "suggesties aan", key="suggestions", place=HERS),
        they.command("sarah", "til", "Voor mezelf: een fluwelen quiz", key="own", place=HERS),
        they.command("sarah", "til", "Een derde ding om te onthouden", key="third", place=RETRO),
        they.command("sarah", "learn", "quiz", key="quiz", place=HERS),
        they.command("sarah", "learn", "inwerken 2026-10-26", key="onboarding", place=HERS),
        they.command("joris", "til", "Fluitketelen leer je zonder hulp #fluit", key="til"),
    ):
        await dispatch.handle(event, EVERYTHING)
    await without_a_name(dispatch)
    database.write(REF, arrange)
    await looks_back(dispatch)
    database.write(REF, tries_and_asks)
    yield dispatch
    await dispatch.settled()


async def without_a_name(dispatch: Dispatch) -> None:
    opened = await dispatch.handle(they.command("noor", "til", "fout", key="f"), EVERYTHING)
    form = the_form(opened.effects)
    lesson = they.submit("noor", form, text=LESSON, topics="mappen", link="", name="nameless")
    assert "edit_til" in repr(await dispatch.handle(lesson, EVERYTHING))
    opened = await dispatch.handle(
        they.command("noor", "tip", f"vraag {QUESTION}", key="q", place=ALONE), EVERYTHING
    )
    form = the_form(opened.effects)
    asked = they.submit("noor", form, question=QUESTION, name="nameless")
    await dispatch.handle(replace(asked, place=ALONE), EVERYTHING)


async def looks_back(dispatch: Dispatch) -> None:
    """Sarah writes something in a review that nobody else answers: nobody may ever read it."""
    opened = await dispatch.handle(they.command("mei", "learn", "nabespreken", key="review"), EVERYTHING)
    begun = they.submit("mei", the_form(opened.effects), name="Het project", days="14")
    await dispatch.handle(begun, EVERYTHING)
    opened = await dispatch.handle(they.press("sarah", "review_answer", "review:1", key="write"), EVERYTHING)
    written = they.submit(
        "sarah", the_form(opened.effects), happened=LOOKED_BACK, shown_as="nameless", as_til="no"
    )
    assert "review_withdraw" in repr(await dispatch.handle(written, EVERYTHING))


def tries_and_asks(tx: Transaction) -> None:
    """Sarah tries something for herself alone, and Pieter was asked to pay for a course of hers."""
    sarah, pieter = (people.by_user(tx, one).id for one in ("sarah", "pieter"))  # type: ignore[union-attr]
    experiments.add(tx, Experiment(0, sarah, None, TRIED, TRIED, NOW.date(), "open", next_at=NOW))
    budget = budgets.open_one(tx, Budget(0, sarah, "", NOW.year, "EUR", pieter))
    budgets.grant(tx, budget.id, 10_000, sarah, NOW)
    asked = budgets.ask(tx, Request(0, budget.id, sarah, 5_000, "waiting", NOW))
    budgets.put_words(tx, asked.id, "purpose", sarah, PAID)


def arrange(tx: Transaction) -> None:
    ids = {one: people.by_user(tx, one).id for one in ("pieter", "joris", "mei")}  # type: ignore[union-attr]
    common = {"workspace_id": tx.workspace.id, "team": "Web"}
    rows = [
        {**common, "person_id": ids["joris"], "manager_id": ids["pieter"]},
        {**common, "person_id": ids["pieter"], "manager_id": ids["mei"]},
    ]
    tx.execute(insert(staff.table).values(rows))
    here = places.table.c.workspace_id == tx.workspace.id
    tx.execute(update(places.table).where(here).values(top_days=30))
    audit.add(tx, ids["mei"], "setup", "modules", NOW)
    sarah = people.by_user(tx, "sarah")
    assert sarah is not None
    onboardings.answer(tx, sarah.id, 30, ANSWER)
    records.add_note(tx, Note(0, sarah.id, None, RECORD, RECORD, day=NOW.date()))
    records.show(tx, Share(0, sarah.id, ids["joris"], NOW.date(), NOW.date(), NOW.date()))
    common_question = {"question": WORD, "is_open": True, "made_at": NOW, "next_at": they.later(days=14)}
    for asker, is_nameless in ((ids["joris"], False), (ids["mei"], True)):
        asked = Feedback(0, asker, is_nameless=is_nameless, **common_question)  # type: ignore[arg-type]
        asked = feedbacks.ask(tx, asked, [sarah.id, ids["pieter"]])
        feedbacks.reply(tx, asked, sarah.id, "answered", FEEDBACK)
        feedbacks.reply(tx, asked, ids["pieter"], "answered", FEEDBACK)
    records.remind(tx, sarah.id, they.later(days=9).date(), they.later(days=2))
    badges._rows.add(tx, Badge(0, ids["pieter"], "helped", NOW, "shown"))
    workspaces.change(tx.connection, tx.workspace, modules=modules.ALL)
    for number in (1, 2):
        course = made(tx, f"{WORD}{number}", number, recommender_id=ids["mei"])
        catalogue.complete(tx, course.id, ids["pieter"], NOW, celebrate_at=NOW)
    path = paths.add(tx, RolePath(0, WORD, WORD, WORD))
    assert path is not None
    paths.choose(tx, ids["pieter"], path.id, NOW)
    paths.keep_step(tx, Step(0, path.id, WORD, 1, "core", WORD, WORD, WORD))
    (step,) = paths.steps(tx, path.id)
    paths.mark(tx, step.id, ids["pieter"], answer="partly")


async def walked(
    dispatch: Dispatch,
    database: Database,
    url: str,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    a_share: Sampling,
) -> list[Output]:
    """Everything that reaches anybody when everything is asked, when time goes by, and on the command
    line; and the log."""
    before = {(one.to, one.text) for one in deliveries(database)}
    found: list[Output] = []
    for person in (MEI, ANNA):
        for event in a_share(everything.asked_by(person, WORD), everything.kind):
            outcome = await dispatch.handle(event, EVERYTHING)
            await dispatch.settled()
            words = [everything.words_of(effect) for effect in outcome.effects]
            found += [Output(event.key, person.user, text) for text in words]
    for days in (1, 7, 31, 181, 400):
        at = they.later(days=days)
        for rhythm in rhythms.RHYTHMS:
            database.write(REF, lambda tx, r=rhythm, at=at: rhythms._keep(tx, r, at, sending.keep))
    found += [one for one in deliveries(database) if (one.to, one.text) not in before]
    found += await asyncio.to_thread(on_the_command_line, url, folder)
    return [*found, *(Output("log", "", line) for line in caplog.messages)]


def deliveries(database: Database) -> list[Output]:
    table = outbox.table
    chosen = select(table.c.key, table.c.target, table.c.body)
    rows = database.read(
        REF, lambda tx: tx.execute(chosen.where(table.c.workspace_id == tx.workspace.id)).all()
    )
    return [Output(row.key, row.target, row.body) for row in rows]


def on_the_command_line(url: str, folder: Path) -> list[Output]:
    folder.mkdir()
    found = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        patch.setattr(command_line, "print", lambda *said, **_: found.append(said), raising=False)
        for words in everything.commands(folder):
            command_line.main(words)
    printed = [Output("printed", "", " ".join(map(str, line))) for line in found]
    written = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [*printed, *(Output(path.name, "", path.read_text(errors="replace")) for path in written)]


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    for room in ("bot", "handlers", "scheduler", "storage"):
        caplog.set_level(logging.DEBUG, logger=room)


async def test_nothing_is_anywhere_it_should_not_be(
    dispatch: Dispatch,
    database: Database,
    database_url: str,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    a_share: Sampling,
) -> None:
    pieter, noor, sarah = (number(database, user) for user in ("pieter", "noor", "sarah"))
    retro = database.write(REF, lambda tx: f"place:{places.seen(tx, RETRO).id}")
    database.write(REF, lambda tx: people.set_listed(tx, pieter, wanted=False))

    found = await walked(dispatch, database, database_url, tmp_path / "out", caplog, a_share)

    assert named(found, "pieter", pieter) == set()
    assert {
        one.what for one in found if PRIVATE in one.text and one.to not in (retro, f"person:{sarah}")
    } == set()
    assert {one.what for one in found if GOAL in one.text and one.to != f"person:{sarah}"} == set()
    assert {one.what for one in found if ANSWER in one.text and one.to != f"person:{sarah}"} == set()
    assert [one for one in found if ANSWER in one.text], "she is shown what she wrote for herself"
    assert {one.what for one in found if RECORD in one.text} == set(), "of a record, nothing at all"
    assert {one.what for one in found if LOOKED_BACK in one.text} == set()
    assert {one.to for one in found if TRIED in one.text} == {f"person:{sarah}"}
    assert {one.what for one in found if PAID in one.text} == set(), "who is named hears of it, nobody else"
    assert [one for one in found if one.what.startswith("review:1:withheld")], "she alone hears of it"
    assert {one.what for one in found if FEEDBACK in one.text} == set(), "of two without names, nothing"
    hers = " ".join(one.what for one in found if GOAL in one.text)
    assert "goal:" in hers, "she is asked how it goes"
    assert "suggestion:" in hers, "and gets a suggestion for it"
    without_name = [one for one in found if LESSON in one.text or QUESTION in one.text]
    assert named(without_name, "noor", noor) == set()
    assert [one for one in without_name if LESSON in one.text], "the walk comes by what was shared"
    assert [one for one in without_name if QUESTION in one.text], "and by what was asked"
    assert not [one.text for one in found if one.what == "log" and "not handled" in one.text]


async def test_who_is_in_lists_is_found(
    dispatch: Dispatch, database_url: str, database: Database, tmp_path: Path
) -> None:
    """The walk above would find him, were he to be found."""
    found = await asyncio.to_thread(on_the_command_line, database_url, tmp_path / "out")
    top = they.command("mei", "kudos", "top", key="top")
    found += [Output("top", "mei", repr((await dispatch.handle(top, EVERYTHING)).effects))]

    assert {"kudos.csv", "people.csv", "top"} <= named(found, "pieter", number(database, "pieter"))


def number(database: Database, user: str) -> int:
    found = database.read(REF, lambda tx: people.by_user(tx, user))
    assert found is not None
    return found.id


def named(found: list[Output], user: str, person_id: int) -> set[str]:
    """Where somebody stands in what reaches others."""
    mark = mention(person_id)
    marks = (mark, mark.encode("unicode_escape").decode(), user.title(), f'"{user}"', f"{user},")
    own = (user, f"person:{person_id}")
    return {one.what for one in found if one.to not in own and any(each in one.text for each in marks)}
