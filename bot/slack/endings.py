"""Slack tells that tokens are taken back: the bot's when a workspace removes the app, or somebody's own.
https://docs.slack.dev/reference/events/app_uninstalled and https://docs.slack.dev/reference/events/tokens_revoked
"""

from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct

from bot.slack.incoming import moment
from bot.slack.payloads import EventCallback, read
from bot.slack.receive import as_said, named_in
from storage import consents, installations, people
from storage.database import Transaction
from storage.schema import LONG_AGO
from storage.workspaces import WorkspaceRef

KINDS = ("app_uninstalled", "tokens_revoked")

A_SECOND = timedelta(seconds=1)
"""Slack leaves out the part of a second."""


class Ending(Struct, frozen=True):
    """`at` is None when Slack does not tell. Of `bots` and `users` are the tokens that were taken back;
    `all_of_it` when the app was removed. `workspace` is None when Slack does not say whose."""

    workspace: WorkspaceRef | None
    at: datetime | None
    all_of_it: bool
    bots: tuple[str, ...] = ()
    users: tuple[str, ...] = ()


class Tokens(Struct):
    oauth: list[str] | None = None
    bot: list[str] | None = None


class TokensRevoked(Struct):
    tokens: Tokens = msgspec.field(default_factory=Tokens)


def ending(payload: dict[str, Any]) -> Ending | None:
    """What ended; None for any other payload. Raises `Malformed`."""
    if payload.get("type") != "event_callback" or payload.get("event", {}).get("type") not in KINDS:
        return None
    payload = as_said(payload)
    sent = read(payload, EventCallback)
    tokens = read(sent.event, TokensRevoked).tokens
    return Ending(
        next(iter(named_in(payload)), None),
        moment(str(sent.event_time), LONG_AGO) + A_SECOND if sent.event_time else None,
        sent.event["type"] == "app_uninstalled",
        tuple(tokens.bot or ()),
        tuple(tokens.oauth or ()),
    )


def take_back(tx: Transaction, end: Ending, now: datetime) -> None:
    """Forget what came before it: Slack may tell late, when we were installed or let in again already."""
    until = end.at or now
    here = installations.of(tx)
    if end.all_of_it or (here and here.bot in end.bots):
        installations.end(tx, until=until)
    if end.all_of_it:
        consents.forget_all(tx, until)
    for user in end.users:
        person = people.by_user(tx, user)
        given = consents.of(tx, person.id) if person else None
        if person and given and given.given_at <= until:
            consents.remove(tx, person.id)
