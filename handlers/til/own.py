"""What the author may do: edit, delete, post again."""

from msgspec.structs import replace

from handlers import words
from handlers.answers import filled, notice
from handlers.chat import FormErrors, OpenForm, Press, Remove, Submit
from handlers.texts import Speech
from handlers.til import forms
from handlers.til.access import Effects, for_author, refresh
from handlers.til.sharing import publish
from storage import kudos, places, posts, tils
from storage.database import Transaction
from storage.tils import Til


def edit(tx: Transaction, event: Press) -> Effects:
    return for_author(tx, event, lambda til, say: [OpenForm(forms.edit(event, til, say))])


def submit_edit(tx: Transaction, event: Submit) -> Effects:
    """Its card changes wherever it is."""

    def rewrite(til: Til, say: Speech) -> Effects:
        if errors := forms.errors(event, say):
            return [FormErrors(filled(forms.edit(event, til, say), event), errors)]
        text, link, topics = forms.answers(event)
        changed = tils.change(tx, til, words.without_tail(text), link, topics, event.at)
        return [*refresh(tx, changed, event.key), notice(say, "til-changed")]

    return for_author(tx, event, rewrite)


def delete(tx: Transaction, event: Press) -> Effects:
    """The card goes, and so do the kudos that were given on it."""

    def take_away(til: Til, say: Speech) -> Effects:
        tils.remove(tx, til, event.at)
        deleted = notice(say, "til-deleted")
        if til.place_id is None:
            return [deleted]
        for message in posts.messages(tx, til.place_id, til.about):
            kudos.revoke_source(tx, f"{til.place_id}:{message}", event.at, "til deleted")
        return [Remove(til.place_id, til.about, key=f"{til.about}:remove"), deleted]

    return for_author(tx, event, take_away)


def post_again(tx: Transaction, event: Press) -> Effects:
    """Once more, after the first post could not be delivered."""

    def post(til: Til, say: Speech) -> Effects:
        if til.place_id is None:
            return [notice(say, "til-no-channel")]
        again = publish(tx, til, places.get(tx, til.place_id), tils.times_helped(tx, til.id))
        return [replace(again, key=f"{again.key}:{event.key}"), notice(say, "til-posted-again")]

    return for_author(tx, event, post)
