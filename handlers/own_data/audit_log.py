"""`/learn audit`: what admins and owners of data did, for admins."""

from collections.abc import Mapping

from handlers.answers import about
from handlers.chat import AnyEffect, Button, Buttons, Card, Command, Event, Note, Press, Reply, Text, mention
from handlers.own_data.acts import by_whom, people_in, told
from handlers.people import availability
from handlers.people.rights import must_be_admin
from handlers.scope import Scope
from handlers.texts import Speech
from storage import audit
from storage.audit import Act
from storage.database import Transaction
from storage.refs import number

PAGE = 15


@Scope
def after(tx: Transaction, event: Event) -> int | None:
    """The last act that was shown."""
    must_be_admin(tx, event, "audit", "audit-admins-only")
    return number(about(event)) or None


@after
def page(tx: Transaction, event: Command | Press, before: int | None, say: Speech) -> list[AnyEffect]:
    """`/learn audit`, and its "more"."""
    acts = audit.last(tx, PAGE, before)
    zone = availability.zone(tx, event.by)
    names = {number: mention(number) for number in people_in(tx, acts)}
    lines = [Text(_line(act, names, zone, say)) for act in acts]
    return [
        Reply(Card((*(lines or [Text(say.text("audit-none"))]), _end(acts, say)), say.text("audit-title")))
    ]


def _line(act: Act, names: Mapping[int, str], zone: str, say: Speech) -> str:
    return " · ".join([say.moment(act.at, zone), by_whom(act, names, say), told(act, names, say)])


def _end(acts: list[Act], say: Speech) -> Buttons | Note:
    if len(acts) < PAGE:
        return Note(say.text("list-end"))
    return Buttons((Button("more_audit", say.text("list-more"), str(acts[-1].id)),))
