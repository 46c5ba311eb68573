"""What everybody here has: a first word and a page, help, settings; and what every feature asks about them,
such as when they may be bothered and who may do what."""

from handlers.chat import Arrived, HomeOpened
from handlers.feature import Feature, Learn
from handlers.people import home, settings, staff, welcome

FEATURE = Feature(
    name="people",
    module="",
    learn=(
        Learn("settings", settings.command, "own"),
        Learn("people", staff.command, "admins", needs_words=True, for_admins=True),
    ),
    buttons={
        "open_settings": settings.open_form,
    },
    forms={
        "staff": staff.submit,
        "settings": settings.submit,
    },
    events={
        Arrived: welcome.arrived,
        HomeOpened: home.opened,
    },
)
