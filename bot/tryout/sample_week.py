"""The week before you came: what the sample company shared, marked and asked, done by its people."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from bot.tryout.sample_company import TIL_CHANNEL, workday_before
from bot.tryout.workspace import Workspace
from handlers import modules

DIGEST_AT = time(9, 5)
SHARED = {
    "nl": {
        "pieter": "/til Begin een demo met het probleem van de klant, pas daarna met het scherm #demo",
        "sarah": "/til Vijf gesprekken zijn genoeg om te zien waar mensen vastlopen #gebruikersonderzoek",
        "mei": "/til Een grafiek met één kleur en één uitschieter vertelt meer dan een met zes kleuren #data",
    },
    "en": {
        "pieter": "/til Start a demo with the customer’s problem, and only then show the screen #demo",
        "sarah": "/til Five interviews are enough to see where people get stuck #userresearch",
        "mei": "/til A chart with one colour and one outlier says more than one with six colours #data",
    },
}
MARKED = {"pieter": ("sarah", "joris"), "sarah": ("fatima", "pieter"), "mei": ("anna", "sarah")}
"""Whose TIL got kudos from whom."""

HELPED = {"pieter": "sarah", "sarah": "pieter"}
THANKED = {
    "nl": "/kudos @sarah voor de uitleg over de nieuwe planning",
    "en": "/kudos @sarah for walking me through the new planning",
}
ASKED = {
    "nl": ("Wie weet hoe ik in onze wiki een pagina als concept bewaar?", "wiki"),
    "en": ("How do I keep a page as a draft in our wiki?", "wiki"),
}
DIGEST = {"nl": "/learn weekoverzicht", "en": "/learn digest"}


def first(start: datetime) -> datetime:
    """The moment it all begins, for a workspace you come into at `start`."""
    return workday_before(start, 2)


async def play(workspace: Workspace, start: datetime) -> None:
    """Live through it, up to `start`."""
    await _switch_everything_on(workspace)
    for name, text in SHARED[workspace.language].items():
        til = await _do(workspace, {"as": name, "in": TIL_CHANNEL, "say": text})
        for other in MARKED[name]:
            await _do(workspace, {"as": other, "react": "mortar_board", "to": til})
        if name in HELPED:
            await _do(workspace, {"as": HELPED[name], "press": "helped", "on": til})
    afternoon = workday_before(start).replace(hour=15, minute=30)
    await _do(workspace, {"clock": afternoon.isoformat()})
    await _do(workspace, {"as": "joris", "in": "#product", "say": THANKED[workspace.language]})
    await _ask(workspace, *ASKED[workspace.language])
    await _do(workspace, {"as": "anna", "in": TIL_CHANNEL, "say": DIGEST[workspace.language]})
    chosen = {"weekday": str(start.isoweekday()), "time": DIGEST_AT.strftime("%H:%M")}
    await _do(workspace, {"as": "anna", "submit": chosen})
    await _do(workspace, {"clock": start.isoformat()})


async def _switch_everything_on(workspace: Workspace) -> None:
    """So that there is all of it to try."""
    card = await _do(workspace, {"as": "anna", "in": "@anna", "say": "/learn setup"})
    await _do(workspace, {"as": "anna", "press": "open_setup", "value": "setup:modules", "on": card})
    await _do(workspace, {"as": "anna", "submit": {"modules": ",".join(modules.ALL)}})


async def _ask(workspace: Workspace, question: str, topics: str) -> None:
    """Aloud, by way of the form that says who will read it."""
    await _do(workspace, {"as": "mei", "in": "@mei", "say": "/tip vraag"})
    await _do(workspace, {"as": "mei", "submit": {"question": question, "topics": topics, "name": "named"}})


async def _do(workspace: Workspace, line: Mapping[str, Any]) -> str:
    """Gives the id of what the bot said where it was done, if it did."""
    results = await workspace.carry_out(dict(line))
    if wrong := [one["error"] for one in results if "error" in one]:
        raise AssertionError(wrong)
    return next((one["id"] for one in results if one.get("in") == line.get("in") and "id" in one), "")
