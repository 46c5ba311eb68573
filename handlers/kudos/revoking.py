"""Taking kudos back: undone, or gone with the words they were given with."""

from handlers import allowance, kudos_shown
from handlers.answers import notice, voice
from handlers.chat import Command, MessageChanged, MessageDeleted, mention
from handlers.kudos import giving
from handlers.kudos.giving import Effects
from storage import kudos, posts
from storage.database import Transaction


def undo(tx: Transaction, event: Command) -> Effects:
    """Take back what was given last."""
    say = voice(tx, event)
    last = kudos.last_given(tx, event.by.id)
    if not last:
        return [notice(say, "kudos-undo-nothing")]
    for one in last:
        kudos.revoke(tx, one, allowance.today(tx, event), event.at, "undone")
    names = kudos_shown.listing(dict.fromkeys(mention(one.receiver_id) for one in last), say)
    refreshed = kudos_shown.refreshed(tx, last[0].source, event.key)
    return [*refreshed, notice(say, "kudos-undone", names=names)]


def message_deleted(tx: Transaction, event: MessageDeleted) -> Effects:
    """What was given with or for this message goes with it, and nothing that comes late counts."""
    if event.place is None:
        return []
    posts.mark_deleted(tx, event.place.id, event.message, event.at)
    source = giving.source(event, event.place, event.message)
    kudos.revoke_source(tx, source, event.at, "message deleted")
    return [*kudos_shown.refreshed(tx, source, event.key)]


def message_changed(tx: Transaction, event: MessageChanged) -> Effects:
    """Who was edited out of a message with kudos loses them; nobody is edited in."""
    if event.place is None:
        return []
    source = giving.source(event, event.place, event.message)
    still = {person.id for person in giving.named(tx, event.text)}
    for one in kudos.from_source(tx, source):
        if one.via == kudos.WORDS and one.giver_id == event.by.id and one.receiver_id not in still:
            kudos.revoke(tx, one, allowance.today(tx, event), event.at, "edited out")
    return [*kudos_shown.refreshed(tx, source, event.key)]
