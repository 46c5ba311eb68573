"""`/learn setup`: what an organisation chooses, by its admins, a small form for each part."""

from handlers.feature import Feature, Learn
from handlers.setup import actions

FEATURE = Feature(
    name="setup",
    module="",
    learn=(Learn("setup", actions.command, "admins", for_admins=True),),
    buttons={"open_setup": actions.press, "setup_overview": actions.overview},
    opens=("open_setup",),
    forms={"setup": actions.submit},
)
