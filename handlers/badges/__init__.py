"""Recognition without a ranking: a badge for what somebody did for others, theirs alone until shown."""

from handlers.badges import actions, commands
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="badges",
    module="badges",
    learn=(Learn("badges", commands.command, "own"),),
    buttons={"badge_show": actions.show, "badge_files": actions.files, "badge_hide": actions.hide},
)
