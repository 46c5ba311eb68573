"""Servers to measure, each in a process of its own: `python -m tests.benchmarks.serve KIND …`.
Prints its port when it is ready."""

import asyncio
import gc
import json
import logging
import os
import sys
from collections import deque
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.assemble import assemble
from bot.settings import Settings
from bot.teams import pacing
from scheduler.clock import wall
from tests.benchmarks.slack_til import SECRET
from tests.worlds.teams_stand_in import APP_ID, ISSUER, PASSWORD, TENANT, TeamsStandIn


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


class Connector(TeamsStandIn):
    """Teams that takes all that a bot says and looks at none of it; keeps the newest and counts them."""

    def __init__(self) -> None:
        super().__init__()
        self.arrived: deque[dict[str, Any]] = deque(maxlen=10)
        self.count = 0

    def application(self) -> web.Application:
        app = super().application()
        reply = "/emea/v3/conversations/{conversation}/activities/{message}"
        app.router.add_post(reply, self._post)  # how botbuilder answers
        app.router.add_get("/arrived", self._arrived)
        app.router.add_get("/signed", self._signed)
        return app

    async def _body(self, request: web.Request) -> dict[str, Any]:
        body = await request.read()
        return json.loads(body) if body else {}

    async def _activity(self, request: web.Request) -> dict[str, Any]:
        return await self._body(request)

    def _record(
        self, request: web.Request, kind: str, message: str, activity: dict[str, Any]
    ) -> web.Response:
        self.count += 1
        self.arrived.append(activity)
        return web.json_response({"id": message}, status=201)

    async def _arrived(self, request: web.Request) -> web.Response:
        return web.json_response({"count": self.count, "newest": list(self.arrived)})

    async def _signed(self, request: web.Request) -> web.Response:
        self.url = f"http://{request.host}"
        wanted = int(request.query["count"])
        return web.json_response([self.token(jti=str(number)) for number in range(wanted)])


async def connector() -> web.Application:
    return Connector().application()


async def botbuilder(teams_url: str, said: str = "") -> web.Application:
    """What botbuilder does by itself: check the token, read the activity, find the handler, answer 200; in
    between it sends the messages `said`, in JSON, to where the activity came from."""
    from botbuilder.core import ActivityHandler
    from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
    from botbuilder.schema import Activity
    from botframework.connector.auth import AppCredentials, ServiceClientCredentialsFactory
    from msrest.universal_http.requests import ClientRetryPolicy

    class Known(AppCredentials):  # type: ignore[misc]  # botbuilder ships no types
        """It has its token: MSAL, which is asked in every turn, is not counted against it."""

        def get_access_token(self, force_refresh: bool = False) -> str:
            return "token-0"

    class Credentials(ServiceClientCredentialsFactory):  # type: ignore[misc]
        async def is_valid_app_id(self, app_id: str) -> bool:
            return app_id == APP_ID

        async def is_authentication_disabled(self) -> bool:
            return False

        async def create_credentials(self, app_id: str, *_: Any, **__: Any) -> AppCredentials:
            return Known(app_id)

    class Cloud:
        TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL = f"{teams_url}/openid"
        TO_BOT_FROM_CHANNEL_TOKEN_ISSUER = ISSUER
        TO_CHANNEL_FROM_BOT_OAUTH_SCOPE = ISSUER

    class Handler(ActivityHandler):  # type: ignore[misc]
        async def on_message_activity(self, turn_context: Any) -> None:
            for body in bodies:
                await turn_context.send_activity(Activity().deserialize(body))

    # Every client tests 999 codes against a list of 500, and there is one made for each turn.
    ClientRetryPolicy.safe_codes = frozenset(ClientRetryPolicy.safe_codes)  # type: ignore[assignment]
    adapter = CloudAdapter(
        ConfigurationBotFrameworkAuthentication(Cloud(), credentials_factory=Credentials())
    )
    bodies = json.loads(said or "[]")
    handler = Handler()

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, handler) or web.Response()

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    return app


async def teams(teams_url: str, database_url: str) -> web.Application:
    """Opsteker, which sends as fast as it can."""
    environment = {
        "DATABASE_URL": database_url,
        "TEAMS_APP_ID": APP_ID,
        "TEAMS_APP_PASSWORD": PASSWORD,
        "TEAMS_TENANT_ID": TENANT,
        "TEAMS_SERVICE_HOSTS": "127.0.0.1",
        "TEAMS_LOGIN_URL": teams_url,
        "TEAMS_OPENID_URL": f"{teams_url}/openid",
    }
    app = await assemble(Settings.from_environment(environment, dotenv=Path(os.devnull)), wall)
    pacing.OF_TENANT = pacing.OF_CONVERSATION = ()
    app.platforms["teams"].seconds_between_posts = 0.0
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
