"""What the bot gives somebody in the try-out workspace: a link on the page, a line in `talk`."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from tests.bot.tryout.conftest import Site

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def test_a_file_is_a_link_on_the_page_of_whoever_got_it(site: Site, http: ClientSession) -> None:
    results = await site.do(**{"as": "sarah", "in": "#leren", "say": "/learn export"})

    given = [result for result in results if "file" in result]
    assert [one["file"]["name"].rpartition(".")[2] for one in given] == ["html", "json"]
    assert {one["for"] for one in given} == {"sarah"}
    page = await (await http.get(site.at("sarah", "@opsteker"))).text()
    links = re.findall(r'<a href="(/file/m\d+)" download="([^"]+)"', page)
    assert [name for _, name in links] == [one["file"]["name"] for one in given]
    fetched = await http.get(site.url + links[0][0])
    assert await fetched.text() == given[0]["file"]["text"]
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert "/file/" not in await (await http.get(site.at("joris", "@opsteker"))).text()


async def test_other_messages_are_no_files(site: Site, http: ClientSession) -> None:
    for name in ("m1", "m999", "x"):
        assert (await http.get(f"{site.url}/file/{name}")).status == 404
