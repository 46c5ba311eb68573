"""Another site that is open in the same browser gets nothing done: neither where only this machine may reach
us, nor in somebody's session."""

import re
from http import HTTPStatus

from aiohttp import web

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}


FORM = "application/x-www-form-urlencoded"


def is_here(request: web.Request) -> bool:
    """Whether the browser means this machine. A name that is not ours, resolved to it, is DNS rebinding."""
    return re.sub(r":[0-9]+$", "", request.host.lower()) in LOOPBACK


def form_refusal(request: web.Request, origin: str) -> web.Response | None:
    """What a form is answered that was not sent from a page of ours at `origin`. A page that tells nobody
    where one comes from has its forms sent by "null": what they carry must be secret as well."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    if request.headers.get("Origin", origin) not in (origin, "null") or site != "same-origin":
        return web.Response(status=HTTPStatus.FORBIDDEN, text="Only from the page itself.")
    if request.content_type != FORM:
        return web.Response(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE, text=f"Only {FORM}.")
    return None


def refusal(request: web.Request) -> web.Response | None:
    """What a request is answered that comes from elsewhere; None for one of our own."""
    if not is_here(request):
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
