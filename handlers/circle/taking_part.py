"""What somebody does in their circle: notes, what it learned, and stopping."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from handlers.answers import about, filled, notice, text_error, voice
from handlers.chat import (
    Buttons,
    Card,
    Command,
    Event,
    FormErrors,
    Note,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
    Written,
    mention,
)
from handlers.circle import cards, forms, lifecycle, notices, overview, scopes, sharing_out
from handlers.circle.scopes import Effects
from handlers.parsing import words
from handlers.people import availability
from handlers.texts import Speech
from storage import circles
from storage.circles import Call, Circle, Share
from storage.database import Transaction

PAGE = 10

WithShare = Callable[[Circle, Call, Share, Speech], Effects]

# --- notes -----------------------------------------------------------------------------------------


def note(tx: Transaction, event: Press) -> Effects:
    return scopes.going_on(tx, event, lambda circle, _, say: [OpenForm(forms.note(event, circle, say))])


def submit_note(tx: Transaction, event: Submit) -> Effects:
    def keep(circle: Circle, _: Call, say: Speech) -> Effects:
        text = event.values.get("text", "").strip()
        if error := text_error(text, say, say.text("error-empty-note"), forms.NOTE_LENGTH):
            return [FormErrors(filled(forms.note(event, circle, say), event), {"text": error})]
        circles.add_note(tx, circle.id, event.by.id, text, event.at)
        return [notice(say, "circle-note-kept")]

    return scopes.going_on(tx, event, keep)


def typed_note(tx: Transaction, event: Command, text: str) -> Effects:
    """`/learn circle note …`, for the one circle there is; which of several is asked."""
    say = voice(tx, event)
    running = [one for one in circles.circles_of(tx, event.by.id) if not one.is_over]
    if not running:
        return [notice(say, "circle-none")]
    if len(running) > 1 or not text:
        return [Reply(overview.which(tx, running, cards.note_button, say))]
    if error := text_error(text, say, say.text("error-empty-note"), forms.NOTE_LENGTH):
        return [Reply(Card((Text(error), Note(text[: forms.NOTE_LENGTH]))))]
    circles.add_note(tx, running[0].id, event.by.id, text, event.at)
    return [notice(say, "circle-note-kept")]


def notes(tx: Transaction, event: Press) -> Effects:
    """Ten at a time, the newest first."""
    return scopes.with_circle(tx, event, lambda circle, call, say: _read(tx, event, circle, call, say))


def typed_notes(tx: Transaction, event: Command) -> Effects:
    """`/learn circle notes`: also of a circle that is over; which of several is asked."""
    say, mine = voice(tx, event), circles.circles_of(tx, event.by.id)
    if not mine:
        return [notice(say, "circle-none")]
    if len(mine) > 1:
        return [Reply(overview.which(tx, mine, cards.notes_button, say))]
    return _read(tx, event, mine[0], scopes.call_of(tx, mine[0]), say)


def _read(tx: Transaction, event: Event, circle: Circle, call: Call, say: Speech) -> Effects:
    """Only where nobody else reads along, and nothing of it is kept on the way."""
    if event.place is not None and event.place.kind != "direct":
        return [notice(say, "circle-notes-in-direct")]
    before = words.second_number(about(event))
    found = circles.notes(tx, circle.id, PAGE + 1, before)
    if not found:
        return [notice(say, "list-end" if before else "circle-no-notes")]
    zone = ZoneInfo(availability.zone(tx, event.by))
    parts: list[Written | Note | Buttons] = [Note(say.text("circle-task", task=call.task))]
    for one in found[:PAGE]:
        day = say.day(one.at.astimezone(zone).date())
        by = say.text("circle-note-by", person=mention(one.person_id), day=day)
        parts += [Written(one.text), Note(by)]
    if len(found) > PAGE:
        parts.append(Buttons((cards.more_notes_button(circle, found[PAGE - 1].id, say),)))
    card = Card((*parts, Note(say.text("circle-only-you"))), say.text("circle-notes-title"))
    return [Reply(card, in_confidence=True)]


# --- what it learned -------------------------------------------------------------------------------


def share(tx: Transaction, event: Press) -> Effects:
    def show(circle: Circle, _: Call, say: Speech) -> Effects:
        if circles.share_of(tx, circle.id) is not None:
            return [notice(say, "circle-written-before")]
        return [OpenForm(forms.share(event, circle, say))]

    return scopes.going_on(tx, event, show)


def submit_share(tx: Transaction, event: Submit) -> Effects:
    """To the circle first. Who was a moment later keeps their words."""

    def put(circle: Circle, call: Call, say: Speech) -> Effects:
        text = event.values.get("text", "").strip()
        if error := text_error(text, say, say.text("error-empty-share"), forms.SHARE_LENGTH):
            return [FormErrors(filled(forms.share(event, circle, say), event), {"text": error})]
        written = circles.add_share(tx, circle.id, event.by.id, text, event.at)
        if written is None:
            return [Reply(Card((Text(say.text("circle-written-before")), Note(text))))]
        told = sharing_out.show(tx, circle, call, written, event.at)
        return [*told, notice(say, "circle-written")]

    return scopes.going_on(tx, event, put)


def agree(tx: Transaction, event: Press) -> Effects:
    """Yes, and with their name. The last one makes it go out."""

    def put(circle: Circle, call: Call, written: Share, say: Speech) -> Effects:
        circles.agree(tx, written, event.by.id)
        told = sharing_out.settle(tx, circle, call, event.at)
        where = scopes.where(tx, call, say)
        return [*told, notice(say, "circle-agreed", shared="yes" if told else "no", where=where)]

    return _about_share(tx, event, put)


def object_to(tx: Transaction, event: Press) -> Effects:
    """Not like this: it is not shared. Who wrote it hears that, without a name or a reason."""

    def stop(circle: Circle, call: Call, written: Share, say: Speech) -> Effects:
        told = sharing_out.stop(tx, circle, call, written, event.at)
        return [*told, notice(say, "circle-object-heard")]

    return _about_share(tx, event, stop)


def _about_share(tx: Transaction, event: Press, do: WithShare) -> Effects:
    """`do`, while this text is still before the circle and is somebody else's."""
    say = voice(tx, event)
    circle = circles.hold_circle(tx, sharing_out.circle_of(event.value))
    if circle is None or event.by.id not in circles.members(tx, circle.id):
        return [notice(say, "circle-gone")]
    written = circles.share_of(tx, circle.id)
    if written is None or written.about != event.value:
        return [notice(say, "circle-share-gone")]
    if circle.is_over:
        return [notice(say, "circle-shared-already")]
    if written.writer_id == event.by.id:
        return [notice(say, "circle-own-words")]
    return do(circle, scopes.call_of(tx, circle), written, say)


# --- stopping --------------------------------------------------------------------------------------


def leave(tx: Transaction, event: Press) -> Effects:
    """Without a reason. The others hear that they go on with fewer."""

    def stop(circle: Circle, call: Call, say: Speech) -> Effects:
        told: Effects = list(lifecycle.without(tx, circle, event.by.id, event.at))
        left = circles.circle(tx, circle.id)
        if left is not None and not left.is_over:
            told += notices.tell(
                tx, circle, scopes.there(tx, circle), f"left:{event.by.id}",
                lambda speech, _: cards.fewer(call, event.by.id, speech), event.at,
            )  # fmt: skip
        return [*told, notice(say, "circle-left")]

    return scopes.going_on(tx, event, stop)
