"""Slack's way of writing text, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.text import escape, groups_in, in_words, outgoing, shorten, typed, without_leading_mention
from handlers.chat import Who, channel_mention, group_mention, mention, mentions

SARAH = Who("U0SARAH", "Sarah")


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("&amp;lt;", "&lt;"),
        ("<@U1|sarah> bedankt", f"{mention('U1')} bedankt"),
        ("<@W1>", mention("W1")),
        ("<https://a.nl/?x=1&amp;y=2|a.nl>", "https://a.nl/?x=1&y=2"),
        ("<https://a.nl>", "https://a.nl"),
        ("<mailto:a@b.nl|a@b.nl>", "a@b.nl"),
        ("<#C1|leren> <#C2> <#C3|>", " ".join(map(channel_mention, ("leren", "…", "…")))),
        ("<!channel> <!here|here> <!date^1^{date}^https://x|vandaag>", "@channel here vandaag"),
        ("<!subteam^S1|@team>", f"{mention('U1')} {mention('U2')}"),
        ("<!subteam^S2|@anders>", group_mention("anders")),
        ("<!subteam^S2>", group_mention("S2")),
        ("<>", ""),
        ("  twee  \n regels ", "twee  \n regels"),
    ],
)
def test_what_people_type(raw: str, read: str) -> None:
    assert typed(raw, {"S1": ("U1", "U2")}) == read


def test_nobody_can_forge_a_mention() -> None:
    assert mentions(typed(f"{mention('U9')} {mention(7)}", {})) == []
    assert typed("a\u202eb\x00c", {}) == "abc"


def test_groups_are_named_once() -> None:
    assert groups_in("<!subteam^S1|@a> <!subteam^S2> <!subteam^S1>") == ["S1", "S2"]


def test_calling_the_bot_by_name_is_not_part_of_what_is_said() -> None:
    assert without_leading_mention(typed("<@U0BOT>: til iets", {}), "U0BOT") == "til iets"
    assert without_leading_mention(typed("til <@U0BOT>", {}), "U0BOT") == f"til {mention('U0BOT')}"


def test_what_is_written_is_not_live_but_mentions_are() -> None:
    text = f"<!channel> & {mention(1)} {mention(2)} {group_mention('<!here>')}"
    assert outgoing(text, {1: SARAH}, 500) == "&lt;!channel&gt; &amp; <@U0SARAH> @… @&lt;!here&gt;"
    assert in_words(text, {1: SARAH}) == "<!channel> & @Sarah @… @<!here>"


def test_slacks_own_ids_are_shown_before_we_know_who_is_who() -> None:
    assert outgoing(mention("U0JORIS"), {}, 100) == "<@U0JORIS>"


TEXTS = st.lists(st.one_of(st.text(alphabet="ab<&> é😀", max_size=40), st.integers(0, 9).map(mention))).map(
    "".join
)


@given(TEXTS, st.integers(2, 60))
def test_cutting_never_breaks_a_mention_or_an_escape(text: str, most: int) -> None:
    assert len(shorten(text, most)) <= most
    shown = outgoing(text, dict.fromkeys(range(10), SARAH), most)
    assert len(shown) <= most
    bare = shown.replace("<@U0SARAH>", "").replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")
    assert not set("<&>") & set(bare)


@given(st.text())
def test_escaped_text_reads_back_as_it_was(text: str) -> None:
    from handlers.chat import clean

    assert typed(escape(clean(text)), {}) == clean(clean(text))
