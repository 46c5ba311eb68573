"""A suggestion with why it is one, and the choice to have them or not."""

from datetime import datetime

from msgspec.structs import replace

from handlers import sources
from handlers.chat import Button, Buttons, Card, Note, Text
from handlers.suggestions.choosing import Chosen, Wish
from handlers.texts import Speech
from handlers.tips import cards as tip_cards
from storage import learning_time, suggestions
from storage.database import Transaction
from storage.suggestions import Suggestion


def suggestion(tx: Transaction, one: Suggestion, chosen: Chosen, now: datetime, say: Speech) -> Card:
    """Why, then what. That it helped teaches search none of their own words."""
    item, click = chosen.item, tip_cards.Click(chosen.item.about, "")
    way = sources.parts(tx, item.place_id, item.about, say)
    found = tip_cards.best(item, replace(chosen.hit, words=()), click, way, now, say)
    told = (part for part in found if not isinstance(part, Buttons))
    answers = (
        Button("tip_helped", say.text("tip-button-helped"), click.encode(), "primary"),
        Button("suggest_not", say.text("suggestions-button-not"), one.ref),
        Button("suggest_less", say.text("suggestions-button-less"), one.ref),
        off_button(say),
    )
    parts = (Text(why(chosen.wish, say)), *told, Buttons(answers))
    return Card(parts, say.text("suggestions-one"))


def why(wish: Wish, say: Speech) -> str:
    match wish.source:
        case "goal":
            return say.text("suggestions-why-goal", goal=wish.phrase)
        case "lookup":
            return say.text("suggestions-why-lookup", words=wish.phrase)
        case "path":
            return say.text("suggestions-why-path", step=wish.why)
        case "priority":
            return say.text("suggestions-why-priority", topic=wish.phrase, why=wish.why)
    return say.text("suggestions-why-topic", topic=f"#{wish.phrase}")


def overview(tx: Transaction, person_id: int, say: Speech) -> Card:
    """Whether they get any, when, and what they are made of."""
    chosen = suggestions.choice(tx, person_id)
    is_on = chosen is not None and chosen.is_on
    said = say.text("suggestions-on", when=_when(tx, person_id)) if is_on else say.text("suggestions-off")
    state, button = Text(said), off_button(say) if is_on else on_button(say)
    parts = (state, Note(say.text("suggestions-made-of")), Buttons((button,)))
    return Card(parts, say.text("suggestions-title"))


def switched_on(tx: Transaction, person_id: int, say: Speech) -> Card:
    said = Text(say.text("suggestions-switched-on", when=_when(tx, person_id)))
    return Card((said, Note(say.text("suggestions-made-of")), Buttons((off_button(say),))))


def on_button(say: Speech) -> Button:
    return Button("suggest_on", say.text("suggestions-button-on"), style="primary")


def off_button(say: Speech) -> Button:
    return Button("suggest_off", say.text("suggestions-button-off"))


def _when(tx: Transaction, person_id: int) -> str:
    """In their learning time, where they keep one."""
    return "own" if any(not one.is_paused for one in learning_time.of(tx, person_id)) else "work"
