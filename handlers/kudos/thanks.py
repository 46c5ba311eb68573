""" "Thanks @joris for …", said to the bot: kudos are offered, with the person and the reason filled in."""

from handlers.answers import notice, voice
from handlers.chat import Button, Buttons, Card, Command, OpenForm, Press, Reply, Text, mention, mentions
from handlers.kudos import form, giving
from handlers.kudos.giving import Effects
from handlers.parsing import names, nearest, sentences, words
from handlers.texts import Speech
from storage.database import Transaction


def offer(tx: Transaction, event: Command) -> Effects:
    """A button that opens the form; nothing is given yet. Who thanks the bot hears so."""
    say, said = voice(tx, event), event.text
    thanked = sentences.after_thanks(said) or ""
    start = said[: len(said) - len(thanked)]
    found = names.first(tx, thanked)
    if not (found.several or mentions(found.text)):
        found = names.last(tx, thanked)
    if found.several:
        return [names.which(say, f"thanks {start}".strip(), found)]
    text = start + found.text
    people = [one for one in giving.named(tx, text) if one.id != event.by.id and not one.is_bot]
    if not people:
        return [_to_nobody(thanked, said, say)]
    named = say.listed(mention(one.id) for one in people)
    return [_offered(say.text("thanks-offer", names=named), text, say)]


def open_form(tx: Transaction, event: Press) -> Effects:
    """The form with who is named in the words, and the words."""
    said = nearest.unpacked(event.value)
    receivers = "".join(mention(one.id) for one in giving.named(tx, said))
    reason = words.without_mentions(said)[: words.TEXT_MAX]
    return [OpenForm(form.make(event, voice(tx, event), receivers=receivers, reason=reason))]


def button(say: Speech, text: str) -> Button:
    """Opens the form with these words and the people in them."""
    return Button("fill_kudos", say.text("kudos-button-give"), nearest.packed(text), style="primary")


def _offered(told: str, text: str, say: Speech) -> Reply:
    if len(text) > nearest.VALUE_MAX:
        return Reply(Card((Text(say.text("meant-long", command="/kudos")),)))
    return Reply(Card((Text(told), Buttons((button(say, text),)))))


def _to_nobody(thanked: str, said: str, say: Speech) -> Reply:
    bare = words.without_mentions(thanked).strip(" .,!")
    if len(bare.split()) < 2:
        return notice(say, "thanks-welcome")
    return _offered(say.text("thanks-whom"), said, say)
