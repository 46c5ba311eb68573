"""What can be read out of the words people type."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.chat import channel_mention, group_mention, mention
from handlers.parsing import words

quickly = settings(max_examples=100, derandomize=True, database=None, deadline=None)
samples = ["git", "#git", "#SQL", "#12", "https://a.nl/b#c", "http://", "(https://x.nl)", "#c++", "\n"]
like_people_type = st.lists(st.sampled_from(samples) | st.text(max_size=6), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Met git switch - ga je terug #git", ("git",)),
        ("#Git #GIT #git", ("git",)),
        ("#één #naïef #日本", ("één", "naïef", "日本")),
        ("#c++ #c# #node.js, #ci-cd.", ("c++", "c#", "node.js", "ci-cd")),
        ("#12 is geen onderwerp, #2fa wel", ("2fa",)),
        ("issue#4 en a/#b en &#39; en ##kop", ()),
        ("zie https://x.nl/#anker #web", ("web",)),
        (f"#{'a' * 41} #{'b' * 40}", ("b" * 40,)),
        ("niets", ()),
        ("", ()),
        ("# los", ()),
    ],
)
def test_topics_in_a_text(text: str, topics: tuple[str, ...]) -> None:
    assert words.topics_in(text) == topics


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("#c++ #C# #f# #.NET #ci/cd #R&D", ("c++", "c#", "f#", ".net", "ci/cd", "r&d")),
        ("#node.js #a/b-testing #oauth2 #i18n", ("node.js", "a/b-testing", "oauth2", "i18n")),
        ("#tcp/ip #c++/cli #c#9 #c++20", ("tcp/ip", "c++/cli", "c#9", "c++20")),
        ("#c++, #wi-fi. (#c#) #f#! #.net? *#g++* _#go_", ("c++", "wi-fi", "c#", "f#", ".net", "g++", "go")),
        ("#c #c++ #c#", ("c", "c++", "c#")),
        ("#git# #tip+#trick #... #24/7 #1.2", ("git", "tip", "trick")),
        ("`#include` en ``a ` #b`` ```\n#define X\n``` #c", ("c",)),
        ("een ` los #wel", ("wel",)),
        ("~~~\n#niet\n~~~ #wel", ("wel",)),
        ("#fff #FF0000 #c0ffee #1a2b3c4d #fafafa #aabbcc", ()),
        ("#add #bad #face #facade #b2b #2fa #e2e", ("add", "bad", "face", "facade", "b2b", "2fa", "e2e")),
        ("www.x.nl/a-#b x.nl/?#b x.nl/pagina#c #d", ("d",)),
        ("#हिन्दी #فارسی\u200cزبان #ไทย", ("हिन्दी", "فارسی\u200cزبان", "ไทย")),
        ("#İstanbul #ISTANBUL #Straße #cafe\u0301 #CAFÉ", ("istanbul", "straße", "café")),
        (f"naar {channel_mention('leren')} #git", ("git",)),
    ],
)  # fmt: skip
def test_topics_keep_what_makes_them_a_topic(text: str, topics: tuple[str, ...]) -> None:
    assert words.topics_in(text) == topics
    assert words.topics_typed(" ".join(topics)) == topics


def test_no_more_than_ten_topics_the_first_ones() -> None:
    assert words.topics_in(" ".join(f"#t{n}" for n in range(50))) == tuple(f"t{n}" for n in range(10))


@pytest.mark.parametrize(
    ("typed", "topics"),
    [
        ("git sql", ("git", "sql")),
        ("#git, SQL;#git", ("git", "sql")),
        ("  ##git   ", ("git",)),
        ("12 , ; #", ()),
        ("c++, C#;.net r&d CI/CD", ("c++", "c#", ".net", "r&d", "ci/cd")),
        ("fff (git) `sql` https://x.nl/#y", ("fff", "git", "sql")),
        ("", ()),
    ],
)
def test_topics_in_a_field_of_their_own(typed: str, topics: tuple[str, ...]) -> None:
    assert words.topics_typed(typed) == topics


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("zie https://sqlite.org/fts5.html.", "https://sqlite.org/fts5.html"),
        ("(https://x.nl/a)", "https://x.nl/a"),
        ("https://nl.wikipedia.org/wiki/Git_(software)", "https://nl.wikipedia.org/wiki/Git_(software)"),
        ("HTTPS://X.NL en http://y.nl", "HTTPS://X.NL"),
        ("http:// https://[::1 https://z.nl", "https://z.nl"),
        ('"https://x.nl"', "https://x.nl"),
        ("ftp://x.nl javascript:alert(1) www.x.nl", ""),
        (f"https://x.nl/{'a' * 2_000}", ""),
        ("", ""),
    ],
)
def test_the_first_link(text: str, link: str) -> None:
    assert words.first_link(text) == link


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://x.nl", True),
        ("http://localhost:8080/a?b=c#d", True),
        ("https://", False),
        ("https://x.nl/a b", False),
        ("https://x.nl/a\u00a0b", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//x.nl", False),
        ("https://[::1", False),
        ("x.nl", False),
        ("", False),
    ],
)
def test_what_is_a_link(text: str, is_one: bool) -> None:
    assert words.is_link(text) is is_one


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Met git switch - ga je terug #git https://git-scm.com #cli", "Met git switch - ga je terug"),
        ("FTS5 zit in #sqlite zelf #sql", "FTS5 zit in #sqlite zelf"),
        ("regel een\nregel twee\n#git", "regel een\nregel twee"),
        ("alleen #middenin staat iets", "alleen #middenin staat iets"),
        ("#git https://x.nl", "#git https://x.nl"),
        ("einde #git.", "einde #git."),
        ("zie issue #12", "zie issue #12"),
        ("de kleur #ff0000 #css", "de kleur #ff0000"),
        ("eerst https://a.nl dan https://b.nl", "eerst https://a.nl dan https://b.nl"),
        (" ".join(f"#t{n}" for n in range(11)), " ".join(f"#t{n}" for n in range(11))),
        ("", ""),
    ],
)
def test_the_text_without_the_topics_and_links_it_ends_in(text: str, kept: str) -> None:
    assert words.without_tail(text) == kept


@quickly
@given(like_people_type)
def test_a_tail_is_all_that_goes(text: str) -> None:
    kept = words.without_tail(text)
    assert text.strip().startswith(kept.strip())
    assert bool(kept.strip()) == bool(text.strip())
    assert words.without_tail(kept) == kept
    gone = text.strip()[len(kept.strip()) :].split()
    assert all(word[0] == "#" or word.lower().startswith("http") for word in gone)


@quickly
@given(like_people_type)
def test_topics_and_links_are_always_ones_we_can_show(text: str) -> None:
    topics = words.topics_in(text)
    assert len(topics) == len(set(topics)) <= words.TOPICS_MAX
    assert all(topic == topic.lower() and not topic.isdigit() and topic[0] != "#" for topic in topics)
    assert words.topics_typed(" ".join(topics)) == topics
    assert not (link := words.first_link(text)) or words.is_link(link)


@pytest.mark.parametrize(
    "text",
    [
        "x " + "https://a" * 250 + " x",
        "#a " * 13_000 + "!",
        "#" + "a-" * 20_000 + "!",
        "#a" + " " * 40_000 + "!",
        " " * 40_000 + "x",
        "@a" * 20_000,
        "#" * 40_000,
        "https://" * 5_000,
        mention(1) * 10_000,
        "` `` " * 8_000,
        "#a+-/." * 6_000,
        "#" + "a+" * 20_000,
        "#f" * 20_000,
        "www." * 10_000,
        "#a" + "\u093c" * 40_000,
        "@" + "a." * 20_000,
        f"{mention(1)} , " * 8_000,
    ],
    ids=[
        "links",
        "topics",
        "dashes",
        "blanks behind",
        "blanks before",
        "names",
        "hashes",
        "schemes",
        "people",
        "ticks",
        "signs",
        "pluses",
        "colours",
        "addresses",
        "marks",
        "dotted names",
        "people with commas",
    ],
)
def test_no_text_keeps_the_bot_busy(text: str) -> None:
    """One writer serves everybody: a text that is read for minutes would silence the bot for all."""
    started = time.process_time()
    for read in (
        words.without_tail, words.topics_in, words.topics_typed, words.first_link, words.named_but_unknown,
        words.without_mentions, words.first_word, words.reason_in, words.says_something,
    ):  # fmt: skip
        read(text)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("TIL Met git", ("til", "Met git")),
        ("  undo ", ("undo", "")),
        ("één", ("één", "")),
        ("", ("", "")),
    ],
)
def test_the_first_word(text: str, split: tuple[str, str]) -> None:
    assert words.first_word(text) == split


def test_words_without_the_people_in_them() -> None:
    text = f"{mention(1)}, {mention(2)}  bedankt   voor {mention(3)} de uitleg\nen meer,"
    assert words.without_mentions(text) == "bedankt voor de uitleg\nen meer"
    assert words.without_mentions(mention(1)) == ""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("{0}: bedankt", "bedankt"),
        ("{0}.bakker bedankt", "bedankt"),
        ("{0} en {1}, {0} & {1} - bedankt", "bedankt"),
        ("bedankt {0}, voor de hulp", "bedankt, voor de hulp"),
        ("bedankt, {0}!", "bedankt!"),
        ("({0}) bedankt", "bedankt"),
        ("{0}'s uitleg was top", "uitleg was top"),
        ("{0}? {1}… wie weet dit?", "wie weet dit?"),
        ("{0} .NET is fijn", ".NET is fijn"),
        ("eerst dit\n{0}: dan dat", "eerst dit\ndan dat"),
        ("gewoon: een zin - zonder iemand.", "gewoon: een zin - zonder iemand."),
        ("{0} en {1}", ""),
    ],
)
def test_people_leave_nothing_behind(text: str, left: str) -> None:
    assert words.without_mentions(text.format(mention(1), group_mention("het team"))) == left


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("@anna.bakker {0}: thanks #git", "thanks #git"),
        ("{0} en @jan bedankt", "bedankt"),
        ("{0} bedankt, ook namens @jan", "bedankt, ook namens @jan"),
        ("@jan", ""),
    ],
)
def test_a_reason_without_the_people_it_begins_with(text: str, reason: str) -> None:
    assert words.reason_in(text.format(mention(1))) == reason


@pytest.mark.parametrize("text", ["", "  \n", "…", "?!", ". , -", "\u200b", "***", "\ufe0f"])
def test_what_says_nothing(text: str) -> None:
    assert not words.says_something(text)


@pytest.mark.parametrize("text", ["a", "5", "één", "🎉", "\U0001faea", "日", mention(1), "- x"])
def test_what_says_something(text: str) -> None:
    assert words.says_something(text)


@pytest.mark.parametrize(
    ("text", "link", "shown"),
    [
        ("zie https://x.nl.", "https://x.nl", ""),
        ("zie https://x.nl/a", "https://x.nl", "https://x.nl"),
        ("zie hieronder", "https://x.nl", "https://x.nl"),
        ("niets", "", ""),
    ],
)
def test_a_link_that_stands_in_the_text_is_not_shown_beside_it(text: str, link: str, shown: str) -> None:
    assert words.beside(text, link) == shown


def test_names_that_the_platform_did_not_know() -> None:
    text = f"@anna @Jan.de-Wit {mention(1)} mail@x.nl @@dubbel @anna {group_mention('team')}"
    assert words.named_but_unknown(text) == ["anna", "Jan.de-Wit"]


def test_the_beginning_in_whole_words_and_whole_names() -> None:
    assert words.excerpt("een twee drie", 13) == "een twee drie"
    assert words.excerpt("een twee drie", 10) == "een twee…"
    assert words.excerpt("x" * 20, 10) == "x" * 9 + "…"
    assert words.excerpt(f"dank {mention(12345)} zeer", 9) == "dank…"
    assert words.excerpt("a " + mention("group:all of us") + " b", 12) == "a…"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{1} liet me git zien", "Sanne liet me git zien"),
        ("{2} liet me git zien", "Iemand liet me git zien"),
        ("Van {2} en {1}: git bisect", "Van iemand en Sanne: git bisect"),
        ("iemand zei iets", "iemand zei iets"),
        ("", ""),
    ],
)
def test_with_names(text: str, said: str) -> None:
    """Nobody is called by it, and the sentence keeps its subject."""
    with_mentions = re.sub(r"\{(\d)\}", lambda found: mention(found[1]), text)
    assert words.with_names(with_mentions, {"1": "Sanne"}, "iemand") == said
