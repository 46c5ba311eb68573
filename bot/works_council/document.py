"""What stands in the papers for a works council and for employees: read from the tables, the periods, the
settings and the routes themselves, so that nothing is in the product and not in here."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from bot.import_export.command_line import named
from bot.settings import Settings
from bot.works_council import data, outputs
from bot.works_council.paper import Line, heading, item, part, text
from bot.works_council.statements import ADMINS, CAN, CANNOT, claims, measures, switched, told
from bot.works_council.switches import server_settings
from handlers import modules
from handlers.calendar import public_holidays
from handlers.texts import Speech
from storage import data_map, workspaces
from storage.engines import sqlite_path
from storage.workspaces import Workspace

SHORT = ("what", "off", "not", "consent", "training", "agreed")
RIGHTS = ("told", "access", "correct", "erase", "object", "decision")
CRITERIA = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
"""Of WP248 rev.01."""

RISKS = ("pressure", "effort", "recognised", "admins", "leak")
NOT = ("no-marks", "no-lookups", "nameless")
YOU = ("see", "erase", "quiet", "correct")
KNOW = ("kept", "left", "operator", "others", "why", "ask")


class Facts(NamedTuple):
    """`workspace` is None as long as nobody has met the bot; `people` is how many are known in it."""

    settings: Settings
    workspace: Workspace | None
    people: int
    at: datetime


def for_the_council(facts: Facts, say: Speech) -> list[Line]:
    return [
        Line("title", say.text("council-title")),
        *_made(facts, say),
        Line("contents", say.text("council-contents")),
        heading(say.text("council-short")),
        *(text(say.text(f"council-short-{one}")) for one in SHORT),
        *data.by_purpose(say),
        *_switches(facts, say),
        *_who_leads(facts, say),
        heading(say.text("council-outputs")),
        *outputs.lines(facts.settings, say),
        *_processors(facts.settings, say),
        heading(say.text("council-rights")),
        *(item(say.text(f"council-right-{one}")) for one in RIGHTS),
        heading(say.text("council-measures")),
        *(item(one) for one in measures(facts.settings, say)),
        *_dpia(facts, say),
        *data.appendix(say),
    ]


def for_employees(say: Speech) -> list[Line]:
    return [
        Line("title", say.text("council-notice-title")),
        text(say.text("council-notice-what")),
        part(say.text("council-notice-list")),
        *(item(_in_short(one, say)) for one in data_map.purposes()),
        part(say.text("council-notice-not")),
        *(item(told(say, f"notice-{one}")) for one in NOT),
        part(say.text("council-notice-you")),
        *(item(told(say, f"notice-{one}")) for one in YOU),
        part(say.text("council-notice-know")),
        *(item(told(say, f"notice-{one}")) for one in KNOW),
    ]


def _in_short(purpose: str, say: Speech) -> str:
    return f"{say.text(f'council-purpose-{purpose}')}. {told(say, f'purpose-{purpose}-short')}"


def _made(facts: Facts, say: Speech) -> Iterator[Line]:
    of = named(facts.workspace.ref) if facts.workspace else "–"
    at = say.moment(facts.at, facts.settings.zone)
    yield text(say.text("council-made", at=at, workspace=of))
    if facts.workspace is None:
        yield text(say.text("council-no-workspace"))


def _switches(facts: Facts, say: Speech) -> Iterator[Line]:
    yield heading(say.text("council-switches"))
    yield text(say.text("council-switches-how"))
    if facts.workspace is not None:
        yield part(say.text("council-modules"))
        yield from (item(_module(one, facts.workspace, say)) for one in modules.ALL)
        yield part(say.text("council-choices"))
        for name in workspaces.CHOICES:
            said = _value(name, facts, facts.workspace, say)
            yield item(f"{data.column(workspaces.table.c[name], say)}: {said}")
    yield part(say.text("council-server"))
    yield text(say.text("council-server-how"))
    for setting, value in server_settings(facts.settings, say):
        yield item(f"{setting}: {value}")


def _module(name: str, workspace: Workspace, say: Speech) -> str:
    state = switched(name in workspace.modules, say)
    return f"{say.text(f'module-{name}')} ({say.text(f'module-{name}-does')}): {state}"


def _value(name: str, facts: Facts, workspace: Workspace, say: Speech) -> str:
    """As people read it. Who the admins are is nobody's business on paper: how many there are."""
    value: Any = getattr(workspace, name)
    match name:
        case "admins" | "modules":
            return str(len(value))
        case "guests" | "strangers":
            return say.text(f"setup-who-{value}")
        case "language":
            return Speech(value).text("settings-language-name")
        case "country":
            return say.country(value) or "–"
        case "work_days":
            return say.listed(say.weekday(int(one)) for one in value)
        case "worked_holidays":
            names = public_holidays.named(workspace.country, facts.at.year, say.language)
            return say.listed(names[one] for one in names if one in value) or "–"
    return (", ".join(value) if isinstance(value, tuple) else str(value)) or "–"


def _who_leads(facts: Facts, say: Speech) -> Iterator[Line]:
    yield heading(say.text("council-managers"))
    yield text(say.text("council-managers-who"))
    yield part(say.text("council-managers-can"))
    yield from (item(one) for one in claims("can", CAN, facts.workspace, say))
    yield part(say.text("council-managers-cannot"))
    yield from (item(one) for one in claims("cannot", CANNOT, facts.workspace, say))
    yield part(say.text("council-admins"))
    yield from (item(one) for one in claims("admins", ADMINS, facts.workspace, say))


def _processors(settings: Settings, say: Speech) -> Iterator[Line]:
    database = "PostgreSQL" if sqlite_path(settings.database_url) is None else "SQLite"
    yield heading(say.text("council-processors"))
    yield item(say.text("council-processor-slack", on=switched(settings.slack is not None, say)))
    yield item(say.text("council-processor-teams", on=switched(settings.teams is not None, say)))
    yield item(say.text("council-processor-host", database=database))
    yield item(say.text("council-processor-others"))


def _dpia(facts: Facts, say: Speech) -> Iterator[Line]:
    """As article 35(7) GDPR has it."""
    yield heading(say.text("council-dpia"))
    yield text(say.text("council-dpia-how"))
    yield part(say.text("council-dpia-need"))
    yield text(say.text("council-dpia-list"))
    yield text(say.text("council-dpia-nine"))
    yield from (item(say.text(f"council-dpia-{one}", people=facts.people)) for one in CRITERIA)
    yield part(say.text("council-dpia-what"))
    yield text(say.text("council-dpia-what-is"))
    yield part(say.text("council-dpia-necessary"))
    yield text(say.text("council-dpia-necessary-is"))
    yield part(say.text("council-dpia-risks"))
    yield from (item(say.text(f"council-dpia-risk-{one}")) for one in RISKS)
    yield part(say.text("council-dpia-measures"))
    yield text(say.text("council-dpia-measures-are"))
    yield part(say.text("council-dpia-asked"))
    yield text(say.text("council-dpia-asked-is"))
