"""The round on somebody's own page: signing up, how it goes for them, and what an admin can do."""

from datetime import datetime

from handlers.chat import Button, Buttons, Note, Person, Text
from handlers.mentor.rounds import cards, notices, scopes
from handlers.people import admission
from handlers.texts import Speech
from storage import mentor_rounds
from storage.database import Transaction
from storage.mentor_rounds import Role

Parts = tuple[Text | Note | Buttons, ...]
ROLES: tuple[Role, ...] = ("mentee", "mentor")


def parts(tx: Transaction, person: Person, now: datetime, say: Speech) -> Parts:
    """What there is to do with the round that goes on; nothing when there is none."""
    one = mentor_rounds.open_round(tx)
    if one is None or not scopes.may_join(tx, one, person):
        return ()
    roles = mentor_rounds.roles_of(tx, one.id, person.id)
    off = tuple(cards.off_button(one, role, say) for role in ROLES if role in roles)
    if one.state == "sign_up" and now < one.closes_at:
        day = cards.last_day(one, notices.zone(tx, one), say)
        told = say.text("round-on-page", name=one.name, day=day)
        return Text(told), Buttons((*cards.join_buttons(one, say), *off))
    return (Text(say.text("round-on-page-busy", name=one.name)), Buttons(off)) if off else ()


def admin_parts(tx: Transaction, person: Person, say: Speech) -> Parts:
    if not admission.is_admin(tx, person):
        return ()
    one = mentor_rounds.open_round(tx)
    if one is None:
        return (Buttons((Button("round_open", say.text("round-button-open")),)),)
    look = Button("round_look", say.text("round-button-manage", name=one.name[:40]), one.about)
    return (Buttons((look,)),)
