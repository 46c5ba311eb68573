"""The forms about a TIL, and what is filled in there."""

from msgspec.structs import replace

from handlers.answers import form_id
from handlers.chat import Event, Form, Option, Press, Submit
from handlers.forms import Field, Filled, Wrong, topics, words
from handlers.parsing.words import (
    LINK_MAX,
    TEXT_MAX,
    TOPICS_MAX,
    first_link,
    is_link,
    topics_in,
    without_tail,
)
from handlers.texts import Speech
from handlers.til import scopes
from storage import tils
from storage.refs import Ref
from storage.tils import NewTil, Til

SHARE_LESSON, EDIT_NAMELESS = "share_lesson", "edit_nameless"
IN_CONFIDENCE = (SHARE_LESSON, EDIT_NAMELESS)
"""Forms that are to leave no trace of who filled them in."""


def _link(text: str, say: Speech) -> str:
    if text and not is_link(text):
        raise Wrong(say.text("error-link"))
    return text


def _is_named(text: str, say: Speech) -> bool:
    return text == "named"


TEXT = words("text", "til-form-text", TEXT_MAX, empty="error-empty", hint="til-form-text-hint")
LESSON_TEXT = words("text", "lesson-form-text", TEXT_MAX, empty="error-empty", hint="lesson-form-text-hint")
TOPICS = topics()
LINK = Field("link", "til-form-link", _link, "", "line", "til-form-link-hint", False, LINK_MAX)
NAMED = Field("name", "lesson-form-who", _is_named, False, "choice", "lesson-form-who-hint")
"""Who puts their name with a lesson."""
QUESTION = words("question", "til-form-question", TEXT_MAX, empty="error-empty-question")


def share(event: Event, say: Speech, text: str = "") -> Form:
    """With a text, that stands there already."""
    return Form(
        "share_til", form_id(event), say.text("til-form-share"),
        (TEXT.shown(say, text), TOPICS.shown(say), LINK.shown(say)),
        say.text("til-button-share"), say.text("cancel"), _opened_in(event),
    )  # fmt: skip


def lesson(event: Event, say: Speech) -> Form:
    """Nobody is to learn who chose to leave their name out, so all of it is in confidence."""
    names = (
        Option("named", say.text("lesson-form-named")),
        Option("nameless", say.text("lesson-form-nameless")),
    )
    return Form(
        SHARE_LESSON, _secret_id(event), say.text("lesson-form"),
        (LESSON_TEXT.shown(say), TOPICS.shown(say), LINK.shown(say), NAMED.shown(say, "named", names)),
        say.text("lesson-form-submit"), say.text("cancel"), _opened_in(event), in_confidence=True,
    )  # fmt: skip


def edit(event: Press | Submit, til: Til, say: Speech) -> Form:
    """Filled with the TIL as it is now."""
    form = Form(
        "edit_til", form_id(event), say.text("til-form-edit"),
        (TEXT.shown(say, til.text), TOPICS.shown(say, " ".join(til.topics)), LINK.shown(say, til.link)),
        say.text("save"), say.text("cancel"), str(Ref("til", til.id, scopes.token(event, til))),
    )  # fmt: skip
    if til.is_anonymous:
        return replace(form, name=EDIT_NAMELESS, id=_secret_id(event), in_confidence=True)
    return form


def ask(event: Event, til: Til, say: Speech) -> Form:
    return Form(
        "ask_author", form_id(event), say.text("til-form-ask"), (QUESTION.shown(say),),
        say.text("send"), say.text("cancel"), til.about,
    )  # fmt: skip


def read(filled: Filled, author_id: int | None) -> NewTil:
    """What is filled in, where a link or #topics inside the text count too. Those it ends in are taken out
    of it."""
    text, link = filled.read(TEXT), filled.read(LINK)
    link = link or first_link(text)
    fitting = tuple(dict.fromkeys(filled.read(TOPICS) + topics_in(text)))[:TOPICS_MAX]
    return NewTil(author_id, without_tail(text, link, fitting), link=link, topics=fitting)


def _opened_in(event: Event) -> str:
    """`about` remembers where it was opened, unless that was in somebody's own chat with the bot."""
    if isinstance(event, Submit):
        return event.about
    if isinstance(event, Press) and event.value.startswith("place:"):
        return event.value
    return str(Ref("place", event.place.id)) if event.place and event.place.kind != "direct" else ""


def _secret_id(event: Event) -> str:
    """Who sends in a form is known by its id; nobody can guess this one from what we remember."""
    return event.form_id if isinstance(event, Submit) else tils.new_token()
