"""Which emoji mean something here: how they are shown, asked and read. One emoji means one thing."""

from collections.abc import Mapping

from handlers import fields as handlers_fields
from handlers.chat import Input
from handlers.fields import Fields
from handlers.setup.section import Here

LENGTH_MAX = 300


def emoji_input(here: Here, name: str, label: str, required: bool) -> Input:
    """`name` is that of the choice of the workspace."""
    now: tuple[str, ...] = getattr(here.tx.workspace, name)
    hint = here.say.text("setup-kudos-emoji-hint")
    return Input(name, label, "line", " ".join(now), hint, required, LENGTH_MAX)


def read_emoji(here: Here, fields: Fields, name: str, taken: Mapping[str, str]) -> tuple[str, ...]:
    """`taken` says what an emoji means already; naming it here is wrong."""
    none: tuple[str, ...] = ()
    names = fields.read(name, handlers_fields.emoji, none)
    for one in names:
        if one in taken:
            both = here.say.text("setup-error-emoji-taken", emoji=f":{one}:", other=taken[one])
            fields.wrong(name, both)
    return names


def shown(emoji: tuple[str, ...]) -> str:
    return " ".join(handlers_fields.picture(name) for name in emoji) or "–"
