"""Taking kudos back: undone, or gone with the words they were given with."""

from handlers.answers import notice, voice
from handlers.chat import Command, MessageChanged, MessageDeleted, Reply, group_name, mention, mentions
from handlers.kudos import allowance, channel_card, giving
from handlers.kudos.giving import Effects
from handlers.parsing import names as parsing_names
from handlers.parsing import words
from handlers.texts import Speech
from storage import kudos, people, posts
from storage.database import Transaction
from storage.kudos import Kudos


def undo(tx: Transaction, event: Command, text: str = "") -> Effects:
    """Take back what was given last; with people behind it, what they were given last."""
    say = voice(tx, event)
    if not text:
        return _take_back(tx, event, kudos.last_given(tx, event.by.id)) or [notice(say, "kudos-undo-nothing")]
    last = [one for person in giving.named(tx, text) for one in kudos.last_given(tx, event.by.id, person.id)]
    return _take_back(tx, event, last) or [_nothing_from(text, say)]


def _take_back(tx: Transaction, event: Command, last: list[Kudos]) -> Effects:
    """[] when there is nothing."""
    if not last:
        return []
    say = voice(tx, event)
    for one in last:
        kudos.revoke(tx, one, allowance.today(tx, event), event.at, "undone")
    names = say.listed(dict.fromkeys(mention(one.receiver_id) for one in last))
    sources = dict.fromkeys(one.source for one in last)
    refreshed = [effect for source in sources for effect in channel_card.refreshed(tx, source, event.key)]
    return [*refreshed, notice(say, "kudos-undone", names=names)]


def _nothing_from(text: str, say: Speech) -> Reply:
    """Also for who is not known here."""
    named = [mention(one.id) for one in mentions(text) if group_name(one) is None]
    unknown = [f"@{name}" for name in words.named_but_unknown(text)]
    if not (named or unknown):
        return notice(say, "kudos-undo-how")
    return notice(say, "kudos-undo-nothing-from", names=say.listed([*named, *unknown]))


def message_deleted(tx: Transaction, event: MessageDeleted) -> Effects:
    """What was given with or for this message goes with it, and nothing that comes late counts."""
    if event.place is None:
        return []
    posts.mark_deleted(tx, event.place.id, event.message, event.at)
    source = giving.source(event, event.place, event.message)
    kudos.revoke_source(tx, source, event.at, "message deleted")
    return [*channel_card.refreshed(tx, source, event.key)]


def message_changed(tx: Transaction, event: MessageChanged) -> Effects:
    """Who was edited out of a message with kudos loses them; nobody is edited in."""
    if event.place is None:
        return []
    source = giving.source(event, event.place, event.message)
    still = {person.id for person in giving.named(tx, event.text)}
    for one in kudos.from_source(tx, source):
        if one.via != kudos.WORDS or one.giver_id != event.by.id or one.receiver_id in still:
            continue
        if not parsing_names.is_named_in(people.get(tx, one.receiver_id).name, event.text):
            kudos.revoke(tx, one, allowance.today(tx, event), event.at, "edited out")
    return [*channel_card.refreshed(tx, source, event.key)]
