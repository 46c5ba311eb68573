"""What a channel wants to reach together: counted for all at once, with a picture of how it goes."""

from handlers.feature import Feature, Learn
from handlers.team_goals import actions, commands, lifecycle

FEATURE = Feature(
    name="team_goals",
    module="badges",
    learn=(Learn("teamgoal", commands.command, "together"),),
    buttons={"team_goal_new": actions.new, "team_goal_stop": actions.stop},
    opens=("team_goal_new",),
    forms={"team_goal": actions.submit},
    rhythms=("team_goals",),
    undelivered={"team_goal": lifecycle.undelivered},
)
