"""An answer that somebody gave in a conversation becomes a tip, when who wrote it agrees."""

from handlers.feature import Feature
from handlers.tips.answers import actions

FEATURE = Feature(
    name="answers",
    module="tip",
    shortcuts={"save_answer": actions.save},
    buttons={"allow_answer": actions.allow, "refuse_answer": actions.refuse},
    forms={"save_answer": actions.submit},
)
