"""Where and when an organisation works: language, time zone, holidays, days and hours."""

from handlers import form_fields
from handlers.chat import Input, Option
from handlers.form_fields import Fields
from handlers.setup.section import Here, Section, Values, keep_in_workspace
from handlers.texts import LANGUAGES, speak
from storage import free_days


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
    ]


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
        Input(
            "closed", say.text("setup-place-closed"), "lines", closed, closed_hint, False,
            form_fields.FREE_DAYS_LENGTH,
        ),
    )  # fmt: skip


def _read(here: Here, fields: Fields) -> Values:
    workspace, language = here.tx.workspace, fields.text("language")
    if language not in LANGUAGES:
        fields.wrong("language", here.say.text("setup-error-choice"))
    return {
        "language": language,
        "zone": fields.read("zone", form_fields.zone, workspace.zone),
        "country": fields.read("country", form_fields.country_or_none, workspace.country),
        "free_days": fields.read("closed", form_fields.free_days, free_days.all(here.tx)),
    }


def _keep(here: Here, values: Values) -> list[str]:
    changed = keep_in_workspace(here, {name: values[name] for name in ("language", "zone", "country")})
    if values["free_days"] != free_days.all(here.tx):
        free_days.choose(here.tx, values["free_days"])
        changed.append("free_days")
    return changed


PLACE = Section("setup-place", _now, _inputs, _read, _keep)


# --- working days and hours ------------------------------------------------------------------------


def _now_hours(here: Here) -> list[str]:
    workspace = here.tx.workspace
    days = ", ".join(here.say.weekday(int(day)) for day in workspace.work_days)
    hours = form_fields.written(workspace.work_from, workspace.work_until)
    return [here.say.text("setup-hours-now", days=days, hours=hours)]


def _inputs_hours(here: Here) -> tuple[Input, ...]:
    workspace, say = here.tx.workspace, here.say
    hours = form_fields.written(workspace.work_from, workspace.work_until)
    return (
        Input(
            "work_days", say.text("settings-days"), "choices", ",".join(workspace.work_days),
            options=form_fields.weekdays(say),
        ),
        Input("hours", say.text("settings-hours"), "line", hours, say.text("settings-hours-hint"), True, 20),
    )  # fmt: skip


def _read_hours(here: Here, fields: Fields) -> Values:
    workspace = here.tx.workspace
    begin, end = fields.read("hours", form_fields.span, (workspace.work_from, workspace.work_until))
    days = fields.read("work_days", form_fields.days, workspace.work_days)
    return {"work_days": days, "work_from": begin, "work_until": end}


HOURS = Section("setup-hours", _now_hours, _inputs_hours, _read_hours)
