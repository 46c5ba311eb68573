"""What people see of what the stand-in was told to show."""

import json
from typing import Any

from tests.worlds import slack_blocks
from tests.worlds.slack_stand_in import BOT, Seen, SlackStandIn
from tests.worlds.world import Shown

Json = dict[str, Any]


def user_id(name: str) -> str:
    return BOT if name == "opsteker" else f"U0{name.upper()}"


def name_of(user: str) -> str:
    return "opsteker" if user == BOT else user.removeprefix("U0").lower()


def seen_id(seen: Seen) -> str:
    if seen.what in ("home", "view"):
        return f"{seen.what}:{name_of(seen.user)}"
    return str(seen.body["ts"])


def _where(seen: Seen, slack: SlackStandIn) -> str:
    if seen.what == "home":
        return f"home:{name_of(seen.user)}"
    channel = slack.channels[seen.channel]
    people = sorted(name_of(user) for user in channel.members if user != BOT)
    if channel.kind == "mpim":
        return f"group:{','.join(people)}"
    return f"@{people[0]}" if channel.kind == "im" else f"#{channel.name}"


def shown(seen: Seen, slack: SlackStandIn) -> Shown:
    body, blocks = seen.body, seen.body.get("blocks", [])
    is_answer = _stands_in_place(seen, slack)
    if is_answer:
        blocks = _new(blocks, body["before"])
    if seen.what == "view":
        return _shown_form(seen)
    if seen.what == "file":
        where = _where(seen, slack)
        return Shown(seen_id(seen), where, "opsteker", body["name"], file=body["content"])
    said = slack_blocks.marked_up(body.get("text", ""), _at, by_a_person=seen.what == "message")
    text = slack_blocks.words(blocks, _at) if blocks else said
    return Shown(
        id=seen_id(seen),
        where=_where(seen, slack),
        by=name_of(body.get("user", BOT)) if seen.what == "message" else "opsteker",
        text=text,
        only_for=name_of(seen.user) if seen.what == "ephemeral" else "",
        thread=body.get("thread_ts") or "",
        updates=seen_id(seen) if seen.what in ("update", "removal") and not is_answer else "",
        buttons={b["text"]["text"]: b["action_id"] for b in slack_blocks.buttons(blocks)},
    )


def _stands_in_place(seen: Seen, slack: SlackStandIn) -> bool:
    """Whether it changed what one person alone sees: then what is new in it is the answer to them."""
    alone = seen.what == "ephemeral" or (seen.what == "update" and slack.channels[seen.channel].kind == "im")
    return alone and "before" in seen.body


def _new(blocks: list[Json], before: list[Json]) -> list[Json]:
    """All of it where more than a row of buttons made place."""
    old, now = ([_without_id(one) for one in found] for found in (before, blocks))
    gone = [one for one in old if one not in now]
    return blocks if len(gone) > 1 else [one for one in blocks if _without_id(one) not in old]


def _without_id(block: Json) -> Json:
    return {name: value for name, value in block.items() if name != "block_id"}


def _shown_form(seen: Seen) -> Shown:
    view = seen.body
    words = [view["title"]["text"], slack_blocks.words(view["blocks"], _at), view["submit"]["text"]]
    return Shown(
        id=json.loads(view["private_metadata"])["id"],
        where=f"@{name_of(seen.user)}",
        by="opsteker",
        text="\n".join(words),
        inputs={b["label"]["text"]: b["block_id"] for b in slack_blocks.inputs(view["blocks"])},
        errors=view.get("errors", {}),
    )


def _at(user: str) -> str:
    return f"@{name_of(user)}"
