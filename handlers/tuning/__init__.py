"""`/learn tuning`: search learns from what helped when an answer is sure enough; admins see what that changed
and can undo it."""

from handlers.feature import Feature, Learn
from handlers.tuning import actions

FEATURE = Feature(
    name="tuning",
    module="tip",
    learn=(Learn("tuning", actions.command, "admins", for_admins=True),),
    buttons={"undo_tuning": actions.undo, "resume_tuning": actions.resume},
    rhythms=("search_refit",),
)
