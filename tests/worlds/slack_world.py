"""The sample company on Slack: signed requests in over HTTP, calls of the Web API out."""

import asyncio
import html
import itertools
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from bot.assemble import App, assemble
from bot.settings import Settings
from bot.slack.offering import OPEN_OFFERED
from storage import outbox
from storage.workspaces import WorkspaceRef
from tests.worlds import slack_blocks, slack_requests
from tests.worlds.passing import passed
from tests.worlds.slack_seen import seen_id, shown, user_id
from tests.worlds.slack_stand_in import BOT, SECRET, TOKEN, Channel, Seen, SlackStandIn, slack_stand_in
from tests.worlds.world import Shown

Json = dict[str, Any]
START = datetime.fromisoformat("2026-11-23T09:00:00+01:00")
STEP = timedelta(seconds=5)
CHANNELS = {
    "algemeen": ("public", "sarah joris fatima pieter mei anna"),
    "leren": ("public", "sarah joris fatima pieter mei anna"),
    "product": ("public", "sarah joris fatima pieter"),
    "data": ("public", "mei anna"),
    "retro": ("private", "sarah joris fatima"),
}


class Clock:
    """Moves only when told to."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def set(self, at: datetime) -> None:
        self.at = at

    def seconds(self) -> float:
        return self.at.timestamp()


class SlackWorld:
    name = "slack"

    def __init__(self, app: App, slack: SlackStandIn, http: ClientSession, clock: Clock) -> None:
        self.app = app
        self.database = app.database
        self.ref = WorkspaceRef("slack", slack.team)
        self.slack = slack
        self.clock = clock
        self._http = http

    # --- what people do ---

    async def together(self, *who: str) -> str:
        self.slack.together([*map(user_id, who)])
        return f"group:{','.join(sorted(who))}"

    async def say(self, who: str, where: str, text: str, under: str = "") -> list[Shown]:
        first, *rest = text.split(maxsplit=1)
        channel = self._channel(who, where)
        if first.startswith("/"):
            return await self._command(who, channel, first, self._escaped("".join(rest), True))
        return await self._message(who, channel, self._escaped(text, False), under)

    async def react(self, who: str, emoji: str, message: str, added: bool = True) -> list[Shown]:
        channel, found = self.slack.find(message)
        inner = {
            "type": "reaction_added" if added else "reaction_removed",
            "user": user_id(who),
            "reaction": emoji,
            "item": {"type": "message", "channel": channel.id, "ts": message},
            "event_ts": self.slack.timestamp(),
        }
        if "bot_id" not in found or found["user"] == BOT:
            inner["item_user"] = found["user"]
        return await self._event(who, inner)

    async def press(self, who: str, action: str, message: str, value: str = "") -> list[Shown]:
        shown = [one for one in reversed(self.slack.seen) if seen_id(one) == message]
        seen, blocks = shown[0], _with_ids(shown[0])
        # Whoever is quick presses what is not there any more.
        row, button = next(
            (block["block_id"], button)
            for one in shown
            for block in _with_ids(one)
            for button in slack_blocks.buttons([block])
            if action in (button["action_id"], button["text"]["text"])
            and value in ("", button.get("value", ""))
        )
        pressed = {**slack_blocks.pressed(button), "action_ts": self.slack.timestamp(), "block_id": row}
        payload = slack_requests.interaction(
            "block_actions", user_id(who), actions=[pressed], trigger_id=self.slack.trigger()
        )
        if seen.what == "home":
            payload |= {"container": {"type": "view", "view_id": "V1"}, "view": {"type": "home"}}
        else:
            channel = self.slack.channels[seen.channel]
            is_for_one = seen.what == "ephemeral"
            container = {"type": "message", "message_ts": message, "channel_id": channel.id}
            url = self.slack.response_url(channel.id, user_id(who), message)
            payload |= {"channel": _named(channel), "response_url": url}
            payload |= {"container": {**container, "is_ephemeral": is_for_one}}
            if not is_for_one:
                text = seen.body.get("text", "")
                payload |= {"message": {"type": "message", "ts": message, "text": text, "blocks": blocks}}
        return await self._interaction(who, payload)

    async def shortcut(self, who: str, name: str, message: str) -> list[Shown]:
        channel, found = self.slack.find(message)
        payload = slack_requests.interaction(
            "message_action",
            user_id(who),
            callback_id=name,
            trigger_id=self.slack.trigger(),
            action_ts=self.slack.timestamp(),
            message_ts=message,
            channel=_named(channel),
            message={"type": "message", **found},
            response_url=self.slack.response_url(channel.id, user_id(who), message),
        )
        return await self._interaction(who, payload)

    async def start(self, who: str, name: str, where: str) -> list[Shown]:
        """Slack does not say where they are."""
        payload = slack_requests.interaction(
            "shortcut",
            user_id(who),
            callback_id=name,
            trigger_id=self.slack.trigger(),
            action_ts=self.slack.timestamp(),
        )
        return await self._interaction(who, payload)

    async def submit(self, who: str, **values: str) -> list[Shown]:
        user = user_id(who)
        if user not in self.slack.views:
            offered = next(one for one in reversed(self.slack.seen) if _offers_form(one))
            await self.press(who, OPEN_OFFERED, seen_id(offered))
        view = self.slack.views[user]
        loaded = {
            b["block_id"]: await self._typed(user, view, b["element"], values[b["block_id"]])
            for b in slack_blocks.inputs(view["blocks"])
            if b["element"]["type"].endswith("external_select") and b["block_id"] in values
        }
        state = {b["block_id"]: self._answer(b, values, loaded) for b in slack_blocks.inputs(view["blocks"])}
        payload = slack_requests.interaction(
            "view_submission",
            user,
            view={**view, "state": {"values": state}},
            trigger_id=self.slack.trigger(),
        )
        return await self._interaction(who, payload)

    async def look(self, who: str, field: str, typed: str) -> list[Json]:
        """The options that they see while they type this in a field of the form that is open for them."""
        view = self.slack.views[user_id(who)]
        return await self._options(user_id(who), view, field, typed)

    async def _typed(self, user: str, view: Json, element: Json, text: str) -> list[Json]:
        """What somebody chooses who types this: all of it at once, and the first that is offered."""
        offered = await self._options(user, view, element["action_id"], text) if text.strip() else []
        exact = [one for one in offered if text in (one["value"], one["text"]["text"])]
        return (exact or offered)[:1]

    async def _options(self, user: str, view: Json, field: str, typed: str) -> list[Json]:
        payload = slack_requests.interaction(
            "block_suggestion", user, action_id=field, block_id=field, value=typed, view=view
        )
        answer = await self._send(user, slack_requests.form(payload))
        slack_blocks.loaded(answer["options"])
        return list(answer["options"])

    async def home(self, who: str) -> list[Shown]:
        inner = {
            "type": "app_home_opened",
            "user": user_id(who),
            "channel": self.slack.direct(user_id(who)).id,
            "tab": "home",
            "event_ts": self.slack.timestamp(),
        }
        return await self._event(who, inner)

    async def edit(self, who: str, message: str, text: str) -> list[Shown]:
        channel, before = self.slack.find(message)
        now = {**before, "text": self._escaped(text, False)}
        channel.messages[message] = now
        edited = {**now, "edited": {"user": user_id(who), "ts": self.slack.timestamp()}}
        return await self._about(channel, "message_changed", {"message": edited, "previous_message": before})

    async def delete(self, who: str, message: str) -> list[Shown]:
        channel, before = self.slack.find(message)
        del channel.messages[message]
        gone = {"deleted_ts": message, "previous_message": before}
        return await self._about(channel, "message_deleted", gone)

    async def visit(self, address: str) -> tuple[int, str]:
        """A browser goes to an address of ours: the status, and the page as it is read."""
        there = urlsplit(address)
        async with self._http.get(f"{there.path}?{there.query}") as response:
            return response.status, html.unescape(await response.text())

    def time(self) -> datetime:
        return self.clock.at

    async def wait(self, **delta: float) -> list[Shown]:
        seen = len(self.slack.seen)
        await passed(self.app, self.ref, self.clock.set, self.clock.at + timedelta(**delta))
        return await self._what_follows(seen)

    # --- the wire ---

    async def _command(self, who: str, channel: Channel, name: str, text: str) -> list[Shown]:
        seen = len(self.slack.seen)
        label = _label(channel)
        trigger = self.slack.trigger()
        url = self.slack.response_url(channel.id, user_id(who))
        payload = slack_requests.command(user_id(who), channel.id, label, trigger, name, text, url)
        answer = await self._send(who, slack_requests.urlencode(payload))
        if answer:
            assert answer["response_type"] == "ephemeral"
            self.slack.show_ephemeral(channel.id, user_id(who), answer)
        return await self._what_follows(seen)

    async def _message(self, who: str, channel: Channel, text: str, under: str) -> list[Shown]:
        seen = len(self.slack.seen)
        ts = self.slack.timestamp()
        message = {"type": "message", "user": user_id(who), "text": text, "ts": ts}
        if under:  # from its first reply on, what is replied to says that it began a thread
            message["thread_ts"] = channel.messages[under]["thread_ts"] = under
        channel.messages[ts] = message
        self.slack.seen.append(Seen("message", channel.id, body=message))
        inner = {**message, "channel": channel.id, "event_ts": ts}
        if channel.kind == "im":
            await self._post_event(who, {**inner, "channel_type": "im"})
        elif f"<@{BOT}>" in text:
            await self._post_event(who, {**inner, "type": "app_mention"})
        if channel.kind == "public" and "channels:history" in self.slack.scopes:  # message.channels
            await self._post_event(who, {**inner, "channel_type": "channel"})
        return await self._what_follows(seen)

    async def _about(self, channel: Channel, subtype: str, more: Json) -> list[Shown]:
        kind = {"public": "channel", "private": "group"}.get(channel.kind, channel.kind)
        ts = self.slack.timestamp()
        inner = {"type": "message", "subtype": subtype, "hidden": True, "channel": channel.id, "ts": ts}
        return await self._event("", {**inner, "event_ts": ts, "channel_type": kind, **more})

    async def _event(self, who: str, inner: Json) -> list[Shown]:
        seen = len(self.slack.seen)
        await self._post_event(who, inner)
        return await self._what_follows(seen)

    async def _post_event(self, who: str, inner: Json) -> None:
        body = json.dumps(slack_requests.event(inner, self.clock.seconds()))
        assert not await self._send(who, body, "application/json")

    async def _interaction(self, who: str, payload: Json) -> list[Shown]:
        seen, user = len(self.slack.seen), user_id(who)
        answer = await self._send(who, slack_requests.form(payload))
        if payload["type"] == "view_submission":
            view = self.slack.views.pop(user)
            if answer.get("response_action") == "errors":
                assert set(answer["errors"]) <= {b["block_id"] for b in slack_blocks.inputs(view["blocks"])}
                self.slack.show_view(user, {**view, "errors": answer["errors"]})
            elif answer:
                self.slack.show_view(user, answer["view"])
        return await self._what_follows(seen)

    async def _send(self, who: str, body: str, kind: str = "application/x-www-form-urlencoded") -> Json:
        self.slack.asking = user_id(who)
        body = body.replace(slack_requests.TEAM, self.slack.team)
        headers = slack_requests.signed(body, self.clock.seconds(), kind)
        async with self._http.post("/slack/events", data=body, headers=headers) as response:
            assert response.status == 200, response.status
            text = await response.text()
        return json.loads(text) if text else {}

    async def _what_follows(self, since: int) -> list[Shown]:
        """Everything that became visible, when all has been delivered; then time goes on."""
        await self.app.platforms["slack"].settled()  # type: ignore[attr-defined]
        await self.app.outbox.deliver_due()
        while await self._due() is not None:
            self.clock.at += STEP
            await self.app.outbox.deliver_due()
        self.clock.at += STEP
        return [shown(one, self.slack) for one in self.slack.seen[since:]]

    async def _due(self) -> datetime | None:
        with_us = self.app.by_installation
        return await asyncio.wrap_future(
            self.app.database.submit_across(lambda c: outbox.next_due(c, ["slack"], by_installation=with_us))
        )

    # --- how Slack writes it down, how people see it ---

    def _channel(self, who: str, where: str) -> Channel:
        """ "@opsteker" is one's own talk with the bot; "@sarah" is hers."""
        if where.startswith("@"):
            return self.slack.direct(user_id(who if where == "@opsteker" else where[1:]))
        if where.startswith("group:"):
            return self.slack.together([*map(user_id, where.removeprefix("group:").split(","))])
        return next(c for c in self.slack.channels.values() if c.name == where[1:])

    def _escaped(self, text: str, with_names: bool) -> str:
        """A slash command with `should_escape` gives names along, messages don't."""
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

        def person(found: re.Match[str]) -> str:
            user = user_id(found[1].lower())
            if user not in self.slack.users:
                return found[0]
            return f"<@{user}|{found[1]}>" if with_names else f"<@{user}>"

        def channel(found: re.Match[str]) -> str:
            known = next((c for c in self.slack.channels.values() if c.name == found[1]), None)
            return f"<#{known.id}|{known.name}>" if known else found[0]

        text = re.sub(r"(?<!\S)@(\w+)", person, text)
        text = re.sub(r"(?<!\S)#(\w+)", channel, text)
        return re.sub(r"(https?://[^\s|]+)", r"<\1>", text)

    def _answer(self, block: Json, values: dict[str, str], loaded: dict[str, list[Json]]) -> Json:
        element, given = block["element"], values.get(block["block_id"])
        kind = element["type"]
        if kind == "multi_users_select":
            users = [user_id(name.lower()) for name in re.findall(r"@(\w+)", given or "")]
            answer: Json = {"selected_users": element.get("initial_users", []) if given is None else users}
        elif kind == "conversations_select":
            named = next((c.id for c in self.slack.channels.values() if given in (c.id, f"#{c.name}")), None)
            answer = {
                "selected_conversation": element.get("initial_conversation") if given is None else named
            }
        elif kind == "users_select":
            user = next((user_id(name.lower()) for name in re.findall(r"@(\w+)", given or "")), None)
            answer = {"selected_user": element.get("initial_user") if given is None else user}
        elif kind == "multi_external_select":
            chosen = loaded.get(block["block_id"], element.get("initial_options", []))
            answer = {"selected_options": chosen}
        elif kind == "external_select":
            one = loaded.get(block["block_id"], [element.get("initial_option")])
            answer = {"selected_option": one[0] if one else None}
        elif kind == "static_select":
            options = element["options"]
            chosen = next((o for o in options if given in (o["value"], o["text"]["text"])), None)
            answer = {"selected_option": element.get("initial_option") if given is None else chosen}
        elif kind in ("checkboxes", "multi_static_select"):
            ticked = [o for o in element["options"] if o["value"] in (given or "").replace(",", " ").split()]
            answer = {"selected_options": element.get("initial_options", []) if given is None else ticked}
        elif kind in ("datepicker", "timepicker"):
            what = kind.removesuffix("picker")
            picked = element.get(f"initial_{what}") if given is None else given
            answer = {f"selected_{what}": picked or None}
        else:
            answer = {"value": (element.get("initial_value") if given is None else given) or None}
        return {element["action_id"]: {"type": kind, **answer}}


def _with_ids(seen: Seen) -> list[Json]:
    """Blocks as Slack gives them back: each has a name, its own where we gave it one."""
    blocks = seen.body.get("blocks", [])
    own = {block["block_id"] for block in blocks if "block_id" in block}
    free = (name for name in map(str, itertools.count()) if name not in own)
    return [block if "block_id" in block else {"block_id": next(free), **block} for block in blocks]


def _named(channel: Channel) -> Json:
    return {"id": channel.id, "name": _label(channel)}


def _label(channel: Channel) -> str:
    """Commands and interactions name some kinds of conversation instead of the conversation."""
    return {"private": "privategroup", "im": "directmessage"}.get(channel.kind, channel.name)


def _offers_form(seen: Seen) -> bool:
    blocks = seen.body.get("blocks", []) if seen.what != "view" else []
    return any(button["action_id"] == OPEN_OFFERED for button in slack_blocks.buttons(blocks))


def people_and_channels(slack: SlackStandIn, language: str) -> None:
    for name in CHANNELS["leren"][1].split():
        zone = "America/New_York" if name == "mei" else "Europe/Amsterdam"
        locale = {"nl": "nl-NL", "en": "en-GB"}[language]
        slack.add_user(user_id(name), name, zone, locale, is_admin=name == "anna")
    slack.add_user(BOT, "opsteker", "Europe/Amsterdam", "en-US", is_bot=True)
    for name, (kind, members) in CHANNELS.items():
        slack.add_channel(f"C0{name.upper()}", name, kind, {BOT, *map(user_id, members.split())})


@asynccontextmanager
async def slack_world(
    database_url: str, language: str, read_messages: bool = True, **more: str
) -> AsyncIterator[SlackWorld]:
    """`more` are settings of a scenario's own."""
    clock = Clock(START)
    async with slack_stand_in(clock.seconds) as slack:
        people_and_channels(slack, language)
        slack.scopes |= {"channels:history"} if read_messages else set()
        settings = Settings.from_environment(
            {
                "DATABASE_URL": database_url,
                "OPSTEKER_LANGUAGE": language,
                "OPSTEKER_TIL_CHANNEL": "C0LEREN",
                "SLACK_BOT_TOKEN": TOKEN,
                "SLACK_SIGNING_SECRET": SECRET,
                "SLACK_API_URL": slack.url,
                "SLACK_READ_MESSAGES": "yes" if read_messages else "no",
                **more,
            }
        )
        app = await assemble(settings, clock.now)
        platform = app.platforms["slack"]
        # Started by hand: what `app.start` would do in the background happens in `_what_follows`.
        await platform.start()
        try:
            async with TestServer(app.web) as server, ClientSession(server.make_url("/")) as http:
                yield SlackWorld(app, slack, http, clock)
                assert slack.invalid == [], slack.invalid
        finally:
            await platform.stop()
            await app.stop()
