"""Mentors in chat: who offers, who asks, the introduction and the meetings that follow."""

from handlers.feature import Feature
from handlers.mentor import answering, command, finding, harvest, offering, own

FEATURE = Feature(
    name="mentor",
    module="mentor",
    commands={
        "mentor": command.command,
    },
    buttons={
        "mentor_find": finding.open_form,
        "mentor_ask": finding.ask,
        "mentor_withdraw": finding.withdraw,
        "mentor_offer": offering.open_form,
        "mentor_stop": offering.stop,
        "mentor_accept": answering.accept,
        "mentor_decline": answering.decline,
        "mentor_met": own.met,
        "mentor_note": own.note,
        "mentor_reflect": own.reflect,
        "mentor_harvest": harvest.open_form,
        "mentor_harvest_yes": harvest.yes,
        "mentor_harvest_no": harvest.no,
        "mentor_rhythm": own.rhythm,
        "mentor_close": own.close,
        "mentor_end": own.end,
    },
    forms={
        "mentor_find": finding.submit,
        "mentor_ask": finding.submit_ask,
        "mentor_note": own.submit_note,
        "mentor_reflect": own.submit_reflect,
        "mentor_harvest": harvest.submit,
        "mentor_rhythm": own.submit_rhythm,
    },
    rhythms=("mentor_requests", "mentor_meetings", "mentor_harvests"),
)
