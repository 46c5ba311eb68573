"""The settings of the server as they stand, without a secret in them."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_type_hints

from bot.setting_kinds import Setting
from bot.settings import ConsentSettings, Settings, SlackSettings, TeamsSettings
from handlers.texts import Speech

NAMES_PEOPLE = ("admins",)


def server_settings(settings: Settings, say: Speech) -> Iterator[tuple[str, str]]:
    """Every one there is, with what it is now; of a secret only whether it is there."""
    consent = settings.slack.consent if settings.slack else None
    groups: tuple[tuple[type[Any], object | None], ...] = (
        (Settings, settings),
        (SlackSettings, settings.slack),
        (ConsentSettings, consent),
        (TeamsSettings, settings.teams),
    )
    for kind, held in groups:
        hints = get_type_hints(kind, include_extras=True)
        for one in fields(kind):
            for setting in getattr(hints[one.name], "__metadata__", ()):
                if isinstance(setting, Setting):
                    value = getattr(held, one.name) if held else None
                    hidden = not one.repr or one.name in NAMES_PEOPLE
                    yield setting.name, _shown(value, hidden, say)


def _shown(value: Any, hidden: bool, say: Speech) -> str:
    if value is None or value in ("", (), {}, frozenset()):
        return say.text("council-unset")
    if hidden:
        return say.text("council-set")
    match value:
        case bool():
            return say.text("council-on") if value else say.text("council-off")
        case tuple() | frozenset():
            return ", ".join(sorted(value))
        case dict():
            return ", ".join(f"{name}: {chosen}" for name, chosen in value.items())
    return str(value)
