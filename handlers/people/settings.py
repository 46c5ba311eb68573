"""`/learn settings`: everything somebody chooses for themselves, in one form."""

from datetime import date
from typing import Any

from handlers import fields as handlers_fields
from handlers import modules
from handlers.answers import filled, form_id, notice, voice, voice_of
from handlers.chat import (
    AnyEffect,
    Command,
    Event,
    Form,
    FormErrors,
    Input,
    OpenForm,
    Option,
    Press,
    Submit,
    chosen,
)
from handlers.fields import Fields
from handlers.kudos import allowance
from handlers.people import availability
from handlers.texts import LANGUAGES, Speech, speak
from storage import people, preferences
from storage.database import Transaction
from storage.preferences import Preferences

Effects = list[AnyEffect]

PLATFORM = "platform"
YES, NO = "yes", "no"


def command(tx: Transaction, event: Command) -> Effects:
    return [OpenForm(_form(tx, event, voice(tx, event)))]


def open_form(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(_form(tx, event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """All of it, or with an error under a field none of it."""
    say, fields = voice(tx, event), Fields(event, voice(tx, event))
    chosen_now = _read(tx, event, fields, say)
    zone = fields.read("zone", handlers_fields.zone_or_none, None)
    if fields.errors:
        return [FormErrors(filled(_form(tx, event, say), event), fields.errors)]
    preferences.choose(tx, event.by.id, chosen_now)
    language = fields.text("language")
    person = people.keep_zone(tx, event.by, zone)
    person = people.keep_language(tx, person, language if language in LANGUAGES else None)
    people.set_listed(tx, person.id, fields.text("listed") == YES)
    people.set_findable(tx, person.id, fields.text("findable") == YES)
    say = voice_of(tx, person)
    if chosen_now.paused_until is not None:
        return [notice(say, "settings-saved-paused", day=say.day(chosen_now.paused_until))]
    return [notice(say, "settings-saved")]


def _read(tx: Transaction, event: Submit, fields: Fields, say: Speech) -> Preferences:
    """What is as the workspace has it stays so when the workspace chooses differently."""
    here, before = tx.workspace, preferences.of(tx, event.by.id)
    days = fields.read("work_days", handlers_fields.days, here.work_days)
    hours = fields.read("hours", handlers_fields.span, (here.work_from, here.work_until))
    quiet = fields.read("quiet", handlers_fields.span_or_none, ("", ""))
    if handlers_fields.leaves_none(outer=quiet, inner=hours):
        fields.wrong("quiet", say.text("settings-error-quiet"))
    paused_until = fields.read("paused_until", handlers_fields.day_or_none, None, allowance.today(tx, event))
    speaking = chosen(fields.text("modules"))
    silent = [name for name in _modules(tx) if name not in speaking]
    unasked = [name for name in before.muted if name not in _modules(tx)]
    return Preferences(
        work_days="" if days == here.work_days else days,
        **_hours(hours, (here.work_from, here.work_until)),
        quiet_from=quiet[0],
        quiet_until=quiet[1],
        paused_until=paused_until,
        muted=tuple(silent + unasked),
    )


def _hours(hours: tuple[str, str], usual: tuple[str, str]) -> dict[str, Any]:
    begin, end = ("", "") if hours == usual else hours
    return {"work_from": begin, "work_until": end}


def _modules(tx: Transaction) -> list[str]:
    return [name for name in modules.ALL if modules.is_on(tx, name)]


# --- the form --------------------------------------------------------------------------------------


def _form(tx: Transaction, event: Event, say: Speech) -> Form:
    now = preferences.of(tx, event.by.id)
    inputs = (
        *_who_and_where(tx, event, say),
        *_when(tx, now, allowance.today(tx, event), say),
        *_what(tx, event, now, say),
    )
    return Form(
        "settings", form_id(event), say.text("settings-title"), inputs, say.text("save"), say.text("cancel")
    )


def _who_and_where(tx: Transaction, event: Event, say: Speech) -> tuple[Input, ...]:
    person = event.by
    language = person.language if person.keeps_language and person.language else PLATFORM
    languages = (
        Option(PLATFORM, say.text("settings-language-platform")),
        *(Option(one, speak(one).text("settings-language-name")) for one in LANGUAGES),
    )
    own_zone = person.zone if person.keeps_zone and person.zone else ""
    zone_hint = say.text("settings-zone-hint", zone=availability.zone(tx, person))
    return (
        Input("language", say.text("settings-language"), "choice", language, options=languages),
        Input("zone", say.text("settings-zone"), "line", own_zone, zone_hint, False, 64),
    )


def _when(tx: Transaction, now: Preferences, today: date, say: Speech) -> tuple[Input, ...]:
    here = tx.workspace
    days = ",".join(now.work_days or here.work_days)
    hours = handlers_fields.written(now.work_from or here.work_from, now.work_until or here.work_until)
    quiet = handlers_fields.written(now.quiet_from, now.quiet_until)
    paused = now.paused_until
    pause = paused.isoformat() if paused is not None and paused > today else ""
    quiet_hint, pause_hint = say.text("settings-quiet-hint"), say.text("settings-pause-hint")
    return (
        Input("work_days", say.text("settings-days"), "choices", days, options=handlers_fields.weekdays(say)),
        Input("hours", say.text("settings-hours"), "line", hours, say.text("settings-hours-hint"), True, 20),
        Input("quiet", say.text("settings-quiet"), "line", quiet, quiet_hint, False, 20),
        Input("paused_until", say.text("settings-pause"), "date", pause, pause_hint, False),
    )


def _what(tx: Transaction, event: Event, now: Preferences, say: Speech) -> tuple[Input, ...]:
    on = _modules(tx)
    options = tuple(Option(name, say.text(f"module-{name}")) for name in on)
    speaking = ",".join(name for name in on if name not in now.muted)
    yes_no = (Option(YES, say.text("yes")), Option(NO, say.text("no")))
    listed = YES if people.is_listed(tx, event.by.id) else NO
    findable = YES if people.is_findable(tx, event.by.id) else NO
    unasked = Input("modules", say.text("settings-modules"), "choices", speaking, "", False, options=options)
    return (
        *((unasked,) if options else ()),
        Input("listed", say.text("settings-listed"), "choice", listed, options=yes_no),
        Input("findable", say.text("settings-findable"), "choice", findable, options=yes_no),
    )
