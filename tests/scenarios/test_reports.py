"""I1: what a team, a department and the organisation learned together, by the month, and nobody by name."""

import csv
from collections.abc import Callable
from io import StringIO

from handlers.reports.periods import Month
from storage import people, reports, staff, workspaces
from storage.database import Transaction
from storage.staff import Staff
from tests import reporting
from tests.reporting import DESK, WEB
from tests.scenarios.looking import button, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]
MONTHS = (Month(2026, 8), Month(2026, 9), Month(2026, 10))
FEW = ("Service", "Night")


async def company(world: World) -> None:
    """Sarah works in Web, Fatima leads her, Joris in Night, which has four people; the others in
    no team of Service. Only then are
    reports switched on."""
    for who in ("sarah", "joris", "fatima", "mei", "anna"):
        await world.say(who, f"@{who}", "/learn")

    def fill(tx: Transaction) -> None:
        ids = reporting.hired(tx, {**reporting.TEAMS, FEW: 3})
        reporting.works(tx, ids, MONTHS)
        first = {name.split()[0].lower(): number for number, name in people.names(tx)}
        team = Staff(team="web", department="PRODUCT", manager_id=first["fatima"])
        workspaces.change(tx.connection, tx.workspace, modules=("til", "reports"))
        staff.put(tx, {first["sarah"]: team, first["joris"]: Staff(team="Night", department="Service")})
        hired = {one for some in ids.values() for one in some} | {first["sarah"], first["joris"]}
        others = [member.person_id for member in reports.counted_now(tx) if member.person_id not in hired]
        staff.put(tx, {who: Staff(department="Service") for who in others})

    world.database.write(world.ref, fill)
    await world.wait(minutes=5)


async def report(world: World, who: str, said: str = "") -> str:
    return privately(await world.say(who, f"@{who}", f"/learn rapport {said}".strip()), who)


def table(shown: list[Shown]) -> list[list[str]]:
    (given,) = [one for one in shown if one.file]
    return list(csv.reader(StringIO(given.file.removeprefix("\ufeff"))))


async def test_of_ones_team_of_a_larger_whole_and_of_another_time(world: World, text: Text) -> None:
    await company(world)
    shown = await report(world, "sarah")
    assert text("report-title", unit="Web", period="|").split("|")[0] in shown
    assert text("report-shared") in shown
    assert "40" in shown
    assert text("report-at-least", value=5) in shown
    assert text("report-rule", least=5) in shown
    assert "product-web" not in shown.lower(), "nobody by name"
    whole = await report(world, "sarah", "organisatie")
    assert text("report-organisation") in whole
    assert "135" in whole
    year = await report(world, "sarah", "jaar")
    assert "104" in year
    assert "2026" in year
    september = await report(world, "sarah", "september 2026")
    assert "32" in september
    assert text("report-title", unit="Product", period="|").split("|")[0] in await report(
        world, "sarah", "afdeling"
    )


async def test_in_a_channel_it_comes_in_ones_own_chat_and_leads_on(world: World, text: Text) -> None:
    await company(world)
    shown = await world.say("fatima", "#leren", "/learn report web")
    assert text("report-title", unit="Web", period="|").split("|")[0] in privately(shown, "fatima")
    assert [one for one in shown if one.where == "#leren" and one.by == "opsteker" and not one.only_for] == []
    label = text("report-quarter-of", number=4, year="2026")
    quarter = await world.press("fatima", label, button(shown, "report_show").id)
    assert text("report-dates-part", first="|", last="", months=1, of=3).split("|")[0] in privately(
        quarter, "fatima"
    )
    given = await world.press("fatima", "report_csv", button(shown, "report_csv").id)
    rows = table(given)
    assert [row[4] for row in rows if row[2] == ""] == ["40", "80", "8", "2400", "5"]
    printed = await world.press("fatima", "report_print", button(shown, "report_print").id)
    (page,) = [one.file for one in printed if one.file]
    assert page.startswith("%PDF")


async def test_who_may_see_which_and_what_cannot_be_shown(world: World, text: Text) -> None:
    await company(world)
    assert text("report-all-few", least=5) in await report(world, "joris"), "a team of four"
    service = await report(world, "joris", "afdeling")
    assert text("report-shared") in service
    assert text("report-all-few", least=5) in await report(world, "anna", "desk"), "or Night could be found"
    others = await report(world, "sarah", "desk")
    assert text("report-unknown", names="|").split("|")[0] in others
    assert "Desk" not in others
    assert text("report-title", unit="Service", period="|").split("|")[0] in await report(world, "mei")
    mine = await world.say("sarah", "@sarah", "/learn rapport")
    world.database.write(world.ref, _leaves_web)
    old = await world.press("sarah", "report_csv", button(mine, "report_csv").id)
    assert text("report-not-yours") in privately(old, "sarah")


def _leaves_web(tx: Transaction) -> None:
    sarah = next(number for number, name in people.names(tx) if name.lower().startswith("sarah"))
    staff.put(tx, {sarah: Staff(team="Desk", department="Service")})


async def test_what_is_too_short_too_early_or_unknown_is_said_kindly(world: World, text: Text) -> None:
    assert text("admission-off", module=text("module-reports")) in await report(world, "sarah")
    await company(world)
    for said in ("vandaag", "2026-10-05", "5 oktober", "deze week", "today"):
        assert text("report-too-short") in await report(world, "sarah", said)
    assert text("report-no-data", first="|").split("|")[0] in await report(world, "sarah", "2019")
    assert text("report-not-yet", day="|").split("|")[0] in await report(world, "sarah", "november 2026")
    two = await report(world, "sarah", "web en desk")
    assert text("report-unknown", names="|").split("|")[0] in two
    assert text("report-help", least=5) in await report(world, "sarah", "help")
    empty = await world.say("joris", "@joris", "/learn rapport pdf")
    assert text("report-all-few", least=5) in privately(empty, "joris")


async def test_two_teams_of_one_name_are_told_apart(world: World, text: Text) -> None:
    await company(world)
    world.database.write(world.ref, lambda tx: reporting.hired(tx, {("Service", "Web"): 6, WEB: 1, DESK: 1}))
    which = await world.say("anna", "@anna", "/learn rapport web")
    assert text("report-which") in privately(which, "anna")
    chosen = await world.press(
        "anna", "report_show", button(which, "report_show").id, "report:20260928:month:/product/web"
    )
    assert "40" in privately(chosen, "anna")
