"""One's own onboarding on one's own page, and who asks one to be their buddy."""

from collections.abc import Iterator

from handlers.chat import Event, mention
from handlers.onboarding import cards
from handlers.own_page import Line
from handlers.texts import Speech
from storage import onboardings
from storage.database import Transaction


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for buddy in onboardings.buddy_for(tx, event.by.id):
        one = onboardings.find(tx, buddy.onboarding_id)
        if one is not None and one.state == "running" and buddy.reply == "asked":
            text = say.text("onboarding-buddy-home", name=mention(one.person_id))
            yield Line(text, buttons=cards.answers(one, say))


def mine(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    one = onboardings.of(tx, event.by.id)
    if one is not None and one.state == "running":
        yield Line(say.text("onboarding-title"), cards.coming(one, say), menu=(cards.stop_button(one, say),))
