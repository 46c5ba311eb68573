"""Learning coffee: who takes part in a channel meets somebody else every time, in twos and threes."""

from handlers.coffee import commands, ending, grouping, organising, taking_part
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="coffee",
    module="coffee",
    learn=(Learn("coffee", commands.command, "together"),),
    buttons={
        "coffee_join": taking_part.join,
        "coffee_leave": taking_part.leave,
        "coffee_pause": taking_part.pause,
        "coffee_back": taking_part.back,
        "coffee_change": organising.change,
        "coffee_rest": organising.rest,
        "coffee_resume": organising.resume,
        "coffee_stop": organising.stop,
    },
    forms={
        "coffee_start": organising.start,
        "coffee_change": organising.submit_change,
        "coffee_pause": taking_part.submit_pause,
        "coffee_rest": organising.submit_rest,
    },
    rhythms=("learning_coffee",),
    sums={"coffee": grouping},
    undelivered={"coffee": ending.undelivered},
)
