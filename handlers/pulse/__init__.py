"""The pulse of a team: one to three questions on how safe and worthwhile learning is there, seen as averages
from five answers on, and followed by what is done with it."""

from handlers.feature import Feature, Learn
from handlers.pulse import answering, commands, home, lifecycle, organising

FEATURE = Feature(
    name="pulse",
    module="feedback",
    learn=(Learn("pulse", commands.command, "together"),),
    buttons={
        "pulse_begin": organising.begin,
        "pulse_answer": answering.answer,
        "pulse_doing": organising.doing,
    },
    opens=("pulse_begin", "pulse_answer", "pulse_doing"),
    forms={
        "pulse_begin": organising.submit,
        "pulse_answer": answering.submit,
        "pulse_doing": organising.submit_doing,
    },
    home={"waiting": home.waiting},
    rhythms=("pulses",),
    undelivered={"pulse": lifecycle.undelivered},
)
