"""Onboarding: somebody's first ninety days in four messages, a buddy, and how the team learns together."""

from handlers.feature import Feature, Learn
from handlers.onboarding import actions, agreement, answering, buddies, commands, home

FEATURE = Feature(
    name="onboarding",
    module="onboarding",
    learn=(
        Learn("onboarding", commands.command, "together", commands.reads),
        Learn("agreement", agreement.command, "together"),
    ),
    buttons={
        "onboarding_start": actions.start,
        "onboarding_stop": actions.stop,
        "onboarding_resume": actions.resume,
        "onboarding_day": actions.show_day,
        "onboarding_answer": answering.open_form,
        "onboarding_buddies": buddies.open_form,
        "onboarding_accept": buddies.accept,
        "onboarding_decline": buddies.decline,
        "agreement_change": agreement.change,
    },
    opens=("onboarding_answer", "onboarding_buddies", "agreement_change"),
    forms={
        "onboarding_answer": answering.submit,
        "onboarding_buddies": buddies.submit,
        "agreement": agreement.submit,
    },
    home={"waiting": home.waiting, "learning": home.mine},
    rhythms=("onboarding",),
)
