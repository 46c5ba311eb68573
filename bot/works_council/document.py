"""What stands in the papers for a works council and for employees: read from the tables, the periods, the
settings and the routes themselves, so that nothing is in the product and not in here."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Literal, NamedTuple

from bot.settings import Settings
from bot.works_council.switches import server_settings
from handlers import modules, routes
from handlers.texts import Speech
from storage import fates, purposes, workspaces
from storage.engines import sqlite_path
from storage.retention import PERIODS
from storage.tables import metadata
from storage.workspaces import Workspace

Kind = Literal["title", "heading", "name", "text", "item"]
DPIA = ("need", "what", "necessary", "risks", "measures", "asked")
EXPORTS = "opsteker export, opsteker backup, opsteker works-council, GET /metrics"


class Line(NamedTuple):
    kind: Kind
    text: str


class Facts(NamedTuple):
    settings: Settings
    workspaces: list[Workspace]
    at: datetime


def for_the_council(facts: Facts, say: Speech) -> list[Line]:
    return [
        Line("title", say.text("council-title")),
        _made(facts, say),
        *_purposes(say),
        *_switches(facts, say),
        *_who_leads(say),
        *_outputs(say),
        *_processors(facts, say),
        *_measures(say),
        *_dpia(say),
        *_appendix(say),
    ]


def for_employees(facts: Facts, say: Speech) -> list[Line]:
    days = PERIODS["leavers"].kept.days
    return [
        Line("title", say.text("council-notice-title")),
        Line("text", say.text("council-notice-what")),
        Line("text", say.text("council-notice-list")),
        *(Line("item", _in_short(one, say)) for one in purposes.TABLES),
        Line("text", say.text("council-notice-not")),
        Line("text", say.text("council-notice-operator")),
        Line("text", say.text("council-notice-see")),
        Line("text", say.text("council-notice-erase")),
        Line("text", say.text("council-notice-left", days=days)),
        Line("text", say.text("council-notice-ask")),
    ]


def _made(facts: Facts, say: Speech) -> Line:
    return Line("text", say.text("council-made", at=say.moment(facts.at, facts.settings.zone)))


def _in_short(purpose: str, say: Speech) -> str:
    who = say.text(f"council-purpose-{purpose}-seen")
    return f"{say.text(f'council-purpose-{purpose}')}: {who[0].lower()}{who[1:]}"


def _purposes(say: Speech) -> Iterator[Line]:
    yield Line("heading", say.text("council-purposes"))
    yield Line("text", say.text("council-source"))
    yield Line("text", say.text("council-operator"))
    for purpose in purposes.TABLES:
        yield Line("name", say.text(f"council-purpose-{purpose}"))
        yield Line("text", say.text(f"council-purpose-{purpose}-why"))
        who = say.text(f"council-purpose-{purpose}-seen")
        yield Line("item", say.text("council-seen", who=who))
        yield from (Line("item", one) for one in _kept_for(purpose, say))
        yield Line("item", say.text("council-ground"))
    left, withheld = (PERIODS[one].kept.days for one in purposes.PARTLY)
    yield Line("text", say.text("council-kept-left", days=left, withheld=withheld))
    yield Line("text", say.text("council-removal"))


def _kept_for(purpose: str, say: Speech) -> Iterator[str]:
    """What goes by itself, and then the rest."""
    periods = {name: purposes.period_of(name) for name in purposes.tables_for(purpose)}
    for name, period in periods.items():
        if period:
            yield _period(table(name, say), period.kept, say)
    if None in periods.values():
        yield say.text("council-kept-on")


def _period(what: str, kept: timedelta, say: Speech) -> str:
    if kept < timedelta(days=1):
        return say.text("council-kept-hours", what=what, minutes=int(kept.total_seconds() // 60))
    return say.text("council-kept-days", what=what, days=kept.days)


def _switches(facts: Facts, say: Speech) -> Iterator[Line]:
    yield Line("heading", say.text("council-switches"))
    if not facts.workspaces:
        yield Line("text", say.text("council-no-workspace"))
    for one in facts.workspaces:
        yield Line("name", say.text("council-workspace", name=f"{one.ref.platform}:{one.ref.key}"))
        for module in modules.ALL:
            on = _on(module in one.modules, say)
            yield Line("item", f"{say.text(f'module-{module}')} ({say.text(f'module-{module}-does')}): {on}")
        for name in workspaces.CHOICES:
            yield Line("item", f"{column(workspaces.table.c[name], say)}: {_value(name, getattr(one, name))}")
    yield Line("name", say.text("council-server"))
    yield Line("text", say.text("council-server-how"))
    for setting, value in server_settings(facts.settings, say):
        yield Line("item", f"{setting}: {value}")


def _value(name: str, value: Any) -> str:
    """Who the admins are is nobody's business on paper: how many there are."""
    if name == "admins":
        return str(len(value))
    return (", ".join(value) if isinstance(value, tuple) else str(value)) or "–"


def _on(is_on: bool, say: Speech) -> str:
    return say.text("council-on") if is_on else say.text("council-off")


def _who_leads(say: Speech) -> Iterator[Line]:
    yield Line("heading", say.text("council-managers"))
    yield Line("text", say.text("council-managers-can"))
    yield Line("text", say.text("council-managers-cannot"))


def _outputs(say: Speech) -> Iterator[Line]:
    yield Line("heading", say.text("council-outputs"))
    yield Line("text", say.text("council-outputs-how"))
    for one in (learn for feature in routes.FEATURES for learn in feature.learn):
        about = f"{say.words(f'learn-word-{one.name}')[0]}: {say.text(f'learn-about-{one.name}')}"
        yield Line("item", say.text("council-admins-only", what=about) if one.for_admins else about)
    yield Line("text", say.text("council-outputs-files", commands=EXPORTS))


def _processors(facts: Facts, say: Speech) -> Iterator[Line]:
    settings = facts.settings
    database = "PostgreSQL" if sqlite_path(settings.database_url) is None else "SQLite"
    yield Line("heading", say.text("council-processors"))
    yield Line("item", say.text("council-processor-slack", on=_on(settings.slack is not None, say)))
    yield Line("item", say.text("council-processor-teams", on=_on(settings.teams is not None, say)))
    yield Line("item", say.text("council-processor-host", database=database))


def _measures(say: Speech) -> Iterator[Line]:
    yield Line("heading", say.text("council-measures"))
    yield Line("item", say.text("council-measure-separate"))
    yield Line("item", say.text("council-measure-sealed"))
    yield Line("item", say.text("council-measure-logs"))
    yield Line("item", say.text("council-measure-kept", days=PERIODS["audit"].kept.days))


def _dpia(say: Speech) -> Iterator[Line]:
    yield Line("heading", say.text("council-dpia"))
    for one in DPIA:
        yield Line("text", say.text(f"council-dpia-{one}"))


def _appendix(say: Speech) -> Iterator[Line]:
    yield Line("heading", say.text("council-appendix"))
    yield Line("text", say.text("council-appendix-how"))
    for purpose in purposes.TABLES:
        yield Line("heading", say.text(f"council-purpose-{purpose}"))
        for name in purposes.tables_for(purpose):
            yield Line("name", f"{table(name, say)} ({name})")
            yield Line("text", _kept(name, say))
            for one in metadata.tables[name].columns:
                yield Line("item", "; ".join((f"{one.name}: {column(one, say)}", *_fate(one, say))))


def _kept(name: str, say: Speech) -> str:
    period = purposes.period_of(name)
    return _period(say.text("council-kept"), period.kept, say) if period else say.text("council-kept-on")


def _fate(one: Any, say: Speech) -> Iterator[str]:
    chosen = fates.of(one)
    if chosen.erase:
        yield say.text(f"council-fate-{chosen.erase}")
    if chosen.export == "secret":
        yield say.text("council-secret")


def table(name: str, say: Speech) -> str:
    """What it is called in the papers. Raises `MissingText` for one that nobody has told about."""
    return say.text(f"council-table-{name}" if say.knows(f"council-table-{name}") else f"own-table-{name}")


def column(one: Any, say: Speech) -> str:
    """What stands in it, as `table` does."""
    name = one.name
    for key in (f"own-column-{one.table.name}-{name}", f"own-column-{name}"):
        if say.knows(key):
            return say.text(key)
    return say.text(f"council-column-{name}")
