"""What one of a pair learned belongs to both: it becomes a TIL when the other one says yes to these very
words, and stays between them otherwise, without a reason and without anybody hearing which it was."""

from datetime import datetime

from handlers import modules
from handlers.answers import channel, voice_of
from handlers.chat import (
    Button,
    Buttons,
    Card,
    DirectMessage,
    Durable,
    Link,
    Note,
    Place,
    Text,
    Written,
    mention,
)
from handlers.mentor.ranking import MODULE
from handlers.parsing import words
from handlers.people import admission, availability, milestones, working_days
from handlers.texts import Speech
from handlers.til.publishing import create, publish, til_channel
from handlers.tips import library
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Harvest
from storage.tils import NewTil, Til

DAYS_TO_ANSWER = 5
"""Working days of the other one."""


def ask(tx: Transaction, one: Harvest, now: datetime) -> tuple[Harvest, list[Durable]]:
    """The other one, now or as soon as they work. Who cannot be asked has not agreed."""
    other = people.get(tx, one.other_id)
    opens = availability.open_for_question(tx, other, MODULE, now)
    if opens is None or not may_be_shared(tx, one):
        return mentors.change_harvest(tx, one, "private", now), []
    if opens > now:
        return mentors.change_harvest(tx, one, "waiting", opens), []
    until = working_days.days_later(now, DAYS_TO_ANSWER, availability.week(tx, other))
    asked = mentors.change_harvest(tx, one, "asked", until)
    card = _question(asked, til_channel(tx), voice_of(tx, other))
    return asked, [DirectMessage(other.id, card, f"mentor:{one.about}:ask")]


def advance(tx: Transaction, one: Harvest, now: datetime) -> list[Durable]:
    """All that is due: they are asked, their time to answer is over, or the writer hears how it went."""
    if one.state == "waiting":
        one, sent = ask(tx, one, now)
        return [*sent, *(tell(tx, one, now) if one.state == "private" else [])]
    if one.state == "asked":
        one = mentors.change_harvest(tx, one, "private", now)
    return tell(tx, one, now)


def may_be_shared(tx: Transaction, one: Harvest) -> bool:
    """Only while both are here and TILs are switched on."""
    both = people.by_ids(tx, {one.writer_id, one.other_id}).values()
    return modules.is_on(tx, "til") and all(admission.policy(tx, each) == "full" for each in both)


def share(tx: Transaction, one: Harvest, now: datetime) -> tuple[Til, list[Durable]]:
    """The TIL of the two, where TILs go, findable from now on."""
    place, link = til_channel(tx), words.first_link(one.text)
    text = words.without_tail(one.text, link, one.topics)
    new = NewTil(one.writer_id, text, link=link, topics=one.topics, with_id=one.other_id)
    til, _ = create(tx, new, place, now)
    library.put_til(tx, til)
    shared = mentors.change_harvest(tx, one, "shared", now)
    post = [publish(tx, til, place)] if place else []
    return til, [*post, *tell(tx, shared, now)]


def tell(tx: Transaction, one: Harvest, now: datetime) -> list[Durable]:
    """How it went, to the writer: once, and not in their quiet hours. A no and no answer sound the same."""
    writer = people.get(tx, one.writer_id)
    opens = availability.open_for_notice(tx, writer, MODULE, now)
    if opens is None or opens > now:
        mentors.change_harvest(tx, one, one.state, opens)
        return []
    mentors.change_harvest(tx, one, one.state, None)
    say, other = voice_of(tx, writer), mention(one.other_id)
    if one.state == "shared":
        place = til_channel(tx)
        told = say.text("mentor-harvest-agreed", other=other, **where(place, say))
        lines = [told, *milestones.celebrated(tx, writer, now, say)]
    else:
        lines = [say.text("mentor-harvest-private", other=other)]
    card = Card(tuple(Text(line) for line in lines))
    return [DirectMessage(writer.id, card, f"mentor:{one.about}:told")]


def where(place: Place | None, say: Speech) -> dict[str, str]:
    """The channel for TILs, as the texts want it; there may be none."""
    return {"named": "yes" if place else "no", "where": channel(place.name, say) if place else ""}


def _question(one: Harvest, place: Place | None, say: Speech) -> Card:
    """With exactly what would be read, and where."""
    buttons = (
        Button("mentor_harvest_yes", say.text("mentor-button-harvest-yes"), one.about, "primary"),
        Button("mentor_harvest_no", say.text("mentor-button-harvest-no"), one.about),
    )
    topics, shared = " ".join(f"#{topic}" for topic in one.topics), words.first_link(one.text)
    text = words.without_tail(one.text, shared, one.topics)
    link = words.beside(text, shared)
    parts = (
        Text(say.text("mentor-harvest-learned", writer=mention(one.writer_id))),
        Written(text),
        *((Link(link, link),) if link else ()),
        *((Note(topics),) if topics else ()),
        Buttons(buttons),
        Note(say.text("mentor-harvest-note", **where(place, say))),
    )
    return Card(parts, say.text("mentor-harvest-title"))
