"""The addresses that Slack gives along with what somebody does: each is good for a few answers."""

from collections.abc import Callable
from dataclasses import dataclass

MOST_USES, LASTS = 5, 30 * 60


@dataclass
class Hook:
    channel: str
    user: str
    message: str
    until: float
    left: int = MOST_USES


class ResponseUrls:
    def __init__(self, clock: Callable[[], float]) -> None:
        self.hooks: dict[str, Hook] = {}
        self._clock = clock

    def new(self, channel: str, user: str, message: str) -> str:
        name = str(len(self.hooks) + 1)
        self.hooks[name] = Hook(channel, user, message, self._clock() + LASTS)
        return name

    def use(self, name: str) -> Hook | None:
        """None when it was used up, or is too old."""
        hook = self.hooks.get(name)
        if hook is None or not hook.left or self._clock() > hook.until:
            return None
        hook.left -= 1
        return hook

    def use_up(self) -> None:
        for hook in self.hooks.values():
            hook.left = 0
