"""Today I learned: share, save somebody's words, edit, delete, thank, ask and keep."""

from handlers.feature import Feature
from handlers.til import channel, choosing, learned, lessons, lists, others, own, sharing, typed, undelivered

FEATURE = Feature(
    name="til",
    module="til",
    commands={
        "til": typed.command,
    },
    sentences={
        "learned": learned.offer,
    },
    shortcuts={
        "save_til": sharing.save,
    },
    reactions=((channel.is_emoji, sharing.react),),
    buttons={
        "fill_til": learned.open_form,
        "share_til": sharing.open_form,
        "open_lesson": lessons.open_form,
        "edit_til": own.edit,
        "delete_til": own.delete,
        "post_til_again": own.post_again,
        "post_til": choosing.post,
        "keep_til": choosing.keep,
        "helped": others.helped,
        "ask": others.ask,
        "keep": others.keep,
        "drop": others.drop,
        "more_mine": lists.more_mine,
        "more_kept": lists.more_kept,
    },
    forms={
        "share_til": sharing.submit,
        "share_lesson": lessons.submit,
        "edit_til": own.submit_edit,
        "edit_nameless": own.submit_edit,
        "ask_author": others.submit_ask,
    },
    undelivered={"til:": undelivered.undelivered},
)
