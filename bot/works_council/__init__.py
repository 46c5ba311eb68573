"""`opsteker works-council FOLDER`: what a works council will want to know before it agrees, made from the
tables, the settings and what is switched on as they are at that moment."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.assemble import tryout_settings
from bot.import_export.command_line import Output, UsageError, command, named
from bot.settings import LANGUAGES, Settings
from bot.works_council import document, files
from bot.works_council.document import Facts
from handlers.texts import Speech
from storage import checking, people
from storage.database import Database, Transaction, open_database
from storage.engines import sqlite_path
from storage.workspaces import Workspace, WorkspaceRef, nothing_chosen

PAPERS = {"nl": ("ondernemingsraad", "medewerkers"), "en": ("works-council", "employees")}
"""The names of the two files: for the council, and for everybody."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", run: object) -> None:
    council = command(
        commands, "works-council", "what a works council will want to know, to read and sign", run, make
    )
    council.add_argument("folder", type=Path, metavar="FOLDER", help="must be new, or empty")
    council.add_argument("--language", metavar="nl|en", help="default: OPSTEKER_LANGUAGE")


def make(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    """Changes nothing in the database, and writes over nothing."""
    language = options.language or settings.language
    if language not in LANGUAGES:
        raise UsageError(f"--language is {' or '.join(LANGUAGES)}, not {language}")
    folder: Path = options.folder
    with _writing_in(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UsageError(f"{folder} is there already and not empty; choose a new folder")
    facts, say = _facts(settings, options.workspace, at), Speech(language)
    papers = (document.for_the_council(facts, say), document.for_employees(say))
    made: list[Path] = []
    with _writing_in(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, paper in zip(PAPERS[language], papers, strict=True):
            made += files.write(folder / name, paper, language, at)
    return Output([str(one) for one in made])


@contextmanager
def _writing_in(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(f"{folder} cannot be written ({error.strerror}); choose another folder") from None


def _facts(settings: Settings, asked: WorkspaceRef | None, at: datetime) -> Facts:
    """As they are set. Raises `UsageError` for a database that is not there, or not of this version."""
    if asked is not None and asked.platform == "tryout":
        settings = tryout_settings(settings)
    path = sqlite_path(settings.database_url)
    if path is not None and not path.exists():
        raise UsageError(f"there is no database {path} yet; check DATABASE_URL, or run: opsteker migrate")
    database = open_database(settings.database_url, replace(nothing_chosen(), admins=settings.admins))
    try:
        _must_be_of_this_version(database)
        meant = _meant(checking.all_workspaces(database), asked)
        workspace, known = checking.look(database, meant, _look) if meant else (None, 0)
        return Facts(settings, workspace, known, at)
    finally:
        database.close()


def _look(tx: Transaction) -> tuple[Workspace, int]:
    return tx.workspace, len(people.names(tx))


def _meant(known: list[WorkspaceRef], asked: WorkspaceRef | None) -> WorkspaceRef | None:
    """The only one there is when none was said; None when there is none at all."""
    if asked in known or (asked is None and len(known) < 2):
        return asked or next(iter(known), None)
    there = f"there are: {', '.join(map(named, known))}" if known else "there is none yet"
    if asked is not None:
        raise UsageError(f"nobody has met the bot in {named(asked)} yet; {there}")
    raise UsageError(f"a paper is about one workspace: say which with --workspace; {there}")


def _must_be_of_this_version(database: Database) -> None:
    has, needs = checking.versions(database)
    if has > needs:
        raise UsageError(f"the database has version {has}, newer than {needs}; use the Opsteker it is of")
    if has != needs:
        raise UsageError(
            f"the database has {f'version {has}' if has else 'no tables yet'}; run: opsteker migrate"
        )
