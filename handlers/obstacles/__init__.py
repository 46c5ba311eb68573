"""Where people get stuck, for whoever organises it: counts of closed weeks, and of five people at least."""

from handlers.feature import Feature, Learn
from handlers.obstacles import actions, noticing

FEATURE = Feature(
    name="obstacles",
    module="obstacles",
    learn=(Learn("obstacles", actions.command, "admins", for_admins=True),),
    buttons={"obstacles_week": actions.week},
    rhythms=("obstacles",),
    later={noticing.LATER: noticing.remember},
)
