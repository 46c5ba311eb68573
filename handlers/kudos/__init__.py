"""Kudos for learning: given in words, by a form or by a reaction; taken back the same ways; told
quietly."""

from handlers.chat import MessageChanged, MessageDeleted
from handlers.feature import Feature
from handlers.kudos import commands, giving, home, messages

FEATURE = Feature(
    name="kudos",
    module="kudos",
    commands={"kudos": commands.command},
    sentences={"thanks": commands.offer},
    shortcuts={"give_kudos": messages.for_message},
    starts=("open_kudos",),
    starts_of={"give_kudos": "open_kudos"},
    reactions=((messages.is_kudos, messages.react),),
    buttons={
        "open_kudos": giving.open_form,
        "fill_kudos": giving.open_with_words,
        "thank_for_trying": messages.for_trying,
    },
    opens=("open_kudos", "fill_kudos", "thank_for_trying"),
    forms={"give_kudos": giving.submit},
    events={MessageChanged: messages.message_changed, MessageDeleted: messages.message_deleted},
    home={"begin": home.begin},
    rhythms=("kudos_notices",),
)
