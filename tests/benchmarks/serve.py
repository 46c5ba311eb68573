"""Servers to measure, each in a process of its own: `python -m tests.benchmarks.serve KIND …`.
Prints its port when it is ready."""

import asyncio
import gc
import itertools
import json
import logging
import os
import sys
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.assemble import assemble
from bot.settings import Settings
from scheduler.clock import wall
from tests.benchmarks.slack_til import SECRET
from tests.worlds.teams_stand_in import TENANT


async def slack_api() -> web.Application:
    """The least of Slack's Web API that lets a bot live."""
    app = web.Application()

    async def answer(request: web.Request) -> web.Response:
        method = request.path.rsplit("/", 1)[-1]
        asked = request.query.get("user") or (await request.post()).get("user", "U1")
        user = {"id": asked, "name": "someone", "tz": "Europe/Amsterdam", "locale": "nl-NL", "profile": {}}
        told = {"user": user, "channel": {"id": "C1", "name": "leren"}, "profile": {}}
        return web.json_response({"ok": True, "ts": "1.1", "user_id": "UBOT", "method": method, **told})

    app.router.add_route("*", "/{method:.*}", answer)
    return app


async def bolt(api: str) -> web.Application:
    """What Bolt does by itself: check the signature, find the listener, ack."""
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    app = AsyncApp(
        client=AsyncWebClient(token="xoxb-1", base_url=f"http://127.0.0.1:{api}/api/"),
        token="xoxb-1",
        signing_secret=SECRET,
        process_before_response=True,
    )

    @app.command("/til")
    async def til(ack) -> None:  # type: ignore[no-untyped-def]
        await ack()

    return app.web_app("/slack/events")


async def slack(api: str, database_url: str) -> web.Application:
    """Opsteker."""
    settings = Settings.from_environment(
        {
            "DATABASE_URL": database_url,
            "SLACK_BOT_TOKEN": "xoxb-1",
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": f"http://127.0.0.1:{api}/api/",
        },
        dotenv=Path(os.devnull),
    )
    app = await assemble(settings, wall)
    await app.start()
    return app.web


async def connector() -> web.Application:
    """The least of Teams' connector that takes what a bot says."""
    app = web.Application()
    numbers = itertools.count()

    async def answer(request: web.Request) -> web.Response:
        return web.json_response({"id": f"{next(numbers)}"}, status=201)

    app.router.add_route("*", "/{rest:.*}", answer)
    return app


async def botbuilder(said: str = "") -> web.Application:
    """What botbuilder does by itself: read the activity, find the handler, answer 200; in between it sends
    the messages `said`, in JSON, to where the activity came from."""
    from botbuilder.core import ActivityHandler
    from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
    from botbuilder.schema import Activity
    from msrest.universal_http.requests import ClientRetryPolicy

    class Nobody:
        APP_ID, APP_PASSWORD, APP_TYPE, APP_TENANTID = "", "", "MultiTenant", ""

    # Every client tests 999 codes against a list of 500, and there is one made for each turn.
    ClientRetryPolicy.safe_codes = frozenset(ClientRetryPolicy.safe_codes)  # type: ignore[assignment]
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Nobody()))
    bodies = json.loads(said or "[]")

    class Handler(ActivityHandler):  # type: ignore[misc]  # botbuilder ships no types
        async def on_message_activity(self, turn_context: Any) -> None:
            for body in bodies:
                await turn_context.send_activity(Activity().deserialize(body))

    handler = Handler()

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, handler) or web.Response()

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    return app


async def teams(database_url: str) -> web.Application:
    """Opsteker."""
    environment = {
        "DATABASE_URL": database_url,
        "TEAMS_ANONYMOUS": "yes",
        "TEAMS_TENANT_ID": TENANT,
        "TEAMS_SERVICE_HOSTS": "127.0.0.1",
    }
    app = await assemble(Settings.from_environment(environment, dotenv=Path(os.devnull)), wall)
    await app.start()
    return app.web


KINDS = {
    "slack-api": slack_api,
    "bolt": bolt,
    "slack": slack,
    "connector": connector,
    "botbuilder": botbuilder,
    "teams": teams,
}


async def main(kind: str, *arguments: str) -> None:
    logging.disable(logging.INFO)
    runner = web.AppRunner(await KINDS[kind](*arguments), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    gc.collect()
    gc.freeze()  # as `bot.__main__` does, on either side
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
