"""One's own record: what somebody did and learned over a period, and what they can do now that they could
not before. Nobody else sees it, unless they show it to one person, until a day they choose."""

from handlers.feature import Feature, Learn
from handlers.record import actions, commands, files, sharing

FEATURE = Feature(
    name="record",
    module="record",
    learn=(Learn("record", commands.command, "own", commands.reads),),
    buttons={
        "record_more": actions.more,
        "record_left_out": actions.left_out,
        "record_write": actions.write,
        "record_next": actions.following,
        "record_drop": actions.leave_out,
        "record_return": actions.put_back,
        "record_add": actions.add,
        "record_days": actions.days,
        "record_files": files.press,
        "record_share": sharing.open_form,
        "record_unshare": sharing.unshare,
        "record_look": sharing.look,
    },
    opens=("record_write", "record_add", "record_days", "record_share"),
    forms={
        "record_item": actions.submit_item,
        "record_own": actions.submit_own,
        "record_days": actions.submit_days,
        "record_share": sharing.submit,
    },
    rhythms=("records",),
    only_read=(files.press,),
)
