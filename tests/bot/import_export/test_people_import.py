"""R8: the list of people of an organisation comes in once, however often it is brought, and whatever
cannot be is refused with its line and the reason."""

from pathlib import Path

import pytest

from bot.import_export import batches, csv_sheet, text_files
from bot.import_export.people import exporting, reading
from bot.import_export.people.importing import PeopleImporter
from bot.import_export.storing import Report
from storage import conversations, people, roster, staff
from storage.conversations import Identity
from storage.database import Database, Transaction
from storage.people import Person
from storage.roster import Member
from storage.staff import Staff
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW

TRYOUT, SLACK, TEAMS = (WorkspaceRef(one, "T1") for one in ("tryout", "slack", "teams"))


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PAUSE_SECONDS", 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def brought(database: Database, file: Path, said: str | bytes, ref: WorkspaceRef = TRYOUT) -> Report:
    file.write_bytes(said if isinstance(said, bytes) else said.encode())
    return PeopleImporter(database, ref, file, NOW).run()


def refused(report: Report) -> list[str]:
    return [f"{one.where}: {one.reason}" for one in report.refused]


def everybody(database: Database, ref: WorkspaceRef = TRYOUT) -> dict[str, Member]:
    return {one.user: one for one in database.read(ref, roster.everybody)}


def manager(database: Database, user: str) -> str:
    return everybody(database)[user].manager


def meet(database: Database, *found: Person, ref: WorkspaceRef = TRYOUT) -> None:
    database.write(ref, lambda tx: [people.seen(tx, one, NOW) for one in found] and None)


LIST = """id,name,role,team,department,manager,left
joris,Joris,developer,Web,Product,fatima,no
fatima,Fatima,team lead,Web,Product,Anna de Vries,
anna,Anna de Vries,,,,,
mei,Mei,analyst,Data,Finance,anna,yes
"""


# --- what comes in ---------------------------------------------------------------------------------


def test_people_come_in_and_a_second_time_changes_nothing(database: Database, file: Path) -> None:
    first = brought(database, file, LIST)
    assert (first.new, first.changed, first.unchanged, first.refused) == (4, 0, 0, [])
    there = everybody(database)
    joris = there["joris"]
    assert joris == Member(joris.id, "joris", "Joris", False, None, "developer", "Web", "Product", "fatima")
    assert there["fatima"].manager == "anna"
    assert there["mei"].has_left
    second = brought(database, file, LIST)
    assert (second.new, second.changed, second.unchanged, second.refused) == (0, 0, 4, [])


@pytest.mark.parametrize(
    "said",
    [
        "Naam;Leidinggevende;ID;Functie;Afdeling;Vertrokken\nJoris;fatima;joris;dev;Product;nee\n"
        ";;fatima;;;\n",
        "\ufeffid\tname\trole\tmanager\tdepartment\tleft\tshoes\njoris\tJoris\tdev\tfatima\tProduct\tno\t44\nfatima",
        'ID,NAME,ROL,MANAGER,DEPARTMENT,LEFT\r\njoris,"Joris",dev,fatima,Product,NO\r\nfatima\r\n',
    ],
)
def test_headings_in_both_languages_and_any_order(database: Database, file: Path, said: str) -> None:
    assert brought(database, file, said).new == 2
    joris = everybody(database)["joris"]
    assert (joris.name, joris.role, joris.department, joris.manager) == ("Joris", "dev", "Product", "fatima")


def test_an_empty_cell_says_nothing_and_a_dash_that_there_is_none(database: Database, file: Path) -> None:
    brought(database, file, LIST)
    report = brought(database, file, "id,role,team,manager,left\njoris,,-,-,\nfatima,,,,\n")
    assert (report.changed, report.unchanged) == (1, 1)
    joris = everybody(database)["joris"]
    assert (joris.role, joris.team, joris.department, joris.manager) == ("developer", "", "Product", "")
    assert manager(database, "fatima") == "anna"


def test_the_name_that_the_platform_gives_stays(database: Database, file: Path) -> None:
    meet(database, Person("joris", name="Joris J."), Person("anna"))
    brought(database, file, "id,name\njoris,Joris Jansen\nanna,Anna\n")
    there = everybody(database)
    assert (there["joris"].name, there["anna"].name) == ("Joris J.", "Anna")
    assert brought(database, file, "id,name\njoris,Joris Jansen\nanna,Anna\n").unchanged == 2


def test_who_left_may_come_back(database: Database, file: Path) -> None:
    brought(database, file, "id,left\njoris,ja\n")
    assert everybody(database)["joris"].has_left
    assert brought(database, file, "id,left\njoris,nee\n").changed == 1
    assert everybody(database)["joris"].has_left is False


def test_a_chain_of_managers_may_be_turned_around(database: Database, file: Path) -> None:
    brought(database, file, "id,manager\na,b\nb,c\nc,\n")
    assert refused(brought(database, file, "id,manager\na,-\nb,a\nc,b\n")) == []
    assert [manager(database, one) for one in "abc"] == ["", "a", "b"]


def test_a_manager_may_be_somebody_already_here(database: Database, file: Path) -> None:
    meet(database, Person("fatima", name="Fatima"))
    assert brought(database, file, "id,manager\njoris,Fatima\nsarah,fatima\n").new == 2
    assert manager(database, "joris") == manager(database, "sarah") == "fatima"


def test_only_the_workspace_that_is_meant(database: Database, file: Path) -> None:
    brought(database, file, LIST)
    database.write(SLACK, lambda tx: None)
    assert everybody(database, SLACK) == {}


def test_a_thousand_in_small_transactions(database: Database, file: Path) -> None:
    rows = [f"p{number},{f'p{number // 10}' if number else ''}" for number in range(1_000)]
    moved: list[int] = []
    file.write_text("id,manager\n" + "\n".join(reversed(rows)))
    assert PeopleImporter(database, TRYOUT, file, NOW, moved.append).run().new == 1_000
    assert moved == list(range(1, 1_001))
    assert manager(database, "p999") == "p99"


# --- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            b"id,name\njoris,Zo\x81\n",
            "people.csv: has bytes that are no text in line 2; save it as CSV UTF-8",
        ),
        (b"PK\x03\x04\0\0", "people.csv: is no text but a binary file; save it as CSV UTF-8"),
        (b"", "people.csv: is empty"),
        (b"\n \n", "people.csv: is empty"),
        ("naam;rol\nJoris;dev\n", "people.csv line 1: has no column id; the first line names the columns"),
        ("id,rol,functie\nj,a,b\n", "people.csv line 1: has more than one column for role"),
        (
            'id,name\n"joris\n',
            "people.csv line 2: cannot be read: unexpected end of data; "
            'a quote inside a cell is written twice, ""',
        ),
    ],
)
def test_a_file_that_is_none(database: Database, file: Path, said: str | bytes, why: str) -> None:
    assert refused(brought(database, file, said)) == [why]
    assert everybody(database) == {}


def test_a_file_that_is_too_big(database: Database, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_files, "SIZE_MAX", 10)
    assert "at most 10 fit, so import it in parts" in refused(brought(database, file, LIST))[0]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",Joris,,", "has no id; it is the platform's own id of the person"),
        ("two words,,,", "two words is no id of the platform"),
        ("joris,,,,,x", "has too many cells"),
        ("joris,=1+1,,", "the name begins like a formula; put a ' before it when it is none"),
        ("joris,, @SUM(1),", "the role begins like a formula; put a ' before it when it is none"),
        ("+31612345678,,,", "the id begins like a formula; put a ' before it when it is none"),
        ('joris,"\tx",,', "the name begins like a formula; put a ' before it when it is none"),
        (f"joris,,{'x' * 81},", "the role is 81 characters; at most 80 fit"),
        (f"joris,{'x' * 256},,", "the name is 256 characters; at most 255 fit"),
        ("joris,,,perhaps", "left must be yes or no, not perhaps"),
    ],
)
def test_a_row_that_cannot_be(database: Database, file: Path, row: str, why: str) -> None:
    report = brought(database, file, f"id,name,role,left\nanna,Anna,,\n{row}\nmei,Mei,,\n")
    assert refused(report) == [f"people.csv line 3: {why}"]
    assert set(everybody(database)) == {"anna", "mei"}, "the others are there"


def test_a_guarded_cell_is_no_formula(database: Database, file: Path) -> None:
    brought(database, file, "id,name,role\njoris,'-Joris,'=dev\n")
    joris = everybody(database)["joris"]
    assert (joris.name, joris.role) == ("-Joris", "=dev")


def test_the_same_person_twice(database: Database, file: Path) -> None:
    report = brought(database, file, "id,role\njoris,dev\nanna,\njoris,boss\n")
    assert refused(report) == ["people.csv line 4: is already in line 2"]
    assert everybody(database)["joris"].role == "dev"


def test_ones_own_manager(database: Database, file: Path) -> None:
    report = brought(database, file, "id,name,manager\njoris,Joris,Joris\nanna,,anna\n")
    assert refused(report) == [f"people.csv line {line}: is their own manager" for line in (2, 3)]
    assert everybody(database) == {}


def test_an_unknown_manager(database: Database, file: Path) -> None:
    report = brought(database, file, "id,manager\njoris,Nobody\nanna,joris\nmei,\n")
    assert refused(report) == [
        "people.csv line 2: has an unknown manager; give the id, or the name as it is in this file",
        "people.csv line 3: has a manager whose line 2 was refused",
    ]
    assert set(everybody(database)) == {"mei"}


def test_a_manager_whose_name_others_have_too(database: Database, file: Path) -> None:
    meet(database, Person("u1", name="Anna"))
    report = brought(database, file, "id,name,manager\nu2,Anna,\njoris,,Anna\nmei,,u2\n")
    assert refused(report) == [
        "people.csv line 3: the manager can be 2 people with that name; give the id",
    ]
    assert manager(database, "mei") == "u2"


def test_a_bot_is_nobodys_manager(database: Database, file: Path) -> None:
    meet(database, Person("opsteker", name="Opsteker", is_bot=True))
    report = brought(database, file, "id,manager\njoris,opsteker\nanna,Opsteker\n")
    assert [one.reason for one in report.refused] == [
        "has a bot as manager",
        "has an unknown manager; give the id, or the name as it is in this file",
    ]


def test_managers_in_a_circle(database: Database, file: Path) -> None:
    report = brought(database, file, "id,manager\na,b\nb,c\nc,a\nd,a\ne,\nf,e\n")
    circle = "makes people their own manager: a → b → c → a"
    assert refused(report) == [
        f"people.csv line 2: {circle}",
        f"people.csv line 3: {circle}",
        f"people.csv line 4: {circle}",
        "people.csv line 5: has a manager whose line 2 was refused",
    ]
    assert set(everybody(database)) == {"e", "f"}


def test_a_circle_that_only_arises_with_what_is_stored(database: Database, file: Path) -> None:
    brought(database, file, "id,manager\na,b\nb,c\nc,\n")
    report = brought(database, file, "id,manager,role\nc,a,boss\na,,dev\n")
    assert refused(report) == ["people.csv line 2: makes people their own manager: a → b → c → a"]
    there = everybody(database)
    assert (there["c"].manager, there["c"].role, there["a"].role) == ("", "", "dev")


def test_a_refused_line_may_bring_another_circle_back(database: Database, file: Path) -> None:
    """b keeps c above it when its own line is refused; then c cannot be under b."""
    brought(database, file, "id,manager\nb,c\nc,\n")
    report = brought(database, file, "id,manager\nb,x\nx,b\nc,b\n")
    assert [one.where for one in report.refused] == [f"people.csv line {line}" for line in (2, 3, 4)]
    assert (manager(database, "b"), manager(database, "c")) == ("c", "")


def test_a_circle_that_arises_while_importing(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody gives a manager in chat between looking and writing."""
    brought(database, file, "id,name\na,\nb,\n")
    importer = PeopleImporter(database, TRYOUT, file, NOW)
    file.write_text("id,manager,role\na,b,dev\nb,,boss\n")

    def at_that_moment(tx: Transaction) -> None:
        ids = roster.ids(tx, {"a", "b"})
        staff.put(tx, {ids["b"]: Staff(manager_id=ids["a"])})

    read = importer._read
    monkeypatch.setattr(importer, "_read", lambda: [database.write(TRYOUT, at_that_moment), *read()][1:])
    assert refused(importer.run()) == ["people.csv line 2: makes people their own manager by now"]
    there = everybody(database)
    assert (there["a"].manager, there["a"].role, there["b"].role) == ("", "", "boss")


# --- ids of the platforms --------------------------------------------------------------------------


def test_an_address_is_no_id_of_slack(database: Database, file: Path) -> None:
    report = brought(database, file, "id\njoris@example.com\nU0123ABC\n", SLACK)
    assert refused(report) == [
        "people.csv line 2: joris@example.com is no id of the platform, which looks like U0123ABC"
    ]
    assert set(everybody(database, SLACK)) == {"U0123ABC"}


JORIS, FATIMA, MEI = (f"{one}0000000-0000-4000-8000-000000000000" for one in "abc")


def test_teams_knows_people_by_the_id_of_their_directory(database: Database, file: Path) -> None:
    database.write(
        TEAMS,
        lambda tx: conversations.identify(tx, [Identity(JORIS, "29:joris"), Identity(FATIMA, "29:fatima")]),
    )
    said = f"id,role,manager\n{JORIS.upper()},dev,{FATIMA}\n29:fatima,lead,\n{MEI},,\njoris,,\n"
    report = brought(database, file, said, TEAMS)
    assert refused(report) == [
        "people.csv line 4: is not known in Teams yet: add Opsteker to a team they are in first",
        "people.csv line 5: joris is no id of the platform, which looks like 29:1a2b… or the object id "
        "of the directory",
    ]
    there = everybody(database, TEAMS)
    assert (there["29:joris"].role, there["29:joris"].manager) == ("dev", "29:fatima")


# --- out and in again ------------------------------------------------------------------------------


def exported(database: Database, to: Path) -> str:
    csv_sheet.write(to, reading.COLUMNS, exporting.rows(database, TRYOUT))
    return to.read_text("utf-8-sig")


def test_out_and_in_again_changes_nothing(database: Database, file: Path, tmp_path: Path) -> None:
    brought(database, file, LIST + 'danger,\'=Danger,\'-x,"a;""b""",,,\n')
    said = exported(database, tmp_path / "out.csv")
    assert "danger,'=Danger,'-x" in said
    report = brought(database, file, said)
    assert (report.new, report.changed, report.unchanged, report.refused) == (0, 0, 5, [])


def test_who_appears_in_no_list_is_in_no_export(database: Database, file: Path, tmp_path: Path) -> None:
    """Not as somebody's manager either, and their reports keep them when the file comes back."""
    brought(database, file, LIST)
    meet(database, Person("guest", name="Guest", is_guest=True), Person("bot", is_bot=True))
    meet(database, Person("stranger", name="Stranger", is_stranger=True))

    def hide(tx: Transaction) -> None:
        people.set_listed(tx, roster.ids(tx, {"fatima"})["fatima"], False)

    database.write(TRYOUT, hide)
    said = exported(database, tmp_path / "out.csv")
    header, *rows = said.splitlines()
    assert header == "id,name,role,team,department,manager,left"
    assert sorted(rows) == [
        "anna,Anna de Vries,,,,,",
        "guest,Guest,,,,,",
        "joris,Joris,developer,Web,Product,,no",
        "mei,Mei,analyst,Data,Finance,anna,yes",
    ]
    assert brought(database, file, said).unchanged == 4
    assert manager(database, "joris") == "fatima"
