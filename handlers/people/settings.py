"""`/learn settings`: everything somebody chooses for themselves, in one form."""

from datetime import date
from typing import Any

from handlers import modules
from handlers.answers import form_id, notice, voice, voice_of
from handlers.chat import (
    Command,
    Effects,
    Event,
    Form,
    Input,
    OpenForm,
    Option,
    Press,
    Submit,
)
from handlers.forms import NO, YES, Field, Filled, ticked, yes_and_no, yes_or_no
from handlers.forms.hours import day_to_come, days, hours, leaves_none, weekdays, written
from handlers.forms.names import zone
from handlers.people import availability
from handlers.texts import LANGUAGES, Speech, speak
from storage import people, preferences
from storage.database import Transaction
from storage.preferences import Preferences

PLATFORM = "platform"
"""The language is that of the platform."""


def _language(text: str, say: Speech) -> str | None:
    return text if text in LANGUAGES else None


LANGUAGE = Field[str | None]("language", "settings-language", _language, None, "choice")
ZONE = zone("zone", "settings-zone", hint="settings-zone-hint", required=False)
DAYS = days("work_days", "settings-days")
WORK = hours("hours", "settings-hours", hint="settings-hours-hint")
QUIET = hours("quiet", "settings-quiet", hint="settings-quiet-hint", required=False)
PAUSE = day_to_come("paused_until", "settings-pause", hint="settings-pause-hint")
MODULES = ticked("modules", "settings-modules")
LISTED = yes_or_no("listed", "settings-listed")
FINDABLE = yes_or_no("findable", "settings-findable")


def open_form(tx: Transaction, event: Command | Press) -> Effects:
    """`/learn settings`, and the button on one's own page."""
    return [OpenForm(_form(tx, event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """All of it, or with an error under a field none of it."""
    say = voice(tx, event)
    filled = Filled(event, say)
    chosen, zone = _read(tx, event, filled, say), filled.read(ZONE)
    if filled.errors:
        return [filled.again(_form(tx, event, say))]
    preferences.choose(tx, event.by.id, chosen)
    person = people.keep_zone(tx, event.by, zone or None)
    person = people.keep_language(tx, person, filled.read(LANGUAGE))
    people.set_listed(tx, person.id, filled.read(LISTED))
    people.set_findable(tx, person.id, filled.read(FINDABLE))
    say = voice_of(tx, person)
    if chosen.paused_until is not None:
        return [notice(say, "settings-saved-paused", day=say.day(chosen.paused_until))]
    return [notice(say, "settings-saved")]


def _read(tx: Transaction, event: Submit, filled: Filled, say: Speech) -> Preferences:
    """What is as the workspace has it stays so when the workspace chooses differently."""
    here, before = tx.workspace, preferences.of(tx, event.by.id)
    usual = here.work_from, here.work_until
    days, work, quiet = filled.read(DAYS), filled.read(WORK), filled.read(QUIET)
    if leaves_none(outer=quiet, inner=work if any(work) else usual):
        filled.wrong(QUIET.name, say.text("settings-error-quiet"))
    paused_until = filled.read(PAUSE, availability.today(tx, event.by, event.at))
    on = _modules(tx)
    speaking = filled.read(MODULES, on)
    return Preferences(
        work_days="" if days == here.work_days else days,
        **_hours(work, usual),
        quiet_from=quiet[0],
        quiet_until=quiet[1],
        paused_until=paused_until,
        muted=tuple(one for one in on if one not in speaking)
        + tuple(one for one in before.muted if one not in on),
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
        *_when(tx, now, availability.today(tx, event.by, event.at), say),
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
    return (
        LANGUAGE.shown(say, language, languages),
        ZONE.shown(say, own_zone, zone=availability.zone(tx, person)),
    )


def _when(tx: Transaction, now: Preferences, today: date, say: Speech) -> tuple[Input, ...]:
    here, paused = tx.workspace, now.paused_until
    pause = paused.isoformat() if paused is not None and paused > today else ""
    return (
        DAYS.shown(say, ",".join(now.work_days or here.work_days), weekdays(say)),
        WORK.shown(say, written(now.work_from or here.work_from, now.work_until or here.work_until)),
        QUIET.shown(say, written(now.quiet_from, now.quiet_until)),
        PAUSE.shown(say, pause),
    )


def _what(tx: Transaction, event: Event, now: Preferences, say: Speech) -> tuple[Input, ...]:
    options = tuple(Option(name, say.text(f"module-{name}")) for name in _modules(tx))
    speaking = ",".join(one.value for one in options if one.value not in now.muted)
    listed = YES if people.is_listed(tx, event.by.id) else NO
    findable = YES if people.is_findable(tx, event.by.id) else NO
    return (
        *((MODULES.shown(say, speaking, options),) if options else ()),
        LISTED.shown(say, listed, yes_and_no(say)),
        FINDABLE.shown(say, findable, yes_and_no(say)),
    )
