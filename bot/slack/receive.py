"""From what Slack sends to what happened. Pure: no network, and no clock but the one given.

Keys are natural: Slack repeats one happening under other event ids (eleven times has been reported).
"""

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec.structs import replace

from bot.slack import events, written
from bot.slack.incoming import Incoming, Nobodys, On, Reading, key, moment, place_by_name, whose
from bot.slack.mrkdwn import as_markdown
from bot.slack.mrkdwn import said as words
from bot.slack.payloads import (
    Action,
    Answer,
    BlockActions,
    BlockSuggestion,
    GlobalShortcut,
    Kept,
    Malformed,
    MessageShortcut,
    SlashCommand,
    ViewSubmission,
    read,
    without_blanks,
)
from bot.slack.render import MENU, SAME_ACTION
from bot.slack.text import groups_in
from handlers.chat import (
    Command,
    FieldSearch,
    Person,
    Place,
    Press,
    Shortcut,
    Submit,
    WorkspaceRef,
    clean,
    mention,
)

EVENT = "event_callback"


def receive(payload: dict[str, Any], reading: Reading) -> Incoming | None:
    """What happened, or None when it does not concern us. Raises `Malformed`."""
    translate = _translation(payload)
    if translate is None:
        return None
    if not reading.workspace.key:
        reading = replace(reading, workspace=whose(payload)[0])
    return translate(payload, reading)


def concerns_us(payload: dict[str, Any]) -> bool:
    """Whether this kind of payload is for us at all. Raises `Malformed`."""
    return _translation(payload) is not None


def as_said(payload: dict[str, Any]) -> dict[str, Any]:
    """The same, without what says nothing; only events have much of that."""
    return without_blanks(payload) if payload.get("type") == EVENT else payload


def named_in(payload: dict[str, Any]) -> list[WorkspaceRef]:
    """Whose installation this may be for, as in `whose`; none, for an event that does not say. Raises
    `Malformed`."""
    try:
        return whose(payload)
    except Nobodys:
        if payload.get("type") != EVENT:
            raise
        events.kind_of(payload)
        return []


def _translation(payload: dict[str, Any]) -> "Translate | None":
    if "command" in payload:
        return _command
    kind = payload.get("type")
    if not isinstance(kind, str):
        raise Malformed("no type")
    return _KINDS.get(kind)


def typed_in(payload: dict[str, Any]) -> list[dict[str, Any]]:
    """The parts of a payload that hold a `text` somebody typed."""
    event = payload.get("event")
    inner = (event.get("message"), event.get("previous_message")) if isinstance(event, dict) else ()
    parts = (payload, payload.get("message"), event, *inner)
    return [part for part in parts if isinstance(part, dict) and isinstance(part.get("text"), str)]


def groups_named(payload: dict[str, Any]) -> list[str]:
    """The user groups in whatever was typed: who is in them must be known before it is read."""
    return [group for part in typed_in(payload) for group in groups_in(part["text"])]


def _command(payload: dict[str, Any], reading: Reading) -> Incoming:
    """A slash command carries no time: it happened when it came."""
    sent = read(payload, SlashCommand)
    command = Command(
        key=key("command", sent.trigger_id),
        at=reading.now,
        workspace=reading.workspace,
        by=Person(sent.user_id),
        place=place_by_name(sent.channel_id, sent.channel_name),
        name=sent.command.removeprefix("/"),
        text=words(sent.text, reading.members),
    )
    return Incoming(command, sent.trigger_id, response_url=sent.response_url)


def _shortcut(payload: dict[str, Any], reading: Reading) -> Incoming:
    sent = read(payload, MessageShortcut)
    shortcut = Shortcut(
        key=key("shortcut", sent.trigger_id),
        at=moment(sent.action_ts, reading.now),
        workspace=reading.workspace,
        by=Person(sent.user.id),
        place=place_by_name(sent.channel.id, sent.channel.name),
        name=sent.callback_id,
        message=sent.message.ts,
        text=written.words(sent.message, reading.members),
        author=Person(sent.message.user) if sent.message.user else None,
        first=sent.message.thread_ts or "",
    )
    return Incoming(shortcut, sent.trigger_id, sent.message.thread_ts or "", sent.response_url)


def _start(payload: dict[str, Any], reading: Reading) -> Incoming:
    """Chosen from Slack's own menu: the button of that name, wherever they are."""
    sent = read(payload, GlobalShortcut)
    press = Press(
        key=key("start", sent.trigger_id),
        at=moment(sent.action_ts, reading.now),
        workspace=reading.workspace,
        by=Person(sent.user.id),
        action=sent.callback_id,
    )
    return Incoming(press, sent.trigger_id)


def _press(payload: dict[str, Any], reading: Reading) -> Incoming:
    sent = read(payload, BlockActions)
    action = sent.actions[0]
    name, value = _pressed(action)
    press = Press(
        key=_press_key(sent, action.action_ts),
        at=moment(action.action_ts, reading.now),
        workspace=reading.workspace,
        by=Person(sent.user.id),
        place=place_by_name(sent.channel.id, sent.channel.name) if sent.channel else None,
        action=name,
        value=value,
        message=sent.container.message_ts or "",
        on_home=sent.container.type == "view",
    )
    thread = sent.container.thread_ts or ""
    return Incoming(press, sent.trigger_id or "", thread, sent.response_url, _on(sent, action))


def _on(sent: BlockActions, action: Action) -> On | None:
    container, shown = sent.container, sent.message
    if container.is_ephemeral:
        return On(action.block_id)
    if shown is None or sent.channel is None or not container.message_ts:
        return None
    text, blocks = shown.text or "", tuple(shown.blocks)
    return On(action.block_id, False, sent.channel.id, container.message_ts, text, blocks)


def _pressed(action: Action) -> tuple[str, str]:
    """What was pressed, and what it is about."""
    if action.action_id == MENU and action.selected_option is not None:
        name, _, value = action.selected_option.value.partition(" ")
        return name, value
    return action.action_id.partition(SAME_ACTION)[0], action.value or ""


def _press_key(sent: BlockActions, action_ts: str | None) -> str:
    if sent.trigger_id:
        return key("press", sent.trigger_id)
    if not action_ts:
        raise Malformed("no action_ts")
    return key("press", sent.user.id, sent.actions[0].action_id, action_ts)


def _typing(payload: dict[str, Any], reading: Reading) -> Incoming:
    """Somebody is filling in a form, and wants to see what there is to choose."""
    sent = read(payload, BlockSuggestion)
    kept = _kept(sent.view.private_metadata)
    sought = FieldSearch(
        key=key("field", kept.id, sent.user.id, sent.action_id, sent.value),
        at=reading.now,
        workspace=reading.workspace,
        by=Person(sent.user.id),
        form=kept.name,
        field=sent.action_id,
        about=kept.about,
        text=clean(sent.value),
    )
    return Incoming(sought)


def _kept(private_metadata: str) -> Kept:
    try:
        return msgspec.json.decode(private_metadata, type=Kept)
    except msgspec.DecodeError:
        raise Malformed("private_metadata") from None


def _submission(payload: dict[str, Any], reading: Reading) -> Incoming:
    sent = read(payload, ViewSubmission)
    kept = _kept(sent.view.private_metadata)
    answers = {
        block: _answer(answer) for block, by_id in sent.view.state.values.items() for answer in by_id.values()
    }
    all_answers = [answer for by_id in sent.view.state.values.values() for answer in by_id.values()]
    submit = Submit(
        key=key("form", kept.id, sent.user.id),
        at=reading.now,
        workspace=reading.workspace,
        by=Person(sent.user.id),
        place=_opened_in(kept),
        name=kept.name,
        form_id=kept.id,
        values=answers,
        about=kept.about,
        on_home=kept.on_home,
        channels=tuple(
            Place(answer.selected_conversation) for answer in all_answers if answer.selected_conversation
        ),
    )
    return Incoming(submit, on=On(kept.row) if kept.row else None)


def _opened_in(kept: Kept) -> Place | None:
    """The form may have been open for days: a channel that was public then may be private by now."""
    return Place(kept.place, kept.kind if kept.kind != "public" else None) if kept.place else None


def _answer(answer: Answer) -> str:
    if answer.selected_users is not None:
        return " ".join(mention(user) for user in answer.selected_users)
    if answer.selected_user is not None:
        return mention(answer.selected_user)
    if answer.selected_conversation is not None:
        return answer.selected_conversation
    if answer.selected_option is not None:
        return answer.selected_option.value
    if answer.selected_options is not None:
        return ",".join(option.value for option in answer.selected_options)
    return as_markdown(clean(answer.value or answer.selected_date or answer.selected_time or ""))


Translate = Callable[[dict[str, Any], Reading], Incoming | None]

_KINDS: dict[str, Translate] = {
    EVENT: events.receive,
    "block_actions": _press,
    "block_suggestion": _typing,
    "view_submission": _submission,
    "message_action": _shortcut,
    "shortcut": _start,
}
