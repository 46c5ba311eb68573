"""Kudos for learning: given in words, by a form or by a reaction; taken back the same ways; told
quietly."""

from handlers.chat import MessageChanged, MessageDeleted
from handlers.feature import Feature
from handlers.kudos import form, reacting, revoking, thanks, typed

FEATURE = Feature(
    name="kudos",
    module="kudos",
    commands={
        "kudos": typed.command,
    },
    sentences={
        "thanks": thanks.offer,
    },
    shortcuts={
        "give_kudos": form.for_message,
    },
    reactions=((reacting.is_kudos, reacting.react),),
    buttons={
        "fill_kudos": thanks.open_form,
        "open_kudos": form.open_form,
    },
    forms={
        "give_kudos": form.submit,
    },
    events={
        MessageChanged: revoking.message_changed,
        MessageDeleted: revoking.message_deleted,
    },
    rhythms=("kudos_notices",),
)
