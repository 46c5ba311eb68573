"""The catalogue: courses, articles, videos and podcasts that colleagues recommend, and what one finished."""

from handlers.catalogue import adding, commands, finishing, home, keeping
from handlers.feature import Feature, Learn

FEATURE = Feature(
    name="catalogue",
    module="catalogue",
    learn=(Learn("catalogue", commands.command, "find", commands.reads),),
    buttons={
        "add_resource": adding.open_form,
        "filter_resources": commands.open_filter,
        "more_resources": commands.more,
        "more_finished": commands.more_finished,
        "finish_resource": finishing.finish,
        "unfinish_resource": finishing.undo,
        "celebrate_aloud": finishing.aloud,
        "celebrate_quietly": finishing.quietly,
        "apply_resource": finishing.open_form,
        "confirm_resource": keeping.confirm,
        "edit_resource": keeping.edit,
        "remove_resource": keeping.remove,
        "delete_resource": keeping.delete,
        "report_resource": keeping.report,
    },
    opens=("add_resource", "filter_resources", "apply_resource", "edit_resource"),
    forms={
        "add_resource": adding.submit,
        "filter_resources": commands.submit_filter,
        "apply_resource": finishing.submit,
        "edit_resource": keeping.submit,
    },
    home={"waiting": home.waiting, "learning": home.learning},
    rhythms=("resource_checks", "completions"),
)
