"""`/learn setup`: what an organisation chooses, by its admins, a small form for each part."""

from handlers.feature import Feature, Learn
from handlers.setup import card

FEATURE = Feature(
    name="setup",
    module="",
    learn=(Learn("setup", card.command, "admins", for_admins=True),),
    buttons={
        "open_setup": card.press,
    },
    forms={
        "setup": card.submit,
    },
)
