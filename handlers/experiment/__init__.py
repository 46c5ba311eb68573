"""Experiments: what somebody tries and expects, and what it taught; failing is worth as much as working."""

from handlers.experiment import actions, commands, ending, home, lifecycle
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="experiment",
    module="review",
    learn=(Learn("experiment", commands.command, "together", commands.reads),),
    buttons={
        "experiment_new": actions.new,
        "experiment_worked": ending.worked,
        "experiment_failed": ending.failed,
        "experiment_later": ending.later,
        "experiment_stop": ending.stop,
    },
    opens=("experiment_new", "experiment_worked", "experiment_failed"),
    forms={"experiment": actions.submit, "experiment_learned": ending.submit},
    home={"waiting": home.waiting},
    rhythms=("experiments",),
    undelivered={"experiment": lifecycle.undelivered},
)
