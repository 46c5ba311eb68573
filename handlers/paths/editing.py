"""Admins make paths and change their steps in chat; more at once goes with a file."""

from handlers.answers import notice
from handlers.chat import Effects, Event, Form, OpenForm, Option, Press, Reply, Submit
from handlers.forms import Field, Filled, Wrong, choice, words
from handlers.parsing.words import is_link
from handlers.paths import cards, rules
from handlers.paths.scopes import for_keepers, kept_path, kept_step
from handlers.scope import Refused
from handlers.texts import Speech
from storage import audit, paths
from storage.database import Transaction
from storage.levels import LEVELS
from storage.paths import Path, Step


def _links(text: str, say: Speech) -> str:
    links = text.split()
    if len(links) > rules.MOST_LINKS or not all(map(is_link, links)):
        raise Wrong(say.text("path-error-links", most=rules.MOST_LINKS))
    return "\n".join(links)


def _topic(text: str, say: Speech) -> str:
    return rules.topic_of(text) if text else ""


TITLE = words("title", "path-form-title", rules.TITLE_MAX, empty="path-error-title", kind="line")
SUMMARY = words("summary", "path-form-summary", rules.SUMMARY_MAX)
LEVEL = choice("level", "catalogue-form-level", "path-error-answer")
PROOF = words(
    "proof", "path-form-proof", rules.PROOF_MAX, empty="path-error-proof", hint="path-form-proof-hint"
)
TOPIC = Field("topic", "path-form-topic", _topic, "", "line", "path-form-topic-hint", False, 64)
LINKS = Field("links", "path-form-links", _links, "", "lines", "path-form-links-hint", False, 2_000)


@for_keepers
def new(tx: Transaction, event: Press, nothing: None, say: Speech) -> Effects:
    return [OpenForm(_path_form(event, say))]


@for_keepers
def submit_new(tx: Transaction, event: Submit, nothing: None, say: Speech) -> Effects:
    filled = Filled(event, say)
    title, summary = filled.read(TITLE), filled.read(SUMMARY)
    slug = rules.topic_of(title) or "path"
    if not filled.errors and paths.by_slug(tx, slug):
        filled.wrong(TITLE.name, say.text("path-error-there"))
    made = None if filled.errors else paths.add(tx, Path(0, slug, title, summary, keeper_id=event.by.id))
    if made is None:
        return [filled.again(_path_form(event, say))]
    audit.add(tx, event.by.id, "paths", f"{made.about} added", event.at)
    return [Reply(cards.path(tx, event, made, say, say.text("path-added")))]


@kept_path
def hold(tx: Transaction, event: Press, path: Path, say: Speech) -> Effects:
    """It holds as it is: who says so is not asked again."""
    paths.change(tx, path, ask_at=None)
    audit.add(tx, event.by.id, "paths", f"{path.about} holds", event.at)
    return [notice(say, "path-holds", title=path.title)]


@kept_path
def add(tx: Transaction, event: Press, path: Path, say: Speech) -> Effects:
    if len(paths.steps(tx, path.id)) >= rules.MOST_STEPS:
        raise Refused("path-full", most=rules.MOST_STEPS)
    return [OpenForm(_step_form(event, path.about, None, say))]


@kept_step
def edit(tx: Transaction, event: Press, both: tuple[Path, Step], say: Speech) -> Effects:
    return [OpenForm(_step_form(event, both[1].about, both[1], say))]


@kept_step
def remove(tx: Transaction, event: Press, both: tuple[Path, Step], say: Speech) -> Effects:
    """Who did it keeps that."""
    path, step = both
    paths.remove_steps(tx, [step.id], event.at)
    audit.add(tx, event.by.id, "paths", f"{step.about} removed", event.at)
    told = say.text("path-removed", title=step.title)
    return [Reply(cards.path(tx, event, path, say, told, step.level))]


def submit_step(tx: Transaction, event: Submit) -> Effects:
    """A new one of a path, or one that is there."""
    return _submit_changed(tx, event) if event.about.startswith("step:") else _submit_added(tx, event)


@kept_path
def _submit_added(tx: Transaction, event: Submit, path: Path, say: Speech) -> Effects:
    there = {one.slug for one in paths.steps(tx, path.id)}
    return _kept(tx, event, path, None, there, say)


@kept_step
def _submit_changed(tx: Transaction, event: Submit, both: tuple[Path, Step], say: Speech) -> Effects:
    return _kept(tx, event, *both, set(), say)


def _kept(
    tx: Transaction, event: Submit, path: Path, step: Step | None, there: set[str], say: Speech
) -> Effects:
    filled = Filled(event, say)
    title, level = filled.read(TITLE), filled.read(LEVEL, LEVELS)
    slug = step.slug if step else rules.topic_of(title) or "step"
    if slug in there:
        filled.wrong(TITLE.name, say.text("path-error-step-there"))
    proof, topic, links = filled.read(PROOF), filled.read(TOPIC), filled.read(LINKS)
    if filled.errors:
        return [filled.again(_step_form(event, event.about, step, say))]
    position = (
        step.position if step else 1 + max((one.position for one in paths.steps(tx, path.id)), default=0)
    )
    known = next(one for one in LEVELS if one == level)
    after = step.after if step else ""
    paths.keep_step(tx, Step(0, path.id, slug, position, known, title, proof, topic, links, after))
    audit.add(tx, event.by.id, "paths", f"{path.about} changed", event.at)
    return [Reply(cards.path(tx, event, path, say, say.text("path-kept"), known))]


def _path_form(event: Event, say: Speech) -> Form:
    return cards.form(event, "path_new", "path-button-new", (TITLE.shown(say), SUMMARY.shown(say)), "", say)


def _step_form(event: Event, about: str, step: Step | None, say: Speech) -> Form:
    levels = [Option(one, say.text("catalogue-level", level=one)) for one in LEVELS]
    fields = (
        TITLE.shown(say, step.title if step else ""),
        LEVEL.shown(say, step.level if step else LEVELS[0], levels),
        PROOF.shown(say, step.proof if step else ""), TOPIC.shown(say, step.topic if step else ""),
        LINKS.shown(say, step.links if step else ""),
    )  # fmt: skip
    return cards.form(event, "path_step", "path-form-step", fields, about, say)
