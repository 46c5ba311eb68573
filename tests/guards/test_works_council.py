"""Nothing is kept, set or given that a works council cannot read about, in both languages; and what it reads
is made from what is so, and shown by a test."""

import argparse
import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from fluent.syntax import ast as ftl

from bot.__main__ import _parser
from bot.settings import NAMES, Settings
from bot.works_council import data, document, outputs, statements
from handlers import modules, routes
from handlers.chat import effects
from handlers.texts import LANGUAGES, MissingText, Speech, speak
from scheduler import rhythms
from storage import data_map, fates, workspaces
from storage.retention import PERIODS
from storage.tables import metadata
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.guards import source, works_council_claims
from tests.guards.source import ROOT, called, calls
from tests.guards.texts import KEYS, TEXT

TABLES = set(metadata.tables)
FOR_EVERYBODY = ("everyone", "operator")
SLACK, TEAMS = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "a" * 32}, {
    "TEAMS_APP_ID": "a", "TEAMS_APP_PASSWORD": "b", "TEAMS_TENANT_ID": "c",
}  # fmt: skip


def paper(language: str, settings: dict[str, str] | None = None) -> str:
    facts = document.Facts(Settings.from_environment(settings or {}), DEFAULTS, 12, they.NOW)
    return "\n".join(line.text for line in document.for_the_council(facts, speak(language)))


# --- tables and columns ----------------------------------------------------------------------------


Columns = dict[str, set[str]]


def there() -> Columns:
    return {name: {one.name for one in table.columns} for name, table in metadata.tables.items()}


def told() -> Columns:
    return {name: set(one.columns) for name, one in data_map.tables().items()}


def only_in(some: Columns, others: Columns) -> list[str]:
    """Tables, and columns, that the others do not have."""
    alone = {
        name: {"", *columns} - {"", *others[name]} if name in others else {""}
        for name, columns in some.items()
    }
    every = [
        (name, one) for name, columns in alone.items() for one in columns if one not in data_map.EVERYWHERE
    ]
    return sorted(f"{name}.{one}" for name, one in every)


def test_every_table_and_column_is_placed() -> None:
    """Whatever a new column is called: it has to be said where it comes from."""
    assert only_in(there(), told()) == [], (
        "say in storage/data_map.toml what it is for and where it comes from"
    )
    assert only_in(told(), there()) == [], "it is no more: take it out of storage/data_map.toml"


def test_what_is_not_placed_is_found() -> None:
    """A column whose purpose is taken away, a new one with a name that others have, and a new table."""
    assert only_in(there(), {**told(), "tils": told()["tils"] - {"text"}}) == ["tils.text"]
    assert only_in({**there(), "badges": {*there()["badges"], "name"}}, told()) == ["badges.name"]
    assert only_in({**there(), "marks": {"id", "name"}}, told()) == ["marks."]


def test_what_is_said_of_a_table_is_known() -> None:
    """A word that is misspelled would say nothing, and a column in two places one of two things."""
    found = tomllib.loads((ROOT / "storage/data_map.toml").read_text("utf-8"))
    for purpose, every in found.items():
        assert f"council-purpose-{purpose}" in KEYS
        for name, said in every.items():
            assert set(said) <= {"seen", *data_map.SOURCES}, name
            columns = " ".join(words for kind, words in said.items() if kind != "seen").split()
            assert len(columns) == len(set(columns)), name
            assert f"council-seen-{said['seen']}" in KEYS, name


def test_every_column_has_words_of_its_own_or_shares_them_with_its_like() -> None:
    """What is shared is shared on purpose: by columns that come from the same, and refer to the same."""
    used: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    targets: dict[str, set[str]] = defaultdict(set)
    for name, known in data_map.tables().items():
        for one, kind in known.columns.items():
            column = metadata.tables[name].c[one]
            key = data.label(column, speak("en"))
            assert key, f"write council-column-{name}-{one}, or own-column-{name}-{one}"
            used[key][kind, ""].append(f"{name}.{one}")
            targets[key] |= {each.column.table.name for each in column.foreign_keys} - {"people"}
    apart = {key: dict(found) for key, found in used.items() if len(found) > 1}
    assert apart == {}, "one word for different things: give each its own, as council-column-TABLE-COLUMN"
    assert {key: found for key, found in targets.items() if len(found) > 1} == {}


def test_every_label_is_used() -> None:
    used = {data.label(one, speak("en")) for table in metadata.tables.values() for one in table.columns}
    labels = {key for key in KEYS if key.startswith("council-column-")}
    assert sorted(labels - used) == []
    assert {key for key in KEYS if key.startswith("council-table-")} == {
        f"council-table-{one}" for one in TABLES
    }


def test_a_column_without_words_is_found() -> None:
    say = Speech("en")  # one of its own: it is made to know nothing
    say.knows = lambda key: False  # type: ignore[method-assign]
    with pytest.raises(MissingText):
        data.column(metadata.tables["tils"].c["text"], say)


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "je|jij|jou|jouw|jullie|ik|mij"), ("en", "you|your|I|me|my")]
)
def test_the_council_is_not_spoken_to_as_the_person(language: str, words: str) -> None:
    say = speak(language)
    labels = [data.table(name, say) for name in TABLES]
    labels += [data.column(one, say) for table in metadata.tables.values() for one in table.columns]
    assert [one for one in labels if re.search(rf"\b({words})\b", one)] == []


def test_what_somebody_finds_in_their_own_export_is_not_said_to_be_for_nobody() -> None:
    for name, known in data_map.tables().items():
        named = [
            one for one in metadata.tables[name].c if fates.of(one).erase and fates.of(one).export == "shown"
        ]
        assert known.seen != "operator" or not named, name


# --- who sees it, and what is said of that ---------------------------------------------------------


def test_of_every_table_a_test_shows_who_sees_it() -> None:
    listed = [name for names in works_council_claims.SEEN for name in names.split()]
    assert len(listed) == len(set(listed))
    limited = {name for name, one in data_map.tables().items() if one.seen not in FOR_EVERYBODY}
    assert sorted(limited - set(listed)) == [], "name a test that shows it in works_council_claims.py"
    assert sorted(set(listed) - limited) == []


def test_every_statement_is_shown_by_a_test() -> None:
    said = {f"can-{one}" for one in statements.CAN} | {f"cannot-{one}" for one in statements.CANNOT}
    said |= {f"admins-{one}" for one in statements.ADMINS}
    said |= {f"measure-{one}" for one in statements.MEASURES} - {"measure-postgres", "measure-breach"}
    assert sorted(said - set(works_council_claims.STATEMENTS)) == []
    assert {f"council-{one}" for one in works_council_claims.STATEMENTS} <= KEYS


def test_those_tests_are_there() -> None:
    every = [*works_council_claims.STATEMENTS.values(), *works_council_claims.SEEN.values()]
    named = {one for tests in every for one in tests}
    gone = sorted(one for one in named if not _is_there(*one.split("::")))
    assert gone == [], "the papers for a works council still say what these showed"


def _is_there(path: str, name: str) -> bool:
    file = ROOT / "tests" / path
    return file.exists() and bool(
        re.search(rf"^(async )?def {name}\(", file.read_text("utf-8"), re.MULTILINE)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_written_by_hand(language: str) -> None:
    """It comes from the rule itself: only those of laws and criteria stand in the text."""
    hand = {
        text.key: words
        for text in TEXT[language]
        if text.key.startswith("council-") and not re.match("council-(dpia|days|column|table)", text.key)
        for words in ["".join(_said(text.message.value))]
        if re.search(
            r"\d|\b(drie|vijf|three|five)\b",
            re.sub(r"artikel\w* .*?(AVG|WOR)|articles? .*?(GDPR|WOR|\))", "", words),
        )
    }
    assert hand == {}


def _said(pattern: Any) -> Iterator[str]:
    yield from (one.value for one in pattern.elements if isinstance(one, ftl.TextElement))


def test_what_depends_on_a_switch_follows_it() -> None:
    plain, more = paper("en"), paper("en", {**SLACK, **TEAMS, "OPSTEKER_LOG_LEVEL": "DEBUG"})
    assert "Slack (off)" in plain
    assert "Slack (on)" in more
    assert "set to DEBUG" in more
    assert "set to DEBUG" not in plain
    assert "SLACK_BOT_TOKEN: set (secret)" in more
    assert "xoxb-1" not in more
    postgres = paper("en", {"DATABASE_URL": "postgresql+psycopg://somebody:word@db.example.org/x"})
    assert "The database is PostgreSQL" in postgres
    assert "db.example.org" not in postgres


# --- what comes out --------------------------------------------------------------------------------


def test_everything_that_comes_out_is_told() -> None:
    assert set(outputs.WAYS) == {one.__name__ for one in effects.Effect.__subclasses__()} | {
        one.__name__ for each in effects.Effect.__subclasses__() for one in each.__subclasses__()
    }
    deeper = [one for one in _parser()._actions if isinstance(one, argparse._SubParsersAction)]
    assert set(outputs.COMMANDS) == {name for one in deeper for name in one.choices}
    assert set(outputs.FILES) == set(_giving_files())


def _giving_files() -> Iterator[str]:
    for module in source.modules():
        if module.within("handlers") and any(called(call) == "File" for call in calls(module)):
            yield module.name.split(".")[1]


def test_every_address_is_told() -> None:
    """Those of the running server: the try-out page is on one's own machine."""
    found = {path for module in source.modules() if module.within("bot") for path in _addresses(module)}
    shown = {path.partition("{")[0] for path in found}
    assert shown == set(outputs.ADDRESSES), "tell of it in ADDRESSES of bot/works_council/outputs.py"


def _addresses(module: source.Module) -> Iterator[str]:
    if module.within("bot.tryout"):
        return
    space = vars(__import__(module.name, fromlist=["x"]))
    for call in calls(module):
        if isinstance(call.func, ast.Attribute) and re.fullmatch(
            "add_(get|post|put|delete|route)", call.func.attr
        ):
            path = eval(compile(ast.Expression(call.args[0]), module.name, "eval"), dict(space))
            yield str(path)


def test_only_slack_and_teams_are_reached() -> None:
    """Nothing else opens a connection to somewhere: no service that searches, understands or translates."""
    wires = re.compile(r"\b(ClientSession|AsyncWebClient|WebClient|urlopen|httpx|requests)\(")
    found = {module.name for module in source.modules() if wires.search(module.path.read_text("utf-8"))}
    assert {name for name in found if not name.startswith(("bot.slack", "bot.teams"))} == set()


# --- all of it in both languages -------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_stands_in_the_paper(language: str) -> None:
    say, text = speak(language), paper(language)
    for table in metadata.tables.values():
        assert f"(`{table.name}`)" in text
        columns = [one for one in table.columns if one.name not in data_map.EVERYWHERE]
        assert all(f"{data.column(one, say)} (`{one.name}`)" in text for one in columns)
    assert all(f"{name}: " in text for name in NAMES)
    assert all(say.text(f"module-{name}-does") in text for name in modules.ALL)
    assert all(f"{data.column(workspaces.table.c[one], say)}: " in text for one in workspaces.CHOICES)
    learns = [one.name for feature in routes.FEATURES for one in feature.learn]
    assert all(say.text(f"learn-about-{name}") in text for name in learns)
    assert all(f"`/{name}`" in text for name in routes.COMMANDS)
    assert all(say.text(f"shortcut-{name}") in text for name in routes.SHORTCUTS)
    assert all(say.text(f"council-rhythm-{one.name}") in text for one in rhythms.RHYTHMS)


def test_every_period_that_empties_a_table_is_told() -> None:
    named = [name for one in PERIODS.values() for name in one.tables.split()]
    assert sorted(set(named) - TABLES) == []
    assert len(named) == len(set(named))
