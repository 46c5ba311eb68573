"""An answer that somebody gave in a conversation becomes a tip, when who wrote it agrees; and a question in a
channel gets the tip that answers it already, where the channel chose so."""

from handlers.chat import Asked
from handlers.feature import Feature
from handlers.tips.answers import actions, offering

FEATURE = Feature(
    name="answers",
    module="tip",
    shortcuts={"save_answer": actions.save},
    buttons={"allow_answer": actions.allow, "refuse_answer": actions.refuse},
    forms={"save_answer": actions.submit},
    events={Asked: offering.offer},
)
