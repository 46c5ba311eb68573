"""Mentors in chat: who offers, who asks, the introduction and the meetings that follow."""

from handlers.feature import Feature
from handlers.mentor import commands, finding, harvest, home, offering, pairs
from handlers.mentor.rounds import taking_part

FEATURE = Feature(
    name="mentor",
    module="mentor",
    commands={"mentor": commands.command},
    buttons={
        "mentor_find": finding.open_form,
        "mentor_ask": finding.ask,
        "mentor_withdraw": finding.withdraw,
        "mentor_offer": offering.open_form,
        "mentor_stop": offering.stop,
        "mentor_accept": offering.accept,
        "mentor_decline": offering.decline,
        "mentor_met": pairs.met,
        "mentor_note": pairs.open_note,
        "mentor_rhythm": pairs.open_rhythm,
        "mentor_close": pairs.close,
        "mentor_end": pairs.end,
        "mentor_reflect": pairs.open_reflection,
        "mentor_harvest": harvest.open_form,
        "mentor_harvest_yes": harvest.yes,
        "mentor_harvest_no": harvest.no,
    },
    opens=(
        "mentor_find",
        "mentor_ask",
        "mentor_offer",
        "mentor_note",
        "mentor_rhythm",
        "mentor_reflect",
        "mentor_harvest",
    ),
    forms={
        "mentor_find": finding.submit,
        "mentor_ask": finding.submit_ask,
        "mentor_offer": taking_part.submit_offer,
        "mentor_note": pairs.submit_note,
        "mentor_rhythm": pairs.submit_rhythm,
        "mentor_reflect": pairs.submit_reflection,
        "mentor_harvest": harvest.submit,
    },
    home={"begin": home.begin, "waiting": home.waiting, "together": home.together},
    rhythms=("mentor_requests", "mentor_meetings", "mentor_harvests"),
)
