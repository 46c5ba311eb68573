"""Lunch and learn: a channel collects topics, votes, finds a speaker, comes, and tells what it learned."""

from handlers.feature import Feature, Learn
from handlers.forms import looked_for
from handlers.lunch import commands, home, organising, planning, slots, speaking, taking_part

FEATURE = Feature(
    name="lunch",
    module="lunch",
    learn=(Learn("lunch", commands.command, "together"),),
    buttons={
        "lunch_look": commands.look,
        "lunch_propose": taking_part.propose,
        "lunch_vote": taking_part.vote,
        "lunch_join": taking_part.join,
        "lunch_leave": taking_part.leave,
        "lunch_calendar": taking_part.calendar,
        "lunch_feedback": taking_part.feedback,
        "lunch_speak_yes": speaking.yes,
        "lunch_speak_no": speaking.no,
        "lunch_speak_swap": speaking.swap,
        "lunch_swap_yes": speaking.agree,
        "lunch_swap_no": speaking.decline,
        "lunch_slot_yes": slots.yes,
        "lunch_slot_no": slots.no,
        "lunch_change": organising.change,
        "lunch_pause": organising.pause,
        "lunch_resume": organising.resume,
        "lunch_stop": organising.stop,
        "lunch_find_speaker": organising.find_speaker,
        "lunch_without": organising.without,
        "lunch_other_topic": organising.other_topic,
        "lunch_move": organising.move,
        "lunch_cancel": organising.cancel,
    },
    opens=(
        "lunch_propose",
        "lunch_feedback",
        "lunch_speak_swap",
        "lunch_change",
        "lunch_find_speaker",
        "lunch_other_topic",
        "lunch_move",
    ),
    forms={
        "lunch_start": organising.start,
        "lunch_propose": taking_part.submit_topic,
        "lunch_feedback": taking_part.submit_feedback,
        "lunch_swap": speaking.submit_swap,
        "lunch_change": organising.submit_change,
        "lunch_find_speaker": organising.submit_speaker,
        "lunch_other_topic": organising.submit_other_topic,
        "lunch_move": organising.submit_move,
    },
    fields={"lunch_other_topic.topic": looked_for.among(organising.other_topics)},
    home={"waiting": home.waiting, "coming": home.coming},
    rhythms=("lunch_and_learn", "speaker_invitations"),
    undelivered={"lunch": planning.undelivered},
)
