"""Feedback: one question to a few colleagues, and only who asked reads what they say; without names where
that was chosen, and then only when enough of them answered, all at once."""

from handlers.feature import Feature, Learn
from handlers.feedback import answering, asking, commands, home

FEATURE = Feature(
    name="feedback",
    module="feedback",
    learn=(Learn("feedback", commands.command, "together"),),
    buttons={
        "feedback_ask": asking.ask,
        "feedback_read": asking.read,
        "feedback_close": asking.close,
        "feedback_answer": answering.answer,
        "feedback_refuse": answering.refuse,
    },
    opens=("feedback_ask", "feedback_answer"),
    forms={"feedback_ask": asking.submit, "feedback_answer": answering.submit},
    home={"waiting": home.waiting},
    rhythms=("feedbacks",),
)
