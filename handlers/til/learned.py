""" "Today I learned …", said to the bot: the form of a TIL is offered, filled in."""

from handlers.answers import voice
from handlers.chat import Button, Buttons, Card, Command, OpenForm, Press, Reply, Text
from handlers.parsing import nearest, sentences, words
from handlers.texts import Speech
from handlers.til import forms
from handlers.til.access import Effects
from storage.database import Transaction


def offer(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), sentences.learned(event.text)
    if len(said) > nearest.VALUE_MAX:
        return [Reply(Card((Text(say.text("meant-long", command="/til")),)))]
    return [Reply(Card((Text(say.text("learned-offer")), Buttons((button(say, said),)))))]


def open_form(tx: Transaction, event: Press) -> Effects:
    text = nearest.unpacked(event.value)[: words.TEXT_MAX]
    return [OpenForm(forms.share(event, voice(tx, event), text))]


def button(say: Speech, text: str) -> Button:
    """Opens the form with these words in it."""
    return Button("fill_til", say.text("til-button-share"), nearest.packed(text), style="primary")
