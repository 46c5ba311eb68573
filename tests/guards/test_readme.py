"""The papers are true: dialogues happen, pictures, links and files are there, settings exist."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.settings import NAMES
from tests.conversations.play import replayed

ROOT = Path(__file__).parents[2]
PAPERS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *(ROOT / "manifest").glob("*.md"))
    if path.name != "CHANGELOG.md"
)
LONGEST_README = 130
README = (ROOT / "README.md").read_text("utf-8")
DIALOGUES = re.findall(r"^```talk (\w\w)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def written(paper: str) -> str:
    return (ROOT / paper).read_text("utf-8")


def prose(paper: str) -> str:
    """Without what stands in fences: there a `#` begins no title and nothing is a link."""
    return re.sub(r"^```.*?^```$", "", written(paper), flags=re.MULTILINE | re.DOTALL)


def anchors(paper: str) -> set[str]:
    """Those that its titles get on the pages of a forge."""
    titles = re.findall(r"^#+ (.+)$", prose(paper), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def links(paper: str) -> list[str]:
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", prose(paper)) if "://" not in link]


def leads_somewhere(paper: str, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = ((ROOT / paper).parent / path).resolve() if path else ROOT / paper
    if not target.is_relative_to(ROOT) or not target.exists():
        return False
    return not anchor or anchor in anchors(target.relative_to(ROOT).as_posix())


def test_every_paper_is_found() -> None:
    assert set(PAPERS) == {
        "COMMANDS.md", "CONTRIBUTING.md", "README.md", "RUNNING.md", "manifest/SLACK.md", "manifest/TEAMS.md",
    }  # fmt: skip


def test_the_readme_is_read_in_one_go() -> None:
    assert len(README.splitlines()) <= LONGEST_README


def test_there_is_a_dialogue_in_both_languages() -> None:
    assert {language for language, _ in DIALOGUES} == {"nl", "en"}


@pytest.mark.parametrize(("language", "dialogue"), DIALOGUES)
def test_it_still_goes_like_this(language: str, dialogue: str) -> None:
    assert replayed(dialogue, language) == dialogue


@pytest.mark.parametrize("paper", PAPERS)
def test_what_it_links_to_is_there(paper: str) -> None:
    assert links(paper)
    assert [link for link in links(paper) if not leads_somewhere(paper, link)] == []


def test_a_link_that_leads_nowhere_is_seen() -> None:
    assert leads_somewhere("README.md", "RUNNING.md#backup")
    assert leads_somewhere("manifest/SLACK.md", "../RUNNING.md")
    assert not leads_somewhere("README.md", "RUNNING.md#nowhere")
    assert not leads_somewhere("README.md", "nowhere.md")
    assert not leads_somewhere("README.md", "../elsewhere.md")


def test_every_paper_is_linked_from_the_readme() -> None:
    assert {link.partition("#")[0] for link in links("README.md")} >= set(PAPERS) - {"README.md"}


@pytest.mark.parametrize("paper", PAPERS)
def test_the_settings_it_names_exist(paper: str) -> None:
    named = set(re.findall(r"\b(?:OPSTEKER|SLACK|TEAMS)_[A-Z_]+\b", written(paper)))

    assert named - set(NAMES) == set()


@pytest.mark.parametrize("paper", PAPERS)
def test_the_files_and_programs_it_names_exist(paper: str) -> None:
    """Those of the source: a name with a star stands for several."""
    text = written(paper)
    files = set(re.findall(r"(?<![\w/.])(?:bot|handlers|scheduler|storage|tests)/[\w/.*]*[\w/]", text))
    programs = set(re.findall(r"python -m ((?:bot|tests)[\w.]*\w)", text))

    assert [name for name in files if not any(ROOT.glob(name.rstrip("/")))] == []
    assert [name for name in programs if find_spec(name) is None] == []


def test_what_the_guide_to_changing_names_in_a_file_is_there() -> None:
    """Whoever follows the guide finds `LEARN` of `handlers/routes.py`."""
    named = re.findall(r"`(\w+)`\s(?:of|in)\s`([\w/.]+\.py)`", written("CONTRIBUTING.md"))

    assert len(named) > 5
    assert [(name, path) for name, path in named if not re.search(rf"\b{name}\b", written(path))] == []
