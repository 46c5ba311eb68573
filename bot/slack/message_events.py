"""What the Events API tells of messages: said to us, asked in a channel, changed or deleted."""

from typing import Any

from bot.slack.incoming import Happening, Incoming, key, moment, place_by_type
from bot.slack.mrkdwn import said as words
from bot.slack.payloads import Malformed, MessageEvent, read
from bot.slack.text import without_leading_mention
from handlers.chat import Asked, MessageChanged, MessageDeleted, Person, Words
from handlers.parsing import sentences

SAID_BY_PEOPLE = (None, "file_share", "thread_broadcast", "me_message")


def message(happening: Happening) -> Incoming | None:
    subtype = happening.body.get("subtype")
    if subtype in ("message_deleted", "message_changed"):
        sent = read(happening.body, MessageEvent)
        if sent.channel is None:
            return None
        if subtype == "message_changed":
            return _changed(happening, sent, sent.channel)
        return _deleted(happening, sent, sent.channel, sent.deleted_ts)
    return said(happening) if _is_direct(happening.body) else _asked(happening)


def _is_direct(body: dict[str, Any]) -> bool:
    place = place_by_type(str(body.get("channel") or ""), body.get("channel_type"))
    return place.kind == "direct"


def _asked(happening: Happening) -> Incoming | None:
    """A question in a channel. Other messages there come too where `channels:history` is granted; they are
    not for us. What is said to us comes as `app_mention` as well."""
    body, reading = happening.body, happening.reading
    is_there = body.get("channel_type") in ("channel", "group") and not body.get("thread_ts")
    if not is_there or body.get("subtype") not in (None, "file_share"):
        return None
    text = words(str(body.get("text") or ""), reading.members)
    if not sentences.is_question(text):
        return None
    sent = read(body, MessageEvent)
    is_ours = sent.bot_id or sent.user == reading.me or f"<@{reading.me}" in (sent.text or "")
    if is_ours or not sent.user or not sent.channel or not sent.ts:
        return None
    asked = Asked(
        key=key("asked", sent.channel, sent.ts),
        at=moment(sent.ts, reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
        place=place_by_type(sent.channel, sent.channel_type),
        text=text,
        message=sent.ts,
    )
    return Incoming(asked)


def said(happening: Happening) -> Incoming | None:
    """`app_mention` and `message.im` of one message share their key: it is answered once."""
    sent, reading = read(happening.body, MessageEvent), happening.reading
    if sent.bot_id or sent.subtype not in SAID_BY_PEOPLE or not sent.user or sent.user == reading.me:
        return None
    if not sent.channel or not sent.ts:
        return None
    heard = Words(
        key=key("message", sent.channel, sent.ts),
        at=moment(sent.ts, reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
        place=place_by_type(sent.channel, sent.channel_type),
        text=without_leading_mention(words(sent.text or "", reading.members), reading.me),
        message=sent.ts,
    )
    return Incoming(heard, thread=sent.thread_ts or "")


def _changed(happening: Happening, sent: MessageEvent, channel: str) -> Incoming | None:
    now, before, reading = sent.message, sent.previous_message, happening.reading
    if now is None:
        raise Malformed("message_changed without message")
    if now.subtype == "tombstone":  # a deleted message that others had already replied to
        return _deleted(happening, sent, channel, now.ts)
    message = now.ts or (before.ts if before else None)
    if not message or not now.user or now.bot_id or now.user == reading.me:
        return None
    if before is not None and before.text == now.text:  # a preview was added, or a reply counted
        return None
    edited = happening.when((now.edited.ts if now.edited else None) or sent.event_ts or sent.ts)
    changed = MessageChanged(
        key=key("changed", channel, message, edited),
        at=moment(edited, reading.now),
        workspace=happening.workspace,
        by=Person(now.user),
        place=place_by_type(channel, sent.channel_type),
        message=message,
        text=words(now.text or "", reading.members),
    )
    return Incoming(changed)


def _deleted(happening: Happening, sent: MessageEvent, channel: str, message: str | None) -> Incoming | None:
    """Slack does not say who deleted it: `by` is who had written it. Without author, nobody's."""
    before = sent.previous_message
    message = message or (before.ts if before else None)
    if not message:
        raise Malformed("message_deleted without ts")
    if before is None or not before.user:
        return None
    deleted = MessageDeleted(
        key=key("deleted", channel, message),
        at=moment(sent.event_ts or sent.ts, happening.reading.now),
        workspace=happening.workspace,
        by=Person(before.user),
        place=place_by_type(channel, sent.channel_type),
        message=message,
    )
    return Incoming(deleted)
