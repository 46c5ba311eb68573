"""A list of people comes in: only what differs from what is known is written, in short transactions."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

import msgspec

from bot.import_export.batches import in_batches
from bot.import_export.draft import Refusal
from bot.import_export.file_importer import FileImporter
from bot.import_export.people import reading
from bot.import_export.people.managers import Settled
from bot.import_export.people.reading import Entry, entries
from bot.import_export.people.storing import merged, store
from bot.import_export.storing import Report
from storage import conversations, roster
from storage.roster import Member

MOST_AT_ONCE = 500


class PeopleImporter(FileImporter):
    def run(self) -> Report:
        """All of it. Stopped half-way, the next run goes on where this one was."""
        known = {one.user: one for one in self._database.read(self._workspace, roster.everybody)}
        settled = Settled(self._once(self._read()), known, self._name)
        self._report.refused += settled.refused
        in_batches(self._different(settled.entries, known), self._store, MOST_AT_ONCE)
        self._report.refused.sort(key=_line)
        return self._report

    def _read(self) -> Iterator[Entry]:
        found = entries(self._path, self._workspace.platform)
        if self._workspace.platform == "teams":
            found = self._with_users(list(found))
        for one in found:
            if isinstance(one, Refusal):
                self._refuse(one.where, one.reason)
            else:
                yield one

    def _with_users(self, found: list[Entry | Refusal]) -> Iterator[Entry | Refusal]:
        """Organisations know people by the id of their directory; Teams has another for its bots, and
        tells which is whose only when it has seen them."""
        people = [one for one in found if isinstance(one, Entry)]
        users = self._users({one for entry in people for one in (entry.user, entry.manager or "")})
        for one in found:
            if isinstance(one, Refusal):
                yield one
            elif ":" not in one.user and one.user.lower() not in users:
                why = "is not known in Teams yet: add Opsteker to a team they are in first"
                yield Refusal(f"{self._name} line {one.line}", why)
            else:
                user = users.get(one.user.lower(), one.user)
                manager = users.get((one.manager or "").lower(), one.manager)
                yield msgspec.structs.replace(one, user=user, manager=manager)

    def _users(self, written: set[str]) -> dict[str, str]:
        """By the id of the directory."""
        waiting = iter({one.lower() for one in written if reading.is_of_directory(one)})
        users: dict[str, str] = {}
        while some := set(islice(waiting, MOST_AT_ONCE)):
            look = partial(conversations.identified, aad_ids=some)
            found = self._database.read(self._workspace, look)
            users |= {aad_id: identity.user for aad_id, identity in found.items()}
        return users

    def _once(self, found: Iterable[Entry]) -> Iterator[Entry]:
        lines: dict[str, int] = {}
        for entry in found:
            if entry.user in lines:
                self._refuse(f"{self._name} line {entry.line}", f"is already in line {lines[entry.user]}")
            else:
                lines[entry.user] = entry.line
                yield entry

    def _different(self, found: Iterable[Entry], known: dict[str, Member]) -> Iterator[Entry]:
        for entry in found:
            member = known.get(entry.user)
            if member is None or merged(entry, member) != member:
                yield entry
            else:
                self._report.unchanged += 1
                self._move(1)

    def _store(self, batch: list[Entry]) -> None:
        new, refused = self._database.write(self._workspace, lambda tx: store(tx, batch, self._at))
        for entry in refused:
            self._refuse(f"{self._name} line {entry.line}", "makes people their own manager by now")
        self._report.new += new
        self._report.changed += len(batch) - new - len(refused)
        self._move(len(batch) - len(refused))

    def _refuse(self, where: str, reason: str) -> None:
        self._report.refused.append(Refusal(where, reason))
        self._move(1)

    def _move(self, rows: int) -> None:
        for _ in range(rows):
            self._count()


def _line(one: Refusal) -> tuple[str, int]:
    name, _, line = one.where.rpartition(" line ")
    return name, int(line) if line.isdigit() else 0
