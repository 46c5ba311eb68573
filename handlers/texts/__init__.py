"""Every sentence a person can read, in Dutch and English, in Fluent files beside this one.

`nl.ftl` and `en.ftl` hold what the bot says; a part of the product with many sentences of its own
has its own pair, such as `page.nl.ftl` and `page.en.ftl`.

A command stands between backticks, as it is typed with a slash: "Type `/til` and one sentence." It is said
in the way of the platform: see `Speech.named`; `@Opsteker /til` is one that is typed in a channel. Where that
would not do, a sentence chooses by `$platform`, which is always there: `{ $platform -> [teams] …`.

What people type stands here as well: `typed-coffee-pause = pauze, pauzeer` lists the words for it in one
language. Everybody may type the words of every language: `word in typed("typed-coffee-pause")`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any, cast
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency, get_currency_precision
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.visitor import Visitor

from handlers.texts import commands

LANGUAGES = ("nl", "en")
_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
SHORT_VALUE = 40
MOST_SAID = 2_000
"""Sentences with something filled in that each voice remembers: most are said again with the same."""

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where one begins: what belongs to it stands further in."""


class MissingText(Exception):
    """A sentence is asked for that is not there, or without something it needs: a defect of ours."""


class Speech:
    """Speaks one language on one platform, among others in a channel or to one person alone. Get it from
    `speak`."""

    def __init__(self, language: str, platform: str = "", among_others: bool = False) -> None:
        self.language = language
        self.platform = platform
        self._among_others = among_others
        self._fixed: dict[str, str] = {}
        self._filled = lru_cache(MOST_SAID)(self._fill)
        self._known: set[str] = set()

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(_LOCALES[self.language])

    @cached_property
    def _bundle(self) -> FluentBundle:
        """Made for the first sentence: with it comes all that Babel knows of a language."""
        return FluentBundle(
            [_LOCALES[self.language].replace("_", "-")],
            functions={"COMMAND": cast(Callable[[Any], Any], self._asked_for)},
            use_isolating=False,  # no marks around what is filled in: `chat.clean` takes overrides out
        )

    def text(self, key: str, **values: Any) -> str:
        """The sentence. Raises `MissingText`."""
        if values:
            return self._filled(key, **values) if _is_short(values) else self._format(key, values)
        if key not in self._fixed:
            self._fixed[key] = self._format(key, {})
        return self._fixed[key]

    def words(self, key: str) -> tuple[str, ...]:
        """What people may type for it, as it is shown in this language: the usual way first."""
        return tuple(one.strip() for one in self.text(key).split(","))

    def command(self, words: str, in_channel: bool = False) -> str:
        """A command as it is typed here, by itself, such as on a button: "/til", or "til" where there are no
        slashes. There the bot is called first `in_channel`: "@Opsteker til"."""
        if self.platform not in commands.WITHOUT_SLASHES:
            return commands.slash(words)
        calling = commands.CALLING if in_channel or self._among_others else ""
        return calling + commands.called(words)

    def named(self, words: str, in_channel: bool = False) -> str:
        """The same in a sentence, where it must still be seen what to type."""
        command = self.command(words, in_channel)
        return f'"{command}"' if self.platform in commands.WITHOUT_SLASHES else command

    def _asked_for(self, words: str, then: str = "", **where: str) -> str:
        """`then` follows the name of a command that is filled in; `in: "channel"` says where it is typed."""
        return self.named(f"{words} {then}".strip(), in_channel=where.get("in") == "channel")

    def knows(self, key: str) -> bool:
        """Whether there is such a sentence."""
        return key in _entries(self.language)

    def _fill(self, key: str, /, **values: Any) -> str:
        return self._format(key, values)

    def _format(self, key: str, values: dict[str, Any]) -> str:
        if not self.knows(key):
            raise MissingText(key)
        if key not in self._known:
            for resource in _read_with_what_it_names(self.language, key):
                self._bundle.add_resource(resource)
            self._known.add(key)
        pattern = self._bundle.get_message(key).value
        assert pattern is not None
        said, errors = self._bundle.format_pattern(pattern, {**values, "platform": self.platform})
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        return str(said)

    def day(self, day: date) -> str:
        """A date with its weekday: "vrijdag 27 november"."""
        return format_date(day, "EEEE d MMMM", locale=self._locale)

    def short_day(self, day: date) -> str:
        """A date in few characters: "27 nov"."""
        return format_date(day, "d MMM", locale=self._locale)

    def month(self, day: date) -> str:
        """The month of a day with its year: "november 2026"."""
        return format_date(day, "LLLL y", locale=self._locale)

    def short_month(self, day: date) -> str:
        """The same in few characters: "nov 2026"."""
        return format_date(day, "LLL y", locale=self._locale)

    def date(self, day: date) -> str:
        """A date with its year: "27 november 2026"."""
        return format_date(day, "d MMMM y", locale=self._locale)

    def weekday(self, number: int) -> str:
        """The name of an ISO weekday: 1 is "maandag"."""
        return str(self._locale.days["stand-alone"]["wide"][number - 1])

    def country(self, code: str) -> str:
        """The name of a country by its ISO 3166 code; the code itself when there is none."""
        return str(self._locale.territories.get(code, code))

    def listed(self, names: Iterable[str]) -> str:
        """One after another: "Anna", "Anna en Bram", "Anna, Bram en Mei". In the English of Britain:
        no comma before "and"."""
        return format_list(list(names), locale=self._locale)

    def money(self, amount: int, currency: str) -> str:
        """An amount of the smallest unit of its currency: "€ 1.000,50"."""
        whole = Decimal(amount).scaleb(-get_currency_precision(currency))
        return format_currency(whole, currency, locale=self._locale).replace("\xa0", " ")

    def ago(self, then: datetime, now: datetime) -> str:
        """How long ago, roughly: "3 maanden geleden"."""
        return format_timedelta(then - now, add_direction=True, locale=self._locale)

    def moment(self, at: datetime, zone: str) -> str:
        """An instant in a zone: "27 nov 2026 15:00"."""
        return format_datetime(at, "d MMM y HH:mm", tzinfo=ZoneInfo(zone), locale=self._locale)


def _is_short(values: Mapping[str, Any]) -> bool:
    """Whether a sentence with these is remembered: of long words there would be too much, and whatever is no
    word or whole number may be equal to what is said otherwise."""
    return all(type(one) is int or (type(one) is str and len(one) <= SHORT_VALUE) for one in values.values())


@cache
def speak(language: str, platform: str = "", among_others: bool = False) -> Speech:
    """The voice for "nl" or "en"; anything else gets English. Without a platform it speaks of slash commands,
    as most do."""
    return Speech(language if language in LANGUAGES else "en", platform, among_others)


@cache
def _entries(language: str) -> dict[str, str]:
    """What stands under each name, as text. Each is read when it is first said: to read all of them takes a
    third of the time in which the bot starts."""
    found: dict[str, str] = {}
    for source in sources(language):
        begins = [*_ENTRY.finditer(source)]
        ends = [*(one.start() for one in begins[1:]), len(source)]
        for begin, end in zip(begins, ends, strict=True):
            found.setdefault(begin[1], source[begin.start() : end])
    return found


@cache
def _read(language: str, name: str) -> Any:
    """Once, for all platforms."""
    return FluentResource(commands.marked(_entries(language)[name]))


@cache
def _read_with_what_it_names(language: str, name: str) -> tuple[Any, ...]:
    found: dict[str, Any] = {}
    wanted = [name]
    while wanted:
        one = wanted.pop()
        if one in _entries(language) and one not in found:
            found[one] = _read(language, one)
            wanted += _Named.by(found[one])
    return tuple(found.values())


class _Named(Visitor):
    """Other entries that stand in one."""

    @classmethod
    def by(cls, resource: Any) -> list[str]:
        visitor = cls()
        visitor.names = []
        visitor.visit(resource)
        return visitor.names

    names: list[str]

    def visit_MessageReference(self, node: Any) -> None:
        self.names.append(node.id.name)

    def visit_TermReference(self, node: Any) -> None:
        self.names.append(f"-{node.id.name}")
        self.generic_visit(node)


def call_commands(names: Mapping[str, str]) -> None:
    """From now on they are named so, see `handlers.texts.commands`."""
    if commands.choose(names):
        speak.cache_clear()


def in_every_language(key: str) -> str:
    """For whoever comes from elsewhere: nobody knows their language."""
    return "\n".join(speak(language, "").text(key) for language in LANGUAGES) + "\n"


@cache
def typed(key: str) -> frozenset[str]:
    """All that people may type for it, in every language, in lower case. Read once, so that each message may
    ask."""
    return frozenset(word for language in LANGUAGES for word in _plain_words(language, key))


def _plain_words(language: str, key: str) -> list[str]:
    """As they stand there: nothing is filled in, so no bundle is needed."""
    if key not in _entries(language):
        raise MissingText(key)
    (listed,) = _read(language, key).body[0].value.elements
    return [one.strip() for one in listed.value.split(",")]


def sources(language: str) -> list[str]:
    """The Fluent files of one language, as text."""
    found = sorted(files(__name__).iterdir(), key=lambda file: file.name)
    mine = [f for f in found if f.name == f"{language}.ftl" or f.name.endswith(f".{language}.ftl")]
    return [file.read_text(encoding="utf-8") for file in mine]
