"""The command: what is looked at, in which order, and what its exit code says."""

import argparse
import asyncio
from collections.abc import Mapping
from datetime import datetime

import msgspec

from bot.doctor import books, work
from bot.doctor.finding import Finding
from bot.import_export.command_line import Output
from bot.settings import Settings
from handlers.texts import Speech, speak
from storage import checking, conversations, installations, subscriptions
from storage.database import Database, StorageUnavailable, open_database
from storage.installations import Installation
from storage.workspaces import WorkspaceRef, nothing_chosen


class Known(msgspec.Struct, frozen=True):
    """What is known of the workspaces before the platforms are asked: the places the bot speaks in of its own
    accord and what for, how it is installed, and where Teams is spoken to."""

    subscribed: Mapping[WorkspaceRef, Mapping[str, list[str]]] = {}
    installed: Mapping[WorkspaceRef, Installation] = {}
    service_urls: Mapping[WorkspaceRef, str] = {}


SAY = speak("en", "")
"""The command line speaks English."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", run: object) -> None:
    doctor = commands.add_parser("doctor", help="check platforms, database, what waits and what is due")
    doctor.set_defaults(run=run, do=examine)


def examine(settings: Settings, options: argparse.Namespace, now: datetime) -> Output:
    """Changes nothing. The exit code is 1 when something is wrong."""
    found = books.readable_by_others(settings)
    try:
        database = open_database(settings.database_url, nothing_chosen())
    except StorageUnavailable as error:
        broken = _away("cannot be used", error)
        return _told([broken, *found, *asyncio.run(_platforms(settings, Known(), now))])
    try:
        return _told([*_database(database, settings, now), *found])
    finally:
        database.close()


def _told(found: list[Finding]) -> Output:
    wrong = sum(bool(one.remedy) for one in found)
    ends = f"{wrong} of these need something done." if wrong else "All is well."
    return Output([*(line for one in found for line in one.lines()), ends], int(bool(wrong)))


def _database(database: Database, settings: Settings, now: datetime) -> list[Finding]:
    """And all that is known from it; the rest where it cannot be read."""
    try:
        first = version(database, SAY)
        known = Known() if first.remedy else _known(database)
    except StorageUnavailable as error:
        first, known = _away("does not answer", error), Known()
    found = [first, *asyncio.run(_platforms(settings, known, now))]
    if first.remedy:
        return found
    try:
        return [*found, *work.examine(database, settings, now), *books.examine(database, settings, SAY)]
    except StorageUnavailable as error:
        return [*found, _away("went away meanwhile", error)]


def _away(how: str, error: StorageUnavailable) -> Finding:
    return Finding(SAY.text("doctor-database"), f"{how} ({error})", SAY.text("doctor-do-database"))


def version(database: Database, say: Speech) -> Finding:
    what, (has, needs) = say.text("doctor-database"), checking.versions(database)
    if has > needs:
        said = say.text("doctor-database-newer", has=has, needs=needs)
        return Finding(what, said, say.text("doctor-do-newer"))
    if has != needs:
        found = say.text("doctor-database-older", has=has, needs=needs) if has else ""
        empty = say.text("doctor-database-empty", needs=needs)
        return Finding(what, found or empty, say.text("doctor-do-migrate"))
    try:
        database.prove_writing_now()
    except StorageUnavailable as error:
        said = say.text("doctor-database-closed", error=str(error))
        return Finding(what, said, say.text("doctor-do-database"))
    return Finding(what, say.text("doctor-database-good", has=has))


def _known(database: Database) -> Known:
    every = checking.all_workspaces(database)
    places = {one: checking.look(database, one, subscriptions.places_of) for one in every}
    there = {one: checking.look(database, one, installations.of) for one in every}
    urls = {one: checking.look(database, one, conversations.newest_service_url) for one in every}
    return Known(places, {one: found for one, found in there.items() if found is not None}, urls)


async def _platforms(settings: Settings, known: Known, now: datetime) -> list[Finding]:
    slack, teams = await asyncio.gather(
        of_slack(settings, known, now, SAY), of_teams(settings, known, now, SAY)
    )
    return [*slack, *teams]


async def of_slack(settings: Settings, known: Known, now: datetime, say: Speech) -> list[Finding]:
    if settings.slack is None:
        return [Finding("slack", say.text("doctor-off"), is_off=True)]
    from bot.slack import checkup

    return await checkup.examine(settings.slack, known.subscribed, known.installed, now, say)


async def of_teams(settings: Settings, known: Known, now: datetime, say: Speech) -> list[Finding]:
    if settings.teams is None:
        return [Finding("teams", say.text("doctor-off"), is_off=True)]
    from bot.teams import checkup

    spoken_in = {
        one: checkup.Spoken(known.service_urls.get(one, ""), places)
        for one, places in known.subscribed.items()
        if one.platform == "teams"
    }
    return await checkup.examine(settings.teams, settings.public_url, spoken_in, now, say)
