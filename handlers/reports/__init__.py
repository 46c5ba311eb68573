"""Reports over a team, a department and the organisation: what people did together, and nobody by name. Which
numbers can be shown stands in `suppression`."""

from handlers.feature import Feature, Learn
from handlers.reports import commands

FEATURE = Feature(
    name="reports",
    module="reports",
    learn=(Learn("report", commands.command, "together", commands.reads),),
    buttons={
        "report_show": commands.show,
        "report_csv": commands.as_csv,
        "report_print": commands.to_print,
    },
    rhythms=("reports",),
)
