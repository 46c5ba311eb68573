"""What the bot does here: which modules are on, and which emoji give kudos."""

from handlers import fields as handlers_fields
from handlers import modules
from handlers.chat import Input, Option, chosen
from handlers.fields import Fields
from handlers.setup.emoji import emoji_input, read_emoji, shown
from handlers.setup.section import Here, Section, Values

MOST_KUDOS = 100
EMOJI = ("kudos_emoji", "experiment_emoji", "teaching_emoji")


# --- modules ---------------------------------------------------------------------------------------


def _now(here: Here) -> list[str]:
    return [_line(here, name) for name in modules.ALL]


def _line(here: Here, module: str) -> str:
    """What it does stands here: an option of Slack holds 75 characters."""
    say, on = here.say, "yes" if modules.is_on(here.tx, module) else "no"
    name, does = say.text(f"module-{module}"), say.text(f"module-{module}-does")
    return say.text("setup-modules-now", on=on, name=name, does=does)


def _inputs(here: Here) -> tuple[Input, ...]:
    say = here.say
    options = tuple(Option(name, say.text(f"module-{name}")) for name in modules.ALL)
    value, hint = ",".join(here.tx.workspace.modules), say.text("setup-modules-hint")
    return (
        Input("modules", say.text("setup-modules-which"), "choices", value, hint, False, options=options),
    )


def _read(here: Here, fields: Fields) -> Values:
    wanted = chosen(fields.text("modules"))
    return {"modules": tuple(name for name in modules.ALL if name in wanted)}


MODULES = Section("setup-modules", _now, _inputs, _read)


# --- kudos -----------------------------------------------------------------------------------------


def _now_kudos(here: Here) -> list[str]:
    workspace = here.tx.workspace
    return [
        here.say.text("setup-kudos-learning-now", emoji=shown(workspace.kudos_emoji)),
        here.say.text("setup-kudos-experiment-now", emoji=shown(workspace.experiment_emoji)),
        here.say.text("setup-kudos-teaching-now", emoji=shown(workspace.teaching_emoji)),
        here.say.text("setup-kudos-per-day-now", count=workspace.kudos_per_day),
    ]


def _inputs_kudos(here: Here) -> tuple[Input, ...]:
    say, workspace = here.say, here.tx.workspace
    labels = {
        "kudos_emoji": say.text("setup-kudos-learning"),
        "experiment_emoji": say.text("setup-kudos-experiment"),
        "teaching_emoji": say.text("setup-kudos-teaching"),
    }
    emoji = (emoji_input(here, name, label, name == "kudos_emoji") for name, label in labels.items())
    per_day = Input(
        "kudos_per_day", say.text("setup-kudos-per-day"), "line", str(workspace.kudos_per_day),
        say.text("setup-kudos-per-day-hint", most=MOST_KUDOS), True, 4,
    )  # fmt: skip
    return (*emoji, per_day)


def _read_kudos(here: Here, fields: Fields) -> Values:
    """One emoji means one thing: the second field that names it is wrong."""
    workspace, values = here.tx.workspace, dict[str, object]()
    taken = dict.fromkeys(workspace.til_emoji, here.say.text("setup-kudos-til"))
    for asked in _inputs_kudos(here)[: len(EMOJI)]:
        names = read_emoji(here, fields, asked.name, taken)
        if not names and asked.required:
            fields.wrong(asked.name, here.say.text("setup-error-emoji-none"))
        taken |= dict.fromkeys(names, asked.label)
        values[asked.name] = names
    values["kudos_per_day"] = fields.read("kudos_per_day", handlers_fields.whole, 1, 1, MOST_KUDOS)
    return values


KUDOS = Section("setup-kudos", _now_kudos, _inputs_kudos, _read_kudos)
