"""Which addresses of the Connector may be believed: our token, and what people say, is sent there."""

import re

from bot.settings import LOOPBACK, TeamsSettings

_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>\[::1\]|[a-z0-9.-]+)(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:/[A-Za-z0-9._~-]+)*)/?",
    re.ASCII,
)
"""Nothing that two readers could read in two ways: no user, backslash, space, percent sign, query or letter
of another script. Real ones are as plain, such as https://smba.trafficmanager.net/emea/."""

_STEPS = (".", "..")


def may_send_to(settings: TeamsSettings, service_url: str) -> bool:
    found = _ADDRESS.fullmatch(service_url)
    if not found or any(step in _STEPS for step in found["path"].split("/")):
        return False
    host, port = found["host"].strip("[]"), int(found["port"] or 443)
    if host in LOOPBACK:
        return 0 < port < 65_536 and (settings.anonymous or host in settings.service_hosts)
    return found["scheme"] == "https" and port == 443 and host in settings.service_hosts
