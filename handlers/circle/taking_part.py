"""Signing up for a call, and what somebody does in their circle: notes, what it learned, and stopping."""

from handlers.answers import notice
from handlers.chat import (
    Buttons,
    Card,
    Effects,
    Event,
    Note,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
    Written,
    mention,
)
from handlers.circle import cards, forms, lifecycle, notices, scopes
from handlers.circle.scopes import going_on, of_call, of_circle, of_share
from handlers.forms import Filled
from handlers.matching.circles import SMALLEST
from handlers.people import availability
from handlers.people.working_days import local_date, next_morning
from handlers.scope import ref
from handlers.texts import Speech
from storage import circles
from storage.circles import Call, Circle, Share
from storage.database import Transaction

PAGE = 10


# --- signing up ------------------------------------------------------------------------------------


@of_call
def join(tx: Transaction, event: Press, call: Call, say: Speech) -> Effects:
    if not call.is_open:
        return [notice(say, "circle-closed")]
    if not circles.sign_up(tx, call.id, event.by.id, event.at):
        return [Reply(cards.joined(call, "circle-joined-before", say))]
    if call.state == "short" and len(scopes.signed_up(tx, call)) >= SMALLEST:
        morning = next_morning(event.at, lifecycle.week_of(tx, call))
        call = circles.change_call(tx, call, next_at=min(call.next_at or morning, morning))
    return [cards.current(tx, call, event.key), Reply(cards.joined(call, "circle-joined", say))]


@of_call
def sign_off(tx: Transaction, event: Press, call: Call, say: Speech) -> Effects:
    if call.state == "divided":
        return [notice(say, "circle-closed")]
    if not circles.sign_off(tx, call.id, event.by.id):
        return [notice(say, "circle-not-in")]
    return [cards.current(tx, call, event.key), notice(say, "circle-signed-off")]


# --- notes -----------------------------------------------------------------------------------------


@going_on
def note(tx: Transaction, event: Press, circle: Circle, say: Speech) -> Effects:
    return [OpenForm(forms.note(event, circle, say))]


@going_on
def submit_note(tx: Transaction, event: Submit, circle: Circle, say: Speech) -> Effects:
    filled = Filled(event, say)
    text = filled.read(forms.NOTE)
    if filled.errors:
        return [filled.again(forms.note(event, circle, say))]
    return keep_note(tx, event, circle, text, say)


def keep_note(tx: Transaction, event: Event, circle: Circle, text: str, say: Speech) -> Effects:
    circles.add_note(tx, circle.id, event.by.id, text, event.at)
    return [notice(say, "circle-note-kept")]


def read_notes(tx: Transaction, event: Event, circle: Circle, say: Speech) -> Effects:
    """Ten at a time, the newest first. Only where nobody else reads along, and nothing of it is kept on
    the way."""
    if event.place is not None and event.place.kind != "direct":
        return [notice(say, "circle-notes-in-direct")]
    before = ref(event, "circle").second
    found = circles.notes(tx, circle.id, PAGE + 1, before)
    if not found:
        return [notice(say, "list-end" if before else "circle-no-notes")]
    zone = availability.zone(tx, event.by)
    parts: list[Written | Note | Buttons] = [
        Note(say.text("circle-task", task=scopes.call_of(tx, circle).task))
    ]
    for one in found[:PAGE]:
        day = say.day(local_date(one.at, zone))
        parts += [Written(one.text), Note(say.text("circle-note-by", person=mention(one.person_id), day=day))]
    if len(found) > PAGE:
        parts.append(Buttons((cards.more_notes_button(circle, found[PAGE - 1].id, say),)))
    card = Card((*parts, Note(say.text("circle-only-you"))), say.text("circle-notes-title"))
    return [Reply(card, in_confidence=True)]


notes = of_circle(read_notes)


# --- what it learned -------------------------------------------------------------------------------


@going_on
def share(tx: Transaction, event: Press, circle: Circle, say: Speech) -> Effects:
    if circles.share_of(tx, circle.id) is not None:
        return [notice(say, "circle-written-before")]
    return [OpenForm(forms.share(event, circle, say))]


@going_on
def submit_share(tx: Transaction, event: Submit, circle: Circle, say: Speech) -> Effects:
    """To the circle first. Who was a moment later keeps their words."""
    filled = Filled(event, say)
    text = filled.read(forms.SHARE)
    if filled.errors:
        return [filled.again(forms.share(event, circle, say))]
    written = circles.add_share(tx, circle.id, event.by.id, text, event.at)
    if written is None:
        return [Reply(Card((Text(say.text("circle-written-before")), Note(text))))]
    preview = lifecycle.show_share(tx, circle, scopes.call_of(tx, circle), written, event.at)
    return [*preview, notice(say, "circle-written")]


@of_share
def agree(tx: Transaction, event: Press, share: Share, say: Speech) -> Effects:
    """Yes, and with their name. The last one makes it go out."""
    circles.agree(tx, share, event.by.id)
    circle = scopes.circle_of(tx, share)
    call = scopes.call_of(tx, circle)
    post = lifecycle.settle(tx, circle, call, event.at)
    where = scopes.where(tx, call, say)
    return [*post, notice(say, "circle-agreed", shared="yes" if post else "no", where=where)]


@of_share
def object_to(tx: Transaction, event: Press, share: Share, say: Speech) -> Effects:
    """Not like this: it is not shared. Who wrote it hears that, without a name or a reason."""
    circle = scopes.circle_of(tx, share)
    to_writer = lifecycle.withdraw_share(tx, circle, scopes.call_of(tx, circle), share, event.at)
    return [to_writer, notice(say, "circle-object-heard")]


# --- stopping --------------------------------------------------------------------------------------


@going_on
def leave(tx: Transaction, event: Press, circle: Circle, say: Speech) -> Effects:
    """Without a reason. The others hear that they go on with fewer."""
    effects: Effects = [*lifecycle.without(tx, circle, event.by.id, event.at)]
    left = circles.circle(tx, circle.id)
    if left is not None and not left.is_over:
        call, members = scopes.call_of(tx, circle), scopes.members(tx, circle)
        effects += notices.to_circle(
            tx, circle, members, f"left:{event.by.id}",
            lambda speech, _: cards.fewer(call, event.by.id, speech), event.at,
        )  # fmt: skip
    return [*effects, notice(say, "circle-left")]
