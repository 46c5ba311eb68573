"""Look up a tip the moment you are stuck, and say whether it helped."""

from handlers.feature import Feature, Learn
from handlers.tips import feedback, gaps, home, inserting, lookup, owners, rewording, unanswered, who_knows
from handlers.tips.asking import asker, colleague

FEATURE = Feature(
    name="tips",
    module="tip",
    commands={"tip": lookup.command},
    learn=(
        Learn("who-knows", who_knows.command, "find", bool, needs_words=True),
        Learn("gaps", gaps.page, "find"),
        Learn("topics", owners.topics_at_risk, "find"),
    ),
    shortcuts={"find_tip": lookup.for_message, "ask_about": asker.for_message},
    searches={"search_tips": inserting.while_writing},
    starts=("open_tip", "ask_colleague"),
    starts_of={"find_tip": "open_tip"},
    buttons={
        "open_tip": lookup.open_form,
        "more_tips": lookup.more,
        "read_tip": lookup.read,
        "tip_helped": feedback.helped,
        "tip_not_helped": feedback.not_helped,
        "share_tip": feedback.share,
        "ask_colleague": asker.ask,
        "know_answer": colleague.know,
        "pass_question": colleague.dont_know,
        "not_now": colleague.not_now,
        "answer_helped": asker.helped,
        "withdraw_question": asker.withdraw,
        "more_gaps": gaps.page,
        "confirm_tip": owners.confirm,
        "edit_tip": owners.edit,
        "drop_tip": owners.drop,
        "take_tip": owners.take,
        "not_me": owners.not_me,
    },
    opens=("open_tip", "ask_colleague", "know_answer", "edit_tip"),
    forms={
        "find_tip": lookup.submit,
        "ask_colleague": asker.submit,
        "answer_question": colleague.submit,
        "edit_tip": owners.submit_edit,
    },
    home={"begin": home.begin, "waiting": home.waiting},
    rhythms=("questions", "leavers", "stale_tips"),
    only_read=(
        lookup.command,
        lookup.for_message,
        lookup.submit,
        lookup.more,
        lookup.read,
        inserting.while_writing,
    ),
    later={
        "unanswered": unanswered.remember,
        "looked_up": rewording.remember,
        "opened": rewording.opened,
    },
)
