"""For what only this machine may reach: another site that is open in the same browser gets nothing done."""

import re
from http import HTTPStatus

from aiohttp import web

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}


def refusal(request: web.Request) -> web.Response | None:
    """What a request is answered that comes from elsewhere; None for one of our own."""
    # A name that is not ours, resolved to this machine, is DNS rebinding.
    if re.sub(r":[0-9]+$", "", request.host.lower()) not in LOOPBACK:
        return web.Response(status=HTTPStatus.MISDIRECTED_REQUEST, text="Only on this machine.")
    if request.method == "GET":
        return None
    origin = request.headers.get("Origin", f"http://{request.host}")
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    if origin != f"http://{request.host}" or site != "same-origin":
        return web.Response(status=HTTPStatus.FORBIDDEN, text="Only from the page itself.")
    if request.content_type != "application/json":
        return web.Response(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE, text="Only application/json.")
    return None
