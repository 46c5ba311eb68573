"""`/learn audit`: what admins and owners of data did, for admins."""

from handlers.answers import notice, voice
from handlers.chat import AnyEffect, Button, Buttons, Card, Command, Event, Note, Press, Reply, Text, mention
from handlers.parsing import words
from handlers.people import admission, availability
from handlers.texts import Speech
from storage import audit, people
from storage.audit import Act
from storage.database import Transaction

PAGE = 15


def command(tx: Transaction, event: Command) -> list[AnyEffect]:
    return _page(tx, event, None)


def more(tx: Transaction, event: Press) -> list[AnyEffect]:
    return _page(tx, event, words.number(event.value))


def _page(tx: Transaction, event: Event, before: int | None) -> list[AnyEffect]:
    say = voice(tx, event)
    if not admission.is_admin(tx, event.by):
        audit.add(tx, event.by.id, "refused", "audit", event.at)
        return [notice(say, "audit-admins-only")]
    acts = audit.last(tx, PAGE, before)
    zone = availability.zone(tx, event.by)
    named = people.by_ids(tx, {act.actor_id for act in acts if act.actor_id is not None})
    lines = [Text(_line(act, act.actor_id in named, zone, say)) for act in acts]
    return [
        Reply(Card((*(lines or [Text(say.text("audit-none"))]), _end(acts, say)), say.text("audit-title")))
    ]


def _line(act: Act, is_there: bool, zone: str, say: Speech) -> str:
    by = say.text("audit-command-line" if act.by_command_line else "audit-nobody")
    if act.actor_id is not None and is_there:
        by = mention(act.actor_id)
    return " · ".join([say.moment(act.at, zone), by, act.act, act.about])


def _end(acts: list[Act], say: Speech) -> Buttons | Note:
    if len(acts) < PAGE:
        return Note(say.text("list-end"))
    return Buttons((Button("more_audit", say.text("list-more"), str(acts[-1].id)),))
