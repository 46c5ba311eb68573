"""`/learn people @name`: an admin says what somebody does, in which team and for whom."""

from handlers.answers import form_id, notice
from handlers.chat import (
    Command,
    Effects,
    Event,
    Form,
    OpenForm,
    Person,
    Submit,
    group_name,
    mention,
    mentions,
)
from handlers.forms import Field, Filled, Wrong, one_colleague
from handlers.parsing import names, words
from handlers.people.rights import must_be_admin
from handlers.scope import Refused, Scope, ref
from handlers.texts import Speech
from storage import audit, people, staff
from storage.database import Transaction
from storage.refs import Ref
from storage.staff import WORDS_MAX, Staff

NAME_SHOWN = 80


def _one_line(text: str, say: Speech) -> str:
    line = " ".join(text.split())
    if len(line) > WORDS_MAX:
        raise Wrong(say.text("error-too-long", length=len(line), most=WORDS_MAX))
    return line


ROLE = Field("role", "people-form-role", _one_line, "", "line", "people-form-hint", False, WORDS_MAX)
TEAM = Field("team", "people-form-team", _one_line, "", "line", "", False, WORDS_MAX)
DEPARTMENT = Field("department", "people-form-department", _one_line, "", "line", "", False, WORDS_MAX)
WORDS = (ROLE, TEAM, DEPARTMENT)
MANAGER = one_colleague("manager", "people-form-manager", required=False)


@Scope
def for_admins(tx: Transaction, event: Event) -> None:
    must_be_admin(tx, event, "people", "people-refused")


@Scope
def of_person(tx: Transaction, event: Event) -> Person:
    """Whose form it is."""
    must_be_admin(tx, event, "people", "people-refused")
    person = people.by_ids(tx, {(found := ref(event, "people").id)}).get(found)
    if person is None or _unfit(person):
        raise Refused("people-gone")
    return person


@for_admins
def command(tx: Transaction, event: Command, _: None, say: Speech) -> Effects:
    """The form with what is known of somebody."""
    found = names.first(tx, event.text)
    if found.several:
        return [names.which(say, event.name, found)]
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


@of_person
def submit(tx: Transaction, event: Submit, person: Person, say: Speech) -> Effects:
    """All of it is kept, or nothing with the reason under what is wrong."""
    before, filled = staff.get(tx, person.id), Filled(event, say)
    said = {field.name: filled.read(field) for field in WORDS}
    manager_id = _manager(tx, filled, person, before, say)
    if filled.errors:
        return [filled.again(_form(event, say, person, before))]
    staff.put(tx, {person.id: Staff(**said, manager_id=manager_id)})
    audit.add(tx, event.by.id, "people", str(Ref("people", person.id)), event.at)
    return [notice(say, "people-saved", name=mention(person.id))]


def _manager(tx: Transaction, filled: Filled, person: Person, before: Staff, say: Speech) -> int | None:
    chosen = filled.read(MANAGER)
    known = people.by_ids(tx, set(chosen))
    managers = [known[one] for one in chosen if one in known]
    if not managers:
        return None
    if error := _unfit_manager(tx, managers, person, before, say):
        filled.wrong(MANAGER.name, error)
    return managers[0].id


def _unfit_manager(
    tx: Transaction, managers: list[Person], person: Person, before: Staff, say: Speech
) -> str:
    """What to say of who cannot manage them; "" for who can. Who does so already may stay."""
    manager = managers[0]
    if len(managers) > 1:
        return say.text("people-error-one-manager")
    if manager.id == person.id:
        return say.text("people-error-own-manager")
    if manager.id != before.manager_id and (manager.is_bot or manager.is_stranger or manager.has_left):
        return say.text("people-error-unfit-manager", name=_called(manager))
    if staff.cycles(tx, {person.id: manager.id}):
        return say.text("people-error-cycle", name=_called(person), manager=_called(manager))
    return ""


def _unfit(person: Person) -> str:
    """Why nothing can be kept of somebody's work, as a text; "" when it can."""
    if person.is_bot:
        return "people-a-bot"
    if person.is_stranger:
        return "people-a-stranger"
    return "people-a-leaver" if person.has_left else ""


def _called(person: Person) -> str:
    """Under an input stands plain text: no platform makes a mention of it."""
    return person.name or person.user


def _named(tx: Transaction, text: str) -> list[Person]:
    """The people named in a text, in order, each once."""
    ids = [int(one.id) for one in mentions(text) if group_name(one) is None]
    known = people.by_ids(tx, set(ids))
    return [known[one] for one in ids if one in known]


def _form(event: Event, say: Speech, person: Person, now: Staff) -> Form:
    inputs = (
        *(field.shown(say, getattr(now, field.name), name=_called(person)) for field in WORDS),
        MANAGER.shown(say, mention(now.manager_id) if now.manager_id else ""),
    )
    return Form(
        "staff", form_id(event), say.text("people-form-title"), inputs, say.text("save"),
        say.text("cancel"), str(Ref("people", person.id)),
    )  # fmt: skip
