"""When two links lead to the same page. Pure."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

_TRACKING = re.compile(
    r"utm_\w+|_g[al]|_hs\w+|hsctatracking|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid"
    r"|li_fat_id|mc_[ce]id|mkt_tok|oly_(anon|enc)_id|vero_id|wickedid|igsh(id)?|ref|ref_(src|url)|referrer"
    r"|si|spm|trk|share_?id|s_cid",
    re.IGNORECASE,
)
"""Parameters that say where a reader came from, not what they read."""

_DEFAULT_PORTS = (None, 80, 443)
_AS_IT_STANDS = "/%:@!$&'()*+,;=~"


def plainest(link: str) -> str:
    """The link without all that does not change where it leads: the same for every way to write it.

    Plain and secure, upper and lower case in the host, the usual port, a slash at the end, tracking
    and the order of parameters make no difference. A fragment does only when it looks like a route
    ("#/issues/3"): all other fragments are places on one page.
    """
    try:
        parts = urlsplit(link)
        port = "" if parts.port in _DEFAULT_PORTS else f":{parts.port}"
    except ValueError:
        return link
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    path = quote(parts.path, _AS_IT_STANDS, errors="replace").rstrip("/")
    query, fragment = _query(parts.query), _route(parts.fragment)
    return f"https://{host}{port}{path}{query}{fragment}"


def _query(query: str) -> str:
    asked = parse_qsl(query, keep_blank_values=True)
    telling = sorted(((name, value) for name, value in asked if not _TRACKING.fullmatch(name)), key=_name)
    return f"?{urlencode(telling, errors='replace')}" if telling else ""


def _name(parameter: tuple[str, str]) -> str:
    return parameter[0]


def _route(fragment: str) -> str:
    route = fragment.rstrip("/")
    return f"#{route}" if re.match(r"!?/", route) else ""
