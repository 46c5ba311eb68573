"""The coffees somebody takes part in, on their own page."""

from collections.abc import Iterator

from handlers import sources
from handlers.chat import Event
from handlers.coffee import cards
from handlers.coffee.scopes import may_see, where
from handlers.own_page import Line
from handlers.texts import Speech
from storage import coffees
from storage.database import Transaction


def together(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for member in coffees.taken_part_in(tx, event.by.id):
        coffee = coffees.find(tx, member.coffee_id)
        if coffee is None or coffee.state == "ended" or not may_see(tx, coffee, event.by.id):
            continue
        text = say.text("home-coffee", where=where(tx, coffee, say))
        way = sources.of_post(tx, coffee.place_id, coffee.about, say)
        menu = cards.ways_out(coffee, member, say)
        yield Line(text, cards.taking_part(coffee, member, say), link=way, menu=menu)
