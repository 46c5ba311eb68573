"""Giving up out loud: who should hear that something could not be delivered."""

from handlers import routes
from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Durable, Focus, Post, Text
from storage import consents, people
from storage.database import Transaction

CONSENT_GONE = "consent_gone"
"""Why something was not done in somebody's own name: they, or the platform, ended that."""

NOT_THERE = {
    "not_in_channel", "channel_not_found", "is_archived",
    "BotNotInConversationRoster", "403", "404", "inactive",
}  # fmt: skip
"""What Slack and Teams answer when the bot is not (any more) in the channel."""


def notify(tx: Transaction, effect: Durable, code: str) -> list[DirectMessage]:
    """Who made something appear in a channel gets to know why it did not; who let us act in their name, that
    it is over."""
    if isinstance(effect, Focus) and code == CONSENT_GONE:
        return _consent(tx, effect)
    if not isinstance(effect, Post):
        return []
    for begins, notify_them in routes.UNDELIVERED.items():
        if effect.about.startswith(begins):
            return notify_them(tx, effect, code in NOT_THERE)
    return []


def _consent(tx: Transaction, effect: Focus) -> list[DirectMessage]:
    """Once: with the consent gone, nothing is tried again."""
    person, consent = people.get(tx, effect.person_id), consents.remove(tx, effect.person_id)
    if consent is None:
        return []
    card = Card((Text(voice_of(tx, person).text("focus-gone")),))
    return [DirectMessage(person.id, card, key=f"focus-gone:{effect.key}")]
