"""Learning circles: a few people, one task, a deadline, and what they learned for all the others."""

from handlers.circle import calls, command, dividing, ending, own
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="circle",
    module="circle",
    learn=(Learn("circle", command.command, "together"),),
    buttons={
        "circle_begin": calls.begin,
        "circle_join": calls.join,
        "circle_sign_off": calls.sign_off,
        "circle_extend": calls.extend,
        "circle_deadline": calls.open_deadline,
        "circle_cancel": calls.cancel,
        "circle_note": own.note,
        "circle_notes": own.notes,
        "circle_share": own.share,
        "circle_agree": own.agree,
        "circle_object": own.object_to,
        "circle_leave": own.leave,
    },
    forms={
        "circle_call": calls.submit,
        "circle_deadline": calls.submit_deadline,
        "circle_note": own.submit_note,
        "circle_share": own.submit_share,
    },
    rhythms=("learning_circles",),
    sums={"circles": dividing},
    undelivered={"circle": ending.undelivered},
)
