"""What a reader may do with somebody's TIL: say it helped, ask about it, keep it."""

from handlers.answers import channel_voice, filled, notice, text_error, voice
from handlers.chat import (
    Card,
    Event,
    FormErrors,
    Note,
    OpenForm,
    Post,
    Press,
    Reply,
    Submit,
    Written,
    mention,
)
from handlers.texts import Speech
from handlers.til import forms
from handlers.til.access import Effects, for_reader
from handlers.til.updates import refresh
from storage import posts, tils
from storage.database import Transaction
from storage.tils import Til


def helped(tx: Transaction, event: Press) -> Effects:
    """ "Hielp mij": counted once per person, never for whose it is."""

    def count(til: Til, say: Speech) -> Effects:
        if til.is_of(event.by.id):
            return [notice(say, "til-own")]
        if not tils.mark(tx, til.id, event.by.id, tils.HELPED, event.at):
            return [notice(say, "til-helped-before")]
        return [*refresh(tx, til, event.key), _thanks(til, say)]

    return for_reader(tx, event, count)


def ask(tx: Transaction, event: Press) -> Effects:
    return for_reader(tx, event, lambda til, say: [OpenForm(forms.ask(event, til, say))])


def submit_ask(tx: Transaction, event: Submit) -> Effects:
    """The question goes under the TIL, where others can learn from the answer too."""

    def put(til: Til, say: Speech) -> Effects:
        question = event.values.get("question", "")
        if error := text_error(question, say, say.text("error-empty-question")):
            return [FormErrors(filled(forms.ask(event, til, say), event), {"question": error})]
        if til.place_id is None:
            return [notice(say, "til-no-channel")]
        under = posts.messages(tx, til.place_id, til.about)
        card = Card((Note(_asked(tx, event, til)), Written(question)))
        post = Post(til.place_id, card, f"question:{event.key}", thread=under[0] if under else "")
        return [post, notice(say, "til-asked")]

    return for_reader(tx, event, put)


def keep(tx: Transaction, event: Press) -> Effects:
    return for_reader(tx, event, lambda til, _: set_kept(tx, event, til, True))


def drop(tx: Transaction, event: Press) -> Effects:
    return for_reader(tx, event, lambda til, _: set_kept(tx, event, til, False))


def set_kept(tx: Transaction, event: Event, til: Til, wanted: bool) -> Effects:
    """Put it on somebody's own list, or take it off."""
    say = voice(tx, event)
    if not wanted:
        tils.unmark(tx, til.id, event.by.id, tils.KEPT)
        return [notice(say, "til-dropped")]
    new = tils.mark(tx, til.id, event.by.id, tils.KEPT, event.at)
    return [notice(say, "til-kept" if new else "til-kept-before")]


def _thanks(til: Til, say: Speech) -> Reply:
    if til.author_id is None:
        return notice(say, "lesson-helped-thanks")
    return notice(say, "til-helped-thanks", author=mention(til.author_id))


def _asked(tx: Transaction, event: Event, til: Til) -> str:
    """Whose it is cannot be said without a name; then nobody else is named either."""
    say = channel_voice(tx)
    if til.author_id is None:
        return say.text("lesson-question")
    return say.text("til-question", asker=mention(event.by.id), author=mention(til.author_id))
