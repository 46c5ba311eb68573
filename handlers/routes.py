"""Everything the bot understands, joined from what each feature says of itself. Manifests and help are made
from it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec.structs import replace

from handlers import (
    admin_page,
    badges,
    budget,
    catalogue,
    circle,
    coach,
    coffee,
    consultation,
    digest,
    experiment,
    feedback,
    goals,
    kudos,
    learning_time,
    lunch,
    mentor,
    obstacles,
    onboarding,
    own_data,
    paths,
    people,
    priorities,
    pulse,
    quiz,
    record,
    reports,
    review,
    setup,
    suggestions,
    synonyms,
    team_goals,
    til,
    tips,
    tuning,
)
from handlers.aloud import is_aloud
from handlers.chat import (
    AnyEffect,
    Command,
    Event,
    FieldSearch,
    HomeOpened,
    Later,
    Press,
    Reaction,
    Reply,
    Search,
    Shortcut,
    Submit,
)
from handlers.feature import Feature, Handler
from handlers.forms import looked_for
from handlers.mentor import rounds
from handlers.parsing import understanding, words
from handlers.people import admission, help, home
from handlers.texts import typed
from handlers.texts.commands import slash
from handlers.tips import answers
from storage.database import Transaction

Key = TypeVar("Key")
Value = TypeVar("Value")


def learn(tx: Transaction, event: Command) -> Iterable[AnyEffect]:
    """`/learn`: one's own page, or the nearest to a word that is none."""
    return help.unknown_learn(tx, event, LEARN, MENU) if event.text else home.asked(tx, event, HOME)


def own_page(tx: Transaction, event: HomeOpened) -> Iterable[AnyEffect]:
    return home.opened(tx, event, HOME)


def more_of_own_page(tx: Transaction, event: Press) -> Iterable[AnyEffect]:
    return home.more(tx, event, HOME)


def topics(tx: Transaction, event: FieldSearch) -> Iterable[AnyEffect]:
    return looked_for.topics(tx, event)


def meant(tx: Transaction, event: Press) -> Iterable[AnyEffect]:
    """ "Did you mean …?" It is done as if it had been typed."""
    return handle(tx, understanding.chosen(event, COMMANDS))


FEATURES: tuple[Feature, ...] = (
    tips.FEATURE,
    answers.FEATURE,
    goals.FEATURE,
    til.FEATURE,
    kudos.FEATURE,
    mentor.FEATURE,
    rounds.FEATURE,
    Feature(
        name="routes",
        module="",
        commands={"learn": learn},
        buttons={"meant": meant, "home_more": more_of_own_page},
        events={HomeOpened: own_page},
        fields={"topics": topics},
    ),
    catalogue.FEATURE,
    paths.FEATURE,
    onboarding.FEATURE,
    digest.FEATURE,
    priorities.FEATURE,
    lunch.FEATURE,
    coffee.FEATURE,
    circle.FEATURE,
    consultation.FEATURE,
    review.FEATURE,
    experiment.FEATURE,
    feedback.FEATURE,
    pulse.FEATURE,
    team_goals.FEATURE,
    learning_time.FEATURE,
    suggestions.FEATURE,
    quiz.FEATURE,
    budget.FEATURE,
    coach.FEATURE,
    record.FEATURE,
    badges.FEATURE,
    reports.FEATURE,
    setup.FEATURE,
    admin_page.FEATURE,
    synonyms.FEATURE,
    tuning.FEATURE,
    obstacles.FEATURE,
    people.FEATURE,
    own_data.FEATURE,
)
"""In the order in which people see them: a feature is its folder, its texts, and a line here."""


def joined(every: Iterable[Mapping[Key, Value]]) -> dict[Key, Value]:
    """All in one. What two features claim is a mistake of ours."""
    found: dict[Key, Value] = {}
    for one in every:
        if twice := found.keys() & one.keys():
            raise ValueError(f"claimed twice: {sorted(map(str, twice))}")
        found.update(one)
    return found


COMMANDS = joined(one.commands for one in FEATURES)
SENTENCES = joined(one.sentences for one in FEATURES)
_shortcuts = joined(one.shortcuts for one in FEATURES)
SHORTCUTS = {name: _shortcuts[name] for name in ("save_til", "save_answer", "give_kudos", *_shortcuts)}
"""In the order of the menu: what one does with the words of somebody else first."""
SEARCHES = joined(one.searches for one in FEATURES)
FIELDS = joined(one.fields for one in FEATURES)
BUTTONS = joined(one.buttons for one in FEATURES)
_starts = [name for one in FEATURES for name in one.starts]
STARTS = tuple(name for name in dict.fromkeys(("share_til", "open_kudos", *_starts)) if name in _starts)
"""Buttons for the platform's own menu: what one does most often first."""
STARTS_OF = joined(one.starts_of for one in FEATURES)
"""What a shortcut does where there is no message."""
OPENS = frozenset(name for one in FEATURES for name in one.opens)
"""Buttons that open a form."""
FORMS = joined(one.forms for one in FEATURES)
EVENTS = joined(one.events for one in FEATURES)
SUMS = joined(one.sums for one in FEATURES)
SUM_MODULES = {name: one.module for one in FEATURES for name in one.sums}
UNDELIVERED = joined(one.undelivered for one in FEATURES)
LATER = joined(one.later for one in FEATURES)
REACTIONS = tuple(reaction for one in FEATURES for reaction in one.reactions)
ONLY_READ = tuple(handler for one in FEATURES for handler in one.only_read)
FOR_EVERYONE = tuple(handler for one in FEATURES for handler in one.for_everyone)
HOME = tuple((heading, make, one.module) for one in FEATURES for heading, make in one.home.items())
"""What stands on one's own page, and the module of each."""
MENU = tuple((word, one.module) for one in FEATURES for word in one.learn)
"""What can stand behind `/learn`, and the module of each."""
LEARN = joined(dict.fromkeys(sorted(typed(f"learn-word-{word.name}")), word.handler) for word, _ in MENU)
"""The same, by how it is typed; anything else is one's own page."""
READS = joined(dict.fromkeys(sorted(typed(f"learn-word-{word.name}")), word.reads) for word, _ in MENU)
"""And what each reads behind it."""


def handlers(feature: Feature) -> Iterator[Handler]:
    said = (feature.commands, feature.sentences, feature.shortcuts, feature.searches, feature.fields)
    for every in (*said, feature.buttons, feature.forms):
        yield from every.values()
    yield from feature.events.values()
    yield from (word.handler for word in feature.learn)
    yield from (handler for _, handler in feature.reactions)


MODULES = joined(dict.fromkeys(handlers(one), one.module) for one in FEATURES)
"""What is switched off with each handler; "" is always there."""


def handle(tx: Transaction, event: Event) -> Iterable[AnyEffect]:
    """What should happen. An unknown command, button or form gets help; other unknowns nothing."""
    event = _understood(event)
    handler = _of_emoji(tx, event) if isinstance(event, Reaction) else _handler(event)
    if handler is None:
        return []
    if handler in FOR_EVERYONE and not event.by.is_bot:
        return handler(tx, event)
    refusal = admission.refusal(tx, event, _module(event, handler))
    if refusal is not None:
        return refusal
    effects = home.with_answers_on_it(tx, event, handler(tx, event), HOME)
    return _aloud(effects) if is_aloud(event) else effects


def _aloud(effects: Iterable[AnyEffect]) -> list[AnyEffect]:
    return [replace(one, for_everybody=True) if isinstance(one, Reply) else one for one in effects]


def behind_command(event: Event) -> str:
    """What stands behind the command in what was typed; all of it where that is none."""
    understood = _understood(event)
    if isinstance(understood, Command) and understood.name.partition(" ")[0] in COMMANDS:
        return understood.text
    return f"{slash(event.name)} {event.text}" if isinstance(event, Command) else getattr(event, "text", "")


def module_of_form(name: str) -> str:
    """What a form goes off with; "" for what is always there, and for a form that is none."""
    return MODULES.get(FORMS.get(name, help.outdated), "")


def is_lookup(event: Event) -> bool:
    return isinstance(event, FieldSearch) or _handler(_understood(event)) in ONLY_READ


def remember(tx: Transaction, event: Event, what: Later) -> None:
    LATER[what.name](tx, event, what.about)


def _understood(event: Event) -> Event:
    return understanding.understood(event, COMMANDS, READS)


def _module(event: Event, handler: Handler) -> str:
    """Also for the help of a command."""
    named = COMMANDS.get(event.name) if isinstance(event, Command) else None
    return MODULES.get(named or handler, "")


def _handler(event: Event) -> Handler | None:
    match event:
        case Command():
            return _command(event)
        case Press():
            return BUTTONS.get(event.action, help.outdated)
        case Submit():
            return FORMS.get(event.name, help.outdated)
        case Shortcut():
            return SHORTCUTS.get(event.name, help.outdated)
        case Search():
            return SEARCHES.get(event.name)
        case FieldSearch():
            return FIELDS.get(f"{event.form}.{event.field}") or FIELDS.get(event.field)
    return EVENTS.get(type(event))


def _command(event: Command) -> Handler:
    command, _, word = event.name.partition(" ")
    if word:
        return LEARN[word]
    if command in SENTENCES:
        return SENTENCES[command]
    if command not in COMMANDS:
        return _all_commands
    if words.asks_help(event.text):
        return _one_command
    return COMMANDS[command]


def _one_command(tx: Transaction, event: Command) -> Iterable[AnyEffect]:
    return help.one_command(tx, event, MENU)


def _all_commands(tx: Transaction, event: Command) -> Iterable[AnyEffect]:
    return help.all_commands(tx, event, COMMANDS, LEARN)


def _of_emoji(tx: Transaction, event: Reaction) -> Handler | None:
    return next((handler for is_theirs, handler in REACTIONS if is_theirs(tx, event.emoji)), None)
