"""The clock of the try-out workspace as somebody sees it: what is to come, and what came of itself."""

from datetime import timedelta

from bot.tryout import coming
from bot.tryout.looking import Looking, as_seen
from bot.tryout.state import Message


class ClockView(Looking):
    """By the viewer's own clock."""

    def in_an_hour(self) -> str:
        return (self.workspace.now + timedelta(hours=1)).isoformat(timespec="seconds")

    def minutes_left(self) -> int:
        """Of today, by the viewer's clock."""
        now = self.now()
        return 24 * 60 - now.hour * 60 - now.minute

    def next_day(self) -> str:
        """The same time by the viewer's clock, tomorrow."""
        return (self.now() + timedelta(days=1)).isoformat(timespec="seconds")

    def next_monday(self) -> str:
        monday = self.now() + timedelta(days=7 - self.now().weekday())
        return monday.replace(hour=9, minute=0, second=0).isoformat(timespec="seconds")

    def next_thing(self) -> str:
        """ "tomorrow 09:05: the weekly digest"; "" when nothing is to come."""
        found = self.workspace.next_thing()
        if found is None:
            return ""
        day = found.at.astimezone(self.zone()).date()
        name = found.name if found.name in coming.TOLD else "other"
        say = self.speech
        what = say.text(f"page-next-{name}")
        if day == self.now().date():
            return f"{self.time(found.at)} · {what}"
        return f"{say.text('page-next-day', day=say.day(day))} {self.time(found.at)} · {what}"

    def happened(self) -> list[dict[str, str]]:
        """What came of itself today, to anybody, the newest last. What somebody else got is not told: only
        that they got it, and the way to become them."""
        found = self.workspace.happened(self.now().date(), self.zone())
        return [self._came(one) for one in found if not one.where.startswith("#") or self._is_open(one.where)]

    def _is_open(self, where: str) -> bool:
        return any(where == channel.name for channel in self.channels())

    def _came(self, message: Message) -> dict[str, str]:
        others = coming.to_whom(message)
        is_mine = not others or self.me.name in others
        who = self.me.name if is_mine else others[0]
        say = self.speech
        told = coming.title(message) if is_mine else say.text("page-came-for", names=self.names(others))
        place = self.called(as_seen(message)) if is_mine else ""
        url = self._url_of(message, who)
        return {"time": self.time(message.at), "what": told, "place": place, "url": url}
