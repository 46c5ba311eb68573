"""The sample company: who works there, where they talk, and what was said before you came."""

import msgspec


class Member(msgspec.Struct, frozen=True):
    """`name` is the short name people are addressed by ("@sarah")."""

    name: str
    full_name: str
    role: str
    zone: str
    department: str
    admin: bool = False


class Channel(msgspec.Struct, frozen=True):
    name: str
    private: bool
    members: frozenset[str]


BOT = "opsteker"
TIL_CHANNEL = "#leren"
AMSTERDAM, NEW_YORK = "Europe/Amsterdam", "America/New_York"

ROLES = {
    "nl": {
        "sarah": ("productmanager", "Product"),
        "joris": ("ontwikkelaar", "Product"),
        "fatima": ("leidinggevende van Sarah en Joris", "Product"),
        "pieter": ("senior productmanager", "Product"),
        "mei": ("data-analist", "Data"),
        "anna": ("leren en ontwikkelen", "HR"),
    },
    "en": {
        "sarah": ("product manager", "Product"),
        "joris": ("developer", "Product"),
        "fatima": ("manager of Sarah and Joris", "Product"),
        "pieter": ("senior product manager", "Product"),
        "mei": ("data analyst", "Data"),
        "anna": ("learning and development", "HR"),
    },
}

FULL_NAMES = {
    "sarah": "Sarah de Vries",
    "joris": "Joris Bakker",
    "fatima": "Fatima El Amrani",
    "pieter": "Pieter Jansen",
    "mei": "Mei Chen",
    "anna": "Anna Visser",
}

EVERYONE = frozenset(FULL_NAMES)
PRODUCT = frozenset({"sarah", "joris", "fatima", "pieter"})

CHANNELS = (
    Channel("#algemeen", False, EVERYONE),
    Channel(TIL_CHANNEL, False, EVERYONE),
    Channel("#product", False, PRODUCT),
    Channel("#data", False, frozenset({"mei", "anna"})),
    Channel("#retro", True, frozenset({"sarah", "joris", "fatima"})),
)

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
    """The six people of the sample company."""
    return [
        Member(
            name,
            full_name,
            *_role(name, language),
            admin=name == "anna",
        )
        for name, full_name in FULL_NAMES.items()
    ]


def _role(name: str, language: str) -> tuple[str, str, str]:
    role, department = ROLES[language][name]
    return role, NEW_YORK if name == "mei" else AMSTERDAM, department
