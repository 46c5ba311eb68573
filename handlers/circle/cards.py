"""What a call and a circle look like."""

from collections.abc import Sequence

from handlers.answers import channel_voice
from handlers.chat import Button, Buttons, Card, Confirm, Note, Person, Text, Update, Written, mention
from handlers.circle import scopes
from handlers.texts import Speech
from storage import circles
from storage.circles import Call, Circle, Share
from storage.database import Transaction

Parts = tuple[Text | Written | Note | Buttons, ...]

SLOTS_NEEDED = 2
"""Half hours of a day below which there is no hour that all of them work."""


# --- the call --------------------------------------------------------------------------------------


def call(tx: Transaction, one: Call, say: Speech) -> Card:
    """In the channel: the task, until when, and who are in. Nobody is named but who asks."""
    count = len(scopes.signed_up(tx, one))
    told = Written(one.task), Note(dates(one, say))
    title = say.text("circle-call-title")
    if not one.is_open:
        made = circles.made_of(tx, one.id)
        placed = sum(len(circles.members(tx, circle.id)) for circle in made)
        state = say.text("circle-call-closed", state=one.state, circles=len(made), people=placed)
        return Card((*told, Text(state)), title)
    state = say.text("circle-call-open", count=count, short="yes" if one.state == "short" else "no")
    buttons = Buttons((join_button(one, say), sign_off_button(one, say)))
    return Card((*told, Text(state), buttons), title)


def show(tx: Transaction, one: Call, once: str) -> Update:
    """The call as it is now. `once` makes the key."""
    card = call(tx, one, channel_voice(tx))
    return Update(one.place_id, one.about, card, f"{one.about}:{once}")


def dates(one: Call, say: Speech) -> str:
    return say.text(
        "circle-call-by", organiser=mention(one.organiser_id), until=say.day(one.closes_on),
        deadline=say.day(one.deadline),
    )  # fmt: skip


def join_button(one: Call, say: Speech) -> Button:
    return Button("circle_join", say.text("circle-button-join"), one.about, "primary")


def sign_off_button(one: Call, say: Speech) -> Button:
    return Button("circle_sign_off", say.text("circle-button-sign-off"), one.about)


def extend_button(one: Call, say: Speech) -> Button:
    return Button("circle_extend", say.text("circle-button-extend"), one.about, "primary")


def deadline_button(one: Call, say: Speech) -> Button:
    return Button("circle_deadline", say.text("circle-button-deadline"), one.about)


def cancel_button(one: Call, say: Speech) -> Button:
    sure = Confirm(say.text("circle-cancel-sure"), say.text("circle-button-cancel"), say.text("cancel"))
    return Button("circle_cancel", say.text("circle-button-cancel"), one.about, "danger", sure)


def too_few(one: Call, count: int, is_organiser: bool, say: Speech) -> Card:
    """Sign-up is over and no circle can be made of it yet."""
    if not is_organiser:
        return Card((Text(say.text("circle-few", task=one.task)),))
    told = Text(say.text("circle-few-organiser", task=one.task, count=count))
    return Card((told, Buttons((extend_button(one, say), cancel_button(one, say)))))


# --- the circle ------------------------------------------------------------------------------------


def of_step(circle: Circle, one: Call, there: Sequence[Person], say: Speech) -> Card:
    task, deadline = one.task, say.day(one.deadline)
    if circle.step == "intro":
        return _introduction(circle, one, there, say)
    if circle.step in ("halfway", "remind"):
        told = say.text("circle-halfway" if circle.step == "halfway" else "circle-remind", deadline=deadline)
        return Card((Text(told), Buttons((note_button(circle, say), share_button(circle, say)))), task)
    if circle.step in ("ask", "again"):
        told = say.text("circle-ask" if circle.step == "ask" else "circle-ask-again")
        parts = Text(told), Note(say.text("circle-ask-note")), Buttons((share_button(circle, say),))
        return Card(parts, task)
    return Card((Text(say.text("circle-closes")), Buttons((notes_button(circle, say),))), task)


def _introduction(circle: Circle, one: Call, there: Sequence[Person], say: Speech) -> Card:
    """The task, who they are, when all of them work, how to begin, and until when."""
    hours = circle.slots // 2 if circle.slots >= SLOTS_NEEDED else 0
    parts = (
        Written(one.task),
        Text(say.text("circle-who", people=names(there, say))),
        Text(say.text("circle-hours", hours=hours)),
        Text(say.text("circle-first-steps")),
        Note(say.text("circle-until", deadline=say.day(one.deadline))),
        Buttons((note_button(circle, say),)),
    )
    return Card(parts, say.text("circle-begins"))


def names(there: Sequence[Person], say: Speech) -> str:
    """ "@a, @b en @c"."""
    return say.listed(mention(one.id) for one in there)


def moved(circle: Circle, one: Call, say: Speech) -> Card:
    told = Text(say.text("circle-deadline-moved", deadline=say.day(one.deadline)))
    return Card((told, Buttons((note_button(circle, say),))), one.task)


def fewer(one: Call, person_id: int, say: Speech) -> Card:
    return Card((Text(say.text("circle-fewer", person=mention(person_id))),), one.task)


def alone(one: Call, say: Speech) -> Card:
    return Card((Text(say.text("circle-alone", task=one.task)),))


def note_button(circle: Circle, say: Speech) -> Button:
    return Button("circle_note", say.text("circle-button-note"), circle.about)


def notes_button(circle: Circle, say: Speech) -> Button:
    return Button("circle_notes", say.text("circle-button-notes"), circle.about)


def more_notes_button(circle: Circle, before: int, say: Speech) -> Button:
    return Button("circle_notes", say.text("list-more"), f"{circle.about}:{before}")


def share_button(circle: Circle, say: Speech) -> Button:
    return Button("circle_share", say.text("circle-button-share"), circle.about, "primary")


def leave_button(circle: Circle, say: Speech) -> Button:
    sure = Confirm(say.text("circle-leave-sure"), say.text("circle-button-leave"), say.text("cancel"))
    return Button("circle_leave", say.text("circle-button-leave"), circle.about, "plain", sure)


# --- what they share -------------------------------------------------------------------------------


def preview(one: Call, share: Share, reader: Person | None, say: Speech) -> Card:
    """To the circle before anybody else. Who wrote it has nothing to press."""
    told = Text(say.text("circle-preview", writer=mention(share.writer_id)))
    if reader is not None and reader.id == share.writer_id:
        return Card((told, Text(share.text), Note(say.text("circle-preview-note"))), one.task)
    buttons = (
        Button("circle_agree", say.text("circle-button-agree"), share.about, "primary"),
        Button("circle_object", say.text("circle-button-object"), share.about),
    )
    return Card((told, Text(share.text), Buttons(buttons), Note(say.text("circle-preview-note"))), one.task)


def shared(one: Call, share: Share, there: Sequence[Person], say: Speech) -> Card:
    """To everybody in the channel of the call; `there` are those who want to be named."""
    by = say.text("circle-shared-by", people=names(there, say)) if there else say.text("circle-shared")
    return Card(
        (Note(say.text("circle-task", task=one.task)), Text(share.text), Note(by)),
        say.text("circle-shared-title"),
    )


def objected(circle: Circle, one: Call, say: Speech) -> Card:
    """To who wrote it: without a name or a reason."""
    told = Text(say.text("circle-objected", task=one.task))
    return Card((told, Buttons((share_button(circle, say),))))
