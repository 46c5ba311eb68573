"""Sound requests to every address, and who sends them: signed, or with something wrong in the signature."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from handlers import routes
from tests.fuzz import mutate
from tests.worlds import slack_requests as slack
from tests.worlds import teams_activities as teams
from tests.worlds.slack_stand_in import BOT

Json = dict[str, Any]
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
WORDS = (
    "help",
    "til Iets geleerd #git",
    "kudos <@U0JORIS> dank",
    "mentor find sql",
    "learn settings",
    "tip hoe?",
    "",
)
FIELDS = (
    "text",
    "topics",
    "link",
    "question",
    "receivers",
    "reason",
    "zone",
    "hours",
    "quiet",
    "until",
    "name",
    "day",
)


@dataclass
class Request:
    method: str
    path: str
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


Make = Callable[[Random, int], Request]
Sign = Callable[[bytes, str, int], dict[str, str]]


def _spoilt(headers: dict[str, str], by: Random) -> dict[str, str]:
    """One in three is not signed, or not as it should be."""
    if by.random() < 0.67:
        return headers
    name = by.choice(list(headers))
    odd = by.choice(("", "x", "v0=", "Bearer", "Bearer a.b.c", "-1", "1e400", "9" * 30, headers[name][:-1]))
    return {**headers, name: odd} if by.random() < 0.7 else {}


# --- Slack -----------------------------------------------------------------------------------------


def _command(by: Random, n: int) -> Json:
    name = by.choice((*routes.COMMANDS, "nope"))
    return slack.command("U0SARAH", "C0LEREN", "leren", f"{n}.1.a", f"/{name}", by.choice(WORDS))


def _interaction(by: Random, n: int) -> Json:
    kept = {"id": f"f{n}", "name": by.choice(list(routes.FORMS)), "about": "til:1", "place": "C0LEREN"}
    values = {one: {one: {"type": "plain_text_input", "value": by.choice(WORDS)}} for one in FIELDS}
    view = {"callback_id": kept["name"], "private_metadata": json.dumps(kept), "state": {"values": values}}
    message = {"type": "message", "user": "U0JORIS", "ts": "1795420800.000100", "text": by.choice(WORDS)}
    channel = {"id": "C0LEREN", "name": "leren"}
    button, menu = by.choice(list(routes.BUTTONS)), by.choice(list(routes.SHORTCUTS))
    kinds: dict[str, Json] = {
        "view_submission": {"view": view},
        "block_actions": {
            "actions": [{"action_id": button, "value": "1", "action_ts": f"179542{n:0>4}.1"}],
            "channel": channel,
            "container": {"message_ts": "1795420800.000100"},
        },
        "message_action": {"callback_id": menu, "channel": channel, "message": message},
        "shortcut": {"callback_id": button},
    }  # fmt: skip
    kind = by.choice(list(kinds))
    return slack.interaction(kind, "U0SARAH", trigger_id=f"{n}.2.b", **kinds[kind])


def _options(by: Random, n: int) -> Json:
    return slack.interaction(
        "block_suggestion", "U0SARAH", action_id="x", block_id="b", value=by.choice(WORDS)
    )


def _event(by: Random, n: int) -> Json:
    ts = f"1795420800.{n:0>6}"
    said = {"user": "U0SARAH", "text": f"<@{BOT}> {by.choice(WORDS)}", "ts": ts, "event_ts": ts}
    item = {"type": "message", "channel": "C0LEREN", "ts": "1795420800.000100"}
    user = {
        "id": "U0MEI",
        "name": "mei",
        "tz": "Europe/Amsterdam",
        "locale": "nl-NL",
        "profile": {},
        "updated": n,
    }
    kinds: dict[str, Json] = {
        "message": {**said, "channel": "D0SARAH", "channel_type": "im"},
        "app_mention": {**said, "channel": "C0LEREN"},
        "reaction_added": {
            "user": "U0SARAH",
            "reaction": "bulb",
            "item": item,
            "event_ts": ts,
            "item_user": "U0MEI",
        },
        "reaction_removed": {"user": "U0SARAH", "reaction": "bulb", "item": item, "event_ts": ts},
        "app_home_opened": {"user": "U0SARAH", "channel": "D0SARAH", "tab": "home", "event_ts": ts},
        "member_joined_channel": {"user": BOT, "channel": "C0LEREN", "event_ts": ts},
        "team_join": {"user": user, "event_ts": ts},
        "user_change": {"user": user, "event_ts": ts},
    }
    kind = by.choice(list(kinds))
    return slack.event({"type": kind, **kinds[kind]}, 1_795_420_800 + n, f"Ev{n}")


def _on_slack(make: Callable[[Random, int], Json], kind: str, sign: Sign) -> Make:
    def request(by: Random, n: int) -> Request:
        given = mutate.value(make(by, n), by)
        if kind == JSON:
            sound = mutate.as_json(given)
        elif "command" in make(by, n):
            sound = urlencode({name: str(one) for name, one in given.items()}, errors="replace").encode()
        else:
            sound = urlencode({"payload": json.dumps(given)}).encode()
        body = mutate.body(sound, by)
        return Request("POST", "/slack/events", body, _spoilt(sign(body, kind, n), by))

    return request


# --- Teams -----------------------------------------------------------------------------------------


def _activity(wire: teams.Wire, by: Random, n: int) -> Json:
    words = by.choice(WORDS).replace("<@U0JORIS>", "<at>Joris</at>")
    form = {
        "form": by.choice(list(routes.FORMS)),
        "id": f"f{n}",
        "inputs": list(FIELDS),
        "people": ["receivers"],
    }
    press = {"action": by.choice(list(routes.BUTTONS)), "value": "1"}
    page = by.choice(({"home": True}, {**press, "home": True, "on": "17"}, {**form, "home": True}))
    data = {"opsteker": by.choice((form, press, page)), **dict.fromkeys(FIELDS, words)}
    menu = by.choice(list(routes.SHORTCUTS))
    made: Json = by.choice((
        lambda: wire.message("sarah", words, by.choice(("", teams.CHANNEL)), ("joris", "bot")),
        lambda: wire.message("sarah", words) | {"type": by.choice(("messageUpdate", "messageDelete"))},
        lambda: wire.reaction("sarah", "17", ["like"], ["1f4a1_bulb-tone2"]),
        lambda: wire.execute("sarah", data, "17", by.choice(("", teams.CHANNEL))),
        lambda: wire.invoke("sarah", by.choice(("task/fetch", "task/submit")), {"data": data}),
        lambda: wire.menu("sarah", menu, teams.payload("joris", f"<p>{words}</p>"), teams.CHANNEL),
        lambda: wire.query("sarah", words, teams.CHANNEL),
        lambda: wire.base("sarah", type="conversationUpdate", membersAdded=[{"id": teams.BOT}]),
        lambda: wire.base("sarah", type="installationUpdate", action=by.choice(("add", "remove"))),
    ))()  # fmt: skip
    return made | {"id": f"{n}"}


def on_teams(wire: teams.Wire, sign: Sign) -> Make:
    def request(by: Random, n: int) -> Request:
        body = mutate.body(mutate.as_json(mutate.value(_activity(wire, by, n), by)), by)
        return Request("POST", "/api/messages", body, _spoilt(sign(body, JSON, n), by))

    return request


# --- the page, links, health -----------------------------------------------------------------------


def _line(by: Random) -> Json:
    words = by.choice(WORDS).replace("<@U0JORIS>", "@joris")
    lines: tuple[Json, ...] = (
        {"as": "sarah", "in": "#leren", "say": by.choice((f"/{words}", words, f"@opsteker {words}"))},
        {"as": "joris", "in": "@opsteker", "say": words},
        {"as": "joris", "react": "bulb", "to": "m1"},
        {"as": "joris", "unreact": "bulb", "to": "m1"},
        {
            "as": "joris",
            "press": by.choice(list(routes.BUTTONS)),
            "on": by.choice(("home", "m3")),
            "value": "1",
        },
        {"as": "joris", "shortcut": by.choice(list(routes.SHORTCUTS)), "on": "m1"},
        {"as": "sarah", "submit": {"text": words, "topics": "git"}},
        {"as": "sarah", "close": True},
        {"as": "sarah", "home": True},
        {"clock": "2026-11-24T15:00:00+01:00"},
        {"join": {"name": "Noor", "zone": "Europe/Amsterdam"}},
        {"edit": "m2", "say": words},
    )
    return by.choice(lines)


def line(by: Random, n: int) -> Request:
    body = mutate.body(mutate.as_json(mutate.value(_line(by), by)), by)
    return Request("POST", "/do", body, _from_page(by))


def language(by: Random, n: int) -> Request:
    body = mutate.body(mutate.as_json(mutate.value({"language": by.choice(("nl", "en"))}, by)), by)
    return Request("POST", "/language", body, _from_page(by))


def _from_page(by: Random) -> dict[str, str]:
    odd = {"Content-Type": by.choice((FORM, "", "application/json; charset=\x7f"))}
    elsewhere = {"Origin": by.choice(("null", "http://evil.example", "x"))}
    return {"Content-Type": JSON, **by.choice(({}, {}, {}, odd, elsewhere))}


def page(by: Random, n: int) -> Request:
    found = {
        "as": by.choice(("sarah", mutate.word(by))),
        "in": by.choice(("#leren", "@opsteker", mutate.word(by))),
    }
    path = by.choice(
        (
            f"/?{urlencode(found)}",
            f"/page/{quote(mutate.word(by), '')}/{quote(mutate.word(by), '')}",
            f"/file/{quote(mutate.word(by), '')}",
        )
    )
    return Request(
        "GET",
        path,
        headers={"Accept-Language": by.choice(("nl", "en;q=0.5,fr", ";q=" + " " * 3_000, "nl;q=x"))},
    )


def download(by: Random, n: int) -> Request:
    return Request("GET", f"/files/{quote(mutate.word(by), '')}")


def admin(by: Random, n: int) -> Request:
    """The page for admins; nobody is signed in, whatever they hold."""
    asked = {"before": mutate.word(by), "month": mutate.word(by), "check": by.choice(("yes", "no"))}
    held = by.choice(("", "opsteker-admin=", f"__Secure-opsteker-admin={quote(mutate.word(by))}", ";;=,"))
    word = quote(mutate.word(by), "")
    path = by.choice((f"/admin?{urlencode(asked, errors='replace')}", f"/admin/in/{word}", "/admin/out"))
    method = by.choice(("GET", "GET", "POST", "HEAD", "DELETE"))
    where = by.choice((None, "https://opsteker.example.org", "null", "https://elsewhere.example"))
    headers = {"Cookie": held, "Content-Type": FORM, **({"Origin": where} if where else {})}
    body = urlencode({"csrf": mutate.word(by)}, errors="replace").encode() if method == "POST" else b""
    return Request(method, path, body, headers)


def consent(by: Random, n: int) -> Request:
    asked = {"state": mutate.word(by), "code": mutate.word(by), "error": mutate.word(by)}
    some = {name: asked[name] for name in by.sample(list(asked), by.randrange(4))}
    return Request("GET", f"/slack/consent?{urlencode(some)}")


def install(state: str) -> Make:
    """The page to install from and the way back from Slack; `state` is one that was really given."""

    def request(by: Random, n: int) -> Request:
        word = by.choice((state, f"{state}x", state[: n % 20], mutate.word(by)))
        asked = {"state": word, "code": mutate.word(by), "error": mutate.word(by), "x": mutate.word(by)}
        some = {name: asked[name] for name in by.sample(list(asked), by.randrange(5))}
        cookie = by.choice(("", "opsteker_install=", f"opsteker_install={quote(word)}", ";;=,", "x" * 4_000))
        spoken = by.choice(("nl", "en;q=0.5,fr", ";q=" + " " * 3_000, "nl;q=x"))
        path = by.choice(("/slack/install", "/slack/oauth_redirect"))
        method = by.choice(("GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE"))
        query = urlencode(some, errors="replace")
        return Request(method, f"{path}?{query}", headers={"Cookie": cookie, "Accept-Language": spoken})

    return request


def health(by: Random, n: int) -> Request:
    return Request("GET", by.choice(("/healthz", f"/healthz?{urlencode({'x': mutate.word(by)})}")))


def on_slack(sign: Sign) -> dict[str, Make]:
    return {
        "commands": _on_slack(_command, FORM, sign),
        "interactions": _on_slack(_interaction, FORM, sign),
        "events": _on_slack(_event, JSON, sign),
        "options": _on_slack(_options, FORM, sign),
        "downloads": download,
        "consent": consent,
        "admin": admin,
        "health": health,
    }


def on_installing(sign: Sign, state: str) -> dict[str, Make]:
    """Where workspaces install the bot themselves, and what comes of one that never did."""
    return {"install": install(state), "strangers": _on_slack(_event, JSON, sign)}


ON_PAGE: dict[str, Make] = {"lines": line, "language": language, "page": page}
