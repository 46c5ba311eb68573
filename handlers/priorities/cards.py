"""The priorities of a channel: for whoever asks, for who is asked whether they still hold, and in a line
each wherever the channel learns (digest, lunch and learn)."""

from collections.abc import Collection, Sequence

from handlers import modules
from handlers.answers import channel_in
from handlers.chat import Button, Buttons, Card, Note, Person, Row, Text
from handlers.parsing.words import excerpt
from handlers.people import rights
from handlers.people.working_days import local_date
from handlers.priorities.scopes import MODULE
from handlers.texts import Speech
from storage import priorities
from storage.database import Transaction
from storage.priorities import Priority
from storage.refs import Ref

MOST = 5
"""With more nothing comes first."""

LUNCH_TOPIC_MAX = 150
"""Characters of a topic that people vote for."""


def shown(tx: Transaction, place_id: int, say: Speech, but: Collection[str] = ()) -> list[Text]:
    """For cards of others about this channel: each topic with its why, without those of `as_topics` that
    stand there already. Nothing without any."""
    lines = [line(one) for one in _listed(tx, place_id) if _as_topic(one) not in but]
    if not lines:
        return []
    title = say.text("priorities-shown")
    return [Text("\n".join([title, *(f"• {line}" for line in lines)]), marked=(title,))]


def as_topics(tx: Transaction, place_id: int) -> list[str]:
    """Each in a few words, as a topic for a lunch and learn."""
    return [_as_topic(one) for one in _listed(tx, place_id)]


def _as_topic(one: Priority) -> str:
    return excerpt(line(one), LUNCH_TOPIC_MAX)


def _listed(tx: Transaction, place_id: int) -> list[Priority]:
    """None while the module is off."""
    return priorities.in_place(tx, place_id) if modules.is_on(tx, MODULE) else []


def line(one: Priority) -> str:
    """ "SQL: we keep waiting for reports"."""
    return f"{one.topic}: {' '.join(one.why.split())}"


def dated(tx: Transaction, one: Priority, say: Speech) -> str:
    """Since when, and when it was last said that it holds."""
    review, zone = priorities.review(tx, one.place_id), tx.workspace.zone
    since = say.text("priorities-since", day=say.date(local_date(one.set_at, zone)))
    if review is None or review.confirmed_at is None or review.confirmed_at <= one.set_at:
        return since
    held = say.text("priorities-held", day=say.date(local_date(review.confirmed_at, zone)))
    return f"{since} · {held}"


def of_channel(tx: Transaction, place_id: int, person: Person, say: Speech) -> Card:
    """For who may set them with all that can be done; for others to read."""
    found, may_set = priorities.in_place(tx, place_id), rights.leads_or_is_admin(tx, person)
    title = say.text("priorities-title", where=channel_in(tx, place_id, say))
    rows = [_row(tx, one, may_set, say) for one in found]
    none = [] if found else [Text(say.text("priorities-none"))]
    more = [Buttons((add_button(place_id, say),))] if may_set and len(found) < MOST else []
    return Card((*none, *rows, *more, Note(say.text("priorities-footer", most=MOST))), title)


def of_person(tx: Transaction, found: Sequence[Priority], say: Speech) -> Card:
    """In one's own chat: those that are for them, by channel."""
    rows = [Row(line(one), f"{channel_in(tx, one.place_id, say)} · {dated(tx, one, say)}") for one in found]
    none = [] if found else [Text(say.text("priorities-none-yours"))]
    return Card((*none, *rows, Note(say.text("priorities-how", most=MOST))), say.text("priorities-yours"))


def full(tx: Transaction, place_id: int, person: Person, say: Speech) -> Card:
    """Why not a sixth, above those that could make room for it."""
    card = of_channel(tx, place_id, person, say)
    return Card((Text(say.text("priorities-full", most=MOST)), *card.parts), card.title)


def saved(one: Priority, key: str, say: Speech) -> Card:
    see = Button("priority_list", say.text("priorities-button-list"), str(Ref("place", one.place_id)))
    return Card((Text(say.text(key)), Text(line(one)), Buttons((see,))))


def review(tx: Transaction, place_id: int, found: Sequence[Priority], say: Speech) -> Card:
    """Once a quarter, to the leader."""
    about = str(Ref("place", place_id))
    asked = say.text("priorities-review", where=channel_in(tx, place_id, say))
    lines = "\n".join(f"• {line(one)} ({dated(tx, one, say)})" for one in found)
    hold = Button("priority_hold", say.text("priorities-button-hold"), about, "primary")
    change = Button("priority_list", say.text("priorities-button-review"), about)
    return Card((Text(asked), Text(lines), Buttons((hold, change))))


def add_button(place_id: int, say: Speech) -> Button:
    return Button("priority_add", say.text("priorities-button-add"), str(Ref("place", place_id)), "primary")


def _row(tx: Transaction, one: Priority, may_set: bool, say: Speech) -> Row:
    change = Button("priority_change", say.text("priorities-button-change"), one.about)
    remove = Button("priority_remove", say.text("priorities-button-remove"), one.about)
    menu = (change, remove) if may_set else ()
    return Row(line(one), dated(tx, one, say), menu=menu)
