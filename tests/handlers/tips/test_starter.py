"""The starter set of tips: complete in both languages, short, findable and never formal."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import handlers

STARTER = Path(handlers.__file__).parent / "starter"
LANGUAGES = ("nl", "en")
FOLDERS = {
    "feedback": "feedback",
    "nee-zeggen": "saying-no",
    "presenteren": "presenting",
    "gesprek-met-je-leidinggevende": "talk-with-your-manager",
    "fouten": "mistakes",
    "vergaderen": "meetings",
    "op-afstand-werken": "remote-work",
    "mentorschap": "mentoring",
    "tijd-om-te-leren": "finding-time-to-learn",
    "rekenbladen": "spreadsheets",
    "zoeken": "search",
    "schrijven": "writing",
    "programmeren": "programming",
}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FORMAL = re.compile(r"\b(u|uw|uzelf|uwe)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Tip:
    path: Path
    title: str
    topics: list[str]
    body: str


def read(path: Path) -> Tip:
    """Front matter with plain string code: two dashed lines, a title and topics, nothing more."""
    text = path.read_bytes().decode("utf-8")  # strict: anything but UTF-8 fails here
    opening, front, body = text.split("---\n", 2)
    assert opening == "", f"{path}: text before the front matter"
    title_line, topics_line = front.splitlines()
    assert title_line.startswith("title: "), f"{path}: no title"
    assert topics_line.startswith("topics: ["), f"{path}: no topics"
    assert topics_line.endswith("]"), f"{path}: topics are not closed"
    title = title_line.removeprefix("title: ")
    if ":" in title:
        assert title[0] == title[-1] == '"', f"{path}: a title with a colon must be quoted"
        title = title[1:-1]
    topics = topics_line.removeprefix("topics: [").removesuffix("]").split(", ")
    return Tip(path, title, topics, body.strip())


def tips_in(language: str) -> list[Tip]:
    return [read(path) for path in sorted((STARTER / language).glob("*/*.md"))]


def count_per_folder(language: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for tip in tips_in(language):
        counts[tip.path.parent.name] = counts.get(tip.path.parent.name, 0) + 1
    return counts


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_at_least_sixty_tips(language: str) -> None:
    assert len(tips_in(language)) >= 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_but_tips_lies_in_the_folders(language: str) -> None:
    files = {path for path in (STARTER / language).rglob("*") if path.is_file()}
    assert files == {tip.path for tip in tips_in(language)}


def test_both_languages_have_as_many_tips_per_topic() -> None:
    dutch, english = count_per_folder("nl"), count_per_folder("en")
    assert set(dutch) == set(FOLDERS)
    assert {FOLDERS[folder]: count for folder, count in dutch.items()} == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_short_and_each_its_own(language: str) -> None:
    titles = [tip.title for tip in tips_in(language)]
    assert [title for title in titles if not 10 <= len(title) <= 70] == []
    assert len({title.casefold() for title in titles}) == len(titles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_file_names_are_plain_and_each_its_own(language: str) -> None:
    slugs = [tip.path.stem for tip in tips_in(language)]
    assert [slug for slug in slugs if not SLUG.fullmatch(slug)] == []
    assert len(set(slugs)) == len(slugs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_to_three_plain_topics(language: str) -> None:
    wrong = [
        tip.path.name
        for tip in tips_in(language)
        if not 1 <= len(tip.topics) <= 3
        or len(set(tip.topics)) != len(tip.topics)
        or not all(SLUG.fullmatch(topic) for topic in tip.topics)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tip_is_read_in_a_minute(language: str) -> None:
    lengths = {tip.path.name: len(tip.body.split()) for tip in tips_in(language)}
    assert {name: words for name, words in lengths.items() if not 30 <= words <= 120} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_stay_short(language: str) -> None:
    bullets = {
        tip.path.name: sum(line.startswith("- ") for line in tip.body.splitlines())
        for tip in tips_in(language)
    }
    assert {name: count for name, count in bullets.items() if count and not 2 <= count <= 4} == {}


def test_dutch_says_je_and_never_u() -> None:
    formal = [tip.path.name for tip in tips_in("nl") if FORMAL.search(f"{tip.title}\n{tip.body}")]
    assert formal == []
