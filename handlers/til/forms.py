"""The forms about a TIL, and what is wrong with the answers."""

from msgspec.structs import replace

from handlers import words
from handlers.answers import form_id, text_error
from handlers.chat import Event, Form, Input, Submit
from handlers.texts import Speech
from storage.tils import Til


def share(event: Event, say: Speech) -> Form:
    """`about` remembers the channel it was opened in."""
    about = f"place:{event.place.id}" if event.place and event.place.is_channel else ""
    if isinstance(event, Submit):
        about = event.about
    return Form(
        "share_til", form_id(event), say.text("til-form-share"), _inputs(say),
        say.text("til-button-share"), say.text("cancel"), about,
    )  # fmt: skip


def edit(event: Event, til: Til, say: Speech) -> Form:
    """Filled with the TIL as it is now."""
    now = {"text": til.text, "topics": " ".join(til.topics), "link": til.link}
    inputs = tuple(replace(one, value=now[one.name]) for one in _inputs(say))
    return Form(
        "edit_til", form_id(event), say.text("til-form-edit"), inputs,
        say.text("save"), say.text("cancel"), til.about,
    )  # fmt: skip


def ask(event: Event, til: Til, say: Speech) -> Form:
    question = Input("question", say.text("til-form-question"), "lines", max_length=words.TEXT_MAX)
    return Form(
        "ask_author", form_id(event), say.text("til-form-ask"), (question,),
        say.text("send"), say.text("cancel"), til.about,
    )  # fmt: skip


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
        "text": text_error(event.values.get("text", ""), say),
        "link": say.text("error-link") if link and not words.is_link(link) else "",
    }
    return {name: error for name, error in found.items() if error}


def answers(event: Submit) -> tuple[str, str, tuple[str, ...]]:
    """Text, link and topics, where a link or #topics inside the text count too."""
    text = event.values["text"].strip()
    topics = words.topics_typed(event.values.get("topics", "")) + words.topics_in(text)
    link = event.values.get("link", "") or words.first_link(text)
    return text, link, tuple(dict.fromkeys(topics))[: words.TOPICS_MAX]
