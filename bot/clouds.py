"""The clouds that Teams is in, each with addresses of its own. What is set by hand wins.

https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high and
https://docs.azure.cn/bot-service/how-to-deploy-china-cloud
"""

from collections.abc import Mapping

PUBLIC = "public"

_US = {
    "TEAMS_LOGIN_URL": "https://login.microsoftonline.us",
    "TEAMS_OPENID_URL": "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
    "TEAMS_SCOPE": "https://api.botframework.us/.default",
}

CLOUDS: Mapping[str, Mapping[str, str]] = {
    PUBLIC: {},
    "gcc-high": {**_US, "TEAMS_SERVICE_HOSTS": "smba.infra.gov.teams.microsoft.us"},
    "dod": {**_US, "TEAMS_SERVICE_HOSTS": "smba.infra.dod.teams.microsoft.us"},
    "china": {
        "TEAMS_LOGIN_URL": "https://login.partner.microsoftonline.cn",
        "TEAMS_OPENID_URL": "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "TEAMS_SCOPE": "https://api.botframework.azure.cn/.default",
    },
}
"""GCC is in the public one. Where answers go in China is published nowhere."""


def with_addresses(source: Mapping[str, str], cloud: str) -> dict[str, str]:
    """The settings, with the addresses of that cloud where none are given."""
    return {**source, **{name: source.get(name, "").strip() or it for name, it in CLOUDS[cloud].items()}}
