"""Suggestions: once a week something to learn from, for who wants that, each saying why; off means none."""

from handlers.feature import Feature, Learn
from handlers.suggestions import actions, commands

FEATURE = Feature(
    name="suggestions",
    module="suggestions",
    learn=(Learn("suggestions", commands.command, "own"),),
    buttons={
        "suggest_on": actions.switch_on,
        "suggest_off": actions.switch_off,
        "suggest_not": actions.not_this,
        "suggest_less": actions.less_of_this,
    },
    rhythms=("suggestions",),
)
