"""One's own data: all of it to have, all of it to have forgotten; and what admins did."""

from handlers.feature import Feature, Learn
from handlers.own_data import audit_log, erasing, export

FEATURE = Feature(
    name="own_data",
    module="",
    learn=(
        Learn("export", export.command, "own"),
        Learn("erase", erasing.command, "own"),
        Learn("audit", audit_log.page, "admins", for_admins=True),
    ),
    buttons={
        "open_erase": erasing.open_form,
        "more_audit": audit_log.page,
    },
    opens=("open_erase",),
    forms={"erase_me": erasing.submit},
    only_read=(export.command,),
    later={"exported": export.remember},
    for_everyone=(export.command, erasing.command, erasing.open_form, erasing.submit),
)
