"""🎓 on a message: kudos for who wrote it; on a card of the bot, for who it is about."""

from handlers.chat import Reaction
from handlers.kudos import allowance, author, channel_card, giving
from handlers.kudos.giving import Effects, Thanks
from storage import kudos, posts
from storage.database import Transaction
from storage.kudos import Kudos


def is_kudos(tx: Transaction, emoji: str) -> bool:
    return bool(tx.workspace.kind_of_kudos(emoji))


def react(tx: Transaction, event: Reaction) -> Effects:
    assert event.place is not None
    receiver = author.of_card(tx, event) or event.author
    if receiver is None or receiver.is_bot or receiver.id == event.by.id:
        return []
    source = giving.source(event, event.place, event.message)
    kind = tx.workspace.kind_of_kudos(event.emoji)
    if not event.added:
        one = Kudos(source, event.by.id, receiver.id, kind, event.emoji)
        kudos.take_back(tx, one, allowance.today(tx, event), event.at, "unreacted")
        return [*channel_card.refreshed(tx, source, event.key)]
    if posts.is_deleted(tx, event.place.id, event.message):
        return []
    thanks = Thanks(source, kind, event.emoji, place=event.place, message=event.message)
    given = giving.give(tx, event, [receiver], thanks)
    return giving.told(tx, event, given, thanks) if given.came_of_it else []
