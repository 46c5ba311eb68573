"""The form: opened by a button, by `/kudos` alone, or from the menu of somebody's message."""

from handlers.answers import filled, form_id, notice, text_error, voice
from handlers.chat import (
    Button,
    Event,
    Form,
    FormErrors,
    Input,
    OpenForm,
    Option,
    Place,
    Press,
    Shortcut,
    Submit,
    mention,
    mentions,
)
from handlers.kudos import giving, messages
from handlers.kudos.giving import Effects, Thanks
from handlers.parsing import nearest, words
from handlers.texts import Speech
from storage import kudos, places
from storage.database import Transaction


def open_form(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(make(event, voice(tx, event)))]


def open_with_words(tx: Transaction, event: Press) -> Effects:
    """The form with who is named in the words, and the words."""
    said = nearest.unpacked(event.value)
    receivers = "".join(mention(one.id) for one in giving.named(tx, said))
    reason = words.without_mentions(said)[: words.TEXT_MAX]
    return [OpenForm(make(event, voice(tx, event), receivers=receivers, reason=reason))]


def for_message(tx: Transaction, event: Shortcut) -> Effects:
    """The form, filled with the author of the message."""
    say = voice(tx, event)
    written_by = event.author
    if written_by is None or written_by.is_bot or event.place is None:
        written_by = messages.of_card(tx, event)
    if written_by is None or event.place is None:
        return [notice(say, "kudos-nobody" if messages.is_nameless(tx, event) else "kudos-not-a-person")]
    about = f"{event.place.id}:{event.message}"
    return [OpenForm(make(event, say, receivers=mention(written_by.id), about=about))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    receivers, reason = event.values.get("receivers", ""), event.values.get("reason", "").strip()
    errors = {} if mentions(receivers) else {"receivers": say.text("kudos-form-nobody")}
    reason = reason if words.says_something(reason) else ""
    if reason and (error := text_error(reason, say, empty="")):
        errors["reason"] = error
    if errors:
        return [FormErrors(filled(make(event, say, about=event.about), event), errors)]
    topics = words.topics_typed(event.values.get("topics", "")) + words.topics_in(reason)
    kind = event.values.get("kind", "")
    place, message = _opened_at(tx, event)
    thanks = Thanks(
        giving.source(event, place, message),
        kind if kind in kudos.KINDS else kudos.LEARNING,
        reason=reason,
        topics=tuple(dict.fromkeys(topics))[: words.TOPICS_MAX],
        place=place,
        message=message,
    )
    given = giving.give(tx, event, giving.named(tx, receivers), thanks)
    return giving.told(tx, event, given, thanks)


def make(
    event: Event,
    say: Speech,
    *,
    kind: str = kudos.LEARNING,
    receivers: str = "",
    reason: str = "",
    about: str = "",
) -> Form:
    people_hint, reason_hint, topics_hint = (
        say.text(key) for key in ("kudos-form-receivers-hint", "kudos-form-reason-hint", "form-topics-hint")
    )
    kinds = tuple(Option(one, say.text(f"kudos-kind-{one}")) for one in kudos.KINDS)
    inputs = (
        Input("receivers", say.text("kudos-form-receivers"), "people", receivers, people_hint),
        Input("reason", say.text("kudos-form-reason"), "lines", reason, reason_hint, False, words.TEXT_MAX),
        Input("kind", say.text("kudos-form-kind"), "choice", kind, options=kinds),
        Input("topics", say.text("form-topics"), "line", "", topics_hint, False, 200),
    )
    return Form(
        "give_kudos", form_id(event), say.text("kudos-form-title"), inputs,
        say.text("kudos-form-submit"), say.text("cancel"), about or _here(event),
    )  # fmt: skip


def _here(event: Event) -> str:
    return f"{event.place.id}:" if event.place is not None else ""


def _opened_at(tx: Transaction, event: Submit) -> tuple[Place | None, str]:
    """Where the form was opened, and on which message; nowhere when this person cannot be there."""
    number, _, message = event.about.partition(":")
    place = places.find(tx, words.number(number) or 0)
    if place is None or not places.may_see(tx, place, event.by.id):
        return None, ""
    return place, message


def button(say: Speech, text: str) -> Button:
    """Opens the form with these words and the people in them."""
    return Button("fill_kudos", say.text("kudos-button-give"), nearest.packed(text), style="primary")
