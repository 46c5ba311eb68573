"""Mentors in chat: who offers, who asks, the introduction and the meetings that follow."""

from handlers.feature import Feature
from handlers.mentor import answering, commands, finding, harvest, offering, pairs

FEATURE = Feature(
    name="mentor",
    module="mentor",
    commands={
        "mentor": commands.command,
    },
    buttons={
        "mentor_find": finding.open_form,
        "mentor_ask": finding.ask,
        "mentor_withdraw": finding.withdraw,
        "mentor_offer": offering.open_form,
        "mentor_stop": offering.stop,
        "mentor_accept": answering.accept,
        "mentor_decline": answering.decline,
        "mentor_met": pairs.met,
        "mentor_note": pairs.note,
        "mentor_reflect": pairs.reflect,
        "mentor_harvest": harvest.open_form,
        "mentor_harvest_yes": harvest.yes,
        "mentor_harvest_no": harvest.no,
        "mentor_rhythm": pairs.rhythm,
        "mentor_close": pairs.close,
        "mentor_end": pairs.end,
    },
    forms={
        "mentor_find": finding.submit,
        "mentor_ask": finding.submit_ask,
        "mentor_note": pairs.submit_note,
        "mentor_reflect": pairs.submit_reflect,
        "mentor_harvest": harvest.submit,
        "mentor_rhythm": pairs.submit_rhythm,
    },
    rhythms=("mentor_requests", "mentor_meetings", "mentor_harvests"),
)
