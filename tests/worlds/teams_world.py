"""The sample company on Teams: activities with a token in over HTTP, calls of the Connector out."""

import asyncio
import html
import json
import os
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from bot.assemble import App, assemble
from bot.settings import Settings
from bot.teams.connection import TeamsConnection
from bot.teams.dialogs import OURS
from handlers import routes
from handlers.modules import ALL
from handlers.texts import LANGUAGES, speak
from storage import outbox
from storage.workspaces import WorkspaceRef
from tests.worlds import teams_card_rules, teams_installed
from tests.worlds import teams_cards as cards
from tests.worlds.passing import passed
from tests.worlds.teams_activities import Wire, aad, chat_of, payload, user
from tests.worlds.teams_stand_in import APP_ID, BOT, PASSWORD, TENANT, Sent, TeamsStandIn, teams_stand_in
from tests.worlds.teams_words import strange_in
from tests.worlds.world import Shown, in_file

Json = dict[str, Any]
START = datetime.fromisoformat("2026-11-23T09:00:00+01:00")
STEP = timedelta(seconds=5)
EVERYONE = ("sarah", "joris", "fatima", "pieter", "mei", "anna")
CHANNELS = {
    "algemeen": EVERYONE,
    "leren": EVERYONE,
    "product": ("sarah", "joris", "fatima", "pieter"),
    "data": ("mei", "anna"),
    "retro": ("sarah", "joris", "fatima"),
}
EMOJI = {
    "mortar_board": "1f393_graduationcap",
    "bulb": "idea",
    "raised_hands": "handsinair-tone2",
    "test_tube": "1f9ea_testtube",
    "books": "1f4da_books",
    "+1": "like",
}


GROUP = "@thread.v2"
SAID_ELSEWHERE = [speak(language).text("answer-in-direct") for language in LANGUAGES]
"""That the answer is in one's own chat. No other platform has to say that: see tests/bot/teams."""


def channel_id(name: str) -> str:
    return f"19:{name}@thread.tacv2"


@dataclass
class Said:
    """A person's own message."""

    who: str
    conversation: str
    text: str
    was_for_bot: bool
    under: str = ""


@dataclass
class Dialog:
    """What is open before somebody: Teams sends the message it was opened from along again."""

    name: str
    value: Json
    conversation: str
    card: Json


class TeamsWorld:
    name = "teams"

    def __init__(self, app: App, teams: TeamsStandIn, http: ClientSession, language: str) -> None:
        self.app = app
        self.database = app.database
        self.ref = WorkspaceRef("teams", TENANT)
        self.teams = teams
        self.now = START
        self._http = http
        self._language = language
        self._wire = Wire(teams.service_url)
        self._said: dict[str, Said] = {}
        self._dialogs: dict[str, Dialog] = {}
        self._extra: list[Shown] = []
        """what an invoke was answered with, which no call of the Connector shows"""

    # --- what people do ---

    async def together(self, *who: str) -> str:
        return f"group:{','.join(sorted(who))}"

    async def say(self, who: str, where: str, text: str, under: str = "") -> list[Shown]:
        self._dialogs.pop(who, None)
        since, is_direct = len(self.teams.sent), where.startswith("@")
        conversation = chat_of(who) if is_direct else _conversation(where)
        is_command = text.startswith("/")
        if is_command:
            text = text[1:] if is_direct else f"@opsteker {text[1:]}"
        said = Said(who, conversation, text, is_direct or "@opsteker" in text, under)
        message = self.teams.new_message()
        self._said[message] = said
        if said.was_for_bot:
            await self._send(who, self._message(said, message))
        shown = await self._what_follows(who, since)
        return shown if is_command else [self._own(message, said), *shown]

    async def react(self, who: str, emoji: str, message: str, added: bool = True) -> list[Shown]:
        since = len(self.teams.sent)
        if message not in self._said:  # Teams tells of reactions on the bot's messages only
            kinds = [EMOJI.get(emoji, emoji)]
            conversation = self._seen(message).conversation
            happened = self._wire.reaction(
                who, message, *((kinds, []) if added else ([], kinds)), conversation
            )
            await self._send(who, happened)
        return await self._what_follows(who, since)

    async def press(self, who: str, action: str, message: str, value: str = "") -> list[Shown]:
        since, dialog = len(self.teams.sent), self._dialogs.pop(who, None)
        if dialog is not None and message == f"dialog:{who}":
            data = next(_buttons(dialog.card, action, value))["data"]
            pressed = self._wire.invoke(who, dialog.name, {**dialog.value, "data": data}, dialog.conversation)
            self._open(who, dialog.name, pressed, await self._send(who, pressed))
            return await self._what_follows(who, since)
        seen, pressed = self._pressed(message, action, value)
        data = cards.hidden(seen.card) | pressed["data"]
        if pressed["type"] == "Action.Submit":
            fetch = self._wire.invoke(who, "task/fetch", {"data": data}, seen.conversation, message)
            self._open(who, "task/submit", fetch, await self._send(who, fetch))
            return await self._what_follows(who, since)
        answer = await self._send(who, self._wire.execute(who, data, message, seen.conversation))
        self._toast(who, answer)
        is_typed = data["opsteker"].get("action") == "meant"  # behind it is whatever can be typed
        may_stay = is_typed or _is_another(answer)
        live = [] if may_stay else self._answered_below(seen.conversation, since)
        assert not live, f"the buttons beside {action} can still be pressed"
        shown = await self._what_follows(who, since)
        opened = [] if is_typed else [one for one in shown if one.inputs]
        assert not opened, f"{action} opens a form: it belongs in `opens`"
        return shown

    def _answered_below(self, conversation: str, since: int) -> list[Sent]:
        """What was said at once under a card in one's own chat. A file can be asked for again, and so
        can what is switched off."""
        said = [one for one in self.teams.sent[since:] if "/files/" not in json.dumps(one.activity)]
        said = [one for one in said if not (one.kind == "post" and _is_off(cards.words(one.card)))]
        is_own = not conversation.startswith("19:")
        return [one for one in said if is_own and one.kind == "post" and one.conversation == conversation]

    async def shortcut(self, who: str, name: str, message: str) -> list[Shown]:
        """Whoever is asked first whether they are sure is."""
        shown = await self.menu(who, name, message)
        asks = any(name in one.buttons.values() for one in shown)
        return await self.press(who, name, f"dialog:{who}") if asks else shown

    async def menu(self, who: str, name: str, message: str) -> list[Shown]:
        since = len(self.teams.sent)
        used, conversation = self._used(message)
        menu = self._wire.menu(who, name, used, conversation)
        self._open(who, "composeExtension/submitAction", menu, await self._send(who, menu))
        return await self._what_follows(who, since)

    async def start(self, who: str, name: str, where: str) -> list[Shown]:
        since = len(self.teams.sent)
        of_both = {start: shortcut for shortcut, start in routes.STARTS_OF.items()}
        menu = self._wire.start(who, of_both.get(name, name), _conversation(where))
        self._open(who, "composeExtension/submitAction", menu, await self._send(who, menu))
        return await self._what_follows(who, since)

    async def search(self, who: str, asked: str, where: str, **value: Any) -> Json:
        """What stands beside the message they write: `result` with attachments, or a `message`."""
        since, language = len(self.teams.sent), f"{self._language}-NL"
        activity = self._wire.query(who, asked, _conversation(where), **value) | {"locale": language}
        answer = await self._send(who, activity)
        assert await self._what_follows(who, since) == []
        assert set(answer) == {"composeExtension"}
        found: Json = answer["composeExtension"]
        for one in found.get("attachments", []):
            self.teams.faults += teams_card_rules.faults(one["content"])
        return found

    async def submit(self, who: str, **values: str) -> list[Shown]:
        since, dialog = len(self.teams.sent), self._dialogs.pop(who, None)
        if dialog is not None:
            filled = self._wire.invoke(
                who, dialog.name, {**dialog.value, "data": _filled(dialog.card, values)}, dialog.conversation
            )
            self._open(who, dialog.name, filled, await self._send(who, filled))
        else:
            seen = self._form(who)
            execute = self._wire.execute(who, _filled(seen.card, values), seen.message, seen.conversation)
            self._toast(who, await self._send(who, execute))
        return await self._what_follows(who, since)

    async def home(self, who: str) -> list[Shown]:
        """A card in one's own chat, asked for in words; the one before goes."""
        return [one for one in await self.say(who, "@opsteker", "/learn") if one.text]

    async def edit(self, who: str, message: str, text: str) -> list[Shown]:
        since, said = len(self.teams.sent), self._said[message]
        said.text = text
        if said.was_for_bot:
            changed = {"type": "messageUpdate", "id": message, "channelData": _event("editMessage")}
            await self._send(who, {**self._message(said, message), **changed})
        return await self._what_follows(who, since)

    async def delete(self, who: str, message: str) -> list[Shown]:
        since, said = len(self.teams.sent), self._said.pop(message)
        if said.was_for_bot:
            gone = {"type": "messageDelete", "channelData": _event("softDeleteMessage")}
            await self._send(who, {**self._wire.base(who, said.conversation), "id": message, **gone})
        return await self._what_follows(who, since)

    def time(self) -> datetime:
        return self.now

    async def wait(self, **delta: float) -> list[Shown]:
        since = len(self.teams.sent)
        await passed(self.app, self.ref, self._set_now, self.now + timedelta(**delta))
        return await self._what_follows("", since)

    def _set_now(self, at: datetime) -> None:
        self.now = at

    async def install(self) -> None:
        """The app comes to all channels and to everyone; what it says then is not shown to anyone."""
        came = []
        for name, members in CHANNELS.items():
            self.teams.rosters[channel_id(name)] = [_member(one) for one in members]
            added = {"type": "conversationUpdate", "membersAdded": [{"id": BOT}]}
            came.append(self._send(members[0], self._wire.base(members[0], channel_id(name), **added)))
        for who in EVERYONE:
            self.teams.chats[user(who)] = chat_of(who)
            self.teams.names[user(who)] = f"{who}@company.example"
            installed = {"type": "installationUpdate", "action": "add", "locale": f"{self._language}-NL"}
            came.append(self._send(who, self._wire.base(who, **installed)))
        await asyncio.gather(*came)
        await self._what_follows("", 0)
        self.teams.sent.clear()

    # --- the wire ---

    async def _send(self, who: str, activity: Json) -> Json:
        activity["timestamp"] = self.now.isoformat()
        place = activity["conversation"]["id"]
        if place.startswith("19:") and not place.endswith(GROUP):
            name = place.removeprefix("19:").partition("@")[0]
            kind = "private" if name == "retro" else "standard"
            activity["channelData"]["channel"] = {"id": channel_id(name), "name": name, "type": kind}
        headers = {"Authorization": f"Bearer {self.teams.token()}"}
        async with self._http.post("/api/messages", json=activity, headers=headers) as response:
            assert response.status == 200, await response.text()
            if response.content_type != "application/json":
                return {}
            answer: Json = await response.json()
            self.teams.faults += [f"said as on another platform: {words}" for words in strange_in(answer)]
            return answer

    def _message(self, said: Said, id: str) -> Json:
        """What is typed is HTML in part: `<at>` is markup, the rest is escaped."""
        mentions: list[str] = []

        def at(found: re.Match[str]) -> str:
            name = found[1].lower()
            if name not in (*EVERYONE, "opsteker"):
                return found[0]
            mentions.append("bot" if name == "opsteker" else name)
            return f"<at>{name.capitalize()}</at>"

        text = re.sub(r"(?<!\S)@(\w+)", at, html.escape(said.text, quote=False))
        where = _with_thread(said.conversation, said.under or id)
        return {**self._wire.message(said.who, text, where, tuple(mentions), self._language), "id": id}

    async def _what_follows(self, who: str, since: int) -> list[Shown]:
        """Everything that became visible, when all has been delivered; then time goes on."""
        await self._deliver_due()
        while await self._due() is not None:
            self.now += STEP
            await self._deliver_due()
        self.now += STEP
        extra, self._extra = self._extra, []
        sent = [one for one in self.teams.sent[since:] if not (_says_where(one) or _keeps_fresh(one))]
        shown = list(map(self._shown, sent))
        return [*shown, *[file for one in sent for file in await self._files(one)], *extra]

    async def _deliver_due(self) -> None:
        await self.app.outbox.deliver_due()
        platform = self.app.platforms["teams"]
        assert isinstance(platform, TeamsConnection)
        await platform.settled()

    async def _files(self, sent: Sent) -> list[Shown]:
        """What is behind the links of a card: people fetch it with their own browser."""
        links = [] if sent.kind == "delete" else cards.words(sent.card).splitlines()
        found = dict.fromkeys(
            found.groups()
            for link in links
            if (found := re.fullmatch(r"(.+): https://opsteker\.example\.org(/files/[\w-]+)", link))
        )
        files = []
        for name, path in found:
            async with self._http.get(path) as response:
                text = in_file(await response.read())
            files.append(Shown(name, self._where(sent.conversation), "opsteker", name, file=text))
        return files

    async def _due(self) -> datetime | None:
        return await asyncio.wrap_future(
            self.app.database.submit_across(lambda connection: outbox.next_due(connection, ["teams"]))
        )

    # --- what they see ---

    def _toast(self, who: str, answer: Json) -> None:
        is_toast = answer and answer["type"] == "application/vnd.microsoft.activity.message"
        if is_toast and answer["value"] and answer["value"] not in SAID_ELSEWHERE:
            self._extra.append(self._private(who, cards.plain(answer["value"])))

    def _open(self, who: str, name: str, asked: Json, answer: Json) -> None:
        task = answer.get("task")
        may_close = name == "task/submit" and asked["name"] == name
        assert task or may_close, "without an answer this dialog stands there empty"
        if task:
            assert task["type"] == "continue", "the Agents Playground takes nothing else"
            card = task["value"]["card"]["content"]
            self.teams.faults += teams_card_rules.faults(card, in_dialog=True)
            conversation = asked["conversation"]["id"]
            self._dialogs[who] = Dialog(name, asked["value"], conversation, card)
            title = task["value"]["title"].removeprefix(OURS)
            shown = self._shown_card(f"dialog:{who}", f"@{who}", card, title)
            is_told = not (shown.buttons or shown.inputs)
            self._extra.append(self._private(who, shown.text) if is_told else shown)

    def _private(self, who: str, text: str) -> Shown:
        return Shown(id="", where=f"@{who}", by="opsteker", text=text, only_for=who)

    def _own(self, message: str, said: Said) -> Shown:
        where = self._where(said.conversation)
        return Shown(id=message, where=where, by=said.who, text=said.text, thread=said.under)

    def _shown(self, sent: Sent) -> Shown:
        place, _, thread = sent.conversation.partition(";messageid=")
        updates = "" if sent.kind == "post" else sent.message
        if sent.kind == "delete":
            return Shown(sent.message, self._where(place), "opsteker", "", updates=updates)
        return self._shown_card(sent.message, self._where(place), sent.card, thread=thread, updates=updates)

    def _shown_card(self, id: str, where: str, card: Json, title: str = "", **more: str) -> Shown:
        return Shown(
            id=id,
            where=where,
            by="opsteker",
            text="\n".join(filter(None, [title, cards.words(card)])),
            buttons=cards.buttons(card),
            inputs={one["label"]: one["id"] for one in cards.inputs(card)},
            errors=cards.errors(card),
            **more,
        )

    def _where(self, conversation: str) -> str:
        if conversation.endswith(GROUP):
            return "group:" + conversation.removeprefix("19:").removesuffix(GROUP).replace(".", ",")
        if conversation.startswith("19:"):
            return "#" + conversation.removeprefix("19:").partition("@")[0]
        return "@" + next(who for who in EVERYONE if chat_of(who) == conversation)

    def _pressed(self, message: str, action: str, value: str) -> tuple[Sent, Json]:
        """Whoever is quick presses what is not there any more."""
        shown = [one for one in reversed(self.teams.sent) if one.message == message and one.kind != "delete"]
        return next((one, button) for one in shown for button in _buttons(one.card, action, value))

    def _seen(self, message: str) -> Sent:
        """How a message of the bot looks now."""
        return next(
            sent for sent in reversed(self.teams.sent) if sent.message == message and sent.kind != "delete"
        )

    def _form(self, who: str) -> Sent:
        """The latest form in the chat, as it looks now."""
        return next(
            sent
            for sent in reversed(self.teams.sent)
            if sent.conversation == chat_of(who) and sent.kind != "delete" and cards.inputs(sent.card)
        )

    def _used(self, message: str) -> tuple[Json, str]:
        """The message whose menu is used, and where it stands."""
        said = self._said.get(message)
        if said is not None:
            used = payload(said.who, f"<p>{html.escape(said.text)}</p>", message)
            return {**used, "replyToId": said.under or None}, _with_thread(
                said.conversation, said.under or message
            )
        bot = {"application": {"id": APP_ID, "displayName": "Opsteker"}, "user": None}
        return {**payload("bot", "", message), "from": bot}, self._seen(message).conversation


def _is_off(words: str) -> bool:
    said = [speak(language, "teams").text for language in LANGUAGES]
    return any(words == text("admission-off", module=text(f"module-{one}")) for text in said for one in ALL)


def _says_where(sent: Sent) -> bool:
    return sent.kind == "post" and cards.words(sent.card) in SAID_ELSEWHERE


def _is_another(answer: Json) -> bool:
    """The card that was pressed is another now."""
    return answer.get("type") == "application/vnd.microsoft.card.adaptive"


def _buttons(card: Json, action: str, value: str) -> Iterator[Json]:
    for one in cards.actions(card):
        mark = one["data"]["opsteker"]
        if action in (mark.get("action"), one["title"]) and value in ("", mark.get("value", "")):
            yield one


def _keeps_fresh(sent: Sent) -> bool:
    """One's own page, made anew without anybody having done something on it: as quiet as on other platforms,
    see test_own_card.py."""
    page = sent.card.get("refresh") if sent.kind == "update" else None
    mark = page["action"]["data"]["opsteker"] if page else {"view": ""}
    return "view" not in mark and not mark.get("value")


def _conversation(where: str) -> str:
    """ "group:joris,sarah" is a chat of people, anything else a channel."""
    if where.startswith("group:"):
        return f"19:{where.removeprefix('group:').replace(',', '.')}{GROUP}"
    return channel_id(where[1:])


def _with_thread(conversation: str, first: str) -> str:
    """In a channel Teams says in which thread it happened: of a message that begins one, in its own."""
    return f"{conversation};messageid={first}" if conversation.endswith("@thread.tacv2") else conversation


def _filled(card: Json, values: dict[str, str]) -> Json:
    """What is sent: what is filled in, else what stood there. Empty inputs are left out, as Teams does."""
    data = cards.submit_data(card)
    folded = [one for one in card["body"] if one.get("id") in values and one.get("isVisible") is False]
    for shown in [*cards.inputs(card), *folded]:
        value = values.get(shown["id"], str(shown.get("value", "")))
        if "choices.data" in shown and shown["id"] in values:
            value = ",".join(aad(name.lower()) for name in re.findall(r"@(\w+)", value))
        if value:
            data[shown["id"]] = value
    return data


def _event(name: str) -> Json:
    return {"eventType": name, "tenant": {"id": TENANT}}


def _member(who: str) -> dict[str, str]:
    return {"id": user(who), "name": who.capitalize(), "objectId": aad(who), "aadObjectId": aad(who)}


@asynccontextmanager
async def teams_world(database_url: str, language: str, **changes: str) -> AsyncIterator[TeamsWorld]:
    async with teams_stand_in() as teams:
        installed = teams_installed.put_back(language, database_url, teams)
        settings = Settings.from_environment(
            {
                "DATABASE_URL": database_url,
                "OPSTEKER_LANGUAGE": language,
                "OPSTEKER_TIL_CHANNEL": channel_id("leren"),
                "OPSTEKER_ADMINS": user("anna"),
                "OPSTEKER_PUBLIC_URL": "https://opsteker.example.org",
                "TEAMS_APP_ID": APP_ID,
                "TEAMS_APP_PASSWORD": PASSWORD,
                "TEAMS_TENANT_ID": TENANT,
                "TEAMS_SERVICE_HOSTS": "127.0.0.1",
                "TEAMS_LOGIN_URL": teams.url,
                "TEAMS_OPENID_URL": f"{teams.url}/openid",
                **changes,
            },
            dotenv=Path(os.devnull),
        )
        world: TeamsWorld | None = None
        app = await assemble(settings, lambda: world.now if world else START)
        platform = app.platforms["teams"]
        # Started by hand: what `app.start` would do in the background happens in `_what_follows`.
        await platform.start()
        try:
            async with TestServer(app.web) as server, ClientSession(server.make_url("/")) as http:
                world = TeamsWorld(app, teams, http, language)
                if installed:
                    world.now, world._wire.last_id = installed.now, installed.last_id
                else:
                    await world.install()
                    teams_installed.keep(language, database_url, teams, world._wire.last_id, world.now)
                yield world
        finally:
            await platform.stop()
            await app.stop()
