"""Where to begin: a button for each thing that is switched on here."""

from handlers import modules
from handlers.chat import Button, Buttons
from handlers.texts import Speech
from storage.database import Transaction


def buttons(tx: Transaction, say: Speech, *, with_lesson: bool = False) -> tuple[Buttons, ...]:
    """None at all when nothing is on."""
    lesson = (("til", Button("open_lesson", say.text("lesson-button"))),) if with_lesson else ()
    every = (
        ("tip", Button("open_tip", say.text("shortcut-find_tip"))),
        ("til", Button("share_til", say.text("til-button-share"), style="primary")),
        *lesson,
        ("kudos", Button("open_kudos", say.text("kudos-button-give"))),
    )
    on = tuple(button for module, button in every if modules.is_on(tx, module))
    return (Buttons(on),) if on else ()
