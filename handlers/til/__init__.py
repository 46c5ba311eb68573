"""Today I learned: share, save somebody's words, edit, delete, thank, ask and keep."""

from handlers.feature import Feature
from handlers.til import actions, commands, home, lessons, publishing, saving, sharing

FEATURE = Feature(
    name="til",
    module="til",
    commands={"til": commands.command},
    sentences={"learned": commands.offer},
    shortcuts={"save_til": saving.save},
    starts=("share_til",),
    reactions=((saving.is_emoji, saving.react),),
    buttons={
        "share_til": sharing.open_form,
        "fill_til": sharing.open_with_words,
        "save_til": saving.without_message,
        "open_lesson": lessons.open_form,
        "helped": actions.helped,
        "ask": actions.ask,
        "keep": actions.keep,
        "drop": actions.drop,
        "edit_til": actions.edit,
        "remove_til": actions.remove,
        "delete_til": actions.delete,
        "post_til": actions.post,
        "keep_til": actions.keep_to_self,
        "post_til_again": actions.post_again,
        "more_mine": commands.more_mine,
        "more_kept": commands.more_kept,
    },
    opens=("share_til", "fill_til", "open_lesson", "ask", "edit_til"),
    forms={
        "share_til": sharing.submit,
        "share_lesson": lessons.submit,
        "edit_til": actions.submit_edit,
        "edit_nameless": actions.submit_edit,
        "ask_author": actions.submit_ask,
    },
    home={"begin": home.begin, "mine": home.mine, "kept": home.kept},
    undelivered={"til:": publishing.undelivered},
)
