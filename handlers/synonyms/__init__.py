"""`/learn words`: words that mean the same here, such as k8s and kubernetes, kept by admins."""

from handlers.feature import Feature, Learn
from handlers.synonyms import actions, suggestions

FEATURE = Feature(
    name="synonyms",
    module="",
    learn=(Learn("words", actions.command, "admins", actions.reads, for_admins=True),),
    buttons={
        "add_synonym": actions.open_form,
        "remove_synonym": actions.remove,
        "more_synonyms": actions.page,
        "add_reworded": suggestions.take,
        "drop_reworded": suggestions.drop,
    },
    opens=("add_synonym",),
    forms={"synonym": actions.submit},
)
