"""`/mentor @name`: what somebody offers to help with, to ask them for it."""

from handlers.answers import notice, voice
from handlers.chat import Button, Buttons, Card, Command, Reply, Text, mention, mentions
from handlers.mentor import ranking
from handlers.mentor.scopes import Effects
from handlers.mentor.topics import NOTHING_YET
from handlers.parsing import names
from storage import mentors, people
from storage.database import Transaction

MOST_TOPICS = 5


def offered(tx: Transaction, event: Command, said: str) -> Effects:
    """[] when nobody is named. Who takes nobody now is told like who offers nothing."""
    say, found = voice(tx, event), names.first(tx, said)
    if found.several:
        return [names.which(say, "mentor", found)]
    named = [int(one.id) for one in mentions(found.text) if one.id.isdecimal()]
    person = people.by_ids(tx, set(named[:1])).get(named[0]) if named else None
    if person is None:
        return []
    offer = mentors.of(tx, person.id)
    if offer is None or person.id == event.by.id or not ranking.can_be_asked(tx, offer, person, event.at):
        return [notice(say, "mentor-named-none", mentor=mention(person.id))]
    buttons = tuple(
        Button("mentor_ask", topic, f"mentor:{person.id}:{NOTHING_YET}:{topic}")
        for topic in list(offer.topics)[:MOST_TOPICS]
    )
    told = Text(say.text("mentor-named", mentor=mention(person.id)))
    return [Reply(Card((told, Buttons(buttons))))]
