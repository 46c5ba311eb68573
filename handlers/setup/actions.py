"""What admins do with the set-up: look at it, open the form of a part, and send it in."""

from msgspec.structs import replace

from handlers.answers import about, notice, voice
from handlers.chat import Command, Effects, Event, OpenForm, Press, Reply, Submit
from handlers.forms import Filled
from handlers.people.rights import must_be_admin
from handlers.scope import Scope
from handlers.setup import cards
from handlers.setup.cards import SECTIONS
from handlers.setup.section import Here
from handlers.texts import Speech
from storage import audit, places
from storage.database import Transaction
from storage.refs import number


@Scope
def for_admins(tx: Transaction, event: Event) -> Here:
    """The part a button or form is about; none for one that is not there, or not theirs to see."""
    must_be_admin(tx, event, "setup", "setup-refused")
    say = voice(tx, event)
    if isinstance(event, Command):
        return Here(tx, event, say, event.place)
    part, _, of_place = about(event).removeprefix("setup:").partition(":")
    place = places.find(tx, number(of_place))
    if place is not None and not (place.is_channel and places.may_see(tx, place, event.by.id)):
        place = None
    is_there = part in SECTIONS and (part != "here" or place is not None)
    return Here(tx, event, say, place, part if is_there else "")


@for_admins
def command(tx: Transaction, event: Command, here: Here, say: Speech) -> Effects:
    """`/learn setup`: everything as it is now, each part with a button to change it."""
    return [Reply(cards.overview(here))]


@for_admins
def press(tx: Transaction, event: Press, here: Here, say: Speech) -> Effects:
    """The form of a part; the card itself from a button that names none."""
    return [OpenForm(cards.form(here))] if here.part else [Reply(cards.overview(here))]


@for_admins
def overview(tx: Transaction, event: Press, here: Here, say: Speech) -> Effects:
    """From one's own page: there is no form to open, so no dialog opens over it either."""
    return [Reply(cards.overview(here))]


@for_admins
def submit(tx: Transaction, event: Submit, here: Here, say: Speech) -> Effects:
    """Keep what a form was filled in with: the last one wins, and no other form's choices are touched."""
    if not here.part:
        return [notice(say, "outdated")]
    section, filled = SECTIONS[here.part], Filled(event, say)
    values = section.read(here, filled)
    if filled.errors:
        return [filled.again(cards.form(here))]
    for setting in section.keep(here, values):
        audit.add(tx, event.by.id, "setup", setting, event.at)
    return [Reply(cards.saved(replace(here, say=voice(tx, event))))]
