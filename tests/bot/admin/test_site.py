"""Signing in to the page for admins, over the wire: once, for who is an admin now, and for nobody else."""

import re
from datetime import timedelta
from html import unescape

import pytest
from aiohttp import ClientResponse
from msgspec.structs import replace

from handlers.admin_page.address import PATH, SIGN_IN
from handlers.texts import speak
from storage import admin_sessions, audit, people
from storage.database import Database, StorageUnavailable
from tests.bot.admin.conftest import OTHER, Browser, Site, admin, serving
from tests.happenings import REF

OUT = f"{PATH}/out"


async def said(response: ClientResponse) -> str:
    return unescape(await response.text())


async def is_in(browser: Browser) -> bool:
    return (await browser.get()).status == 200


async def test_the_link_shows_a_button_and_the_button_signs_in(site: Site) -> None:
    token, browser = site.link(), site.browser()
    asked = await browser.get(f"{SIGN_IN}/{token}")
    assert asked.status == 200
    assert speak("nl").text("admin-sign-in", name="Anna") in await said(asked)
    assert not browser.cookies
    response = await browser.post(f"{SIGN_IN}/{token}", {})
    assert (response.status, response.headers["Location"]) == (303, PATH)
    cookie = response.headers["Set-Cookie"]
    how = "HttpOnly; Max-Age=28800; Path=/admin; SameSite=Strict"
    assert re.fullmatch(rf"opsteker-admin=[\w-]{{43}}; {how}", cookie)
    page = await browser.get()
    assert page.status == 200
    assert "Anna" in await said(page)
    acts = site.write(lambda tx: [(one.act, one.about) for one in audit.last(tx, 5)])
    assert acts == [("admin page", "signed in")]


async def test_who_only_looks_at_links_uses_none_up(site: Site) -> None:
    """Chat programs and scanners do, many times."""
    token = site.link()
    for _ in range(5):
        assert (await site.browser().get(f"{SIGN_IN}/{token}")).status == 200
    async with site.http.head(f"{SIGN_IN}/{token}") as response:
        assert response.status == 405
    assert (await site.browser().post(f"{SIGN_IN}/{token}", {})).status == 303


async def test_the_first_use_wins(site: Site) -> None:
    """Also in another browser; whoever is second hears how to get a new one."""
    token = site.link()
    first, second = site.browser(), site.browser()
    assert (await first.post(f"{SIGN_IN}/{token}", {})).status == 303
    for response in (await second.post(f"{SIGN_IN}/{token}", {}), await second.get(f"{SIGN_IN}/{token}")):
        assert response.status == 404
        for language in ("nl", "en"):
            assert speak(language).text("admin-link-gone") in await said(response)
    assert not second.cookies
    assert await is_in(first)
    assert not await is_in(second)


async def test_a_link_is_good_for_ten_minutes_and_until_the_next(site: Site) -> None:
    token = site.link()
    site.now += timedelta(minutes=9, seconds=59)
    assert (await site.browser().get(f"{SIGN_IN}/{token}")).status == 200
    site.now += timedelta(seconds=1)
    assert (await site.browser().get(f"{SIGN_IN}/{token}")).status == 404
    assert (await site.browser().post(f"{SIGN_IN}/{token}", {})).status == 404
    before, newer = site.link(), site.link()
    assert (await site.browser().post(f"{SIGN_IN}/{before}", {})).status == 404
    assert (await site.browser().post(f"{SIGN_IN}/{newer}", {})).status == 303


async def test_a_session_ends_after_half_an_hour_of_nothing_and_after_eight_hours(site: Site) -> None:
    browser = await site.signed_in()
    for _ in range(16):
        site.now += timedelta(minutes=29)
        assert await is_in(browser)
    site.now += timedelta(minutes=16)
    gone = await browser.get()
    assert gone.status == 401
    assert speak("en").text("admin-signed-off") in await said(gone)
    assert not browser.cookies
    other = await site.signed_in()
    site.now += timedelta(minutes=30)
    assert not await is_in(other)


async def test_nobody_is_in_without_a_session(site: Site) -> None:
    await site.signed_in()
    for forged in ("", "x", "é" * 300, "a" * 43, "../../etc/passwd", "' OR 1=1 --", "%00", '"', "=;=;"):
        browser = site.browser()
        browser.cookies["opsteker-admin"] = forged
        assert (await browser.get()).status == 401


async def test_whoever_is_no_admin_any_more_is_out_at_once(site: Site) -> None:
    for change in ({"is_admin": False}, {"has_left": True}, {"is_guest": True}):
        browser = await site.signed_in()
        assert await is_in(browser)
        site.write(lambda tx, change=change: people.seen(tx, replace(admin(), **change), site.now))
        assert (await browser.get()).status == 401
        assert site.write(lambda tx: audit.last(tx, 1)[0]).act == "refused"
        site.write(lambda tx: people.seen(tx, replace(admin(), has_left=False, is_guest=False), site.now))
        assert (await browser.get()).status == 401, "coming back needs a new link"


async def test_whoever_is_erased_is_out_at_once(site: Site) -> None:
    from storage import own_data

    browser, waiting = await site.signed_in(), site.link()
    site.write(lambda tx: own_data.erase(tx, people.by_user(tx, "anna").id, site.now))
    assert (await browser.get()).status == 401
    assert (await site.browser().post(f"{SIGN_IN}/{waiting}", {})).status == 404


async def test_a_link_of_who_is_no_admin_signs_nobody_in(site: Site) -> None:
    token = site.link()
    site.write(lambda tx: people.seen(tx, replace(admin(), is_admin=False), site.now))
    assert (await site.browser().get(f"{SIGN_IN}/{token}")).status == 404
    assert (await site.browser().post(f"{SIGN_IN}/{token}", {})).status == 404


async def test_a_session_is_of_one_workspace(site: Site) -> None:
    site.write(lambda tx: audit.add(tx, None, "import", "mine alone", site.now))
    site.write(lambda tx: audit.add(tx, None, "import", "theirs alone", site.now), OTHER)
    here, there = await site.signed_in(), await site.signed_in(ref=OTHER)
    mine, theirs = await said(await here.get()), await said(await there.get())
    words = ("slack:T1", "mine alone", "teams:T2", "theirs alone")
    assert [one for one in words if one in mine] == ["slack:T1", "mine alone"]
    assert [one for one in words if one in theirs] == ["teams:T2", "theirs alone"]
    last = site.write(lambda tx: audit.last(tx, 1)[0].id, OTHER)
    assert "theirs alone" not in await said(await here.get(PATH, params={"before": str(last + 1)}))


async def test_signing_in_again_ends_the_session_before(site: Site) -> None:
    browser = await site.signed_in()
    before = dict(browser.cookies)
    assert (await browser.post(f"{SIGN_IN}/{site.link()}", {})).status == 303
    left = site.browser()
    left.cookies = before
    assert not await is_in(left)
    assert await is_in(browser)


async def test_signing_out_takes_the_form_of_the_page(site: Site) -> None:
    browser = await site.signed_in()
    csrf = re.search(r'name="csrf" value="(\w+)"', await said(await browser.get()))
    assert csrf
    held = dict(browser.cookies)
    for fields, headers, status in (
        ({}, {}, 403),
        ({"csrf": "x"}, {}, 403),
        ({"csrf": "é"}, {}, 403),
        ({"csrf": csrf[1]}, {"Origin": "https://evil.example"}, 403),
        ({"csrf": csrf[1]}, {"Sec-Fetch-Site": "cross-site"}, 403),
        ({"csrf": csrf[1]}, {"Sec-Fetch-Site": "same-site"}, 403),
        ({"csrf": csrf[1]}, {"Content-Type": "text/plain"}, 415),
        ({str(number): "x" for number in range(50)}, {}, 400),
    ):
        assert (await browser.post(OUT, fields, **headers)).status == status
        assert browser.cookies == held
        assert await is_in(browser)
    left = await browser.post(OUT, {"csrf": csrf[1]}, Origin="null")
    assert left.status == 200
    assert speak("nl").text("admin-signed-out") in await said(left)
    browser.cookies = held
    assert not await is_in(browser)


async def test_another_site_signs_nobody_in(site: Site) -> None:
    token, browser = site.link(), site.browser()
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site", "Origin": "null"}):
        assert (await browser.post(f"{SIGN_IN}/{token}", {}, **headers)).status == 403
    assert (await browser.post(f"{SIGN_IN}/{token}", {})).status == 303


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{SIGN_IN}/..%2f..%2fetc%2fpasswd", 404),
        (f"{SIGN_IN}/%00", 404),
        (f"{SIGN_IN}/{'a' * 4_000}", 404),
        (f"{SIGN_IN}/", 404),
        (f"{PATH}/style.css", 404),
        (f"{PATH}/../admin/../healthz", 404),
        (f"{PATH}?before={'9' * 4_000}", 200),
        (f"{PATH}?before=-1&before=2&page=99999999", 200),
        (f"{PATH}?before=%00%ff&check=maybe", 200),
        (f"{PATH}?before=999999999999999", 200),
        (f"{PATH}?before=1", 200),
        (f"{PATH}?{'a=1&' * 1_500}", 200),
    ],
)
async def test_made_up_addresses_do_no_harm(site: Site, path: str, status: int) -> None:
    browser = await site.signed_in()
    assert (await browser.get(path)).status == status


async def test_what_is_too_long_is_refused_before_it_is_read(site: Site) -> None:
    browser = await site.signed_in()
    assert (await browser.get(f"{PATH}?{'a' * 9_000}")).status == 400


async def test_nothing_is_kept_framed_or_told_elsewhere(site: Site) -> None:
    token, browser = site.link(), await site.signed_in(admin("bram"))
    for response in (
        await browser.get(),
        await browser.get(f"{SIGN_IN}/{token}"),
        await site.browser().get(),
        await browser.post(OUT, {}),
    ):
        headers = response.headers
        assert headers["Cache-Control"] == "no-store, private"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert not [one for one in ("unsafe", "script") if one in policy]
        assert {"frame-ancestors 'none'", "form-action 'self'"} <= set(policy.split("; "))


async def test_only_on_this_machine_where_there_is_no_address(site: Site) -> None:
    browser = await site.signed_in()
    held = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    for host in ("evil.example", "localhost.evil.example:3000", "169.254.1.1"):
        async with site.http.get(PATH, headers={"Cookie": held, "Host": host}) as response:
            assert response.status == 404


async def test_where_nobody_can_reach_it_there_is_no_page(site: Site) -> None:
    browser = await site.signed_in()
    site.page.reach_at("", only_here=True)
    assert (await browser.get()).status == 404


async def test_behind_a_proxy_the_cookie_is_for_https_alone(database: Database) -> None:
    async with serving(database, "https://work.example.org/opsteker/") as site:
        browser = site.browser()
        browser.origin = "https://work.example.org"
        response = await browser.post(f"{SIGN_IN}/{site.link()}", {})
        assert response.headers["Location"] == "/opsteker/admin"
        cookie = response.headers["Set-Cookie"]
        assert cookie.startswith("__Secure-opsteker-admin=")
        for part in ("Secure", "HttpOnly", "SameSite=Strict", "Path=/opsteker/admin"):
            assert part in cookie.split("; ")
        assert await is_in(browser)
        token = site.link()
        browser.origin = "http://127.0.0.1:3000"
        assert (await browser.post(f"{SIGN_IN}/{token}", {})).status == 403


async def test_another_process_knows_the_session_too(site: Site, database: Database) -> None:
    browser = await site.signed_in()
    async with serving(database) as second:
        same = second.browser()
        same.cookies = dict(browser.cookies)
        assert await is_in(same)


async def test_a_database_that_is_away_is_said_kindly(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = await site.signed_in()

    async def away(*_: object) -> None:
        raise StorageUnavailable("gone")

    with monkeypatch.context() as patch:
        patch.setattr(site.database, "handle_across", away)
        for response in (await browser.get(), await browser.get(f"{SIGN_IN}/x")):
            assert response.status == 503
            assert speak("nl").text("admin-later") in await said(response)
    assert await is_in(browser)


async def test_secrets_are_kept_as_hashes_and_go(site: Site) -> None:
    browser, token = await site.signed_in(), site.link()
    (session,) = browser.cookies.values()

    def stored(tx: object) -> str:
        links, sessions = (
            tx.execute(one.select().where(one.c.workspace_id == tx.workspace.id)).all()  # type: ignore[attr-defined]
            for one in (admin_sessions.links, admin_sessions.table)
        )
        return f"{links} {sessions}"

    kept = site.database.read(REF, stored)
    assert kept != "[] []"
    assert not [secret for secret in (session, token) if secret in kept]
    site.write(lambda tx: admin_sessions.forget_before(tx, site.now + timedelta(hours=1)))
    assert site.database.read(REF, stored) == "[] []"
