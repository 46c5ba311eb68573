"""What the page of one's own data says of mentors, to somebody who reads it."""

import re
from collections.abc import Iterator
from html import unescape

import pytest

from handlers.own_data import page
from handlers.texts import speak
from storage import mentors, own_data
from storage.database import Database
from tests.happenings import LEREN, REF
from tests.scheduler.mentor_office import Office, paired

Table = list[dict[str, str]]


@pytest.fixture
def office(database: Database) -> Office:
    """Sarah learns from Joris, they met, and each would share something."""
    office = Office(database)
    office.database.write(REF, lambda tx: tx.choose(til_channel=LEREN.key))
    office.database.write(
        REF, lambda tx: mentors.set_not_with(tx, office.ids["sarah"], [office.ids["fatima"]])
    )
    paired(office)
    office.until("11-30 10:00")
    for who, words in (("sarah", "Indexen helpen"), ("joris", "Uitleggen leert")):
        office.press(who, "mentor_met", "pair:1:1:yes")
        office.fills(who, office.opens(who, "mentor_harvest", "pair:1:1"), text=words, topics="sql")
    office.press("joris", "mentor_harvest_yes", "harvest:1")
    return office


def tables(office: Office, who: str, language: str) -> dict[str, Table]:
    """By heading; each row by the heads of its columns."""
    found = office.database.read(REF, lambda tx: own_data.everything(tx, office.ids[who]))
    assert found is not None
    return dict(_tables(page.of(found, office.now, "Europe/Amsterdam", speak(language))))


def _tables(html: str) -> Iterator[tuple[str, Table]]:
    for heading, head, body in re.findall(
        r"<h2>(.*?) \(\d+\)</h2>\n<table>\n<thead>(.*?)</thead>\n<tbody>\n(.*?)\n?</tbody>", html, re.DOTALL
    ):
        heads = [unescape(one) for one in re.findall("<th>(.*?)</th>", head)]
        rows = [re.findall("<td>(.*?)</td>", row, re.DOTALL) for row in body.split("</tr>") if row.strip()]
        yield unescape(heading), [dict(zip(heads, map(unescape, row), strict=True)) for row in rows]


def test_a_mentee_reads_names_and_words(office: Office) -> None:
    shown = tables(office, "sarah", "nl")

    (pair,) = shown["Met wie je afspreekt als mentor of mentee"]
    assert (pair["mentor"], pair["wie begeleid wordt"]) == ("Joris", "Sarah")
    assert (pair["niveau"], pair["stand"]) == ("nieuw", "loopt")
    (request,) = shown["Vragen om een mentor, van of aan jou"]
    assert (request["mentor"], request["stand"]) == ("Joris", "ja gezegd")
    (apart,) = shown["Met wie liever niet"]
    assert apart["de ander"] == "Fatima"
    (shared,) = shown["Wat je leerde"]
    assert (shared["van"], shared["samen met"], shared["soort"]) == ("Sarah", "Joris", "TIL")
    harvests = shown["Wat jullie van elkaar leerden, en of het gedeeld mag"]
    assert [(one["geschreven door"], one["stand"]) for one in harvests] == [
        ("Sarah", "gedeeld"),
        ("Joris", "gevraagd"),
    ]
    assert any("Mag dit als TIL van jullie samen?" in one["bericht"] for one in shown["Berichten aan jou"])
    assert not any("{" in one["bericht"] for one in shown["Berichten aan jou"])


def test_a_mentor_reads_the_same_in_english(office: Office) -> None:
    shown = tables(office, "joris", "en")

    (topic,) = shown["Topics you mentor in"]
    assert (topic["topic"], topic["level"]) == ("sql", "expert")
    (note,) = shown["Your private notes"]
    assert (note["person"], note["kind"], note["text"]) == ("Joris", "note", "Uitleggen leert")
    (asked,) = shown["Requests to be a mentor that you received"]
    assert (asked["person"], asked["reply"]) == ("Joris", "said yes")
    assert "Who you'd rather not be paired with" not in shown


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("who", ["sarah", "joris", "fatima"])
def test_nothing_of_it_goes_by_its_name_in_the_tables(office: Office, who: str, language: str) -> None:
    shown = tables(office, who, language)

    heads = {head for table in shown.values() for row in table for head in row}
    assert [one for one in (*shown, *heads) if "_" in one] == []
    assert ("Met wie liever niet" in shown) == (who == "sarah" and language == "nl")
