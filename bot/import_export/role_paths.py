"""Role paths as YAML, a path a file: what is wrong is refused with its line, and then nothing of that file
comes in. The same once more changes nothing."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from importlib.resources import files
from pathlib import Path as File
from typing import Any

import yaml
from msgspec.structs import replace

from bot.import_export import lined_yaml, text_files
from bot.import_export.draft import Refusal
from bot.import_export.folder import shown
from bot.import_export.lined_yaml import Written
from bot.import_export.storing import Report
from handlers.parsing.words import is_link
from handlers.paths import rules
from handlers.people.working_days import begin_of
from storage import paths
from storage.database import Database, Transaction
from storage.levels import LEVELS
from storage.paths import Path, Step
from storage.workspaces import WorkspaceRef

DEEPEST, MOST_NODES = 6, 5_000
"""Of what a path needs: a file that goes deeper, or has more, is none."""
TOO_MUCH = f"is more than a path holds: at most {rules.MOST_STEPS} steps fit"

LANGUAGES = ("nl", "en")
_OF_PATH = {"path", "title", "summary", "review", "steps"}
_OF_STEP = {"id", "level", "title", "proof", "topic", "links", "after"}


def examples(languages: Sequence[str] = LANGUAGES) -> list[File]:
    root = File(str(files("handlers") / "paths" / "examples"))
    return [path for language in languages for path in sorted((root / language).glob("*.yaml"))]


def yaml_files(path: File) -> list[File]:
    return sorted([*path.glob("*.yaml"), *path.glob("*.yml")]) if path.is_dir() else [path]


def bring_in(database: Database, workspace: WorkspaceRef, found: Sequence[File], at: datetime) -> Report:
    """Each file in one transaction."""
    report = Report()
    known = {one.slug: one.review_on for one in database.read(workspace, paths.all)}
    for path in found:
        read = _Reader(shown(path.name), at.date(), known).path(path)
        if isinstance(read, list):
            report.refused += read
        else:
            report.add(database.write(workspace, partial(_store, path=read[0], steps=read[1], at=at)))
    return report


def _store(tx: Transaction, path: Path, steps: Sequence[Step], at: datetime) -> Report:
    there = paths.by_slug(tx, path.slug)
    asked = begin_of(path.review_on, tx.workspace.zone) if path.review_on is not None else None
    known = there or paths.add(tx, replace(path, ask_at=asked))
    assert known is not None
    before = {one.slug: one for one in paths.steps(tx, known.id)}
    wanted = [_of(one, known.id, before) for one in steps]
    gone = before.keys() - {one.slug for one in wanted}
    changed = [one for one in wanted if before.get(one.slug) != one]
    facts = {name: getattr(path, name) for name in ("title", "summary", "review_on")}
    differs = any(getattr(known, name) != value for name, value in facts.items())
    if differs:
        is_anew = known.review_on != path.review_on
        paths.change(tx, known, **facts, ask_at=asked if is_anew else known.ask_at)
    for one in changed:
        paths.keep_step(tx, one)
    paths.remove_steps(tx, [before[slug].id for slug in gone], at)
    is_changed = bool(there and (differs or changed or gone))
    return Report(new=not there, changed=is_changed, unchanged=bool(there) and not is_changed)


def _of(step: Step, path_id: int, before: dict[str, Step]) -> Step:
    """With the number that it has here."""
    known = before.get(step.slug)
    return Step(known.id if known else 0, path_id, *(getattr(step, name) for name in _FIELDS))


_FIELDS = ("slug", "position", "level", "title", "proof", "topic", "links", "after")


class _Reader:
    """Reads one file; everything that is wrong with it is in `refused`. `known` are the days on which the
    paths that are here are to be looked at again: those may be past."""

    def __init__(self, name: str, today: date, known: Mapping[str, date | None]) -> None:
        self._name, self._today, self._known_days = name, today, known
        self.refused: list[Refusal] = []

    def path(self, file: File) -> tuple[Path, list[Step]] | list[Refusal]:
        lines = text_files.lines_of(file, self._name)
        if isinstance(lines, Refusal):
            return [lines]
        try:
            said = lined_yaml.read("".join(lines), DEEPEST, MOST_NODES, TOO_MUCH)
        except lined_yaml.Wrong as wrong:
            return [Refusal(f"{self._name} line {wrong.line}", str(wrong))]
        if not isinstance(said, Written):
            return [Refusal(self._name, "is no path; it begins with a line such as path: developer")]
        made = self._path(said)
        return self.refused or made

    def _refuse(self, line: int, reason: str) -> None:
        self.refused.append(Refusal(f"{self._name} line {line}", reason))

    def _path(self, said: Written) -> tuple[Path, list[Step]]:
        self._known(said, _OF_PATH)
        steps = said.get("steps")
        if not isinstance(steps, list) or not steps:
            self._refuse(said.lines.get("steps", said.line), "has no steps; list them under steps:")
            steps = []
        if len(steps) > rules.MOST_STEPS:
            where = said.lines["steps"]
            self._refuse(
                where, f"has {len(steps):,} steps; at most {rules.MOST_STEPS} fit, so make several paths"
            )
            steps = []
        slug, title = self._slug(said, "path"), self._words(said, "title", rules.TITLE_MAX)
        summary = self._words(said, "summary", rules.SUMMARY_MAX, required=False)
        made = Path(0, slug, title, summary, self._review(said))
        read = [self._step(one, number) for number, one in enumerate(steps, 1) if self._is_step(one, said)]
        self._order(read, [one for one in steps if isinstance(one, Written)])
        return made, read

    def _is_step(self, one: Any, said: Written) -> bool:
        if not isinstance(one, Written):
            self._refuse(said.lines["steps"], "has a step that is none; each begins with - id:")
        return isinstance(one, Written)

    def _step(self, said: Written, position: int) -> Step:
        self._known(said, _OF_STEP)
        level = next((one for one in LEVELS if one == said.get("level")), None)
        if level is None:
            line = said.lines.get("level", said.line)
            self._refuse(line, f"the level must be one of {', '.join(LEVELS)}")
        links = self._list(said, "links")
        if len(links) > rules.MOST_LINKS or not all(map(is_link, links)):
            self._refuse(said.lines["links"], f"the links must be at most {rules.MOST_LINKS} web addresses")
        topic = self._words(said, "topic", 64, required=False)
        if topic and rules.topic_of(topic) != topic.lstrip("#"):
            self._refuse(said.lines["topic"], "the topic must be one, such as working-from-home")
        return Step(
            0, 0, self._slug(said, "id"), position, level or LEVELS[0],
            self._words(said, "title", rules.TITLE_MAX), self._words(said, "proof", rules.PROOF_MAX),
            topic.lstrip("#"), "\n".join(links), "\n".join(self._list(said, "after")),
        )  # fmt: skip

    def _order(self, steps: Sequence[Step], said: Sequence[Written]) -> None:
        """Each name once, and no step before itself."""
        names: set[str] = set()
        for step, written in zip(steps, said, strict=True):
            if step.slug in names:
                self._refuse(written.lines.get("id", written.line), f"the id {step.slug} is there already")
            names.add(step.slug)
        after = {one.slug: one.after.split() for one in steps} if len(names) == len(steps) else {}
        circling = set(rules.in_circles(after))
        for step, written in zip(steps, said, strict=True):
            line = written.lines.get("after", written.line)
            if unknown := set(step.after.split()) - names:
                self._refuse(line, f"comes after {shown(min(unknown))}, which is no step of this path")
            elif step.slug in circling:
                self._refuse(line, "comes after itself, if only by way of others")

    # --- the kinds of words

    def _known(self, said: Written, names: set[str]) -> None:
        for name in said.keys() - names:
            self._refuse(
                said.lines[name], f"has no use for {shown(name)}; it knows {', '.join(sorted(names))}"
            )

    def _words(self, said: Written, name: str, most: int, *, required: bool = True) -> str:
        value: Any = said.get(name, "")
        line = said.lines.get(name, said.line)
        if not isinstance(value, str):
            self._refuse(line, f"the {name} is no text")
            return ""
        if required and not value:
            self._refuse(line, f"has no {name}")
        if len(value) > most:
            self._refuse(line, f"the {name} is {len(value):,} characters; at most {most} fit")
        return str(value)

    def _slug(self, said: Written, name: str) -> str:
        slug = self._words(said, name, 64)
        if slug and rules.topic_of(slug) != slug:
            self._refuse(said.lines[name], f"the {name} must be one word, such as code-review")
        return slug

    def _list(self, said: Written, name: str) -> list[str]:
        value = said.get(name, [])
        found = value if isinstance(value, list) else [value]
        if not all(isinstance(one, str) for one in found):
            self._refuse(said.lines[name], f"the {name} must be a list of words")
            return []
        return [one for one in found if one]

    def _review(self, said: Written) -> date | None:
        value = self._words(said, "review", 10, required=False)
        if not value:
            return None
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self._refuse(said.lines["review"], "the review must be a day, such as 2027-06-01")
            return None
        if day < self._today and day != self._known_days.get(str(said.get("path"))):
            self._refuse(
                said.lines["review"], "the review is a day that is past; when will you look at it again?"
            )
        return day


# --- export ----------------------------------------------------------------------------------------


def written(database: Database, workspace: WorkspaceRef) -> Iterator[tuple[str, str]]:
    """The name of a file for each path, and what stands in it; imported again it changes nothing."""

    def look(tx: Transaction) -> list[tuple[Path, list[Step]]]:
        return [(one, paths.steps(tx, one.id)) for one in paths.all(tx)]

    for path, steps in database.read(workspace, look):
        said: dict[str, Any] = {"path": path.slug, "title": path.title, "summary": path.summary}
        if path.review_on is not None:
            said["review"] = str(path.review_on)
        said["steps"] = [_as_written(one) for one in sorted(steps, key=lambda one: one.position)]
        yield f"{path.slug}.yaml", yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=100)


def _as_written(one: Step) -> dict[str, Any]:
    said: dict[str, Any] = {"id": one.slug, "level": one.level, "title": one.title, "proof": one.proof}
    if one.topic:
        said["topic"] = one.topic
    for name, lines in (("links", one.links), ("after", one.after)):
        if lines:
            said[name] = lines.split()
    return said
