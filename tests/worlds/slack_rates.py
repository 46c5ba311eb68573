"""How often Slack lets a method be called: https://docs.slack.dev/apis/web-api/rate-limits"""

from collections import defaultdict, deque
from collections.abc import Callable

MINUTE = 60.0
TIERS = {
    "chat.delete": 50,
    "chat.getPermalink": 600,
    "chat.postEphemeral": 100,
    "chat.update": 50,
    "conversations.history": 50,
    "conversations.info": 50,
    "conversations.open": 50,
    "conversations.replies": 50,
    "files.completeUploadExternal": 100,
    "files.getUploadURLExternal": 100,
    "oauth.v2.access": 600,
    "usergroups.users.list": 20,
    "users.info": 100,
    "views.open": 100,
    "views.publish": 100,
}
"""Calls in a minute: tier 2 is 20, tier 3 is 50, tier 4 is 100; some have a limit of their own."""

IN_ONE_CHANNEL = 1.0
"""Messages in a second."""

BURST = 5
"""So many more than that it takes for a moment."""


class Rates:
    """By the clock of a test: where that stands still, everything happens in one moment."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._calls: dict[str, deque[float]] = defaultdict(deque)
        self._room: dict[str, tuple[float, float]] = {}

    def wait(self, method: str, channel: str) -> int:
        """For how many seconds this is too much; 0 when it is not."""
        if method == "chat.postMessage":
            return self._wait_in(channel)
        most, calls, now = TIERS.get(method), self._calls[method], self._clock()
        while calls and calls[0] <= now - MINUTE:
            calls.popleft()
        if most is not None and len(calls) >= most:
            return int(calls[0] + MINUTE - now) + 1
        calls.append(now)
        return 0

    def _wait_in(self, channel: str) -> int:
        now = self._clock()
        room, at = self._room.get(channel, (float(BURST), now))
        room = min(float(BURST), room + max(0.0, now - at) * IN_ONE_CHANNEL)
        if room < 1:
            return 1
        self._room[channel] = (room - 1, now)
        return 0
