"""The card with all parts of the set-up, and the form of each."""

from handlers.answers import form_id
from handlers.chat import Button, Buttons, Card, Divider, Form, Note, Text, Written
from handlers.setup.calendar import HOURS, PLACE
from handlers.setup.channels import CHANNELS, THIS_CHANNEL
from handlers.setup.features import KUDOS, MODULES
from handlers.setup.section import Here, Section
from handlers.setup.who import WHO

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


FEW = 4
"""Lines that can be read at a glance."""


def overview(here: Here) -> Card:
    say = here.say
    parts: list[Text | Note | Written | Divider | Buttons] = [Text(say.text("setup-intro"))]
    for name, section in SECTIONS.items():
        if name == "here" and not here.is_channel:
            continue
        title = say.text(section.title)
        change = Button("open_setup", say.text("setup-change", part=title), _value(name, here))
        parts += [Divider(), Text(title, (title,)), _now(section, here), Buttons((change,))]
    return Card((*parts, Divider(), Note(say.text("setup-elsewhere"))), say.text("setup-title"))


def form(here: Here) -> Form:
    say, section = here.say, SECTIONS[here.part]
    return Form(
        "setup", form_id(here.event), say.text(section.title), section.inputs(here), say.text("save"),
        say.text("cancel"), _value(here.part, here),
    )  # fmt: skip


def saved(here: Here) -> Card:
    say, section = here.say, SECTIONS[here.part]
    back = Button("open_setup", say.text("setup-back"), _value("", here))
    done = Text(say.text("setup-saved", part=say.text(section.title)))
    return Card((done, _now(section, here), Buttons((back,))))


def _now(section: Section, here: Here) -> Note | Written:
    """A long list as a list."""
    lines = section.now(here)
    return Written("\n".join(f"- {line}" for line in lines)) if len(lines) > FEW else Note("\n".join(lines))


def _value(part: str, here: Here) -> str:
    return f"setup:{part}:{here.place.id}" if here.place and here.is_channel else f"setup:{part}"
