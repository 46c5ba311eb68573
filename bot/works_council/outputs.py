"""All that comes out of the bot: what people ask, what it does of its own accord, files, pages and the log.
What there is comes from the tables it is made with."""

from collections.abc import Iterator

from bot.settings import Settings
from bot.works_council.paper import Line, item, part, text
from handlers import routes
from handlers.feature import Learn
from handlers.texts import Speech
from scheduler import rhythms

WAYS = (
    "Reply", "OpenForm", "FormErrors", "ShowHome", "GiveFiles", "SearchResults", "Options", "AskConsent",
    "Post", "DirectMessage", "GroupChat", "Update", "Remove", "Focus", "EndConsent", "Later",
)  # fmt: skip
"""The effects there are."""

FILES = ("own_data", "record", "badges", "reports", "learning_time", "lunch", "budget")
"""The features that give some."""

COMMANDS = (
    "run", "try", "talk", "migrate", "import", "export", "reindex", "refit", "doctor", "backup",
    "works-council", "manifest", "recompute",
)  # fmt: skip
"""Of the command line."""

ADDRESSES = (
    "/healthz", "/readyz", "/metrics", "/files/", "/certificates/", "/admin", "/admin/in/", "/admin/out",
    "/xapi/", "/slack/events", "/slack/install", "/slack/oauth_redirect", "/slack/consent", "/api/messages",
)  # fmt: skip
"""Of the server; each is there only with the settings it needs."""


def lines(settings: Settings, say: Speech) -> Iterator[Line]:
    yield from _asked(say)
    yield part(say.text("council-outputs-sent"))
    yield text(say.text("council-outputs-sent-how"))
    yield from (item(say.text(f"council-rhythm-{one.name}")) for one in rhythms.RHYTHMS)
    yield part(say.text("council-outputs-ways"))
    yield from (item(say.text(f"council-way-{one}")) for one in WAYS)
    yield part(say.text("council-outputs-files"))
    yield from (item(say.text(f"council-file-{one}")) for one in FILES)
    yield from _of_the_server(settings, say)


def _asked(say: Speech) -> Iterator[Line]:
    yield part(say.text("council-outputs-asked"))
    yield text(say.text("council-outputs-asked-how"))
    yield from (item(f"`/{name}`: {say.text(f'{name}-does')}") for name in routes.COMMANDS)
    yield from (item(_learn(one, say)) for feature in routes.FEATURES for one in feature.learn)
    menu = [say.text(f"shortcut-{name}") for name in routes.SHORTCUTS]
    menu += [say.text(f"start-{name}") for name in routes.STARTS]
    yield item(say.text("council-outputs-menu", what=", ".join(dict.fromkeys(menu))))
    found = ", ".join(say.text(f"search-{name}") for name in routes.SEARCHES)
    yield item(say.text("council-outputs-search", what=found))


def _learn(one: Learn, say: Speech) -> str:
    about = f"`/learn {say.words(f'learn-word-{one.name}')[0]}`: {say.text(f'learn-about-{one.name}')}"
    return say.text("council-admins-only", what=about) if one.for_admins else about


def _of_the_server(settings: Settings, say: Speech) -> Iterator[Line]:
    yield part(say.text("council-outputs-server"))
    yield text(say.text("council-outputs-server-how"))
    for name in COMMANDS:
        yield item(say.text("council-command", name=name, what=say.text(f"council-command-{name}")))
    for path in ADDRESSES:
        what = say.text(f"council-address-{path.strip('/').replace('/', '-')}")
        yield item(say.text("council-address", name=path, what=what))
    yield item(say.text("council-log", level=settings.log_level))
