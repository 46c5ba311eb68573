"""Showing a badge, taking it along, and hiding it again: only ever one's own."""

from handlers.answers import notice
from handlers.badges import address, cards
from handlers.badges import files as certificates
from handlers.chat import Card, Effects, Event, GiveFiles, Press, Reply, Text
from handlers.scope import Refused, Scope, ref
from handlers.texts import Speech
from storage import badges
from storage.badges import Badge
from storage.database import Transaction


@Scope
def own(tx: Transaction, event: Event) -> Badge:
    """Held. Of others it is not even said that there is one."""
    one = badges.hold(tx, ref(event, "badge").id)
    if one is None or one.person_id != event.by.id:
        raise Refused("badge-gone")
    return one


@own
def show(tx: Transaction, event: Press, one: Badge, say: Speech) -> Effects:
    """From now on whoever has its address can check it."""
    shown = badges.show(tx, one)
    if not address.base():
        return _given(event, shown, say)
    return [Reply(cards.shown(shown, say)), *_given(event, shown, say)]


@own
def files(tx: Transaction, event: Press, one: Badge, say: Speech) -> Effects:
    return _given(event, one, say)


def _given(event: Press, one: Badge, say: Speech) -> Effects:
    comes = Card((Text(say.text("badge-files-come")),))
    return [GiveFiles(certificates.both(one, event.by, say), say.text("badge-files"), comes)]


@own
def hide(tx: Transaction, event: Press, one: Badge, say: Speech) -> Effects:
    badges.hide(tx, one)
    return [notice(say, "badge-hidden")]
