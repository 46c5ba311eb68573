"""The three digests as people read them, in both languages. After a change that was meant, write them down
again and look at the difference: `python -m tests.scheduler.test_digest_golden`."""

import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from handlers.chat import DirectMessage, Post
from storage.database import Database, open_database
from storage.digests import CHANNEL, MANAGER, PERSONAL
from storage.migrate import upgrade
from tests.conftest import DEFAULTS
from tests.scheduler.digests import FRIDAY, MONDAY, WEEK, Company

GOLDEN = Path(__file__).parent / "golden"
KINDS = (CHANNEL, PERSONAL, MANAGER)
WORDS = {
    "nl": (
        "Met git bisect vind je in een paar stappen de commit die iets stukmaakte",
        "Begin een interview met een vraag waar je zelf het antwoord niet op weet",
        "Ik mailde de verkeerde lijst; nu stuur ik eerst een proef aan mezelf",
        "Een draaitabel is sneller dan tien formules",
        "Hoe vraag ik een testomgeving aan?",
    ),
    "en": (
        "git bisect finds the commit that broke something in a few steps",
        "Begin an interview with a question you do not know the answer to",
        "I mailed the wrong list; now I send a test to myself first",
        "A pivot table is faster than ten formulas",
        "How do I ask for a test environment?",
    ),
}


def a_week(database: Database, language: str) -> dict[str, str]:
    """The digests of one eventful week after seven quieter ones."""
    company = Company(database, language)
    git, interview, lesson, table, question = WORDS[language]
    old = company.shares("joris", git, MONDAY - 7 * WEEK, company.leren, "git")
    for weeks, helped in ((6, ("mei",)), (4, ("anna", "bram")), (1, ("pieter",))):
        company.helps(old, *helped, at=MONDAY - weeks * WEEK)
    new = company.shares("sarah", interview, MONDAY, company.leren, "interviews")
    company.helps(new, "joris", "mei", "fatima")
    company.helps(old, "sarah")
    company.shares(None, lesson)
    company.shares("mei", table, MONDAY, company.product, "excel", "interviews")
    for giver in ("joris", "mei"):
        company.thanks(giver, "sarah")
    company.thanks("fatima", "sarah", "teaching", by_manager=True)
    company.thanks("pieter", "joris", "experiment")
    for hours in (1, 2):
        company.asks(question, MONDAY + timedelta(hours=hours))
    company.on(CHANNEL, "anna")
    company.on(PERSONAL, "sarah", at_time="16:01")
    company.on(MANAGER, "fatima", at_time="16:02")
    sent = [effect for _, effect in company.until(FRIDAY + timedelta(minutes=5))]
    return dict(zip(KINDS, (as_read(company, effect) for effect in sent), strict=True))


def as_read(company: Company, effect: Post | DirectMessage) -> str:
    return company.words(effect) + "\n"


def path(kind: str, language: str) -> Path:
    return GOLDEN / f"digest_{kind}.{language}.txt"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_digests_read_like_this(database: Database, language: str) -> None:
    for kind, read in a_week(database, language).items():
        assert read == path(kind, language).read_text("utf-8"), kind


def rewrite() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for language in WORDS:
        with TemporaryDirectory() as folder:
            database = open_database(f"sqlite:///{folder}/golden.db", DEFAULTS)
            upgrade(database)
            for kind, read in a_week(database, language).items():
                path(kind, language).write_text(read, "utf-8")
            database.close()


if __name__ == "__main__":
    sys.exit(rewrite())
