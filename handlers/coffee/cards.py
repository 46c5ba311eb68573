"""How a learning coffee looks in its channel, and to somebody who asks about it."""

from datetime import date

from handlers import sources
from handlers.answers import channel_voice
from handlers.chat import Button, Buttons, Card, Confirm, Note, Person, Source, Text, Update
from handlers.coffee.scopes import where
from handlers.people import rights
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import coffees
from storage.coffees import Coffee, Member
from storage.database import Transaction

Part = Text | Note | Buttons | Source


def invitation(tx: Transaction, coffee: Coffee, say: Speech) -> Card:
    """What the channel sees: what it is, how many take part, and how to."""
    title = say.text("coffee-title")
    if coffee.state == "ended":
        return Card((Text(say.text("coffee-is-ended")),), title)
    parts: tuple[Part, ...] = (
        Text(say.text("coffee-invitation")),
        Text(_cadence(coffee, say)),
        Note(count(tx, coffee, say)),
        Buttons((join_button(coffee, say),)),
    )
    return Card(parts, title)


def current(tx: Transaction, coffee: Coffee, once: str) -> Update:
    """The invitation in the channel as it is now."""
    card = invitation(tx, coffee, channel_voice(tx))
    return Update(coffee.place_id, coffee.about, card, f"{coffee.about}:shown:{once}")


def schedule(coffee: Coffee, say: Speech) -> str:
    """How often, and when the next one is."""
    return f"{_cadence(coffee, say)} {say.text('coffee-next', day=say.day(next_day(coffee)))}"


def _cadence(coffee: Coffee, say: Speech) -> str:
    day = say.weekday(coffee.weekday)
    cadence = say.text("coffee-agreed", weeks=coffee.weeks, day=day, time=coffee.at)
    if coffee.paused_until is None:
        return cadence
    return f"{cadence} {say.text('coffee-is-paused', day=say.day(coffee.paused_until))}"


def next_day(coffee: Coffee) -> date:
    """The day the next turn really is on."""
    return local_date(coffee.next_at, coffee.zone) if coffee.next_at else coffee.next_day


def count(tx: Transaction, coffee: Coffee, say: Speech) -> str:
    return say.text("coffee-count", count=coffees.count(tx, coffee.id))


def for_person(tx: Transaction, coffee: Coffee, person: Person, say: Speech) -> Card:
    """`/learn coffee` in its channel: whether one takes part, and what one can do about it."""
    member = coffees.member(tx, coffee.id, person.id)
    parts: list[Part] = [Text(schedule(coffee, say)), Note(count(tx, coffee, say))]
    parts += sources.parts(tx, coffee.place_id, coffee.about, say)
    parts += membership(coffee, member, say)
    if rights.may_manage(tx, person, coffee.organiser_id):
        parts.append(Buttons(_organiser_buttons(coffee, say), stays=True))
    return Card(tuple(parts), say.text("coffee-overview", where=where(tx, coffee, say)))


def listed(tx: Transaction, coffee: Coffee, member: Member | None, say: Speech) -> tuple[Part, ...]:
    """The same in short, among others."""
    line = say.text("coffee-listed", where=where(tx, coffee, say), agreed=schedule(coffee, say))
    way = sources.parts(tx, coffee.place_id, coffee.about, say)
    return Text(line), *way, *membership(coffee, member, say)


def membership(coffee: Coffee, member: Member | None, say: Speech) -> tuple[Part, ...]:
    """Whether somebody takes part, and how to change that."""
    if member is None:
        return (Buttons((join_button(coffee, say),)),)
    is_in = say.text("coffee-you-are-in")
    if member.paused_until is not None:
        is_in = say.text("coffee-you-paused", day=say.day(member.paused_until))
    return Text(is_in), Buttons(ways_out(coffee, member, say))


def joined(coffee: Coffee, member: Member, key: str, say: Speech) -> Card:
    """To who takes part, by themselves: from when on, and the ways out. The card in the channel has none of
    those: it looks the same to who is in and who is not."""
    return Card((Text(say.text(key, day=say.day(next_day(coffee)))), Buttons(ways_out(coffee, member, say))))


def taking_part(coffee: Coffee, member: Member, say: Speech) -> str:
    """When the next one is, for somebody who takes part."""
    if member.paused_until is not None:
        return say.text("coffee-you-paused", day=say.day(member.paused_until))
    return say.text("coffee-next", day=say.day(next_day(coffee)))


def ways_out(coffee: Coffee, member: Member, say: Speech) -> tuple[Button, ...]:
    """For a while, or for good."""
    button = Button("coffee_pause", say.text("coffee-button-pause"), coffee.about)
    if member.paused_until is not None:
        button = Button("coffee_back", say.text("coffee-button-back"), coffee.about)
    return button, leave_button(coffee, say)


def join_button(coffee: Coffee, say: Speech) -> Button:
    return Button("coffee_join", say.text("coffee-button-join"), coffee.about, "primary")


def leave_button(coffee: Coffee, say: Speech) -> Button:
    return Button("coffee_leave", say.text("coffee-button-leave"), coffee.about)


def _organiser_buttons(coffee: Coffee, say: Speech) -> tuple[Button, ...]:
    sure = Confirm(say.text("coffee-stop-sure"), say.text("coffee-button-stop"), say.text("cancel"))
    rest = Button("coffee_rest", say.text("coffee-button-rest"), coffee.about)
    if coffee.paused_until is not None:
        rest = Button("coffee_resume", say.text("coffee-button-resume"), coffee.about)
    return (
        Button("coffee_change", say.text("coffee-button-change"), coffee.about),
        rest,
        Button("coffee_stop", say.text("coffee-button-stop"), coffee.about, "danger", sure),
    )
