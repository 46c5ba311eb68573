"""The sample company: who works there, where they talk, and what was said before you came."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec


class Member(msgspec.Struct, frozen=True):
    """`name` is the short name people are addressed by ("@sarah"); `language` that of whoever acted as them
    last, "" for the workspace's. `status` is what they say of themselves, behind the emoji of that name,
    until `status_until`; `away` that they are not there, whatever the hour."""

    name: str
    full_name: str
    role: str
    zone: str
    department: str
    admin: bool = False
    guest: bool = False
    language: str = ""
    status: str = ""
    status_emoji: str = ""
    status_until: datetime | None = None
    away: bool = False


class Channel(msgspec.Struct, frozen=True):
    name: str
    private: bool
    members: frozenset[str]


BOT = "opsteker"
TIL_CHANNEL = "#leren"
AMSTERDAM, NEW_YORK = "Europe/Amsterdam", "America/New_York"
SATURDAY = 5

ROLES = {
    "nl": {
        "sarah": ("productmanager", "Product"),
        "joris": ("ontwikkelaar", "Product"),
        "fatima": ("leidinggevende van Sarah en Joris", "Product"),
        "pieter": ("senior productmanager", "Product"),
        "mei": ("data-analist", "Data"),
        "anna": ("leren en ontwikkelen", "HR"),
        "lars": ("gast, ontwerper van buiten", ""),
    },
    "en": {
        "sarah": ("product manager", "Product"),
        "joris": ("developer", "Product"),
        "fatima": ("manager of Sarah and Joris", "Product"),
        "pieter": ("senior product manager", "Product"),
        "mei": ("data analyst", "Data"),
        "anna": ("learning and development", "HR"),
        "lars": ("guest, freelance designer", ""),
    },
}

FULL_NAMES = {
    "sarah": "Sarah de Vries",
    "joris": "Joris Bakker",
    "fatima": "Fatima El Amrani",
    "pieter": "Pieter Jansen",
    "mei": "Mei Chen",
    "anna": "Anna Visser",
    "lars": "Lars Smit",
}

EVERYONE = frozenset(FULL_NAMES)
PRODUCT = frozenset({"sarah", "joris", "fatima", "pieter"})
GUESTS = frozenset({"lars"})
MANAGERS = {"sarah": "fatima", "joris": "fatima"}
"""Who works for whom."""

CHANNELS = (
    Channel("#algemeen", False, EVERYONE),
    Channel(TIL_CHANNEL, False, EVERYONE),
    Channel("#product", False, PRODUCT),
    Channel("#data", False, frozenset({"mei", "anna"})),
    Channel("#retro", True, frozenset({"sarah", "joris", "fatima"})),
)

FOR_ROLES = {"admin": ("setup", "admin", "report", "audit"), "manager": ("digest", "report", "pulse")}
"""What is at hand behind `/learn` for who has more to do than others; the digest is a team's."""

THINGS = {
    "sarah": (TIL_CHANNEL, "@opsteker", "#product"),
    "joris": ("@opsteker", TIL_CHANNEL, "#product"),
    "fatima": ("#product", "@opsteker", "@opsteker"),
    "pieter": ("@opsteker", "@opsteker", TIL_CHANNEL),
    "mei": ("@opsteker", "@opsteker", "@opsteker"),
    "anna": ("@opsteker", "@opsteker", TIL_CHANNEL),
    "lars": ("@opsteker", "@opsteker", TIL_CHANNEL),
}
"""Where each of the things to try is done, which `page-thing-NAME-NUMBER` tells of."""

SAID_BEFORE = {
    "nl": (
        (
            "fatima",
            "#algemeen",
            "Goedemorgen! Wie leerde deze week iets waar een ander ook wat aan heeft?",
        ),
        (
            "joris",
            "#product",
            "Tip: met git bisect vind je in een paar stappen de commit die iets stukmaakte. #git",
        ),
    ),
    "en": (
        ("fatima", "#algemeen", "Good morning! Who learned something this week that could help others too?"),
        (
            "joris",
            "#product",
            "Tip: git bisect finds the commit that broke something in a few steps. #git",
        ),
    ),
}


def members(language: str) -> list[Member]:
    """The six people of the sample company, and a guest."""
    return [
        Member(name, full_name, role, _zone(name), department, admin=name == "anna", guest=name in GUESTS)
        for name, full_name in FULL_NAMES.items()
        for role, department in [ROLES[language][name]]
    ]


def role(member: Member, language: str) -> str:
    """What somebody does, in words of this language; a newcomer's as they gave it."""
    return ROLES[language][member.name][0] if member.name in FULL_NAMES else member.role


def opening(at: datetime) -> datetime:
    """When a new workspace begins: at nine, today, or on Monday in the weekend."""
    today = at.astimezone(ZoneInfo(AMSTERDAM))
    ahead = timedelta(days=7 - today.weekday() if today.weekday() >= SATURDAY else 0)
    return (today + ahead).replace(hour=9, minute=0, second=0, microsecond=0)


def workday_before(at: datetime, count: int = 1) -> datetime:
    """The same time, so many working days earlier."""
    while count:
        at -= timedelta(days=1)
        count -= at.weekday() < SATURDAY
    return at


def _zone(name: str) -> str:
    return NEW_YORK if name == "mei" else AMSTERDAM
