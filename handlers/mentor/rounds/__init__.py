"""A matching round for a whole programme: people sign up, the best pairs are worked out, an organiser looks
at them and sends them, and the two of each pair say yes or no."""

from handlers.feature import Feature
from handlers.forms import looked_for
from handlers.mentor.rounds import forms, home, organising, solving, taking_part

FEATURE = Feature(
    name="rounds",
    module="mentor",
    buttons={
        "round_open": organising.open_form,
        "round_want": taking_part.want,
        "round_mentor": taking_part.mentor,
        "round_off": taking_part.off,
        "round_look": organising.look,
        "round_close": organising.close,
        "round_more": organising.more,
        "round_left": organising.left,
        "round_choices": organising.choices,
        "round_forbid": organising.forbid,
        "round_pair": organising.open_pair,
        "round_undo": organising.undo,
        "round_again": organising.again,
        "round_send": organising.send,
        "round_cancel": organising.cancel,
        "round_yes": taking_part.yes,
        "round_no": taking_part.no,
    },
    opens=("round_open", "round_want", "round_mentor", "round_pair"),
    forms={
        "round_open": organising.submit,
        "round_want": taking_part.submit_want,
        "round_pair": organising.submit_pair,
    },
    fields={"round_open.channel": looked_for.among(forms.channels)},
    home={"waiting": home.waiting},
    rhythms=("mentor_rounds",),
    sums={"round": solving},
)
