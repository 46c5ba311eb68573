"""Every sentence people read is in the texts, is used, and is given what it needs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from bot.admin import health as admin_health
from bot.admin.tables import COLUMNS as ADMIN_COLUMNS
from bot.manifest import slack as manifest
from bot.tryout.coming import TOLD
from bot.tryout.commands import BEHIND, BEHIND_LEARN
from bot.tryout.sample_company import FOR_ROLES, THINGS
from bot.works_council import document as council
from bot.works_council import outputs as council_outputs
from bot.works_council import statements
from handlers import modules as modules_of_the_bot
from handlers import routes
from handlers.coach.rules import QUESTIONS as COACH_QUESTIONS
from handlers.digest.manager import QUESTIONS
from handlers.feedback import cards as feedback_cards
from handlers.learning_time import parsing
from handlers.obstacles.figures import SHOWN
from handlers.own_data import acts
from handlers.people import learn_menu
from handlers.people.home import HEADINGS
from handlers.pulse import rules as pulse_rules
from handlers.reports import cards as report_cards
from handlers.reports import periods as report_periods
from handlers.review.cards import QUESTIONS as QUESTIONS_OF_REVIEW
from handlers.review.forms import ALONE, NAMED
from handlers.team_goals import forms as team_goal_forms
from handlers.texts import LANGUAGES, Speech
from scheduler.rhythms import RHYTHMS
from storage import badges, data_map, fates, record_items
from storage.kudos import KINDS
from storage.quizzes import Why
from storage.staff import KNOWN
from storage.workspaces import Policy
from tests.guards.source import ROOT, Module, called, calls, modules
from tests.guards.texts import KEYS, TEXT, placeholders, within_texts

REFUSALS = ("allowance", "bot", "group", "guest", "left", "self", "stranger", "unknown")


def council_told() -> Iterator[str]:
    """What is said through `statements.told`."""
    yield from (f"can-{one}" for one in statements.CAN)
    yield from (f"cannot-{one}" for one in statements.CANNOT)
    yield from (f"admins-{one}" for one in statements.ADMINS)
    yield from (f"measure-{one}" for one in statements.MEASURES)
    yield from (f"seen-{one}" for one in {each.seen for each in data_map.tables().values()})
    yield from (f"notice-{one}" for one in (*council.NOT, *council.YOU, *council.KNOW))
    yield from (f"purpose-{one}-short" for one in data_map.purposes())
    yield from ("kept-how",)


LEARN_NAMES = [one.name for feature in routes.FEATURES for one in feature.learn]
DYNAMIC = {
    "report-{measure}": [f"report-{one}" for one in report_cards.MEASURES],
    "report-by-{trend.by}": ["report-by-week", "report-by-month"],
    "typed-report-{kind}": [f"typed-report-{one}" for one in report_periods.KINDS],
    "typed-report-{one}": ["typed-report-last"],
    # f"{name}-does" and the like, in help, in the manifests and on the try-out page
    "{name}-does": [f"{name}-does" for name in routes.COMMANDS],
    "{name}-usage": [f"{name}-usage" for name in routes.COMMANDS],
    "{name}-help": [f"{name}-help" for name in routes.COMMANDS],
    "shortcut-{name}": [f"shortcut-{name}" for name in routes.SHORTCUTS],
    "shortcut-{name}-does": [f"shortcut-{name}-does" for name in routes.SHORTCUTS],
    "start-{name}": [f"start-{name}" for name in routes.STARTS],
    "start-{name}-does": [f"start-{name}-does" for name in routes.STARTS],
    "{kind}-{name}": [f"shortcut-{name}" for name in routes.SHORTCUTS],
    "{kind}-{name}-does": [f"shortcut-{name}-does" for name in routes.SHORTCUTS],
    "search-{name}": [f"search-{name}" for name in routes.SEARCHES],
    "search-{name}-does": [f"search-{name}-does" for name in routes.SEARCHES],
    "search-{name}-field": [f"search-{name}-field" for name in routes.SEARCHES],
    "module-{module}": [f"module-{name}" for name in modules_of_the_bot.ALL],
    "module-{name}": [f"module-{name}" for name in modules_of_the_bot.ALL],
    "module-{name}-does": [f"module-{name}-does" for name in modules_of_the_bot.ALL],
    "module-{module}-does": [f"module-{name}-does" for name in modules_of_the_bot.ALL],
    # three things to try for each person on the try-out page
    "page-thing-{name}-{number}": [f"page-thing-{name}-{one}" for name in THINGS for one in (1, 2, 3)],
    "page-fill-{name}-{number}": [f"page-fill-{name}-{one}" for name in THINGS for one in (1, 2, 3)],
    # whether somebody is there, and what admins and managers do, on the try-out page
    "page-is-{kind}": [f"page-is-{one}" for one in ("there", "out", "leave", "learning", "absent")],
    "page-for-{kind}": [f"page-for-{one}" for one in FOR_ROLES],
    "page-role-{one}": [f"page-role-{one}" for every in FOR_ROLES.values() for one in every],
    # what the clock of the try-out page brings
    "page-next-{name}": [f"page-next-{name}" for name in (*TOLD, "other")],
    # what the try-out page completes
    "typed-{key}": [f"typed-{key}" for keys in (*BEHIND.values(), *BEHIND_LEARN.values()) for key in keys],
    # what stands on one's own page
    "home-heading-{under}": [f"home-heading-{under}" for under in HEADINGS],
    # what can stand behind /learn
    "learn-group-{group}": [f"learn-group-{group}" for group in learn_menu.GROUPS],
    "learn-word-{word.name}": [f"learn-word-{one.name}" for one, _ in routes.MENU],
    "learn-word-{name}": [f"learn-word-{one.name}" for one, _ in routes.MENU],
    "learn-about-{name}": [f"learn-about-{one.name}" for one, _ in routes.MENU],
    "kudos-kind-{one}": [f"kudos-kind-{kind}" for kind in KINDS],
    "coach-question-{key}": [f"coach-question-{one + 1}" for one in range(COACH_QUESTIONS)],
    # the three questions of a review, and with or without a name
    "review-question-{one}": [f"review-question-{one}" for one in QUESTIONS_OF_REVIEW],
    "review-question-{question}": [f"review-question-{one}" for one in QUESTIONS_OF_REVIEW],
    "review-form-{one}": [f"review-form-{one}" for one in (ALONE, NAMED)],
    "quiz-ask-{item.why}": [f"quiz-ask-{why}" for why in get_args(Why)],
    "obstacles-{kind}": [f"obstacles-{kind}" for kind in SHOWN],
    "module-{one.detail}": [f"module-{name}" for name in modules_of_the_bot.ALL],
    "digest-coach-{number}": [f"digest-coach-{one + 1}" for one in range(QUESTIONS)],
    "digest-kudos-{kind}": [f"digest-kudos-{kind}" for kind in KINDS],
    # how feedback is going, and what a pulse asks
    "feedback-state-{state(one, count)}": [f"feedback-state-{one}" for one in feedback_cards.STATES],
    "pulse-item-{item}": [f"pulse-item-{one}" for one in pulse_rules.ITEMS],
    # what badges there are, and how a team's goal is going
    "badge-{kind}-for": [f"badge-{kind}-for" for kind in badges.KINDS],
    "badge-{one.kind}": [f"badge-{kind}" for kind in badges.KINDS],
    "badge-{one.kind}-for": [f"badge-{kind}-for" for kind in badges.KINDS],
    "badge-{found.kind}": [f"badge-{kind}" for kind in badges.KINDS],
    "team-goal-of-{one}": [f"team-goal-of-{one}" for one in team_goal_forms.WHAT],
    "team-goal-of-{goal.what}": [f"team-goal-of-{one}" for one in team_goal_forms.WHAT],
    "team-goal-{key}": [f"team-goal-{key}" for key in ("set", "going", "reached", "over")],
    # what stands in somebody's record
    "record-kind-{one.kind}": [f"record-kind-{kind}" for kind in record_items.KINDS],
    "record-kudos-{one.text}": [f"record-kudos-{kind}" for kind in KINDS],
    # what stands on the page of `/learn export`, for the tables and columns there are
    "own-table-{name}": [key for key in KEYS if key.startswith("own-table-")],
    "own-column-{name}": [key for key in KEYS if key.startswith("own-column-")],
    "own-column-{table}-{name}": [key for key in KEYS if key.startswith("own-column-") and "-" in key[11:]],
    "own-value-{value}": [key for key in KEYS if key.startswith("own-value-")],
    # days of the week, and how long with a name of its own
    "typed-time-day-{number}": [f"typed-time-day-{one}" for one in range(1, 8)],
    "typed-time-length-{minutes}": [f"typed-time-length-{one}" for one in parsing.WITH_A_NAME],
    # what a workspace is asked for when it installs the bot, and what the page after that says
    "install-scope-{scope.replace(':', '-')}": [
        f"install-scope-{scope.replace(':', '-')}" for scope in manifest.asked_for(read_messages=True)
    ],
    # what admins did
    "audit-act-{ACTS[one.act]}": [f"audit-act-{one}" for one in acts.ACTS.values()],
    "audit-about-{ABOUTS[about]}": [f"audit-about-{one}" for one in acts.ABOUTS.values()],
    # what stands in the papers for a works council
    "council-{name}": [f"council-{one}" for one in council_told()],
    "council-purpose-{purpose}": [f"council-purpose-{one}" for one in data_map.purposes()],
    "council-purpose-{purpose}-why": [f"council-purpose-{one}-why" for one in data_map.purposes()],
    "council-table-{name}": [key for key in KEYS if key.startswith("council-table-")],
    "council-column-{one.table.name}-{one.name}": [key for key in KEYS if key.startswith("council-column-")],
    "council-fate-{chosen.erase}": [f"council-fate-{one}" for one in get_args(fates.Erase)],
    "council-from-{source}": [f"council-from-{one}" for one in data_map.SOURCES],
    "council-from-{source}-how": [f"council-from-{one}-how" for one in data_map.SOURCES],
    "setup-who-{value}": [f"setup-who-{one}" for one in get_args(Policy)],
    "council-short-{one}": [f"council-short-{one}" for one in council.SHORT],
    "council-right-{one}": [f"council-right-{one}" for one in council.RIGHTS],
    "council-dpia-{one}": [f"council-dpia-{one}" for one in council.CRITERIA],
    "council-dpia-risk-{one}": [f"council-dpia-risk-{one}" for one in council.RISKS],
    "council-rhythm-{one.name}": [f"council-rhythm-{one.name}" for one in RHYTHMS],
    "council-way-{one}": [f"council-way-{one}" for one in council_outputs.WAYS],
    "council-file-{one}": [f"council-file-{one}" for one in council_outputs.FILES],
    "council-command-{name}": [f"council-command-{one}" for one in council_outputs.COMMANDS],
    "council-address-{path.strip('/').replace('/', '-')}": [
        f"council-address-{path.strip('/').replace('/', '-')}" for path in council_outputs.ADDRESSES
    ],
    "learn-word-{one.name}": [f"learn-word-{one}" for one in LEARN_NAMES],
    "learn-about-{one.name}": [f"learn-about-{one}" for one in LEARN_NAMES],
    # what stands on the page for admins
    "admin-{of}-{one}": [f"admin-{of}-{one}" for of, names in ADMIN_COLUMNS.items() for one in names],
    "admin-outbox-{kind}": [f"admin-outbox-{one}" for one in admin_health.KINDS],
    "admin-people-{one}": [f"admin-people-{one}" for one in KNOWN],
    "admin-doctor-{kind}": [f"admin-doctor-{one}" for one in ("good", "bad", "rest")],
    "module-{one}": [f"module-{name}" for name in modules_of_the_bot.ALL],
    "module-{one}-does": [f"module-{name}-does" for name in modules_of_the_bot.ALL],
    # every reason why somebody gets no kudos
    "kudos-refused-{refusal}": [f"kudos-refused-{refusal}" for refusal in REFUSALS],
}
"""The keys that are put together while running; a new way of doing so belongs in this table."""

NOT_KEYS: set[str] = set()
"""Words in the source that look like a key and are something else."""

SPEAKING = ("text", "words", "notice", "typed")
"""`say.text(key)`, `notice(say, key)`, and `typed(key)` for what people may type."""


def _asked(call: ast.Call) -> Iterator[ast.expr]:
    """The key a call speaks, or the keys it chooses from."""
    place = 1 if called(call) == "notice" else 0
    if called(call) in SPEAKING and len(call.args) > place:
        key = call.args[place]
        yield from [key.body, key.orelse] if isinstance(key, ast.IfExp) else [key]


def _asking() -> Iterator[tuple[Module, ast.Call, ast.expr]]:
    for module in modules():
        for call in calls(module):
            if _is_speech(call):
                yield from ((module, call, key) for key in _asked(call))


def _is_speech(call: ast.Call) -> bool:
    """Other things than a voice have a `text` as well: settings, the lines of `talk`."""
    owner = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    return called(call) in ("notice", "typed") or bool(
        re.search(r"\b(say|speak\(.*\)|\w*voice\(.*\))$", owner)
    )


def _template(key: ast.JoinedStr) -> str:
    """f"{name}-does" as "{name}-does"."""
    return ast.unparse(key)[2:-1]


PAGES = [page for room in ("bot", "handlers") for page in sorted((ROOT / room).rglob("*.html"))]


def _on_pages() -> set[str]:
    return {key for page in PAGES for key in re.findall(r'\bt\("([\w-]+)"', page.read_text("utf-8"))}


def _literals() -> dict[str, str]:
    """Every string in the source, with where it stands."""
    return {
        node.value: module.at(node)
        for module in modules()
        for node in module.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_no_text_is_unused() -> None:
    used = (
        set(_literals()) | _on_pages() | within_texts() | {key for keys in DYNAMIC.values() for key in keys}
    )
    assert sorted(KEYS - used) == []


def test_every_text_asked_for_is_there() -> None:
    asked = {
        key.value: module.at(key)
        for module, _, key in _asking()
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    }
    assert len(asked) > 50, "this check has lost sight of the source"
    assert {key: where for key, where in asked.items() if key not in KEYS} == {}
    assert _on_pages() <= KEYS


def test_what_looks_like_a_text_is_one() -> None:
    """Also where the key is handed on first, such as `("form-topics-hint", …)`."""
    families = {key.partition("-")[0] for key in KEYS if "-" in key} - {"the"}
    like_a_key = re.compile(rf"({'|'.join(sorted(families))})(-[a-z_]+)+")
    unknown = {
        value: where
        for value, where in _literals().items()
        if like_a_key.fullmatch(value) and where.startswith(("handlers", "scheduler"))
    }
    assert {value: where for value, where in unknown.items() if value not in KEYS | NOT_KEYS} == {}


def test_keys_put_together_while_running_are_listed() -> None:
    templates = {_template(key) for _, _, key in _asking() if isinstance(key, ast.JoinedStr)}
    assert templates == set(DYNAMIC)
    for keys in DYNAMIC.values():
        assert set(keys) <= KEYS


def test_every_reason_for_a_refusal_has_its_text() -> None:
    found = [one for module in modules() if module.within("handlers.kudos") for one in _refusals(module)]
    assert set(found) - {""} == set(REFUSALS)
    assert {key for key in KEYS if key.startswith("kudos-refused-")} == set(
        DYNAMIC["kudos-refused-{refusal}"]
    )


def _refusals(module: Module) -> Iterator[object]:
    """What `_refusal` returns, what `refusal` is set to, and what `refuse` is told."""
    for node in module.nodes:
        match node:
            case ast.FunctionDef(name="_refusal"):
                returns = [one.value for one in ast.walk(node) if isinstance(one, ast.Return)]
                chosen = [side for one in returns for side in _sides(one)]
                yield from (side.value for side in chosen if isinstance(side, ast.Constant))
            case ast.Assign(targets=[ast.Name(id="refusal")], value=ast.Constant(value=value)):
                yield value
            case ast.Call(func=ast.Attribute(attr="refuse"), args=[ast.Constant(value=value), *_]):
                yield value


def _sides(value: ast.expr | None) -> list[ast.expr | None]:
    return [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]


def test_every_text_gets_what_it_fills_in() -> None:
    needs = {text.key: placeholders(text.message) for text in TEXT["en"]}
    for module, call, key in _asking():
        given = {keyword.arg for keyword in call.keywords}
        if isinstance(key, ast.Constant) and key.value in needs and None not in given:
            assert given == needs[key.value], f"{module.at(call)} {key.value}"


# --- no sentences elsewhere -------------------------------------------------------------------------

SHOWN = {"Text", "Note", "Button", "Link", "Card", "Form", "Input", "Confirm", "Option", "notice"}
SENTENCE = re.compile(r"[^\W\d_]{2,}[ ,.!?]+[^\W\d_]{2,}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_check_below_knows_a_sentence(language: str) -> None:
    assert SENTENCE.search(Speech(language).text("til-deleted"))
    assert not SENTENCE.search("kudos:{source}:{giver}")


def test_no_sentence_stands_in_the_source() -> None:
    found = [
        f"{module.at(node)} {node.value!r}"
        for module in modules()
        if module.within("handlers", "scheduler")
        for call in calls(module)
        if called(call) in SHOWN
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
        for node in ast.walk(argument)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SENTENCE.search(node.value)
    ]
    assert found == []


def test_no_sentence_stands_on_a_page() -> None:
    """In the templates of the try-out page every word comes from `t(…)`."""
    for page in PAGES:
        bare = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>", " · ", _without_scripts(page), flags=re.DOTALL)
        assert not SENTENCE.search(bare), page.name


def _without_scripts(page: Path) -> str:
    return re.sub(r"<(script|style)\b.*?</\1>", "", page.read_text("utf-8"), flags=re.DOTALL)
