"""The weekly digest: of a channel, for oneself, and for managers about the team as a whole."""

from handlers.digest import command, ended
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="digest",
    module="digest",
    learn=(Learn("digest", command.command, "find"),),
    forms={
        "weekly_digest": command.submit,
    },
    rhythms=("weekly_digest",),
    undelivered={"digest:": ended.undelivered},
)
