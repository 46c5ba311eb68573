"""When a coffee is over: it was stopped, or its channel cannot be reached any more."""

from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Durable, Post, Text
from handlers.coffee import cards, scopes
from handlers.coffee.company import hears
from storage import coffees, people
from storage.coffees import Coffee
from storage.database import Transaction


def end(tx: Transaction, coffee: Coffee, once: str, but: int) -> list[Durable]:
    """No more turns. The channel sees it, and who took part hears it; who does this knows."""
    members = {one.person_id for one in coffees.members(tx, coffee.id)} - {but}
    coffees.leave_all(tx, coffee.id)
    ended = coffees.change(tx, coffee, state="ended", next_at=None, paused_until=None)
    told = [_over(tx, ended, person_id, once) for person_id in sorted(members) if _hears(tx, person_id)]
    return [cards.shown_anew(tx, ended, once), *told]


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """Without its channel it ends, and its organiser is told why. For other trouble they are told what is
    missing, and it goes on."""
    there = coffees.in_place(tx, effect.place_id)
    coffee = coffees.hold(tx, there.id) if there is not None else None
    if coffee is None or coffee.state == "ended":
        return []
    organiser = people.get(tx, coffee.organiser_id)
    say, key = voice_of(tx, organiser), f"undelivered:{effect.key}"
    text = say.text("coffee-ended" if is_gone else "coffee-not-posted", where=scopes.where(tx, coffee, say))
    mine = [DirectMessage(organiser.id, Card((Text(text),)), key)] if hears(tx, organiser) else []
    if not is_gone:
        return mine
    others = end(tx, coffee, key, but=organiser.id)
    return [*mine, *(one for one in others if isinstance(one, DirectMessage))]


def _over(tx: Transaction, coffee: Coffee, person_id: int, once: str) -> DirectMessage:
    say = voice_of(tx, people.get(tx, person_id))
    text = say.text("coffee-over", where=scopes.where(tx, coffee, say))
    return DirectMessage(person_id, Card((Text(text),)), f"{coffee.about}:over:{once}:{person_id}")


def _hears(tx: Transaction, person_id: int) -> bool:
    return hears(tx, people.get(tx, person_id))
