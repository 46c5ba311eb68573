"""Time to learn, at a fixed moment in the week: one's own blocks, their nudges and what comes of them."""

from handlers.feature import Feature, Learn
from handlers.learning_time import answers, consent, own

FEATURE = Feature(
    name="learning_time",
    module="time",
    learn=(Learn("time", own.command, "own"),),
    buttons={
        "time_add": own.add,
        "time_change": own.change,
        "time_pause": own.pause,
        "time_resume": own.resume,
        "time_remove": own.remove,
        "time_file": own.file,
        "time_begun": answers.begun,
        "time_move": answers.move,
        "time_skip": answers.skip,
        "time_focus": consent.ask,
        "time_focus_off": consent.withdraw,
    },
    forms={
        "time_block": own.submit,
        "time_move": answers.submit_move,
    },
    rhythms=("learning_time",),
)
