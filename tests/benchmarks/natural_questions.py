"""Questions as people type them, on the tips that come along: `natural_questions [--each]`.

Written down before search was changed for small workspaces, and not to be tuned to. Half of them no tip
answers. A tip in the other language that says the same is right as well, see `storage/search/twins.txt`.
"""

import tempfile
from datetime import UTC, datetime

from bot.import_export import starter
from storage import people, search, tips
from storage.database import Database, Transaction, open_database
from storage.migrate import upgrade
from storage.search import Found, twins
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS

HERE = WorkspaceRef("benchmark", "natural")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

DUTCH: dict[str, str | None] = {
    "weet iemand hoe je een paar regels bovenaan in excel blijft zien als je naar beneden gaat": (
        "rekenbladen/bovenste-rij-vastzetten"
    ),
    "ik durf niet goed om loonsverhoging te vragen": "gesprek-met-je-leidinggevende/over-salaris-beginnen",
    "laatste commit ongedaan maken": "programmeren/commit-terugdraaien",
    "een klant stuurde een woedende e-mail, wat schrijf ik terug": "schrijven/boze-mail-beantwoorden",
    "collega praat steeds door me heen in meetings": "vergaderen/onderbroken-worden",
    "hoe krijg ik een dropdown in mijn spreadsheet": "rekenbladen/keuzelijst-in-een-cel",
    "bloednerveus voor mijn praatje morgen": "presenteren/zenuwen-voor-een-presentatie",
    "ik kan een chatbericht van vorige maand in teams niet meer vinden": "zoeken/oud-bericht-in-teams",
    "verticaal zoeken excel": "rekenbladen/waarde-opzoeken-x-zoeken",
    "mijn baas schuift er weer een project bij, ik zit al vol": "nee-zeggen/nog-een-taak-erbij",
    "ik heb per ongeluk een verkeerd bestand naar een klant gestuurd, hoe zeg ik dat": (
        "fouten/fout-vertellen"
    ),
    "hoe maak ik ruimte om iets te leren als mijn agenda al vol staat": (
        "tijd-om-te-leren/tijd-vinden-in-volle-week"
    ),
    "mag ik ook gewoon niet komen als ik word uitgenodigd voor een meeting": "nee-zeggen/vergadering-afslaan",
    "thuiswerken en dan 's avonds blijven doorwerken": "op-afstand-werken/werkdag-thuis-afsluiten",
    "Hoi allemaal, ik ben een werkinstructie aan het maken maar volgens mij leest niemand die, tips?": (
        "schrijven/handleiding-schrijven"
    ),
    "waar kan ik mijn reiskosten declareren": None,
    "wie heeft de sleutel van het fietsenhok": None,
    "hoe stel ik een handtekening in bij outlook": None,
    "wat is het wifi-wachtwoord voor gasten": None,
    "hoeveel vakantiedagen heb ik nog": None,
    "wanneer krijgen we ons vakantiegeld": None,
    "de printer op de tweede doet het niet": None,
    "hoe maak ik een pull request": None,
    "hoe voeg ik twee cellen samen in excel": None,
    "weet iemand of er nog taart is in de keuken": None,
    "hoe meld ik me ziek": None,
    "hoe zet ik mijn status in slack op afwezig": None,
    "kan ik een tweede scherm bestellen": None,
    "wie is de contactpersoon voor de belastingdienst": None,
    "hoe maak ik een back-up van de database": None,
}
ENGLISH: dict[str, str | None] = {
    "anyone know how to stop the header row scrolling away in excel": "spreadsheets/freeze-the-top-row",
    "how should I ask for a raise": "talk-with-your-manager/raise-your-pay",
    "I committed the wrong thing, can I take it back": "programming/undo-a-commit",
    "client sent me a furious mail what do I answer": "writing/answer-an-angry-email",
    "people talk over me in calls": "meetings/being-interrupted",
    "picklist in excel": "spreadsheets/drop-down-list-in-a-cell",
    "presentation tomorrow and I'm terrified": "presenting/nerves-before-presenting",
    "where did that slack message from last month go": "search/old-message-in-slack",
    "git go back to the branch I was on before": "programming/back-to-previous-branch",
    "how do I find someone to mentor me": "mentoring/ask-someone-to-mentor-you",
    "my manager snapped at me about my work and I got all defensive": "feedback/take-criticism",
    "pivot": "spreadsheets/make-a-pivot-table",
    "what to do when nobody follows up on what we decided in the meeting": "meetings/record-agreements",
    "Hi team! Quick one: my slides are a wall of words. Any advice on how to clean them up before Monday?": (
        "presenting/too-much-text-on-slides"
    ),
    "turn down an invite to a meeting without being rude": "saying-no/decline-a-meeting",
    "how do I book a meeting room": None,
    "where is the coffee on this floor": None,
    "how do I connect to the vpn from home": None,
    "reset my password": None,
    "who approves invoices over 10k": None,
    "how do I resolve a merge conflict": None,
    "how do I make a chart in excel": None,
    "is the office open on Good Friday": None,
    "how many sick days do we get": None,
    "can I bring my dog to work": None,
    "what's our policy on parental leave": None,
    "how do I mute a channel in slack": None,
    "kubernetes pod keeps restarting": None,
    "where do I send my travel expenses": None,
    "Hello everyone, I'm new here and my badge doesn't open the door downstairs. Who should I talk to?": None,
}

MOST = 3
"""Hits on one card."""


def main(*arguments: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{folder}/natural.db", DEFAULTS)
        upgrade(database)
        starter.put_in(database, HERE, NOW)
        for name, questions in (("Dutch", DUTCH), ("English", ENGLISH)):
            asked = {question: look_up(database, question) for question in questions}
            print(
                f"\n### {name}: {len(questions)} questions, {sum(map(bool, questions.values()))} answerable"
            )
            for what, count in counted(questions, asked).items():
                print(f"{what:34} {count}")
            if "--each" in arguments:
                _print_each(questions, asked)
        database.close()


Asked = tuple[Found, list[str]]
"""What was found, and the names of the three tips that are shown, without their language."""


def look_up(database: Database, question: str) -> Asked:
    def look(tx: Transaction) -> Asked:
        found = search.find(tx, question, people.seen(tx, people.Person("asker"), NOW).id)
        there = tips.by_ids(tx, [int(hit.about.partition(":")[2]) for hit in found.hits])
        names = {tip.about: tip.source.partition("/")[2] for tip in there.values()}
        return found, [names[hit.about] for hit in found.near[:MOST]]

    return database.write(HERE, look)


def counted(questions: dict[str, str | None], asked: dict[str, Asked]) -> dict[str, int]:
    places = {question: place(asked[question][1], wanted) for question, wanted in questions.items() if wanted}
    sure = {question for question, (found, _) in asked.items() if found.verdict == "answer"}
    opened = {question for question, (found, _) in asked.items() if found.verdict != "ask"}
    return {
        "right in the first place": sum(at == 0 for at in places.values()),
        "right in three": sum(at is not None for at in places.values()),
        "right in three, the best in full": sum(places[one] is not None for one in opened & {*places}),
        "confident and right": sum(places[one] == 0 for one in sure & {*places}),
        "confident of the wrong tip": sum(places[one] != 0 for one in sure & {*places}),
        "confident where there is no answer": len(sure - {*places}),
    }


def place(names: list[str], wanted: str) -> int | None:
    same = twins.pairs()
    named = [same.get(name, name) for name in names]
    right = same.get(wanted, wanted)
    return named.index(right) if right in named else None


def _print_each(questions: dict[str, str | None], asked: dict[str, Asked]) -> None:
    for question, (found, names) in asked.items():
        wanted = questions[question]
        at = place(names, wanted) if wanted else None
        verdict = f"{found.verdict} {found.p:.2f}"
        print(f"{'-' if at is None else at + 1} {verdict:16} {question[:60]:60} {wanted} | {' '.join(names)}")
        print(f"{'':19}{found.features} {found.corrected}")
