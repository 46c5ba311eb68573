"""Slack's Web API on loopback, as far as the bot uses it, with Slack's own refusals."""

import asyncio
import json
import math
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.worlds import slack_blocks, slack_scopes
from tests.worlds.slack_own_tokens import OwnTokens
from tests.worlds.slack_rates import Rates
from tests.worlds.slack_response_urls import ResponseUrls
from tests.worlds.world import in_file

Json = dict[str, Any]
TOKEN, APP_TOKEN, SECRET, TEAM = "xoxb-test", "xapp-test", "signing-secret", "T0COMPANY"
BOT, BOT_ID = "U0BOT", "B0BOT"
SLOW = 1.0


class Refused(Exception):
    """`{"ok": false, "error": …}`."""


@dataclass
class Seen:
    """Something that became visible. `what`: message, update, removal, ephemeral, view, home."""

    what: str
    channel: str = ""
    user: str = ""
    body: Json = field(default_factory=dict)


@dataclass
class Channel:
    id: str
    name: str
    kind: str
    members: set[str]
    messages: dict[str, Json] = field(default_factory=dict)
    is_archived: bool = False


class SlackStandIn:
    """`trouble` scripts the next answers of a method: 429, 500, "drop", "late", "slow" or an error code;
    "late" does the work first and then cuts the connection, "slow" answers after `SLOW` seconds. `headers`
    come with each answer, in the place of what it would say itself. `before_call` is done
    first, such as letting time go by; `held` holds every call until it is set. `tokens` are those of the bot,
    each with its end; of those in `gone` Slack says why."""

    def __init__(self, clock: Callable[[], float], team: str = TEAM) -> None:
        self.team = team
        self.tokens: dict[str, float] = {TOKEN: math.inf} if team == TEAM else {}
        self.gone: dict[str, str] = {}
        self.users: dict[str, Json] = {}
        self.groups: dict[str, list[str]] = {}
        self.channels: dict[str, Channel] = {}
        self.seen: list[Seen] = []
        self.views: dict[str, Json] = {}
        self.triggers: dict[str, float] = {}
        self.files: dict[str, Json] = {}
        self.calls: list[tuple[str, Json]] = []
        self.trouble: dict[str, list[int | str]] = {}
        self.scopes = slack_scopes.granted()
        self.invalid: list[str] = []
        self.rates = Rates(clock)
        self.socket: Callable[[web.WebSocketResponse], Any] | None = None
        self.url = ""
        self.headers: dict[str, str] = {}
        self.before_call: Callable[[], None] = lambda: None
        self.held: asyncio.Event | None = None
        self.hooks = ResponseUrls(clock)
        self.answers_pings = True
        self.own = OwnTokens(self.users, clock, team)
        self._clock = clock
        self._count = 0

    # --- what tests arrange ---

    def add_user(self, user: str, name: str, zone: str, locale: str, **more: Any) -> None:
        profile = {"display_name": name, "real_name": name.title()}
        self.users[user] = {
            "id": user,
            "team_id": self.team,
            "name": name,
            "profile": profile,
            "tz": zone,
            "locale": locale,
            "deleted": False,
            "is_bot": False,
            "updated": 1,
            **more,
        }

    def add_channel(self, channel: str, name: str, kind: str, members: set[str]) -> None:
        self.channels[channel] = Channel(channel, name, kind, members)

    def timestamp(self) -> str:
        """Slack's time stamps are unique within a channel; these are everywhere."""
        self._count += 1
        return f"{int(self._clock())}.{self._count:06d}"

    def trigger(self) -> str:
        self._count += 1
        name = f"{self._count}.trigger"
        self.triggers[name] = self._clock()
        return name

    def find(self, ts: str) -> tuple[Channel, Json]:
        return next((c, c.messages[ts]) for c in self.channels.values() if ts in c.messages)

    def called(self, method: str) -> list[Json]:
        return [body for name, body in self.calls if name == method]

    # --- the wire ---

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        body = await _arguments(request)
        self.calls.append((method, body))
        if self.held is not None:
            await self.held.wait()
        self.before_call()
        trouble = self.trouble.get(method, []).pop(0) if self.trouble.get(method) else None
        wait = 7 if trouble == 429 else self.rates.wait(method, body.get("channel", ""))
        if wait:
            return web.json_response(
                {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(wait)}
            )
        if isinstance(trouble, int):
            return web.Response(status=trouble, text="<html>Bad gateway</html>", content_type="text/html")
        if trouble == "drop":
            return _cut_off(request)
        if trouble == "slow":
            await asyncio.sleep(SLOW)
        elif trouble and trouble != "late":
            return web.json_response({"ok": False, "error": trouble})
        answer = self._answer(method, body, request.headers.get("Authorization", ""))
        headers = {"X-OAuth-Scopes": ",".join(self.scopes), **self.headers}
        return _cut_off(request) if trouble == "late" else web.json_response(answer, headers=headers)

    def _answer(self, method: str, body: Json, authorization: str) -> Json:
        if method == "oauth.v2.access":
            return self.own.exchange(body, authorization)
        if authorization.startswith("Bearer xoxp-"):
            return self.own.answer(method, body, authorization.removeprefix("Bearer "))
        of_app = method == "apps.connections.open"
        if trouble := self._trouble_with(authorization.removeprefix("Bearer "), of_app):
            return {"ok": False, "error": trouble}
        if not of_app and (scope := self._lacking(method, body)):
            return {"ok": False, "error": "missing_scope", "needed": scope, "provided": ",".join(self.scopes)}
        try:
            return {"ok": True, **getattr(self, "_" + method.replace(".", "_"))(body)}
        except Refused as refusal:
            return {"ok": False, "error": str(refusal)}
        except slack_blocks.InvalidBlocks as invalid:
            self.invalid.append(f"{method}: {invalid}")
            return {"ok": False, "error": "invalid_blocks", "why": str(invalid)}

    def _trouble_with(self, token: str, of_app: bool) -> str:
        if token == APP_TOKEN and of_app:
            return ""
        if of_app or token not in self.tokens:
            return self.gone.get(token, "invalid_auth")
        return "token_expired" if self.tokens[token] <= self._clock() else ""

    def _lacking(self, method: str, body: Json) -> str:
        """The scope that the token does not have; "" when it may."""
        if method == "conversations.open":
            kind = "im" if len(body["users"].split(",")) == 1 else "mpim"
        else:
            known = self.channels.get(body.get("channel", ""))
            kind = known.kind if known else ""
        scope = slack_scopes.needed(method, kind)
        return "" if scope in ("", *self.scopes) else scope

    async def open_socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=self.answers_pings)
        await socket.prepare(request)
        assert self.socket is not None
        await self.socket(socket)
        return socket

    def response_url(self, channel: str, user: str, message: str = "") -> str:
        """For somebody who did something there, on this message of ours if there is one."""
        return self.url.replace("/api/", f"/respond/{self.hooks.new(channel, user, message)}")

    async def respond(self, request: web.Request) -> web.Response:
        """What is said through a `response_url`."""
        hook, body = self.hooks.use(request.match_info["hook"]), await request.json()
        if hook is None:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        self.calls.append(("response_url", body))
        try:
            if body.get("replace_original"):
                self.replace_ephemeral(hook.channel, hook.user, hook.message, body)
            else:
                self.show_ephemeral(hook.channel, hook.user, body)
        except (slack_blocks.InvalidBlocks, Refused) as invalid:
            self.invalid.append(f"response_url: {invalid}")
            return web.json_response({"ok": False, "error": "invalid_blocks"}, status=400)
        return web.Response(text="ok")

    async def take_file(self, request: web.Request) -> web.Response:
        """Where `files.getUploadURLExternal` sends a file to."""
        file, content = self.files[request.match_info["file"]], await request.read()
        if "content" in file or len(content) != file["length"]:
            return web.Response(status=400)
        file["content"] = content
        return web.Response(text="OK")

    # --- methods ---

    def _files_getUploadURLExternal(self, body: Json) -> Json:
        if not body.get("filename") or int(body.get("length", 0)) <= 0:
            raise Refused("invalid_arguments")
        self._count += 1
        number = f"F{self._count:09d}"
        self.files[number] = {"name": body["filename"], "length": int(body["length"]), "is_whole": False}
        return {"upload_url": self.url.replace("/api/", f"/upload/{number}"), "file_id": number}

    def _files_completeUploadExternal(self, body: Json) -> Json:
        """Without a channel a file is the bot's own until a message shows it."""
        named = json.loads(body["files"]) if isinstance(body["files"], str) else body["files"]
        channel = self._open({"channel": body["channel_id"]}) if body.get("channel_id") else None
        for one in named:
            file = self.files.get(one["id"], {})
            if "content" not in file:
                raise Refused("file_not_found")
            file["is_whole"] = True
            if channel:
                shown = {"name": file["name"], "content": in_file(file["content"])}
                shown |= {"comment": body.get("initial_comment"), "thread_ts": body.get("thread_ts")}
                self.seen.append(
                    Seen("file", channel.id, body={**shown, "ts": self.timestamp(), "user": BOT})
                )
        return {"files": named}

    def _auth_test(self, body: Json) -> Json:
        return {"user_id": BOT, "bot_id": BOT_ID, "team_id": self.team}

    def _apps_connections_open(self, body: Json) -> Json:
        return {"url": self.url.replace("http", "ws").replace("/api/", "/socket")}

    def _users_info(self, body: Json) -> Json:
        if body["user"] not in self.users:
            raise Refused("user_not_found")
        self.own.status(body["user"])
        return {"user": self.users[body["user"]]}

    def _usergroups_users_list(self, body: Json) -> Json:
        if body["usergroup"] not in self.groups:
            raise Refused("no_such_subteam")
        return {"users": self.groups[body["usergroup"]]}

    def _conversations_open(self, body: Json) -> Json:
        users = body["users"].split(",")
        if any(user not in self.users for user in users):
            raise Refused("user_not_found")
        if len(users) > 8:
            raise Refused("too_many_users")
        channel = self.direct(users[0]) if len(users) == 1 else self.together(users)
        return {"channel": {"id": channel.id}}

    def together(self, users: list[str]) -> Channel:
        """The same people in any order have one group message."""
        known = {user: self.users[user]["name"] for user in sorted(users)}
        number = "C0" + "".join(known.values()).upper()
        name = f"mpdm-{'--'.join(known.values())}-1"
        return self.channels.setdefault(number, Channel(number, name, "mpim", {*users, BOT}))

    def direct(self, user: str) -> Channel:
        return self.channels.setdefault(f"D{user[1:]}", Channel(f"D{user[1:]}", "", "im", {user, BOT}))

    def _conversations_info(self, body: Json) -> Json:
        channel = self._in(body)
        told = {"id": channel.id, "name": channel.name, "is_private": channel.kind != "public"}
        kind = {"is_im": channel.kind == "im", "is_mpim": channel.kind == "mpim"}
        known = {"is_member": BOT in channel.members, "is_archived": channel.is_archived}
        return {"channel": {**told, **kind, **known}}

    def _conversations_history(self, body: Json) -> Json:
        messages = self._among(body).messages.values()
        if "latest" in body:
            return {"messages": [m for m in messages if m["ts"] == body["latest"] and not _is_reply(m)]}
        return _page([m for m in messages if not _is_reply(m)], body)

    def _conversations_replies(self, body: Json) -> Json:
        messages = self._among(body).messages
        found = messages.get(body["ts"])
        if found is None:
            raise Refused("thread_not_found")
        if "latest" in body:
            return {"messages": [found]}
        return _page([m for m in messages.values() if body["ts"] in (m["ts"], m.get("thread_ts"))], body)

    def _chat_postMessage(self, body: Json) -> Json:
        channel = self._open(body)
        self._check_message(body)
        ts = self.timestamp()
        channel.messages[ts] = {**body, "ts": ts, "user": BOT, "bot_id": BOT_ID}
        self.seen.append(Seen("message", channel.id, body=channel.messages[ts]))
        return {"ts": ts, "channel": channel.id}

    def _chat_getPermalink(self, body: Json) -> Json:
        if body["message_ts"] not in self._in(body).messages:
            raise Refused("message_not_found")
        link = f"https://company.slack.com/archives/{body['channel']}/p{body['message_ts'].replace('.', '')}"
        return {"permalink": link, "channel": body["channel"]}

    def _chat_postEphemeral(self, body: Json) -> Json:
        channel = self._open(body)
        if body["user"] not in channel.members:
            raise Refused("user_not_in_channel")
        return {"message_ts": self.show_ephemeral(channel.id, body["user"], body)}

    def show_ephemeral(self, channel: str, user: str, body: Json) -> str:
        self._check_message(body)
        ts = self.timestamp()
        self.seen.append(Seen("ephemeral", channel, user, {**body, "ts": ts}))
        return ts

    def replace_ephemeral(self, channel: str, user: str, ts: str, body: Json) -> None:
        """What only they saw is now this."""
        self._check_message(body)
        shown = [one for one in self.seen if one.what == "ephemeral" and one.body["ts"] == ts]
        if not shown:
            raise Refused("message_not_found")
        before = shown[-1].body.get("blocks", [])
        self.seen.append(Seen("ephemeral", channel, user, {**body, "ts": ts, "before": before}))

    def _chat_update(self, body: Json) -> Json:
        message = self._own(body)
        if self._in(body).is_archived:
            raise Refused("is_inactive")
        self._check_message(body)
        now = {**message, "text": body["text"], "blocks": body["blocks"]}
        self._in(body).messages[body["ts"]] = now
        self.seen.append(Seen("update", body["channel"], body={**now, "before": message["blocks"]}))
        return {"ts": body["ts"]}

    def _chat_delete(self, body: Json) -> Json:
        self._own(body)
        gone = self._in(body).messages.pop(body["ts"])
        self.seen.append(Seen("removal", body["channel"], body={**gone, "text": "", "blocks": []}))
        return {"ts": body["ts"]}

    def _views_open(self, body: Json) -> Json:
        opened = self.triggers.pop(body["trigger_id"], None)
        if opened is None:
            raise Refused("exchanged_trigger_id")
        if self._clock() - opened > 3:
            raise Refused("expired_trigger_id")
        if body["view"]["type"] != "modal":
            raise Refused("invalid_arguments")
        self.show_view(self.asking, body["view"])
        return {"view": body["view"]}

    asking = ""
    """Whose trigger is being used: the person of the request that is going on."""

    def show_view(self, user: str, view: Json) -> None:
        slack_blocks.view(view)
        self.views[user] = view
        self.seen.append(Seen("view", user=user, body=view))

    def _views_publish(self, body: Json) -> Json:
        if body["view"]["type"] != "home":
            raise Refused("invalid_arguments")
        if body["user_id"] not in self.users:
            raise Refused("user_not_found")
        slack_blocks.view(body["view"])
        self.seen.append(Seen("home", user=body["user_id"], body=body["view"]))
        return {}

    def _check_message(self, body: Json) -> None:
        """Pictures are files that Slack has all of."""
        _check_message(body)
        for file in slack_blocks.files(body.get("blocks", [])):
            kept = self.files.get(file, {})
            whole = kept.get("is_whole") and kept["content"].startswith(b"\x89PNG")
            slack_blocks.require(bool(whole), "invalid slack file")

    def _in(self, body: Json) -> Channel:
        """Of what is private Slack only tells who is in it."""
        channel = self.channels.get(body["channel"])
        if channel is None or (channel.kind != "public" and BOT not in channel.members):
            raise Refused("channel_not_found")
        return channel

    def _among(self, body: Json) -> Channel:
        channel = self._in(body)
        if BOT not in channel.members:
            raise Refused("not_in_channel")
        return channel

    def _open(self, body: Json) -> Channel:
        """Where something can still be said."""
        channel = self._among(body)
        if channel.is_archived:
            raise Refused("is_archived")
        return channel

    def _own(self, body: Json) -> Json:
        message = self._in(body).messages.get(body["ts"])
        if message is None:
            raise Refused("message_not_found")
        if message.get("user") != BOT:
            raise Refused("cant_update_message")
        return message


def _page(messages: list[Json], body: Json) -> Json:
    """The newest first, from `oldest` on, without metadata unless asked for, a page at a time."""
    chosen = [m for m in reversed(messages) if float(m["ts"]) >= float(body["oldest"])]
    start, limit = int(body.get("cursor") or 0), int(body["limit"])
    shown = [m if body.get("include_all_metadata") else {**m, "metadata": None} for m in chosen]
    more = str(start + limit) if len(chosen) > start + limit else ""
    return {"messages": shown[start : start + limit], "response_metadata": {"next_cursor": more}}


def _is_reply(message: Json) -> bool:
    return message.get("thread_ts", message["ts"]) != message["ts"]


def _check_message(body: Json) -> None:
    if not body.get("text"):
        raise Refused("no_text")
    if len(body["text"]) > 40_000:
        raise Refused("msg_too_long")
    slack_blocks.message(body.get("blocks", []))
    if len(json.dumps(body.get("blocks", []), ensure_ascii=False)) > 30_000:
        raise Refused("msg_blocks_too_long")


async def _arguments(request: web.Request) -> Json:
    found: Json = dict(request.query)
    if request.content_type == "application/json":
        return {**found, **(await request.json())}
    fields = {**found, **{name: str(value) for name, value in (await request.post()).items()}}
    for name in ("view", "blocks", "metadata"):
        if isinstance(fields.get(name), str):
            fields[name] = json.loads(fields[name])
    return fields


def _cut_off(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


@asynccontextmanager
async def slack_stand_in(clock: Callable[[], float], team: str = TEAM) -> AsyncIterator[SlackStandIn]:
    stand_in = SlackStandIn(clock, team)
    application = web.Application(client_max_size=2_000_000)
    application.router.add_route("*", "/api/{method}", stand_in.answer)
    application.router.add_post("/upload/{file}", stand_in.take_file)
    application.router.add_post("/respond/{hook}", stand_in.respond)
    application.router.add_get("/socket", stand_in.open_socket)
    async with TestServer(application) as server:
        stand_in.url = str(server.make_url("/api/"))
        yield stand_in
