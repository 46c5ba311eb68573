"""`opsteker works-council FOLDER`: what a works council will want to know before it agrees, made from the
tables, the settings and what is switched on as they are at that moment."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.import_export.command_line import Output, UsageError
from bot.settings import LANGUAGES, Settings
from bot.works_council import document, files
from handlers.texts import Speech
from storage import checking
from storage.database import Database, open_database
from storage.engines import sqlite_path
from storage.workspaces import Workspace, nothing_chosen

PAPERS = {"nl": ("ondernemingsraad", "medewerkers"), "en": ("works-council", "employees")}
"""The names of the two files: for the council, and for everybody."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", run: object) -> None:
    council = commands.add_parser(
        "works-council", help="what a works council will want to know, to read and sign"
    )
    council.add_argument("folder", type=Path, metavar="FOLDER", help="must be new, or empty")
    council.add_argument("--language", metavar="nl|en", help="default: OPSTEKER_LANGUAGE")
    council.set_defaults(run=run, do=make)


def make(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    """Changes nothing in the database, and writes over nothing."""
    language = options.language or settings.language
    if language not in LANGUAGES:
        raise UsageError(f"--language is {' or '.join(LANGUAGES)}, not {language}")
    folder: Path = options.folder
    with _writing_in(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UsageError(f"{folder} is there already and not empty; choose a new folder")
    facts = document.Facts(settings, _workspaces(settings), at)
    say = Speech(language)
    papers = (document.for_the_council(facts, say), document.for_employees(facts, say))
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


def _workspaces(settings: Settings) -> list[Workspace]:
    """As they are set. Raises `UsageError` for a database that is not there, or not of this version."""
    path = sqlite_path(settings.database_url)
    if path is not None and not path.exists():
        raise UsageError(f"there is no database {path} yet; check DATABASE_URL, or run: opsteker migrate")
    database = open_database(settings.database_url, nothing_chosen())
    try:
        _must_be_of_this_version(database)
        every = checking.all_workspaces(database)
        return [checking.look(database, one, lambda tx: tx.workspace) for one in every]
    finally:
        database.close()


def _must_be_of_this_version(database: Database) -> None:
    has, needs = checking.versions(database)
    if has > needs:
        raise UsageError(f"the database has version {has}, newer than {needs}; use the Opsteker it is of")
    if has != needs:
        raise UsageError(
            f"the database has {f'version {has}' if has else 'no tables yet'}; run: opsteker migrate"
        )
