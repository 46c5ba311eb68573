"""A matching round for a whole programme: people sign up, the best pairs are worked out, an organiser looks
at them and sends them, and the two of each pair say yes or no."""

from handlers.feature import Feature
from handlers.mentor.rounds import answering, deciding, organising, solving, taking_part

FEATURE = Feature(
    name="rounds",
    module="mentor",
    buttons={
        "round_open": organising.open_form,
        "round_look": organising.look,
        "round_close": organising.close,
        "round_cancel": organising.cancel,
        "round_want": taking_part.want,
        "round_mentor": taking_part.mentor,
        "round_off": taking_part.off,
        "round_more": deciding.more,
        "round_left": deciding.left,
        "round_choices": deciding.choices,
        "round_forbid": deciding.forbid,
        "round_undo": deciding.undo,
        "round_pair": deciding.pair,
        "round_again": deciding.again,
        "round_send": deciding.send,
        "round_yes": answering.yes,
        "round_no": answering.no,
    },
    forms={
        "mentor_offer": taking_part.submit_offer,
        "round_open": organising.submit,
        "round_want": taking_part.submit_want,
        "round_pair": deciding.submit_pair,
    },
    rhythms=("mentor_rounds",),
    sums={"round": solving},
)
