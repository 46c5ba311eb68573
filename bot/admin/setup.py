"""How it is set up. To read: each part says what to type to change it."""

from datetime import datetime

from bot.admin.tables import MOST, Cell, Section, Table, columns, few, row
from bot.mentioned_people import mentioned_people
from handlers import modules
from handlers.chat import Command, Person, replace_mentions
from handlers.setup.cards import SECTIONS
from handlers.setup.section import Here
from handlers.texts import Speech
from storage import places, staff, subscriptions
from storage.database import Transaction

CHOSEN = ("channels", "kudos", "place", "hours", "who")
"""Parts of the set-up that are told in a few lines; modules have a table of their own."""


def section(tx: Transaction, person: Person, say: Speech, now: datetime) -> Section:
    about = [say.text("admin-setup-change"), say.text("admin-setup-people")]
    tables = [_modules(tx, say), _choices(tx, person, say, now), _channels(tx, say), _people(tx, say)]
    return Section("setup", say.text("admin-setup"), about, tables)


def _modules(tx: Transaction, say: Speech) -> Table:
    rows = [
        row(say.text(f"module-{one}"), _on(modules.is_on(tx, one), say), say.text(f"module-{one}-does"))
        for one in modules.ALL
    ]
    return Table(say.text("setup-modules"), columns("modules", say), rows)


def _on(is_on: bool, say: Speech) -> Cell:
    return Cell(say.text("admin-on"), "good") if is_on else Cell(say.text("admin-off"), "rest")


def _choices(tx: Transaction, person: Person, say: Speech, now: datetime) -> Table:
    asked = Command(key="", at=now, workspace=tx.workspace.ref, by=person, name="learn setup")
    here = Here(tx, asked, say)
    rows = [
        row(say.text(SECTIONS[one].title), _with_names(tx, "\n".join(SECTIONS[one].now(here))))
        for one in CHOSEN
    ]
    return Table(say.text("admin-choices"), columns("choices", say), rows)


def _with_names(tx: Transaction, text: str) -> str:
    who = mentioned_people(tx, text)
    return replace_mentions(text, lambda one: who[int(one.id)].name or who[int(one.id)].user)


def _channels(tx: Transaction, say: Speech) -> Table:
    """Of private ones only how many there are for each: not everybody who sets things up is in them."""
    modules_in = subscriptions.places_of(tx)
    public = places.public_of(tx, modules_in)
    rows = []
    for one in public[:MOST]:
        does = say.listed(say.text(f"module-{name}") for name in modules_in[one.key])
        rows.append(row("#" + (one.name or one.key).lstrip("#"), does))
    if more := len(public) - len(rows):
        rows.append(row(say.text("admin-more", count=more)))
    if private := len(modules_in) - len(public):
        rows.append(row(say.text("admin-channels-private"), str(private)))
    return Table(say.text("admin-channels"), columns("channels", say), rows, say.text("admin-channels-none"))


def _people(tx: Transaction, say: Speech) -> Table:
    """How much of who works for whom is known, never who."""
    rows = [
        row(say.text(f"admin-people-{one}"), str(count) if one in staff.GROUPS else few(count, say))
        for one, count in staff.known(tx).items()
    ]
    return Table(say.text("admin-people"), columns("people", say), rows)
