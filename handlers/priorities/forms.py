"""The form of a priority: a topic and why."""

from handlers.answers import form_id
from handlers.chat import Event, Form
from handlers.forms import words
from handlers.texts import Speech
from storage.priorities import TOPIC_MAX, Priority
from storage.refs import Ref

WHY_MAX = 300

TOPIC = words(
    "topic", "priorities-form-topic", TOPIC_MAX,
    empty="priorities-error-topic", hint="priorities-form-topic-hint", kind="line",
)  # fmt: skip
WHY = words(
    "why", "priorities-form-why", WHY_MAX, empty="priorities-error-why", hint="priorities-form-why-hint"
)


def new(event: Event, place_id: int, say: Speech, topic: str = "") -> Form:
    return Form(
        "priority", form_id(event), say.text("priorities-button-add"),
        (TOPIC.shown(say, topic), WHY.shown(say)), say.text("save"), say.text("cancel"),
        str(Ref("place", place_id)),
    )  # fmt: skip


def changed(event: Event, one: Priority, say: Speech) -> Form:
    return Form(
        "priority_change", form_id(event), say.text("priorities-form-change"),
        (TOPIC.shown(say, one.topic), WHY.shown(say, one.why)), say.text("save"), say.text("cancel"),
        one.about,
    )  # fmt: skip


def clean(topic: str) -> str:
    """On one line, without what makes a topic of it elsewhere."""
    return " ".join(topic.split()).lstrip("#").strip()
