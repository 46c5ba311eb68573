"""Whoever reads how something is done reads how it is done where they are."""

import ast
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentSerializer
from fluent.syntax import ast as ftl

from handlers import routes
from handlers.texts import LANGUAGES, Speech, speak
from tests.guards.source import called, calls, modules
from tests.guards.texts import PAIRS, TEXT, TEXTS, Text, parts, placeholders
from tests.worlds.teams_words import strange, strange_in

ELSEWHERE = {"page", "install", "outputs", "council", "doctor"}
"""Texts of the try-out page, of the page on which a Slack workspace installs the bot, of the papers for a
works council, and of what the doctor finds, which are about every platform or name the one they are about."""

UNMARKED = re.compile(rf"(?<![\w/.])/(?:{'|'.join(routes.COMMANDS)})\b")
MARKED = re.compile(r"`(?:@Opsteker )?/([^`\n]+)`")
OF_A_PLATFORM = re.compile(rf"{MARKED.pattern}|COMMAND\(|\$platform|message-menu")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_in_a_text_is_marked_as_one(language: str) -> None:
    """Between backticks, so that it is said in the way of the platform."""
    for pair in PAIRS:
        name = f"{pair}.{language}.ftl" if pair else f"{language}.ftl"
        for line in (TEXTS / name).read_text("utf-8").splitlines():
            bare = MARKED.sub("", line)
            assert line.startswith("#") or not UNMARKED.search(bare), f"{name}: {line}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_say_that_a_command_is_typed_in_a_channel(language: str) -> None:
    others = {text.key: text for text in TEXT["nl" if language == "en" else "en"]}
    for text in TEXT[language]:
        one, other = _places(text), _places(others[text.key])
        assert {name: where for name, where in one.items() if name in other} == {
            name: where for name, where in other.items() if name in one
        }, text.key


@cache
def _places(text: Text) -> dict[str, set[str]]:
    """Of each command whether it is typed to the bot or in a channel, or both."""
    found = defaultdict[str, set[str]](set)
    said = [one.value for one in parts(text.message) if isinstance(one, ftl.TextElement)]
    for where, name in re.findall(r"`(@Opsteker )?/(\w+)", " ".join(said)):
        found[name].add(where)
    return found


@cache
def _choices(text: Text) -> dict[str, set[str]]:
    """The variants of each choice, by what chooses."""
    found = defaultdict[str, set[str]](set)
    for one in parts(text.message):
        if isinstance(one, ftl.SelectExpression) and isinstance(one.selector, ftl.VariableReference):
            names = {each.key.name for each in one.variants if isinstance(each.key, ftl.Identifier)}
            found[one.selector.id.name] |= names
    return found


def _said(text: Text, say: Speech) -> Iterator[str]:
    """The sentence with each choice there is in it."""
    choices, names = _choices(text), sorted(placeholders(text.message))
    for chosen in itertools.product(*(sorted(choices.get(name, {"1"})) for name in names)):
        values = {name: _value(one) for name, one in zip(names, chosen, strict=True)}
        yield say.text(text.key, **values)


def _value(variant: str) -> str | int:
    """A plural is chosen by a number; "other" may be either, and is what anything else is."""
    return {"1": 1, "one": 1, "two": 2, "few": 3, "many": 7, "other": 7}.get(variant, variant)


@pytest.mark.parametrize("among_others", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_in_teams_how_it_is_done_elsewhere(language: str, among_others: bool) -> None:
    say = speak(language, "teams", among_others)
    found = {
        text.key: wrong
        for text in TEXT[language]
        if text.file not in ELSEWHERE
        for said in _said(text, say)
        if (wrong := strange(said))
    }
    assert found == {}


def test_the_check_above_knows_other_ways_when_it_sees_them() -> None:
    for said in (
        "Typ /til.",
        "in het menu van het bericht",
        "from the message's menu",
        "met /invite @Opsteker",
    ):
        assert strange(said), said
    for said in ("https://a.nl/til", "in het ⋯-menu van het bericht", "a message's ⋯ menu", "en/of", "t/m"):
        assert not strange(said), said


def test_whatever_people_read_of_a_card_is_looked_at() -> None:
    """The stand-in looks at all that is sent to it, the world at what an invoke is answered with."""
    block = {"type": "TextBlock", "text": "Typ /til"}
    button = {"type": "Action.Execute", "title": "/learn", "data": {"opsteker": {"value": "/til"}}}
    assert list(strange_in({"attachments": [{"content": {"body": [block], "actions": [button]}}]})) == [
        "Typ /til",
        "/learn",
    ]
    assert list(strange_in({"type": "application/vnd.microsoft.activity.message", "value": "Typ /til"}))
    assert not list(
        strange_in({"type": "Input.Text", "label": "Jouw TIL", "value": "/til is wat ik schreef"})
    )


def test_a_command_is_said_in_the_way_of_the_platform() -> None:
    assert speak("nl", "slack").named("til") == "/til"
    assert speak("nl", "tryout", True).command("til mijn") == "/til mijn"
    assert speak("nl", "teams").named("til mijn") == '"til mijn"'
    assert speak("nl", "teams").command("til") == "til"
    assert speak("nl", "teams", True).command("til") == "@Opsteker til"
    assert speak("nl", "teams").named("til", in_channel=True) == '"@Opsteker til"'


def test_who_speaks_says_on_which_platform() -> None:
    """Or says something that is the same everywhere."""
    source = FluentSerializer().serialize_entry
    varies = {text.key for text in TEXT["en"] if OF_A_PLATFORM.search(source(text.message))}
    assert "welcome" in varies
    assert "help-more" in varies
    for module in modules():
        if module.within("bot", "handlers", "scheduler") and not module.within("handlers.texts"):
            fixed = {id(owner) for call in calls(module) for owner in _of_the_same_everywhere(call, varies)}
            bare = [one for one in calls(module) if called(one) == "speak" and len(one.args) < 2]
            assert [module.at(one) for one in bare if id(one) not in fixed] == []


def _of_the_same_everywhere(call: ast.Call, varies: set[str]) -> Iterator[ast.expr]:
    if called(call) in ("text", "words") and isinstance(call.func, ast.Attribute) and call.args:
        key = call.args[0]
        if isinstance(key, ast.Constant) and key.value not in varies:
            yield call.func.value
