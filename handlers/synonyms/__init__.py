"""`/learn words`: words that mean the same here, such as k8s and kubernetes, kept by admins."""

from handlers.feature import Feature, Learn
from handlers.synonyms import actions

FEATURE = Feature(
    name="synonyms",
    module="",
    learn=(Learn("words", actions.command, "admins", for_admins=True),),
    buttons={
        "add_synonym": actions.open_form,
        "remove_synonym": actions.remove,
        "more_synonyms": actions.page,
    },
    forms={"synonym": actions.submit},
)
