"""What the bot does here: which modules are on, and which emoji give kudos."""

from handlers import modules
from handlers.chat import Input, Option
from handlers.forms import Filled, ticked, whole
from handlers.forms.names import emoji
from handlers.setup.section import Here, Section, Values, pictures, read_emoji

MOST_KUDOS = 100
WHICH = ticked("modules", "setup-modules-which", hint="setup-modules-hint")
EMOJI = tuple(
    emoji(name, label, hint="setup-kudos-emoji-hint", required=name == "kudos_emoji")
    for name, label in (
        ("kudos_emoji", "setup-kudos-learning"),
        ("experiment_emoji", "setup-kudos-experiment"),
        ("teaching_emoji", "setup-kudos-teaching"),
    )
)
PER_DAY = whole(
    "kudos_per_day", "setup-kudos-per-day", "setup-error-number", 1, MOST_KUDOS,
    hint="setup-kudos-per-day-hint",
)  # fmt: skip


# --- modules ---------------------------------------------------------------------------------------


def _now(here: Here) -> list[str]:
    return [_line(here, name) for name in modules.ALL]


def _line(here: Here, module: str) -> str:
    """What it does stands here: an option of Slack holds 75 characters."""
    say, on = here.say, "yes" if modules.is_on(here.tx, module) else "no"
    name, does = say.text(f"module-{module}"), say.text(f"module-{module}-does")
    return say.text("setup-modules-now", on=on, name=name, does=does)


def _inputs(here: Here) -> tuple[Input, ...]:
    options = (Option(name, here.say.text(f"module-{name}")) for name in modules.ALL)
    return (WHICH.shown(here.say, ",".join(here.tx.workspace.modules), tuple(options)),)


def _read(here: Here, filled: Filled) -> Values:
    return {"modules": filled.read(WHICH, modules.ALL)}


MODULES = Section("setup-modules", _now, _inputs, _read)


# --- kudos -----------------------------------------------------------------------------------------


def _now_kudos(here: Here) -> list[str]:
    workspace = here.tx.workspace
    return [
        here.say.text("setup-kudos-learning-now", emoji=pictures(workspace.kudos_emoji)),
        here.say.text("setup-kudos-experiment-now", emoji=pictures(workspace.experiment_emoji)),
        here.say.text("setup-kudos-teaching-now", emoji=pictures(workspace.teaching_emoji)),
        here.say.text("setup-kudos-per-day-now", count=workspace.kudos_per_day),
    ]


def _inputs_kudos(here: Here) -> tuple[Input, ...]:
    say, workspace = here.say, here.tx.workspace
    now = {field.name: " ".join(getattr(workspace, field.name)) for field in EMOJI}
    per_day = PER_DAY.shown(say, str(workspace.kudos_per_day), most=MOST_KUDOS)
    return (*(field.shown(say, now[field.name]) for field in EMOJI), per_day)


def _read_kudos(here: Here, filled: Filled) -> Values:
    """The second field that names an emoji is wrong."""
    values: dict[str, object] = {}
    taken = dict.fromkeys(here.tx.workspace.til_emoji, here.say.text("setup-kudos-til"))
    for field in EMOJI:
        names = read_emoji(here, filled, field, taken)
        taken |= dict.fromkeys(names, here.say.text(field.label))
        values[field.name] = names
    return {**values, PER_DAY.name: filled.read(PER_DAY)}


KUDOS = Section("setup-kudos", _now_kudos, _inputs_kudos, _read_kudos)
