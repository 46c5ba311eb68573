"""What the author may do: edit, delete, post again; what two learned together, either may delete. Without
a name, all of it is in confidence."""

from msgspec.structs import replace

from handlers.answers import about, filled, notice
from handlers.chat import FormErrors, OpenForm, Press, Remove, Reply, Submit
from handlers.kudos import channel_card
from handlers.texts import Speech
from handlers.til import forms, updates
from handlers.til.access import Effects, for_author
from handlers.til.making import link_key, publish
from handlers.til.updates import once, refresh
from handlers.tips import library
from storage import kudos, places, posts, tils
from storage.database import Transaction
from storage.tils import Til


def edit(tx: Transaction, event: Press) -> Effects:
    """Not what two agreed to: those words are not one's own to change."""

    def show(til: Til, say: Speech) -> Effects:
        if til.with_id is not None:
            return [notice(say, "til-together-stays")]
        return [OpenForm(forms.edit(event, til, about(event), say))]

    return for_author(tx, event, show)


def submit_edit(tx: Transaction, event: Submit) -> Effects:
    """Its card changes wherever it is."""

    def rewrite(til: Til, say: Speech) -> Effects:
        if til.with_id is not None:
            return [notice(say, "til-together-stays")]
        if errors := forms.errors(event, say):
            return [FormErrors(filled(forms.edit(event, til, about(event), say), event), errors)]
        changed = _rewritten(tx, event, til)
        library.put_til(tx, changed)
        return [*refresh(tx, changed, event.key), _told(til, say, "til-changed")]

    return for_author(tx, event, rewrite)


def delete(tx: Transaction, event: Press) -> Effects:
    """The card goes, and so do the kudos that were given on it."""

    def take_away(til: Til, say: Speech) -> Effects:
        tils.remove(tx, til, event.at)
        library.drop(tx, til.about)
        deleted = _told(til, say, "til-deleted")
        if til.place_id is None:
            return [deleted]
        gone: Effects = [Remove(til.place_id, til.about, key=f"{til.about}:remove"), deleted]
        for message in posts.messages(tx, til.place_id, til.about):
            source = f"{til.place_id}:{message}"
            kudos.revoke_source(tx, source, event.at, "til deleted")
            gone += channel_card.refreshed(tx, source, event.key)
        return gone

    return for_author(tx, event, take_away)


def post_again(tx: Transaction, event: Press) -> Effects:
    """Once more, after the first post could not be delivered."""

    def post(til: Til, say: Speech) -> Effects:
        if til.place_id is None:
            return [notice(say, "til-no-channel")]
        again = publish(til, places.get(tx, til.place_id), updates.card(tx, til))
        pressed = once(til, event.message or event.key)  # twice on one button posts once
        return [replace(again, key=f"{again.key}:{pressed}"), notice(say, "til-posted-again")]

    return for_author(tx, event, post)


def _rewritten(tx: Transaction, event: Submit, til: Til) -> Til:
    text, link, topics = forms.answers(event)
    place = places.get(tx, til.place_id) if til.place_id is not None else None
    key = "" if til.is_lesson else link_key(place, link)
    return tils.change(tx, til, text, link, topics, event.at, key)


def _told(til: Til, say: Speech, key: str) -> Reply:
    return replace(notice(say, key), in_confidence=til.is_anonymous)
