"""The weekly digest: of a channel, for oneself, and for managers about the team as a whole."""

from handlers.digest import actions, commands, lifecycle
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="digest",
    module="digest",
    learn=(Learn("digest", commands.command, "find", commands.reads),),
    forms={
        "weekly_digest": actions.submit,
    },
    rhythms=("weekly_digest",),
    undelivered={"digest:": lifecycle.undelivered},
)
