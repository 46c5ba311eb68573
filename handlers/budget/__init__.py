"""Learning budgets: what is left, asking for some of it, who is named to decide, and a ledger for finance."""

from handlers.budget import asking, commands, deciding, home, setting
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="budget",
    module="budget",
    learn=(Learn("budget", commands.command, "own", commands.reads),),
    buttons={
        "budget_ask": asking.open_form,
        "budget_withdraw": asking.withdraw,
        "budget_approve": deciding.approve,
        "budget_decline": deciding.open_decline,
        "budget_set": setting.open_form,
        "budget_csv": setting.as_csv,
    },
    opens=("budget_ask", "budget_decline", "budget_set"),
    forms={
        "budget_ask": asking.submit,
        "budget_decline": deciding.submit_decline,
        "budget_set": setting.submit,
    },
    home={"waiting": home.waiting},
)
