"""Giving up out loud: who should hear that something could not be delivered."""

from handlers.answers import channel, voice_of
from handlers.chat import Button, Buttons, Card, DirectMessage, Durable, Focus, Post, Text
from handlers.circle import ending as circle_ending
from handlers.coffee import ending as coffee_ending
from handlers.digest import ended
from handlers.lunch import ending
from storage import consents, people, places, tils
from storage.database import Transaction


def tell(tx: Transaction, effect: Durable, code: str) -> list[DirectMessage]:
    """Who made something appear in a channel gets to know why it did not; who let us act in their name, that
    it is over."""
    if isinstance(effect, Focus) and code == CONSENT_GONE:
        return _consent(tx, effect)
    if not isinstance(effect, Post):
        return []
    if effect.about.startswith("digest:"):
        return ended.undelivered(tx, effect, code in NOT_THERE)
    if effect.about.startswith("coffee"):
        return coffee_ending.undelivered(tx, effect, code in NOT_THERE)
    if effect.about.startswith("circle"):
        return circle_ending.undelivered(tx, effect, code in NOT_THERE)
    if effect.about.startswith("lunch"):
        return ending.undelivered(tx, effect, code in NOT_THERE)
    return _til(tx, effect, code) if effect.about.startswith("til:") else []


def _consent(tx: Transaction, effect: Focus) -> list[DirectMessage]:
    """Once: with the consent gone, nothing is tried again."""
    person, consent = people.get(tx, effect.person_id), consents.remove(tx, effect.person_id)
    if consent is None:
        return []
    card = Card((Text(voice_of(tx, person).text("focus-gone")),))
    return [DirectMessage(person.id, card, key=f"focus-gone:{effect.key}")]


def _til(tx: Transaction, effect: Post, code: str) -> list[DirectMessage]:
    """The author of a TIL, with a way to try again."""
    til = tils.find(tx, int(effect.about.removeprefix("til:")))
    told = (til.saved_by_id or til.author_id) if til else None
    if til is None or told is None:
        return []
    author = people.get(tx, told)
    say = voice_of(tx, author)
    name = places.get(tx, effect.place_id).name
    where = channel(name, say)
    text = say.text("til-undelivered", why="not-there" if code in NOT_THERE else "other", where=where)
    again = Button("post_til_again", say.text("til-button-again"), til.about, "primary")
    return [DirectMessage(author.id, Card((Text(text), Buttons((again,)))), key=f"undelivered:{effect.key}")]


CONSENT_GONE = "consent_gone"
"""Why something was not done in somebody's own name: they, or the platform, ended that."""

NOT_THERE = {
    "not_in_channel", "channel_not_found", "is_archived",
    "BotNotInConversationRoster", "403", "404", "inactive",
}  # fmt: skip
"""What Slack and Teams answer when the bot is not (any more) in the channel."""
