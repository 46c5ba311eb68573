"""From an activity to neutral events. Pure: nothing is asked, stored or sent here."""

import hashlib
from datetime import UTC, datetime
from enum import Enum
from typing import Any, NamedTuple

from bot.teams import emoji, invokes, message_text, payloads, people, places, searching
from bot.teams.html_to_markdown import typed
from bot.teams.inputs import typed_name
from bot.teams.payloads import Activity, NotAnActivity
from handlers import routes
from handlers.chat import (
    Arrived,
    Event,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    Press,
    Reaction,
    Search,
    Shortcut,
    Submit,
    Words,
    WorkspaceRef,
)

ARRIVAL_SECONDS = 600
"""One installation is told twice, as conversationUpdate and as installationUpdate."""

MOST_REACTIONS = 20

READ_SECONDS = 120
"""So long an answer on top of one's own page stays, whenever Teams asks for the page."""


class Surface(Enum):
    """Where the answer to the person goes."""

    CHAT = "a message in the chat"
    CARD = "the answer to a button of a card"
    DIALOG = "the dialog that is open, or opens"
    SEARCH = "the list beside the message that is being written"


class Received(NamedTuple):
    surface: Surface
    events: list[Event]


_DIALOGS = {"task/fetch", "task/submit", "composeExtension/fetchTask", "composeExtension/submitAction"}


def read(activity: Activity, workspace: WorkspaceRef, now: datetime) -> Received | None:
    """What happened; None for an invoke that is none of ours. Raises `NotAnActivity`."""
    reader = _Reader(activity, workspace, now)
    if activity.type == "invoke":
        if activity.name == "adaptiveCard/action":
            data = payloads.value_of(activity, invokes.CardInvoke).action.data
            return Received(Surface.CARD, reader.from_card(data))
        if activity.name in _DIALOGS:
            return Received(Surface.DIALOG, reader.from_dialog())
        if activity.name == searching.QUERY:
            return Received(Surface.SEARCH, [reader.search()])
        return None
    return Received(Surface.CHAT, reader.happened())


def wants_to_cancel(activity: Activity) -> bool:
    """Whether this is the "cancel" of one of our forms."""
    data = activity.value
    if activity.name == "adaptiveCard/action":
        data = payloads.value_of(activity, invokes.CardInvoke).action.data
    mark = payloads.mark_in(data)
    return mark is not None and mark.cancel


def asks_for_page(activity: Activity) -> bool:
    """Whether a client wants a page anew, which nobody has to have done anything for."""
    if activity.name != "adaptiveCard/action":
        return False
    data = payloads.value_of(activity, invokes.CardInvoke).action.data
    return _is_page(payloads.mark_in(data))


def _is_page(mark: payloads.Mark | None) -> bool:
    return mark is not None and mark.home and not (mark.action or mark.form)


def key(kind: str, *parts: str) -> str:
    """A natural key. Teams ids can be longer than a key may be, so what is kept is their hash."""
    return f"{kind}:{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:40]}"


class _Reader:
    def __init__(self, activity: Activity, workspace: WorkspaceRef, now: datetime) -> None:
        self._activity = activity
        self._at = activity.timestamp or now
        self._bot = activity.recipient.id if activity.recipient else ""
        self._place = places.place_of(activity)
        self._common: dict[str, Any] = {
            "at": self._at,
            "workspace": workspace,
            "by": people.doer(activity),
            "place": self._place,
        }

    def happened(self) -> list[Event]:
        a = self._activity
        if a.sender.id == self._bot:
            return []
        if a.type == "message":
            ours = self._from_mark(a.value)
            return [ours] if ours else self._words()
        if a.type == "messageReaction":
            return self._reactions()
        if a.type == "messageUpdate":
            return self._changed()
        if a.type == "messageDelete":
            return [MessageDeleted(**self._common, key=self._key("deleted", self._id), message=self._id)]
        if places.bot_came(a):
            ten_minutes = str(int(self._at.timestamp()) // ARRIVAL_SECONDS)
            return [Arrived(**self._common, key=self._key("arrived", ten_minutes))]
        return []

    def from_card(self, data: dict[str, Any]) -> list[Event]:
        mark = payloads.mark_in(data)
        if mark and mark.view:
            return []
        if mark and _is_page(mark):
            return self._page(mark)
        ours = self._from_mark(data)
        return [ours] if ours else []

    def _page(self, mark: payloads.Mark) -> list[Event]:
        """Teams asks for it anew."""
        if not self._activity.is_with_bot_alone or _is_to_be_read(mark, self._at):
            return []
        return [HomeOpened(**self._common, key=self._key("home", self._activity.sender.id, self._moment))]

    def from_dialog(self) -> list[Event]:
        """A form, a button that opens one, or a menu: that of a message carries the message, but so does what
        was opened from it, where a button of the same name says that they are sure; the one beside the field
        for a message has nothing but its name."""
        invoke = payloads.value_of(self._activity, invokes.DialogInvoke)
        mark = payloads.mark_in(invoke.data)
        if mark and mark.cancel:
            return []
        if mark and not mark.form and mark.action == invoke.command_id and invoke.message_payload:
            return [self._shortcut(invoke, is_sure=True)]
        ours = self._from_mark(invoke.data)
        if ours:
            return [ours]
        if not invoke.command_id:
            return []
        return [self._shortcut(invoke) if invoke.message_payload else self._start(invoke.command_id)]

    def search(self) -> Search:
        """Without a place: what is found may be read by anyone, wherever it is put."""
        invoke = payloads.value_of(self._activity, invokes.QueryInvoke)
        name, asked = invoke.command_id or "", searching.question(invoke)
        options = invoke.query_options or invokes.QueryOptions()
        skip, most = options.skip or 0, options.count or searching.ASKED_FOR
        by = self._activity.sender.id
        event_key = key("search", by, name, asked, str(skip), str(most), self._moment)
        wanted = {"name": name, "text": asked, "skip": skip, "most": most}
        return Search(**{**self._common, **wanted, "place": None}, key=event_key)

    @property
    def _id(self) -> str:
        if not self._activity.id:
            raise NotAnActivity("it has no id")
        return self._activity.id

    def _key(self, kind: str, *parts: str) -> str:
        return key(kind, self._place.key, *parts)

    @property
    def _moment(self) -> str:
        return self._at.astimezone(UTC).isoformat()

    @property
    def _typed(self) -> str:
        return typed(self._activity.text or "", self._activity.in_html)

    def _words(self) -> list[Event]:
        text, others = message_text.said(self._typed, self._activity.entities, self._bot)
        found = Words(
            **self._common,
            key=self._key("said", self._id),
            others=others,
            text=text,
            message=self._id,
            thread=self._activity.thread,
        )
        return [found]

    def _changed(self) -> list[Event]:
        text, others = message_text.said(self._typed, self._activity.entities, self._bot)
        event_key = self._key("changed", self._id, self._moment)
        return [MessageChanged(**self._common, key=event_key, others=others, message=self._id, text=text)]

    def _reactions(self) -> list[Event]:
        """Only ever on the bot's own messages. The activity's id is no key: it may be that of the message."""
        a = self._activity
        if not a.reply_to_id:
            raise NotAnActivity("a reaction to nothing")
        changes = [(r, False) for r in a.reactions_removed or ()] + [
            (r, True) for r in a.reactions_added or ()
        ]
        if len(changes) > MOST_REACTIONS:
            raise NotAnActivity("more reactions than anybody gives at once")
        return [
            Reaction(
                **self._common,
                key=self._key("reacted", a.reply_to_id, a.sender.id, reaction.type, str(added), self._moment),
                emoji=emoji.neutral(reaction.type),
                message=a.reply_to_id,
                added=added,
            )
            for reaction, added in changes
        ]

    def _from_mark(self, data: Any) -> Press | Submit | None:
        mark = payloads.mark_in(data)
        if mark is None:
            return None
        return self._submit(mark, data) if mark.form else self._press(mark)

    def _press(self, mark: payloads.Mark) -> Press:
        message, by = self._activity.reply_to_id or "", self._activity.sender.id
        event_key = self._key("pressed", message, by, mark.action, mark.value, self._moment)
        return Press(
            **self._common,
            key=event_key,
            action=mark.action,
            value=mark.value,
            message=message,
            on_home=self._is_on_home(mark),
        )

    def _is_on_home(self, mark: payloads.Mark) -> bool:
        """A page is for one person: whatever says that it is one among others is none."""
        return mark.home and self._activity.is_with_bot_alone

    def _submit(self, mark: payloads.Mark, data: dict[str, Any]) -> Submit:
        values = {name: people.answer(data.get(name), name in mark.people) for name in mark.inputs}
        for name in mark.people:
            values[name] = values.get(name, "") + people.typed(data.get(typed_name(name)))
        return Submit(
            **self._common,
            key=key("form", mark.id, self._activity.sender.id),
            name=mark.form,
            form_id=mark.id,
            about=mark.about,
            values=values,
            on_home=self._is_on_home(mark),
        )

    def _start(self, name: str) -> Press:
        """The button of that name, wherever they are."""
        name = routes.STARTS_OF.get(name, name)
        event_key = self._key("start", self._activity.sender.id, name, self._moment)
        return Press(**self._common, key=event_key, action=name)

    def _shortcut(self, invoke: invokes.DialogInvoke, is_sure: bool = False) -> Shortcut:
        name, payload = invoke.command_id, invoke.message_payload
        assert name is not None
        assert payload is not None
        text, others = message_text.from_payload(payload)
        above = payload.reply_to_id if payload.reply_to_id != payload.id else None
        return Shortcut(
            **self._common,
            key=self._key("menu", payload.id, self._activity.sender.id, name, self._moment),
            name=name,
            message=payload.id,
            text=text,
            others=others,
            author=people.author(payload.sender, self._common["by"]),
            first=above or self._activity.thread,
            is_sure=is_sure,
        )


def _is_to_be_read(page: payloads.Mark, now: datetime) -> bool:
    """Whether an answer was put on top of it just now."""
    answered = page.value if page.value.isascii() and page.value.isdecimal() else "0"
    return int(answered[:12]) > now.timestamp() - READ_SECONDS
