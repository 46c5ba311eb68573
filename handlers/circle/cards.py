"""What a call and a circle look like."""

from collections.abc import Sequence

from handlers.answers import channel_voice
from handlers.chat import Button, Buttons, Card, Confirm, Note, Person, Text, Update, Written, mention
from handlers.circle import scopes
from handlers.texts import Speech
from storage import circles
from storage.circles import Call, Circle, Share
from storage.database import Transaction
from storage.refs import Ref

Parts = tuple[Text | Written | Note | Buttons, ...]

SLOTS_NEEDED = 2
"""Half hours of a day below which there is no hour that all of them work."""


# --- the call --------------------------------------------------------------------------------------


def of_call(tx: Transaction, call: Call, say: Speech) -> Card:
    """In the channel: the task, until when, and who are in. Nobody is named but who asks."""
    count = len(scopes.signed_up(tx, call))
    task = Written(call.task), Note(dates(call, say))
    title = say.text("circle-call-title")
    if not call.is_open:
        made = circles.made_of(tx, call.id)
        placed = sum(len(circles.members(tx, circle.id)) for circle in made)
        state = say.text("circle-call-closed", state=call.state, circles=len(made), people=placed)
        return Card((*task, Text(state)), title)
    state = say.text("circle-call-open", count=count, short="yes" if call.state == "short" else "no")
    return Card((*task, Text(state), Buttons((join_button(call, say),))), title)


def joined(call: Call, key: str, say: Speech) -> Card:
    """To who signed up, by themselves, with the way off: the card in the channel looks the same to all."""
    text = Text(say.text(key, until=say.day(call.closes_on)))
    return Card((text, Buttons((sign_off_button(call, say),))))


def current(tx: Transaction, call: Call, once: str) -> Update:
    """The call as it is now. `once` makes the key."""
    card = of_call(tx, call, channel_voice(tx))
    return Update(call.place_id, call.about, card, f"{call.about}:{once}")


def dates(call: Call, say: Speech) -> str:
    return say.text(
        "circle-call-by", organiser=mention(call.organiser_id), until=say.day(call.closes_on),
        deadline=say.day(call.deadline),
    )  # fmt: skip


def join_button(call: Call, say: Speech) -> Button:
    return Button("circle_join", say.text("circle-button-join"), call.about, "primary")


def sign_off_button(call: Call, say: Speech) -> Button:
    return Button("circle_sign_off", say.text("circle-button-sign-off"), call.about)


def extend_button(call: Call, say: Speech) -> Button:
    return Button("circle_extend", say.text("circle-button-extend"), call.about, "primary")


def deadline_button(call: Call, say: Speech) -> Button:
    return Button("circle_deadline", say.text("circle-button-deadline"), call.about)


def cancel_button(call: Call, say: Speech) -> Button:
    sure = Confirm(say.text("circle-cancel-sure"), say.text("circle-button-cancel"), say.text("cancel"))
    return Button("circle_cancel", say.text("circle-button-cancel"), call.about, "danger", sure)


def too_few(call: Call, count: int, is_organiser: bool, say: Speech) -> Card:
    """Sign-up is over and no circle can be made of it yet."""
    if not is_organiser:
        return Card((Text(say.text("circle-few", task=call.task)),))
    sentence = Text(say.text("circle-few-organiser", task=call.task, count=count))
    return Card((sentence, Buttons((extend_button(call, say), cancel_button(call, say)))))


# --- the circle ------------------------------------------------------------------------------------


def of_step(circle: Circle, call: Call, members: Sequence[Person], say: Speech) -> Card:
    task, deadline = call.task, say.day(call.deadline)
    if circle.step == "intro":
        return _introduction(circle, call, members, say)
    if circle.step in ("halfway", "remind"):
        key = "circle-halfway" if circle.step == "halfway" else "circle-remind"
        sentence = Text(say.text(key, deadline=deadline))
        ways = Buttons((note_button(circle, say), share_button(circle, say)), stays=True)
        return Card((sentence, ways), task)
    if circle.step in ("ask", "again"):
        sentence = Text(say.text("circle-ask" if circle.step == "ask" else "circle-ask-again"))
        parts = sentence, Note(say.text("circle-ask-note")), Buttons((share_button(circle, say),))
        return Card(parts, task)
    return Card((Text(say.text("circle-closes")), Buttons((notes_button(circle, say),))), task)


def _introduction(circle: Circle, call: Call, members: Sequence[Person], say: Speech) -> Card:
    """The task, who they are, when all of them work, how to begin, and until when."""
    hours = circle.slots // 2 if circle.slots >= SLOTS_NEEDED else 0
    parts = (
        Written(call.task),
        Text(say.text("circle-who", people=names(members, say))),
        Text(say.text("circle-hours", hours=hours)),
        Text(say.text("circle-first-steps")),
        Note(say.text("circle-until", deadline=say.day(call.deadline))),
        Buttons((note_button(circle, say),), stays=True),
    )
    return Card(parts, say.text("circle-begins"))


def names(members: Sequence[Person], say: Speech) -> str:
    """ "@a, @b en @c"."""
    return say.listed(mention(one.id) for one in members)


def moved(circle: Circle, call: Call, say: Speech) -> Card:
    sentence = Text(say.text("circle-deadline-moved", deadline=say.day(call.deadline)))
    return Card((sentence, Buttons((note_button(circle, say),), stays=True)), call.task)


def fewer(call: Call, person_id: int, say: Speech) -> Card:
    return Card((Text(say.text("circle-fewer", person=mention(person_id))),), call.task)


def alone(call: Call, say: Speech) -> Card:
    return Card((Text(say.text("circle-alone", task=call.task)),))


def note_button(circle: Circle, say: Speech) -> Button:
    return Button("circle_note", say.text("circle-button-note"), circle.about)


def notes_button(circle: Circle, say: Speech) -> Button:
    return Button("circle_notes", say.text("circle-button-notes"), circle.about)


def more_notes_button(circle: Circle, before: int, say: Speech) -> Button:
    return Button("circle_notes", say.text("list-more"), str(Ref("circle", circle.id, f"{before}")))


def share_button(circle: Circle, say: Speech) -> Button:
    return Button("circle_share", say.text("circle-button-share"), circle.about, "primary")


def leave_button(circle: Circle, say: Speech) -> Button:
    sure = Confirm(say.text("circle-leave-sure"), say.text("circle-button-leave"), say.text("cancel"))
    return Button("circle_leave", say.text("circle-button-leave"), circle.about, "plain", sure)


# --- what they share -------------------------------------------------------------------------------


def preview(call: Call, share: Share, reader: Person | None, say: Speech) -> Card:
    """To the circle before anybody else. Who wrote it has nothing to press."""
    sentence = Text(say.text("circle-preview", writer=mention(share.writer_id)))
    note = Note(say.text("circle-preview-note"))
    if reader is not None and reader.id == share.writer_id:
        return Card((sentence, Text(share.text), note), call.task)
    buttons = Buttons(share_answers(share, say))
    return Card((sentence, Text(share.text), buttons, note), call.task)


def share_answers(share: Share, say: Speech) -> tuple[Button, ...]:
    return (
        Button("circle_agree", say.text("circle-button-agree"), share.about, "primary"),
        Button("circle_object", say.text("circle-button-object"), share.about),
    )


def shared(call: Call, share: Share, members: Sequence[Person], say: Speech) -> Card:
    """To everybody in the channel of the call; `there` are those who want to be named."""
    by = say.text("circle-shared-by", people=names(members, say)) if members else say.text("circle-shared")
    return Card(
        (Note(say.text("circle-task", task=call.task)), Text(share.text), Note(by)),
        say.text("circle-shared-title"),
    )


def objected(circle: Circle, call: Call, say: Speech) -> Card:
    """To who wrote it: without a name or a reason."""
    sentence = Text(say.text("circle-objected", task=call.task))
    return Card((sentence, Buttons((share_button(circle, say),))))
