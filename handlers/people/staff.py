"""`/learn people @name`: an admin says what somebody does, in which team and for whom."""

from handlers.answers import filled, form_id, notice, voice
from handlers.chat import (
    AnyEffect,
    Command,
    Event,
    Form,
    FormErrors,
    Input,
    OpenForm,
    Person,
    Submit,
    group_name,
    mention,
    mentions,
)
from handlers.parsing import names as parsing_names
from handlers.parsing import words
from handlers.people import admission
from handlers.texts import Speech
from storage import audit, people, staff
from storage.database import Transaction
from storage.staff import WORDS_MAX, Staff

Effects = list[AnyEffect]

WORDS = ("role", "team", "department")
MOST_NAMED = 3
NAME_SHOWN = 80


def command(tx: Transaction, event: Command) -> Effects:
    """The form with what is known of somebody."""
    say = voice(tx, event)
    if not admission.is_admin(tx, event.by):
        return _refused(tx, event, say)
    found = parsing_names.first(tx, event.text)
    if found.several:
        return [parsing_names.which(say, event.name, found)]
    if unknown := words.named_but_unknown(found.text):
        return [notice(say, "people-unknown", name=f"@{unknown[0]}")]
    named = _named(tx, found.text)
    if not mentions(found.text) and found.text:
        return [notice(say, "people-unknown", name=words.excerpt(found.text, NAME_SHOWN))]
    if len(named) != 1 or any(group_name(one) for one in mentions(found.text)):
        return [notice(say, "people-usage" if not named else "people-one-at-a-time")]
    if unfit := _unfit(named[0]):
        return [notice(say, unfit, name=mention(named[0].id))]
    return [OpenForm(_form(event, say, named[0], staff.get(tx, named[0].id)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """All of it is kept, or nothing with the reason under what is wrong."""
    say = voice(tx, event)
    if not admission.is_admin(tx, event.by):
        return _refused(tx, event, say)
    person = _about(tx, event.about)
    if person is None or _unfit(person):
        return [notice(say, "people-gone")]
    before, errors = staff.get(tx, person.id), _too_long(event, say)
    manager_id, error = _manager(tx, event, person, before, say)
    if error:
        errors["manager"] = error
    if errors:
        return [FormErrors(filled(_form(event, say, person, before), event), errors)]
    said = {name: _line(event, name) for name in WORDS}
    staff.put(tx, {person.id: Staff(**said, manager_id=manager_id)})
    audit.add(tx, event.by.id, "people", f"people:{person.id}", event.at)
    return [notice(say, "people-saved", name=mention(person.id))]


def _refused(tx: Transaction, event: Event, say: Speech) -> Effects:
    audit.add(tx, event.by.id, "refused", "people", event.at)
    admins = [mention(one.id) for one in admission.admins(tx)[:MOST_NAMED]]
    return [notice(say, "people-refused", names=", ".join(admins), known="yes" if admins else "no")]


def _manager(
    tx: Transaction, event: Submit, person: Person, before: Staff, say: Speech
) -> tuple[int | None, str]:
    """Who was chosen, and what is wrong with that; "" when nothing is. Who manages them already may stay."""
    named = _named(tx, event.values.get("manager", ""))
    if not named:
        return None, ""
    manager = named[0]
    if len(named) > 1:
        return None, say.text("people-error-one-manager")
    if manager.id == person.id:
        return None, say.text("people-error-own-manager")
    if manager.id != before.manager_id and (manager.is_bot or manager.is_stranger or manager.has_left):
        return None, say.text("people-error-unfit-manager", name=_called(manager))
    if staff.cycles(tx, {person.id: manager.id}):
        names = {"name": _called(person), "manager": _called(manager)}
        return None, say.text("people-error-cycle", **names)
    return manager.id, ""


def _too_long(event: Submit, say: Speech) -> dict[str, str]:
    lines = {name: len(_line(event, name)) for name in WORDS}
    return {
        name: say.text("error-too-long", length=length, most=WORDS_MAX)
        for name, length in lines.items()
        if length > WORDS_MAX
    }


def _unfit(person: Person) -> str:
    """Why nothing can be kept of somebody's work, as a text; "" when it can."""
    if person.is_bot:
        return "people-a-bot"
    if person.is_stranger:
        return "people-a-stranger"
    return "people-a-leaver" if person.has_left else ""


def _line(event: Submit, name: str) -> str:
    return " ".join(event.values.get(name, "").split())


def _called(person: Person) -> str:
    """Under an input stands plain text: no platform makes a mention of it."""
    return person.name or person.user


def _named(tx: Transaction, text: str) -> list[Person]:
    """The people named in a text, in order, each once."""
    ids = [int(one.id) for one in mentions(text) if group_name(one) is None]
    known = people.by_ids(tx, set(ids))
    return [known[one] for one in ids if one in known]


def _about(tx: Transaction, about: str) -> Person | None:
    known = people.by_ids(tx, {words.number(about.removeprefix("people:")) or 0})
    return next(iter(known.values()), None)


def _form(event: Event, say: Speech, person: Person, now: Staff) -> Form:
    hint = say.text("people-form-hint", name=_called(person))
    manager = mention(now.manager_id) if now.manager_id else ""
    inputs = (
        Input("role", say.text("people-form-role"), "line", now.role, hint, False, WORDS_MAX),
        Input("team", say.text("people-form-team"), "line", now.team, "", False, WORDS_MAX),
        Input("department", say.text("people-form-department"), "line", now.department, "", False, WORDS_MAX),
        Input("manager", say.text("people-form-manager"), "people", manager, "", False),
    )
    return Form(
        "staff", form_id(event), say.text("people-form-title"), inputs, say.text("save"),
        say.text("cancel"), f"people:{person.id}",
    )  # fmt: skip
