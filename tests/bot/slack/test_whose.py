"""Whose installation a payload is for, in the shapes that teams, organisations and shared channels give."""

from typing import Any

import pytest

from bot.slack.events import person
from bot.slack.incoming import whose
from bot.slack.payloads import Malformed, SlackUser
from tests.worlds.slack_requests import command, event, interaction
from tests.worlds.slack_stand_in import TEAM

Json = dict[str, Any]
ORGANISATION, OTHERS = "E0ORG", "T0OTHERS"
PRESS = interaction("block_actions", "U0SARAH", actions=[])
OF_ORGANISATION = {"team": None, "enterprise": {"id": ORGANISATION, "name": "Org"}}


def event_with(**authorization: Any) -> Json:
    sent = event({"type": "app_mention"}, 1)
    sent["authorizations"][0] |= authorization
    return sent


@pytest.mark.parametrize(
    ("payload", "keys"),
    [
        (command("U1", "C1", "leren", "t", "/til", ""), [TEAM]),
        (
            {**command("U1", "C1", "leren", "t", "/til", ""), "enterprise_id": ORGANISATION},
            [TEAM, ORGANISATION],
        ),
        (
            {
                **command("U1", "C1", "leren", "t", "/til", ""),
                "enterprise_id": ORGANISATION,
                "is_enterprise_install": "true",
            },
            [ORGANISATION],
        ),
        (PRESS, [TEAM]),
        ({**PRESS, **OF_ORGANISATION}, [ORGANISATION, TEAM]),
        ({**PRESS, **OF_ORGANISATION, "is_enterprise_install": True}, [ORGANISATION]),
        ({**PRESS, "team": None}, [TEAM]),
        ({**PRESS, "team": None, "view": {"app_installed_team_id": ORGANISATION}}, [ORGANISATION, TEAM]),
        ({**PRESS, "view": {"app_installed_team_id": OTHERS}}, [OTHERS, TEAM]),
        ({**PRESS, "message": {"app_id": "A0APP", "team": OTHERS}}, [OTHERS, TEAM]),
        ({**PRESS, "message": {"app_id": "A0ELSE", "team": OTHERS}}, [TEAM]),
        ({**PRESS, "type": "message_action", "message": {"app_id": "A0APP", "team": OTHERS}}, [TEAM]),
        (event_with(), [TEAM]),
        ({**event_with(), "team_id": OTHERS}, [TEAM]),
        (event_with(enterprise_id=ORGANISATION), [TEAM, ORGANISATION]),
        (event_with(enterprise_id=ORGANISATION, is_enterprise_install=True), [ORGANISATION]),
        (event_with(enterprise_id=ORGANISATION, is_enterprise_install=True, team_id=None), [ORGANISATION]),
    ],
)
def test_whose(payload: Json, keys: list[str]) -> None:
    """Slack names the likeliest by what is installed, not by where somebody who does something is from."""
    assert [one.key for one in whose(payload)] == keys


@pytest.mark.parametrize("user", [None, "U1", {"team_id": 3}, {"team_id": "T" * 300}, {"team_id": ""}])
def test_nobodys(user: Any) -> None:
    with pytest.raises(Malformed):
        whose({"type": "block_actions", "team": None, "user": user})


COLLEAGUE = {"enterprise_id": ORGANISATION}


@pytest.mark.parametrize(
    ("home", "organisation", "user", "stranger"),
    [
        (TEAM, ORGANISATION, {"team_id": OTHERS, "enterprise_user": COLLEAGUE}, False),
        (TEAM, ORGANISATION, {"team_id": OTHERS, "enterprise_user": {"enterprise_id": "E0ELSE"}}, True),
        (TEAM, ORGANISATION, {"team_id": OTHERS}, True),
        (TEAM, "", {"team_id": OTHERS, "enterprise_user": COLLEAGUE}, True),
        (TEAM, "", {"team_id": TEAM}, False),
        (TEAM, None, {"team_id": OTHERS, "enterprise_user": COLLEAGUE}, False),
        (ORGANISATION, ORGANISATION, {"team_id": TEAM, "enterprise_user": COLLEAGUE}, False),
        (ORGANISATION, ORGANISATION, {"team_id": OTHERS}, True),
    ],
)
def test_who_is_a_stranger(home: str, organisation: str | None, user: Json, stranger: bool) -> None:
    found = person(SlackUser("U1", **user), home, organisation)
    assert found.is_stranger is stranger


@pytest.mark.parametrize(
    ("home", "of_organisation", "admin"),
    [(TEAM, {}, True), (ORGANISATION, {}, False), (ORGANISATION, {"is_admin": True}, True)],
)
def test_an_organisation_is_set_up_by_its_own_admins(home: str, of_organisation: Json, admin: bool) -> None:
    user = SlackUser("U1", team_id=TEAM, is_admin=True, enterprise_user={**COLLEAGUE, **of_organisation})
    assert person(user, home, ORGANISATION).is_admin is admin
