"""What Teams' HTML says about looks is remembered as Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams import message_text
from bot.teams.html_to_markdown import formatted, typed
from bot.teams.invokes import MessagePayload, PayloadBody
from handlers.chat import Words
from tests.bot.teams.conftest import Teams
from tests.worlds.teams_activities import CHANNEL


def read(content: str) -> str:
    body = PayloadBody(content=content, content_type="html")
    return message_text.from_payload(MessagePayload(id="1", body=body))[0]


HERE = "https://a.nl/x(y)?a=1&amp;b=2"
LIST = "<ul><li>een<ul><li>twee</li></ul></li><li>drie</li></ul><p>na</p>"
QUOTE = "<blockquote><p>citaat</p><p>meer</p></blockquote><p>na</p>"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<p><b>altijd </b><em>rustig</em> <s>weg</s></p>", "**altijd** _rustig_ ~~weg~~"),
        ("<p>met <code>a*b</code></p>", "met `a*b`"),
        ("x<b>y</b>z", "xyz"),
        ("<strong><i>bei</i></strong> <b></b>!", "**_bei_** !"),
        (LIST, "- een\n   - twee\n- drie\n\nna"),
        ("<ol><li>een</li><li>twee</li></ol>", "1. een\n2. twee"),
        (f'zie <a href="{HERE}">de uitleg</a>', "zie [de uitleg](https://a.nl/x%28y%29?a=1&b=2)"),
        ('<a href="https://a.nl/">https://a.nl/</a> <a href="javascript:x">k</a>', "https://a.nl/ k"),
        (QUOTE, "> \n> citaat\n> meer\n\nna"),
        ("<pre>ls<br>  pwd</pre>", "```\nls\n  pwd\n```"),
        ('<codeblock class="Python"><code>a = 1<br>b</code></codeblock>', "```\na = 1\nb\n```"),
        ("&lt;b&gt;", "<b>"),
    ],
)
def test_looks_of_a_message_whose_menu_was_used(content: str, said: str) -> None:
    assert read(content) == said


async def test_looks_of_a_message_that_was_typed(teams: Teams) -> None:
    activity = teams.wire.message(
        "joris", "<at>Opsteker</at> til doe het rustig, zie uitleg", CHANNEL, ("bot",)
    )
    bot = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Opsteker</span>'
    html = f'<p>{bot} til doe het <b>rustig</b>, zie <a href="https://a.nl/b">uitleg</a></p>'
    activity["attachments"] = [{"contentType": "text/html", "content": html}]
    event = await teams.event(activity)
    assert isinstance(event, Words)
    assert event.text == "til doe het **rustig**, zie [uitleg](https://a.nl/b)"


def test_without_looks_the_plain_words_count() -> None:
    assert typed("a &lt;b&gt;", "<p>iets anders</p>") == "a &lt;b&gt;"


PIECES = [
    "<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "<pre>", "</pre>", "<ul>", "<li>", "</ul>", "<br>",
    "<", "<a href='https://a.nl'>", "</a>", "<blockquote>", "</blockquote>", "appel", "peer", " ", "&nbsp;",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_word_gets_lost(content: str) -> None:
    shown = formatted(content)
    assert [shown.count(word) for word in ("appel", "peer")] == [content.count(w) for w in ("appel", "peer")]
