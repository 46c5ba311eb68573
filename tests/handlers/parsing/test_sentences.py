"""What people mean who just say it."""

import pytest

from handlers.parsing import sentences

QUESTIONS = [
    "How do I undo a commit?",
    "How do I undo a commit?!",
    "How do I undo a commit ??",
    "How do I undo a commit？",
    "¿How do I undo a commit",
    "How do I undo a commit? 🙏",
    "How do I undo a commit? Thanks!",
    "Hoe draai ik een commit terug? Alvast bedankt 😊",
    "(how do I undo a commit?)",
    "“Hoe draai ik een commit terug?”",
    "Ik zit vast met git. Weet iemand hoe dat moet? Ik heb reset al geprobeerd.",
    "commit undo?",
    "how do I undo a commit",
    "How do I undo a commit. Thanks",
    "hoe draai ik een commit terug",
    "Hoe werkt onze release",
    "hoe\nwerkt\nonze release",
    "Hoi! Hoe draai ik een commit terug",
    "Hi Opsteker, how do I undo a commit",
    "even een vraagje: waar vind ik de huisstijl",
    "what is FTS5 exactly",
    "what's the wifi password",
    "What time is the lunch today",
    "What command do I use to squash",
    "which branch should I use",
    "who knows about queryplans",
    "why does the build fail",
    "when is the next release",
    "where can I find the logo",
    "where do we keep the logos",
    "how many days of leave do I have",
    "how long does a release take",
    "can I get access to the wiki",
    "could someone explain rebase to me",
    "does anyone know a good SQL course",
    "anyone know a good SQL course",
    "is there a template for a postmortem",
    "are there any docs about this",
    "any tips for presenting",
    "how to rebase a branch",
    "wat is een queryplan eigenlijk",
    "Wat betekent FTS5 precies",
    "waar vraag ik een pasje aan",
    "Waarom crasht Jenkins steeds",
    "waarom faalt de build",
    "wie weet iets van Kubernetes",
    "wie kan me helpen met sql",
    "wanneer is de volgende release",
    "wanneer komt Joris terug",
    "welke branch gebruiken we voor releases",
    "kan ik mijn vakantie verplaatsen",
    "mag ik thuiswerken op vrijdag",
    "weet iemand een goede cursus",
    "heeft iemand ervaring met dbt",
    "iemand enig idee hoe dit werkt",
    "is er een sjabloon voor een retro",
    "kun je uitleggen wat rebase doet",
    "hoeveel vakantiedagen heb ik",
    "hoe vaak moet ik mijn wachtwoord wijzigen",
    "waar staan de notulen",
    "help, hoe draai ik een commit terug",
    "I wonder how git bisect works",
    "ik vraag me af waarom de build faalt",
    "vraag: hoe werkt onze release",
    "thanks in advance, how do I undo a commit",
    "Thanks! Can somebody explain rebase",
    "alvast bedankt, hoe werkt onze release",
    "Dank je wel, en hoe werkt rebase dan",
    "\ue0003\ue001 weet jij hoe rebase werkt?",
    "\ue0003\ue001 how does rebase work",
]

STATEMENTS = [
    "",
    "?",
    "??",
    "how",
    "waarom",
    "What a day",
    "What a beautiful day it is",
    "What I learned is that tests help",
    "How nice of you to help",
    "When I came in, the printer was broken",
    "When the build fails I look at the log",
    "Where there is smoke there is fire",
    "Why I left the company is a long story",
    "Who dares wins",
    "Which reminds me of the release",
    "Which is why I like it here",
    "Can be done today",
    "Is fine with me",
    "Do not touch the printer",
    "Will do that tomorrow",
    "Have a nice day everyone",
    "Could be better I guess",
    "the printer is broken",
    "thanks, what a day",
    "bedankt, wat een mooie dag",
    "see https://example.org/?a=b for more",
    "Wat een mooie dag vandaag",
    "Wat ik leerde is dat testen helpt",
    "Hoe dan ook, het is af",
    "Wat leuk dat het werkt",
    "Wat fijn dat je er bent",
    "Wat betreft de release: die is af",
    "I wonder sometimes",
    "Hoe meer je leert hoe beter",
    "Hoe eerder je test hoe beter",
    "Wanneer ik git gebruik gaat het mis",
    "Wanneer Joris het weet hoor je het",
    "Wanneer iemand een fout maakt is dat niet erg",
    "Waar rook is is vuur",
    "Waar mensen werken worden fouten gemaakt",
    "Waarom ik hier werk is een lang verhaal",
    "Wie dit leest is gek",
    "Wie niet waagt die niet wint",
    "Welke keuze je ook maakt, het is goed",
    "Weet ik niet zeker",
    "Heb ik al gedaan",
    "Ga ik morgen proberen",
    "Kan ik me voorstellen ja",
    "Is goed joh morgen",
    "Moet kunnen denk ik",
    "de printer is kapot",
    "Ik vraag het morgen aan Joris",
]


LEARNED = {
    "Today I learned that git can switch back": "that git can switch back",
    "today I learned: git switch -": "git switch -",
    "Vandaag leerde ik dat git terug kan": "dat git terug kan",
    "vandaag geleerd: test eerst": "test eerst",
    "Vandaag heb ik geleerd\ndat het kan": "dat het kan",
    "TIL: git switch -": "git switch -",
    "til: git switch -": "",
    "Today I learned": "",
    "Vandaag leer ik niets": "",
}

THANKS = {
    "thanks": "",
    "Thanks Joris, for your help": "Joris, for your help",
    "Dank je wel Joris!": "Joris!",
    "heel erg bedankt voor alles": "voor alles",
    "thanks to @joris for this": "@joris for this",
    "dankbaar werk": None,
    "no thanks": None,
}


@pytest.mark.parametrize("text", LEARNED)
def test_what_was_learned_is_what_follows(text: str) -> None:
    assert sentences.learned(text) == LEARNED[text]


@pytest.mark.parametrize("text", THANKS)
def test_whom_thanks_are_for_follows_them(text: str) -> None:
    assert sentences.after_thanks(text) == THANKS[text]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_is_a_question(text: str) -> None:
    assert sentences.is_question(text)


@pytest.mark.parametrize("text", STATEMENTS)
def test_a_statement_that_begins_like_one_is_none(text: str) -> None:
    assert not sentences.is_question(text)
