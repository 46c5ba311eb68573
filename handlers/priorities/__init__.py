"""Priorities: what a team wants to get better at this season, at most five topics, each with its why."""

from handlers.feature import Feature, Learn
from handlers.priorities import actions, commands

FEATURE = Feature(
    name="priorities",
    module="priorities",
    learn=(Learn("priorities", commands.command, "find"),),
    buttons={
        "priority_add": actions.add,
        "priority_change": actions.change,
        "priority_remove": actions.remove,
        "priority_list": actions.show,
        "priority_hold": actions.still_hold,
    },
    opens=("priority_add", "priority_change"),
    forms={
        "priority": actions.submit,
        "priority_change": actions.submit_change,
    },
    rhythms=("priorities",),
)
