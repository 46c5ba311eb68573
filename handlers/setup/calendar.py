"""Where and when an organisation works: language, time zone, holidays, days and hours."""

from collections.abc import Mapping

from handlers.calendar import public_holidays
from handlers.chat import Input, Option
from handlers.forms import Filled, choice, ticked
from handlers.forms.hours import days, free_days, hours, weekdays, written
from handlers.forms.names import country, zone
from handlers.setup.section import Here, Section, Values, keep_in_workspace
from handlers.texts import LANGUAGES, speak
from storage import free_days as stored_free_days

IN_WORKSPACE = ("language", "zone", "country", "worked_holidays")

LANGUAGE = choice("language", "settings-language", "setup-error-choice")
ZONE = zone("zone", "settings-zone", hint="setup-place-zone-hint")
COUNTRY = country("country", "setup-place-country", hint="setup-place-country-hint")
HOLIDAYS = ticked("holidays", "setup-place-holidays", hint="setup-place-holidays-hint")
CLOSED = free_days("closed", "setup-place-closed", hint="setup-place-closed-hint")

DAYS = days("work_days", "settings-days")
WORK = hours("hours", "settings-hours", hint="settings-hours-hint")


def _now(here: Here) -> list[str]:
    workspace, say = here.tx.workspace, here.say
    country = say.country(workspace.country) if workspace.country else say.text("setup-place-no-country")
    return [
        say.text(
            "setup-place-now",
            language=speak(workspace.language).text("settings-language-name"),
            zone=workspace.zone,
        ),
        say.text("setup-place-holidays-now", country=country, count=len(stored_free_days.all(here.tx))),
        *_worked_now(here),
    ]


def _worked_now(here: Here) -> list[str]:
    names = _holidays(here)
    worked = ", ".join(names[one] for one in names if one in here.tx.workspace.worked_holidays)
    return [here.say.text("setup-place-worked-now", names=worked)] if worked else []


def _holidays(here: Here) -> Mapping[str, str]:
    """The names of the public holidays of the country, by their keys."""
    return public_holidays.named(here.tx.workspace.country, here.event.at.year, here.say.language)


def _inputs(here: Here) -> tuple[Input, ...]:
    workspace, say = here.tx.workspace, here.say
    languages = (Option(one, speak(one).text("settings-language-name")) for one in LANGUAGES)
    closed = "\n".join(f"{day} {name}".strip() for day, name in stored_free_days.all(here.tx).items())
    return (
        LANGUAGE.shown(say, workspace.language, tuple(languages)),
        ZONE.shown(say, workspace.zone),
        COUNTRY.shown(say, workspace.country),
        *_free_holidays(here),
        CLOSED.shown(say, closed),
    )


def _free_holidays(here: Here) -> tuple[Input, ...]:
    """Which of the country's holidays are free; none when there is no country."""
    names = _holidays(here)
    free = ",".join(one for one in names if one not in here.tx.workspace.worked_holidays)
    options = tuple(Option(one, name) for one, name in names.items())
    return (HOLIDAYS.shown(here.say, free, options),) if options else ()


def _read(here: Here, filled: Filled) -> Values:
    language, country = filled.read(LANGUAGE, LANGUAGES), filled.read(COUNTRY)
    return {
        "language": language,
        "zone": filled.read(ZONE),
        "country": country,
        "worked_holidays": _worked(here, country, filled.read(HOLIDAYS, _holidays(here))),
        "free_days": filled.read(CLOSED),
    }


def _worked(here: Here, country: str, free: tuple[str, ...]) -> tuple[str, ...]:
    """Those that were not ticked. They are asked for one country: with another comes what is usual there."""
    before, asked = here.tx.workspace.worked_holidays, _holidays(here)
    worked = [one for one in asked if one not in free]
    if country != here.tx.workspace.country or {*worked} == {*before} & {*asked}:
        return before
    return (*(one for one in before if one not in asked), *worked)


def _keep(here: Here, values: Values) -> list[str]:
    changed = keep_in_workspace(here, {name: values[name] for name in IN_WORKSPACE})
    if values["free_days"] != stored_free_days.all(here.tx):
        stored_free_days.choose(here.tx, values["free_days"])
        changed.append("free_days")
    return changed


PLACE = Section("setup-place", _now, _inputs, _read, _keep)


# --- working days and hours ------------------------------------------------------------------------


def _now_hours(here: Here) -> list[str]:
    workspace = here.tx.workspace
    days = ", ".join(here.say.weekday(int(day)) for day in workspace.work_days)
    return [here.say.text("setup-hours-now", days=days, hours=written(*_hours(here)))]


def _inputs_hours(here: Here) -> tuple[Input, ...]:
    days = ",".join(here.tx.workspace.work_days)
    return (
        DAYS.shown(here.say, days, weekdays(here.say)),
        WORK.shown(here.say, written(*_hours(here))),
    )


def _read_hours(here: Here, filled: Filled) -> Values:
    begin, end = filled.read(WORK)
    return {"work_days": filled.read(DAYS), "work_from": begin, "work_until": end}


def _hours(here: Here) -> tuple[str, str]:
    return here.tx.workspace.work_from, here.tx.workspace.work_until


HOURS = Section("setup-hours", _now_hours, _inputs_hours, _read_hours)
