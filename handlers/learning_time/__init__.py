"""Time to learn, at a fixed moment in the week: one's own blocks, their nudges and what comes of them."""

from handlers.feature import Feature, Learn
from handlers.learning_time import actions, commands, consent, home

FEATURE = Feature(
    name="learning_time",
    module="time",
    learn=(Learn("time", commands.command, "own", commands.reads),),
    buttons={
        "time_add": actions.add,
        "time_change": actions.change,
        "time_pause": actions.pause,
        "time_resume": actions.resume,
        "time_remove": actions.remove,
        "time_file": actions.give_file,
        "time_begun": actions.begun,
        "time_move": actions.move,
        "time_skip": actions.skip,
        "time_focus": consent.ask,
        "time_focus_off": consent.withdraw,
    },
    opens=("time_add", "time_change", "time_move"),
    forms={
        "time_block": actions.submit,
        "time_move": actions.submit_move,
    },
    home={"begin": home.begin, "waiting": home.waiting, "coming": home.coming},
    rhythms=("learning_time",),
)
