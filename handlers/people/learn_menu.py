"""What can stand behind `/learn`, in the groups in which help shows it: to each what they may do here."""

from collections.abc import Collection, Iterator

from handlers import modules
from handlers.chat import Buttons, Note, Person, Text
from handlers.feature import Learn
from handlers.parsing import nearest
from handlers.people import admission
from handlers.texts import Speech
from storage.database import Transaction

GROUPS = ("find", "together", "own", "admins")
"""Each has `learn-group-GROUP` above it."""

Menu = Collection[tuple[Learn, str]]
"""Every word, and the module it belongs to: `handlers.routes.MENU`."""


def groups(tx: Transaction, person: Person, menu: Menu) -> dict[str, list[Learn]]:
    """Those that are switched on and that this person may use; no empty groups."""
    is_admin = admission.is_admin(tx, person)
    here = [one for one, module in menu if modules.is_on(tx, module) and (is_admin or not one.for_admins)]
    found = {group: [one for one in here if one.group == group] for group in GROUPS}
    return {group: every for group, every in found.items() if every}


def word(name: str, say: Speech) -> str:
    """As it is typed in this language."""
    return say.words(f"learn-word-{name}")[0]


def about(name: str, say: Speech) -> str:
    return say.text(f"learn-about-{name}")


def parts(tx: Transaction, person: Person, say: Speech, menu: Menu) -> Iterator[Text | Note | Buttons]:
    """Each group: what each word does, and a button for every one that needs no more."""
    for group, every in groups(tx, person, menu).items():
        title = say.text(f"learn-group-{group}")
        yield Text(title, (title,))
        lines = (f"{say.named(f'learn {word(one.name, say)}')}: {about(one.name, say)}" for one in every)
        yield Note("\n".join(lines))
        named = [f"learn {word(one.name, say)}" for one in every if not one.needs_words]
        made = [nearest.button(say.command(command), command) for command in named]
        if buttons := tuple(one for one in made if one):
            yield Buttons(buttons, stays=True)
