"""S10: what people type naturally is understood. A table of sentences and what must come of each."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

import pytest
import pytest_asyncio

from handlers import modules
from handlers.texts import Speech, speak
from tests.scenarios.conftest import WORLDS
from tests.scenarios.looking import privately, publicly
from tests.worlds.world import Shown, World

Check = Callable[[Sequence[Shown], Speech], bool]
BOT = "@opsteker"


def _form(shown: Sequence[Shown]) -> Shown | None:
    return next((one for one in shown if one.inputs), None)


def til(words: str) -> Check:
    """A TIL of exactly these words stands in the channel."""
    return lambda shown, say: any(
        words in one.text and say.text("lesson-title") not in one.text for one in publicly(shown, "#leren")
    )


def lesson(words: str) -> Check:
    def check(shown: Sequence[Shown], say: Speech) -> bool:
        title = say.text("lesson-title")
        return any(words in one.text and one.text.startswith(title) for one in publicly(shown, "#leren"))

    return check


def looked_up(shown: Sequence[Shown], say: Speech) -> bool:
    """It was taken as a question: an answer, or the offer to ask somebody."""
    answer = privately(shown, "sarah")
    return any(say.text(key) in answer for key in ("tip-found", "tip-perhaps", "tip-none-title"))


def asks(words: str) -> Check:
    """The form to ask a colleague, with these words in it."""

    def check(shown: Sequence[Shown], say: Speech) -> bool:
        opened = _form(shown)
        return opened is not None and opened.text.startswith(say.text("asking-form-title"))

    return check


def kudos(to: str, reason: str, kind: str = "learning") -> Check:
    """Kudos of this kind, for exactly this reason."""

    def check(shown: Sequence[Shown], say: Speech) -> bool:
        told = [one.text for one in shown if one.where == f"@{to}" and one.by == "opsteker"]
        given = say.text("kudos-received", manager="no", giver="@sarah", kind=kind)
        return any(text.startswith(given) and reason in text.splitlines() for text in told)

    return check


def says(key: str, **values: object) -> Check:
    """This sentence, privately."""
    return lambda shown, say: say.text(key, **values) in privately(shown, "sarah")


def keeps_time(shown: Sequence[Shown], say: Speech) -> bool:
    """There is a block of learning time now."""
    return say.text("time-added", file="yes", block="|", when="").partition("|")[0] in privately(
        shown, "sarah"
    )


def opens(title: str) -> Check:
    """The form with this title, or (where only a button can open one) the offer of it."""
    return lambda shown, say: any(
        one.text.splitlines()[:1] == [say.text(title)] for one in shown if one.by == "opsteker"
    )


def not_understood(words: str) -> Check:
    """What was said comes back unchanged, with help."""
    return says("help-heard", said=words)


def helped(shown: Sequence[Shown], say: Speech) -> bool:
    """All there is, without the remark that something was not understood."""
    told = privately(shown, "sarah")
    return say.text("help-title") in told and say.text("help-heard", said="").strip() not in told


def greeted(shown: Sequence[Shown], say: Speech) -> bool:
    """A greeting back, with three ways on."""
    return any(one.text.startswith(say.text("greeting")) and len(one.buttons) == 3 for one in shown)


def greeted_aloud(shown: Sequence[Shown], say: Speech) -> bool:
    return greeted(shown, say) and "@opsteker help" in shown[-1].text.lower()


def meant(command: str) -> Check:
    """ "Did you mean …?" with a button for this command."""

    def check(shown: Sequence[Shown], say: Speech) -> bool:
        label = say.command(command.removeprefix("/"))
        return any(one.buttons.get(label, "").startswith("meant") for one in shown)

    return check


def offers(key: str, action: str, **values: object) -> Check:
    """This sentence, with this button."""

    def check(shown: Sequence[Shown], say: Speech) -> bool:
        told = say.text(key, **values)
        return any(told in one.text and action in one.buttons.values() for one in shown)

    return check


def thanks(names: str) -> Check:
    return offers("thanks-offer", "fill_kudos", names=names)


def given_to(names: str) -> Check:
    """What the giver reads."""

    def check(shown: Sequence[Shown], say: Speech) -> bool:
        answer = privately(shown, "sarah")
        return names in answer and "udos" in answer and "@opsteker" not in answer

    return check


def for_an_experiment(shown: Sequence[Shown], say: Speech) -> bool:
    """What the giver reads; the receiver has had a notice lately."""
    return "experiment" in privately(shown, "sarah")


@dataclass(frozen=True)
class Row:
    where: str
    words: str
    then: Check
    everywhere: bool = False
    """Also played on Slack's and Teams' wire."""


LEARNED = "Met git switch - ga je terug"

ROWS = (
    # a line break, several blanks, a tab, a colon or a comma is a blank
    Row("#leren", f"/til\n{LEARNED}", til(LEARNED), True),
    Row("#leren", f"/til   {LEARNED} 2", til(f"{LEARNED} 2")),
    Row("#leren", f"/til\u00a0{LEARNED} 3", til(f"{LEARNED} 3"), True),
    Row("#leren", f"/til\u3000{LEARNED} 4", til(f"{LEARNED} 4")),
    Row("#leren", f"/til\t{LEARNED} 5", til(f"{LEARNED} 5")),
    Row("#leren", f"@opsteker til:\n{LEARNED} 6", til(f"{LEARNED} 6"), True),
    Row("#leren", f"@opsteker, til {LEARNED} 7", til(f"{LEARNED} 7"), True),
    Row("#leren", f"@opsteker\n\ntil\n{LEARNED} 8", til(f"{LEARNED} 8"), True),
    Row("#leren", "/til Een regel\nen nog een\n\nen het eind", til("Een regel\nen nog een"), True),
    Row("#leren", "/til\nfout:\nIk mailde de verkeerde lijst", lesson("Ik mailde de verkeerde lijst"), True),
    Row("#leren", "/til mistake: I mailed the wrong list", lesson("I mailed the wrong list")),
    Row("#leren", "/til Lesson : test first", lesson("test first")),
    Row("#leren", "/til fout：Vergat de test", lesson("Vergat de test")),
    Row("#leren", "/til\nmijn", says("til-mine-title")),
    Row("#leren", "/til  mine\n", says("til-mine-title"), True),
    Row("#leren", "/learn\nsettings", opens("settings-title"), True),
    Row("#leren", "/learn:\tsettings", opens("settings-title")),
    Row("#leren", "/learn\nleertijd\ndoel\n90", says("time-target", target=90), True),
    Row("#leren", "/learn time: target: 80", says("time-target", target=80)),
    Row("#leren", "/mentor\nstop", says("mentor-not-offering")),
    Row("#leren", "/learn who-knows\noff", says("experts-off")),
    Row("#leren", "/learn coffee\nhelp", says("coffee-help")),
    Row("#leren", "/til\nhelp!", says("til-does")),
    # ordinary words do not eat sentences
    Row("#leren", "/til Lesson learned: test first", til("Lesson learned: test first"), True),
    Row("#leren", "/til les geven is leuk", til("les geven is leuk"), True),
    Row("#leren", "/til fout is niet erg", til("fout is niet erg")),
    Row("#leren", "/til Mistake number one: no tests", til("Mistake number one: no tests")),
    Row("#leren", "/til mijn toetsenbord kan ook git", til("mijn toetsenbord kan ook git")),
    Row("#leren", "/til kept is the past tense of keep", til("kept is the past tense of keep")),
    Row("#leren", "/tip ask for a raise", looked_up, True),
    Row("#leren", "/tip vraag en aanbod", looked_up),
    Row("#leren", "/tip ask: how does our release work", asks("how does our release work"), True),
    Row("#leren", "/tip vraag:\nhoe werkt onze release", asks("hoe werkt onze release")),
    Row("#leren", "/tip ask how does our release work", asks("how does our release work")),
    Row("#leren", "/tip vraag", asks("")),
    Row("#leren", "/kudos top job @joris", kudos("joris", "top job"), True),
    Row("#leren", "/kudos uitleg over git was top @pieter", kudos("pieter", "uitleg over git was top")),
    Row("#leren", "/kudos\nexperiment\n@fatima\ngedurfd", kudos("fatima", "gedurfd", "experiment"), True),
    Row("#leren", "/kudos experiment voor @fatima durfde het", for_an_experiment, True),
    Row("#leren", "/kudos uitleg: @mei heldere uitleg", kudos("mei", "heldere uitleg", "teaching")),
    Row("#leren", "/kudos to @anna for the course", kudos("anna", "for the course")),
    Row("#leren", "/kudos undo @joris", says("kudos-undone", names="@joris"), True),
    Row("#leren", "/kudos ongedaan: @joris", says("kudos-undo-nothing-from", names="@joris")),
    Row("#leren", "/kudos undo the one for @joris", says("kudos-undo-how")),
    Row("#leren", "/kudos intrekken @joris", says("kudos-undo-nothing-from", names="@joris"), True),
    Row("#leren", "/kudos take back: @joris", says("kudos-undo-nothing-from", names="@joris")),
    Row("#leren", "/kudos @joris undo!", says("kudos-undo-nothing-from", names="@joris")),
    Row("#leren", "/kudos joris ongedaan", says("kudos-undo-nothing-from", names="@joris")),
    Row("#leren", "/til fout: …", opens("lesson-form")),
    Row("#leren", "/mentor stop smoking groups", says("mentor-not-understood", said="stop smoking groups")),
    # a question is a question
    Row(BOT, "Hoe draai ik een commit terug?!", looked_up, True),
    Row(BOT, "How do I undo a commit ??", looked_up),
    Row(BOT, "How do I undo a commit？", looked_up, True),
    Row(BOT, "¿How do I undo a commit", looked_up),
    Row(BOT, "How do I undo a commit? Thanks!", looked_up, True),
    Row(BOT, "Hoe draai ik een commit terug? 🙏", looked_up, True),
    Row(BOT, "(hoe draai ik een commit terug?)", looked_up),
    Row(BOT, "how do I undo a commit", looked_up, True),
    Row(BOT, "hoe draai ik een commit terug", looked_up, True),
    Row(BOT, "Hoi! Weet iemand hoe ik een commit terugdraai", looked_up),
    Row(BOT, "is there a template for a retro", looked_up),
    Row("#leren", "@opsteker waar vraag ik een pasje aan", looked_up, True),
    Row("#leren", "@opsteker: mag ik op vrijdag thuiswerken", looked_up),
    Row(BOT, "Thanks in advance, how do I undo a commit", looked_up, True),
    Row(BOT, "alvast bedankt, hoe draai ik een commit terug", looked_up),
    Row(BOT, "ty!", says("thanks-welcome")),
    Row(BOT, "Thankyou 🙏", says("thanks-welcome")),
    Row(BOT, "When I came in, it was broken", not_understood("When I came in, it was broken")),
    Row(BOT, "Wat een mooie dag vandaag", not_understood("Wat een mooie dag vandaag"), True),
    Row(BOT, "Weet ik niet zeker: morgen", not_understood("Weet ik niet zeker: morgen")),
    Row(BOT, "hulp", says("help-title"), True),
    # a word alone, a word that is none, a slip of the fingers
    Row(BOT, "settings", opens("settings-title"), True),
    Row(BOT, "Instellingen!", opens("settings-title")),
    Row(BOT, "wie-weet git", says("experts-none", topic="#git")),
    Row(BOT, "leer instellingen", opens("settings-title"), True),
    Row("#leren", "@opsteker leer wie weet git", says("experts-none", topic="#git")),
    Row(BOT, "leer", says("home-title")),
    Row(BOT, "Leer je dat ook op school", not_understood("Leer je dat ook op school")),
    Row(BOT, "leertijd doel 85", says("time-target", target=85), True),
    Row(BOT, "Leertijd donderdag 14:00 1u", keeps_time, True),
    Row(BOT, "koffie help", says("coffee-help")),
    Row(BOT, "time flies when you learn", meant("/learn time …")),
    Row(BOT, "mijn gegevens", says("own-export-comes")),
    Row(BOT, "vragen?", says("gaps-none"), True),
    Row("#leren", "/learn wie weet git", says("experts-none", topic="#git")),
    Row("#leren", "/learn setings", meant("/learn settings"), True),
    Row("#leren", "/learn instelingen", meant("/learn instellingen")),
    Row("#leren", "/learn leertijt donderdag 14:00 1u", meant("/learn leertijd …"), True),
    Row("#leren", "/learn gibberish", not_understood("gibberish")),
    Row("#leren", "/learn how do I undo a commit", meant("/tip …")),
    Row("#leren", "/learn gaps?", says("gaps-none"), True),
    Row("#leren", "/til mijn!", says("til-mine-title")),
    Row("#leren", "/learn who-knows C++ and sql?", says("experts-none", topic="#c++ #sql")),
    Row("#leren", "/learn wie weet iets over sql", says("experts-none", topic="#sql")),
    Row("#leren", "/learn who-knows off.", says("experts-off"), True),
    Row(BOT, "what can you do?", helped, True),
    Row(BOT, "Wat kun je", helped),
    Row(BOT, "Hoi!", greeted, True),
    Row(BOT, "Hallo Opsteker", greeted),
    Row(BOT, "Wat kun je allemaal?", helped),
    Row(BOT, "good morning 🙂", greeted),
    Row("#leren", "@opsteker goedemorgen!", greeted_aloud, True),
    Row(BOT, "tipp hoe git werkt", meant("/tip …"), True),
    Row(BOT, "kudso @joris dank", meant("/kudos …")),
    Row(BOT, "mentro zoek sql", meant("/mentor …")),
    Row(BOT, "setings", meant("/learn settings"), True),
    Row(BOT, "koffei", meant("/learn koffie")),
    Row("#leren", "/mentor zeok sql", meant("/mentor zoek …"), True),
    Row("#leren", "/mentor ofer", meant("/mentor offer")),
    Row("#leren", "/learn koffie puaze 2027-01-31", meant("/learn koffie pauze …")),
    Row("#leren", "/learn kring neiuw", meant("/learn kring nieuw")),
    Row("#leren", "/learn consult strat", meant("/learn consult start")),
    Row("#leren", "/learn digest tema", meant("/learn digest team")),
    Row("#leren", "/learn time taget 90", meant("/learn time target …")),
    Row("#leren", "/til mien", meant("/til mine"), True),
    Row("#leren", "/til mistkae: I mailed the wrong list", meant("/til mistake: …")),
    Row("#leren", "/kudos udno @joris", meant("/kudos undo …"), True),
    Row("#leren", "/kudos experimnt @joris gedurfd", meant("/kudos experiment …")),
    # thanks, and what was learned
    Row(BOT, "thanks @joris for explaining rebase", thanks("@joris"), True),
    Row("#leren", "@opsteker bedankt @joris voor de uitleg", thanks("@joris")),
    Row(BOT, "Dank je wel Joris Bakker voor de hulp", thanks("@joris"), True),
    Row(BOT, "bedankt voor de hulp bij git", offers("thanks-whom", "fill_kudos")),
    Row(BOT, "bedankt voor je hulp, joris!", thanks("@joris")),
    Row(BOT, "vraag: hoe werkt onze release", asks("hoe werkt onze release")),
    Row(BOT, "mistake: I mailed the wrong list", meant("/til mistake: …")),
    Row(BOT, "undo", meant("/kudos undo")),
    Row(BOT, "kudos!", opens("kudos-form-title")),
    Row(BOT, ":tada: hoera voor ons", not_understood(":tada: hoera voor ons")),
    Row(BOT, "Bedankt!", says("thanks-welcome"), True),
    Row(BOT, "Today I learned that git can switch back", offers("learned-offer", "fill_til"), True),
    Row(BOT, "vandaag leerde ik dat git terug kan", offers("learned-offer", "fill_til"), True),
    Row(BOT, "TIL: git can switch back", offers("learned-offer", "fill_til")),
    # names without @
    Row("#leren", "/kudos joris bedankt voor de uitleg", given_to("@joris"), True),
    Row("#leren", "/kudos Joris Bakker, Pieter en Mei: dank", given_to("@joris, @pieter")),
    Row("#leren", "/kudos @joris en pieter dank", given_to("@pieter")),
    Row("#leren", "/kudos bedankt fatima voor de hulp", given_to("@fatima")),
    Row("#leren", "/kudos uitleg anna heldere uitleg", given_to("@anna"), True),
    Row("#leren", "/kudos to El Amrani for the course", given_to("@fatima")),
    Row("#leren", "/kudos undo fatima", says("kudos-undone", names="@fatima")),
    Row("#leren", "/kudos de uitleg was top", opens("kudos-form-title")),
    Row("#leren", "/mentor Joris", says("mentor-named-none", mentor="@joris")),
    Row(BOT, "Help?", says("help-title")),
)  # fmt: skip


@pytest_asyncio.fixture(params=[("tryout", "nl"), ("tryout", "en"), ("slack", "en"), ("teams", "nl")])
async def played(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[tuple[World, str]]:
    platform, language = request.param
    async with WORLDS[platform](sqlite_url, language) as world:
        yield world, language


async def test_what_people_type_naturally_is_understood(played: tuple[World, str]) -> None:
    world, language = played
    say = speak(language, world.name)
    rows = [row for row in ROWS if row.everywhere or world.name == "tryout"]
    for who in ("sarah", "joris", "pieter", "fatima", "mei", "anna"):
        await world.say(who, "@opsteker", "help")  # everybody has met the bot
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL, kudos_per_day=50))
    wrong = []
    for row in rows:
        shown = await world.say("sarah", row.where, row.words)
        if not row.then(shown, say):
            wrong.append((row.words, [one.text for one in shown]))

    assert len(ROWS) >= 60
    assert wrong == []
