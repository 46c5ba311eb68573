"""Lunch and learn: a channel collects topics, votes, finds a speaker, comes, and tells what it learned."""

from handlers.feature import Feature, Learn
from handlers.lunch import afterwards, changing, coming, ending, series, slots, speaking, topics

FEATURE = Feature(
    name="lunch",
    module="lunch",
    learn=(Learn("lunch", series.command, "together"),),
    buttons={
        "lunch_look": series.look,
        "lunch_change": series.change,
        "lunch_pause": series.pause,
        "lunch_resume": series.resume,
        "lunch_stop": series.stop,
        "lunch_propose": topics.open_form,
        "lunch_vote": topics.vote,
        "lunch_speak_yes": speaking.yes,
        "lunch_speak_no": speaking.no,
        "lunch_speak_swap": speaking.swap,
        "lunch_swap_yes": speaking.agree,
        "lunch_swap_no": speaking.decline,
        "lunch_find_speaker": speaking.find,
        "lunch_join": coming.join,
        "lunch_leave": coming.leave,
        "lunch_calendar": coming.calendar,
        "lunch_move": changing.move,
        "lunch_cancel": changing.cancel,
        "lunch_other_topic": changing.other_topic,
        "lunch_without": changing.without,
        "lunch_feedback": afterwards.open_form,
        "lunch_slot_yes": slots.yes,
        "lunch_slot_no": slots.no,
    },
    forms={
        "lunch_start": series.start,
        "lunch_change": series.submit_change,
        "lunch_propose": topics.propose,
        "lunch_swap": speaking.submit_swap,
        "lunch_find_speaker": speaking.submit_find,
        "lunch_move": changing.submit_move,
        "lunch_other_topic": changing.submit_other_topic,
        "lunch_feedback": afterwards.submit,
    },
    rhythms=("lunch_and_learn", "speaker_invitations"),
    undelivered={"lunch": ending.undelivered},
)
