"""Role paths: steps from core to advanced to leadership, for whoever chooses one; and a self-check."""

from handlers.feature import Feature, Learn
from handlers.paths import actions, checking, commands, editing, home

FEATURE = Feature(
    name="paths",
    module="paths",
    learn=(Learn("path", commands.command, "own", commands.reads),),
    buttons={
        "path_list": commands.listed,
        "path_show": actions.show,
        "path_choose": actions.choose,
        "path_leave": actions.leave,
        "path_done": actions.done,
        "path_undo": actions.undo,
        "path_check": checking.open_form,
        "path_new": editing.new,
        "path_hold": editing.hold,
        "path_add_step": editing.add,
        "path_edit_step": editing.edit,
        "path_remove_step": editing.remove,
    },
    opens=("path_check", "path_new", "path_add_step", "path_edit_step"),
    forms={
        "path_check": checking.submit,
        "path_new": editing.submit_new,
        "path_step": editing.submit_step,
    },
    home={"learning": home.learning},
    rhythms=("path_reviews",),
)
