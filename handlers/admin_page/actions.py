"""A link that signs an admin in once, given in their own chat and kept nowhere."""

from handlers.admin_page import address
from handlers.answers import notice
from handlers.chat import Button, Buttons, Card, Command, Effects, Event, Link, Note, Press, Reply, Text
from handlers.people.rights import must_be_admin
from handlers.scope import Scope
from handlers.texts import Speech
from storage import admin_sessions
from storage.database import Transaction


@Scope
def for_admins(tx: Transaction, event: Event) -> None:
    must_be_admin(tx, event, "admin page", "admin-page-refused")


@for_admins
def sign_in(tx: Transaction, event: Command | Press, _: None, say: Speech) -> Effects:
    """Whoever types it where others are gets a button first: a platform that shows nothing to one person
    alone would have to keep the link until it is in their own chat."""
    if not address.is_known():
        return [notice(say, "admin-page-nowhere")]
    if isinstance(event, Command) and event.place is not None and event.place.kind != "direct":
        button = Button("admin_page", say.text("admin-page-button"))
        return [Reply(Card((Text(say.text("admin-page-alone")), Buttons((button,)))))]
    token = admin_sessions.ask(tx, event.by.id, event.at)
    minutes = int(admin_sessions.ASKED_FOR.total_seconds() // 60)
    card = Card(
        (
            Text(say.text("admin-page-ready")),
            Link(address.sign_in(token), say.text("admin-page-open")),
            Note(say.text("admin-page-once", minutes=minutes)),
        ),
        say.text("admin-page-title"),
    )
    return [Reply(card, in_confidence=True)]
