"""Learning coffee: who takes part in a channel meets somebody else every time, in twos and threes."""

from handlers.coffee import actions, commands, home, lifecycle, solving
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="coffee",
    module="coffee",
    learn=(Learn("coffee", commands.command, "together", commands.reads),),
    buttons={
        "coffee_join": actions.join,
        "coffee_pause": actions.pause,
        "coffee_back": actions.back,
        "coffee_leave": actions.leave,
        "coffee_change": actions.change,
        "coffee_rest": actions.rest,
        "coffee_resume": actions.resume,
        "coffee_stop": actions.stop,
    },
    opens=("coffee_pause", "coffee_change", "coffee_rest"),
    forms={
        "coffee_start": actions.start,
        "coffee_pause": actions.submit_pause,
        "coffee_change": actions.submit_change,
        "coffee_rest": actions.submit_rest,
    },
    home={"together": home.together},
    rhythms=("learning_coffee",),
    sums={"coffee": solving},
    undelivered={"coffee": lifecycle.undelivered},
)
