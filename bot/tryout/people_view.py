"""The people of the try-out workspace as one of them sees them: what they do, whether they are there."""

from urllib.parse import urlencode

from bot.tryout import emoji
from bot.tryout.looking import Looking
from bot.tryout.sample_company import FOR_ROLES, MANAGERS, Member, role
from handlers.people.learn_menu import word

_TINTS = 8
_NO_BREAK = "\u00a0"


class PeopleView(Looking):
    """Everybody, and what is at hand for admins and managers."""

    def initials(self, name: str) -> str:
        words = self.full_name(name).split()
        return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()

    def tint(self, name: str) -> int:
        """The number of somebody's colour."""
        return list(self._members).index(name) % _TINTS if name in self._members else _TINTS - 1

    def about(self, member: Member) -> str:
        """ "productmanager · Amsterdam 09:12": what they do, and their own place and time."""
        city = member.zone.rpartition("/")[2].replace("_", " ")
        there = f"{city} {self.time(self.workspace.now, member.zone)}".replace(" ", _NO_BREAK)
        return " · ".join(part for part in (role(member, self.speech.language), there) if part)

    def beside(self, name: str) -> str:
        """Where they are seen next to each other."""
        return "/beside?" + urlencode({"as": self.me.name, "with": name, "in": self.where})

    def other(self, name: str) -> str:
        """Somebody else than whoever looks: of that name, or else the first."""
        names = [one.name for one in self.workspace.people if one.name != self.me.name]
        return name if name in names else names[0]

    def is_away(self, member: Member) -> bool:
        """As they say themselves, or as Opsteker knows."""
        return member.away or self.workspace.presence(member.name).kind in ("out", "leave")

    def presence(self, member: Member) -> str:
        """Whether they are there, in words."""
        kind = "absent" if member.away else self.workspace.presence(member.name).kind
        say = self.speech
        return say.text(f"page-is-{kind}")

    def status(self, member: Member) -> tuple[str, str]:
        """An emoji and words: what they say of themselves, else that they learn or have leave."""
        until, say = member.status_until, self.speech
        if (member.status or member.status_emoji) and (until is None or until > self.workspace.now):
            return emoji.picture(member.status_emoji or "speech_balloon"), member.status
        known = self.workspace.presence(member.name)
        if known.until:
            time = self.time(known.until, member.zone)
            return emoji.picture("books"), say.text("page-status-learning", time=time)
        if known.last_day:
            return emoji.picture("sunny"), say.text("page-status-leave", day=say.day(known.last_day))
        return "", ""

    def status_of(self, name: str) -> tuple[str, str]:
        """The same beside what they said; of the bot nothing."""
        return self.status(self._members[name]) if name in self._members else ("", "")

    def for_role(self) -> tuple[str, list[tuple[str, str]]]:
        """What admins or managers do here, as a heading and commands with what each is called."""
        say, known = self.speech, set(self.workspace.learn_words(self.me.name))
        kind = "admin" if self.me.admin else "manager" if self.me.name in MANAGERS.values() else ""
        there = [one for one in FOR_ROLES.get(kind, ()) if one in known]
        typed = {one: f"learn {word(one, say)}" for one in there}
        if "digest" in typed:
            typed["digest"] += f" {say.words('typed-digest-team')[0]}"
        heading = say.text(f"page-for-{kind}") if there else ""
        return heading, [(say.command(typed[one]), say.text(f"page-role-{one}")) for one in there]

    def standing(self, member: Member) -> str:
        """What somebody is to the others: admin, guest, or who leads some of them; "" for a colleague."""
        say = self.speech
        if member.admin:
            return say.text("page-is-admin")
        if member.guest:
            return say.text("page-is-guest")
        return say.text("page-is-manager") if member.name in MANAGERS.values() else ""

    def role(self, member: Member) -> str:
        return role(member, self.speech.language)
