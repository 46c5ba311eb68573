"""`/learn circle`: one's own circles, what can be joined here, and what somebody can do about it."""

from collections.abc import Callable

from handlers.chat import Button, Buttons, Card, Divider, Event, Note, Text, Written
from handlers.circle import cards, scopes
from handlers.texts import Speech
from storage import circles, places
from storage.circles import Call, Circle
from storage.database import Transaction

MOST_LISTED = 8

Parts = list[Text | Written | Note | Divider | Buttons]


def card(tx: Transaction, event: Event, say: Speech) -> Card:
    parts: Parts = [Text(say.text("circle-intro"))]
    mine = [one for one in circles.circles_of(tx, event.by.id) if not one.is_over]
    for circle in mine[:MOST_LISTED]:
        parts += [Divider(), *_circle(tx, event, circle, say)]
    seen = (one for one in _calls(tx, event) if _may_see(tx, event, one))
    for call in [one for _, one in zip(range(MOST_LISTED), seen, strict=False)]:
        parts += [Divider(), *_call(tx, event, call, say)]
    return Card((*parts, Divider(), *_begin(event, say)), say.text("circle-title"))


def which(
    tx: Transaction, mine: list[Circle], button: Callable[[Circle, Speech], Button], say: Speech
) -> Card:
    """Which circle it is about: the newest first."""
    parts: Parts = []
    for circle in mine[:MOST_LISTED]:
        parts += [Written(scopes.call_of(tx, circle).task), Buttons((button(circle, say),))]
    return Card(tuple(parts))


def _circle(tx: Transaction, event: Event, circle: Circle, say: Speech) -> Parts:
    call, there = scopes.call_of(tx, circle), scopes.there(tx, circle)
    told = say.text("circle-yours", people=cards.names(there, say), deadline=say.day(call.deadline))
    parts: Parts = [Written(call.task), Note(told)]
    share = circles.share_of(tx, circle.id)
    ways = [cards.note_button(circle, say), cards.notes_button(circle, say)]
    if share is None:
        ways.append(cards.share_button(circle, say))
    else:
        shown = cards.preview(call, share, event.by, say)
        parts += [part for part in shown.parts if isinstance(part, Text | Written | Note | Buttons)]
    return [*parts, Buttons((*ways, cards.leave_button(circle, say)))]


def _calls(tx: Transaction, event: Event) -> list[Call]:
    """Those that are open, and one's own of which the circles are at work."""
    own = circles.calls_by(tx, event.by.id, event.at.date())
    return [*own, *circles.open_calls(tx)]


def _may_see(tx: Transaction, event: Event, call: Call) -> bool:
    return places.may_see(tx, places.get(tx, call.place_id), event.by.id)


def _call(tx: Transaction, event: Event, call: Call, say: Speech) -> Parts:
    is_in = event.by.id in circles.signed_up(tx, call.id)
    where = say.text("circle-call-in", where=scopes.where(tx, call, say), dates=cards.dates(call, say))
    ways: list[Button] = []
    if call.is_open:
        ways.append((cards.sign_off_button if is_in else cards.join_button)(call, say))
    if scopes.may_manage(tx, event.by, call):
        ways += [cards.extend_button(call, say)] if call.state == "short" else []
        ways.append(cards.deadline_button(call, say))
        ways += [cards.cancel_button(call, say)] if call.state != "divided" else []
    return [Written(call.task), Note(where), *([Buttons(tuple(ways))] if ways else [])]


def _begin(event: Event, say: Speech) -> Parts:
    if event.place is None or not event.place.is_channel:
        return [Note(say.text("circle-only-channels"))]
    about = f"place:{event.place.id}"
    return [Buttons((Button("circle_begin", say.text("circle-button-begin"), about, "primary"),))]
