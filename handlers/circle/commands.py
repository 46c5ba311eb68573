"""`/learn circle`: one's own circles and the calls there are, or what stands behind it."""

from collections.abc import Callable, Iterator
from itertools import islice

from handlers import sources
from handlers.answers import notice, voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Command,
    Divider,
    Effects,
    Note,
    OpenForm,
    Reply,
    Source,
    Text,
    Written,
)
from handlers.circle import cards, forms, scopes, taking_part
from handlers.forms import Wrong
from handlers.parsing import nearest, words
from handlers.people import availability, rights
from handlers.texts import Speech, typed
from storage import circles, places
from storage.circles import Call, Circle
from storage.database import Transaction
from storage.refs import Ref

NEW = typed("typed-circle-new")
NOTE = typed("typed-circle-note")
NOTES = typed("typed-circle-notes")

MOST_LISTED = 8

Parts = list[Text | Written | Note | Divider | Buttons | Source]


def reads(said: str) -> bool:
    return words.first_word(said)[0] in NEW | NOTE | NOTES


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return [Reply(_page(tx, event, say))]
    if word in NOTE:
        return _note(tx, event, rest, say)
    if not rest:
        if word in words.HELP:
            return [notice(say, "circle-help")]
        if word in NEW:
            return _new(tx, event, say)
        if word in NOTES:
            return _notes(tx, event, say)
    sentence = Text(say.text("circle-not-understood", said=words.excerpt(said, 200)))
    near = nearest.parts(say, event.name, said, NEW | NOTE | NOTES | words.HELP)
    return [Reply(Card((sentence, *near))), Reply(_page(tx, event, say))]


def _new(tx: Transaction, event: Command, say: Speech) -> Effects:
    """In a channel."""
    if event.place is None or not event.place.is_channel:
        return [notice(say, "circle-only-channels")]
    return [OpenForm(forms.call(event, event.place.id, availability.zone(tx, event.by), say))]


def _note(tx: Transaction, event: Command, text: str, say: Speech) -> Effects:
    """For the one circle there is; which of several is asked."""
    running = _running(tx, event)
    if not running:
        return [notice(say, "circle-none")]
    if len(running) > 1 or not text:
        return [Reply(_which(tx, running, cards.note_button, say))]
    try:
        note = forms.NOTE.how(text, say)
    except Wrong as wrong:
        return [Reply(Card((Text(str(wrong)), Note(text[: forms.NOTE.max_length]))))]
    return taking_part.keep_note(tx, event, running[0], note, say)


def _notes(tx: Transaction, event: Command, say: Speech) -> Effects:
    """Also of a circle that is over; which of several is asked."""
    mine = circles.circles_of(tx, event.by.id)
    if not mine:
        return [notice(say, "circle-none")]
    if len(mine) > 1:
        return [Reply(_which(tx, mine, cards.notes_button, say))]
    return taking_part.read_notes(tx, event, mine[0], say)


def _which(
    tx: Transaction, mine: list[Circle], button: Callable[[Circle, Speech], Button], say: Speech
) -> Card:
    """Which circle it is about: the newest first."""
    parts: Parts = []
    for circle in mine[:MOST_LISTED]:
        parts += [Written(scopes.call_of(tx, circle).task), Buttons((button(circle, say),))]
    return Card(tuple(parts))


# --- the page --------------------------------------------------------------------------------------


def _page(tx: Transaction, event: Command, say: Speech) -> Card:
    """One's own circles, what can be joined here, and what somebody can do about it."""
    parts: Parts = [Text(say.text("circle-intro"))]
    for circle in _running(tx, event)[:MOST_LISTED]:
        parts += [Divider(), *_circle(tx, event, circle, say)]
    for call in islice(_calls(tx, event), MOST_LISTED):
        parts += [Divider(), *_call(tx, event, call, say)]
    return Card((*parts, Divider(), *_begin(event, say)), say.text("circle-title"))


def _running(tx: Transaction, event: Command) -> list[Circle]:
    return [one for one in circles.circles_of(tx, event.by.id) if not one.is_over]


def _circle(tx: Transaction, event: Command, circle: Circle, say: Speech) -> Parts:
    call, members = scopes.call_of(tx, circle), scopes.members(tx, circle)
    yours = say.text("circle-yours", people=cards.names(members, say), deadline=say.day(call.deadline))
    way = sources.parts(tx, call.place_id, call.about, say)
    parts: Parts = [Written(call.task), Note(yours), *way]
    share = circles.share_of(tx, circle.id)
    ways = [cards.note_button(circle, say), cards.notes_button(circle, say)]
    if share is None:
        ways.append(cards.share_button(circle, say))
    else:
        preview = cards.preview(call, share, event.by, say)
        parts += [part for part in preview.parts if isinstance(part, Text | Written | Note | Buttons)]
    return [*parts, Buttons((*ways, cards.leave_button(circle, say)))]


def _calls(tx: Transaction, event: Command) -> Iterator[Call]:
    """Those that are open, and one's own of which the circles are at work, where this person may look."""
    mine = circles.calls_by(tx, event.by.id, event.at.date())
    for call in (*mine, *circles.open_calls(tx)):
        if places.may_see_in(tx, call.place_id, event.by.id):
            yield call


def _call(tx: Transaction, event: Command, call: Call, say: Speech) -> Parts:
    is_in = event.by.id in circles.signed_up(tx, call.id)
    where = say.text("circle-call-in", where=scopes.where(tx, call, say), dates=cards.dates(call, say))
    ways: list[Button] = []
    if call.is_open:
        ways.append((cards.sign_off_button if is_in else cards.join_button)(call, say))
    if rights.may_manage(tx, event.by, call.organiser_id):
        ways += [cards.extend_button(call, say)] if call.state == "short" else []
        ways.append(cards.deadline_button(call, say))
        ways += [cards.cancel_button(call, say)] if call.state != "divided" else []
    way = sources.parts(tx, call.place_id, call.about, say)
    return [Written(call.task), Note(where), *way, *([Buttons(tuple(ways))] if ways else [])]


def _begin(event: Command, say: Speech) -> Parts:
    if event.place is None or not event.place.is_channel:
        return [Note(say.text("circle-only-channels"))]
    about = str(Ref("place", event.place.id))
    return [Buttons((Button("circle_begin", say.text("circle-button-begin"), about, "primary"),))]
