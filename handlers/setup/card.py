"""The card with all parts of the set-up, the form of each, and what becomes of it. Admins only."""

from collections.abc import Callable

from handlers.answers import form_id, notice, voice
from handlers.chat import (
    AnyEffect,
    Button,
    Buttons,
    Card,
    Command,
    Divider,
    Event,
    Form,
    Note,
    OpenForm,
    Place,
    Press,
    Reply,
    Submit,
    Text,
    mention,
)
from handlers.forms import Filled
from handlers.people import admission
from handlers.setup.calendar import HOURS, PLACE
from handlers.setup.channels import CHANNELS, THIS_CHANNEL
from handlers.setup.features import KUDOS, MODULES
from handlers.setup.section import Here, Section
from handlers.setup.who import WHO
from handlers.texts import Speech
from storage import audit, places
from storage.database import Transaction
from storage.refs import number as numbered

Effects = list[AnyEffect]

SECTIONS: dict[str, Section] = {
    "modules": MODULES,
    "channels": CHANNELS,
    "kudos": KUDOS,
    "place": PLACE,
    "hours": HOURS,
    "who": WHO,
    "here": THIS_CHANNEL,
}
"""In the order of the card. `setup:NAME` or `setup:NAME:PLACE` is what buttons and forms are about."""

MOST_NAMED = 3


def command(tx: Transaction, event: Command) -> Effects:
    """`/learn setup`: everything as it is now, each part with a button to change it."""
    return _for_admin(tx, event, lambda say: [Reply(_card(Here(tx, event, say, event.place)))])


def press(tx: Transaction, event: Press) -> Effects:
    """The form of a part; the card itself from a button that names none."""

    def open_form(say: Speech) -> Effects:
        name, here = _about(tx, event, event.value, say)
        if name not in SECTIONS:
            return [Reply(_card(here))]
        return [OpenForm(_form(name, here))]

    return _for_admin(tx, event, open_form)


def submit(tx: Transaction, event: Submit) -> Effects:
    """Keep what a form was filled in with: the last one wins, and no other form's choices are touched."""

    def keep(say: Speech) -> Effects:
        name, here = _about(tx, event, event.about, say)
        if name not in SECTIONS:
            return [notice(say, "outdated")]
        section, filled = SECTIONS[name], Filled(event, say)
        values = section.read(here, filled)
        if filled.errors:
            return [filled.again(_form(name, here))]
        for setting in section.keep(here, values):
            audit.add(tx, event.by.id, "setup", setting, event.at)
        return [Reply(_saved(name, Here(tx, event, voice(tx, event), here.place)))]

    return _for_admin(tx, event, keep)


def _for_admin(tx: Transaction, event: Event, do: Callable[[Speech], Effects]) -> Effects:
    say = voice(tx, event)
    if admission.is_admin(tx, event.by):
        return do(say)
    audit.add(tx, event.by.id, "refused", "setup", event.at)
    admins = [mention(one.id) for one in admission.admins(tx)[:MOST_NAMED]]
    names, known = ", ".join(admins), "yes" if admins else "no"
    return [notice(say, "setup-refused", names=names, known=known, user=event.by.user)]


def _about(tx: Transaction, event: Event, about: str, say: Speech) -> tuple[str, Here]:
    """The part a button or form is about; "" for one that is not there, or not theirs to see."""
    name, _, number = about.removeprefix("setup:").partition(":")
    place = places.find(tx, numbered(number))
    if place is not None and not (place.is_channel and places.may_see(tx, place, event.by.id)):
        place = None
    here = Here(tx, event, say, place)
    return (name if name != "here" or place is not None else ""), here


def _sections(place: Place | None) -> dict[str, Section]:
    in_channel = place is not None and place.is_channel
    return {name: one for name, one in SECTIONS.items() if name != "here" or in_channel}


def _card(here: Here) -> Card:
    say = here.say
    parts: list[Text | Note | Divider | Buttons] = [Text(say.text("setup-intro"))]
    for name, section in _sections(here.place).items():
        title = say.text(section.title)
        change = Button("open_setup", say.text("setup-change", part=title), _value(name, here.place))
        parts += [
            Divider(),
            Text(title, (title,)),
            Note("\n".join(section.now(here))),
            Buttons((change,)),
        ]
    return Card((*parts, Divider(), Note(say.text("setup-elsewhere"))), say.text("setup-title"))


def _form(name: str, here: Here) -> Form:
    say, section = here.say, SECTIONS[name]
    return Form(
        "setup", form_id(here.event), say.text(section.title), section.inputs(here), say.text("save"),
        say.text("cancel"), _value(name, here.place),
    )  # fmt: skip


def _saved(name: str, here: Here) -> Card:
    say, section = here.say, SECTIONS[name]
    title = say.text(section.title)
    back = Button("open_setup", say.text("setup-back"), _value("", here.place))
    lines = "\n".join(section.now(here))
    return Card((Text(say.text("setup-saved", part=title)), Note(lines), Buttons((back,))))


def _value(name: str, place: Place | None) -> str:
    in_channel = place is not None and place.is_channel
    return f"setup:{name}:{place.id}" if place is not None and in_channel else f"setup:{name}"
