"""Where and when an organisation works: language, time zone, holidays, days and hours."""

from collections.abc import Mapping

from handlers import fields as handlers_fields
from handlers.chat import Input, Option, chosen
from handlers.fields import Fields
from handlers.people import public_holidays
from handlers.setup.section import Here, Section, Values, keep_in_workspace
from handlers.texts import LANGUAGES, speak
from storage import free_days

IN_WORKSPACE = ("language", "zone", "country", "worked_holidays")


def _now(here: Here) -> list[str]:
    workspace, say = here.tx.workspace, here.say
    country = say.country(workspace.country) if workspace.country else say.text("setup-place-no-country")
    return [
        say.text(
            "setup-place-now",
            language=speak(workspace.language).text("settings-language-name"),
            zone=workspace.zone,
        ),
        say.text("setup-place-holidays-now", country=country, count=len(free_days.all(here.tx))),
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
    languages = tuple(Option(one, speak(one).text("settings-language-name")) for one in LANGUAGES)
    closed = "\n".join(f"{day} {name}".strip() for day, name in free_days.all(here.tx).items())
    country_hint, closed_hint = say.text("setup-place-country-hint"), say.text("setup-place-closed-hint")
    zone_hint = say.text("setup-place-zone-hint")
    return (
        Input("language", say.text("settings-language"), "choice", workspace.language, options=languages),
        Input("zone", say.text("settings-zone"), "line", workspace.zone, zone_hint, True, 64),
        Input("country", say.text("setup-place-country"), "line", workspace.country, country_hint, False, 60),
        *_closed_on(here),
        Input(
            "closed", say.text("setup-place-closed"), "lines", closed, closed_hint, False,
            handlers_fields.FREE_DAYS_LENGTH,
        ),
    )  # fmt: skip


def _closed_on(here: Here) -> tuple[Input, ...]:
    """Which of the country's holidays are free; none when there is no country."""
    names, say = _holidays(here), here.say
    free = ",".join(one for one in names if one not in here.tx.workspace.worked_holidays)
    options = tuple(Option(one, name) for one, name in names.items())
    label, hint = say.text("setup-place-holidays"), say.text("setup-place-holidays-hint")
    asked = Input("holidays", label, "choices", free, hint, required=False, options=options)
    return (asked,) if options else ()


def _read(here: Here, fields: Fields) -> Values:
    workspace, language = here.tx.workspace, fields.text("language")
    if language not in LANGUAGES:
        fields.wrong("language", here.say.text("setup-error-choice"))
    country = fields.read("country", handlers_fields.country_or_none, workspace.country)
    return {
        "language": language,
        "zone": fields.read("zone", handlers_fields.zone, workspace.zone),
        "country": country,
        "worked_holidays": _worked(here, country, fields.text("holidays")),
        "free_days": fields.read("closed", handlers_fields.free_days, free_days.all(here.tx)),
    }


def _worked(here: Here, country: str, free: str) -> tuple[str, ...]:
    """Those that were not ticked. They are asked for one country: with another comes what is usual there."""
    before, asked = here.tx.workspace.worked_holidays, _holidays(here)
    worked = [one for one in asked if one not in chosen(free)]
    if country != here.tx.workspace.country or {*worked} == {*before} & {*asked}:
        return before
    return (*(one for one in before if one not in asked), *worked)


def _keep(here: Here, values: Values) -> list[str]:
    changed = keep_in_workspace(here, {name: values[name] for name in IN_WORKSPACE})
    if values["free_days"] != free_days.all(here.tx):
        free_days.choose(here.tx, values["free_days"])
        changed.append("free_days")
    return changed


PLACE = Section("setup-place", _now, _inputs, _read, _keep)


# --- working days and hours ------------------------------------------------------------------------


def _now_hours(here: Here) -> list[str]:
    workspace = here.tx.workspace
    days = ", ".join(here.say.weekday(int(day)) for day in workspace.work_days)
    hours = handlers_fields.written(workspace.work_from, workspace.work_until)
    return [here.say.text("setup-hours-now", days=days, hours=hours)]


def _inputs_hours(here: Here) -> tuple[Input, ...]:
    workspace, say = here.tx.workspace, here.say
    hours = handlers_fields.written(workspace.work_from, workspace.work_until)
    return (
        Input(
            "work_days", say.text("settings-days"), "choices", ",".join(workspace.work_days),
            options=handlers_fields.weekdays(say),
        ),
        Input("hours", say.text("settings-hours"), "line", hours, say.text("settings-hours-hint"), True, 20),
    )  # fmt: skip


def _read_hours(here: Here, fields: Fields) -> Values:
    workspace = here.tx.workspace
    begin, end = fields.read("hours", handlers_fields.span, (workspace.work_from, workspace.work_until))
    days = fields.read("work_days", handlers_fields.days, workspace.work_days)
    return {"work_days": days, "work_from": begin, "work_until": end}


HOURS = Section("setup-hours", _now_hours, _inputs_hours, _read_hours)
