"""Coach cards: a question a week for managers to ask their people, and once a month one to themselves."""

from handlers.coach import actions, commands
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="coach",
    module="coach",
    learn=(Learn("coach", commands.command, "own", commands.reads),),
    buttons={
        "coach_on": actions.switch_on,
        "coach_off": actions.switch_off,
        "coach_another": actions.another,
        "coach_add": actions.open_form,
        "coach_remove": actions.remove,
    },
    opens=("coach_add",),
    forms={"coach_add": actions.submit},
    rhythms=("coach_cards",),
)
