"""The sample company in the try-out workspace, by the line protocol."""

import os
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.assemble import App, assemble_tryout
from bot.settings import Settings
from bot.tryout import group_chats
from bot.tryout.state import REF
from bot.tryout.workspace import Workspace
from tests.worlds.world import Shown, in_file

START = datetime.fromisoformat("2026-11-23T09:00:00+01:00")


class TryoutWorld:
    name = "tryout"

    def __init__(self, app: App, workspace: Workspace) -> None:
        self.database = app.database
        self.ref = REF
        self.workspace = workspace

    async def together(self, *who: str) -> str:
        """Somebody said something there, as after a meeting the bot arranged."""
        where = group_chats.place_of(who)
        self.workspace._sender.said(who[0], where, "Hoi!")
        return where

    async def say(self, who: str, where: str, text: str, under: str = "") -> list[Shown]:
        return await self._do({"as": who, "in": where, "say": text, **({"under": under} if under else {})})

    async def react(self, who: str, emoji: str, message: str, added: bool = True) -> list[Shown]:
        return await self._do({"as": who, "react" if added else "unreact": emoji, "to": message})

    async def press(self, who: str, action: str, message: str, value: str = "") -> list[Shown]:
        on = "home" if message.startswith("home") else message
        which = {"value": value} if value else {}
        return await self._do({"as": who, "press": action, "on": on, **which})

    async def shortcut(self, who: str, name: str, message: str) -> list[Shown]:
        return await self._do({"as": who, "shortcut": name, "on": message})

    async def start(self, who: str, name: str, where: str) -> list[Shown]:
        """There is no such menu: the same buttons are on one's own page."""
        (home,) = await self.home(who)
        return await self.press(who, name, home.id)

    async def submit(self, who: str, **values: str) -> list[Shown]:
        return await self._do({"as": who, "submit": values})

    async def home(self, who: str) -> list[Shown]:
        return await self._do({"as": who, "home": True})

    async def edit(self, who: str, message: str, text: str) -> list[Shown]:
        return await self._do({"as": who, "edit": message, "say": text})

    async def delete(self, who: str, message: str) -> list[Shown]:
        return await self._do({"as": who, "delete": message})

    def time(self) -> datetime:
        return self.workspace.now

    async def wait(self, **delta: float) -> list[Shown]:
        to = self.workspace.now + timedelta(**delta)
        return await self._do({"clock": to.isoformat()})

    async def _do(self, line: dict[str, Any]) -> list[Shown]:
        return [_shown(result) for result in await self.workspace.do(line)]


def _shown(result: dict[str, Any]) -> Shown:
    assert "error" not in result, result["error"]
    if "form" in result:
        form = result["form"]
        words = [form["title"], *(one["label"] for one in form["inputs"]), form["submit"]]
        return Shown(
            id=form["id"],
            where=f"@{result['for']}",
            by="opsteker",
            text="\n".join(words),
            inputs={one["label"]: one["name"] for one in form["inputs"]},
            errors=result.get("errors", {}),
        )
    if "file" in result:
        given, where = result["file"], f"@{result['for']}"
        content = given["text"] if "text" in given else in_file(b64decode(given["base64"]))
        return Shown(id=given["name"], where=where, by="opsteker", text=given["name"], file=content)
    buttons = {button["label"]: button["id"] for button in result["buttons"]}
    if "home" in result:
        who = result["for"]
        return Shown(
            id=f"home:{who}", where=f"home:{who}", by="opsteker", text=result["text"], buttons=buttons
        )
    return Shown(
        id=result["id"],
        where=result["in"],
        by=result["by"],
        text=result["text"] or "",
        only_for=result["only_for"] or "",
        thread=result.get("thread", ""),
        updates=result["updates"] or "",
        buttons=buttons,
    )


@asynccontextmanager
async def tryout_world(database_url: str, language: str) -> AsyncIterator[TryoutWorld]:
    settings = Settings.from_environment(
        {"DATABASE_URL": database_url, "OPSTEKER_LANGUAGE": language}, dotenv=Path(os.devnull)
    )
    app, workspace = await assemble_tryout(settings, START)
    try:
        yield TryoutWorld(app, workspace)
    finally:
        await app.stop()
