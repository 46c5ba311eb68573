"""The forms about a TIL, and what is wrong with the answers."""

from msgspec.structs import replace

from handlers.answers import form_id, text_error
from handlers.chat import Event, Form, Input, Option, Press, Submit
from handlers.parsing import words
from handlers.texts import Speech
from storage import tils
from storage.tils import Til

SHARE_LESSON, EDIT_NAMELESS = "share_lesson", "edit_nameless"
IN_CONFIDENCE = (SHARE_LESSON, EDIT_NAMELESS)
"""Forms that are to leave no trace of who filled them in."""

NAMED = "named"
"""The choice of who puts their name with a lesson."""


def share(event: Event, say: Speech, text: str = "") -> Form:
    """With a text, that stands there already."""
    words_of_it, *others = _inputs(say)
    return Form(
        "share_til", form_id(event), say.text("til-form-share"), (replace(words_of_it, value=text), *others),
        say.text("til-button-share"), say.text("cancel"), _opened_in(event),
    )  # fmt: skip


def lesson(event: Event, say: Speech) -> Form:
    """Nobody is to learn who chose to leave their name out, so all of it is in confidence."""
    return Form(
        SHARE_LESSON, _secret_id(event), say.text("lesson-form"), (*_lesson_inputs(say), _name(say)),
        say.text("lesson-form-submit"), say.text("cancel"), _opened_in(event), in_confidence=True,
    )  # fmt: skip


def edit(event: Press | Submit, til: Til, about: str, say: Speech) -> Form:
    """Filled with the TIL as it is now. `about` holds its token, when that is what makes it theirs."""
    now = {"text": til.text, "topics": " ".join(til.topics), "link": til.link}
    inputs = tuple(replace(one, value=now[one.name]) for one in _inputs(say))
    form = Form(
        "edit_til", form_id(event), say.text("til-form-edit"), inputs,
        say.text("save"), say.text("cancel"), about,
    )  # fmt: skip
    if til.is_anonymous:
        return replace(form, name=EDIT_NAMELESS, id=_secret_id(event), in_confidence=True)
    return form


def ask(event: Event, til: Til, say: Speech) -> Form:
    question = Input("question", say.text("til-form-question"), "lines", max_length=words.TEXT_MAX)
    return Form(
        "ask_author", form_id(event), say.text("til-form-ask"), (question,),
        say.text("send"), say.text("cancel"), til.about,
    )  # fmt: skip


def _opened_in(event: Event) -> str:
    """`about` remembers where it was opened, unless that was in somebody's own chat with the bot."""
    if isinstance(event, Submit):
        return event.about
    if isinstance(event, Press) and event.value.startswith("place:"):
        return event.value
    return f"place:{event.place.id}" if event.place and event.place.kind != "direct" else ""


def _secret_id(event: Event) -> str:
    """Who sends in a form is known by its id; nobody can guess this one from what we remember."""
    return event.form_id if isinstance(event, Submit) else tils.new_token()


def _lesson_inputs(say: Speech) -> tuple[Input, ...]:
    text, *others = _inputs(say)
    label, hint = say.text("lesson-form-text"), say.text("lesson-form-text-hint")
    return (replace(text, label=label, hint=hint), *others)


def _name(say: Speech) -> Input:
    options = (
        Option(NAMED, say.text("lesson-form-named")),
        Option("nameless", say.text("lesson-form-nameless")),
    )
    hint = say.text("lesson-form-who-hint")
    return Input("name", say.text("lesson-form-who"), "choice", NAMED, hint, options=options)


def _inputs(say: Speech) -> tuple[Input, ...]:
    text_hint, topics_hint, link_hint = (
        say.text(key) for key in ("til-form-text-hint", "form-topics-hint", "til-form-link-hint")
    )
    return (
        Input("text", say.text("til-form-text"), "lines", hint=text_hint, max_length=words.TEXT_MAX),
        Input("topics", say.text("form-topics"), hint=topics_hint, required=False, max_length=200),
        Input("link", say.text("til-form-link"), hint=link_hint, required=False, max_length=words.LINK_MAX),
    )


def errors(event: Submit, say: Speech) -> dict[str, str]:
    """What is wrong, per input; {} when nothing is."""
    link = event.values.get("link", "")
    found = {
        "text": text_error(event.values.get("text", ""), say, say.text("error-empty")),
        "link": say.text("error-link") if link and not words.is_link(link) else "",
    }
    return {name: error for name, error in found.items() if error}


def answers(event: Submit) -> tuple[str, str, tuple[str, ...]]:
    """Text, link and topics, where a link or #topics inside the text count too. Those it ends in are taken
    out of it."""
    text = event.values["text"].strip()
    topics = words.topics_typed(event.values.get("topics", "")) + words.topics_in(text)
    link = event.values.get("link", "") or words.first_link(text)
    fitting = tuple(dict.fromkeys(topics))[: words.TOPICS_MAX]
    return words.without_tail(text, link, fitting), link, fitting
