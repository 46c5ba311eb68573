"""What somebody can do, when they ask or when we do not understand."""

from collections.abc import Collection

from handlers import modules
from handlers.answers import notice, voice
from handlers.chat import AnyEffect, Buttons, Card, Command, Event, Note, Reply, Text
from handlers.parsing import nearest, sentences, words
from handlers.people import first_steps, learn_menu
from handlers.texts import Speech, typed
from storage.database import Transaction

SUB_WORDS = (
    dict.fromkeys(typed("typed-tip-ask"), "tip")
    | dict.fromkeys(typed("typed-til-mine") | typed("typed-til-kept") | typed("typed-til-lesson"), "til")
    | dict.fromkeys(typed("typed-kudos-undo"), "kudos")
)
"""Words that belong behind a command, and are sometimes said without it."""


def one_command(tx: Transaction, event: Command, menu: learn_menu.Menu) -> list[AnyEffect]:
    """`/til help`."""
    say, name = voice(tx, event), event.name
    per_day = tx.workspace.kudos_per_day
    further = learn_menu.parts(tx, event.by, say, menu) if name == "learn" else first_steps.buttons(tx, say)
    parts: tuple[Text | Note | Buttons, ...] = (
        Text(say.text(f"{name}-does")),
        Text(say.text(f"{name}-help", per_day=per_day)),
        *further,
    )
    return [Reply(Card(parts, say.command(name)))]


def all_commands(
    tx: Transaction, event: Command, names: Collection[str], learn: Collection[str]
) -> list[AnyEffect]:
    """What works; the answer to "help", and to words we do not understand, which are given back, with
    what is nearest to them."""
    say = voice(tx, event)
    said = "" if event.name in words.HELP else " ".join(filter(None, [event.name, event.text]))
    on = [name for name in names if name not in modules.ALL or modules.is_on(tx, name)]
    more = Note(say.text("help-more", command=on[0]))
    lines = [Text(_line(name, say)) for name in on]
    start = first_steps.buttons(tx, say)
    given_back = (nearest.heard(say, said), *_meant(said, names, learn, say)) if said else ()
    return [Reply(Card((*given_back, *lines, more, *start), say.text("help-title")))]


def unknown_learn(
    tx: Transaction, event: Command, learn: Collection[str], menu: learn_menu.Menu
) -> list[AnyEffect]:
    """`/learn` with a word that is none: what is nearest, or all there is."""
    say, said = voice(tx, event), event.text
    near = nearest.parts(say, "learn", said, learn)
    if not near and sentences.is_question(said):
        near = nearest.offered(say, [("tip", said)])
    answer = near or (Text(say.text("learn-help")), *learn_menu.parts(tx, event.by, say, menu))
    return [Reply(Card((nearest.heard(say, said), *answer), say.command("learn")))]


def _meant(said: str, names: Collection[str], learn: Collection[str], say: Speech) -> nearest.Parts:
    word, rest = words.first_word(said)
    if word in SUB_WORDS:
        label = ":" if rest and words.labelled(said)[0] else ""
        return nearest.offered(say, [(f"{SUB_WORDS[word]} {word}{label}", rest)])
    found = [
        (one if one in names else f"learn {one}", rest) for one in nearest.nearest(word, [*names, *learn])
    ]
    return nearest.offered(say, found)


def outdated(tx: Transaction, event: Event) -> list[AnyEffect]:
    """A button or form of an older version of the bot."""
    return [notice(voice(tx, event), "outdated")]


def _line(name: str, say: Speech) -> str:
    command = say.named(f"{name} {say.text(f'{name}-usage')}".strip())
    return f"{command}\n{say.text(f'{name}-does')}"
