"""The command line: `opsteker`, the same as `python -m bot`."""

import gc

gc.disable()  # until all is imported: none of that is garbage, and looking for it takes a sixth of the start

import argparse
import asyncio
import json
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot import logs
from bot.failures import CannotListen, UsageError
from bot.settings import LANGUAGES, Settings, SettingsError
from bot.shutdown import stop_when_asked
from storage.unavailable import StorageUnavailable

if TYPE_CHECKING:
    from bot.assemble import App
    from bot.import_export.command_line import Output

gc.freeze()  # what was imported stays: it is not looked through again and again, nor at the end

log = logging.getLogger("opsteker")
ONLY_WHO_RUNS_US = 0o077
"""Databases and exports hold what colleagues said: no file we make is for others on the machine."""

ELSEWHERE = {
    "import": ("bot.import_export.commands", "bring in what you already have"),
    "export": ("bot.import_export.commands", "write what is here to files"),
    "recompute": ("bot.import_export.commands", "work the reports out once more, from their export"),
    "reindex": ("bot.import_export.commands", "search with the words of this version"),
    "refit": ("bot.import_export.commands", "learn from what helped when an answer is sure enough"),
    "doctor": ("bot.doctor.command", "check platforms, database, what waits and what is due"),
    "backup": ("bot.backup", "copy a SQLite database, also while the bot runs"),
    "works-council": ("bot.works_council", "what a works council will want to know, to read and sign"),
}
"""Commands with a module of their own: which, and what they do. It is loaded for who asks for one of them: a
command loads no more than it needs."""

FOR_TEAMS = {
    "--app-id": "teams: of the Azure bot; default: TEAMS_APP_ID",
    "--address": "teams: where the bot is; default: OPSTEKER_PUBLIC_URL",
    "--name": "teams: what people see; default: Opsteker",
    "--website": "teams: about the app; default: the address",
    "--privacy": "teams: its privacy statement; default: the website",
    "--terms": "teams: its terms of use; default: the website",
    "--above": "teams: the version that is in use, if the zip before is gone",
    "--out": "teams: the file; default: opsteker.zip",
}
"""Checked when they are used: what argparse says of a mistake says not what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code: 0 done, 1 it failed, 2 it was asked wrongly."""
    gc.enable()
    said = sys.argv[1:] if arguments is None else arguments
    options = _parser(said[0] if said else "").parse_args(said)
    mask = os.umask(ONLY_WHO_RUNS_US)
    try:
        settings = Settings.from_environment()
        follows = options.run is _migrate
        logs.begin(settings.log_level, settings.log_format, each_migration=follows)
        return int(options.run(settings, options) or 0)
    except (SettingsError, UsageError) as error:
        print(f"opsteker: {error}", file=sys.stderr)
        return 2
    except StorageUnavailable as error:
        print(
            f"opsteker: the database cannot be used ({error}); check DATABASE_URL, the folder and the disk",
            file=sys.stderr,
        )
        return 1
    except CannotListen as error:
        print(f"opsteker: {error}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):  # asked to stop
        return 0
    finally:
        os.umask(mask)


def _parser(asked: str | None = None) -> argparse.ArgumentParser:
    """All commands, and of the one that is asked for what can stand behind it; without one, of all."""
    parser = argparse.ArgumentParser(prog="opsteker", description="Learning in the middle of work.")
    commands = parser.add_subparsers(required=True, metavar="command")

    run = commands.add_parser("run", help="connect to Slack and Teams")
    run.set_defaults(run=_run)

    tryout = commands.add_parser("try", help="open the try-out workspace in a browser")
    tryout.add_argument("--no-browser", action="store_true", help="only print the address")
    tryout.set_defaults(run=_try)

    talk = commands.add_parser("talk", help="the try-out workspace as lines of JSON")
    talk.add_argument("--database", metavar="PATH|URL", help="default: a new one, gone afterwards")
    talk.add_argument("--language", choices=LANGUAGES)
    talk.add_argument("--empty", action="store_true", help="begin without the tips that come along")
    talk.add_argument(
        "--now",
        metavar="ISO-TIME",
        type=_moment,
        help="when a new workspace begins; default: at nine today, or on Monday",
    )
    talk.set_defaults(run=_talk)

    migrate = commands.add_parser("migrate", help="bring the database to this version")
    migrate.set_defaults(run=_migrate)

    _add_from_elsewhere(commands, asked)

    manifest = commands.add_parser("manifest", help="write the manifests for Slack and Teams")
    manifest.add_argument(
        "folder", nargs="?", default="manifest", help="where they come; teams: the zip that Teams takes"
    )
    for name, told in FOR_TEAMS.items():
        manifest.add_argument(name, metavar=name[2:].upper(), help=told)
    manifest.set_defaults(run=_manifest)
    return parser


def _add_from_elsewhere(commands: Any, asked: str | None) -> None:
    loaded = [module for name, (module, _) in ELSEWHERE.items() if asked in (None, name)]
    for module in dict.fromkeys(loaded):
        import_module(module).add_to(commands, _tell)
    for name, (module, told) in ELSEWHERE.items():
        if module not in loaded:
            commands.add_parser(name, help=told)


def _moment(text: str) -> datetime:
    from bot import sanitize

    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise argparse.ArgumentTypeError("needs a zone, such as 2026-11-23T09:00:00+01:00")
    if not sanitize.holds(at):
        raise argparse.ArgumentTypeError(f"is of a year from {sanitize.YEARS[0]} to {sanitize.YEARS[-1]}")
    return at


def _run(settings: Settings, options: argparse.Namespace) -> None:
    asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    from bot.assemble import assemble
    from scheduler import clock

    stop_when_asked()
    logs.report_what_nobody_caught()
    app = await assemble(settings, clock.wall)
    gc.freeze()  # what is there now stays: nobody needs to look through it for garbage
    for name in ("slack", "teams"):
        log.info("%s is %s", name, "on" if name in app.platforms else "off: it has no settings")
    if settings.slack and settings.slack.by_installation:
        log.info("for every Slack workspace that installs it at %s/slack/install", settings.public_url)
    if settings.slack and settings.slack.consent_lacks:
        log.warning("no status in learning time on Slack: set %s", ", ".join(settings.slack.consent_lacks))
    try:
        await app.start()
        await _listen(app, settings)
    finally:
        await app.stop()


async def _listen(app: "App", settings: Settings) -> None:
    """Serve until this is cancelled."""
    log.info("listening on %s", await app.listen(settings.host, settings.port))
    await asyncio.Event().wait()


def _try(settings: Settings, options: argparse.Namespace) -> None:
    asyncio.run(_serve_tryout(settings, open_browser=not options.no_browser))


async def _serve_tryout(settings: Settings, open_browser: bool) -> None:
    import webbrowser

    from bot.assemble import assemble_tryout, tryout_settings
    from bot.tryout import page
    from bot.tryout.sample_company import opening
    from scheduler import clock

    stop_when_asked()
    app, workspace = await assemble_tryout(
        tryout_settings(settings),
        opening(clock.wall()),
        with_tips=True,
        with_managers=True,
        with_a_week=True,
    )
    chosen = settings.language if settings.language_is_chosen else None
    page.mount(app.web, workspace, chosen_language=chosen)
    address = f"http://{settings.host}:{settings.port}/"
    print(f"Opsteker: {address}   (Ctrl+C)", flush=True)
    if open_browser:
        asyncio.get_running_loop().call_later(0.5, webbrowser.open, address)
    try:
        await _listen(app, settings)
    finally:
        await app.stop()


def _talk(settings: Settings, options: argparse.Namespace) -> None:
    from tempfile import TemporaryDirectory

    from bot.tryout.sample_company import opening
    from scheduler import clock

    with TemporaryDirectory() as folder:
        database = options.database or f"{folder}/talk.db"
        url = database if "://" in database else f"sqlite:///{database}"
        language = options.language or settings.language
        settings = replace(settings, database_url=url, language=language)
        asyncio.run(_talk_lines(settings, options.now or opening(clock.wall()), not options.empty))


async def _talk_lines(settings: Settings, start: datetime, with_tips: bool) -> None:
    from bot.assemble import assemble_tryout

    app, workspace = await assemble_tryout(settings, start, with_tips, with_managers=True)
    try:
        done = 0
        while raw := await asyncio.to_thread(sys.stdin.readline):
            if not raw.strip():
                continue
            for result in await workspace.do(_json(raw)):
                _say(result)
            done += 1
            _say({"done": done})
    finally:
        await app.stop()


def _json(raw: str) -> Any:
    """What the line says; a line that is no JSON is understood by nobody and answered as such."""
    try:
        return json.loads(raw)
    except ValueError:
        return None


def _say(line: dict[str, Any]) -> None:
    print(json.dumps(line, ensure_ascii=False), flush=True)


def _migrate(settings: Settings, options: argparse.Namespace) -> None:
    asyncio.run(_assemble_and_stop(settings))
    print("The database is up to date.")


async def _assemble_and_stop(settings: Settings) -> None:
    from bot.assemble import assemble
    from scheduler import clock

    app = await assemble(replace(settings, slack=None, teams=None), clock.wall)
    await app.stop()


def _tell(settings: Settings, options: argparse.Namespace) -> int:
    """Do what is asked and print what comes of it."""
    from scheduler import clock

    told: Output = options.do(settings, options, clock.wall())
    for line in told.lines:
        print(line)
    return told.code


def _manifest(settings: Settings, options: argparse.Namespace) -> None:
    from bot import manifest
    from bot.manifest import package
    from handlers.texts import call_commands

    call_commands(settings.commands)
    if package.asked_for(options):
        print(package.make(settings, options))
        return
    for path in manifest.write(Path(options.folder), settings.public_url):
        print(path)


if __name__ == "__main__":
    sys.exit(main())
