"""Proof in both directions: is this request from the Bot Framework, and are we who we say we are.

Inbound: a JWT signed with one of the keys the OpenID metadata lists. botbuilder keeps those keys for
a day and fetches them while blocking the loop; here an unknown key is looked up at once.
Outbound: the client-credentials grant, one token for the whole process. botbuilder asks MSAL for one
in every turn, also blocking.
"""

import asyncio
import hashlib
import logging
import re
from collections import OrderedDict, deque
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import aiohttp

from bot.settings import TeamsSettings
from bot.teams import proof

if TYPE_CHECKING:  # else it is loaded for the first token, and all of cryptography with it
    import jwt

log = logging.getLogger(__name__)

CLOCK_LEEWAY = 300
"""Seconds: what the protocol allows clocks to differ."""

REMEMBERED = 1_000
"""Tokens that proved good; Teams shows one again and again until it ends."""

KEYS_LAST = 24 * 3600
LOOK_UPS, LOOK_UP_SECONDS = 2, 20
"""So many in so many seconds: bounds what forged key ids can make us fetch, and how long a real new key is
not known while they do."""

LOOK_AGAIN_SECONDS = 20

TOKEN_MARGIN = 300
"""Seconds before a token ends that we get the next one."""

UNREADABLE = (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError)
"""What comes of a service that is away or does not say what it should."""

LASTS = 600.0
"""Seconds, where nobody tells how long."""


class Unauthorised(Exception):
    """The request does not prove that it comes from the Bot Framework. Says why, never the token."""


class Key(NamedTuple):
    """`endorsements`: the channels it may sign for; none is all."""

    public: "jwt.PyJWK"
    endorsements: list[str]


class Keys:
    """The public keys that sign what Teams sends us, by key id."""

    def __init__(self, metadata_url: str, http: aiohttp.ClientSession) -> None:
        self._metadata_url = metadata_url
        self._http = http
        self._issuer = ""
        self._keys: dict[str, Key] = {}
        self._fetches: deque[float] = deque(maxlen=LOOK_UPS)
        self._one_at_a_time = asyncio.Lock()

    async def find(self, key_id: str) -> tuple[Key, str]:
        """The key and who issues what it signs. Raises `Unauthorised` when nobody lists it."""
        if not self._has(key_id):
            async with self._one_at_a_time:
                if not self._has(key_id) and self._may_fetch():
                    await self._fetch()
        if key_id not in self._keys:
            raise Unauthorised("unknown key")
        return self._keys[key_id], self._issuer

    async def are_known(self) -> bool:
        """Whether there are any; looked for now and then while there are none."""
        async with self._one_at_a_time:
            if not self._keys and self._may_fetch() and not self._fetched_within(LOOK_AGAIN_SECONDS):
                await self._fetch()
        return bool(self._keys)

    def _fetched_within(self, seconds: float) -> bool:
        return bool(self._fetches) and _clock() - self._fetches[-1] < seconds

    def _has(self, key_id: str) -> bool:
        return self._fetched_within(KEYS_LAST) and key_id in self._keys

    def _may_fetch(self) -> bool:
        full = len(self._fetches) == LOOK_UPS
        return not full or _clock() - self._fetches[0] > LOOK_UP_SECONDS

    async def _fetch(self) -> None:
        import jwt

        self._fetches.append(_clock())
        try:
            metadata = await self._get(self._metadata_url)
            listed = await self._get(metadata["jwks_uri"])
            self._keys = {key["kid"]: _key(key) for key in listed["keys"] if key.get("kty") == "RSA"}
            self._issuer = metadata["issuer"]
        except (*UNREADABLE, AttributeError, jwt.PyJWTError) as error:
            log.error("Teams: signing keys cannot be fetched: %s", type(error).__name__)

    async def _get(self, url: str) -> Any:
        async with self._http.get(url) as answer:
            answer.raise_for_status()
            return await answer.json(content_type=None)


class Proven(NamedTuple):
    """A token that was checked, good `until` then (seconds since 1970) while its key is listed."""

    key_id: str
    key: Key
    claims: dict[str, Any]
    until: float


class Inbound:
    """Checks the Authorization header of a request; the same token once, while its key is listed."""

    def __init__(self, app_id: str, keys: Keys, now: Callable[[], datetime]) -> None:
        self._app_id = app_id
        self._keys = keys
        self._now = now
        self._proven: OrderedDict[bytes, Proven] = OrderedDict()
        """By what the whole token hashes to: the tokens themselves are not kept."""

    async def claims(self, header: str) -> dict[str, Any]:
        """What the token states. Raises `Unauthorised`."""
        import jwt

        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Unauthorised("no token")
        try:
            return await self._stated(token)
        except (jwt.PyJWTError, ValueError, TypeError) as error:
            raise Unauthorised(type(error).__name__) from None

    async def _stated(self, token: str) -> dict[str, Any]:
        shown = hashlib.sha256(token.encode()).digest()
        proven = self._proven.get(shown)
        key_id = proven.key_id if proven else _key_id(token)
        key, issuer = await self._keys.find(key_id)
        if proven and proven.key is key and self._now().timestamp() < proven.until:
            return proven.claims
        claims = self._decode(token, key, issuer)
        # A key may be good for some channels only; a token of Web Chat is none for Teams.
        if key.endorsements and "msteams" not in key.endorsements:
            raise Unauthorised("key not for Teams")
        self._proven[shown] = Proven(key_id, key, claims, int(claims["exp"]) + CLOCK_LEEWAY)
        if len(self._proven) > REMEMBERED:
            self._proven.popitem(last=False)
        return claims

    def _decode(self, token: str, key: Key, issuer: str) -> dict[str, Any]:
        import jwt

        return jwt.decode(
            token,
            key.public,
            algorithms=["RS256"],
            audience=self._app_id,
            issuer=issuer,
            leeway=CLOCK_LEEWAY,
            options={"require": ["exp", "aud", "iss"]},
        )


def _key(listed: dict[str, Any]) -> Key:
    import jwt

    return Key(jwt.PyJWK(listed, algorithm="RS256"), list(listed.get("endorsements", [])))


def _key_id(token: str) -> str:
    import jwt

    header = jwt.get_unverified_header(token)
    if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
        raise Unauthorised("no RS256 key id")
    return str(header["kid"])


class TokenUnavailable(Exception):
    """The login service gave no token. `str` is its error code."""


class Outbound:
    """The token we show the connector. Empty in the anonymous mode: whom we ask for no proof gets none."""

    def __init__(
        self, settings: TeamsSettings, http: aiohttp.ClientSession, now: Callable[[], datetime]
    ) -> None:
        self._settings = settings
        self._now = now
        self._http = http
        self._token = ""
        self._ends = 0.0
        self._one_at_a_time = asyncio.Lock()

    async def token(self) -> str:
        """A token that is good for some minutes more. Raises `TokenUnavailable`."""
        if self._settings.anonymous:
            return ""
        if _clock() > self._ends - TOKEN_MARGIN:
            async with self._one_at_a_time:
                if _clock() > self._ends - TOKEN_MARGIN:
                    await self._renew()
        return self._token

    def forget(self) -> None:
        """The connector did not take it: get another before the next call."""
        self._ends = 0.0

    async def _renew(self) -> None:
        try:
            await self._fetch()
        except TokenUnavailable:
            if _clock() >= self._ends:
                raise

    async def _fetch(self) -> None:
        said: Any = None
        asked = proof.question(self._settings, self._now())
        try:
            async with self._http.request(
                asked.method, asked.url, params=asked.query, data=asked.form, headers=asked.headers
            ) as answer:
                said = await answer.json(content_type=None)
                self._token = said["access_token"]
                self._ends = _clock() + _lasts(said, answer.headers.get("Date", ""))
        except UNREADABLE as error:
            why = type(error).__name__ if said is None else _refusal(said)
            log.error("Teams: the login service gives no token: %s", why)
            raise TokenUnavailable(why) from None


def _lasts(said: Any, told_at: str) -> float:
    """An app service only says at which second of the clock it ends."""
    if "expires_in" in said or "expires_on" not in said:
        return float(said.get("expires_in") or LASTS)
    return float(said["expires_on"]) - parsedate_to_datetime(told_at).timestamp()


def _refusal(said: Any) -> str:
    """Its own words for it, as far as they are codes: `invalid_client 7000215`."""
    told = said if isinstance(said, dict) else {}
    numbers = told.get("error_codes") or []
    parts = [told.get("error"), *(numbers if isinstance(numbers, list) else [])]
    codes = [str(one) for one in parts if re.fullmatch(r"[a-z_]{1,40}|[0-9]{1,9}", str(one))]
    return " ".join(codes) or "no token in its answer"


def _clock() -> float:
    return asyncio.get_running_loop().time()
