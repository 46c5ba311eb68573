"""Activities as Teams sends them: shapes recorded in production, with made-up people."""

import uuid
from datetime import UTC, datetime
from typing import Any

from tests.worlds.teams_stand_in import BOT, TENANT

CHANNEL = "19:0123456789abcdef@thread.tacv2"
AT = datetime(2026, 11, 27, 14, 0, tzinfo=UTC)


def aad(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, name))


def user(name: str) -> str:
    """As long as the real ones are."""
    return f"29:1{name}-{uuid.uuid5(uuid.NAMESPACE_URL, name).hex * 2}"


def chat_of(name: str) -> str:
    return f"a:1chat-of-{name}"


class Wire:
    """Makes activities that come from `service_url`. `conversation` defaults to the 1:1 chat."""

    def __init__(self, service_url: str) -> None:
        self.service_url = service_url
        self.last_id = 1_764_000_000_000

    def next_id(self) -> str:
        self.last_id += 1
        return str(self.last_id)

    def base(self, who: str, conversation: str = "", **more: Any) -> dict[str, Any]:
        where = conversation or chat_of(who)
        kind = "personal" if where.startswith("a:") else "channel"
        kind = "groupChat" if "@thread.v2" in where else kind
        return {
            "id": self.next_id(),
            "timestamp": AT.isoformat().replace("+00:00", ".1234567Z"),
            "localTimestamp": AT.isoformat(),
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": user(who), "name": who.capitalize(), "aadObjectId": aad(who)},
            "conversation": {"id": where, "conversationType": kind, "tenantId": TENANT},
            "recipient": {"id": BOT, "name": "Opsteker"},
            "channelData": {"tenant": {"id": TENANT}},
            **more,
        }

    def message(
        self,
        who: str,
        text: str,
        conversation: str = "",
        mentions: tuple[str, ...] = (),
        language: str = "nl",
        **more: Any,
    ) -> dict[str, Any]:
        """`mentions` are names of people, or "bot", whose `<at>Name</at>` stands in the text."""
        client = {
            "type": "clientInfo",
            "locale": f"{language}-NL",
            "country": "NL",
            "platform": "Web",
            "timezone": "Europe/Amsterdam",
        }
        return self.base(
            who,
            conversation,
            type="message",
            text=text,
            textFormat="plain",
            locale=f"{language}-NL",
            localTimezone="Europe/Amsterdam",
            entities=[*map(mention, mentions), client],
            attachments=[{"contentType": "text/html", "content": f"<p>{text}</p>"}],
            **more,
        )

    def reaction(
        self, who: str, message: str, added: list[str], removed: list[str], conversation: str = ""
    ) -> dict[str, Any]:
        happened: dict[str, Any] = {"type": "messageReaction", "replyToId": message}
        if added:
            happened["reactionsAdded"] = [{"type": kind} for kind in added]
        if removed:
            happened["reactionsRemoved"] = [{"type": kind} for kind in removed]
        activity = self.base(who, conversation, **happened)
        return {**activity, "id": message}

    def invoke(
        self, who: str, name: str, value: Any, conversation: str = "", reply_to: str = ""
    ) -> dict[str, Any]:
        more = {"replyToId": reply_to} if reply_to else {}
        activity = self.base(who, conversation, type="invoke", name=name, value=value, **more)
        return {**activity, "id": f"f:{uuid.uuid4()}"}

    def execute(
        self, who: str, data: dict[str, Any], reply_to: str, conversation: str = ""
    ) -> dict[str, Any]:
        action = {"type": "Action.Execute", "verb": "x", "data": data}
        value = {"action": action, "trigger": "manual"}
        return self.invoke(who, "adaptiveCard/action", value, conversation, reply_to)

    def menu(self, who: str, command: str, payload: dict[str, Any], conversation: str = "") -> dict[str, Any]:
        value = {
            "commandId": command,
            "commandContext": "message",
            "messagePayload": payload,
            "context": {"theme": "default"},
        }
        return self.invoke(who, "composeExtension/fetchTask", value, conversation)

    def query(self, who: str, asked: str, conversation: str = "", **value: Any) -> dict[str, Any]:
        """Looking for something while writing a message; "" is the first look, before anything is typed."""
        parameter = {"name": "question", "value": asked} if asked else {"name": "initialRun", "value": "true"}
        options = {"skip": 0, "count": 25}
        value = {"commandId": "search_tips", "parameters": [parameter], "queryOptions": options, **value}
        return self.invoke(who, "composeExtension/query", value, conversation)

    def start(self, who: str, command: str, conversation: str = "") -> dict[str, Any]:
        """The menu beside the field for a message."""
        value = {"commandId": command, "commandContext": "compose", "context": {"theme": "default"}}
        return self.invoke(who, "composeExtension/fetchTask", value, conversation)


def mention(name: str) -> dict[str, Any]:
    bot = name == "bot"
    shown = "Opsteker" if bot else name.capitalize()
    mentioned = {"id": BOT if bot else user(name), "name": shown}
    return {"type": "mention", "text": f"<at>{shown}</at>", "mentioned": mentioned}


def payload(author: str, html: str, message: str = "1763990000000") -> dict[str, Any]:
    """A message whose menu is used; people in it go by their AAD object ids."""
    return {
        "id": message,
        "replyToId": None,
        "createdDateTime": "2026-11-27T13:00:00.000Z",
        "messageType": "message",
        "importance": "normal",
        "locale": "nl-nl",
        "from": {
            "device": None,
            "application": None,
            "user": {
                "userIdentityType": "aadUser",
                "id": aad(author),
                "displayName": author.capitalize(),
            },
        },
        "body": {"contentType": "html", "content": html},
        "attachments": [],
        "mentions": [],
        "reactions": [],
    }
