"""Looking back on work: three questions, answered by everybody before anybody reads anybody, and nobody is
blamed."""

from handlers.feature import Feature, Learn
from handlers.review import actions, commands, lifecycle, taking_part

FEATURE = Feature(
    name="review",
    module="review",
    learn=(Learn("review", commands.command, "together", commands.reads),),
    shortcuts={"look_back": actions.of_message},
    buttons={
        "review_begin": actions.open_form,
        "review_close": actions.close,
        "review_cancel": actions.cancel,
        "review_answer": taking_part.open_form,
        "review_withdraw": taking_part.withdraw,
        "review_name": taking_part.show_with_name,
    },
    opens=("review_begin", "review_answer"),
    forms={"review_begin": actions.submit, "review_answer": taking_part.submit},
    rhythms=("reviews",),
    undelivered={"review": lifecycle.undelivered},
)
