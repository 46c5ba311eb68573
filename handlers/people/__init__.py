"""What everybody here has: a first word and a page, help, settings; and what every feature asks about them,
such as when they may be bothered and who may do what."""

from handlers.chat import Arrived
from handlers.feature import Feature, Learn
from handlers.parsing import words
from handlers.people import first_steps, settings, staff

FEATURE = Feature(
    name="people",
    module="",
    learn=(
        Learn("settings", settings.open_form, "own"),
        Learn("people", staff.command, "admins", words.begins_with_people, needs_words=True, for_admins=True),
    ),
    sentences={"greeting": first_steps.greeted},
    buttons={"open_settings": settings.open_form},
    opens=("open_settings",),
    forms={
        "settings": settings.submit,
        "staff": staff.submit,
    },
    events={
        Arrived: first_steps.arrived,
    },
)
