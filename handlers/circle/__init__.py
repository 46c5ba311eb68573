"""Learning circles: a few people, one task, a deadline, and what they learned for all the others."""

from handlers.circle import commands, home, lifecycle, organising, solving, taking_part
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="circle",
    module="circle",
    learn=(Learn("circle", commands.command, "together", commands.reads),),
    buttons={
        "circle_begin": organising.begin,
        "circle_join": taking_part.join,
        "circle_sign_off": taking_part.sign_off,
        "circle_extend": organising.extend,
        "circle_deadline": organising.open_deadline,
        "circle_cancel": organising.cancel,
        "circle_note": taking_part.note,
        "circle_notes": taking_part.notes,
        "circle_share": taking_part.share,
        "circle_agree": taking_part.agree,
        "circle_object": taking_part.object_to,
        "circle_leave": taking_part.leave,
    },
    opens=("circle_begin", "circle_deadline", "circle_note", "circle_share"),
    forms={
        "circle_call": organising.submit,
        "circle_deadline": organising.submit_deadline,
        "circle_note": taking_part.submit_note,
        "circle_share": taking_part.submit_share,
    },
    home={"waiting": home.waiting, "together": home.together},
    rhythms=("learning_circles",),
    sums={"circles": solving},
    undelivered={"circle": lifecycle.undelivered},
)
