"""How fast we may call: Teams counts for each tenant and for each conversation.

https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
"""

import re
from collections import OrderedDict, deque
from collections.abc import Sequence
from contextvars import ContextVar
from typing import NamedTuple
from urllib.parse import unquote

WHOSE: ContextVar[str] = ContextVar("whose", default="")
"""The tenant that we call for now."""


class Limit(NamedTuple):
    calls: int
    seconds: float


OF_TENANT: Sequence[Limit] = (Limit(20, 1),)
OF_CONVERSATION: Sequence[Limit] = (Limit(7, 1), Limit(60, 30))
"""Of the longest, 1,800 an hour, Teams tells itself."""

REMEMBERED = 10_000
"""Tenants and conversations, those of which we heard last."""

_WRITTEN_TO = re.compile(r"/v3/conversations/([^/]+)/activities")


class Pace:
    """Of one process. What others send for the same tenant, Teams tells by 429."""

    def __init__(self) -> None:
        self._calls: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()

    def turn(self, now: float, method: str, url: str, at_most: float) -> float:
        """When this call may be made. One that would have to wait for longer than `at_most` has no turn, and
        counts for nothing."""
        counted = self._counted(method, url)
        turn = max([now, *(_free(calls, limits) for calls, limits in counted)])
        if turn - now <= at_most:
            for calls, _ in counted:
                calls.append(turn)
        return turn

    def _counted(self, method: str, url: str) -> list[tuple[deque[float], Sequence[Limit]]]:
        tenant, written = WHOSE.get(), _WRITTEN_TO.search(url) if method != "GET" else None
        counted = [(self._of(tenant, "", OF_TENANT), OF_TENANT)]
        if written:
            place = unquote(written[1]).partition(";")[0]
            counted.append((self._of(tenant, place, OF_CONVERSATION), OF_CONVERSATION))
        return counted

    def _of(self, tenant: str, place: str, limits: Sequence[Limit]) -> deque[float]:
        calls = self._calls.setdefault(
            (tenant, place), deque(maxlen=max((one.calls for one in limits), default=0))
        )
        self._calls.move_to_end((tenant, place))
        if len(self._calls) > REMEMBERED:
            self._calls.popitem(last=False)
        return calls


def _free(calls: deque[float], limits: Sequence[Limit]) -> float:
    """From when on one more call is within every limit."""
    return max((calls[-n] + seconds for n, seconds in limits if len(calls) >= n), default=0.0)
