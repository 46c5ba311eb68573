"""Who the managers in a list of people are, and which lines cannot be because of each other."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from bot.import_export.draft import Refusal
from bot.import_export.people.reading import Entry
from storage.roster import Member

MOST_NAMED = 5
"""Of a circle of managers."""


class Settled:
    """What can be written: `entries` with the id of each manager, a manager before who reports to them,
    so that no moment in between knows a circle. `refused` has the others."""

    def __init__(self, entries: Iterable[Entry], known: Mapping[str, Member], file: str) -> None:
        self._known = known
        self._file = file
        self._kept = {entry.user: entry for entry in entries}
        self.refused: list[Refusal] = []
        self._find_managers()
        self._refuse_circles()
        self.entries = sorted(self._kept.values(), key=_Depth(self._managers()))

    def _find_managers(self) -> None:
        called = self._names()
        wrong: dict[str, str] = {}
        for user, entry in list(self._kept.items()):
            if not entry.manager:
                continue
            found = self._found(entry.manager, called)
            if found == user:
                wrong[user] = "is their own manager"
            elif len(users := called.get(entry.manager, [])) > 1 and not found:
                wrong[user] = f"the manager can be {len(users)} people with that name; give the id"
            elif not found:
                wrong[user] = "has an unknown manager; give the id, or the name as it is in this file"
            elif found in self._known and self._known[found].is_bot:
                wrong[user] = "has a bot as manager"
            else:
                self._kept[user] = replace(entry, manager=found)
        self._refuse(wrong)

    def _found(self, manager: str, called: Mapping[str, list[str]]) -> str:
        if manager in self._kept or manager in self._known:
            return manager
        users = called.get(manager, [])
        return users[0] if len(users) == 1 else ""

    def _names(self) -> dict[str, list[str]]:
        """Whose name it is, of everybody: the platform's own name where we know one."""
        called: defaultdict[str, list[str]] = defaultdict(list)
        for user, member in self._known.items():
            if member.name and not member.is_bot:
                called[member.name].append(user)
        for user, entry in self._kept.items():
            known = self._known.get(user)
            if entry.name and (known is None or known.name != entry.name):
                called[entry.name].append(user)
        return called

    def _refuse(self, wrong: dict[str, str]) -> None:
        """And with them whoever has one of them as manager, when that is nobody we know already."""
        reports: defaultdict[str, list[str]] = defaultdict(list)
        for user, entry in self._kept.items():
            if entry.manager:
                reports[entry.manager].append(user)
        todo = deque(wrong.items())
        while todo:
            user, reason = todo.popleft()
            if user not in self._kept:
                continue
            entry = self._kept.pop(user)
            self.refused.append(Refusal(f"{self._file} line {entry.line}", reason))
            if user not in self._known:
                todo += [(one, f"has a manager whose line {entry.line} was refused") for one in reports[user]]

    def _refuse_circles(self) -> None:
        """Again and again: a line that is refused leaves the manager that is stored."""
        while circles := list(_circles(self._managers())):
            wrong: dict[str, str] = {}
            for circle in circles:
                first = [*circle, circle[0]][:MOST_NAMED]
                shown = " → ".join(first) + (" → …" if len(first) <= len(circle) else "")
                said = (user for user in circle if user in self._kept and self._kept[user].manager)
                wrong |= dict.fromkeys(said, f"makes people their own manager: {shown}")
            self._refuse(wrong)

    def _managers(self) -> dict[str, str]:
        """As it will be: what the file says, and what is stored where it says nothing."""
        stored = {user: member.manager for user, member in self._known.items() if member.manager}
        said = {user: entry.manager for user, entry in self._kept.items() if entry.manager is not None}
        return {user: manager for user, manager in (stored | said).items() if manager}


def _circles(managers: Mapping[str, str]) -> Iterable[list[str]]:
    done: set[str] = set()
    for user in managers:
        path: dict[str, int] = {}
        at: str | None = user
        while at is not None and at not in done and at not in path:
            path[at] = len(path)
            at = managers.get(at)
        if at is not None and at in path:
            circle = list(path)[path[at] :]
            first = circle.index(min(circle))
            yield circle[first:] + circle[:first]
        done.update(path)


class _Depth:
    """How many managers somebody has above them."""

    def __init__(self, managers: Mapping[str, str]) -> None:
        self._managers = managers
        self._known: dict[str, int] = {}

    def __call__(self, entry: Entry) -> tuple[int, int]:
        return self._of(entry.user), entry.line

    def _of(self, user: str) -> int:
        path = []
        at: str | None = user
        while at is not None and at not in self._known:
            path.append(at)
            at = self._managers.get(at)
        depth = self._known[at] if at is not None else -1
        for one in reversed(path):
            depth += 1
            self._known[one] = depth
        return self._known[user]
