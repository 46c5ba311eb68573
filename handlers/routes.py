"""Everything the bot understands, one table per way of asking. Manifests and help are made from it."""

from collections.abc import Callable, Iterable
from typing import Any

from handlers import modules
from handlers.chat import (
    AnyEffect,
    Arrived,
    Command,
    Event,
    HomeOpened,
    Later,
    MessageChanged,
    MessageDeleted,
    Press,
    Reaction,
    Shortcut,
    Submit,
)
from handlers.circle import calls as circle_calls
from handlers.circle import command as circle_command
from handlers.circle import own as circle_own
from handlers.coffee import command as coffee_command
from handlers.coffee import organising as coffee_organising
from handlers.coffee import taking_part as coffee_taking_part
from handlers.consultation import inviting, leading, overview, writing
from handlers.digest import command as weekly_digest
from handlers.kudos import form as kudos_form
from handlers.kudos import reacting as kudos_reacting
from handlers.kudos import revoking as kudos_revoking
from handlers.kudos import thanks as kudos_thanks
from handlers.kudos import typed as kudos_typed
from handlers.learning_time import answers as time_answers
from handlers.learning_time import consent as time_consent
from handlers.learning_time import own as time_own
from handlers.lunch import afterwards, changing, coming, slots, speaking
from handlers.lunch import series as lunch_series
from handlers.lunch import topics as lunch_topics
from handlers.mentor import answering, finding, offering
from handlers.mentor import command as mentor_command
from handlers.mentor import harvest as mentor_harvest
from handlers.mentor import own as mentor_own
from handlers.mentor.rounds import answering as round_answering
from handlers.mentor.rounds import deciding as round_deciding
from handlers.mentor.rounds import organising as round_organising
from handlers.mentor.rounds import signing as round_signing
from handlers.own_data import audit_log, erasing, export
from handlers.parsing import sentences, understanding, words
from handlers.people import admission, help, home, settings, staff, welcome
from handlers.setup import card as setup
from handlers.til import choosing, learned, lessons, lists, others, own, sharing, typed
from handlers.tips import feedback, gaps, lookup, owners, unanswered, who_knows
from handlers.tips.asking import asker, colleague
from storage.database import Transaction

Handler = Callable[[Transaction, Any], Iterable[AnyEffect]]


def tip(tx: Transaction, event: Command) -> Iterable[AnyEffect]:
    """`/tip question`, or `/tip ask question` to ask a colleague at once; "/tip ask for a raise" is a
    question itself."""
    word, rest = words.first_word(event.text)
    is_label = bool(words.labelled(event.text)[0])
    if word in words.ASK and (is_label or sentences.begins_like_one(rest)):
        return asker.open_form(tx, event, rest)
    return lookup.command(tx, event)


def learn(tx: Transaction, event: Command) -> Iterable[AnyEffect]:
    """`/learn`: one's own page, or the nearest to a word that is none."""
    return help.unknown_learn(tx, event, LEARN) if event.text else home.command(tx, event)


def meant(tx: Transaction, event: Press) -> Iterable[AnyEffect]:
    """ "Did you mean …?" It is done as if it had been typed."""
    return handle(tx, understanding.chosen(event, COMMANDS))


COMMANDS: dict[str, Handler] = {
    "tip": tip,
    "til": typed.command,
    "kudos": kudos_typed.command,
    "mentor": mentor_command.command,
    "learn": learn,
}
"""`/tip`, `/til` and so on; each has `NAME-does`, `NAME-usage` and `NAME-help` in the texts."""

SENTENCES: dict[str, Handler] = {
    understanding.THANKS: kudos_thanks.offer,
    understanding.LEARNED: learned.offer,
}
"""What is said to the bot without a command, and offers one."""

LEARN: dict[str, Handler] = {
    "circle": circle_command.command,
    "kring": circle_command.command,
    "leerkring": circle_command.command,
    "digest": weekly_digest.command,
    "overzicht": weekly_digest.command,
    "weekoverzicht": weekly_digest.command,
    "consult": overview.command,
    "intervisie": overview.command,
    "peer-consultation": overview.command,
    "audit": audit_log.command,
    "erase": erasing.command,
    "export": export.command,
    "exporteren": export.command,
    "logboek": audit_log.command,
    "mijn-gegevens": export.command,
    "vergeet-mij": erasing.command,
    "wissen": erasing.command,
    "gaps": gaps.command,
    "questions": gaps.command,
    "topics": owners.topics,
    "onderwerpen": owners.topics,
    "open-vragen": gaps.command,
    "vragen": gaps.command,
    "people": staff.command,
    "mensen": staff.command,
    "coffee": coffee_command.command,
    "koffie": coffee_command.command,
    "lunch": lunch_series.command,
    "time": time_own.command,
    "leertijd": time_own.command,
    "settings": settings.command,
    "instellingen": settings.command,
    "setup": setup.command,
    "inrichten": setup.command,
    "instellen": setup.command,
    "who-knows": who_knows.command,
    "wie-weet": who_knows.command,
}
"""`/learn WORD …`; anything else is one's own page."""

SHORTCUTS: dict[str, Handler] = {
    "save_til": sharing.save,
    "give_kudos": kudos_form.for_message,
    "find_tip": lookup.for_message,
}
"""In the menu of somebody's message; each has `shortcut-NAME` and `shortcut-NAME-does` in the texts."""

BUTTONS: dict[str, Handler] = {
    "meant": meant,
    "fill_til": learned.open_form,
    "fill_kudos": kudos_thanks.open_form,
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
    "open_kudos": kudos_form.open_form,
    "ask_colleague": asker.ask,
    "withdraw_question": asker.withdraw,
    "answer_helped": asker.helped,
    "know_answer": colleague.know,
    "pass_question": colleague.dont_know,
    "not_now": colleague.not_now,
    "more_gaps": gaps.more,
    "open_tip": lookup.open_form,
    "more_tips": lookup.more,
    "read_tip": lookup.read,
    "tip_helped": feedback.helped,
    "tip_not_helped": feedback.not_helped,
    "share_tip": feedback.share,
    "confirm_tip": owners.confirm,
    "edit_tip": owners.edit,
    "drop_tip": owners.drop,
    "take_tip": owners.take,
    "not_me": owners.not_me,
    "coffee_join": coffee_taking_part.join,
    "coffee_leave": coffee_taking_part.leave,
    "coffee_pause": coffee_taking_part.pause,
    "coffee_back": coffee_taking_part.back,
    "coffee_change": coffee_organising.change,
    "coffee_rest": coffee_organising.rest,
    "coffee_resume": coffee_organising.resume,
    "coffee_stop": coffee_organising.stop,
    "lunch_look": lunch_series.look,
    "lunch_change": lunch_series.change,
    "lunch_pause": lunch_series.pause,
    "lunch_resume": lunch_series.resume,
    "lunch_stop": lunch_series.stop,
    "lunch_propose": lunch_topics.open_form,
    "lunch_vote": lunch_topics.vote,
    "lunch_speak_yes": speaking.yes,
    "lunch_speak_no": speaking.no,
    "lunch_speak_swap": speaking.swap,
    "lunch_swap_yes": speaking.agree,
    "lunch_swap_no": speaking.decline,
    "lunch_find_speaker": speaking.find,
    "lunch_join": coming.join,
    "lunch_leave": coming.leave,
    "lunch_calendar": coming.calendar,
    "lunch_move": changing.move,
    "lunch_cancel": changing.cancel,
    "lunch_other_topic": changing.other_topic,
    "lunch_without": changing.without,
    "lunch_feedback": afterwards.open_form,
    "lunch_slot_yes": slots.yes,
    "lunch_slot_no": slots.no,
    "circle_begin": circle_calls.begin,
    "circle_join": circle_calls.join,
    "circle_sign_off": circle_calls.sign_off,
    "circle_extend": circle_calls.extend,
    "circle_deadline": circle_calls.open_deadline,
    "circle_cancel": circle_calls.cancel,
    "circle_note": circle_own.note,
    "circle_notes": circle_own.notes,
    "circle_share": circle_own.share,
    "circle_agree": circle_own.agree,
    "circle_object": circle_own.object_to,
    "circle_leave": circle_own.leave,
    "mentor_find": finding.open_form,
    "mentor_ask": finding.ask,
    "mentor_withdraw": finding.withdraw,
    "mentor_offer": offering.open_form,
    "mentor_stop": offering.stop,
    "mentor_accept": answering.accept,
    "mentor_decline": answering.decline,
    "mentor_met": mentor_own.met,
    "mentor_note": mentor_own.note,
    "mentor_reflect": mentor_own.reflect,
    "mentor_harvest": mentor_harvest.open_form,
    "mentor_harvest_yes": mentor_harvest.yes,
    "mentor_harvest_no": mentor_harvest.no,
    "mentor_rhythm": mentor_own.rhythm,
    "mentor_close": mentor_own.close,
    "mentor_end": mentor_own.end,
    "consult_open": inviting.open_form,
    "consult_again": inviting.again,
    "consult_withdraw": inviting.withdraw,
    "consult_yes": inviting.yes,
    "consult_no": inviting.no,
    "consult_next": leading.next_step,
    "consult_longer": leading.longer,
    "consult_stop": leading.stop,
    "consult_lead": leading.open_lead,
    "consult_advice": writing.open_advice,
    "consult_take": writing.open_take,
    "consult_look": overview.look,
    "consult_more": overview.more,
    "round_open": round_organising.open_form,
    "round_look": round_organising.look,
    "round_close": round_organising.close,
    "round_cancel": round_organising.cancel,
    "round_want": round_signing.want,
    "round_mentor": round_signing.mentor,
    "round_off": round_signing.off,
    "round_more": round_deciding.more,
    "round_left": round_deciding.left,
    "round_choices": round_deciding.choices,
    "round_forbid": round_deciding.forbid,
    "round_undo": round_deciding.undo,
    "round_pair": round_deciding.pair,
    "round_again": round_deciding.again,
    "round_send": round_deciding.send,
    "round_yes": round_answering.yes,
    "round_no": round_answering.no,
    "time_add": time_own.add,
    "time_change": time_own.change,
    "time_pause": time_own.pause,
    "time_resume": time_own.resume,
    "time_remove": time_own.remove,
    "time_file": time_own.file,
    "time_begun": time_answers.begun,
    "time_move": time_answers.move,
    "time_skip": time_answers.skip,
    "time_focus": time_consent.ask,
    "time_focus_off": time_consent.withdraw,
    "open_erase": erasing.open_form,
    "more_audit": audit_log.more,
    "open_settings": settings.open_form,
    "open_setup": setup.press,
}

FORMS: dict[str, Handler] = {
    "weekly_digest": weekly_digest.submit,
    "share_til": sharing.submit,
    "share_lesson": lessons.submit,
    "edit_til": own.submit_edit,
    "edit_nameless": own.submit_edit,
    "ask_author": others.submit_ask,
    "staff": staff.submit,
    "give_kudos": kudos_form.submit,
    "ask_colleague": asker.submit,
    "answer_question": colleague.submit,
    "find_tip": lookup.submit,
    "edit_tip": owners.submit_edit,
    "coffee_start": coffee_organising.start,
    "coffee_change": coffee_organising.submit_change,
    "coffee_pause": coffee_taking_part.submit_pause,
    "coffee_rest": coffee_organising.submit_rest,
    "lunch_start": lunch_series.start,
    "lunch_change": lunch_series.submit_change,
    "lunch_propose": lunch_topics.propose,
    "lunch_swap": speaking.submit_swap,
    "lunch_find_speaker": speaking.submit_find,
    "lunch_move": changing.submit_move,
    "lunch_other_topic": changing.submit_other_topic,
    "lunch_feedback": afterwards.submit,
    "circle_call": circle_calls.submit,
    "circle_deadline": circle_calls.submit_deadline,
    "circle_note": circle_own.submit_note,
    "circle_share": circle_own.submit_share,
    "mentor_find": finding.submit,
    "mentor_ask": finding.submit_ask,
    "mentor_offer": round_signing.submit_offer,
    "mentor_note": mentor_own.submit_note,
    "mentor_reflect": mentor_own.submit_reflect,
    "mentor_harvest": mentor_harvest.submit,
    "mentor_rhythm": mentor_own.submit_rhythm,
    "consult_start": inviting.submit,
    "consult_lead": leading.submit_lead,
    "consult_advice": writing.submit_advice,
    "consult_take": writing.submit_take,
    "round_open": round_organising.submit,
    "round_want": round_signing.submit_want,
    "round_pair": round_deciding.submit_pair,
    "time_block": time_own.submit,
    "time_move": time_answers.submit_move,
    "erase_me": erasing.submit,
    "settings": settings.submit,
    "setup": setup.submit,
}

EVENTS: dict[type[Event], Handler] = {
    Arrived: welcome.arrived,
    HomeOpened: home.opened,
    MessageChanged: kudos_revoking.message_changed,
    MessageDeleted: kudos_revoking.message_deleted,
}


LOOKUPS = (tip, lookup.for_message, lookup.submit, lookup.more, lookup.read, export.command)
"""These only read: they run beside the writer and never wait for it."""

OF_ONESELF: tuple[Handler, ...] = (export.command, erasing.command, erasing.open_form, erasing.submit)
"""Whoever is known here may see what is stored of them and have it erased, also a guest or a stranger."""

LATER: dict[str, Callable[[Transaction, Event, str], None]] = {
    "unanswered": unanswered.remember,
    export.LATER: export.remember,
}
"""What a lookup can ask to have remembered."""


def handle(tx: Transaction, event: Event) -> Iterable[AnyEffect]:
    """What should happen. An unknown command, button or form gets help; other unknowns nothing."""
    event = _understood(event)
    handler = _of_emoji(tx, event) if isinstance(event, Reaction) else _handler(event)
    if handler is None:
        return []
    if handler in OF_ONESELF and not event.by.is_bot:
        return handler(tx, event)
    refusal = admission.refusal(tx, event, _module(event, handler))
    return home.shown_there(tx, event, handler(tx, event)) if refusal is None else refusal


def behind_command(event: Event) -> str:
    """What stands behind the command in what was typed; all of it where that is none."""
    understood = _understood(event)
    if isinstance(understood, Command) and understood.name.partition(" ")[0] in COMMANDS:
        return understood.text
    return f"/{event.name} {event.text}" if isinstance(event, Command) else getattr(event, "text", "")


def is_lookup(event: Event) -> bool:
    return _handler(_understood(event)) in LOOKUPS


def remember(tx: Transaction, event: Event, what: Later) -> None:
    LATER[what.name](tx, event, what.about)


def _understood(event: Event) -> Event:
    return understanding.understood(event, COMMANDS, LEARN)


def _module(event: Event, handler: Handler) -> str:
    """The module this belongs to; "" is always there."""
    if isinstance(event, Command) and event.name in COMMANDS and event.name in modules.ALL:
        return event.name
    return modules.of(handler.__module__)


def _handler(event: Event) -> Handler | None:
    match event:
        case Command():
            return _command(event)
        case Press():
            return BUTTONS.get(event.action, help.outdated)
        case Submit():
            return FORMS.get(event.name, help.outdated)
        case Shortcut():
            return SHORTCUTS.get(event.name, help.outdated)
    return EVENTS.get(type(event))


def _command(event: Command) -> Handler:
    command, _, word = event.name.partition(" ")
    if word:
        return LEARN[word]
    if command in SENTENCES:
        return SENTENCES[command]
    if command not in COMMANDS:
        return _all_commands
    if words.alone(event.text) in words.HELP:
        return help.one_command
    return COMMANDS[command]


def _all_commands(tx: Transaction, event: Command) -> Iterable[AnyEffect]:
    return help.all_commands(tx, event, COMMANDS, LEARN)


def _of_emoji(tx: Transaction, event: Reaction) -> Handler | None:
    if tx.workspace.kind_of_kudos(event.emoji):
        return kudos_reacting.react
    return sharing.react if event.emoji in tx.workspace.til_emoji else None
