"""A quiz of one's own: what one shared, kept or looked up, to be recalled before it is forgotten."""

from handlers.feature import Feature, Learn
from handlers.quiz import actions, commands, home

FEATURE = Feature(
    name="quiz",
    module="quiz",
    learn=(Learn("quiz", commands.command, "own", commands.reads),),
    buttons={
        "quiz_begin": actions.begin,
        "quiz_show": actions.show,
        "quiz_knew": actions.knew,
        "quiz_almost": actions.almost,
        "quiz_forgot": actions.forgot,
        "quiz_on": actions.switch_on,
        "quiz_off": actions.switch_off,
    },
    home={"waiting": home.waiting},
    rhythms=("quizzes",),
)
