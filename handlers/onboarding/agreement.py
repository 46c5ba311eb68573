"""`/learn agreement`: how a team learns together, short and in its own words; anybody of the team may change
it, and who did so last stands with it."""

from handlers.answers import channel_in, channel_voice, form_id, notice, voice
from handlers.chat import (
    Card,
    Command,
    Effects,
    Event,
    Form,
    OpenForm,
    Place,
    Post,
    Press,
    Reply,
    Submit,
    Text,
)
from handlers.forms import Filled, Wrong, words
from handlers.onboarding import cards
from handlers.parsing import words as parsing
from handlers.scope import Scope, channel_of
from handlers.texts import Speech
from storage import agreements
from storage.database import Transaction
from storage.refs import Ref

TEXT_MAX = 600

TEXT = words("text", "agreement-form-text", TEXT_MAX, hint="agreement-form-hint")


@Scope
def visible(tx: Transaction, event: Event) -> Place:
    return channel_of(tx, event, "agreement-not-here")


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if parsing.alone(said) in parsing.HELP:
        return [notice(say, "agreement-help")]
    if event.place is None or not event.place.is_channel:
        return [notice(say, "agreement-only-channels")]
    if not said:
        return [Reply(cards.agreement(tx, event.place.id, say))]
    try:
        return _written(tx, event, event.place, TEXT.how(said, say), say)
    except Wrong as wrong:
        return [Reply(Card((Text(str(wrong)),)))]


@visible
def change(tx: Transaction, event: Press, place: Place, say: Speech) -> Effects:
    now = agreements.of_place(tx, place.id)
    return [OpenForm(_form(event, place, now.text if now is not None else "", say))]


@visible
def submit(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    filled = Filled(event, say)
    said = filled.read(TEXT)
    if filled.errors:
        return [filled.again(_form(event, place, said, say))]
    return _written(tx, event, place, said, say)


def _form(event: Event, place: Place, now: str, say: Speech) -> Form:
    return Form(
        "agreement", form_id(event), say.text("agreement-button-change"), (TEXT.shown(say, now),),
        say.text("save"), say.text("cancel"), str(Ref("place", place.id)),
    )  # fmt: skip


def _written(tx: Transaction, event: Event, place: Place, said: str, say: Speech) -> Effects:
    """The team sees it; without words there is none from now on."""
    before = agreements.of_place(tx, place.id)
    if before is not None and before.text == said:
        return [Reply(cards.agreement(tx, place.id, say))]
    agreements.write(tx, place.id, said, event.by.id, event.at)
    if not said:
        return [notice(say, "agreement-removed", where=channel_in(tx, place.id, say))]
    shown = cards.new_agreement(said, channel_voice(tx))
    return [notice(say, "agreement-saved"), Post(place.id, shown, f"agreement:{place.id}:{event.key}")]
