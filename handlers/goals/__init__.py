"""Goals: what somebody wants to learn, in one sentence; asked about as often as they want, and only for their
own eyes unless they say so."""

from handlers.feature import Feature, Learn
from handlers.goals import actions, checking, commands, home, lifecycle, sharing

FEATURE = Feature(
    name="goals",
    module="goals",
    learn=(Learn("goal", commands.command, "own", commands.reads),),
    buttons={
        "goal_new": actions.new,
        "goal_change": actions.change,
        "goal_stop": actions.stop,
        "goal_resume": actions.resume,
        "goal_share": sharing.open_form,
        "goal_unshare": sharing.unshare,
        "goal_going": checking.going,
        "goal_stuck": checking.stuck,
        "goal_reached": checking.reached,
    },
    opens=("goal_new", "goal_change", "goal_share"),
    forms={
        "goal": actions.submit,
        "goal_share": sharing.submit,
    },
    home={"begin": home.begin, "waiting": home.waiting, "goals": home.mine},
    rhythms=("goals",),
    undelivered={"goal": lifecycle.undelivered},
)
