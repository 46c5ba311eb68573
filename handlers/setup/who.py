"""Who may set things up, and what guests and people of other organisations can do."""

from handlers.chat import Input, Option, Person, mention
from handlers.forms import Filled, choice, colleagues
from handlers.people import admission
from handlers.setup.section import Here, Section, Values
from storage import people

POLICIES = ("full", "receive", "off")

ADMINS = colleagues("admins", "setup-who-admins", hint="setup-who-admins-hint", required=False)
GUESTS = choice("guests", "setup-who-guests", "setup-error-choice")
STRANGERS = choice("strangers", "setup-who-strangers", "setup-error-choice")


def _now(here: Here) -> list[str]:
    workspace = here.tx.workspace
    admins = [mention(one.id) for one in admission.admins(here.tx)]
    return [
        here.say.text("setup-who-admins-now", names=", ".join(admins) or "–"),
        here.say.text("setup-who-guests-now", policy=_policy(here, workspace.guests)),
        here.say.text("setup-who-strangers-now", policy=_policy(here, workspace.strangers)),
    ]


def _inputs(here: Here) -> tuple[Input, ...]:
    say, workspace = here.say, here.tx.workspace
    policies = tuple(Option(one, _policy(here, one)) for one in POLICIES)
    return (
        ADMINS.shown(say, " ".join(mention(one.id) for one in _chosen(here))),
        GUESTS.shown(say, workspace.guests, policies),
        STRANGERS.shown(say, workspace.strangers, policies),
    )


def _read(here: Here, filled: Filled) -> Values:
    """Outsiders cannot be admins, and there is always somebody who can set things up."""
    say, workspace, ids = here.say, here.tx.workspace, filled.read(ADMINS)
    picked = people.by_ids(here.tx, set(ids))
    unfit = [one.name or one.user for one in picked.values() if not _fit(one)]
    if unfit:
        filled.wrong(ADMINS.name, say.text("setup-error-admins-unfit", names=", ".join(unfit)))
    elif not picked and not workspace.always_admins and not people.admins(here.tx):
        filled.wrong(ADMINS.name, say.text("setup-error-admins-none"))
    users = (picked[number].user for number in ids if number in picked)
    return {
        "admins": tuple(dict.fromkeys((*workspace.always_admins, *users))),
        "guests": filled.read(GUESTS, POLICIES),
        "strangers": filled.read(STRANGERS, POLICIES),
    }


def _fit(person: Person) -> bool:
    return not (person.is_bot or person.is_guest or person.is_stranger or person.has_left)


def _chosen(here: Here) -> list[Person]:
    """Those chosen in chat; neither the platform's own admins nor those of the environment."""
    workspace = here.tx.workspace
    users = [user for user in workspace.admins if user not in workspace.always_admins]
    return [one for user in users if (one := people.by_user(here.tx, user)) is not None]


def _policy(here: Here, policy: str) -> str:
    named: dict[str, str] = {
        "full": here.say.text("setup-who-full"),
        "receive": here.say.text("setup-who-receive"),
        "off": here.say.text("setup-who-off"),
    }
    return named[policy]


WHO = Section("setup-who", _now, _inputs, _read)
